// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/doubt.h"
#include "core/platforms/platform.h"
#include "core/store/journalrepository.h"

#include <memory>
#include <optional>
#include <vector>

namespace carillon {

class Database;

/// The doubt with all that it takes to settle it by a person's word.
struct OpenDoubt
{
    Doubt doubt;
    Claim claim;
    qsizetype record = 0;  ///< the doubtful line of the claim's journal
    const Platform *platform = nullptr;
    FrozenPost post;  ///< as it would go on: an edit may wait behind it

    [[nodiscard]] const Step &step() const { return claim.journal[record].step; }
    /// What comes next were the doubtful step done, with this result.
    [[nodiscard]] NextStep nextAfter(const QJsonObject &result, Instant now) const;
    /// How many of its parts are live then.
    [[nodiscard]] int livePartsThen() const;
};

/// The doubt about `copy`, of `account`. Nothing when it is not Unconfirmed, when no call of it is in doubt (a
/// workspace that was moved or restored), or when it was handed over. Errors: Storage.
Result<std::optional<OpenDoubt>> openDoubt(Database &database, const PlatformPost &copy, const Account &account,
                                           const std::vector<std::unique_ptr<Platform>> &platforms, Instant now);

}  // namespace carillon
