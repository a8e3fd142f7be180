// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/accountwait.h"

namespace carillon {

class Database;

/// What of an account a platform has asked to wait while all else of it goes on, so that the next engine knows as well.
class WaitRepository final
{
public:
    explicit WaitRepository(Database &database) : m_database{database} {}

    /// Never shortens one. What has passed is forgotten.
    Result<void> note(AccountId account, const QString &what, Instant until, Instant now);
    /// Those that last.
    [[nodiscard]] Result<QHash<AccountId, AccountWaits>> all(Instant now) const;

private:
    Database &m_database;
};

}  // namespace carillon
