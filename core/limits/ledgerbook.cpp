// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/ledgerbook.h"

namespace carillon {

namespace {

constexpr std::array scopes{LimitScope::Account, LimitScope::AppCredential, LimitScope::Address};
static_assert(scopes.size() == limitScopeCount);

struct Scope
{
    LimitScope scope{};
    Account sharer;
    QList<LimitWindow> windows;  ///< of all who share it: servers may have told them different ones
};

std::map<QString, Scope> scopesOf(const std::vector<LedgerBook::LimitedAccount> &accounts)
{
    std::map<QString, Scope> found;
    for (const auto &[account, limits, app] : accounts) {
        for (const auto &window : limits.windows) {
            auto &scope = found.try_emplace(scopeName(window.scope, account, app), Scope{window.scope, account, {}})
                              .first->second;
            if (!scope.windows.contains(window))
                scope.windows += window;
        }
    }
    return found;
}

}  // namespace

Result<void> LedgerBook::arrange(const std::vector<LimitedAccount> &accounts, Instant now, const ReadUses &read)
{
    const auto wanted = scopesOf(accounts);
    m_apps.clear();
    for (const auto &one : accounts) {
        if (one.app)
            m_apps.insert(one.account.id, *one.app);
    }
    std::erase_if(m_ledgers, [&](const auto &entry) { return !wanted.contains(entry.first); });
    m_blank.removeIf([&](const QString &name) { return !wanted.contains(name); });
    for (const auto &[name, scope] : wanted) {
        auto &ledger = m_ledgers[name];
        if (!ledger)
            ledger = std::make_shared<WindowLedger>();
        if (ledger->setWindows(scope.windows))
            m_blank.insert(name);
        if (!m_blank.contains(name))
            continue;
        const auto uses = read(scope.scope, scope.sharer, now - ledger->reach());
        if (!uses)
            return uses.error();
        // What ended since it was blank is in the journal too.
        ledger->setWindows({});
        ledger->setWindows(scope.windows);
        for (const auto &use : *uses)
            ledger->book(use.at, use.cost);
        m_blank.remove(name);
    }
    return {};
}

LedgerList LedgerBook::ledgersOf(const Account &account) const
{
    LedgerList found;
    const auto mine = m_apps.constFind(account.id);
    const auto app = mine == m_apps.constEnd() ? std::nullopt : std::optional{*mine};
    for (const auto scope : scopes) {
        if (const auto known = m_ledgers.find(scopeName(scope, account, app)); known != m_ledgers.end())
            found.push_back(known->second);
    }
    return found;
}

}  // namespace carillon
