// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"

#include "core/accounts/accountsentences.h"
#include "core/accounts/builtinapp.h"
#include "core/accounts/loginanswer.h"
#include "core/net/loopbackredirect.h"
#include "core/net/pkce.h"
#include "core/platforms/wire.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"

#include <QCoroFuture>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

Result<void> checkOptions(const QJsonObject &options, const PlatformTraits &traits)
{
    for (auto at = options.constBegin(); at != options.constEnd(); ++at) {
        const auto spec = std::find_if(traits.accountOptions.begin(), traits.accountOptions.end(),
                                       [&](const OptionSpec &known) { return known.key == at.key(); });
        if (spec == traits.accountOptions.end()) {
            QStringList known;
            for (const auto &option : traits.accountOptions)
                known += option.key;
            return invalid(known.isEmpty() ? AccountSentences::tr("An account of %1 has no option \"%2\"; it has none.")
                                                 .arg(traits.displayName, at.key())
                                           : AccountSentences::tr("An account of %1 has no option \"%2\"; it has %3.")
                                                 .arg(traits.displayName, at.key(), known.join(u", "_s)));
        }
        const auto value = at.value().toVariant().toString();
        if (!spec->choices.isEmpty() && !spec->choices.contains(value))
            return invalid(AccountSentences::tr("The option %1 is one of %2, not \"%3\".")
                               .arg(at.key(), spec->choices.join(u", "_s), value));
    }
    return {};
}

/// Waits on this machine as `rule` says. Some servers compare the port with the one that was registered: the one that
/// `app` had last time comes first.
Result<std::unique_ptr<LoopbackRedirect>> listen(const LoopbackRule &rule, const QJsonObject &app,
                                                 const QByteArray &state)
{
    QList<quint16> ports = rule.ports;
    if (ports.isEmpty()) {
        if (const auto port = QUrl{app["redirect_uri"_L1].toString()}.port(0); port > 0)
            ports += static_cast<quint16>(port);
        ports += 0;
    }
    Result<std::unique_ptr<LoopbackRedirect>> redirect = std::unique_ptr<LoopbackRedirect>{};
    for (const auto port : std::as_const(ports)) {
        redirect = std::make_unique<LoopbackRedirect>(
            state, LoopbackRedirect::Options{.port = port, .host = rule.host, .path = rule.path});
        if (const auto listening = redirect.value()->listen(); listening)
            return redirect;
        else
            redirect = listening.error();
    }
    return redirect;
}

QString serverOf(const ConnectOrder &order, const PlatformTraits &traits)
{
    if (!order.request.server.isEmpty())
        return order.request.server.toString();
    return order.request.handle.isEmpty() ? traits.defaultServer : order.request.handle;
}

}  // namespace

AccountConnector::AccountConnector(Needs needs) : m_needs{needs}, m_apps{needs.database, needs.secrets, needs.clock} {}

QCoro::Task<Result<ConnectOutcome>> AccountConnector::connectAccount(ConnectOrder order)
{
    const auto platform = platformOf(order);
    if (!platform)
        co_return platform.error();
    co_return co_await finish(std::move(order), QString());
}

QCoro::Task<Result<ConnectOutcome>> AccountConnector::connectInBrowser(ConnectOrder order, OpenBrowser openBrowser)
{
    order.request.mode = ConnectMode::Browser;
    auto withIts = co_await withApp(std::move(order));
    if (!withIts)
        co_return withIts.error();

    const auto state = newOAuthState();
    const auto &traits = findPlatform(m_needs.platforms, withIts->platform)->traits();
    auto listening = listen(traits.loopback, withIts->request.app, state);
    if (!listening)
        co_return listening.error();
    const auto redirect = std::move(listening.value());
    withIts->request.redirectUri = redirect->redirectUri();
    auto login = co_await begin(std::move(withIts).value(), QString::fromLatin1(state));
    if (!login)
        co_return login.error();
    openBrowser(login->address);

    m_waiting.insert(redirect.get());
    const auto answer = co_await redirect->wait();
    m_waiting.remove(redirect.get());
    if (!answer)
        co_return answer.error();
    const auto code = codeIn(*answer);
    if (!code)
        co_return code.error();
    login->order.request.secret = *code;
    co_return co_await finish(std::move(login->order), login->appKey);
}

