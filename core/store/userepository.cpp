// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/userepository.h"

#include "core/store/database.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectSharers = "SELECT id, platform, server, handle FROM account WHERE platform = ?"_L1;

}  // namespace

Result<QList<AccountId>> UseRepository::sharers(LimitScope scope, const NewAccount &account) const
{
    const auto wanted = scopeName(scope, account);
    auto rows = m_database.run(selectSharers, {account.platform});
    if (!rows)
        return rows.error();
    QList<AccountId> found;
    while (rows->next()) {
        const NewAccount other{.platform = rows->text(1), .handle = rows->text(3), .server = QUrl{rows->text(2)}};
        if (scopeName(scope, other) == wanted)
            found += AccountId::fromRow(rows->integer(0));
    }
    return found;
}

Result<QList<LineRepository::Use>> UseRepository::uses(LimitScope scope, const NewAccount &account, Instant since,
                                                       Instant now) const
{
    const auto sharing = sharers(scope, account);
    if (!sharing)
        return sharing.error();
    QList<LineRepository::Use> all;
    for (const auto id : *sharing) {
        auto uses = LineRepository{m_database}.uses(id, since, now);
        if (!uses)
            return uses.error();
        all += std::move(uses).value();
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &one, const auto &other) { return one.at < other.at; });
    return all;
}

}  // namespace carillon
