// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/net/rateheaders.h"
#include "core/platforms/errortable.h"

namespace carillon::discord {

// The requests of a webhook (API v10, https://docs.discord.com/developers/resources/webhook), each as a value. A
// webhook's address holds its secret: `token` is put into it here, for each request, and struck out of every record.

/// What the webhook is: its name, channel and server.
HttpRequest webhookRequest(const QUrl &server, const QString &id, const QString &token);
/// Publishes the part that `step` is about, with the post's media when it is the first one. Its answer is awaited, so
/// that it has the message's id.
HttpRequest messageRequest(const FrozenPost &post, const Step &step, const QString &token);
/// Gives the message that `step` is about the text of its part.
HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token);
HttpRequest deleteRequest(const FrozenAccount &account, const Step &step, const QString &token);

/// The value of one of the platform's options: the post's, else the account's; empty when neither says anything.
QString settingOf(const FrozenPost &post, const QString &key);
/// The thread that the post goes into; empty: the channel itself, or a thread of its own.
QString threadOf(const FrozenPost &post);
/// As Discord counts them in a request without boosts, and with what the account's option says.
qint64 maxFileBytes(const FrozenAccount &account);
qint64 maxRequestBytes(const FrozenAccount &account);

/// {"id", "channel_id", "thread_id", "url", "poll": true} of a message, the latter three where there are any; empty
/// when it is none.
QJsonObject publishedMessage(const QJsonObject &message, const FrozenPost &post, const Step &step);

/// What an answer says about its failure: Discord's number, and its sentences with the fields they are about.
ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates);
/// The bucket of the request, by its headers and, for a refusal, its body, which has fractions of a second.
RateHeaders readRate(const HttpReply &reply, Instant now);
/// True for Discord's own word that the message, or the thread it stood in, is not there.
bool saysItIsGone(const HttpReply &reply);

}  // namespace carillon::discord
