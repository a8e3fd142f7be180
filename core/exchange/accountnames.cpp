// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/accountnames.h"

#include "core/base/closestname.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &name)
{
    auto text = name.trimmed().toCaseFolded();
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    return text.replace(u":@"_s, u":"_s);
}

}  // namespace

AccountNames::AccountNames(const QList<Account> &accounts, const std::vector<std::unique_ptr<Platform>> &platforms)
    : m_accounts{accounts}
{
    for (const auto &platform : platforms) {
        if (platform->traits().connectModes == QList{ConnectMode::Address})
            m_addressPlatforms += platform->traits().id;
    }
    for (qsizetype at = 0; at < m_accounts.size(); ++at) {
        const auto &account = m_accounts[at];
        for (const auto &alias : aliases(account) + QStringList{account.handle, account.name, account.key}) {
            auto &known = m_byName[folded(alias)];
            if (!known.contains(at))
                known += at;
        }
    }
}

QStringList AccountNames::aliases(const Account &account) const
{
    const auto prefix = account.platform + u':';
    QStringList names{prefix + account.handle, prefix + account.name, prefix + account.key};
    if (m_addressPlatforms.contains(account.platform) || account.handle.isEmpty())
        names.move(0, 1);
    return names;
}

Result<void> AccountNames::map(const QString &name, const QString &key)
{
    for (qsizetype at = 0; at < m_accounts.size(); ++at) {
        if (m_accounts[at].key == key) {
            m_mapped.insert(folded(name), at);
            return {};
        }
    }
    return Error{
        ErrorKind::NotFound,
        u"There is no account with the id \"%1\" for \"%2\". \"accounts list\" shows the ids."_s.arg(key, name)};
}

Result<Account> AccountNames::resolve(const QString &name) const
{
    const auto wanted = folded(name);
    if (const auto mapped = m_mapped.constFind(wanted); mapped != m_mapped.constEnd())
        return m_accounts[*mapped];
    const auto found = m_byName.constFind(wanted);
    if (found != m_byName.constEnd() && found->size() == 1)
        return m_accounts[found->front()];
    if (found != m_byName.constEnd()) {
        QStringList candidates;
        for (const auto at : *found)
            candidates += nameFor(m_accounts[at]);
        return Error{ErrorKind::Conflict,
                     u"\"%1\" may be any of these accounts: %2. Write the one that is meant."_s.arg(
                         name, candidates.join(u", "))};
    }
    QStringList known;
    for (const auto &account : m_accounts)
        known += nameFor(account);
    const auto closest = closestName(name, known);
    const auto hint = known.isEmpty() ? u"Add it first with \"accounts add\"."_s
        : closest.isEmpty()           ? u"The accounts are: %1."_s.arg(known.mid(0, 10).join(u", "))
                                      : u"Did you mean \"%1\"?"_s.arg(closest);
    return Error{ErrorKind::NotFound, u"There is no account \"%1\". %2"_s.arg(name, hint)};
}

QString AccountNames::nameFor(const Account &account) const
{
    const auto names = aliases(account);
    for (const auto &name : names) {
        const auto known = m_byName.constFind(folded(name));
        if (!name.endsWith(u':') && known != m_byName.constEnd() && known->size() == 1)
            return name;
    }
    return names.back();
}

}  // namespace carillon
