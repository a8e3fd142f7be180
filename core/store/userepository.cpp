// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/userepository.h"

#include "core/domain/appcredential.h"
#include "core/domain/post.h"
#include "core/store/database.h"
#include "core/store/metricrepository.h"

#include <QHash>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectSharers
    = "SELECT id, platform, server, handle, app_credential_id FROM account WHERE platform = ?"_L1;
// From the index that the engine takes its heads from, backwards. Few posts are threads: only their text is read.
constexpr auto selectPlanned = R"(
    SELECT copy.id, copy.act_at,
           iif(instr(ifnull(own.text, revision.text), '---') > 0, ifnull(own.text, revision.text), NULL),
           iif(own.own_media, (SELECT count(*) FROM variant_media AS media WHERE media.revision_id = own.revision_id
                                  AND media.account_id = own.account_id),
               (SELECT count(*) FROM revision_media WHERE revision_id = revision.id)),
           ifnull(own.link, revision.link)
      FROM platform_post AS copy CROSS JOIN post ON post.id = copy.post_id
     CROSS JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
     WHERE copy.account_id = ? AND copy.act_at <= ? AND copy.act_at IS NOT NULL AND copy.hold IS NULL
       AND copy.deleted_at IS NULL AND copy.state IN ('scheduled', 'queued', 'retrying')
       AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1)
     ORDER BY copy.act_at DESC)"_L1;

}  // namespace

Result<QList<AccountId>> UseRepository::sharers(LimitScope scope, const Account &account) const
{
    QHash<QString, QList<AccountId>> named;
    QString wanted;
    const auto whole = forEachRow(m_database.run(selectSharers, {account.platform}), [&](const Rows &row) {
        const auto id = AccountId::fromRow(row.integer(0));
        const NewAccount other{.platform = row.text(1), .handle = row.text(3), .server = QUrl{row.text(2)}};
        const auto app = row.isNull(4) ? std::nullopt : std::optional{AppCredentialId::fromRow(row.integer(4))};
        const auto name = scopeName(scope, other, app);
        named[name] += id;
        if (id == account.id)
            wanted = name;
    });
    if (!whole)
        return whole.error();
    return named.value(wanted);
}

template <class Read>
Result<QList<Use>> UseRepository::ofSharers(LimitScope scope, const Account &account, Read &&read) const
{
    const auto sharing = sharers(scope, account);
    if (!sharing)
        return sharing.error();
    QList<Use> all;
    for (const auto id : *sharing) {
        auto uses = read(id);
        if (!uses)
            return uses.error();
        all += std::move(uses).value();
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &one, const auto &other) { return one.at < other.at; });
    return all;
}

Result<QList<Use>> UseRepository::uses(LimitScope scope, const Account &account, Instant since, Instant now) const
{
    return ofSharers(scope, account, [&](AccountId id) { return LineRepository{m_database}.uses(id, since, now); });
}

Result<QList<Use>> UseRepository::questions(LimitScope scope, const Account &account, Instant since, Instant now) const
{
    return ofSharers(scope, account, [&](AccountId id) { return MetricRepository{m_database}.uses(id, since, now); });
}

Result<QList<UseRepository::Planned>> UseRepository::planned(AccountId account, Instant since, Instant until,
                                                             int more) const
{
    QList<Planned> found;
    int before = 0;
    const auto whole
        = forEachRow(m_database.run(selectPlanned, {account.row(), toColumn(until)}), [&](const Rows &row) {
              const auto actAt = row.instant(1);
              if (actAt < since && before++ == more)
                  return false;
              found += Planned{.id = PlatformPostId::fromRow(row.integer(0)),
                               .actAt = actAt,
                               .parts = row.isNull(2) ? 1 : int(splitParts(row.text(2)).size()),
                               .media = row.number(3),
                               .link = row.text(4)};
              return true;
          });
    if (!whole)
        return whole.error();
    return found;
}

}  // namespace carillon
