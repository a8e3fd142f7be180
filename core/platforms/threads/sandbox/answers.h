// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::threads {

/// The error envelope, as Meta's interfaces have it.
struct ThreadsError
{
    int code = 0;  ///< 0: none is told
    int subcode = 0;
    QString message{};
    int status = 0;  ///< 0: the usual one of the code
    QString type = QStringLiteral("OAuthException");
    QString userMessage{};
    bool isTransient = false;
};

HttpReply failure(const ThreadsError &error);

HttpReply missingParameter(const QString &name);
/// A parameter that is refused (100).
HttpReply invalid(const QString &message);
/// An object that there is not, or is another's (100/33).
HttpReply noSuchObject(const QString &id);
/// A container that is not there yet, or no longer (24/4279009).
HttpReply noSuchMedia(const QString &id);
HttpReply missingPermission(const QString &scope);
HttpReply invalidToken(int subcode, const QString &message);

/// What a fault asked for: "190/463", "24/4279009", "/2207051" (under code 100), "THApiException" (100/33),
/// "is_transient", a message with a space in it (under code 100); empty: the usual one of the status.
HttpReply failureAsked(int status, const QString &code);

}  // namespace carillon::sandbox::threads
