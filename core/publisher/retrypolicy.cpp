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
    const duration<double, std::milli> wait = minutes{1} * (1 << (tries - 1));
    return now + round<milliseconds>(wait * (0.8 + 0.4 * std::clamp(chance, 0.0, 1.0)));
}

std::optional<Instant> probeAgainAt(Instant doubtfulSince, Instant now)
{
    const auto doubted = std::max(now - doubtfulSince, milliseconds{0});
    if (doubted > hours{24})
        return {};
    return now + std::clamp(doubted, milliseconds{seconds{2}}, milliseconds{minutes{15}});
}

milliseconds growing(milliseconds first, int times, milliseconds longest)
{
    return std::min<milliseconds>(longest, first * (1 << std::clamp(times, 0, 20)));
}

}  // namespace carillon
