// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeapi.h"

#include "core/platforms/youtube/youtubehosts.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Query = QList<std::pair<QString, QString>>;

HttpRequest authorized(HttpMethod method, const QUrl &url, const QString &token)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

HttpRequest apiRequest(HttpMethod method, const QUrl &server, const QString &path, const Query &query,
                       const QString &token)
{
    auto url = hostsOf(server).api;
    url.setPath(path);
    QByteArray encoded;
    for (const auto &[name, value] : query)
        encoded += (encoded.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value, ",");
    url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return authorized(method, url, token);
}

/// Whoever has a session's address could go on with it.
HttpRequest sessionRequest(const QUrl &session, const QString &token)
{
    auto request = authorized(HttpMethod::Put, session, token);
    const auto id = QUrlQuery{session}.queryItemValue(u"upload_id"_s, QUrl::FullyDecoded);
    if (!id.isEmpty())
        request.secrets += id.toUtf8();
    return request;
}

}  // namespace

HttpRequest channelsRequest(const QUrl &server, const QString &token)
{
    return apiRequest(HttpMethod::Get, server, u"/youtube/v3/channels"_s,
                      {{u"part"_s, u"snippet,contentDetails,status"_s}, {u"mine"_s, u"true"_s}}, token);
}

HttpRequest startRequest(const FrozenPost &post, const FrozenMedia &video, const QString &token)
{
    const auto notifies = optionOf(post, u"notify_subscribers"_s, u"yes"_s) == "yes"_L1;
    auto request = apiRequest(HttpMethod::Post, post.account.server, u"/upload/youtube/v3/videos"_s,
                              {{u"uploadType"_s, u"resumable"_s},
                               {u"part"_s, u"snippet,status"_s},
                               {u"notifySubscribers"_s, notifies ? u"true"_s : u"false"_s}},
                              token);
    request.headers += HttpHeader{"X-Upload-Content-Length", QByteArray::number(video.bytes)};
    request.headers += HttpHeader{"X-Upload-Content-Type", video.mime.toLatin1()};
    request.body = HttpBody::json(videoResource(post));
    return request;
}

HttpRequest pieceRequest(const Piece &piece, const FrozenMedia &video, const QString &token)
{
    auto request = sessionRequest(piece.session, token);
    const auto last = piece.offset + piece.length - 1;
    request.headers
        += HttpHeader{"Content-Range", u"bytes %1-%2/%3"_s.arg(piece.offset).arg(last).arg(piece.total).toLatin1()};
    request.body
        = HttpBody::file(video.path, video.mime.toLatin1(), FileRange{.from = piece.offset, .size = piece.length});
    request.creates = piece.isLast();
    request.deadline = 15min;  // a large piece over a slow line
    request.inactivity = 60s;
    return request;
}

HttpRequest progressRequest(const QUrl &session, qint64 total, const QString &token)
{
    auto request = sessionRequest(session, token);
    request.headers += HttpHeader{"Content-Range", "bytes */" + QByteArray::number(total)};
    request.body = HttpBody::bytes({}, "application/octet-stream");
    return request;
}

qint64 nextByte(const HttpReply &reply)
{
    static const QRegularExpression range{u"^(?:bytes=)?0-(\\d+)$"_s};
    const auto match = range.match(QString::fromLatin1(reply.header("Range").trimmed()));
    return match.hasMatch() ? match.captured(1).toLongLong() + 1 : 0;
}

HttpRequest stateRequest(const FrozenAccount &account, const QString &video, const QString &token)
{
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/videos"_s,
                      {{u"part"_s, u"status,processingDetails"_s}, {u"id"_s, video}}, token);
}

HttpRequest statisticsRequest(const FrozenAccount &account, const QStringList &videos, const QString &token)
{
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/videos"_s,
                      {{u"part"_s, u"statistics"_s}, {u"id"_s, videos.join(u',')}}, token);
}

HttpRequest snippetRequest(const FrozenAccount &account, const QString &video, const QString &token)
{
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/videos"_s,
                      {{u"part"_s, u"snippet"_s}, {u"id"_s, video}}, token);
}

HttpRequest editRequest(const FrozenAccount &account, const QString &video, const QJsonObject &snippet,
                        const QString &token)
{
    auto request
        = apiRequest(HttpMethod::Put, account.server, u"/youtube/v3/videos"_s, {{u"part"_s, u"snippet"_s}}, token);
    request.body = HttpBody::json({{u"id"_s, video}, {u"snippet"_s, snippet}});
    return request;
}

HttpRequest rescheduleRequest(const FrozenAccount &account, const QString &video, const QJsonObject &status,
                              const QString &token)
{
    auto request
        = apiRequest(HttpMethod::Put, account.server, u"/youtube/v3/videos"_s, {{u"part"_s, u"status"_s}}, token);
    request.body = HttpBody::json({{u"id"_s, video}, {u"status"_s, status}});
    return request;
}

