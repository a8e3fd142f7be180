// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xlogin.h"

#include "core/net/httpclient.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"
#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xrate.h"
#include "core/platforms/x/xsentences.h"

namespace carillon::x {

using namespace Qt::StringLiterals;

namespace {

const QStringList &neededScopes()
{
    static const QStringList scopes{u"tweet.read"_s, u"tweet.write"_s, u"users.read"_s};
    return scopes;
}

const QStringList &allScopes()
{
    static const QStringList scopes = neededScopes() + QStringList{u"media.write"_s, u"offline.access"_s};
    return scopes;
}

Result<QUrl> serverOf(const QUrl &server)
{
    return serverTyped(server.isEmpty() ? apiAddress({}, {}).toString() : server.toString());
}

Error withoutApp()
{
    return Error{ErrorKind::Config,
                 XSentences::tr("X is connected with an app of your own; its client ID is missing. Connect the account "
                                "again and give it.")};
}

/// The answer as an object, or why there is none.
Result<QJsonObject> answerOf(const HttpReply &reply, const ErrorTable::Answer &failure, const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, Instant{});
    auto rate = readRate(reply.headers, reply.status, now);
    if (now == Instant{})
        rate.reset.reset();  // without the server's time nobody knows how long it is until then
    if (const auto error = errors.classify(reply, failure, rate, now))
        return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        return Error{ErrorKind::Config, XSentences::tr("This address does not answer as X does; check it.")};
    return *answer;
}

/// Credentials out of the answer of the token endpoint.
Result<Credentials> credentialsIn(const HttpReply &reply, const QString &step, const ErrorTable &errors,
                                  const Credentials &before)
{
    const auto answer = answerOf(reply, oauthFailureOf(reply, step), errors);
    if (!answer)
        return answer.error();
    const auto token = tokenIn(*answer);
    if (!token)
        return Error{ErrorKind::Unknown, XSentences::tr("X gave no token.")};
    const auto now = answeredAt(reply.headers, Instant{});
    auto credentials = credentialsFrom(*token, now, before);
    if (now == Instant{}) {  // X did not say when it gave it: then a refusal tells when it has ended
        credentials.values.remove("issued_at"_L1);
        credentials.values.remove("expires_at"_L1);
    }
    credentials.values["scope"_L1]
        = token->scopes.isEmpty() ? before.values["scope"_L1].toString() : token->scopes.join(u' ');
    return credentials;
}

QCoro::Task<Result<Credentials>> exchangeCode(QUrl server, ConnectRequest request, const ErrorTable &errors,
                                              HttpClient &http)
{
    const auto clientId = request.app["client_id"_L1].toString();
    if (clientId.isEmpty())
        co_return withoutApp();
    const FormFields fields{{u"grant_type"_s, u"authorization_code"_s},
                            {u"code"_s, request.secret.trimmed()},
                            {u"client_id"_s, clientId},
                            {u"redirect_uri"_s, request.app["redirect_uri"_L1].toString()},
                            {u"code_verifier"_s, request.codeVerifier}};
    auto exchange = oauthRequest(apiAddress(server, u"/2/oauth2/token"_s), fields);
    const auto reply = co_await http.send(std::move(exchange));
    co_return credentialsIn(reply, u"token"_s, errors, Credentials());
}

/// A token that a person pasted, with what renews it where they have that.
Result<Credentials> pastedToken(const ConnectRequest &request)
{
    const auto words = request.secret.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 2)
        return Error{ErrorKind::Invalid,
                     XSentences::tr("Paste the access token, and behind it the refresh token if you have it.")};
    Credentials credentials;
    credentials.values["access_token"_L1] = words.first();
    if (words.size() == 2)
        credentials.values["refresh_token"_L1] = words.last();
    return credentials;
}

