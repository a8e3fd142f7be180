// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

namespace carillon::facebook {

/// What a call is made with.
struct Caller
{
    FrozenAccount account;
    QString token;
};

/// The newest published posts of the page (`/published_posts`: `/feed` has visitors' and unpublished ones too), those
/// since `since` (Unix seconds) where it is not 0.
HttpRequest publishedPostsRequest(const Caller &caller, qint64 since, int limit);

/// Posts of the page that Facebook is to publish at their time, a hundred at most.
HttpRequest scheduledPostsRequest(const Caller &caller);
/// One of them, or what became of it.
HttpRequest plannedPostRequest(const Caller &caller, const QString &id);

/// One photo that nobody sees yet. The engine has made it fit (limits.json, media). `isForLater`: for a post that
/// Facebook is to publish at its time.
HttpRequest photoRequest(const Caller &caller, const FrozenMedia &medium, bool isForLater = false);

/// A post in the feed, with photos that were sent before; one that is handed over with its time. Creates.
HttpRequest feedRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload);

/// Films in pieces: start, one piece, and the end, which publishes. The server dictates the pieces.
HttpRequest startVideoRequest(const Caller &caller, const FrozenMedia &film);
HttpRequest videoChunkRequest(const Caller &caller, const FrozenMedia &film, const QJsonObject &payload);
HttpRequest finishVideoRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload);

/// Reels: start, the bytes from `offset` to the end, and the end, which publishes.
HttpRequest startReelRequest(const Caller &caller);
HttpRequest reelBytesRequest(const Caller &caller, const FrozenMedia &film, const QUrl &address, qint64 offset);
HttpRequest finishReelRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload);

/// The start and the end of a story's film, whose bytes go as a reel's do; and a story of a photo that was sent before.
/// The latter two publish.
HttpRequest startStoryRequest(const Caller &caller);
HttpRequest finishStoryRequest(const Caller &caller, const QJsonObject &payload);
HttpRequest photoStoryRequest(const Caller &caller, const QJsonObject &payload);
/// The page's stories. Those of more than a day are among them only where the page keeps an archive of them
/// (https://developers.facebook.com/docs/page-stories-api, read November 2026).
HttpRequest storiesRequest(const Caller &caller);

/// What has become of a film or a reel. `isForLater`: with the time at which Facebook publishes it.
HttpRequest videoStateRequest(const Caller &caller, const QString &video, bool isForLater = false);
/// The films and reels of the page, those that wait for their time included, a hundred at most.
HttpRequest videosRequest(const Caller &caller);

/// The captions of a film, and one file more of them. `locale` as captionsLocale() has it.
HttpRequest captionsRequest(const Caller &caller, const QString &film);
HttpRequest addCaptionsRequest(const Caller &caller, const QString &film, const QString &locale,
                               const QByteArray &subRip);

HttpRequest commentRequest(const Caller &caller, const QString &object, const QString &text);
/// The newest comments below something.
HttpRequest commentsRequest(const Caller &caller, const QString &object);

/// What a post says of itself that can be counted, and its insights by name.
HttpRequest countedPostRequest(const Caller &caller, const QString &id);
HttpRequest insightsRequest(const Caller &caller, const QString &id, const QStringList &names);

/// Gives a post or a film that is not out another time.
HttpRequest rescheduleRequest(const Caller &caller, const QString &id, qint64 unixTime);
HttpRequest deleteRequest(const Caller &caller, const QString &id);
/// Gives a post or a comment another message, a film another description.
HttpRequest editRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload);

/// Where `id` can be seen, whatever `told` says.
QString permalinkOf(const FrozenAccount &account, const QString &id, const QString &told);

}  // namespace carillon::facebook
