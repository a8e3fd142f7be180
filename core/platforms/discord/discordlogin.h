// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::discord {

/// A webhook's URL taken apart: all but the token may be stored and shown.
struct WebhookAddress
{
    QUrl server;  ///< scheme, host and port
    QString id;
    QString token;     ///< the secret
    QString threadId;  ///< of "?thread_id="; empty = none
};

/// What a person gave: in `request.secret` the whole URL as Discord's programs copy it, or "ID/TOKEN", or the token
/// alone with the id as `request.handle`. Invalid, with a sentence that never quotes the secret, when it is none of
/// these, or an address at a host other than Discord's and `request.server`.
Result<WebhookAddress> webhookAddress(const ConnectRequest &request, const QString &discordServer);

/// Asks the webhook what it is. The token is the only credential; id, server and channel are the account's.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, QString discordServer, const ErrorTable &errors,
                                               HttpClient &http);

}  // namespace carillon::discord
