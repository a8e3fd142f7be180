// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinapi.h"

#include "core/linkcard/linkpreview.h"
#include "core/platforms/wire.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto initialize = "action=initializeUpload"_L1;

/// Tokens go nowhere else, whatever an answer names.
bool isTrusted(const QUrl &address, const QUrl &server)
{
    const auto hosts = hostsOf(server);
    const bool isReal = hosts.api.host() == "api.linkedin.com"_L1;
    if (isReal)
        return address.scheme() == "https"_L1
            && (address.host() == "linkedin.com"_L1 || address.host().endsWith(".linkedin.com"_L1));
    return address.scheme() == hosts.api.scheme() && address.authority() == hosts.api.authority();
}

/// "pt-BR" as LinkedIn writes it where captions are concerned: in capitals, the country only where it is said.
QJsonObject localeOf(const QString &language)
{
    static const QRegularExpression region{u"-([A-Za-z]{2})(?:-|$)"_s};
    QJsonObject locale{{u"language"_s, language.section(u'-', 0, 0).toUpper()}};
    if (const auto country = region.match(language).captured(1); !country.isEmpty())
        locale[u"country"_s] = country.toUpper();
    return locale;
}

HttpRequest jsonRequest(const FrozenAccount &account, const QString &path, const QString &query,
                        const QJsonObject &body, const QString &token)
{
    auto request = restRequest(HttpMethod::Post, account, path, query, token);
    request.body = HttpBody::json(body);
    return request;
}

QJsonObject partOf(const QJsonObject &instruction)
{
    return {{u"url"_s, instruction["uploadUrl"_L1]},
            {u"from"_s, instruction["firstByte"_L1].toVariant().toLongLong()},
            {u"to"_s, instruction["lastByte"_L1].toVariant().toLongLong()}};
}

bool isWhole(const QJsonArray &parts, qint64 bytes)
{
    qint64 next = 0;
    for (const auto &part : parts) {
        const bool fits = part["from"_L1].toInteger(-1) == next && part["to"_L1].toInteger() >= next
            && isSafeAddress(QUrl{part["url"_L1].toString()});
        if (!fits)
            return false;
        next = part["to"_L1].toInteger() + 1;
    }
    return next == bytes && !parts.isEmpty();
}

}  // namespace

Hosts hostsOf(const QUrl &server)
{
    const bool isReal = server.isEmpty() || server.host() == "api.linkedin.com"_L1;
    if (isReal)
        return {.api = QUrl{u"https://api.linkedin.com"_s}, .www = QUrl{u"https://www.linkedin.com"_s}};
    auto origin = server;
    origin.setPath(u"/linkedin"_s);
    return {.api = origin, .www = origin};
}

QUrl addressOf(const QUrl &base, const QString &encodedPath, const QString &encodedQuery)
{
    auto address = base;
    address.setPath(base.path(QUrl::FullyEncoded) + encodedPath, QUrl::StrictMode);
    if (!encodedQuery.isEmpty())
        address.setQuery(encodedQuery, QUrl::StrictMode);
    return address;
}

QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

bool isOrganization(const FrozenAccount &account)
{
    return account.remoteId.startsWith("urn:li:organization:"_L1);
}

QString accountOption(const FrozenAccount &account, const QString &key, const QString &fallback)
{
    const auto value = optionValue(account.options, u"linkedin"_s, key).trimmed();
    return value.isEmpty() ? fallback : value;
}

QString postOption(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"linkedin"_s, key);
}

QString apiVersionOf(const FrozenAccount &account)
{
    return accountOption(account, u"api_version"_s, u"202608"_s);
}

LinkEscapes linkEscapesOf(const FrozenAccount &account)
{
    return accountOption(account, u"escape_links"_s, u"yes"_s) == "no"_L1 ? LinkEscapes::No : LinkEscapes::Yes;
}

HttpRequest restRequest(HttpMethod method, const FrozenAccount &account, const QString &encodedPath,
                        const QString &encodedQuery, const QString &token)
{
    HttpRequest request;
    request.method = method;
    request.url = addressOf(hostsOf(account.server).api, u"/rest/"_s + encodedPath, encodedQuery);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()},
                       {"Accept", "application/json"},
                       {"LinkedIn-Version", apiVersionOf(account).toLatin1()},
                       {"X-Restli-Protocol-Version", "2.0.0"}};
    request.secrets = {token.toUtf8()};
    return request;
}

