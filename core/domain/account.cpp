// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"connected"_L1, "needs-login"_L1, "restricted"_L1};

}  // namespace

QString toWord(AccountState state)
{
    return words[static_cast<size_t>(state)];
}

AccountState accountStateFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? AccountState::Restricted : static_cast<AccountState>(at - words.begin());
}

}  // namespace carillon
