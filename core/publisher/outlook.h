// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/limits/accountwindows.h"
#include "core/limits/effectivelimits.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace carillon {

class Database;

/// A host that is spared at the moment.
struct OpenBreaker
{
    QString host;  ///< platform and origin
    HostOutage outage;
    QStringList accounts;  ///< keys
};

/// What the engine will do next, for those who look on.
struct Outlook
{
    std::optional<Instant> nextWakeUp;  ///< nothing = when somebody changes something
    QList<OpenBreaker> breakers;
};

/// An account, what holds for it, and what was used of that by the journal.
struct LookedAt
{
    Account account;
    EffectiveLimits limits;
    LedgerList ledgers;
};

/// By the store alone, with the engine's own plan: pauses, logins, outages, the platforms' wishes, windows and spacing
/// are heeded. What a running engine has in flight at the moment is not seen.
Result<Outlook> lookAhead(Database &database, const std::vector<LookedAt> &accounts, Instant now);

}  // namespace carillon
