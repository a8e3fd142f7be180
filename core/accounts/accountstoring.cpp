// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that were connected, on their way into the keychain and the database, and back out of them.
#include "core/accounts/accountconnector.h"
#include "core/accounts/accountsentences.h"
#include "core/accounts/frozenaccount.h"
#include "core/base/key.h"
#include "core/secrets/secretstore.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/database.h"
#include "core/store/eventrepository.h"
#include "core/store/handoverrepository.h"

#include <QCoroFuture>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

/// An account without an id at its platform is known by its name alone: the same name at another address may be a slip.
Result<void> ensureNotReplaced(const Account &earlier, const NewAccount &connected)
{
    const bool sameOptions = connected.options.isEmpty() || connected.options == earlier.options;
    if (!connected.remoteId.isEmpty() || (connected.server == earlier.server && sameOptions))
        return {};
    return Error{
        ErrorKind::Conflict,
        AccountSentences::tr(
            "There is an account %1:%2 already (%3, at %4). Nothing was changed. Choose another name for this one, "
            "or let its address and options take the place of those (--replace).")
            .arg(earlier.platform, earlier.handle, earlier.key, earlier.server.toString())};
}

}  // namespace

Result<std::optional<Account>> AccountConnector::earlier(const ConnectOrder &order, const NewAccount &connected) const
{
    AccountRepository rows{m_needs.database};
    const auto isSame = [&](const Account &account) {
        return account.platform == connected.platform
            && (connected.remoteId.isEmpty()
                    ? account.handle.compare(connected.handle, Qt::CaseInsensitive) == 0
                    : account.remoteId == connected.remoteId && account.server == connected.server);
    };
    const auto accounts = rows.all();
    if (!accounts)
        return accounts.error();
    if (!order.again.isEmpty()) {
        const auto row = std::find_if(accounts->begin(), accounts->end(),
                                      [&](const Account &account) { return account.key == order.again; });
        if (row == accounts->end())
            return Error{ErrorKind::NotFound, AccountSentences::tr("There is no account %1.").arg(order.again)};
        if (!isSame(*row))
            return invalid(AccountSentences::tr(
                               "You logged in as %1, but %2 is to be connected again. Log in as that one, or add %1 as "
                               "another account.")
                               .arg(connected.handle, row->handle));
        return std::optional{*row};
    }
    const auto row = std::find_if(accounts->begin(), accounts->end(), isSame);
    return row == accounts->end() ? std::optional<Account>{} : std::optional{*row};
}

QCoro::Task<Result<Account>> AccountConnector::store(ConnectOrder order, ConnectedAccount connected)
{
    auto &account = connected.account;
    if (!order.name.isEmpty())
        account.name = order.name;
    if (account.options.isEmpty())
        account.options = order.request.options;
    account.sandbox = order.sandbox;
    account.hasSecret = !connected.credentials.values.isEmpty();

    const auto row = earlier(order, account);
    if (!row)
        co_return row.error();
    if (!row->has_value()) {
        account.key = newKey();
        account.zone = order.zone;
        account.overrides = order.overrides;
        co_return co_await storeNew(std::move(account), std::move(connected.credentials));
    }
    auto again = row->value();
    if (!order.replaces) {
        if (order.again.isEmpty()) {
            if (const auto kept = ensureNotReplaced(again, account); !kept)
                co_return kept.error();
        }
        if (account.options.isEmpty())
            account.options = again.options;
        account.hasSecret = account.hasSecret || again.hasSecret;
    }
    if (!order.name.isEmpty())
        again.name = order.name;
    if (!order.zone.isEmpty())
        again.zone = order.zone;
    if (order.overrides != LimitOverrides{})
        again.overrides = order.overrides;
    co_return co_await storeAgain(std::move(again), std::move(account), std::move(connected.credentials));
}

/// With whom it shares what its app may do.
Result<void> AccountConnector::assignApp(AccountId account, const Credentials &credentials)
{
    return AppCredentialRepository{m_needs.database}.assign(account, credentials.values[appMember].toString());
}

