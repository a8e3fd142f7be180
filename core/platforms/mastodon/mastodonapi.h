// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/platforms/errortable.h"

#include <optional>

namespace carillon::mastodon {

// The requests of Mastodon's client API (https://docs.joinmastodon.org/client/, read November 2026), each as a value.
// `token` is the account's access token.

/// The account's newest status, so that later ones can be told apart.
HttpRequest newestStatusRequest(const FrozenAccount &account, const QString &token);
/// A page of own statuses newer than `sinceId` and older than `maxId`, newest first; empty = no bound.
HttpRequest statusesRequest(const FrozenAccount &account, const QString &sinceId, const QString &maxId,
                            const QString &token);
/// The plain text of a status.
HttpRequest sourceRequest(const FrozenAccount &account, const QString &id, const QString &token);
HttpRequest uploadRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token);
HttpRequest mediaStateRequest(const FrozenAccount &account, const QString &id, const QString &token);
/// Publishes the part or the first comment that `step` is about. Its key is the post's and the part's number, or
/// "comment".
HttpRequest statusRequest(const FrozenPost &post, const Step &step, const QString &token);

constexpr int statusesPerPage = 40;

/// What part `part` says: its text, and behind the first one the post's link unless it stands there already.
QString statusText(const FrozenPost &post, int part);
/// What the part or the first comment that `step` is about says.
QString statusText(const FrozenPost &post, const Step &step);
/// The value of one of the platform's post options; empty when the post says nothing.
QString postOption(const FrozenPost &post, const QString &key);

/// Ids are opaque; some servers write them as numbers.
QString idOf(const QJsonObject &object);
/// {"id", "url", "visibility"} of a Status entity; empty when it is none. The server may have lowered the visibility.
QJsonObject publishedStatus(const QJsonObject &status);
/// What an answer says about its failure; HTML says nothing.
ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates);

}  // namespace carillon::mastodon