HttpRequest deleteRequest(const FrozenAccount &account, const QString &video, const QString &token)
{
    return apiRequest(HttpMethod::Delete, account.server, u"/youtube/v3/videos"_s, {{u"id"_s, video}}, token);
}

HttpRequest onlyIfUnchanged(HttpRequest request, const QJsonObject &video)
{
    auto etag = video["etag"_L1].toString().toLatin1();
    if (etag.isEmpty())
        return request;
    if (!etag.startsWith('"') && !etag.startsWith("W/"))
        etag = '"' + etag + '"';
    request.headers.emplaceBack("If-Match", etag);
    return request;
}

HttpRequest thumbnailRequest(const FrozenAccount &account, const QString &video, const FrozenMedia &picture,
                             const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/upload/youtube/v3/thumbnails/set"_s,
                              {{u"videoId"_s, video}, {u"uploadType"_s, u"media"_s}}, token);
    request.body = HttpBody::file(picture.path, picture.mime.toLatin1());
    request.deadline = 5min;
    return request;
}

HttpRequest playlistRequest(const FrozenAccount &account, const QString &playlist, const QString &video,
                            const QString &token)
{
    Query query{{u"part"_s, u"snippet"_s}, {u"playlistId"_s, playlist}, {u"maxResults"_s, u"50"_s}};
    if (!video.isEmpty())
        query += std::pair{u"videoId"_s, video};
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/playlistItems"_s, query, token);
}

HttpRequest addToPlaylistRequest(const FrozenAccount &account, const QString &playlist, const QString &video,
                                 const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/youtube/v3/playlistItems"_s,
                              {{u"part"_s, u"snippet"_s}}, token);
    const QJsonObject resource{{u"kind"_s, u"youtube#video"_s}, {u"videoId"_s, video}};
    request.body
        = HttpBody::json({{u"snippet"_s, QJsonObject{{u"playlistId"_s, playlist}, {u"resourceId"_s, resource}}}});
    return request;
}

HttpRequest captionsRequest(const FrozenAccount &account, const QString &video, const QString &token)
{
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/captions"_s,
                      {{u"part"_s, u"snippet"_s}, {u"videoId"_s, video}}, token);
}

HttpRequest addCaptionsRequest(const FrozenAccount &account, const QString &video, const FrozenCaptions &captions,
                               const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/upload/youtube/v3/captions"_s,
                              {{u"part"_s, u"snippet"_s}, {u"uploadType"_s, u"multipart"_s}}, token);
    const QJsonObject track{
        {u"videoId"_s, video}, {u"language"_s, captions.language}, {u"name"_s, QString{}}, {u"isDraft"_s, false}};
    const HttpPart resource{.headers = {{"Content-Type", "application/json; charset=UTF-8"}},
                            .bytes = QJsonDocument{QJsonObject{{u"snippet"_s, track}}}.toJson(QJsonDocument::Compact)};
    const HttpPart file{.headers = {{"Content-Type", "text/vtt"}}, .path = captions.path};
    request.body = HttpBody::multipart({resource, file}, "related");
    request.deadline = 5min;
    return request;
}

HttpRequest commentRequest(const FrozenPost &post, const QString &video, const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, post.account.server, u"/youtube/v3/commentThreads"_s,
                              {{u"part"_s, u"snippet"_s}}, token);
    const QJsonObject comment{{u"snippet"_s, QJsonObject{{u"textOriginal"_s, post.firstComment}}}};
    request.body
        = HttpBody::json({{u"snippet"_s, QJsonObject{{u"videoId"_s, video}, {u"topLevelComment"_s, comment}}}});
    request.creates = true;
    return request;
}

HttpRequest commentsRequest(const FrozenAccount &account, const QString &video, const QString &token)
{
    return apiRequest(HttpMethod::Get, account.server, u"/youtube/v3/commentThreads"_s,
                      {{u"part"_s, u"snippet"_s},
                       {u"videoId"_s, video},
                       {u"order"_s, u"time"_s},
                       {u"maxResults"_s, u"100"_s},
                       {u"textFormat"_s, u"plainText"_s}},
                      token);
}

HttpRequest editCommentRequest(const FrozenPost &post, const QString &comment, const QString &token)
{
    auto request = apiRequest(HttpMethod::Put, post.account.server, u"/youtube/v3/comments"_s,
                              {{u"part"_s, u"snippet"_s}}, token);
    request.body
        = HttpBody::json({{u"id"_s, comment}, {u"snippet"_s, QJsonObject{{u"textOriginal"_s, post.firstComment}}}});
    return request;
}

}  // namespace carillon::youtube