QCoro::Task<Result<Account>> AccountConnector::storeNew(NewAccount account, Credentials credentials)
{
    const auto name = SecretName::ofAccount(account.key);
    if (account.hasSecret) {
        const auto written = co_await m_needs.secrets.write(name, credentials.values);
        if (!written) {
            static_cast<void>(co_await m_needs.secrets.remove(name));  // an error does not prove that it is not there
            co_return written.error();
        }
    }
    auto added = inTransaction(m_needs.database, [&]() -> Result<Account> {
        auto row = AccountRepository{m_needs.database}.add(account, m_needs.clock.now());
        if (!row)
            return row;
        const auto given = assignApp(row->id, credentials);
        return given ? row : given.error();
    });
    if (!added && account.hasSecret)
        static_cast<void>(co_await m_needs.secrets.remove(name));
    co_return added;
}

QCoro::Task<Result<Account>> AccountConnector::storeAgain(Account account, NewAccount connected,
                                                          Credentials credentials)
{
    const auto name = SecretName::ofAccount(account.key);
    const bool hadSecret = account.hasSecret;
    account.handle = connected.handle;
    account.server = connected.server;
    account.remoteId = connected.remoteId;
    account.sandbox = connected.sandbox;
    account.options = connected.options;
    account.reported = connected.reported;
    account.loginEndsAt = connected.loginEndsAt;
    account.hasSecret = connected.hasSecret;
    account.state = AccountState::Connected;
    account.stateReason.clear();
    if (!credentials.values.isEmpty()) {
        const auto written = co_await m_needs.secrets.write(name, credentials.values);
        if (!written)
            co_return written.error();
    }
    // Should this fail, the entry holds a good login of the same account: no harm.
    const Event connectedAgain{.kind = EventKind::AccountConnected, .at = m_needs.clock.now(), .account = account.id};
    auto updated = inTransaction(m_needs.database, [&]() -> Result<Account> {
        auto row = AccountRepository{m_needs.database}.update(account);
        if (!row)
            return row;
        if (!credentials.values.isEmpty()) {
            if (const auto given = assignApp(row->id, credentials); !given)
                return given.error();
        }
        const auto told = EventRepository{m_needs.database}.tell(connectedAgain);
        return told ? row : told.error();
    });
    if (updated && hadSecret && !account.hasSecret)
        static_cast<void>(co_await m_needs.secrets.remove(name));
    co_return updated;
}

QCoro::Task<Result<void>> AccountConnector::remove(Account account)
{
    // Without its login nobody could take them back.
    const auto isHeld = HandOverRepository{m_needs.database}.hasAny(account.id);
    if (!isHeld)
        co_return isHeld.error();
    if (*isHeld)
        co_return Error{ErrorKind::Conflict,
                        AccountSentences::tr("Its platform still has posts that it publishes at their time. Pause the "
                                             "account, so that they are taken back, and remove it then.")};
    const auto name = SecretName::ofAccount(account.key);
    if (account.hasSecret) {
        const auto secret = co_await m_needs.secrets.read(name, true);
        if (!secret && secret.error().kind != ErrorKind::NotFound)
            co_return secret.error();
        const auto *platform = findPlatform(m_needs.platforms, account.platform);
        if (secret && platform != nullptr) {
            Credentials credentials;
            credentials.values = *secret;
            const auto appKey = secret->value(appMember).toString();
            if (!appKey.isEmpty())
                credentials.values[appMember] = co_await m_apps.secretsOf(appKey);
            static_cast<void>(co_await platform->revoke(freeze(account), std::move(credentials), m_needs.http));
        }
        const auto removed = co_await m_needs.secrets.remove(name);
        if (!removed)
            co_return removed.error();
    }
    co_return inTransaction(
        m_needs.database, [&] { return AccountRepository{m_needs.database}.remove(account.id, m_needs.clock.now()); });
}

}  // namespace carillon
