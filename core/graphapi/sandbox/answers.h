// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <optional>

namespace carillon::sandbox::graph {

/// What the Graph interface has against a request. Each network makes a reply of it in its own failure().
struct GraphError
{
    int code = 0;  ///< 0: none is told
    int subcode = 0;
    QString message{};
    int status = 0;  ///< 0: the usual one of the code
    QString type = QStringLiteral("OAuthException");
    QString userMessage{};
    std::optional<bool> isTransient{};  ///< not told when nothing
    QJsonObject where{};                ///< error_data
};

/// The error envelope, which names nothing that `error` leaves empty. A message that it leaves empty is the usual one
/// of its subcode or code.
HttpReply envelope(const GraphError &error);
/// What the upload host says, in its own form.
HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable);

/// What the upload host has against any request but a POST to /EDGE/VERSION/ID with a token of its own scheme.
std::optional<HttpReply> refuseUpload(const HttpRequest &request, const QStringList &path, const QString &edge);

GraphError missingParameter(const QString &name);
GraphError noSuchObject(const QString &id);
GraphError unknownPath(const QString &path);
/// Of an app to which people have not given `scope`.
GraphError missingScope(const QString &scope);
GraphError invalidToken(int subcode, const QString &message);

/// What a fault asked for: "190/463", "/1366046" (under code 100), "506", "OAuthException", "is_transient", a message
/// with a space in it (under code 100); empty: the usual one of the status.
GraphError errorAsked(int status, const QString &code);

/// Of `whole` what `fields` names, and the id, which is always told.
QJsonObject askedOf(const QJsonObject &whole, const QString &id, const QString &fields);

}  // namespace carillon::sandbox::graph
