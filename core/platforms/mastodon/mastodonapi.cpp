// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonapi.h"

#include "core/platforms/mastodon/mastodonpoll.h"
#include "core/platforms/wire.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QUrlQuery>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest apiRequest(HttpMethod method, const FrozenAccount &account, const QString &path, const QString &token)
{
    HttpRequest request;
    request.method = method;
    request.url = account.server;
    request.url.setPath(request.url.path() + path);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

/// An id as one segment of a path, whatever is in it.
QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QUrl withPath(const QUrl &server, const QString &encodedPath)
{
    auto url = server;
    url.setPath(server.path(QUrl::FullyEncoded) + encodedPath, QUrl::StrictMode);
    return url;
}

}  // namespace

HttpRequest statusesRequest(const FrozenAccount &account, const QString &sinceId, const QString &maxId,
                            const QString &token)
{
    auto request = apiRequest(HttpMethod::Get, account, {}, token);
    request.url = withPath(account.server, u"/api/v1/accounts/%1/statuses"_s.arg(segment(account.remoteId)));
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(statusesPerPage));
    query.addQueryItem(u"exclude_reblogs"_s, u"true"_s);
    if (!sinceId.isEmpty())
        query.addQueryItem(u"since_id"_s, segment(sinceId));
    if (!maxId.isEmpty())
        query.addQueryItem(u"max_id"_s, segment(maxId));
    request.url.setQuery(query);
    return request;
}

HttpRequest newestStatusRequest(const FrozenAccount &account, const QString &token)
{
    auto request = statusesRequest(account, {}, {}, token);
    request.url.setQuery(u"limit=1"_s);
    return request;
}

HttpRequest sourceRequest(const FrozenAccount &account, const QString &id, const QString &token)
{
    auto request = apiRequest(HttpMethod::Get, account, {}, token);
    request.url = withPath(account.server, u"/api/v1/statuses/%1/source"_s.arg(segment(id)));
    return request;
}

HttpRequest uploadRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token)
{
    auto request = apiRequest(HttpMethod::Post, account, u"/api/v2/media"_s, token);
    QList<HttpPart> parts{
        HttpPart::file("file", medium.path, medium.mime.toLatin1(), QFileInfo{medium.path}.fileName())};
    if (!medium.alt.isEmpty())
        parts += HttpPart::field("description", medium.alt.toUtf8());
    request.body = HttpBody::multipart(parts);
    request.deadline = 15min;  // a film over a slow line
    request.inactivity = 60s;
    return request;
}

HttpRequest mediaStateRequest(const FrozenAccount &account, const QString &id, const QString &token)
{
    auto request = apiRequest(HttpMethod::Get, account, {}, token);
    request.url = withPath(account.server, u"/api/v1/media/"_s + segment(id));
    return request;
}

HttpRequest statusRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    auto visibility = postOption(post, u"visibility"_s);
    const auto later = postOption(post, u"thread_visibility"_s);
    const bool isComment = step.kind == StepKind::FirstComment;
    if ((step.part > 0 || isComment) && !later.isEmpty())
        visibility = later;
    const auto language = postOption(post, u"language"_s);
    const auto warning = postOption(post, u"spoiler_text"_s);
    const auto replyTo = step.payload["in_reply_to_id"_L1].toString();
    const auto media = step.payload["media_ids"_L1].toArray();

    QJsonObject status{{u"status"_s, statusText(post, step)}};
    if (!visibility.isEmpty())
        status["visibility"_L1] = visibility;
    if (!language.isEmpty())
        status["language"_L1] = language;
    if (!warning.isEmpty())  // of every part: what is under a warning must not stand open below it
        status["spoiler_text"_L1] = warning;
    if (postOption(post, u"sensitive"_s) == "yes"_L1)
        status["sensitive"_L1] = true;
    if (!media.isEmpty())
        status["media_ids"_L1] = media;
    if (const auto poll = pollObject(post); step.part == 0 && !isComment && !poll.isEmpty())
        status["poll"_L1] = poll;
    if (!replyTo.isEmpty())
        status["in_reply_to_id"_L1] = replyTo;
    if (const auto at = step.payload["scheduled_at"_L1].toString(); !at.isEmpty())
        status["scheduled_at"_L1] = at;

    auto request = apiRequest(HttpMethod::Post, post.account, u"/api/v1/statuses"_s, token);
    const auto piece = isComment ? u"comment"_s : QString::number(step.part);
    request.headers += HttpHeader{"Idempotency-Key", u"%1-%2"_s.arg(post.key, piece).toLatin1()};
    request.body = HttpBody::json(status);
    request.creates = true;
    return request;
}

QString statusText(const FrozenPost &post, int part)
{
    const auto text = post.parts.value(part);
    if (part > 0 || post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QString statusText(const FrozenPost &post, const Step &step)
{
    return step.kind == StepKind::FirstComment ? post.firstComment : statusText(post, step.part);
}

QString postOption(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"mastodon"_s, key);
}

QString idOf(const QJsonObject &object)
{
    return object["id"_L1].toVariant().toString();
}

QJsonObject publishedStatus(const QJsonObject &status)
{
    const auto id = idOf(status);
    if (id.isEmpty())
        return {};
    QJsonObject published{{u"id"_s, id}, {u"visibility"_s, status["visibility"_L1].toString()}};
    for (const auto name : {"url"_L1, "uri"_L1}) {
        const QUrl url{status[name].toString()};
        if (isWebAddress(url)) {
            published["url"_L1] = url.toString(QUrl::FullyEncoded);
            break;
        }
    }
    return published;
}

ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    if (const auto body = reply.jsonObject()) {
        const auto described = body->value("error_description"_L1).toString().left(500);
        answer.code = body->value("error"_L1).toString().left(500);
        answer.message = described.isEmpty() ? answer.code : described;
    }
    return answer;
}

}  // namespace carillon::mastodon
