// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace carillon {

class Database;

using MediaHostId = Id<struct MediaHostTag>;

/// A place from which networks fetch media, as it was set.
struct StoredMediaHost
{
    MediaHostId id;
    QString key;       ///< of its keychain entry
    QJsonObject host;  ///< as core/hosting writes it; no secret
    Instant changedAt;

    friend bool operator==(const StoredMediaHost &, const StoredMediaHost &) = default;
};

/// The places of a workspace: the one in use, and those at which something still lies. Call writes inside a
/// Transaction.
class MediaHostRepository final
{
public:
    explicit MediaHostRepository(Database &database) : m_database{database} {}

    /// The one in use.
    [[nodiscard]] Result<std::optional<StoredMediaHost>> current() const;
    /// All that are known, the one in use among them.
    [[nodiscard]] Result<QList<StoredMediaHost>> all() const;
    /// The one in use from now on; the one before is retired. What waited for a place is looked at again.
    Result<StoredMediaHost> set(const QString &key, const QJsonObject &host, Instant now);
    /// None is in use any more.
    Result<void> retire(Instant now);
    /// Those that are retired and at which nothing lies.
    [[nodiscard]] Result<QList<StoredMediaHost>> forgotten() const;
    /// One of those. Does nothing where something lies there by now, or it is in use.
    Result<void> forget(MediaHostId id);
    /// Whether another place than `id` has its keys under `key`.
    [[nodiscard]] Result<bool> isShared(MediaHostId id, const QString &key) const;

private:
    Database &m_database;
};

}  // namespace carillon
