// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramlogin.h"

#include "core/graphapi/graphaccounts.h"
#include "core/graphapi/graphrequest.h"
#include "core/net/httpclient.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/instagram/owntoken.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto successPage = "https://www.facebook.com/connect/login_success.html"_L1;
/// Instagram has no such page of its own. The browser finds nobody there, and the code stays in its address bar.
constexpr auto nobodysPage = "https://localhost/"_L1;
/// Not before is a token renewed.
constexpr auto youth = 25h;

/// What each login is asked for.
struct Scopes
{
    QStringList needed;
    QString commenting;
    QString deleting;  ///< empty: there is no such thing

    [[nodiscard]] QStringList all() const
    {
        return needed + QStringList{commenting} + (deleting.isEmpty() ? QStringList{} : QStringList{deleting});
    }
};

Scopes scopesOf(Login login)
{
    if (login == Login::Instagram)
        return {.needed = {u"instagram_business_basic"_s, u"instagram_business_content_publish"_s},
                .commenting = u"instagram_business_manage_comments"_s,
                .deleting = {}};
    return {.needed
            = {u"instagram_basic"_s, u"instagram_content_publish"_s, u"pages_show_list"_s, u"pages_read_engagement"_s},
            .commenting = u"instagram_manage_comments"_s,
            .deleting = u"instagram_manage_contents"_s};
}

Login loginIn(const QJsonObject &app)
{
    return app["login"_L1].toString().trimmed() == "instagram"_L1 ? Login::Instagram : Login::Facebook;
}

Result<QUrl> serverOf(const ConnectRequest &request)
{
    return request.server.isEmpty() ? Result<QUrl>{QUrl{QLatin1StringView{defaultServer}}}
                                    : serverTyped(request.server.toString());
}

/// The address at which the browser ends.
QString redirectOf(const ConnectRequest &request, Login login)
{
    if (request.mode != ConnectMode::PastedAddress)
        return request.redirectUri.toString(QUrl::FullyEncoded);
    const auto own = request.app["own_page"_L1].toString().trimmed();
    if (!own.isEmpty())
        return own;
    return login == Login::Instagram ? QString{nobodysPage} : QString{successPage};
}

graphapi::GraphLogin graphLoginOf(const QUrl &server, const ConnectRequest &request)
{
    return {.graph = hostsOf(server, Login::Facebook).graph, .version = versionOf(request.app), .app = request.app};
}

struct Allowed
{
    bool isKnown = false;
    bool mayComment = true;
    bool mayDelete = false;
};

/// Scope when what publishing needs was not allowed. Nobody can say of what is not told.
Result<Allowed> allowedBy(const QStringList &granted, Login login)
{
    const auto scopes = scopesOf(login);
    if (granted.isEmpty())
        return Allowed{.mayDelete = login == Login::Facebook};
    const auto lacking = missingScopes(scopes.needed, granted);
    if (!lacking.isEmpty())
        return Error{ErrorKind::Scope,
                     InstagramSentences::tr("Carillon was not allowed what publishing needs: %1. Connect again and "
                                            "leave everything ticked.")
                         .arg(lacking.join(u", "_s))};
    return Allowed{.isKnown = true,
                   .mayComment = granted.contains(scopes.commenting),
                   .mayDelete = !scopes.deleting.isEmpty() && granted.contains(scopes.deleting)};
}

QStringList noticesOf(const Allowed &allowed, Login login)
{
    QStringList notices;
    if (!allowed.mayComment)
        notices += InstagramSentences::tr("This login may not comment, so that no post gets a first comment. To change "
                                          "that, connect again and allow %1.")
                       .arg(scopesOf(login).commenting);
    if (!allowed.mayDelete && login == Login::Facebook)
        notices += InstagramSentences::tr("This login may not delete, so that posts can be deleted in the Instagram "
                                          "app only. To change that, connect again and allow %1.")
                       .arg(scopesOf(login).deleting);
    if (login == Login::Instagram)
        notices += InstagramSentences::tr("Connected with Instagram's own login: posts can be deleted in the Instagram "
                                          "app only.");
    return notices;
}

/// An account as one of the logins found it.
struct Found
{
    QString id;
    QString username;
    QString name;
    Credentials credentials;
};

QCoro::Task<ConnectedAccount> accountFor(Found found, Login login, QUrl server, ConnectRequest request, Allowed allowed,
                                         const ErrorTable &errors, HttpClient &http)
{
    ConnectedAccount connected;
    auto &account = connected.account;
    account.platform = u"instagram"_s;
    account.handle = found.username;
    account.name = found.name.isEmpty() ? found.username : found.name;
    account.server = server;
    account.remoteId = found.id;
    account.reported = {{u"login"_s, toWord(login)}, {u"api_version"_s, versionOf(request.app)}};
    if (allowed.isKnown) {
        account.reported["may_comment"_L1] = allowed.mayComment;
        account.reported["may_delete"_L1] = allowed.mayDelete;
    }
    connected.credentials = found.credentials;

    Caller caller;
    caller.account.server = server;
    caller.account.remoteId = found.id;
    caller.account.reported = account.reported;
    caller.token = found.credentials.values["access_token"_L1].toString();
    auto question = quotaRequest(caller);
    const auto reply = co_await http.send(std::move(question));
    const bool hasFailed = failureOf(reply, u"quota"_s, Instant{}, errors).has_value();
    const auto answer = reply.jsonObject();
    const auto quota = !hasFailed && answer ? quotaIn(*answer) : Quota{};
    if (quota.total > 0) {
        QJsonObject told;
        told["posts"_L1] = quota.total;
        told["period_s"_L1] = qint64{quota.period.count()};
        account.reported["quota"_L1] = told;
    }
    co_return connected;
}

