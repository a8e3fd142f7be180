// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xapi.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QUrlQuery>

namespace carillon::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto defaultApi = "https://api.x.com"_L1;
constexpr auto defaultWeb = "https://x.com"_L1;

QUrl addressAt(const QUrl &server, const QString &path)
{
    auto url = server;
    url.setPath(server.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    return url;
}

bool isDefault(const QUrl &server)
{
    return server.isEmpty() || server.host() == QUrl{defaultApi}.host();
}

HttpRequest apiRequest(HttpMethod method, const QUrl &server, const QString &path, const QString &token)
{
    HttpRequest request;
    request.method = method;
    request.url = apiAddress(server, path);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

/// An id as one segment of a path, whatever is in it.
QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString categoryOf(const FrozenMedia &medium)
{
    return medium.mime.startsWith("video/"_L1) ? u"tweet_video"_s : u"tweet_gif"_s;
}

/// "credits" of "https://api.x.com/2/problems/credits"; empty of "about:blank".
QString problemName(const QString &type)
{
    return type.startsWith("http"_L1) ? type.section(u'/', -1) : QString{};
}

}  // namespace

QUrl apiAddress(const QUrl &server, const QString &path)
{
    return addressAt(isDefault(server) ? QUrl{defaultApi} : server, path);
}

QUrl webAddress(const QUrl &server, const QString &path)
{
    return addressAt(isDefault(server) ? QUrl{defaultWeb} : server, path);
}

HttpRequest meRequest(const QUrl &server, const QString &token)
{
    auto request = apiRequest(HttpMethod::Get, server, u"/2/users/me"_s, token);
    request.url.setQuery(u"user.fields=name,username,verified_type,subscription_type"_s);
    return request;
}

HttpRequest imageRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/2/media/upload"_s, token);
    const QList<HttpPart> parts{
        HttpPart::field("media_category", "tweet_image"),
        HttpPart::file("media", medium.path, medium.mime.toLatin1(), QFileInfo{medium.path}.fileName())};
    request.body = HttpBody::multipart(parts);
    request.deadline = 5min;
    return request;
}

HttpRequest initializeRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/2/media/upload/initialize"_s, token);
    const QJsonObject body{
        {u"media_type"_s, medium.mime}, {u"media_category"_s, categoryOf(medium)}, {u"total_bytes"_s, medium.bytes}};
    request.body = HttpBody::json(body);
    return request;
}

HttpRequest appendRequest(const FrozenAccount &account, const FrozenMedia &medium, const QJsonObject &payload,
                          const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server,
                              u"/2/media/upload/%1/append"_s.arg(segment(payload["id"_L1].toString())), token);
    const FileRange range{.from = payload["offset"_L1].toInteger(), .size = payload["length"_L1].toInteger()};
    const QList<HttpPart> parts{
        HttpPart::field("segment_index", QByteArray::number(payload["segment"_L1].toInt())),
        HttpPart::file("media", medium.path, "application/octet-stream", QFileInfo{medium.path}.fileName(), range)};
    request.body = HttpBody::multipart(parts);
    request.deadline = 10min;  // 4 MiB over a slow line
    request.inactivity = 60s;
    return request;
}

HttpRequest finalizeRequest(const FrozenAccount &account, const QString &mediaId, const QString &token)
{
    return apiRequest(HttpMethod::Post, account.server, u"/2/media/upload/%1/finalize"_s.arg(segment(mediaId)), token);
}

HttpRequest mediaStateRequest(const FrozenAccount &account, const QString &mediaId, const QString &token)
{
    auto request = apiRequest(HttpMethod::Get, account.server, u"/2/media/upload"_s, token);
    request.url.setQuery(u"command=STATUS&media_id="_s + segment(mediaId));
    return request;
}

HttpRequest describeRequest(const FrozenAccount &account, const QString &mediaId, const QString &alt,
                            const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/2/media/metadata"_s, token);
    const QJsonObject described{{u"alt_text"_s, QJsonObject{{u"text"_s, alt}}}};
    request.body = HttpBody::json({{u"id"_s, mediaId}, {u"metadata"_s, described}});
    return request;
}

HttpRequest captionsRequest(const FrozenAccount &account, const QByteArray &subRip, const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account.server, u"/2/media/upload"_s, token);
    auto file = HttpPart::file("media", {}, "text/srt", u"captions.srt"_s);
    file.bytes = subRip;
    request.body = HttpBody::multipart({HttpPart::field("media_category", "subtitles"), file});
    request.deadline = 5min;
    return request;
}

HttpRequest subtitlesRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &language,
                             const QString &token)
{
    const auto code = language.section(u'-', 0, 0);
    const QLocale locale{code};
    const auto name = locale.language() == QLocale::C ? code : QLocale::languageToString(locale.language());
    const QJsonObject track{
        {u"id"_s, payload["captions"_L1]}, {u"language_code"_s, code.toUpper()}, {u"display_name"_s, name}};
    auto request = apiRequest(HttpMethod::Post, account.server, u"/2/media/subtitles"_s, token);
    request.body = HttpBody::json(
        {{u"id"_s, payload["id"_L1]}, {u"media_category"_s, u"TweetVideo"_s}, {u"subtitles"_s, track}});
    return request;
}

