// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountnames.h"

#include "core/accounts/accountsentences.h"
#include "core/base/closestname.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamesShown = 10;

QString folded(const QString &name)
{
    auto text = name.trimmed().toCaseFolded();
    if (text.startsWith(u'@'))
        text.remove(0, 1);
    return text.replace(u":@"_s, u":"_s);
}

}  // namespace

QString accountLabel(const Account &account)
{
    return account.platform + u':' + account.handle;
}

AccountNames::AccountNames(const QList<Account> &accounts, const std::vector<std::unique_ptr<Platform>> &platforms)
    : m_accounts{accounts}
{
    for (const auto &platform : platforms) {
        if (platform->traits().connectModes == QList{ConnectMode::Address})
            m_addressPlatforms += platform->traits().id;
    }
    for (qsizetype at = 0; at < m_accounts.size(); ++at) {
        const auto &account = m_accounts[at];
        const auto prefix = account.platform + u':';
        learn(Key, account.key, at);
        learn(Key, prefix + account.key, at);
        if (!account.handle.isEmpty()) {
            learn(Handle, prefix + account.handle, at);
            learn(Bare, account.handle, at);
        }
        if (!account.name.isEmpty()) {
            learn(Name, prefix + account.name, at);
            learn(Bare, account.name, at);
        }
    }
}

void AccountNames::learn(Reading reading, const QString &name, qsizetype at)
{
    auto &places = m_readings[reading][folded(name)];
    if (!places.contains(at))
        places += at;
}

AccountNames::Places AccountNames::find(const QString &folded) const
{
    for (const auto &reading : m_readings) {
        if (const auto found = reading.constFind(folded); found != reading.constEnd())
            return *found;
    }
    return {};
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
        AccountSentences::tr("There is no account with the id \"%1\" for \"%2\". \"accounts list\" shows the ids.")
            .arg(key, name)};
}

Result<Account> AccountNames::resolve(const QString &name) const
{
    const auto wanted = folded(name);
    if (const auto mapped = m_mapped.constFind(wanted); mapped != m_mapped.constEnd())
        return m_accounts[*mapped];
    const auto found = find(wanted);
    if (found.size() == 1)
        return m_accounts[found.front()];
    if (!found.isEmpty()) {
        QStringList candidates;
        for (const auto at : found)
            candidates += nameFor(m_accounts[at]);
        return Error{ErrorKind::Conflict,
                     AccountSentences::tr("\"%1\" may be any of these accounts: %2. Write the one that is meant.")
                         .arg(name, candidates.join(u", "))};
    }
    QStringList known;
    QStringList preferred;
    for (const auto &account : m_accounts) {
        known += namesOf(account);
        preferred += nameFor(account);
    }
    const auto closest = closestName(name, known);
    const auto hint = known.isEmpty() ? AccountSentences::tr("Connect it first (accounts add).")
        : closest.isEmpty()
        ? AccountSentences::tr("The accounts are: %1.").arg(preferred.mid(0, mostNamesShown).join(u", "))
        : AccountSentences::tr("Did you mean \"%1\"?").arg(closest);
    return Error{ErrorKind::NotFound, AccountSentences::tr("There is no account \"%1\". %2").arg(name, hint)};
}

/// By which this account alone is found, the best first; all but the last may be missing.
QStringList AccountNames::namesOf(const Account &account) const
{
    const auto prefix = account.platform + u':';
    QStringList parts{account.handle, account.name};
    if (m_addressPlatforms.contains(account.platform))
        parts.move(0, 1);
    QStringList names;
    for (const auto &part : parts) {
        const auto found = part.isEmpty() ? Places{} : find(folded(prefix + part));
        if (found.size() == 1 && m_accounts[found.front()].key == account.key)
            names += prefix + part;
    }
    names += prefix + account.key;
    return names;
}

QString AccountNames::nameFor(const Account &account) const
{
    return namesOf(account).front();
}

}  // namespace carillon
