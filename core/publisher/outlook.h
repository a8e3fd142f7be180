// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace carillon {

class AccountLine;
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

/// By the store alone, with the engine's own plan: pauses, logins, outages, the platforms' wishes, windows and spacing
/// are heeded. What a running engine has in flight at the moment is not seen.
Result<Outlook> lookAhead(Database &database, const QList<Account> &accounts,
                          const std::vector<std::unique_ptr<Platform>> &platforms, Instant now);

/// Books what the journal knows of the line's account, and when it started something last.
Result<void> rebuildLedger(AccountLine &line, Database &database, Instant now);

}  // namespace carillon
