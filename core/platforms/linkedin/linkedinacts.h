// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <span>

namespace carillon::linkedin {

/// Deleting a post that is out, or giving it another text. Payloads: Delete {"id"}, Edit {"id", "card"}: whether the
/// post's link is its card, and so not in the text. The first comment goes with its post, and is not changed. Pure.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);

Cost costOfAct();

HttpRequest deleteRequest(const FrozenAccount &account, const QString &urn, const QString &token);
HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token);

}  // namespace carillon::linkedin
