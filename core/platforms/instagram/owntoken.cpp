// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/owntoken.h"

#include "core/graphapi/graphrequest.h"
#include "core/net/httpclient.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours usualLife{24 * 60};

/// "permissions" is a list, or words with commas between them.
QStringList scopesIn(const QJsonObject &answer)
{
    const auto told = answer["permissions"_L1];
    if (told.isString())
        return told.toString().split(u',', Qt::SkipEmptyParts);
    QStringList scopes;
    for (const auto &scope : told.toArray())
        scopes += scope.toString();
    return scopes;
}

/// Some replies wrap the token in a list.
QJsonObject unwrapped(const QJsonObject &answer)
{
    const auto list = answer["data"_L1].toArray();
    return list.isEmpty() ? answer : list.first().toObject();
}

Result<OwnToken> tokenOf(const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    const auto values = answer ? unwrapped(*answer) : QJsonObject{};
    const auto given = tokenIn(values);
    if (!given)
        return Error{ErrorKind::Unknown, InstagramSentences::tr("Instagram gave no token.")};
    OwnToken token{.token = given->accessToken, .scopes = scopesIn(values)};
    const auto now = answeredAt(reply.headers, Instant{});
    if (now != Instant{}) {
        token.issuedAt = now;
        if (given->expiresIn)
            token.endsAt = now + *given->expiresIn;
    }
    return token;
}

/// The host of codes says what is wrong in a form of its own: {"error_type", "code", "error_message"}.
std::optional<Error> refusedCode(const HttpReply &reply, const ErrorTable &errors)
{
    if (reply.isSuccess())
        return {};
    const auto answer = reply.failure ? Result<QJsonObject>{*reply.failure} : reply.jsonObject();
    const auto said = answer ? answer->value("error_message"_L1).toString().left(300) : QString{};
    if (said.isEmpty())
        return failureOf(reply, u"token"_s, Instant{}, errors);
    if (said.contains("redirect_uri"_L1, Qt::CaseInsensitive))
        return Error{ErrorKind::Config,
                     InstagramSentences::tr("The app does not allow the address at which the login ended. Add it under "
                                            "Business login settings exactly as it is here. (%1)")
                         .arg(said)};
    if (said.contains("client"_L1, Qt::CaseInsensitive) || said.contains("platform app"_L1, Qt::CaseInsensitive))
        return Error{ErrorKind::Config,
                     InstagramSentences::tr("Instagram does not know this app, or its secret is wrong. Instagram's own "
                                            "login has an app id and a secret of its own. (%1)")
                         .arg(said)};
    return Error{ErrorKind::Auth,
                 InstagramSentences::tr("The code was not accepted; it may be used up or too old. Connect again. (%1)")
                     .arg(said)};
}

QCoro::Task<Result<OwnToken>> asked(QUrl address, QList<QByteArray> secrets, QString step, const ErrorTable &errors,
                                    HttpClient &http)
{
    HttpRequest request;
    request.url = address;
    request.secrets = secrets;
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, step, Instant{}, errors))
        co_return *error;
    co_return tokenOf(reply);
}

QCoro::Task<Result<OwnToken>> lengthened(Hosts hosts, QJsonObject app, QString token, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto secret = app["client_secret"_L1].toString();
    const FormFields query{
        {u"grant_type"_s, u"ig_exchange_token"_s}, {u"client_secret"_s, secret}, {u"access_token"_s, token}};
    const auto address = graphapi::addressBelow(hosts.graph, u"/access_token"_s, query);
    QList<QByteArray> secrets{secret.toUtf8(), token.toUtf8()};
    co_return co_await asked(address, secrets, u"lengthen"_s, errors, http);
}

}  // namespace

QCoro::Task<Result<OwnToken>> ownTokenByCode(Hosts hosts, QJsonObject app, QString code, const ErrorTable &errors,
                                             HttpClient &http)
{
    const FormFields fields{{u"client_id"_s, app["client_id"_L1].toString()},
                            {u"client_secret"_s, app["client_secret"_L1].toString()},
                            {u"grant_type"_s, u"authorization_code"_s},
                            {u"redirect_uri"_s, app["redirect_uri"_L1].toString()},
                            {u"code"_s, code}};
    auto request = oauthRequest(graphapi::addressBelow(hosts.token, u"/oauth/access_token"_s), fields);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = refusedCode(reply, errors))
        co_return *error;
    const auto brief = tokenOf(reply);
    if (!brief)
        co_return brief.error();
    auto lasting = co_await lengthened(hosts, app, brief->token, errors, http);
    if (lasting && lasting->scopes.isEmpty())
        lasting->scopes = brief->scopes;
    co_return lasting;
}

QCoro::Task<OwnToken> broughtOwnToken(Hosts hosts, QJsonObject app, QString token, const ErrorTable &errors,
                                      HttpClient &http)
{
    if (!app["client_secret"_L1].toString().isEmpty()) {
        const auto longer = co_await lengthened(hosts, app, token, errors, http);
        if (longer)
            co_return *longer;
    }
    const auto newer = co_await renewedOwnToken(hosts, token, errors, http);
    if (newer)
        co_return *newer;
    OwnToken brought{.token = token, .isAssumed = true};
    co_return brought;
}

QCoro::Task<Result<OwnToken>> renewedOwnToken(Hosts hosts, QString token, const ErrorTable &errors, HttpClient &http)
{
    const FormFields query{{u"grant_type"_s, u"ig_refresh_token"_s}, {u"access_token"_s, token}};
    const auto address = graphapi::addressBelow(hosts.graph, u"/refresh_access_token"_s, query);
    QList<QByteArray> secrets{token.toUtf8()};
    co_return co_await asked(address, secrets, u"refresh"_s, errors, http);
}

Credentials credentialsOf(const OwnToken &token)
{
    Credentials credentials;
    auto &values = credentials.values;
    values = {{u"access_token"_s, token.token}, {u"login"_s, toWord(Login::Instagram)}};
    if (token.issuedAt)
        values["issued_at"_L1] = toIsoUtc(*token.issuedAt);
    if (token.endsAt)
        values["expires_at"_L1] = toIsoUtc(*token.endsAt);
    else if (token.issuedAt)
        values["expires_at"_L1] = toIsoUtc(*token.issuedAt + usualLife);
    if (token.isAssumed)
        values["life_assumed"_L1] = true;
    return credentials;
}

}  // namespace carillon::instagram
