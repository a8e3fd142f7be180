// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/poststate.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

constexpr std::array shownFirst{Unconfirmed, Failed, Retrying, Queued, Scheduled, HandedOver, Expired, Draft, Canceled};

}  // namespace

QString postStateWord(const QList<PlatformPost> &copies)
{
    const auto any = [&](PlatformPostState state) {
        return std::any_of(copies.begin(), copies.end(), [&](const PlatformPost &copy) { return copy.state == state; });
    };
    if (any(Publishing))
        return toWord(Publishing);
    if (any(Published)) {
        const bool all = std::all_of(copies.begin(), copies.end(),
                                     [](const PlatformPost &copy) { return copy.state == Published; });
        return all ? toWord(Published) : u"partially-published"_s;
    }
    const auto *first = std::find_if(shownFirst.begin(), shownFirst.end(), any);
    return toWord(first == shownFirst.end() ? Draft : *first);
}

}  // namespace carillon
