// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/figuresverdict.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// A right that is missing may be given at any time, and nobody tells us.
constexpr auto refusalPause = std::chrono::seconds{24h};
constexpr auto limitPause = std::chrono::seconds{1h};
constexpr auto firstPause = std::chrono::seconds{15min};
constexpr int mostDoublings = 5;

}  // namespace

FiguresVerdict judgeFigures(const Error &error, int tries, bool loginWasRenewed)
{
    switch (error.kind) {
    case ErrorKind::Auth:
        if (!loginWasRenewed)
            return {.pause = {}, .renewsLogin = true};
        return {.pause = refusalPause, .isRefusal = true};
    case ErrorKind::Scope:
    case ErrorKind::Config:
    case ErrorKind::Restricted:
        return {.pause = refusalPause, .isRefusal = true};
    case ErrorKind::RateLimited:
    case ErrorKind::Quota:
        return {.pause = error.retryAfter.value_or(limitPause)};
    case ErrorKind::Transient:
    case ErrorKind::Ambiguous:
    case ErrorKind::NotReady:
    case ErrorKind::Cancelled:
        return {.pause = error.retryAfter.value_or(firstPause * (1 << std::clamp(tries - 1, 0, mostDoublings)))};
    case ErrorKind::Content:
    case ErrorKind::Media:
    case ErrorKind::Duplicate:
    case ErrorKind::Rebuild:
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        break;
    }
    return {};  // of these posts alone: they are read again at their next time
}

}  // namespace carillon
