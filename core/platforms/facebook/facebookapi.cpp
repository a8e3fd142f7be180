// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookapi.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphupload.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebookschedule.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::segment;

namespace {

QString pathOf(const Caller &caller, const QString &id, QLatin1StringView edge = {})
{
    const auto object = u'/' + versionOf(caller.account) + u'/' + segment(id);
    return edge.isEmpty() ? object : object + u'/' + edge;
}

QString pageEdge(const Caller &caller, QLatin1StringView edge)
{
    return pathOf(caller, caller.account.remoteId, edge);
}

HttpRequest read(const Caller &caller, const QString &path, const FormFields &query)
{
    return graphapi::graphRequest(HttpMethod::Get, hostsOf(caller.account.server).graph, path, query, caller.token);
}

HttpRequest write(const Caller &caller, const QString &path)
{
    return graphapi::graphRequest(HttpMethod::Post, hostsOf(caller.account.server).graph, path, caller.token);
}

HttpRequest writeVideo(const Caller &caller)
{
    return graphapi::graphRequest(HttpMethod::Post, hostsOf(caller.account.server).video, pageEdge(caller, "videos"_L1),
                                  caller.token);
}

HttpPart field(const QByteArray &name, const QString &value)
{
    return HttpPart::field(name, value.toUtf8());
}

/// What publishes a film, beside its id.
FormFields withWords(FormFields fields, const FrozenPost &post)
{
    if (post.handOverAt)
        fields += {u"scheduled_publish_time"_s, QString::number(unixTime(*post.handOverAt))};
    if (const auto title = post.title.trimmed(); !title.isEmpty())
        fields += {u"title"_s, title};
    if (const auto message = messageOf(post); !message.trimmed().isEmpty())
        fields += {u"description"_s, message};
    return fields;
}

}  // namespace

HttpRequest publishedPostsRequest(const Caller &caller, qint64 since, int limit)
{
    FormFields query{{u"fields"_s,
                      u"id,message,created_time,permalink_url,"
                      "attachments{media_type,unshimmed_url,target{id},subattachments{target{id}}}"_s},
                     {u"limit"_s, QString::number(limit)}};
    if (since > 0)
        query += {u"since"_s, QString::number(since)};
    return read(caller, pageEdge(caller, "published_posts"_L1), query);
}

HttpRequest scheduledPostsRequest(const Caller &caller)
{
    return read(caller, pageEdge(caller, "scheduled_posts"_L1),
                {{u"fields"_s,
                  u"id,message,created_time,is_published,scheduled_publish_time,permalink_url,"
                  "attachments{media_type,unshimmed_url,target{id},subattachments{target{id}}}"_s},
                 {u"limit"_s, u"100"_s}});
}

HttpRequest plannedPostRequest(const Caller &caller, const QString &id)
{
    return read(caller, pathOf(caller, id), {{u"fields"_s, u"id,is_published,scheduled_publish_time,permalink_url"_s}});
}

HttpRequest photoRequest(const Caller &caller, const FrozenMedia &medium, bool isForLater)
{
    auto request = write(caller, pageEdge(caller, "photos"_L1));
    QList<HttpPart> parts{
        HttpPart::file("source", medium.path, medium.mime.toLatin1(), QFileInfo{medium.path}.fileName()),
        field("published", u"false"_s)};
    if (!medium.alt.isEmpty())
        parts += field("alt_text_custom", medium.alt);
    if (isForLater)
        parts += field("temporary", u"true"_s);
    request.body = HttpBody::multipart(parts);
    graphapi::allowTimeFor(request, medium.bytes);
    return request;
}

