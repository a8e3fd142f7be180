// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskysession.h"

#include "core/base/key.h"
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskyoauth.h"
#include "core/platforms/bluesky/blueskyrecord.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshEarly = 5min;

std::optional<Error> checkRequest(const ConnectRequest &request)
{
    if (request.mode != ConnectMode::AppPassword)
        return Error{ErrorKind::Config,
                     BlueskySentences::tr("Bluesky accounts are connected with a handle and an app password.")};
    if (tidyHandle(request.handle).isEmpty())
        return Error{ErrorKind::Invalid, BlueskySentences::tr("The handle is missing, such as alice.bsky.social.")};
    if (request.secret.trimmed().isEmpty())
        return Error{ErrorKind::Invalid,
                     BlueskySentences::tr("The app password is missing. Make one in Bluesky under Settings, Privacy "
                                          "and security, App passwords.")};
    return {};
}

/// A session is given even to accounts that may do nothing with it.
std::optional<Error> restrictionOf(const QJsonObject &session)
{
    if (session["active"_L1].toBool(true))
        return {};
    const auto status = session["status"_L1].toString();
    if (status == "deactivated"_L1)
        return Error{ErrorKind::Restricted,
                     BlueskySentences::tr("The account is deactivated. Log in on Bluesky to activate it again.")};
    return Error{ErrorKind::Restricted,
                 BlueskySentences::tr("Bluesky does not let this account post (%1). Bluesky's support can tell why.")
                     .arg(status.isEmpty() ? u"inactive"_s : status)};
}

std::optional<Credentials> credentialsOf(const QJsonObject &session)
{
    Credentials credentials;
    for (const auto &name : {u"accessJwt"_s, u"refreshJwt"_s}) {
        if (session[name].toString().isEmpty())
            return {};
        credentials.values[name] = session[name];
    }
    return credentials;
}

QUrl withoutLastSlash(QUrl url)
{
    auto path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

}  // namespace

QString tidyHandle(const QString &typed)
{
    QString handle;
    for (const QChar unit : typed) {
        if (unit.category() != QChar::Other_Format && unit.category() != QChar::Other_Control)
            handle += unit;
    }
    handle = handle.trimmed();
    return handle.startsWith(u'@') ? handle.mid(1) : handle;
}

ConnectedAccount connectedAccount(const QJsonObject &session, const QUrl &askedServer, Credentials credentials)
{
    ConnectedAccount connected;
    auto &account = connected.account;
    account.key = newKey();
    account.platform = platformId;
    account.remoteId = session["did"_L1].toString();
    account.handle = session["handle"_L1].toString();
    // The word for a handle that no longer leads to the account; its DID always does.
    if (account.handle.isEmpty() || account.handle == "handle.invalid"_L1)
        account.handle = account.remoteId;
    account.name = account.handle;
    const auto repository = repositoryServer(session["didDoc"_L1].toObject(), askedServer);
    account.server = withoutLastSlash(repository.isEmpty() ? askedServer : repository);
    account.hasSecret = true;
    connected.credentials = std::move(credentials);
    return connected;
}

QCoro::Task<Result<Connection>> Bluesky::connectAccount(ConnectRequest request, HttpClient &http) const
{
    if (request.mode == ConnectMode::Browser)
        co_return co_await finishLogin(std::move(request), http);
    if (const auto problem = checkRequest(request))
        co_return *problem;
    const auto typed = request.server.isEmpty() ? m_traits.defaultServer : request.server.toString();
    const auto server = serverTyped(typed);
    if (!server)
        co_return server.error();
    auto login = loginRequest(*server, tidyHandle(request.handle), request.secret.trimmed());
    const HttpReply reply = co_await http.send(std::move(login));
    if (const auto error = failureOf(reply, {loginCall}))
        co_return *error;
    const auto session = reply.jsonObject();
    auto credentials = session ? credentialsOf(*session) : std::nullopt;
    if (!credentials || !(*session)["did"_L1].toString().startsWith("did:"_L1))
        co_return Error{ErrorKind::Config,
                        BlueskySentences::tr("%1 does not answer like a Bluesky server. Check the server's address.")
                            .arg(server->host())};
    if (const auto restriction = restrictionOf(*session))
        co_return *restriction;
    auto connected = connectedAccount(*session, *server, std::move(*credentials));
    co_return Connection::to(std::move(connected));
}

bool Bluesky::needsRefresh(const Credentials &credentials, Instant now) const
{
    if (isOAuth(credentials))
        return accessTokenOf(credentials).isEmpty() || endsWithin(credentials, now, refreshEarly);
    const auto token = accessTokenOf(credentials);
    const auto expiry = expiryOf(token);
    return token.isEmpty() || (expiry && *expiry - now <= refreshEarly);
}

std::optional<TokenLife> Bluesky::lifeOf(const Credentials &credentials) const
{
    if (!isOAuth(credentials))
        return tokenLife(accessTokenOf(credentials));
    // The session ends however often its tokens are renewed.
    const auto at = [&](const QString &name) {
        return QDateTime::fromString(credentials.values[name].toString(), Qt::ISODateWithMs);
    };
    const auto ends = at(u"session_ends_at"_s);
    if (!ends.isValid())
        return {};
    return TokenLife{.issuedAt = toInstant(at(u"session_began_at"_s)), .endsAt = toInstant(ends), .isRenewable = false};
}

QCoro::Task<Result<Credentials>> Bluesky::refresh(FrozenAccount account, Credentials credentials,
                                                  HttpClient &http) const
{
    if (isOAuth(credentials))
        co_return co_await renewBound(std::move(account), std::move(credentials), http);
    const auto token = credentials.values["refreshJwt"_L1].toString();
    if (token.isEmpty())
        co_return Error{ErrorKind::Auth,
                        BlueskySentences::tr("There is no login to renew. Connect the account again.")};
    auto request = refreshRequest(account.server, token);
    const HttpReply reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, {refreshCall}))
        co_return *error;
    const auto session = reply.jsonObject();
    const auto renewed = session ? credentialsOf(*session) : std::nullopt;
    // The old pair goes on working for two hours, so that asking again does no harm.
    if (!renewed)
        co_return Error{ErrorKind::Transient,
                        BlueskySentences::tr("Something else than the account's server answered.")};
    if (const auto restriction = restrictionOf(*session))
        co_return *restriction;
    co_return *renewed;
}

QCoro::Task<Result<void>> Bluesky::revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const
{
    if (isOAuth(credentials))
        co_return co_await revokeBound(std::move(credentials), http);
    const auto token = credentials.values["refreshJwt"_L1].toString();
    if (token.isEmpty())
        co_return Result<void>{};
    auto request = logoutRequest(account.server, token);
    const HttpReply reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, {logoutCall}))
        co_return *error;
    co_return Result<void>{};
}

}  // namespace carillon::bluesky
