// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon::mastodon {

/// As the account's instance counts.
int lengthOf(const QString &text, const QString &warning, const FrozenAccount &account);

/// What the account's instance would refuse.
QList<Problem> problemsOf(const FrozenPost &post);

}  // namespace carillon::mastodon
