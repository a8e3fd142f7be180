// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformtraits.h"

namespace carillon {

/// Reads a platform's figures from the `limits.json` of its folder (":/platforms/<name>/limits.json"): every member of
/// PlatformTraits by its name, windows as {"amount", "period_s", "unit": "posts|calls|points|uploads", "scope":
/// "account|app_credential|address", "reset": {"zone": "America/Los_Angeles"}} (without a scope: account; without a
/// reset: rolling; with one the period is a day), each figure with its source beside it in "sources". A broken file is
/// a broken build and asserts.
PlatformTraits loadTraits(const QString &resource);

}  // namespace carillon
