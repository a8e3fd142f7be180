// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"

#include <QList>

namespace carillon {

/// The account that a person means: by its key, as `platform:handle` or, where no handle is so, as `platform:name`
/// (case does not matter). NotFound names the closest one; Invalid when several are called so.
Result<Account> accountNamed(const QList<Account> &accounts, const QString &name);

/// "platform:handle", as CSV files and the command line write it.
QString accountLabel(const Account &account);

}  // namespace carillon
