// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcutsettings.h"

#include "ui/settings/settingsrow.h"
#include "ui/settings/shortcutrow.h"

#include <QBoxLayout>

namespace carillon {

ShortcutSettings::ShortcutSettings(Actions &actions, QWidget *parent) : QWidget{parent}, m_actions{actions}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(24);
    for (const auto group :
         {ActionGroup::General, ActionGroup::Pages, ActionGroup::Writing, ActionGroup::Calendar, ActionGroup::Window}) {
        auto *list = new SettingsGroup{titleOf(group)};
        for (const auto id : actions.inGroup(group)) {
            // Escape belongs to whatever can be closed.
            if (id != ActionId::Close)
                list->add(makeRow(id));
        }
        column->addWidget(list);
    }
    column->addStretch();
    showAll();
}

ShortcutRow *ShortcutSettings::makeRow(ActionId id)
{
    auto *row = new ShortcutRow{m_actions[id]->text()};
    m_rows[id] = row;
    connect(row, &ShortcutRow::pressed, this, [this, id, row](const QKeySequence &keys) {
        const auto owner = ownerOf(keys, id);
        if (owner)
            row->showConflict(keys, m_actions[*owner]->text());
        else
            bind(id, keys);
    });
    connect(row, &ShortcutRow::taken, this, [this, id](const QKeySequence &keys) { bind(id, keys); });
    return row;
}

void ShortcutSettings::bind(ActionId id, const QKeySequence &keys)
{
    m_actions.rebind(id, keys);
    showAll();
}

void ShortcutSettings::showAll()
{
    for (auto at = m_rows.constBegin(); at != m_rows.constEnd(); ++at)
        at.value()->setKeys(m_actions[at.key()]->shortcut(), m_actions.defaultKeys(at.key()));
}

std::optional<ActionId> ShortcutSettings::ownerOf(const QKeySequence &keys, ActionId except) const
{
    if (keys.isEmpty())
        return {};
    for (size_t at = 0; at < actionCount; ++at) {
        const auto id = ActionId(at);
        if (id != except && m_actions[id]->shortcut() == keys)
            return id;
    }
    return {};
}

}  // namespace carillon
