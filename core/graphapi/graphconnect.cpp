// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphconnect.h"

#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphsentences.h"
#include "core/net/httpclient.h"
#include "core/platforms/wire.h"

namespace carillon::graphapi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What lives longer was made to last.
constexpr std::chrono::hours lasting{24 * 30};

QString pathOf(const GraphLogin &login, const QString &call)
{
    return u'/' + login.version + u'/' + call;
}

Result<PersonToken> tokenOf(const HttpReply &reply, const QString &step, const ErrorTable &errors)
{
    if (const auto error = graphError(reply, {.step = step}, errors))
        return *error;
    const auto answer = reply.jsonObject();
    const auto given = answer ? tokenIn(*answer) : std::nullopt;
    if (!given)
        return Error{ErrorKind::Unknown, GraphSentences::tr("The network gave no token.")};
    // A token for which no end is told has none.
    PersonToken token{.token = given->accessToken, .isLasting = !given->expiresIn || *given->expiresIn >= lasting};
    const auto now = answeredAt(reply.headers, Instant{});
    if (given->expiresIn && now != Instant{})
        token.endsAt = now + *given->expiresIn;
    return token;
}

}  // namespace

QUrl dialogAddress(const QUrl &base, const GraphLogin &login, const QString &state, const FormFields &fields)
{
    FormFields query{{u"client_id"_s, login.app["client_id"_L1].toString()},
                     {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                     {u"state"_s, state},
                     {u"response_type"_s, u"code"_s}};
    query += fields;
    return addressBelow(base, pathOf(login, u"dialog/oauth"_s), query);
}

QCoro::Task<Result<PersonToken>> tokenByCode(GraphLogin login, QString code, const ErrorTable &errors, HttpClient &http)
{
    const FormFields fields{{u"client_id"_s, login.app["client_id"_L1].toString()},
                            {u"client_secret"_s, login.app["client_secret"_L1].toString()},
                            {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                            {u"code"_s, code}};
    auto request = oauthRequest(addressBelow(login.graph, pathOf(login, u"oauth/access_token"_s)), fields);
    const auto reply = co_await http.send(std::move(request));
    auto token = tokenOf(reply, u"token"_s, errors);
    if (!token || token->isLasting)
        co_return token;
    co_return co_await lengthened(std::move(login), token->token, errors, http);
}

QCoro::Task<Result<PersonToken>> lengthened(GraphLogin login, QString token, const ErrorTable &errors, HttpClient &http)
{
    const auto secret = login.app["client_secret"_L1].toString();
    const FormFields fields{{u"grant_type"_s, u"fb_exchange_token"_s},
                            {u"client_id"_s, login.app["client_id"_L1].toString()},
                            {u"client_secret"_s, secret},
                            {u"fb_exchange_token"_s, token}};
    // Written down as a GET only: the secrets stand in an address that nobody but the network sees.
    HttpRequest request;
    request.url = addressBelow(login.graph, pathOf(login, u"oauth/access_token"_s), fields);
    request.headers = {{"Accept", "application/json"}};
    request.secrets = {secret.toUtf8(), token.toUtf8()};
    const auto reply = co_await http.send(std::move(request));
    co_return tokenOf(reply, u"lengthen"_s, errors);
}

QCoro::Task<Result<QStringList>> grantedPermissions(GraphLogin login, QString token, const ErrorTable &errors,
                                                    HttpClient &http)
{
    auto request = graphRequest(HttpMethod::Get, login.graph, pathOf(login, u"me/permissions"_s), token);
    GraphCall call{.step = u"permissions"_s};
    const auto entries = co_await readList(std::move(request), std::move(call), errors, http);
    if (!entries)
        co_return entries.error();
    QStringList granted;
    for (const auto &entry : *entries) {
        if (entry["status"_L1].toString() == "granted"_L1)
            granted += entry["permission"_L1].toString();
    }
    co_return granted;
}

QCoro::Task<std::optional<TokenFacts>> inspected(GraphLogin login, QString token, HttpClient &http)
{
    const auto id = login.app["client_id"_L1].toString();
    const auto secret = login.app["client_secret"_L1].toString();
    const bool hasApp = !id.isEmpty() && !secret.isEmpty();
    const FormFields query{{u"input_token"_s, token}};
    auto request = graphRequest(HttpMethod::Get, login.graph, pathOf(login, u"debug_token"_s), query,
                                hasApp ? id + u'|' + secret : token);
    request.secrets += {token.toUtf8(), secret.isEmpty() ? token.toUtf8() : secret.toUtf8()};
    const auto reply = co_await http.send(std::move(request));
    const auto answer = reply.isSuccess() ? reply.jsonObject() : Result<QJsonObject>{QJsonObject{}};
    const auto said = answer ? answer->value("data"_L1).toObject() : QJsonObject{};
    if (!said["is_valid"_L1].toBool())
        co_return std::nullopt;
    TokenFacts facts{.isPage = said["type"_L1].toString() == "PAGE"_L1};
    if (const auto ends = said["expires_at"_L1].toInteger(); ends > 0)
        facts.endsAt = Instant{std::chrono::seconds{ends}};
    for (const auto &scope : said["scopes"_L1].toArray())
        facts.scopes += scope.toString();
    co_return facts;
}

}  // namespace carillon::graphapi
