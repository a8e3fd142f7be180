// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/step.h"

#include <QTimeZone>

namespace carillon {

/// A warning that the login of `account` will have ended when a post is due, and that only a person can renew it;
/// nothing when it will not, or nobody knows. Its sentence tells times in `zone`.
std::optional<Problem> loginEndBefore(Instant due, const Account &account, const QTimeZone &zone);

}  // namespace carillon
