// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadslogin.h"

#include "core/graphapi/graphconnect.h"
#include "core/graphapi/graphrequest.h"
#include "core/net/httpclient.h"
#include "core/platforms/oauth.h"
#include "core/platforms/threads/threadsapi.h"
#include "core/platforms/threads/threadshosts.h"
#include "core/platforms/threads/threadsoutcome.h"
#include "core/platforms/threads/threadssentences.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto fallbackPage = "https://example.com/"_L1;
/// What lives longer was made to last; a short token has an hour.
constexpr std::chrono::hours lasting{24 * 7};

QStringList neededScopes()
{
    return {u"threads_basic"_s, u"threads_content_publish"_s};
}

/// Asked for beside them; each is for something of its own.
QStringList askedScopes()
{
    return neededScopes() + QStringList{u"threads_manage_replies"_s, u"threads_read_replies"_s, u"threads_delete"_s};
}

Result<QUrl> serverOf(const ConnectRequest &request)
{
    return request.server.isEmpty() ? Result<QUrl>{QUrl{QLatin1StringView{defaultServer}}}
                                    : serverTyped(request.server.toString());
}

Hosts hostsFor(const QUrl &server, const ConnectRequest &request)
{
    return hostsOf(server, domainOf(request.app));
}

/// Where the browser ends: never on this machine, Threads takes no such address.
QString redirectOf(const ConnectRequest &request)
{
    const auto own = request.app["own_page"_L1].toString().trimmed();
    if (!own.isEmpty())
        return own;
    const bool isWeb = request.redirectUri.scheme() == "https"_L1;
    return isWeb ? request.redirectUri.toString(QUrl::FullyEncoded) : QString{fallbackPage};
}

struct Token
{
    QString value;
    std::optional<Instant> issuedAt{};
    std::optional<Instant> endsAt{};
    QStringList scopes{};  ///< empty: nobody told
};

Result<Token> tokenOf(const HttpReply &reply, const QString &call, const ErrorTable &errors)
{
    if (const auto error = failureOf(reply, call, Instant{}, errors))
        return *error;
    const auto body = reply.jsonObject();
    auto answer = body ? *body : QJsonObject{};
    if (const auto wrapped = answer["data"_L1].toArray(); !wrapped.isEmpty())
        answer = wrapped.first().toObject();
    const auto given = tokenIn(answer);
    if (!given)
        return Error{ErrorKind::Unknown, ThreadsSentences::tr("Threads gave no token.")};
    Token token{.value = given->accessToken};
    const auto now = answeredAt(reply.headers, Instant{});
    if (given->expiresIn && now != Instant{}) {
        token.issuedAt = now;
        token.endsAt = now + *given->expiresIn;
    }
    return token;
}

QCoro::Task<Result<Token>> tokenByCode(Hosts hosts, ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const FormFields fields{{u"client_id"_s, request.app["client_id"_L1].toString()},
                            {u"client_secret"_s, request.app["client_secret"_L1].toString()},
                            {u"grant_type"_s, u"authorization_code"_s},
                            {u"redirect_uri"_s, request.app["redirect_uri"_L1].toString()},
                            {u"code"_s, request.secret.trimmed()}};
    auto exchange = oauthRequest(graphapi::addressBelow(hosts.graph, u"/oauth/access_token"_s), fields);
    const auto reply = co_await http.send(std::move(exchange));
    co_return tokenOf(reply, u"token"_s, errors);
}

/// The token travels in the header; the app's secret in the query, which is how Threads wants it.
QCoro::Task<Result<Token>> lengthened(Hosts hosts, ConnectRequest request, QString token, const ErrorTable &errors,
                                      HttpClient &http)
{
    const auto secret = request.app["client_secret"_L1].toString();
    const FormFields query{{u"grant_type"_s, u"th_exchange_token"_s}, {u"client_secret"_s, secret}};
    auto exchange = graphapi::graphRequest(HttpMethod::Get, hosts.graph, u"/access_token"_s, query, token);
    exchange.secrets += secret.toUtf8();
    const auto reply = co_await http.send(std::move(exchange));
    co_return tokenOf(reply, u"lengthen"_s, errors);
}

QCoro::Task<Result<Token>> renewed(Hosts hosts, QString token, const ErrorTable &errors, HttpClient &http)
{
    const FormFields query{{u"grant_type"_s, u"th_refresh_token"_s}};
    auto renewal = graphapi::graphRequest(HttpMethod::Get, hosts.graph, u"/refresh_access_token"_s, query, token);
    const auto reply = co_await http.send(std::move(renewal));
    co_return tokenOf(reply, u"refresh"_s, errors);
}

