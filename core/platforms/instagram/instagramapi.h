// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

namespace carillon::instagram {

/// What a call is made with.
struct Caller
{
    FrozenAccount account;
    QString token;
};

/// Names a medium, or the whole post, that nobody sees yet: `payload` as in instagramsteps.h. The address of a medium
/// is secret, since whoever has it sees the medium.
HttpRequest containerRequest(const Caller &caller, const FrozenPost &post, int part, const QJsonObject &payload);
/// The bytes of a film from `offset` to its end, for the container that named `address`.
HttpRequest bytesRequest(const Caller &caller, const FrozenMedia &film, const QUrl &address, qint64 offset);
/// What has become of a container; with `bytes` also how much of its film has arrived.
HttpRequest containerStateRequest(const Caller &caller, const QString &container, bool bytes = false);
/// Makes a container a post. Creates.
HttpRequest publishRequest(const Caller &caller, const QString &container);

/// The newest media of the account, or its stories, which the first leaves out; those since `since` (Unix seconds)
/// where it is not 0.
HttpRequest publishedRequest(const Caller &caller, bool stories, qint64 since, int limit);
HttpRequest mediumRequest(const Caller &caller, const QString &id);
/// How many posts of how many a day were made by programs.
HttpRequest quotaRequest(const Caller &caller);

HttpRequest commentRequest(const Caller &caller, const QString &medium, const QString &text);
/// The comments below something.
HttpRequest commentsRequest(const Caller &caller, const QString &medium);
/// What a medium says of itself that can be counted, and its insights: a wrong name for the kind of medium fails all.
HttpRequest countedMediumRequest(const Caller &caller, const QString &id);
HttpRequest insightsRequest(const Caller &caller, const QString &id, bool isStory);
HttpRequest deleteRequest(const Caller &caller, const QString &id);

/// Where the account's own page is: as near as one comes to a post whose address is not known.
QString profileOf(const FrozenAccount &account);

}  // namespace carillon::instagram
