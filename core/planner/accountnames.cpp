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
    QList<Account> byHandle;
    QList<Account> byName;
    QStringList labels;
    for (const auto &account : accounts) {
        if (account.key == name)
            return account;
        const auto label = accountLabel(account);
        const auto alias = QString{account.platform + u':' + account.name};
        if (label.compare(name, Qt::CaseInsensitive) == 0)
            byHandle += account;
        else if (alias.compare(name, Qt::CaseInsensitive) == 0)
            byName += account;
        labels += {label, alias};
    }
    const auto &found = byHandle.isEmpty() ? byName : byHandle;
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        const auto closest = closestName(name, labels);
        return Error{ErrorKind::NotFound,
                     closest.isEmpty() ? u"There is no account \"%1\"."_s.arg(name)
                                       : u"There is no account \"%1\"; did you mean %2?"_s.arg(name, closest)};
    }
    QStringList choices;
    for (const auto &account : found)
        choices += u"%1 (%2)"_s.arg(account.key, account.server.toString());
    return Error{
        ErrorKind::Invalid,
        u"\"%1\" is the name of several accounts. Use one of their ids: %2."_s.arg(name, choices.join(u", "_s))};
}

}  // namespace carillon