QString collectionOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Video:
    case MediaKind::Audio:
        return u"videos"_s;
    case MediaKind::Document:
        return u"documents"_s;
    case MediaKind::Image:
    case MediaKind::Animation:
        break;
    }
    return u"images"_s;
}

HttpRequest initializeRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token)
{
    QJsonObject wanted{{u"owner"_s, account.remoteId}};
    if (medium.kind == MediaKind::Video) {
        wanted["fileSizeBytes"_L1] = medium.bytes;
        wanted["uploadCaptions"_L1] = !medium.captions.isEmpty();
        wanted["uploadThumbnail"_L1] = false;
    }
    return jsonRequest(account, collectionOf(medium.kind), initialize, {{u"initializeUploadRequest"_s, wanted}}, token);
}

HttpRequest chunkRequest(const FrozenAccount &account, const FrozenMedia &medium, const QJsonObject &payload,
                         const QString &token)
{
    const bool isFilm = medium.kind == MediaKind::Video;
    HttpRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl::fromEncoded(payload["url"_L1].toString().toUtf8());
    // A film's addresses are signed and are documented without a login.
    if (!isFilm && isTrusted(request.url, account.server)) {
        request.headers = {{"Authorization", "Bearer " + token.toUtf8()}};
        request.secrets = {token.toUtf8()};
    }
    request.body = HttpBody::file(medium.path, isFilm ? "application/octet-stream"_ba : medium.mime.toLatin1(),
                                  {.from = payload["offset"_L1].toInteger(), .size = payload["length"_L1].toInteger()});
    request.deadline = 15min;  // over a slow line
    request.inactivity = 60s;
    return request;
}

HttpRequest pictureUploadRequest(const FrozenAccount &account, const QByteArray &picture, const QJsonObject &upload,
                                 const QString &token)
{
    const auto place = upload["parts"_L1][0]["url"_L1];
    const FrozenMedia medium;  // a picture
    auto request = chunkRequest(account, medium, {{u"url"_s, place}}, token);
    request.body = HttpBody::bytes(picture, imageTypeOf(picture));
    return request;
}

HttpRequest captionsRequest(const FrozenAccount &account, const QString &language, const QByteArray &subRip,
                            const QJsonObject &payload, const QString &token)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = QUrl::fromEncoded(payload["url"_L1].toString().toUtf8());
    if (isTrusted(request.url, account.server)) {
        request.headers = {{"Authorization", "Bearer " + token.toUtf8()}};
        request.secrets = {token.toUtf8()};
    }
    const QJsonObject said{{u"format"_s, u"SRT"_s},           {u"formattedForEasyReader"_s, false},
                           {u"largeText"_s, false},           {u"source"_s, u"USER_PROVIDED"_s},
                           {u"locale"_s, localeOf(language)}, {u"transcriptType"_s, u"CLOSED_CAPTION"_s}};
    auto metadata = HttpPart::field("metadata", QJsonDocument{said}.toJson(QJsonDocument::Compact));
    metadata.headers += HttpHeader{"Content-Type", "application/json"};
    auto file = HttpPart::file("file", u"captions.srt"_s, "text/plain; charset=UTF-8", u"captions.srt"_s);
    file.path.clear();  // what is sent is made here
    file.bytes = subRip;
    request.body = HttpBody::multipart({metadata, file});
    request.deadline = 5min;
    return request;
}

HttpRequest finalizeRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &token)
{
    const QJsonObject wanted{{u"video"_s, payload["urn"_L1]},
                             {u"uploadToken"_s, payload["token"_L1]},
                             {u"uploadedPartIds"_s, payload["etags"_L1]}};
    return jsonRequest(account, u"videos"_s, u"action=finalizeUpload"_s, {{u"finalizeUploadRequest"_s, wanted}}, token);
}

HttpRequest mediaStateRequest(const FrozenAccount &account, MediaKind kind, const QString &urn, const QString &token)
{
    return restRequest(HttpMethod::Get, account, collectionOf(kind) + u'/' + encoded(urn), {}, token);
}