bool isFinal(const Error &error)
{
    return error.kind != ErrorKind::Content && error.kind != ErrorKind::Scope && error.kind != ErrorKind::Unknown;
}

Error noAccounts(bool hadPages)
{
    if (hadPages)
        return {ErrorKind::Scope,
                InstagramSentences::tr("No page of this login on which you may publish is linked to a professional "
                                       "Instagram account. Make the account a business or creator account, link it to "
                                       "your page in the Instagram app, and connect again.")};
    return {ErrorKind::Scope,
            InstagramSentences::tr("Facebook shows no page to this login. Tick your pages and Instagram accounts in "
                                   "Facebook's dialog when you connect.")};
}

Credentials pageCredentials(const graphapi::PageAccess &page, const graphapi::PersonToken &token)
{
    Credentials credentials;
    credentials.values = {{u"access_token"_s, page.token}, {u"login"_s, toWord(Login::Facebook)}};
    if (!token.isLasting && token.endsAt)
        credentials.values["expires_at"_L1] = toIsoUtc(*token.endsAt);
    return credentials;
}

QCoro::Task<Result<Connection>> throughPages(ConnectRequest request, QUrl server, const ErrorTable &errors,
                                             HttpClient &http)
{
    const bool isToken = request.mode == ConnectMode::Token;
    const auto login = graphLoginOf(server, request);
    const auto secret = request.secret.trimmed();
    auto task = isToken ? graphapi::broughtToken(login, secret, errors, http)
                        : graphapi::tokenByCode(login, secret, errors, http);
    const auto token = co_await task;
    if (!token)
        co_return token.error();
    const auto granted = co_await graphapi::grantedPermissions(login, token->token, errors, http);
    if (!granted && (isFinal(granted.error()) || !isToken))
        co_return granted.error();  // else a page's own token, which cannot be asked
    const auto allowed = allowedBy(granted ? *granted : QStringList(), Login::Facebook);
    if (!allowed)
        co_return allowed.error();
    const auto fields = u"instagram_business_account{id,username,name}"_s;
    const auto pages = co_await graphapi::pagesOf(login, token->token, fields, errors, http);
    if (!pages)
        co_return pages.error();

    Connection connection;
    for (const auto &page : *pages) {
        const auto linked = page.values["instagram_business_account"_L1].toObject();
        const auto id = graphapi::idIn(linked["id"_L1]);
        if (!page.mayPublish || page.token.isEmpty() || id.isEmpty())
            continue;
        Found found{.id = id,
                    .username = linked["username"_L1].toString(page.handle()),
                    .name = linked["name"_L1].toString(),
                    .credentials = pageCredentials(page, *token)};
        connection.accounts
            += co_await accountFor(std::move(found), Login::Facebook, server, request, *allowed, errors, http);
    }
    if (connection.accounts.isEmpty())
        co_return noAccounts(!pages->isEmpty());
    connection.notices = noticesOf(*allowed, Login::Facebook);
    co_return connection;
}

Error notProfessional()
{
    return {ErrorKind::Scope,
            InstagramSentences::tr("This is a personal account; Instagram lets programs publish to business and "
                                   "creator accounts only. Switch its type in the Instagram app, then connect again.")};
}

struct Profile
{
    QJsonObject values;
    std::optional<Instant> toldAt;
};

/// Who a token of Instagram's own login stands for.
QCoro::Task<Result<Profile>> ownProfile(Hosts hosts, QString version, QString token, const ErrorTable &errors,
                                        HttpClient &http)
{
    const FormFields query{{u"fields"_s, u"user_id,username,name,account_type"_s}};
    const auto path = u'/' + version + u"/me"_s;
    auto request = graphapi::graphRequest(HttpMethod::Get, hosts.graph, path, query, token);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, u"profile"_s, Instant{}, errors))
        co_return *error;
    const auto answer = reply.jsonObject();
    if (!answer || graphapi::idIn(answer->value("user_id"_L1)).isEmpty())
        co_return unreadable(reply);
    Profile profile{.values = *answer};
    if (const auto at = answeredAt(reply.headers, Instant()); at != Instant())
        profile.toldAt = at;
    co_return profile;
}

