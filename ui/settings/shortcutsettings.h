// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QMap>
#include <QWidget>

namespace carillon {

class ShortcutRow;

/// All actions with their keys. Keys that another action has are given only when the person says so.
class ShortcutSettings final : public QWidget
{
    Q_OBJECT

public:
    /// `actions` outlives it.
    explicit ShortcutSettings(Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] ShortcutRow *row(ActionId id) const { return m_rows.value(id); }

private:
    ShortcutRow *makeRow(ActionId id);
    void bind(ActionId id, const QKeySequence &keys);
    void showAll();
    [[nodiscard]] std::optional<ActionId> ownerOf(const QKeySequence &keys, ActionId except) const;

    Actions &m_actions;
    QMap<ActionId, ShortcutRow *> m_rows;
};

}  // namespace carillon