HttpRequest createRequest(const FrozenAccount &account, const QByteArray &body, const QString &token)
{
    auto request = restRequest(HttpMethod::Post, account, u"posts"_s, {}, token);
    request.body = HttpBody::bytes(body, "application/json");
    request.creates = true;
    return request;
}

HttpRequest commentRequest(const FrozenAccount &account, const QString &urn, const QByteArray &body,
                           const QString &token)
{
    auto request = commentsRequest(account, urn, token);
    request.method = HttpMethod::Post;
    request.url.setQuery(QString{});
    request.body = HttpBody::bytes(body, "application/json");
    request.creates = true;
    return request;
}

HttpRequest commentsRequest(const FrozenAccount &account, const QString &urn, const QString &token)
{
    return restRequest(HttpMethod::Get, account, u"socialActions/%1/comments"_s.arg(encoded(urn)),
                       u"start=0&count=100"_s, token);
}

HttpRequest postsRequest(const FrozenAccount &account, int start, int count, const QString &token)
{
    const auto author = u"q=author&author="_s + encoded(account.remoteId);
    const auto page = u"&start=%1&count=%2&sortBy=LAST_MODIFIED"_s.arg(start).arg(count);
    auto request = restRequest(HttpMethod::Get, account, u"posts"_s, author + page, token);
    request.headers += HttpHeader{"X-RestLi-Method", "FINDER"};
    return request;
}

QJsonObject uploadIn(const QJsonObject &answer, const FrozenMedia &medium)
{
    const auto value = answer["value"_L1].toObject();
    const auto urn = value[medium.kind == MediaKind::Video          ? "video"_L1
                               : medium.kind == MediaKind::Document ? "document"_L1
                                                                    : "image"_L1]
                         .toString();
    QJsonArray parts;
    if (medium.kind == MediaKind::Video) {
        for (const auto &instruction : value["uploadInstructions"_L1].toArray())
            parts += partOf(instruction.toObject());
    } else {
        parts += QJsonObject{{u"url"_s, value["uploadUrl"_L1]}, {u"from"_s, 0}, {u"to"_s, medium.bytes - 1}};
    }
    if (urn.isEmpty() || !isWhole(parts, medium.bytes))
        return {};
    QJsonObject upload{{u"urn"_s, urn}, {u"token"_s, value["uploadToken"_L1].toString()}, {u"parts"_s, parts}};
    if (const auto place = value["captionsUploadUrl"_L1].toString(); !medium.captions.isEmpty() && !place.isEmpty())
        upload[u"captions_url"_s] = place;
    return upload;
}

QString permalinkOf(const QUrl &server, const QString &urn)
{
    if (urn.isEmpty())
        return {};
    return addressOf(hostsOf(server).www, u"/feed/update/%1/"_s.arg(urn)).toString(QUrl::FullyEncoded);
}

QString duplicateOf(const HttpReply &reply)
{
    static const QRegularExpression named{u"duplicate of (urn:li:(?:share|ugcPost):\\d+)"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    if (reply.failure || reply.status != 422)
        return {};
    return named.match(QString::fromUtf8(reply.body)).captured(1);
}

ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    const auto body = reply.jsonObject();
    if (!body) {
        answer.message = reply.status >= 400 ? QString::fromUtf8(reply.body.left(200)).simplified() : QString{};
        return answer;
    }
    const auto number = body->value("serviceErrorCode"_L1).toVariant().toString();
    const auto word = body->value("code"_L1).toVariant().toString().left(100);
    const bool isLogin = reply.status == 401 && !number.isEmpty();
    answer.code = isLogin || word.isEmpty() ? number : word;
    answer.message = body->value("message"_L1).toString().left(500);
    if (body->contains("errorDetails"_L1))
        answer.message += u' '
            + QString::fromUtf8(QJsonDocument{body->value("errorDetails"_L1).toObject()}.toJson(QJsonDocument::Compact))
                  .left(500);
    return answer;
}

std::chrono::seconds waitUnlessTold(bool isSecondTry, Instant now)
{
    if (!isSecondTry)
        return 15min;
    const auto nextDay = std::chrono::floor<std::chrono::days>(now) + std::chrono::days{1};
    // A little later: nobody's clock is exact.
    return std::chrono::ceil<std::chrono::seconds>(nextDay - now) + 30s;
}

}  // namespace carillon::linkedin
