// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/platformpost.h"
#include "core/platforms/platform.h"

#include <QSet>

#include <memory>
#include <vector>

namespace carillon {

class Database;

/// A post that somebody thinks of planning, on one account.
struct Wish
{
    AccountId account;
    Instant due;
    Cost cost;  ///< see costOn()
};

struct Wishes
{
    std::vector<Wish> all;
    QSet<PlatformPostId> insteadOf{};  ///< where they stand now, which they will leave
};

/// Which of `wishes` the accounts' limits would hold up, and until when, one answer for each: by what was used, what is
/// planned, and the wishes themselves, on these accounts and on those that share limits with them. The engine's own
/// ledgers, see Forecast for what they leave out.
///
/// Of what is planned, that is read which lies within two of the longest windows before the first wish, and a thousand
/// posts more, so that a jam before it is seen. Planned threads and media count; looking up whom they mention does not.
/// Storage.
Result<std::vector<std::optional<Slip>>> whenCouldTheyGo(Database &database,
                                                         const std::vector<std::unique_ptr<Platform>> &platforms,
                                                         const Wishes &wishes, Instant now);

}  // namespace carillon
