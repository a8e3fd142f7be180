// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/platforms/errortable.h"

#include <optional>

namespace carillon::x {

// The requests of X's API v2, each as a value, and what its answers hold. `token` is the account's access token.
// Source: X OpenAPI 2.167 and https://docs.x.com, read November 2026.

/// Each piece of a file that is sent in pieces; at most 1,000 of them.
constexpr qint64 chunkBytes = qint64{4} * 1024 * 1024;
constexpr int mostChunks = 1000;
constexpr int postsPerPage = 20;

/// Where the calls of an account at `server` go: X's own host, or the one that stands in for it.
QUrl apiAddress(const QUrl &server, const QString &path);
/// Where people look: x.com, or the same stand-in.
QUrl webAddress(const QUrl &server, const QString &path);

HttpRequest meRequest(const QUrl &server, const QString &token);
HttpRequest imageRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token);
HttpRequest initializeRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token);
/// The piece that the UploadChunk `payload` is about.
HttpRequest appendRequest(const FrozenAccount &account, const FrozenMedia &medium, const QJsonObject &payload,
                          const QString &token);
HttpRequest finalizeRequest(const FrozenAccount &account, const QString &mediaId, const QString &token);
HttpRequest mediaStateRequest(const FrozenAccount &account, const QString &mediaId, const QString &token);
HttpRequest describeRequest(const FrozenAccount &account, const QString &mediaId, const QString &alt,
                            const QString &token);
/// A file of captions, which are no film's yet.
HttpRequest captionsRequest(const FrozenAccount &account, const QByteArray &subRip, const QString &token);
/// Gives the film of an UploadCaptions `payload` the captions in `language`.
HttpRequest subtitlesRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &language,
                             const QString &token);
/// Publishes the part or the first comment that `step` is about.
HttpRequest postRequest(const FrozenPost &post, const Step &step, const QString &token);
HttpRequest deleteRequest(const FrozenAccount &account, const QString &id, const QString &token);
/// Which own posts are read: those newer than `sinceId`, made in [from, to) by X's clock, from `pageToken` on. What is
/// empty is no bound.
struct TimelineRange
{
    QString sinceId{};
    std::optional<Instant> from{};
    std::optional<Instant> to{};
    QString pageToken{};
};

/// A page of them, newest first.
HttpRequest timelineRequest(const FrozenAccount &account, const TimelineRange &range, const QString &token);
/// True for what is sent in pieces: films and animations. A GIF that stands still is a picture like others.
bool goesInPieces(const FrozenMedia &medium);
/// True for what X takes a description of and has one: pictures and animations.
bool isDescribed(const FrozenMedia &medium);

/// What part `part` says: its text, and behind the first one the post's link unless it stands there already.
QString postText(const FrozenPost &post, int part);
/// What the part or the first comment that `step` is about says.
QString postText(const FrozenPost &post, const Step &step);
/// The value of one of the platform's post options; empty when the post says nothing.
QString postOption(const FrozenPost &post, const QString &key);
/// The answers of the poll; none when there is no poll.
QStringList pollOptions(const FrozenPost &post);
/// How long it is open; nothing when that is no number.
std::optional<int> pollMinutes(const FrozenPost &post);

/// The object "data" of an answer.
QJsonObject dataOf(const HttpReply &reply);
/// {"id", "url"} of a post that the account has with this id.
QJsonObject publishedPost(const FrozenAccount &account, const QString &id);
/// What an answer says about its failure, in either of its two forms: as the code the number of the older form or the
/// name of the problem's type, as the message all its words.
ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates);
/// X knows no such post: it is as good as deleted. Only its own word counts.
bool saysItIsGone(const HttpReply &reply);

}  // namespace carillon::x