HttpRequest feedRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload)
{
    auto request = write(caller, pageEdge(caller, "feed"_L1));
    request.url.setQuery(u"fields=id,permalink_url"_s, QUrl::StrictMode);
    QJsonObject body{{u"published"_s, !post.handOverAt}};
    if (post.handOverAt)
        body["scheduled_publish_time"_L1] = unixTime(*post.handOverAt);
    if (const auto message = messageOf(post); !message.trimmed().isEmpty())
        body["message"_L1] = message;
    if (const auto link = previewLink(post); !link.isEmpty())
        body["link"_L1] = link;
    QJsonArray attached;
    for (const auto &photo : payload["photos"_L1].toArray())
        attached += QJsonObject({{u"media_fbid"_s, photo}});
    if (!attached.isEmpty())
        body["attached_media"_L1] = attached;
    request.body = HttpBody::json(body);
    request.creates = true;
    return request;
}

HttpRequest startVideoRequest(const Caller &caller, const FrozenMedia &film)
{
    auto request = writeVideo(caller);
    request.body = HttpBody::form({{u"upload_phase"_s, u"start"_s}, {u"file_size"_s, QString::number(film.bytes)}});
    return request;
}

HttpRequest videoChunkRequest(const Caller &caller, const FrozenMedia &film, const QJsonObject &payload)
{
    auto request = writeVideo(caller);
    const FileRange range{.from = payload["offset"_L1].toInteger(), .size = payload["length"_L1].toInteger()};
    request.body = HttpBody::multipart({field("upload_phase", u"transfer"_s),
                                        field("upload_session_id", payload["session"_L1].toString()),
                                        field("start_offset", QString::number(range.from)),
                                        HttpPart::file("video_file_chunk", film.path, "application/octet-stream",
                                                       QFileInfo{film.path}.fileName(), range)});
    graphapi::allowTimeFor(request, range.size);
    return request;
}

HttpRequest finishVideoRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload)
{
    auto request = writeVideo(caller);
    const FormFields fields{{u"upload_phase"_s, u"finish"_s},
                            {u"upload_session_id"_s, payload["session"_L1].toString()},
                            {u"published"_s, post.handOverAt ? u"false"_s : u"true"_s}};
    request.body = HttpBody::form(withWords(fields, post));
    request.creates = true;
    return request;
}

HttpRequest startReelRequest(const Caller &caller)
{
    auto request = write(caller, pageEdge(caller, "video_reels"_L1));
    request.body = HttpBody::form({{u"upload_phase"_s, u"start"_s}});
    return request;
}

HttpRequest reelBytesRequest(const Caller &caller, const FrozenMedia &film, const QUrl &address, qint64 offset)
{
    return graphapi::bytesRequest(caller.token, film, address, offset);
}

HttpRequest finishReelRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload)
{
    auto request = write(caller, pageEdge(caller, "video_reels"_L1));
    const FormFields fields{{u"upload_phase"_s, u"finish"_s},
                            {u"video_id"_s, payload["video"_L1].toString()},
                            {u"video_state"_s, post.handOverAt ? u"SCHEDULED"_s : u"PUBLISHED"_s}};
    request.body = HttpBody::form(withWords(fields, post));
    request.creates = true;
    return request;
}

HttpRequest startStoryRequest(const Caller &caller)
{
    auto request = write(caller, pageEdge(caller, "video_stories"_L1));
    request.body = HttpBody::form({{u"upload_phase"_s, u"start"_s}});
    return request;
}

HttpRequest finishStoryRequest(const Caller &caller, const QJsonObject &payload)
{
    auto request = write(caller, pageEdge(caller, "video_stories"_L1));
    request.body = HttpBody::form({{u"upload_phase"_s, u"finish"_s}, {u"video_id"_s, payload["video"_L1].toString()}});
    request.creates = true;
    return request;
}

HttpRequest photoStoryRequest(const Caller &caller, const QJsonObject &payload)
{
    auto request = write(caller, pageEdge(caller, "photo_stories"_L1));
    request.body = HttpBody::form({{u"photo_id"_s, payload["photo"_L1].toString()}});
    request.creates = true;
    return request;
}

