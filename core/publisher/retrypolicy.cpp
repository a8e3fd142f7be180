// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/retrypolicy.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono;

std::optional<Instant> retryAt(int tries, Instant now, double chance)
{
    constexpr int most = 3;
    if (tries < 1 || tries > most)
        return {};
    const auto wait = minutes{1} * (1 << (tries - 1));
    const double factor = 0.8 + 0.4 * std::clamp(chance, 0.0, 1.0);
    return now
        + duration_cast<milliseconds>(duration<double, std::milli>{factor * duration_cast<milliseconds>(wait).count()});
}

std::optional<Instant> probeAgainAt(Instant doubtfulSince, Instant now)
{
    const auto doubted = std::max(now - doubtfulSince, milliseconds{0});
    if (doubted > hours{24})
        return {};
    return now + std::clamp(doubted, milliseconds{seconds{2}}, milliseconds{minutes{15}});
}

}  // namespace carillon
