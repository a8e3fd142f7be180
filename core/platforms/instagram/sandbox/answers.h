// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/answers.h"

namespace carillon::sandbox::instagram {

using graph::askedOf;
using graph::GraphError;
using graph::invalidToken;
using graph::missingParameter;
using graph::noSuchObject;
using graph::unknownPath;
using graph::uploadFailure;

/// Tells of every error whether it passes, and says the sentence of Instagram's own numbers.
HttpReply failure(GraphError error);
/// What the host of codes says, in a third form.
HttpReply codeFailure(const QString &message);

/// The code under which a number of Instagram's own is told: 9004 for 2207052; 100 for one that has no row.
int codeOf(int subcode);
/// An error by that number alone.
HttpReply failureBy(int subcode);

/// What a fault asked for: graph::errorAsked() with "/2207052" under its own code, and "retriable" and "not_retriable"
/// of the upload host.
HttpReply failureAsked(int status, const QString &code);

}  // namespace carillon::sandbox::instagram
