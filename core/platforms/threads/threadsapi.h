// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/platforms/threads/threadspost.h"

namespace carillon::threads {

/// What a call is made with.
struct Caller
{
    FrozenAccount account;
    QString token;
};

/// How much of the day's numbers is used.
HttpRequest quotaRequest(const Caller &caller);

/// A container for one medium of a carousel. Threads fetches it at its address.
HttpRequest childRequest(const Caller &caller, const FrozenMedia &medium);

/// A container for a part or the first comment. `payload`: {"children"?, "reply_to"?} as threadssteps.h has it.
HttpRequest containerRequest(const Caller &caller, const FrozenPost &post, const Piece &piece,
                             const QJsonObject &payload);
/// What has become of a container.
HttpRequest stateRequest(const Caller &caller, const QString &container);
/// Publishes it. Creates.
HttpRequest publishRequest(const Caller &caller, const QString &container);

/// Where a post can be seen.
HttpRequest postRequest(const Caller &caller, const QString &id);
/// The newest own posts, or replies, since `since` (Unix seconds).
HttpRequest ownPostsRequest(const Caller &caller, bool replies, qint64 since);

/// What is counted of a post.
HttpRequest insightsRequest(const Caller &caller, const QString &id);

HttpRequest deleteRequest(const Caller &caller, const QString &id);

/// Where a post that tells no address can be looked for: the account's own page.
QString profileOf(const FrozenAccount &account);

}  // namespace carillon::threads
