// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/purpose.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"publish"_L1, "delete"_L1, "edit"_L1, "recall"_L1};

}  // namespace

QString toWord(Purpose purpose)
{
    return words[static_cast<size_t>(purpose)];
}

std::optional<Purpose> purposeFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<Purpose>(at - words.begin());
}

}  // namespace carillon
