// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/accountpicker.h"

#include "ui/widgets/accountchip.h"
#include "ui/widgets/flowlayout.h"

#include <algorithm>

namespace carillon {

AccountPicker::AccountPicker(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent)
    : QWidget{parent},
      m_platforms{platforms},
      m_flow{new FlowLayout{this}}
{
    setAccessibleName(tr("Accounts"));
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AccountPicker::setAccounts(const QList<Account> &accounts)
{
    const auto same = std::equal(accounts.begin(), accounts.end(), m_accounts.begin(), m_accounts.end(),
                                 [](const Account &a, const Account &b) { return a.key == b.key && a.name == b.name; });
    m_accounts = accounts;
    if (same)
        return;
    const auto before = chosen();
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const auto &account : accounts) {
        const auto *platform = findPlatform(m_platforms, account.platform);
        auto *chip = new AccountChip{platform ? markOf(platform->traits()) : MarkLook{}, account.name, this};
        if (platform)
            //: %1 is a platform, %2 an account's name there
            chip->setAccessibleDescription(tr("%1, %2").arg(platform->traits().displayName, account.handle));
        connect(chip, &QPushButton::clicked, this, &AccountPicker::chosenChanged);
        m_chips.insert(account.key, chip);
        m_flow->addWidget(chip);
        chip->show();
    }
    setChosen(before);
}

void AccountPicker::setChosen(const QStringList &keys)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setChecked(keys.contains(chip.key()));
}

QStringList AccountPicker::chosen() const
{
    QStringList keys;
    for (const auto &account : m_accounts) {
        if (const auto *chip = m_chips.value(account.key); chip && chip->isChecked())
            keys += account.key;
    }
    return keys;
}

void AccountPicker::setTroubles(const QHash<QString, QString> &troubles)
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip)
        chip.value()->setProblem(troubles.value(chip.key()));
}

}  // namespace carillon
