// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordapi.h"

#include "core/platforms/discord/discordpoll.h"
#include "core/platforms/discord/discordtext.h"

#include <QJsonArray>
#include <QMimeDatabase>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace carillon::discord {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;
constexpr qint64 leastRequestBytes = 25 * mebibyte;
constexpr int suppressEmbeds = 1 << 2;
constexpr int suppressNotifications = 1 << 12;
constexpr qsizetype mostSentences = 5;

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpRequest apiRequest(HttpMethod method, const QUrl &server, const QString &id, const QString &token,
                       const QString &below = {})
{
    HttpRequest request;
    request.method = method;
    request.url = server;
    request.url.setPath(u"/api/v10/webhooks/%1/%2%3"_s.arg(segment(id), segment(token), below), QUrl::StrictMode);
    request.headers = {{"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

HttpRequest ofMessage(HttpMethod method, const FrozenAccount &account, const Step &step, const QString &token)
{
    auto request = apiRequest(method, account.server, account.remoteId, token,
                              u"/messages/"_s + segment(step.payload["id"_L1].toString()));
    if (const auto thread = step.payload["thread_id"_L1].toString(); !thread.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"thread_id"_s, segment(thread));
        request.url.setQuery(query);
    }
    return request;
}

QJsonObject allowedMentions(const FrozenPost &post)
{
    const auto chosen = settingOf(post, u"mentions"_s);
    QJsonArray parse;
    for (const auto &word : {u"users"_s, u"roles"_s, u"everyone"_s}) {
        if (chosen == word || chosen == u'@' + word || chosen == "all"_L1)
            parse += word;
    }
    return {{u"parse"_s, parse}};
}

/// Discord shows a file by what its name ends in, and hides it by what its name begins with, even where it does not
/// know the member for that yet.
QString fileName(const FrozenMedia &medium, qsizetype at, bool isHidden)
{
    const auto suffix = QMimeDatabase{}.mimeTypeForName(medium.mime).preferredSuffix();
    const auto name = (isHidden ? u"SPOILER_"_s : QString{}) + u"media-%1"_s.arg(at + 1);
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

HttpBody bodyWith(const FrozenPost &post, QJsonObject message)
{
    const auto &media = post.media;
    const bool isHidden = hidesMedia(post);
    QJsonArray attachments;
    QList<HttpPart> files;
    for (qsizetype at = 0; at < media.size(); ++at) {
        const auto &medium = media.at(at);
        const auto name = fileName(medium, at, isHidden);
        QJsonObject attachment{{u"id"_s, int(at)}, {u"filename"_s, name}};
        if (!medium.alt.isEmpty())
            attachment["description"_L1] = medium.alt;
        if (isHidden)
            attachment["is_spoiler"_L1] = true;
        attachments += attachment;
        files += HttpPart::file("files[" + QByteArray::number(at) + ']', medium.path, medium.mime.toLatin1(), name);
    }
    message["attachments"_L1] = attachments;
    auto fields = HttpPart::field("payload_json", QJsonDocument{message}.toJson(QJsonDocument::Compact));
    fields.headers += HttpHeader{"Content-Type", "application/json"};
    files.prepend(fields);
    return HttpBody::multipart(files);
}

/// "content: Must be 2000 or fewer in length." for each member of an "errors" object, however deep it lies.
void collectSentences(const QJsonObject &errors, const QString &path, QStringList &into)
{
    for (auto at = errors.constBegin(); at != errors.constEnd() && into.size() < mostSentences; ++at) {
        if (at.key() == "_errors"_L1) {
            for (const auto &one : at->toArray())
                into += path + u": "_s + one.toObject()["message"_L1].toString();
        } else {
            collectSentences(at->toObject(), path.isEmpty() ? at.key() : path + u'.' + at.key(), into);
        }
    }
}

std::optional<double> secondsIn(const QByteArray &value)
{
    bool isNumber = false;
    const auto seconds = value.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(seconds) && seconds >= 0 && seconds < 1e11 ? std::optional{seconds} : std::nullopt;
}

std::chrono::milliseconds span(double seconds)
{
    return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>{seconds});
}

}  // namespace

QString settingOf(const FrozenPost &post, const QString &key)
{
    const auto ofPost = optionValue(post.options, u"discord"_s, key).trimmed();
    return ofPost.isEmpty() ? optionValue(post.account.options, u"discord"_s, key).trimmed() : ofPost;
}

QString threadOf(const FrozenPost &post)
{
    // A thread that the post starts itself goes before the one that the account has for all others.
    const bool startsOne = !settingOf(post, u"thread_name"_s).isEmpty();
    return startsOne ? optionValue(post.options, u"discord"_s, u"thread_id"_s).trimmed()
                     : settingOf(post, u"thread_id"_s);
}

qint64 maxFileBytes(const FrozenAccount &account)
{
    bool isNumber = false;
    const auto allowed = optionValue(account.options, u"discord"_s, u"upload_mib"_s).toInt(&isNumber);
    return (isNumber && allowed > 0 ? qint64{allowed} : qint64{10}) * mebibyte;
}

qint64 maxRequestBytes(const FrozenAccount &account)
{
    return std::max(leastRequestBytes, maxFileBytes(account));
}

HttpRequest webhookRequest(const QUrl &server, const QString &id, const QString &token)
{
    return apiRequest(HttpMethod::Get, server, id, token);
}

HttpRequest messageRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    QJsonObject message{{u"content"_s, contentOf(post, step.part)}, {u"allowed_mentions"_s, allowedMentions(post)}};
    if (const auto poll = pollObject(post); step.part == 0 && !poll.isEmpty())
        message["poll"_L1] = poll;
    for (const auto &key : {u"username"_s, u"avatar_url"_s}) {
        if (const auto value = settingOf(post, key); !value.isEmpty())
            message[key] = value;
    }
    if (const auto title = settingOf(post, u"thread_name"_s); step.part == 0 && !title.isEmpty())
        message["thread_name"_L1] = title;
    const int flags = (settingOf(post, u"silent"_s) == "yes"_L1 ? suppressNotifications : 0)
        | (settingOf(post, u"link_previews"_s) == "no"_L1 ? suppressEmbeds : 0);
    if (flags != 0)
        message["flags"_L1] = flags;

    auto request = apiRequest(HttpMethod::Post, post.account.server, post.account.remoteId, token);
    QUrlQuery query;
    query.addQueryItem(u"wait"_s, u"true"_s);
    if (const auto thread = step.payload["thread_id"_L1].toString(); !thread.isEmpty())
        query.addQueryItem(u"thread_id"_s, segment(thread));
    request.url.setQuery(query);
    request.creates = true;
    if (step.part > 0 || post.media.isEmpty()) {
        request.body = HttpBody::json(message);
        return request;
    }
    request.body = bodyWith(post, std::move(message));
    request.deadline = 15min;  // films over a slow line
    request.inactivity = 60s;
    return request;
}

HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    auto request = ofMessage(HttpMethod::Patch, post.account, step, token);
    request.body
        = HttpBody::json({{u"content"_s, contentOf(post, step.part)}, {u"allowed_mentions"_s, allowedMentions(post)}});
    return request;
}

HttpRequest deleteRequest(const FrozenAccount &account, const Step &step, const QString &token)
{
    return ofMessage(HttpMethod::Delete, account, step, token);
}

QJsonObject publishedMessage(const QJsonObject &message, const FrozenPost &post, const Step &step)
{
    const auto id = message["id"_L1].toString();
    if (id.isEmpty())
        return {};
    const auto &reported = post.account.reported;
    const auto told = message["channel_id"_L1].toString();
    const auto given = step.payload["thread_id"_L1].toString();
    const auto channel = !told.isEmpty() ? told : !given.isEmpty() ? given : reported["channel_id"_L1].toString();
    QJsonObject published{{u"id"_s, id}, {u"channel_id"_s, channel}};
    const bool startedOne = step.part == 0 && !settingOf(post, u"thread_name"_s).isEmpty();
    if (!given.isEmpty() || startedOne)
        published["thread_id"_L1] = given.isEmpty() ? channel : given;
    if (step.part == 0 && pollOf(post))
        published["poll"_L1] = true;
    const auto guild = reported["guild_id"_L1].toString();
    if (!guild.isEmpty() && !channel.isEmpty()) {
        auto address = post.account.server;
        address.setPath(u"/channels/%1/%2/%3"_s.arg(segment(guild), segment(channel), segment(id)), QUrl::StrictMode);
        published["url"_L1] = address.toString(QUrl::FullyEncoded);
    }
    return published;
}

ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    const auto body = reply.jsonObject();
    if (!body)
        return answer;
    if (const auto code = body->value("code"_L1).toInt(); code != 0)
        answer.code = QString::number(code);
    QStringList sentences{body->value("message"_L1).toString()};
    collectSentences(body->value("errors"_L1).toObject(), {}, sentences);
    sentences.removeAll(QString{});
    answer.message = sentences.join(u' ').left(500);
    return answer;
}

RateHeaders readRate(const HttpReply &reply, Instant now)
{
    auto rate = parseRateHeaders(reply.headers, now);
    // How long it takes is the same by every clock; the instant is by Discord's.
    if (const auto after = secondsIn(reply.header("X-RateLimit-Reset-After")))
        rate.reset = now + span(*after);
    if (reply.status != 429)
        return rate;
    const auto body = reply.jsonObject();
    const auto wait = body ? body->value("retry_after"_L1).toDouble(-1) : -1;
    if (std::isfinite(wait) && wait >= 0 && wait < 1e9)
        rate.retryAfter = std::max(std::chrono::ceil<std::chrono::seconds>(span(wait)), rate.retryAfter.value_or(0s));
    return rate;
}

bool saysItIsGone(const HttpReply &reply)
{
    if (reply.failure || reply.status != 404)
        return false;
    const auto code = failureOf(reply, {}, false).code;
    return code == "10008"_L1 || code == "10003"_L1;
}

}  // namespace carillon::discord