HttpRequest storiesRequest(const Caller &caller)
{
    return read(caller, pageEdge(caller, "stories"_L1), {{u"limit"_s, u"100"_s}});
}

HttpRequest videoStateRequest(const Caller &caller, const QString &video, bool isForLater)
{
    const auto fields = u"status,post_id,permalink_url,published"_s;
    return read(caller, pathOf(caller, video),
                {{u"fields"_s, isForLater ? fields + u",scheduled_publish_time"_s : fields}});
}

HttpRequest videosRequest(const Caller &caller)
{
    return read(caller, pageEdge(caller, "videos"_L1),
                {{u"fields"_s, u"id,created_time,status,post_id,permalink_url,published,scheduled_publish_time"_s},
                 {u"limit"_s, u"100"_s}});
}

HttpRequest captionsRequest(const Caller &caller, const QString &film)
{
    return read(caller, pathOf(caller, film, "captions"_L1),
                {{u"fields"_s, u"locale,is_auto_generated"_s}, {u"limit"_s, u"100"_s}});
}

HttpRequest addCaptionsRequest(const Caller &caller, const QString &film, const QString &locale,
                               const QByteArray &subRip)
{
    auto request = write(caller, pathOf(caller, film, "captions"_L1));
    // The name of the file says the language.
    auto file = HttpPart::file("captions_file", {}, "application/octet-stream", u"captions.%1.srt"_s.arg(locale));
    file.bytes = subRip;
    request.body = HttpBody::multipart({file});
    return request;
}

HttpRequest commentRequest(const Caller &caller, const QString &object, const QString &text)
{
    auto request = write(caller, pathOf(caller, object, "comments"_L1));
    request.body = HttpBody::form({{u"message"_s, text}});
    request.creates = true;
    return request;
}

HttpRequest commentsRequest(const Caller &caller, const QString &object)
{
    return read(caller, pathOf(caller, object, "comments"_L1),
                {{u"fields"_s, u"id,message,created_time,from{id}"_s},
                 {u"filter"_s, u"stream"_s},
                 {u"order"_s, u"reverse_chronological"_s},
                 {u"limit"_s, u"50"_s}});
}

HttpRequest countedPostRequest(const Caller &caller, const QString &id)
{
    return read(caller, pathOf(caller, id),
                {{u"fields"_s, u"id,shares,reactions.limit(0).summary(true),comments.limit(0).summary(true)"_s}});
}

HttpRequest insightsRequest(const Caller &caller, const QString &id, const QStringList &names)
{
    return read(caller, pathOf(caller, id, "insights"_L1), {{u"metric"_s, names.join(u',')}});
}

HttpRequest rescheduleRequest(const Caller &caller, const QString &id, qint64 unixTime)
{
    auto request = write(caller, pathOf(caller, id));
    request.body = HttpBody::form({{u"scheduled_publish_time"_s, QString::number(unixTime)}});
    return request;
}

HttpRequest deleteRequest(const Caller &caller, const QString &id)
{
    auto request = write(caller, pathOf(caller, id));
    request.method = HttpMethod::Delete;
    return request;
}

HttpRequest editRequest(const Caller &caller, const FrozenPost &post, const QJsonObject &payload)
{
    auto request = write(caller, pathOf(caller, payload["id"_L1].toString()));
    const bool ofComment = payload["comment"_L1].toBool();
    const auto text = ofComment ? post.firstComment : messageOf(post);
    const bool ofFilm = payload["video"_L1].toBool();
    request.body = HttpBody::form({{ofFilm ? u"description"_s : u"message"_s, text}});
    return request;
}

QString permalinkOf(const FrozenAccount &account, const QString &id, const QString &told)
{
    const auto web = hostsOf(account.server).web;
    if (told.startsWith(u'/') && !told.startsWith("//"_L1))
        return web.toString() + told;
    const auto address = graphapi::webAddress(told);
    return address.isEmpty() ? web.toString() + u'/' + segment(id) : address;
}

}  // namespace carillon::facebook
