// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/answers.h"

namespace carillon::sandbox::threads {

using graph::askedOf;
using graph::GraphError;
using graph::unknownPath;

inline HttpReply failure(const GraphError &error)
{
    return graph::envelope(error);
}

HttpReply missingParameter(const QString &name);
/// A parameter that is refused (100).
HttpReply invalid(const QString &message);
/// An object that there is not, or is another's (100/33).
HttpReply noSuchObject(const QString &id);
/// A container that is not there yet, or no longer (24/4279009).
HttpReply noSuchMedia(const QString &id);

/// What a fault asked for: graph::errorAsked(), "THApiException" (100/33), and a message with "_" in it (under code
/// 100).
HttpReply failureAsked(int status, const QString &code);

}  // namespace carillon::sandbox::threads
