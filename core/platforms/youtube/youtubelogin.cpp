// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubelogin.h"

#include "core/net/httpclient.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubehosts.h"
#include "core/platforms/youtube/youtubesentences.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto uploadScope = "https://www.googleapis.com/auth/youtube.upload"_L1;
constexpr auto readScope = "https://www.googleapis.com/auth/youtube.readonly"_L1;
constexpr auto allScope = "https://www.googleapis.com/auth/youtube.force-ssl"_L1;

Result<QUrl> serverOf(const ConnectRequest &request)
{
    return serverTyped(request.server.isEmpty() ? QString{defaultServer} : request.server.toString());
}

/// What the person allowed: each scope can be left out in Google's page.
struct Granted
{
    bool mayUpload = true;
    bool mayRead = true;
    bool mayChange = true;  ///< comments, playlists, edits, deletions

    static Granted by(const QStringList &scopes)
    {
        if (scopes.isEmpty())
            return {};  // not said
        const bool all = scopes.contains(allScope);
        return {.mayUpload = all || scopes.contains(uploadScope),
                .mayRead = all || scopes.contains(readScope),
                .mayChange = all};
    }
};

std::optional<Error> missing(const Granted &granted)
{
    if (granted.mayUpload && granted.mayRead)
        return {};
    return Error{ErrorKind::Scope,
                 YoutubeSentences::tr("Carillon was not allowed to upload videos and to see the channel. Connect again "
                                      "and leave all boxes in Google's page ticked.")};
}

struct Login
{
    Credentials credentials;
    Granted granted;
};

/// The answer of a token endpoint, or why there is none.
Result<QJsonObject> answerOf(const HttpReply &reply, const QString &call, const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, Instant{});
    if (const auto error
        = errors.classify(reply, oauthFailureOf(reply, call), parseRateHeaders(reply.headers, now), now))
        return *error;
    return reply.jsonObject();
}

/// When it ends is said in seconds from an answer; one that has no date says nothing.
Credentials credentialsIn(TokenAnswer token, const HttpReply &reply, const Credentials &before = {})
{
    const auto now = answeredAt(reply.headers, Instant{});
    const bool hasDate = now != Instant{};
    if (!hasDate)
        token.expiresIn.reset();
    auto credentials = credentialsFrom(token, now, before);
    if (!hasDate)
        credentials.values.remove(u"issued_at"_s);
    return credentials;
}

QCoro::Task<Result<Login>> loginByCode(QUrl server, ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const FormFields fields{{u"grant_type"_s, u"authorization_code"_s},
                            {u"code"_s, request.secret.trimmed()},
                            {u"client_id"_s, request.app["client_id"_L1].toString()},
                            {u"client_secret"_s, request.app["client_secret"_L1].toString()},
                            {u"redirect_uri"_s, request.app["redirect_uri"_L1].toString()},
                            {u"code_verifier"_s, request.codeVerifier}};
    auto exchange = oauthRequest(hostsOf(server).token, fields);
    const auto reply = co_await http.send(std::move(exchange));
    const auto answer = answerOf(reply, u"token"_s, errors);
    if (!answer)
        co_return answer.error();
    const auto token = tokenIn(*answer);
    if (!token)
        co_return Error{ErrorKind::Unknown, YoutubeSentences::tr("Google gave no token.")};
    Login login;
    login.credentials = credentialsIn(*token, reply);
    login.granted = Granted::by(token->scopes);
    co_return login;
}

/// A token that was made elsewhere lives for an hour at most.
Login loginByToken(const QString &token)
{
    Login login;
    login.credentials.values["access_token"_L1] = token;
    return login;
}

ConnectedAccount accountOf(const QJsonObject &channel, const QUrl &server, const Login &login)
{
    const auto snippet = channel["snippet"_L1].toObject();
    const auto title = snippet["title"_L1].toString();
    auto handle = snippet["customUrl"_L1].toString();
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    ConnectedAccount connected;
    auto &account = connected.account;
    account.platform = u"youtube"_s;
    account.remoteId = channel["id"_L1].toString();
    account.handle = handle.isEmpty() ? account.remoteId : handle;
    account.name = title.isEmpty() ? account.handle : title;
    account.server = server;
    account.reported = {{u"uploads"_s, channel["contentDetails"_L1]["relatedPlaylists"_L1]["uploads"_L1].toString()},
                        {u"long_uploads"_s, channel["status"_L1]["longUploadsStatus"_L1].toString()},
                        {u"may_comment"_s, login.granted.mayChange}};
    connected.credentials = login.credentials;
    return connected;
}

