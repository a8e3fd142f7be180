// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::facebook {

/// The error envelope of the Graph interface.
struct GraphError
{
    int code = 0;  ///< 0: none is told
    int subcode = 0;
    QString message{};
    int status = 0;  ///< 0: the usual one of the code
    QString userMessage{};
    bool isTransient = false;
    QJsonObject where{};  ///< error_data
};

HttpReply failure(const GraphError &error);
/// What the upload host says, in its own form.
HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable);

HttpReply missingParameter(const QString &name);
HttpReply noSuchObject(const QString &id);
HttpReply missingPermission(const QString &scopes);
HttpReply invalidToken(int subcode, const QString &message);

/// What a fault asked for: "190/463", "/1366046" (under code 100), "506", "OAuthException", "is_transient",
/// "retriable", "not_retriable", a message with a space in it (under code 100); empty: the usual one of the status.
HttpReply failureAsked(int status, const QString &code);

/// What a reader asked for: of the object, or of each in its "data", the members named in `fields`
/// ("a,b{c},d.limit(2)") and the id, as the Graph interface answers. Without `fields`, and of anything but a success,
/// all.
HttpReply onlyAsked(HttpReply reply, const QString &fields);

}  // namespace carillon::sandbox::facebook
