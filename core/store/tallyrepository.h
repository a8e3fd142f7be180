// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace carillon {

class Database;

/// Keeps the sums that StatisticsRepository reads up to date.
class TallyRepository final
{
public:
    explicit TallyRepository(Database &database) : m_database{database} {}

    /// Adds up what has ended or was published before `until` and is not in the sums yet, the oldest first and about
    /// `most` of each at once. True: there is more. Within a transaction.
    Result<bool> addUp(Instant until, int most);

private:
    [[nodiscard]] Result<Instant> addedUpUntil() const;
    [[nodiscard]] Result<Instant> stepFrom(Instant from, Instant until, int most) const;

    Database &m_database;
};

}  // namespace carillon