QCoro::Task<Result<Connection>> withOwnLogin(ConnectRequest request, QUrl server, const ErrorTable &errors,
                                             HttpClient &http)
{
    const auto hosts = hostsOf(server, Login::Instagram);
    const auto secret = request.secret.trimmed();
    OwnToken token;
    if (request.mode == ConnectMode::Token) {
        token = co_await broughtOwnToken(hosts, request.app, secret, errors, http);
    } else {
        const auto given = co_await ownTokenByCode(hosts, request.app, secret, errors, http);
        if (!given)
            co_return given.error();
        token = *given;
    }
    const auto allowed = allowedBy(token.scopes, Login::Instagram);
    if (!allowed)
        co_return allowed.error();
    const auto profile = co_await ownProfile(hosts, versionOf(request.app), token.token, errors, http);
    if (!profile)
        co_return profile.error();
    const auto type = profile->values.value("account_type"_L1).toString().toUpper();
    if (type == "PERSONAL"_L1)
        co_return notProfessional();
    if (!token.issuedAt)
        token.issuedAt = profile->toldAt;

    Found found{.id = graphapi::idIn(profile->values.value("user_id"_L1)),
                .username = profile->values.value("username"_L1).toString(),
                .name = profile->values.value("name"_L1).toString(),
                .credentials = credentialsOf(token)};
    Connection connection;
    connection.accounts
        += co_await accountFor(std::move(found), Login::Instagram, server, request, *allowed, errors, http);
    connection.notices = noticesOf(*allowed, Login::Instagram);
    co_return connection;
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state)
{
    const auto server = serverOf(request);
    if (!server)
        return server.error();
    const auto kind = loginIn(request.app);
    const auto hosts = hostsOf(*server, kind);
    auto login = graphLoginOf(*server, request);
    login.app["redirect_uri"_L1] = redirectOf(request, kind);
    auto scopes = scopesOf(kind).all();
    scopes += request.app["more_scopes"_L1].toString().split(u',', Qt::SkipEmptyParts);
    for (auto &scope : scopes)
        scope = scope.trimmed();
    const auto scope = std::pair{u"scope"_s, scopes.join(u',')};
    if (kind == Login::Facebook) {
        const auto saved = request.app["config_id"_L1].toString().trimmed();
        const FormFields fields{saved.isEmpty() ? scope : std::pair{u"config_id"_s, saved}};
        return BrowserLogin{.address = graphapi::dialogAddress(hosts.dialog, login, state, fields), .app = login.app};
    }
    const QUrl redirect{login.app["redirect_uri"_L1].toString()};
    if (redirect.scheme() != "https"_L1)
        return Error{ErrorKind::Config,
                     InstagramSentences::tr("Instagram's own login comes back to https addresses only. Connect by "
                                            "copying the address from the browser.")};
    const FormFields query{{u"client_id"_s, login.app["client_id"_L1].toString()},
                           {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                           {u"response_type"_s, u"code"_s},
                           scope,
                           {u"state"_s, state}};
    return BrowserLogin{.address = graphapi::addressBelow(hosts.dialog, u"/oauth/authorize"_s, query),
                        .app = login.app};
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
                        isToken ? InstagramSentences::tr("An access token is needed; make one with your app at Meta "
                                                         "for Developers, or for a system user of your business.")
                                : InstagramSentences::tr("The code is missing.")};
    const bool isOwn = (isToken && secret.startsWith("IG"_L1)) || loginIn(request.app) == Login::Instagram;
    if (isOwn)
        co_return co_await withOwnLogin(request, *server, errors, http);
    const auto connection = co_await throughPages(request, *server, errors, http);
    const bool saysWhose = !isToken || secret.startsWith("EAA"_L1);
    if (connection || saysWhose || connection.error().kind != ErrorKind::Auth)
        co_return connection;
    const auto own = co_await withOwnLogin(request, *server, errors, http);
    co_return own || own.error().kind != ErrorKind::Auth ? own : connection;
}

bool needsRefresh(const Credentials &credentials, Instant now)
{
    const auto life = lifeOf(credentials);
    if (!life || !life->isRenewable || !life->issuedAt || now - *life->issuedAt < youth || now >= life->endsAt)
        return false;
    // Of one whose end nobody told the true one is learnt as soon as can be.
    return credentials.values["life_assumed"_L1].toBool() || now - *life->issuedAt >= life->endsAt - now;
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto token = credentials.values["access_token"_L1].toString();
    const auto login = loginOf(account);
    const auto hosts = hostsOf(account.server, login);
    if (login == Login::Instagram) {
        const auto renewed = co_await renewedOwnToken(hosts, token, errors, http);
        if (renewed)
            co_return credentialsOf(*renewed);
    }
    // One refusal may be a mistake, and a young token is not renewed although it works.
    const auto path = u'/' + versionOf(account) + u"/me"_s;
    const FormFields query{{u"fields"_s, u"id"_s}};
    auto request = graphapi::graphRequest(HttpMethod::Get, hosts.graph, path, query, token);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, u"refresh"_s, Instant{}, errors))
        co_return *error;
    co_return credentials;
}

std::optional<TokenLife> lifeOf(const Credentials &credentials)
{
    return lifeIn(credentials, credentials.values["login"_L1].toString() == "instagram"_L1);
}

}  // namespace carillon::instagram
