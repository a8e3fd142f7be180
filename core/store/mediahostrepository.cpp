// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mediahostrepository.h"

#include "core/store/database.h"
#include "core/store/hostedmediarepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectCurrent = "SELECT id, key, host, changed_at FROM media_host WHERE retired_at IS NULL"_L1;
constexpr auto selectAll = "SELECT id, key, host, changed_at FROM media_host ORDER BY id"_L1;
constexpr auto insertHost = "INSERT INTO media_host (key, host, changed_at) VALUES (?, ?, ?)"_L1;
constexpr auto updateChanged = "UPDATE media_host SET changed_at = ? WHERE id = ?"_L1;
constexpr auto updateRetired = "UPDATE media_host SET retired_at = ? WHERE retired_at IS NULL"_L1;
constexpr auto selectForgotten = R"(
    SELECT id, key, host, changed_at FROM media_host
     WHERE retired_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM hosted_media WHERE media_host_id = media_host.id))"_L1;
constexpr auto deleteForgotten = R"(
    DELETE FROM media_host WHERE id = ? AND retired_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM hosted_media WHERE media_host_id = media_host.id))"_L1;
constexpr auto selectShared = "SELECT EXISTS (SELECT 1 FROM media_host WHERE key = ? AND id <> ?)"_L1;
constexpr auto deleteWaiting = "DELETE FROM media_wait"_L1;

StoredMediaHost readHost(const Rows &row)
{
    return {.id = MediaHostId::fromRow(row.integer(0)),
            .key = row.text(1),
            .host = row.json(2),
            .changedAt = row.instant(3)};
}

}  // namespace

Result<std::optional<StoredMediaHost>> MediaHostRepository::current() const
{
    const auto row = m_database.run(selectCurrent);
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{readHost(*row)} : std::nullopt;
}

Result<QList<StoredMediaHost>> MediaHostRepository::all() const
{
    return listOf(m_database.run(selectAll), readHost);
}

Result<StoredMediaHost> MediaHostRepository::set(const QString &key, const QJsonObject &host, Instant now)
{
    if (auto done = HostedMediaRepository{m_database}.hurryWaiting(now); !done)
        return done.error();
    if (auto done = m_database.run(deleteWaiting); !done)
        return done.error();
    const auto known = current();
    if (!known)
        return known.error();
    if (*known && (*known)->key == key && (*known)->host == host) {
        auto same = **known;
        // Who reads the clock twice within one of its ticks must notice all the same.
        same.changedAt = std::max(now, same.changedAt + std::chrono::milliseconds{1});
        const auto done = m_database.run(updateChanged, {toColumn(same.changedAt), same.id.row()});
        return done ? Result<StoredMediaHost>{same} : done.error();
    }
    if (auto done = retire(now); !done)
        return done.error();
    const auto made = m_database.run(insertHost, {key, toColumn(host), toColumn(now)});
    if (!made)
        return made.error();
    return StoredMediaHost{.id = MediaHostId::fromRow(made->lastRow()), .key = key, .host = host, .changedAt = now};
}

Result<void> MediaHostRepository::retire(Instant now)
{
    const auto done = m_database.run(updateRetired, {toColumn(now)});
    return done ? Result<void>{} : done.error();
}

Result<QList<StoredMediaHost>> MediaHostRepository::forgotten() const
{
    return listOf(m_database.run(selectForgotten), readHost);
}

Result<void> MediaHostRepository::forget(MediaHostId id)
{
    const auto done = m_database.run(deleteForgotten, {id.row()});
    return done ? Result<void>{} : done.error();
}

Result<bool> MediaHostRepository::isShared(MediaHostId id, const QString &key) const
{
    const auto row = m_database.run(selectShared, {key, id.row()});
    if (!row)
        return row.error();
    return row->flag(0);
}

}  // namespace carillon
