// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace carillon::sandbox {

/// How often something happened to a post by now: the same for the same post and hour in every run, never fewer later,
/// half of what it will ever be after a day. `most` is that, about.
int simulatedCount(const QString &post, QStringView what, Instant createdAt, Instant now, int most);

}  // namespace carillon::sandbox