QStringList noticesFor(const ConnectRequest &request, const Login &login)
{
    QStringList notices;
    if (!login.granted.mayChange)
        notices += YoutubeSentences::tr(
            "First comments, playlists, captions, changes and deletions won't work, since they were "
            "not allowed. Connect again to allow them.");
    if (request.mode == ConnectMode::Token)
        notices += YoutubeSentences::tr("An access token ends after an hour and can't be renewed. Connect in the "
                                        "browser for more than a try.");
    else if (!login.credentials.values.contains("refresh_token"_L1))
        notices += YoutubeSentences::tr("Google gave nothing to renew this login with; it ends after an hour. Take "
                                        "Carillon's access away in your Google account and connect again.");
    return notices;
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state, const QString &codeChallenge)
{
    const auto server = serverOf(request);
    if (!server)
        return server.error();
    BrowserLogin login;
    login.app = request.app;
    login.app["redirect_uri"_L1] = request.redirectUri.toString(QUrl::FullyEncoded);
    const bool asksWho = request.options["force_login"_L1].toString() == "yes"_L1;
    const FormFields fields{{u"response_type"_s, u"code"_s},
                            {u"client_id"_s, request.app["client_id"_L1].toString()},
                            {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                            {u"scope"_s, QStringList{uploadScope, readScope, allScope}.join(u' ')},
                            {u"state"_s, state},
                            {u"code_challenge"_s, codeChallenge},
                            {u"code_challenge_method"_s, u"S256"_s},
                            {u"access_type"_s, u"offline"_s},
                            // Without a new consent there would be no new refresh token.
                            {u"prompt"_s, asksWho ? u"consent select_account"_s : u"consent"_s}};
    QByteArray query;
    for (const auto &[name, value] : fields)
        query += (query.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    login.address = hostsOf(*server).authorize;
    login.address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return login;
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverOf(request);
    if (!server)
        co_return server.error();
    if (request.secret.trimmed().isEmpty())
        co_return Error{ErrorKind::Invalid,
                        request.mode == ConnectMode::Token ? YoutubeSentences::tr("An access token is needed.")
                                                           : YoutubeSentences::tr("The code is missing.")};
    auto login = loginByToken(request.secret.trimmed());
    if (request.mode != ConnectMode::Token) {
        const auto given = co_await loginByCode(*server, request, errors, http);
        if (!given)
            co_return given.error();
        login = *given;
    }
    if (const auto lacks = missing(login.granted))
        co_return *lacks;

    auto who = channelsRequest(*server, login.credentials.values["access_token"_L1].toString());
    const auto reply = co_await http.send(std::move(who));
    if (const auto error = errorIn(reply, u"channels"_s, false, Instant{}, errors))
        co_return *error;
    const auto list = reply.jsonObject();
    if (!list)
        co_return Error{ErrorKind::Config, YoutubeSentences::tr("This address does not answer as YouTube does.")};
    Connection connection;
    for (const auto &channel : list->value("items"_L1).toArray()) {
        if (!channel["id"_L1].toString().isEmpty())
            connection.accounts += accountOf(channel.toObject(), *server, login);
    }
    if (connection.accounts.isEmpty())
        co_return Error{ErrorKind::Restricted,
                        YoutubeSentences::tr("This Google account has no YouTube channel. Make one on youtube.com, "
                                             "then connect again.")};
    connection.notices = noticesFor(request, login);
    co_return connection;
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto app = credentials.values["app"_L1].toObject();
    const auto refreshToken = credentials.values["refresh_token"_L1].toString();
    if (refreshToken.isEmpty() || app["client_id"_L1].toString().isEmpty())
        co_return Error{ErrorKind::Auth,
                        YoutubeSentences::tr("There is nothing to renew this login with. Connect the account again.")};
    const FormFields fields{{u"grant_type"_s, u"refresh_token"_s},
                            {u"refresh_token"_s, refreshToken},
                            {u"client_id"_s, app["client_id"_L1].toString()},
                            {u"client_secret"_s, app["client_secret"_L1].toString()}};
    auto request = oauthRequest(hostsOf(account.server).token, fields);
    const auto reply = co_await http.send(std::move(request));
    const auto answer = answerOf(reply, u"refresh"_s, errors);
    if (!answer)
        co_return answer.error();
    const auto token = tokenIn(*answer);
    if (!token)
        co_return Error{ErrorKind::Unknown, YoutubeSentences::tr("Google gave no token.")};
    co_return credentialsIn(*token, reply, credentials);
}

QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http)
{
    const auto refreshToken = credentials.values["refresh_token"_L1].toString();
    const auto token = refreshToken.isEmpty() ? credentials.values["access_token"_L1].toString() : refreshToken;
    if (token.isEmpty())
        co_return Result<void>{};
    const FormFields fields{{u"token"_s, token}};
    auto request = oauthRequest(hostsOf(account.server).revoke, fields);
    const auto reply = co_await http.send(std::move(request));
    const bool wasDead = !reply.failure && oauthFailureOf(reply, {}).code == "invalid_token"_L1;
    const auto error = errors.classify(reply, oauthFailureOf(reply, u"revoke"_s), {}, Instant{});
    if (error && !wasDead)
        co_return *error;
    co_return Result<void>{};
}

}  // namespace carillon::youtube
