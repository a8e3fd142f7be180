// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/accountnames.h"

#include "core/base/closestname.h"

namespace carillon {

using namespace Qt::StringLiterals;

QString accountLabel(const Account &account)
{
    return account.platform + u':' + account.handle;
}

Result<Account> accountNamed(const QList<Account> &accounts, const QString &name)
{
    QList<Account> found;
    QStringList labels;
    for (const auto &account : accounts) {
        if (account.key == name)
            return account;
        labels += accountLabel(account);
        if (labels.last().compare(name, Qt::CaseInsensitive) == 0)
            found += account;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        const auto closest = closestName(name, labels);
        return Error{ErrorKind::NotFound,
                     u"There is no account \"%1\"%2."_s.arg(
                         name, closest.isEmpty() ? QString{} : u"; did you mean %1"_s.arg(closest))};
    }
    QStringList choices;
    for (const auto &account : found)
        choices += u"%1 (%2)"_s.arg(account.key, account.server.toString());
    return Error{
        ErrorKind::Invalid,
        u"\"%1\" is the name of several accounts. Use one of their ids: %2."_s.arg(name, choices.join(u", "_s))};
}

}  // namespace carillon
