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
    for (const auto &[account, limits] : accounts) {
        for (const auto &window : limits.windows) {
            auto &scope
                = found.try_emplace(scopeName(window.scope, account), Scope{window.scope, account, {}}).first->second;
            if (!scope.windows.contains(window))
                scope.windows += window;
        }
    }
    return found;
}

}  // namespace

std::vector<LedgerBook::Blank> LedgerBook::arrange(const std::vector<LimitedAccount> &accounts)
{
    const auto wanted = scopesOf(accounts);
    std::erase_if(m_ledgers, [&](const auto &entry) { return !wanted.contains(entry.first); });
    m_blank.removeIf([&](const QString &name) { return !wanted.contains(name); });
    std::vector<Blank> blanks;
    for (const auto &[name, scope] : wanted) {
        auto &ledger = m_ledgers[name];
        if (!ledger)
            ledger = std::make_shared<WindowLedger>();
        if (ledger->setWindows(scope.windows))
            m_blank.insert(name);
        if (m_blank.contains(name))
            blanks.push_back({.name = name, .scope = scope.scope, .sharer = scope.sharer, .ledger = ledger.get()});
    }
    return blanks;
}

LedgerList LedgerBook::ledgersOf(const Account &account) const
{
    LedgerList found;
    for (const auto scope : scopes) {
        if (const auto known = m_ledgers.find(scopeName(scope, account)); known != m_ledgers.end())
            found.push_back(known->second);
    }
    return found;
}

}  // namespace carillon
