// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"

#include <QList>

namespace carillon {

/// The account that a person means: by its key, or as `platform:handle` (case does not matter). NotFound names the
/// closest one; Invalid when two servers have an account of that handle.
Result<Account> accountNamed(const QList<Account> &accounts, const QString &name);

/// "platform:handle", as CSV files and the command line write it.
QString accountLabel(const Account &account);

}  // namespace carillon