/// What is known of a token that somebody brought: how long it lives, and what it may do.
QCoro::Task<Token> inspected(Hosts hosts, ConnectRequest request, QString token, HttpClient &http)
{
    graphapi::GraphLogin login{.graph = hosts.graph, .version = versionOf(request.app), .app = {}};
    const auto facts = co_await graphapi::inspected(std::move(login), token, http);
    Token known{.value = token};
    if (facts) {
        known.endsAt = facts->endsAt;
        known.scopes = facts->scopes;
    }
    co_return known;
}

bool isShort(const Token &token, Instant now)
{
    return token.endsAt && now != Instant{} && *token.endsAt - now < lasting;
}

bool hasSecret(const ConnectRequest &request)
{
    return !request.app["client_secret"_L1].toString().isEmpty();
}

/// The account behind a token, and Threads' clock.
struct Person
{
    QString id;
    QString username;
    QString name;
    Instant askedAt;
};

QCoro::Task<Result<Person>> personOf(Hosts hosts, ConnectRequest request, QString token, const ErrorTable &errors,
                                     HttpClient &http)
{
    const FormFields query{{u"fields"_s, u"id,username,name"_s}};
    const auto path = u'/' + versionOf(request.app) + u"/me"_s;
    auto question = graphapi::graphRequest(HttpMethod::Get, hosts.graph, path, query, token);
    const auto reply = co_await http.send(std::move(question));
    if (const auto error = failureOf(reply, u"account"_s, Instant{}, errors))
        co_return *error;
    const auto answer = reply.jsonObject();
    const auto id = answer ? graphapi::idIn((*answer)["id"_L1]) : QString{};
    if (id.isEmpty())
        co_return unreadable(reply);
    Person person;
    person.id = id;
    person.username = (*answer)["username"_L1].toString();
    person.name = (*answer)["name"_L1].toString();
    person.askedAt = answeredAt(reply.headers, Instant{});
    co_return person;
}

/// The day's numbers of this account, where they are told: they go before the usual ones.
QCoro::Task<QJsonObject> quotasOf(Hosts hosts, ConnectRequest request, QString token, HttpClient &http)
{
    const FormFields query{{u"fields"_s, u"config,reply_config,delete_config"_s}};
    const auto path = u'/' + versionOf(request.app) + u"/me/threads_publishing_limit"_s;
    auto question = graphapi::graphRequest(HttpMethod::Get, hosts.graph, path, query, token);
    const auto reply = co_await http.send(std::move(question));
    const auto answer = reply.isSuccess() ? reply.jsonObject() : Result<QJsonObject>{QJsonObject{}};
    const auto said = answer ? answer->value("data"_L1).toArray().first().toObject() : QJsonObject{};
    QJsonObject quotas;
    for (const auto &[kind, config] : {std::pair{"posts"_L1, "config"_L1}, std::pair{"replies"_L1, "reply_config"_L1},
                                       std::pair{"deletes"_L1, "delete_config"_L1}}) {
        if (const auto total = said[config]["quota_total"_L1].toInt(); total > 0)
            quotas[kind] = total;
    }
    co_return quotas;
}

QStringList noticesOn(const QStringList &scopes)
{
    QStringList notices;
    if (scopes.isEmpty())
        return notices;
    const auto lacks = [&](const QString &scope) {
        return !scopes.contains(scope);
    };
    if (lacks(u"threads_manage_replies"_s))
        notices += ThreadsSentences::tr("This login may not reply, so that threads and first comments may not work. "
                                        "To change that, connect again and allow threads_manage_replies.");
    if (lacks(u"threads_read_replies"_s))
        notices += ThreadsSentences::tr("This login may not read replies. When the connection breaks while one is "
                                        "sent, you look yourself.");
    if (lacks(u"threads_delete"_s))
        notices += ThreadsSentences::tr("This login may not delete posts. To change that, connect again and allow "
                                        "threads_delete.");
    return notices;
}

std::optional<Error> missingNeeded(const QStringList &scopes)
{
    const auto lacking = scopes.isEmpty() ? QStringList{} : missingScopes(neededScopes(), scopes);
    if (lacking.isEmpty())
        return {};
    return Error{ErrorKind::Scope,
                 ThreadsSentences::tr("Threads was not allowed to give Carillon what publishing needs: %1. Connect "
                                      "again and leave everything ticked.")
                     .arg(lacking.join(u", "_s))};
}

Credentials credentialsOf(const Token &token)
{
    Credentials credentials;
    credentials.values = {{u"access_token"_s, token.value}};
    if (token.issuedAt)
        credentials.values["issued_at"_L1] = toIsoUtc(*token.issuedAt);
    if (token.endsAt)
        credentials.values["expires_at"_L1] = toIsoUtc(*token.endsAt);
    return credentials;
}

