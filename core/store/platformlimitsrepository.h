// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/limit.h"

#include <QHash>

namespace carillon {

class Database;

/// What a person set for all accounts of a platform. Call writes inside a Transaction.
class PlatformLimitsRepository final
{
public:
    explicit PlatformLimitsRepository(Database &database) : m_database{database} {}

    /// By platform; what is not in it was never set.
    [[nodiscard]] Result<QHash<QString, PlatformLimits>> all() const;
    [[nodiscard]] Result<PlatformLimits> find(const QString &platform) const;

    /// As `limits` says, with the next version. Conflict when it was changed since `limits.version`.
    Result<PlatformLimits> save(const PlatformLimits &limits);

private:
    Result<void> writeWindows(const PlatformLimits &limits);

    Database &m_database;
};

}  // namespace carillon
