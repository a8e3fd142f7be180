// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::discord {

/// Platform::found(): the link of a message, "https://discord.com/channels/server/channel/1", or its number alone.
/// Nothing need be told of one that begins no thread. What perform() would have told of it.
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::discord
