// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/appcredential.h"

namespace carillon {

QString scopeName(LimitScope scope, const NewAccount &account, const std::optional<AppCredentialId> &app)
{
    auto name = scopeName(scope, account);
    if (scope == LimitScope::AppCredential && app)
        name += u' ' + QString::number(app->row());
    return name;
}

}  // namespace carillon
