// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyapi.h"

#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/wire.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QUrlQuery>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto uploadDeadline = 5min;

}  // namespace

HttpRequest xrpcRequest(HttpMethod method, const QUrl &server, QLatin1String name, const QString &token)
{
    QUrl url{server};
    auto path = server.path(QUrl::FullyDecoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/xrpc/"_s + name);
    HttpRequest request{.method = method, .url = url};
    request.headers = {{.name = "Accept", .value = "application/json"}};
    if (!token.isEmpty()) {
        request.headers += HttpHeader{.name = "Authorization", .value = "Bearer " + token.toLatin1()};
        request.secrets += token.toLatin1();
    }
    return request;
}

void setQuery(HttpRequest &request, const QList<std::pair<QString, QString>> &items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    request.url.setQuery(query);
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress{host}.isLoopback();
}

QString accessTokenOf(const Credentials &credentials)
{
    const auto session = credentials.values["accessJwt"_L1].toString();
    return session.isEmpty() ? credentials.values["access_token"_L1].toString() : session;
}

HttpRequest loginRequest(const QUrl &server, const QString &identifier, const QString &password)
{
    auto request = xrpcRequest(HttpMethod::Post, server, "com.atproto.server.createSession"_L1);
    request.body = HttpBody::json({{u"identifier"_s, identifier}, {u"password"_s, password}});
    request.secrets += password.toUtf8();
    return request;
}

HttpRequest refreshRequest(const QUrl &server, const QString &refreshToken)
{
    return xrpcRequest(HttpMethod::Post, server, "com.atproto.server.refreshSession"_L1, refreshToken);
}

HttpRequest logoutRequest(const QUrl &server, const QString &refreshToken)
{
    return xrpcRequest(HttpMethod::Post, server, "com.atproto.server.deleteSession"_L1, refreshToken);
}

HttpRequest resolveRequest(const QUrl &server, const QString &handle)
{
    auto request = xrpcRequest(HttpMethod::Get, server, "com.atproto.identity.resolveHandle"_L1);
    setQuery(request, {{u"handle"_s, handle}});
    return request;
}

HttpRequest uploadRequest(const QUrl &server, const HttpBody &blob, const QString &accessToken)
{
    auto request = xrpcRequest(HttpMethod::Post, server, "com.atproto.repo.uploadBlob"_L1, accessToken);
    request.body = blob;
    request.deadline = uploadDeadline;
    return request;
}

namespace {

/// One record with nothing beside it: a call that may be made again.
bool isSingle(const QJsonObject &payload)
{
    return payload["records"_L1].toArray().size() == 1 && !payload.contains("gates"_L1);
}

QJsonObject creation(const QJsonValue &collection, const QJsonObject &entry)
{
    return {{u"$type"_s, u"com.atproto.repo.applyWrites#create"_s},
            {u"collection"_s, collection},
            {u"rkey"_s, entry["rkey"_L1]},
            {u"value"_s, entry["record"_L1]}};
}

}  // namespace

HttpRequest publishRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &accessToken)
{
    const auto records = payload["records"_L1].toArray();
    const auto gates = payload["gates"_L1].toArray();
    const bool single = isSingle(payload);
    auto request
        = xrpcRequest(HttpMethod::Post, account.server,
                      single ? "com.atproto.repo.putRecord"_L1 : "com.atproto.repo.applyWrites"_L1, accessToken);
    request.creates = true;
    QJsonObject body{{u"repo"_s, account.remoteId}};
    if (single) {
        const auto only = records.first().toObject();
        body[u"collection"_s] = postCollection;
        body[u"rkey"_s] = only["rkey"_L1];
        body[u"swapRecord"_s] = QJsonValue::Null;
        body[u"record"_s] = only["record"_L1];
    } else {
        QJsonArray writes;
        for (const auto &entry : records)
            writes += creation(postCollection, entry.toObject());
        for (const auto &entry : gates)
            writes += creation(entry.toObject()["collection"_L1], entry.toObject());
        body[u"writes"_s] = writes;
    }
    request.body = HttpBody::json(body);
    return request;
}

