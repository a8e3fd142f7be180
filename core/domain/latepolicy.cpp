// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/latepolicy.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"ask"_L1, "publish"_L1, "skip"_L1};

}  // namespace

QString toWord(LateChoice choice)
{
    return words[static_cast<size_t>(choice)];
}

std::optional<LateChoice> lateChoiceFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<LateChoice>(at - words.begin());
}

}  // namespace carillon
