// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::instagram {

/// The error envelope of the Graph interface.
struct GraphError
{
    int code = 0;  ///< 0: none is told
    int subcode = 0;
    QString message{};
    int status = 0;  ///< 0: the usual one of the code
    bool isTransient = false;
};

HttpReply failure(const GraphError &error);
/// What the upload host says, in its own form.
HttpReply uploadFailure(int status, const QString &type, const QString &message, bool retriable);
/// What the host of codes says, in a third one.
HttpReply codeFailure(const QString &message);

/// Of `whole` what `fields` names, and the id, which is always told.
QJsonObject askedOf(const QJsonObject &whole, const QString &id, const QString &fields);

HttpReply missingParameter(const QString &name);
HttpReply noSuchObject(const QString &id);
HttpReply missingPermission(const QString &scope);
HttpReply invalidToken(int subcode, const QString &message);

/// The code under which a number of Instagram's own is told: 9004 for 2207052; 100 for one that has no row.
int codeOf(int subcode);
/// An error by that number alone.
HttpReply failureBy(int subcode);

/// What a fault asked for: "190/463", "/2207052" (under its own code), "9", "OAuthException", "is_transient",
/// "retriable", "not_retriable", a message with a space in it (under code 100); empty: the usual one of the status.
HttpReply failureAsked(int status, const QString &code);

}  // namespace carillon::sandbox::instagram