/// What was not allowed: an error where nothing can be posted without it, else a notice.
Result<QStringList> judgeScopes(const QString &granted)
{
    if (granted.isEmpty())  // a pasted token does not tell
        return QStringList{};
    const auto scopes = granted.split(u' ');
    if (const auto missing = missingScopes(neededScopes(), scopes); !missing.isEmpty())
        return Error{
            ErrorKind::Scope,
            XSentences::tr("X did not give what posting needs (%1). Connect again and allow everything; if it is "
                           "not asked for, give the app the permission Read and write at console.x.com.")
                .arg(missing.join(u", "_s))};
    QStringList notices;
    if (!scopes.contains(u"media.write"_s))
        notices += XSentences::tr("This login may not upload media: posts with pictures or videos will fail. Connect "
                                  "again to allow it.");
    if (!scopes.contains(u"offline.access"_s))
        notices
            += XSentences::tr("This login ends after two hours, since it may not be renewed. Connect again to allow "
                              "it.");
    return notices;
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state, const QString &codeChallenge)
{
    const auto server = serverOf(request.server);
    if (!server)
        return server.error();
    const auto clientId = request.app["client_id"_L1].toString().trimmed();
    if (clientId.isEmpty())
        return withoutApp();
    const auto redirect = request.redirectUri.toString(QUrl::FullyEncoded);
    const FormFields fields{
        {u"response_type"_s, u"code"_s},        {u"client_id"_s, clientId}, {u"redirect_uri"_s, redirect},
        {u"scope"_s, allScopes().join(u' ')},   {u"state"_s, state},        {u"code_challenge"_s, codeChallenge},
        {u"code_challenge_method"_s, u"S256"_s}};
    QByteArray query;
    for (const auto &[name, value] : fields)
        query += (query.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    BrowserLogin login;
    login.address = webAddress(*server, u"/i/oauth2/authorize"_s);
    login.address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    login.app = request.app;
    login.app["client_id"_L1] = clientId;
    login.app["redirect_uri"_L1] = redirect;
    return login;
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverOf(request.server);
    if (!server)
        co_return server.error();
    Result<Credentials> credentials = Credentials();
    if (request.mode == ConnectMode::Token)
        credentials = pastedToken(request);
    else
        credentials = co_await exchangeCode(*server, request, errors, http);
    if (!credentials)
        co_return credentials.error();
    const auto notices = judgeScopes(credentials->values["scope"_L1].toString());
    if (!notices)
        co_return notices.error();

    auto question = meRequest(*server, credentials->values["access_token"_L1].toString());
    const auto reply = co_await http.send(std::move(question));
    const auto answer = answerOf(reply, failureOf(reply, u"verify"_s, false), errors);
    if (!answer)
        co_return answer.error();
    const auto person = dataOf(reply);
    const auto id = person["id"_L1].toString();
    const auto name = person["username"_L1].toString();
    if (id.isEmpty() || name.isEmpty())
        co_return Error{ErrorKind::Config, XSentences::tr("This address does not answer as X does; check it.")};

    ConnectedAccount connected;
    connected.account.platform = u"x"_s;
    connected.account.handle = name;
    connected.account.name = person["name"_L1].toString(name);
    connected.account.server = *server;
    connected.account.remoteId = id;
    for (const auto member : {"verified_type"_L1, "subscription_type"_L1}) {
        if (const auto told = person[member].toString(); !told.isEmpty())
            connected.account.reported[member] = told;
    }
    connected.credentials = *std::move(credentials);
    auto connection = Connection::to(std::move(connected));
    connection.notices = *notices;
    co_return connection;
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto token = credentials.values["refresh_token"_L1].toString();
    if (token.isEmpty())
        co_return Error{ErrorKind::Auth, XSentences::tr("This login cannot be renewed. Connect the account again.")};
    const auto clientId = credentials.values["app"_L1]["client_id"_L1].toString();
    if (clientId.isEmpty())
        co_return withoutApp();
    const FormFields fields{
        {u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, token}, {u"client_id"_s, clientId}};
    auto request = oauthRequest(apiAddress(account.server, u"/2/oauth2/token"_s), fields);
    const auto reply = co_await http.send(std::move(request));
    // Whatever it may do now, it is kept: the token before it is void.
    co_return credentialsIn(reply, u"refresh"_s, errors, credentials);
}

QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http)
{
    const auto clientId = credentials.values["app"_L1]["client_id"_L1].toString();
    if (clientId.isEmpty())
        co_return Result<void>{};  // a token that was made elsewhere is ended there
    auto token = credentials.values["refresh_token"_L1].toString();
    if (token.isEmpty())
        token = credentials.values["access_token"_L1].toString();
    const FormFields fields{{u"token"_s, token}, {u"client_id"_s, clientId}};
    auto request = oauthRequest(apiAddress(account.server, u"/2/oauth2/revoke"_s), fields);
    const auto reply = co_await http.send(std::move(request));
    const auto answer = answerOf(reply, oauthFailureOf(reply, u"revoke"_s), errors);
    if (!answer)
        co_return answer.error();
    co_return Result<void>{};
}

}  // namespace carillon::x
