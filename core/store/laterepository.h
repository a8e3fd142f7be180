// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QList>

namespace carillon {

class Database;

/// What fell due while nobody could send it. Call writes inside a Transaction.
class LateRepository final
{
public:
    explicit LateRepository(Database &database) : m_database{database} {}

    struct LatePost
    {
        PlatformPostId id;
        Instant due;  ///< or when it was planned, should that be later
    };
    /// Those of an account that were never begun, wait for nobody's answer and fell due after `after` and before
    /// `before`; the earliest first.
    [[nodiscard]] Result<QList<LatePost>> fallenDue(AccountId account, Instant after, Instant before, int limit) const;

    /// It stays where it is until a person says what is to become of it; told as an event. Conflict when it has moved
    /// on.
    Result<void> ask(PlatformPostId id, AccountId account, Instant now);

    /// How many wait for such a word.
    [[nodiscard]] Result<int> asked() const;

private:
    Database &m_database;
};

}  // namespace carillon
