// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebooklogin.h"

#include "core/graphapi/graphaccounts.h"
#include "core/graphapi/graphrequest.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

constexpr auto successPage = "https://www.facebook.com/connect/login_success.html"_L1;
constexpr auto commenting = "pages_manage_engagement"_L1;

QStringList neededScopes()
{
    return {u"pages_show_list"_s, u"pages_read_engagement"_s, u"pages_manage_posts"_s};
}

/// Asked for beside them; without it there is no first comment.
QStringList askedScopes()
{
    return neededScopes() + QStringList{commenting};
}

Result<QUrl> serverOf(const ConnectRequest &request)
{
    return request.server.isEmpty() ? Result<QUrl>{QUrl{QLatin1StringView{defaultServer}}}
                                    : serverTyped(request.server.toString());
}

graphapi::GraphLogin loginOf(const QUrl &server, const ConnectRequest &request)
{
    return {.graph = hostsOf(server).graph, .version = versionOf(request.app), .app = request.app};
}

/// The address at which the browser ends. One on this machine is of no use to somebody who copies it.
QString redirectOf(const ConnectRequest &request)
{
    if (request.mode != ConnectMode::PastedAddress)
        return request.redirectUri.toString(QUrl::FullyEncoded);
    const auto own = request.app["own_page"_L1].toString().trimmed();
    return own.isEmpty() ? QString{successPage} : own;
}

struct Allowed
{
    QStringList missing;  ///< of what is asked for beside what is needed
    bool isKnown = false;
};

/// Scope when what publishing needs was not allowed.
Result<Allowed> allowedBy(const Result<QStringList> &granted)
{
    if (!granted)
        return Allowed{};  // a page's own token cannot be asked
    const auto lacking = missingScopes(neededScopes(), *granted);
    if (!lacking.isEmpty())
        return Error{ErrorKind::Scope,
                     FacebookSentences::tr("Facebook was not allowed to give Carillon what publishing needs: %1. "
                                           "Connect again and leave everything ticked.")
                         .arg(lacking.join(u", "_s))};
    return Allowed{.missing = missingScopes({commenting}, *granted), .isKnown = true};
}

bool isFinal(const Error &error)
{
    return error.kind != ErrorKind::Content && error.kind != ErrorKind::Scope && error.kind != ErrorKind::Unknown;
}

Error noPages(bool hadPages)
{
    if (hadPages)
        return {ErrorKind::Scope,
                FacebookSentences::tr("You may not publish on any of these pages. Ask for the task \"Content\" there, "
                                      "and connect again.")};
    return {ErrorKind::Scope,
            FacebookSentences::tr("Facebook shows no page to this login. Tick your pages in Facebook's dialog when "
                                  "you connect; profiles of persons cannot be published to.")};
}

ConnectedAccount accountFor(const graphapi::PageAccess &page, const graphapi::PersonToken &token, const QUrl &server,
                            const ConnectRequest &request, const Allowed &allowed)
{
    ConnectedAccount connected;
    connected.account.platform = u"facebook"_s;
    connected.account.handle = page.handle();
    connected.account.name = page.name;
    connected.account.server = server;
    connected.account.remoteId = page.id;
    connected.account.reported = {{u"api_version"_s, versionOf(request.app)}};
    if (allowed.isKnown)
        connected.account.reported["may_comment"_L1] = allowed.missing.isEmpty();
    connected.credentials.values = {{u"access_token"_s, page.token}};
    if (!token.isLasting && token.endsAt)
        connected.credentials.values["expires_at"_L1] = toIsoUtc(*token.endsAt);
    return connected;
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state)
{
    const auto server = serverOf(request);
    if (!server)
        return server.error();
    auto login = loginOf(*server, request);
    login.app["redirect_uri"_L1] = redirectOf(request);
    const auto saved = request.app["config_id"_L1].toString().trimmed();
    const FormFields fields{saved.isEmpty() ? std::pair{u"scope"_s, askedScopes().join(u',')}
                                            : std::pair{u"config_id"_s, saved}};
    return BrowserLogin{.address = graphapi::dialogAddress(hostsOf(*server).web, login, state, fields),
                        .app = login.app};
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverOf(request);
    if (!server)
        co_return server.error();
    const bool isToken = request.mode == ConnectMode::Token;
    if (request.secret.trimmed().isEmpty())
        co_return Error{ErrorKind::Invalid,
                        isToken ? FacebookSentences::tr("An access token is needed; make one in the Graph API "
                                                        "Explorer, or for a system user of your business.")
                                : FacebookSentences::tr("The code is missing.")};
    const auto login = loginOf(*server, request);
    auto task = isToken ? graphapi::broughtToken(login, request.secret.trimmed(), errors, http)
                        : graphapi::tokenByCode(login, request.secret.trimmed(), errors, http);
    const auto token = co_await task;
    if (!token)
        co_return token.error();

    const auto granted = co_await graphapi::grantedPermissions(login, token->token, errors, http);
    if (!granted && (isFinal(granted.error()) || !isToken))
        co_return granted.error();
    const auto allowed = allowedBy(granted);
    if (!allowed)
        co_return allowed.error();
    const auto pages = co_await graphapi::pagesOf(login, token->token, QString(), errors, http);
    if (!pages)
        co_return pages.error();

    Connection connection;
    for (const auto &page : *pages) {
        if (page.mayPublish && !page.token.isEmpty())
            connection.accounts += accountFor(page, *token, *server, request, *allowed);
    }
    if (connection.accounts.isEmpty())
        co_return noPages(!pages->isEmpty());
    if (!allowed->missing.isEmpty())
        connection.notices += FacebookSentences::tr("This login may not comment, so that no post gets a first "
                                                    "comment. To change that, connect again and allow %1.")
                                  .arg(commenting);
    co_return connection;
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto token = credentials.values["access_token"_L1].toString();
    const auto path = u'/' + versionOf(account) + u"/me"_s;
    const FormFields query{{u"fields"_s, u"id"_s}};
    auto request = graphapi::graphRequest(HttpMethod::Get, hostsOf(account.server).graph, path, query, token);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, u"refresh"_s, Instant{}, errors))
        co_return *error;
    co_return credentials;
}

std::optional<TokenLife> lifeOf(const Credentials &credentials)
{
    return lifeIn(credentials);
}

}  // namespace carillon::facebook