HttpRequest postRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    QJsonObject body{{u"text"_s, postText(post, step)}};
    if (const auto media = step.payload["media_ids"_L1].toArray(); !media.isEmpty())
        body["media"_L1] = QJsonObject{{u"media_ids"_s, media}};
    const auto replyTo = step.payload["in_reply_to"_L1].toString();
    if (!replyTo.isEmpty()) {
        body["reply"_L1] = QJsonObject{{u"in_reply_to_tweet_id"_s, replyTo}};
    } else {  // the rest is said of a whole conversation, in its first post
        if (const auto poll = pollOptions(post); !poll.isEmpty())
            body["poll"_L1] = QJsonObject{{u"options"_s, QJsonArray::fromStringList(poll)},
                                          {u"duration_minutes"_s, pollMinutes(post).value_or(0)}};
        if (const auto who = postOption(post, u"reply_settings"_s); !who.isEmpty())
            body["reply_settings"_L1] = who;
        if (postOption(post, u"made_with_ai"_s) == "yes"_L1)
            body["made_with_ai"_L1] = true;
    }
    auto request = apiRequest(HttpMethod::Post, post.account.server, u"/2/tweets"_s, token);
    request.body = HttpBody::json(body);
    request.creates = true;
    return request;
}

HttpRequest deleteRequest(const FrozenAccount &account, const QString &id, const QString &token)
{
    return apiRequest(HttpMethod::Delete, account.server, u"/2/tweets/"_s + segment(id), token);
}

HttpRequest timelineRequest(const FrozenAccount &account, const TimelineRange &range, const QString &token)
{
    auto request
        = apiRequest(HttpMethod::Get, account.server, u"/2/users/%1/tweets"_s.arg(segment(account.remoteId)), token);
    const auto seconds = [](Instant instant) {
        return toUtcDateTime(instant).toString(Qt::ISODate);
    };
    QUrlQuery query;
    query.addQueryItem(u"max_results"_s, QString::number(postsPerPage));
    query.addQueryItem(u"exclude"_s, u"retweets"_s);
    query.addQueryItem(u"tweet.fields"_s, u"created_at,text,entities,attachments,referenced_tweets,note_tweet"_s);
    if (!range.sinceId.isEmpty())
        query.addQueryItem(u"since_id"_s, segment(range.sinceId));
    if (range.from)
        query.addQueryItem(u"start_time"_s, seconds(*range.from));
    if (range.to)
        query.addQueryItem(u"end_time"_s, seconds(*range.to));
    if (!range.pageToken.isEmpty())
        query.addQueryItem(u"pagination_token"_s, segment(range.pageToken));
    request.url.setQuery(query);
    return request;
}

bool goesInPieces(const FrozenMedia &medium)
{
    return medium.mime.startsWith("video/"_L1) || medium.kind == MediaKind::Animation;
}

bool isDescribed(const FrozenMedia &medium)
{
    return !medium.alt.isEmpty() && !medium.mime.startsWith("video/"_L1);
}

QString postText(const FrozenPost &post, int part)
{
    const auto text = post.parts.value(part);
    if (part > 0 || post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QString postText(const FrozenPost &post, const Step &step)
{
    return step.kind == StepKind::FirstComment ? post.firstComment : postText(post, step.part);
}

QString postOption(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"x"_s, key);
}

QStringList pollOptions(const FrozenPost &post)
{
    QStringList options;
    const auto written = postOption(post, u"poll_options"_s);
    if (written.trimmed().isEmpty())
        return options;
    for (const auto &option : written.split(u'|'))
        options += option.trimmed();
    return options;
}

std::optional<int> pollMinutes(const FrozenPost &post)
{
    const auto written = postOption(post, u"poll_minutes"_s);
    bool isNumber = false;
    const auto minutes = written.isEmpty() ? 1440 : written.toInt(&isNumber);
    return written.isEmpty() || isNumber ? std::optional{minutes} : std::nullopt;
}

QJsonObject dataOf(const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    return answer ? answer->value("data"_L1).toObject() : QJsonObject{};
}

QJsonObject publishedPost(const FrozenAccount &account, const QString &id)
{
    const auto path = account.handle.isEmpty() ? u"/i/web/status/"_s + segment(id)
                                               : u"/%1/status/%2"_s.arg(segment(account.handle), segment(id));
    return {{u"id"_s, id}, {u"url"_s, webAddress(account.server, path).toString(QUrl::FullyEncoded)}};
}

ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    const auto body = reply.jsonObject();
    if (!body)
        return answer;
    QStringList words{body->value("title"_L1).toString(), body->value("detail"_L1).toString()};
    answer.code = problemName(body->value("type"_L1).toString());
    words += answer.code;
    for (const auto &entry : body->value("errors"_L1).toArray()) {
        const auto error = entry.toObject();
        const auto number = error["code"_L1].toInteger(-1);
        const auto name = problemName(error["type"_L1].toString());
        if (answer.code.isEmpty() || answer.code == "invalid-request"_L1)
            answer.code = number >= 0 ? QString::number(number) : name.isEmpty() ? answer.code : name;
        words += {error["message"_L1].toString(), error["title"_L1].toString(), error["detail"_L1].toString(), name};
    }
    words.removeAll(QString{});
    words.removeDuplicates();
    answer.message = words.join(u": "_s).left(500);
    return answer;
}

bool saysItIsGone(const HttpReply &reply)
{
    return !reply.failure && reply.status == 404
        && failureOf(reply, {}, false).message.contains("not-found"_L1, Qt::CaseInsensitive);
}

}  // namespace carillon::x
