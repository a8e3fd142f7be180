// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/waitrepository.h"

#include "core/store/database.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectWaits = "SELECT account_id, what, until FROM account_wait WHERE until > ?"_L1;
constexpr auto deletePassed = "DELETE FROM account_wait WHERE until <= ?"_L1;
constexpr auto insertWait = R"(
    INSERT INTO account_wait (account_id, what, until) VALUES (?, ?, ?)
        ON CONFLICT (account_id, what) DO UPDATE SET until = max(until, excluded.until))"_L1;

}  // namespace

Result<void> WaitRepository::note(AccountId account, const QString &what, Instant until, Instant now)
{
    if (auto done = m_database.run(deletePassed, {toColumn(now)}); !done)
        return done.error();
    auto done = m_database.run(insertWait, {account.row(), what, toColumn(until)});
    return done ? Result<void>{} : done.error();
}

Result<QHash<AccountId, AccountWaits>> WaitRepository::all(Instant now) const
{
    QHash<AccountId, AccountWaits> waits;
    const auto whole = forEachRow(m_database.run(selectWaits, {toColumn(now)}), [&](const Rows &row) {
        waits[AccountId::fromRow(row.integer(0))].insert(row.text(1), row.instant(2));
    });
    if (!whole)
        return whole.error();
    return waits;
}

}  // namespace carillon