ConnectedAccount accountOf(const Person &person, const QUrl &server, const ConnectRequest &request,
                           const QJsonObject &quotas, const Token &token)
{
    ConnectedAccount connected;
    connected.account.platform = u"threads"_s;
    connected.account.handle = person.username.isEmpty() ? person.id : person.username;
    connected.account.name = person.name;
    connected.account.server = server;
    connected.account.remoteId = person.id;
    connected.account.reported = {{u"api_version"_s, versionOf(request.app)}, {u"domain"_s, domainOf(request.app)}};
    if (!quotas.isEmpty())
        connected.account.reported["quotas"_L1] = quotas;
    if (!token.scopes.isEmpty())
        connected.account.reported["may_reply"_L1] = token.scopes.contains(u"threads_manage_replies"_s);
    connected.credentials = credentialsOf(token);
    return connected;
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state)
{
    const auto server = serverOf(request);
    if (!server)
        return server.error();
    BrowserLogin login;
    login.app = request.app;
    login.app["redirect_uri"_L1] = redirectOf(request);
    const FormFields query{{u"client_id"_s, request.app["client_id"_L1].toString()},
                           {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                           {u"scope"_s, askedScopes().join(u',')},
                           {u"response_type"_s, u"code"_s},
                           {u"state"_s, state}};
    login.address = graphapi::addressBelow(hostsFor(*server, request).web, u"/oauth/authorize"_s, query);
    return login;
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverOf(request);
    if (!server)
        co_return server.error();
    const bool isToken = request.mode == ConnectMode::Token;
    const auto secret = request.secret.trimmed();
    if (secret.isEmpty())
        co_return Error{ErrorKind::Invalid,
                        isToken ? ThreadsSentences::tr("An access token is needed; make one in the settings of your "
                                                       "app, for your account as its tester.")
                                : ThreadsSentences::tr("The code is missing.")};
    const auto hosts = hostsFor(*server, request);
    Token token;
    token.value = secret;
    if (!isToken) {
        const auto given = co_await tokenByCode(hosts, request, errors, http);
        if (!given)
            co_return given.error();
        token = *given;
    }
    const auto person = co_await personOf(hosts, request, token.value, errors, http);
    if (!person)
        co_return person.error();
    const auto known = co_await inspected(hosts, request, token.value, http);
    token.scopes = known.scopes;
    if (!token.endsAt)
        token.endsAt = known.endsAt;
    if (const auto refusal = missingNeeded(token.scopes))
        co_return *refusal;

    Connection connection;
    connection.notices = noticesOn(token.scopes);
    // What a code gives is short even where nobody says so; of what a person brings that must be known.
    if (hasSecret(request) && (!isToken || isShort(token, person->askedAt))) {
        const auto longer = co_await lengthened(hosts, request, token.value, errors, http);
        if (!longer && !isToken)
            co_return longer.error();
        if (longer) {  // a token of another app cannot be made longer, and is as good as it is
            const auto scopes = token.scopes;
            token = *longer;
            token.scopes = scopes;
        }
    } else if (!token.endsAt) {
        // Nobody says how long it lives: one that can be renewed tells it.
        if (const auto fresh = co_await renewed(hosts, token.value, errors, http)) {
            const auto scopes = token.scopes;
            token = *fresh;
            token.scopes = scopes;
        }
    }
    if (!token.endsAt)
        connection.notices += ThreadsSentences::tr("Threads did not say how long this token lives. When it ends, the "
                                                   "account waits for a new one.");
    else if (isShort(token, person->askedAt))
        connection.notices += ThreadsSentences::tr("This token ends soon, and without the app's secret it cannot be "
                                                   "exchanged for one of 60 days.");
    const auto quotas = co_await quotasOf(hosts, request, token.value, http);
    connection.accounts += accountOf(*person, *server, request, quotas, token);
    co_return connection;
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto hosts = hostsOf(account);
    const auto token = credentials.values["access_token"_L1].toString();
    const auto fresh = co_await renewed(hosts, token, errors, http);
    if (fresh) {
        auto values = credentialsOf(*fresh).values;
        if (credentials.values.contains("app"_L1))
            values["app"_L1] = credentials.values["app"_L1];
        credentials.values = values;
        co_return credentials;
    }
    const auto kind = fresh.error().kind;
    // A passing problem, or the platform's word on the token. All else may be that it is too young to be renewed.
    if (kind != ErrorKind::Content && kind != ErrorKind::Unknown && kind != ErrorKind::Scope)
        co_return fresh.error();
    ConnectRequest asked;
    asked.app = {{u"api_version"_s, versionOf(account)}};
    const auto person = co_await personOf(hosts, asked, token, errors, http);
    if (!person)
        co_return person.error();
    co_return credentials;
}

std::optional<TokenLife> lifeOf(const Credentials &credentials)
{
    return lifeIn(credentials, true);
}

}  // namespace carillon::threads
