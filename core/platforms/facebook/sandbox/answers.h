// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/answers.h"

namespace carillon::sandbox::facebook {

using graph::GraphError;
using graph::invalidToken;
using graph::missingParameter;
using graph::noSuchObject;
using graph::unknownPath;
using graph::uploadFailure;

inline HttpReply failure(const GraphError &error)
{
    return graph::envelope(error);
}
/// Of a token that lacks scopes, or is not of a page.
GraphError missingPermission(const QString &scopes);

/// What a fault asked for: graph::errorAsked(), and "retriable" and "not_retriable" of the upload host.
HttpReply failureAsked(int status, const QString &code);

/// What a reader asked for: of the object, or of each in its "data", the members named in `fields`
/// ("a,b{c},d.limit(2)") and the id, as the Graph interface answers. Without `fields`, and of anything but a success,
/// all.
HttpReply onlyAsked(HttpReply reply, const QString &fields);

}  // namespace carillon::sandbox::facebook
