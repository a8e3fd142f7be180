// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/lateness.h"

#include <algorithm>

namespace carillon {

using std::chrono::milliseconds;

LateFate lateFate(Instant due, Instant now, const LatePolicy &policy, milliseconds expiry)
{
    if (due >= goesSince(now, policy, expiry))
        return LateFate::Goes;
    if (now - due > expiry)
        return LateFate::Expires;
    return policy.beyond == LateChoice::Skip ? LateFate::Skipped : LateFate::Asks;
}

Instant goesSince(Instant now, const LatePolicy &policy, milliseconds expiry)
{
    if (policy.beyond == LateChoice::Publish)
        return now - expiry;
    const auto grace = std::max<milliseconds>(policy.grace, noticeablyLate);
    return now - std::min(grace, expiry);
}

}  // namespace carillon
