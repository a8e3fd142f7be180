// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QHash>
#include <QWidget>

namespace carillon {

class AccountChip;
class FlowLayout;

/// The accounts as chips that say what is wrong; those that are on get the post.
class AccountPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountPicker(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent = nullptr);

    void setAccounts(const QList<Account> &accounts);
    void setChosen(const QStringList &keys);
    [[nodiscard]] QStringList chosen() const;
    /// By an account's key; who is not named has no trouble.
    void setTroubles(const QHash<QString, QString> &troubles);
    [[nodiscard]] AccountChip *chip(const QString &key) const { return m_chips.value(key); }

signals:
    void chosenChanged();

private:
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    QList<Account> m_accounts;
    QHash<QString, AccountChip *> m_chips;
    FlowLayout *m_flow;
};

}  // namespace carillon
