// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/frozenaccount.h"

namespace carillon {

FrozenAccount freeze(const Account &account)
{
    return FrozenAccount{.key = account.key,
                         .name = account.name,
                         .handle = account.handle,
                         .server = account.server,
                         .remoteId = account.remoteId,
                         .sandbox = account.sandbox,
                         .options = account.options,
                         .reported = account.reported};
}

}  // namespace carillon