HttpRequest deleteRequest(const FrozenAccount &account, const QString &collection, const QString &rkey,
                          const QString &accessToken)
{
    auto request = xrpcRequest(HttpMethod::Post, account.server, "com.atproto.repo.deleteRecord"_L1, accessToken);
    request.body
        = HttpBody::json(QJsonObject{{u"repo"_s, account.remoteId}, {u"collection"_s, collection}, {u"rkey"_s, rkey}});
    return request;
}

HttpRequest recordRequest(const FrozenAccount &account, const QString &rkey)
{
    auto request = xrpcRequest(HttpMethod::Get, account.server, "com.atproto.repo.getRecord"_L1);
    setQuery(request, {{u"repo"_s, account.remoteId}, {u"collection"_s, postCollection}, {u"rkey"_s, rkey}});
    return request;
}

ErrorTable::Answer readRefusal(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    if (const auto json = reply.jsonObject()) {
        answer.code = (*json)["error"_L1].toString();
        answer.message = (*json)["message"_L1].toString();
    }
    return answer;
}

std::optional<QJsonObject> readPublished(const HttpReply &reply, const FrozenAccount &account,
                                         const QJsonObject &payload)
{
    const auto json = reply.jsonObject();
    if (!json)
        return {};
    const auto told = isSingle(payload) ? QJsonArray{*json} : (*json)["results"_L1].toArray();
    auto result = publishedResult(account, payload);
    // applyWrites may leave its results out (older servers do); then the commit alone says that all is there.
    if (told.isEmpty())
        return json->contains("commit"_L1) ? std::optional{result} : std::nullopt;
    auto posts = result["posts"_L1].toArray();
    if (told.size() != posts.size() + payload["gates"_L1].toArray().size())
        return {};
    for (qsizetype at = 0; at < posts.size(); ++at) {
        const auto answer = told[at].toObject();
        auto post = posts[at].toObject();
        if (answer["uri"_L1] != post["uri"_L1])
            return {};
        post[u"cid"_s] = answer["cid"_L1];
        posts[at] = post;
    }
    result[u"posts"_s] = posts;
    return result;
}

RateHeaders readRates(const HttpReply &reply, Instant otherwise)
{
    const auto at = answeredAt(reply.headers, otherwise);
    auto rates = parseRateHeaders(reply.headers, at);
    if (at == Instant{})
        rates.reset.reset();  // nobody knows what time it is
    return rates;
}

std::optional<TokenLife> tokenLife(const QString &jwt)
{
    const auto claims = jwt.section(u'.', 1, 1).toLatin1();
    const auto decoded
        = QByteArray::fromBase64Encoding(claims, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!decoded)
        return {};
    const auto json = QJsonDocument::fromJson(*decoded).object();
    const auto ends = json["exp"_L1].toInteger();
    const auto issued = json["iat"_L1].toInteger();
    if (ends <= 0)
        return {};
    TokenLife life{.issuedAt = {}, .endsAt = Instant{std::chrono::seconds{ends}}};
    if (issued > 0)
        life.issuedAt = Instant{std::chrono::seconds{issued}};
    return life;
}

std::optional<Instant> expiryOf(const QString &jwt)
{
    const auto life = tokenLife(jwt);
    return life ? std::optional{life->endsAt} : std::nullopt;
}

QUrl repositoryServer(const QJsonObject &didDocument, const QUrl &askedServer)
{
    for (const auto &entry : didDocument["service"_L1].toArray()) {
        const auto service = entry.toObject();
        if (!service["id"_L1].toString().endsWith("#atproto_pds"_L1))
            continue;
        const QUrl server{service["serviceEndpoint"_L1].toString(), QUrl::StrictMode};
        // Only a server of this machine may send us to another one of this machine.
        const bool local = isLoopback(server.host());
        if (isSafeAddress(server) && (!local || isLoopback(askedServer.host())))
            return server;
    }
    return {};
}

}  // namespace carillon::bluesky