void AccountConnector::cancel()
{
    for (auto *redirect : std::as_const(m_waiting))
        redirect->cancel();
}

QCoro::Task<Result<CodeLogin>> AccountConnector::beginWithCode(ConnectOrder order)
{
    auto withIts = co_await withApp(std::move(order));
    if (!withIts)
        co_return withIts.error();
    auto &request = withIts->request;
    request.redirectUri = QUrl{};
    if (request.mode == ConnectMode::PastedAddress) {
        // What is kept may be of a login that came back to this machine, where nobody waits now.
        const QUrl kept{request.app["redirect_uri"_L1].toString()};
        const auto &traits = findPlatform(m_needs.platforms, withIts->platform)->traits();
        request.redirectUri = kept.scheme() == "https"_L1 ? kept : QUrl{traits.pastedRedirect};
    }
    co_return co_await begin(std::move(withIts).value(), QString::fromLatin1(newOAuthState()));
}

QCoro::Task<Result<ConnectOutcome>> AccountConnector::finishWithCode(CodeLogin login, QString pasted)
{
    auto &request = login.order.request;
    request.secret = pasted.trimmed();
    if (request.mode == ConnectMode::PastedAddress) {
        const auto brought = readLastAddress(request.secret, login.state);
        if (!brought)
            co_return brought.error();
        request.secret = brought->secret;
        if (brought->isToken)
            request.mode = ConnectMode::Token;
    }
    co_return co_await finish(std::move(login.order), login.appKey);
}

QCoro::Task<Result<QJsonObject>> AccountConnector::appFor(ConnectOrder order)
{
    const auto platform = platformOf(order);
    if (!platform)
        co_return platform.error();
    if (!order.request.app.isEmpty())
        co_return order.request.app;
    const auto server = serverTyped(serverOf(order, (*platform)->traits()));
    if (!server)
        co_return server.error();
    const auto app = co_await m_apps.find(order.platform, *server);
    if (!app)
        co_return app.error();
    co_return app->has_value() ? app->value().values : builtInApp(order.platform);
}

QCoro::Task<Result<ConnectOrder>> AccountConnector::withApp(ConnectOrder order)
{
    const auto app = co_await appFor(order);
    if (!app)
        co_return app.error();
    const auto &traits = findPlatform(m_needs.platforms, order.platform)->traits();
    const bool isComplete = !app->value("client_id"_L1).toString().isEmpty()
        && (!traits.app.needsSecret || !app->value("client_secret"_L1).toString().isEmpty());
    if (traits.app.isNeeded && !isComplete)
        co_return invalid(
            traits.app.needsSecret
                ? AccountSentences::tr("%1 is connected with an app of your own: give its id and its secret. It is "
                                       "registered at %2.")
                      .arg(traits.displayName, traits.app.page)
                : AccountSentences::tr("%1 is connected with an app of your own: give its id. It is registered at %2.")
                      .arg(traits.displayName, traits.app.page));
    order.request.app = *app;
    co_return order;
}

QCoro::Task<Result<CodeLogin>> AccountConnector::begin(ConnectOrder order, QString state)
{
    const auto platform = platformOf(order);
    if (!platform)
        co_return platform.error();
    const auto server = serverTyped(serverOf(order, (*platform)->traits()));
    const auto accounts = AccountRepository{m_needs.database}.all();
    if (!server || !accounts)
        co_return server ? accounts.error() : server.error();
    // A browser that is logged in gives the account it knows: for another one of the same server it must ask again.
    const bool hasOther = std::any_of(accounts->begin(), accounts->end(), [&](const Account &account) {
        return account.platform == order.platform && account.server == *server;
    });

    const auto pkce = Pkce::make();
    auto asked = order.request;
    if (hasOther && order.again.isEmpty())
        asked.options["force_login"_L1] = u"yes"_s;
    const auto login
        = co_await (*platform)->beginLogin(std::move(asked), state, QString::fromLatin1(pkce.challenge), m_needs.http);
    if (!login)
        co_return login.error();
    const auto key = co_await m_apps.keep(order.platform, *server, login->app);
    if (!key)
        co_return key.error();

    CodeLogin begun;
    begun.address = login->address;
    begun.appKey = *key;
    begun.state = state;
    begun.order = std::move(order);
    begun.order.request.app = login->app;
    begun.order.request.codeVerifier = QString::fromLatin1(pkce.verifier);
    co_return begun;
}

