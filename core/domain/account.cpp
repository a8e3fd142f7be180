// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/account.h"

#include <algorithm>
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

QString scopeName(LimitScope scope, const NewAccount &account)
{
    const auto origin
        = account.server.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    switch (scope) {
    case LimitScope::Account:
        return u"account %1 %2 %3"_s.arg(account.platform, account.server.toString(), account.handle.toLower());
    case LimitScope::AppCredential:
        return u"app %1 %2"_s.arg(account.platform, origin);
    case LimitScope::Address:
        return u"address %1 %2"_s.arg(account.platform, origin);
    }
    return {};
}

}  // namespace carillon
