// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// The order follows ErrorKind.
constexpr std::array words{
    "transient"_L1, "ambiguous"_L1, "rate_limited"_L1, "quota"_L1,      "auth"_L1,      "scope"_L1,
    "content"_L1,   "media"_L1,     "duplicate"_L1,    "restricted"_L1, "not_ready"_L1, "rebuild"_L1,
    "config"_L1,    "conflict"_L1,  "not_found"_L1,    "invalid"_L1,    "locked"_L1,    "unavailable"_L1,
    "storage"_L1,   "damaged"_L1,   "too_new"_L1,      "cancelled"_L1,  "unknown"_L1,
};
static_assert(words.size() == static_cast<size_t>(ErrorKind::Unknown) + 1);

}  // namespace

QString toWord(ErrorKind kind)
{
    return words[static_cast<size_t>(kind)];
}

ErrorKind errorKindFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? ErrorKind::Unknown : static_cast<ErrorKind>(at - words.begin());
}

}  // namespace carillon