Result<const Platform *> AccountConnector::platformOf(const ConnectOrder &order) const
{
    const auto *platform = findPlatform(m_needs.platforms, order.platform);
    if (platform == nullptr) {
        QStringList known;
        for (const auto &one : m_needs.platforms)
            known += one->traits().id;
        return invalid(AccountSentences::tr("There is no platform \"%1\"; there are %2.")
                           .arg(order.platform, known.join(u", "_s)));
    }
    if (!platform->traits().connectModes.contains(order.request.mode))
        return invalid(AccountSentences::tr("%1 is not connected in this way.").arg(platform->traits().displayName));
    if (const auto checked = checkOptions(order.request.options, platform->traits()); !checked)
        return checked.error();
    return platform;
}

QCoro::Task<Result<ConnectOutcome>> AccountConnector::finish(ConnectOrder order, QString appKey)
{
    const auto *platform = findPlatform(m_needs.platforms, order.platform);
    auto request = order.request;
    if (request.mode == ConnectMode::Address && request.handle.isEmpty())
        request.handle = order.name;
    auto connection = co_await platform->connectAccount(std::move(request), m_needs.http);
    if (!connection)
        co_return connection.error();
    if (connection->accounts.isEmpty())
        co_return Error{ErrorKind::NotFound,
                        AccountSentences::tr("This login gives access to no account of %1 that can be posted to. %2")
                            .arg(platform->traits().displayName, connection->notices.join(u' '))
                            .trimmed()};

    AccountOffer offer;
    offer.order = std::move(order);
    offer.appKey = std::move(appKey);
    offer.accounts = std::move(connection->accounts);
    const auto wanted = co_await wantedOf(offer);
    if (!wanted)
        co_return wanted.error();
    ConnectOutcome outcome;
    if (wanted->isEmpty()) {
        outcome.offer = std::move(offer);
    } else {
        auto taken = co_await take(std::move(offer), *wanted);
        if (!taken)
            co_return taken.error();
        outcome.accounts = std::move(taken->accounts);
    }
    outcome.notices = std::move(connection->notices);
    co_return outcome;
}

QCoro::Task<Result<QStringList>> AccountConnector::wantedOf(AccountOffer offer)
{
    if (offer.accounts.size() == 1)
        co_return QStringList{offer.accounts.first().account.remoteId};
    if (offer.order.again.isEmpty())
        co_return QStringList{};
    const auto again = AccountRepository{m_needs.database}.find(offer.order.again);
    if (!again)
        co_return again.error();
    co_return again->has_value() ? QStringList{again->value().remoteId} : QStringList{};
}

QCoro::Task<Result<ConnectOutcome>> AccountConnector::take(AccountOffer offer, QStringList remoteIds)
{
    const auto *platform = findPlatform(m_needs.platforms, offer.order.platform);
    ConnectOutcome outcome;
    for (const auto &id : std::as_const(remoteIds)) {
        const auto chosen
            = std::find_if(offer.accounts.begin(), offer.accounts.end(),
                           [&](const ConnectedAccount &offered) { return offered.account.remoteId == id; });
        if (chosen == offer.accounts.end())
            co_return Error{
                ErrorKind::NotFound,
                AccountSentences::tr("This login gives no access to %1. Nothing was connected for it.").arg(id)};
        auto connected = *chosen;
        if (const auto life = platform->lifeOf(connected.credentials); life && !life->isRenewable)
            connected.account.loginEndsAt = life->endsAt;
        if (!offer.appKey.isEmpty())
            connected.credentials.values[appMember] = offer.appKey;
        auto order = offer.order;
        if (remoteIds.size() > 1)
            order.name.clear();  // one name cannot be that of several
        auto stored = co_await store(std::move(order), std::move(connected));
        if (!stored)
            co_return stored.error();
        outcome.accounts += std::move(stored).value();
    }
    co_return outcome;
}

}  // namespace carillon
