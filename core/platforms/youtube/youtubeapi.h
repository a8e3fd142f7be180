// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

namespace carillon::youtube {

// The requests of the YouTube Data API v3 (https://developers.google.com/youtube/v3/docs, read November 2026), each as
// a value. `token` is the access token.

/// The channels of whoever the token belongs to.
HttpRequest channelsRequest(const QUrl &server, const QString &token);

/// Asks for an upload session; its answer names the session in Location.
HttpRequest startRequest(const FrozenPost &post, const FrozenMedia &video, const QString &token);

/// A stretch of a file for an upload session, and the size of the whole.
struct Piece
{
    QUrl session;
    qint64 offset = 0;
    qint64 length = 0;
    qint64 total = 0;

    [[nodiscard]] bool isLast() const { return offset + length >= total; }
};
HttpRequest pieceRequest(const Piece &piece, const FrozenMedia &video, const QString &token);
/// How far a session has got, or the video that it became.
HttpRequest progressRequest(const QUrl &session, qint64 total, const QString &token);
/// The next byte that a 308 asks for; 0 when it says that there is nothing yet.
qint64 nextByte(const HttpReply &reply);

/// Parts status and processingDetails of one video.
HttpRequest stateRequest(const FrozenAccount &account, const QString &video, const QString &token);
/// Part statistics of at most 50 videos.
HttpRequest statisticsRequest(const FrozenAccount &account, const QStringList &videos, const QString &token);
HttpRequest snippetRequest(const FrozenAccount &account, const QString &video, const QString &token);
HttpRequest editRequest(const FrozenAccount &account, const QString &video, const QJsonObject &snippet,
                        const QString &token);
/// Gives a video another status: what is left out of it is cleared.
HttpRequest rescheduleRequest(const FrozenAccount &account, const QString &video, const QJsonObject &status,
                              const QString &token);
HttpRequest deleteRequest(const FrozenAccount &account, const QString &video, const QString &token);
/// Only as long as `video`, a resource that was read, is as it was read: else it is refused with 412
/// (https://developers.google.com/youtube/v3/getting-started#etags, read November 2026).
HttpRequest onlyIfUnchanged(HttpRequest request, const QJsonObject &video);
HttpRequest thumbnailRequest(const FrozenAccount &account, const QString &video, const FrozenMedia &picture,
                             const QString &token);

/// The newest items of a playlist; with `video` only that one's place in it.
HttpRequest playlistRequest(const FrozenAccount &account, const QString &playlist, const QString &video,
                            const QString &token);
HttpRequest addToPlaylistRequest(const FrozenAccount &account, const QString &playlist, const QString &video,
                                 const QString &token);

/// The caption tracks of a video.
HttpRequest captionsRequest(const FrozenAccount &account, const QString &video, const QString &token);
/// A track of its own language, without a name beside that; the file goes along in the same call.
HttpRequest addCaptionsRequest(const FrozenAccount &account, const QString &video, const FrozenCaptions &captions,
                               const QString &token);

HttpRequest commentRequest(const FrozenPost &post, const QString &video, const QString &token);
/// The newest comments below a video.
HttpRequest commentsRequest(const FrozenAccount &account, const QString &video, const QString &token);
HttpRequest editCommentRequest(const FrozenPost &post, const QString &comment, const QString &token);

}  // namespace carillon::youtube
