// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "ui/compose/composerdraft.h"

#include <QWidget>

#include <memory>
#include <vector>

class QButtonGroup;
class QPushButton;

namespace carillon {

class FlowLayout;
class TextLabel;

/// Above the text: whose text it is that is shown. All accounts, or one that may have something of its own; who has, is
/// marked. Nothing to see while there is one account that gets what all get. Arrow keys move between the tabs.
class VariantTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit VariantTabs(const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent = nullptr);

    /// `accounts` are those that the draft is for; `current` is the key of one, or empty for all.
    void showDraft(const ComposerDraft &draft, const QList<Account> &accounts, const QString &current);

    /// In the order in which they stand: the empty key of all, then accounts'.
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] QPushButton *tab(const QString &key) const;
    /// "Follow the common text again".
    [[nodiscard]] QPushButton *follow() const { return m_follow; }
    /// What is said under the tabs.
    [[nodiscard]] QString sentence() const;

signals:
    /// An account's key, or an empty one for what all get.
    void chosen(const QString &key);
    void followWanted();

private:
    void setTabs(const QList<Account> &accounts);
    void tell(const ComposerDraft &draft, const QList<Account> &accounts, const QString &current);

    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    QButtonGroup *m_group;
    FlowLayout *m_flow;
    TextLabel *m_sentence;
    QPushButton *m_follow;
    QStringList m_keys;
    QStringList m_names;
};

}  // namespace carillon
