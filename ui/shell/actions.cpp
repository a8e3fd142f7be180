// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/shell/settings.h"
#include "ui/theme/glyph.h"

#include <QCoreApplication>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nothing = Glyph(-1);

struct Row
{
    ActionId id;
    QLatin1StringView word;  ///< in the settings; never changes
    const char *text;
    Glyph glyph;
    const char *keys;
    ActionGroup group;
    bool everywhere = true;
};

/// In the order of ActionId.
const std::array<Row, actionCount> table{{
    {ActionId::NewPost, "new_post"_L1, QT_TRANSLATE_NOOP("Actions", "New post"), Glyph::Plus, "Ctrl+N",
     ActionGroup::General},
    {ActionId::GoCompose, "go_compose"_L1,
     //: The page where posts are written
     QT_TRANSLATE_NOOP("Actions", "Compose"), Glyph::Pencil, "Alt+1", ActionGroup::Pages},
    {ActionId::GoCalendar, "go_calendar"_L1, QT_TRANSLATE_NOOP("Actions", "Calendar"), Glyph::Calendar, "Alt+2",
     ActionGroup::Pages},
    {ActionId::GoQueue, "go_queue"_L1,
     //: The page with all posts in the order in which they go out
     QT_TRANSLATE_NOOP("Actions", "Queue"), Glyph::List, "Alt+3", ActionGroup::Pages},
    {ActionId::GoAccounts, "go_accounts"_L1, QT_TRANSLATE_NOOP("Actions", "Accounts"), Glyph::Person, "Alt+4",
     ActionGroup::Pages},
    {ActionId::GoActivity, "go_activity"_L1,
     //: The page that lists what happened to posts, accounts and the engine
     QT_TRANSLATE_NOOP("Actions", "Activity"), Glyph::Activity, "Alt+5", ActionGroup::Pages},
    {ActionId::OpenSettings, "settings"_L1, QT_TRANSLATE_NOOP("Actions", "Settings"), Glyph::Gear, "Ctrl+,",
     ActionGroup::Pages},
    {ActionId::SearchEverywhere, "search_everywhere"_L1,
     //: In all posts of the workspace
     QT_TRANSLATE_NOOP("Actions", "Search"), Glyph::Search, "Ctrl+K", ActionGroup::General},
    {ActionId::Undo, "undo"_L1, QT_TRANSLATE_NOOP("Actions", "Undo"), Glyph::Undo, "Ctrl+Z", ActionGroup::General},
    {ActionId::Refresh, "refresh"_L1, QT_TRANSLATE_NOOP("Actions", "Refresh"), Glyph::Refresh, "F5",
     ActionGroup::General},
    {ActionId::PausePublishing, "pause_publishing"_L1, QT_TRANSLATE_NOOP("Actions", "Pause publishing"), Glyph::Pause,
     "", ActionGroup::General},
    {ActionId::PauseUntil, "pause_until"_L1, QT_TRANSLATE_NOOP("Actions", "Pause publishing until..."), Glyph::Pause,
     "", ActionGroup::General},
    {ActionId::Import, "import"_L1, QT_TRANSLATE_NOOP("Actions", "Import..."), Glyph::Import, "", ActionGroup::General},
    {ActionId::Export, "export"_L1, QT_TRANSLATE_NOOP("Actions", "Export..."), Glyph::Export, "", ActionGroup::General},
    {ActionId::Find, "find"_L1,
     //: Puts the cursor into the search field of the page
     QT_TRANSLATE_NOOP("Actions", "Find on this page"), Glyph::Search, "Ctrl+F", ActionGroup::General, false},
    {ActionId::Schedule, "schedule"_L1,
     //: Verb: let the post go out at the chosen time
     QT_TRANSLATE_NOOP("Actions", "Schedule"), Glyph::Clock, "Ctrl+Return", ActionGroup::Writing, false},
    {ActionId::SaveDraft, "save_draft"_L1, QT_TRANSLATE_NOOP("Actions", "Save draft"), nothing, "Ctrl+S",
     ActionGroup::Writing, false},
    {ActionId::EditPost, "edit_post"_L1, QT_TRANSLATE_NOOP("Actions", "Edit post"), Glyph::Pencil, "F2",
     ActionGroup::Writing, false},
    {ActionId::MovePost, "move_post"_L1,
     //: To another time
     QT_TRANSLATE_NOOP("Actions", "Move post..."), Glyph::Clock, "Ctrl+M", ActionGroup::Writing, false},
    {ActionId::DuplicatePost, "duplicate_post"_L1, QT_TRANSLATE_NOOP("Actions", "Duplicate post"), Glyph::Copy,
     "Ctrl+D", ActionGroup::Writing, false},
    {ActionId::DeletePost, "delete_post"_L1, QT_TRANSLATE_NOOP("Actions", "Delete post"), Glyph::Trash, "Del",
     ActionGroup::Writing, false},
    {ActionId::Today, "today"_L1, QT_TRANSLATE_NOOP("Actions", "Today"), nothing, "T", ActionGroup::Calendar, false},
    {ActionId::Previous, "previous"_L1,
     //: Month or week
     QT_TRANSLATE_NOOP("Actions", "Previous"), Glyph::ChevronStart, "PgUp", ActionGroup::Calendar, false},
    {ActionId::Next, "next"_L1,
     //: Month or week
     QT_TRANSLATE_NOOP("Actions", "Next"), Glyph::ChevronEnd, "PgDown", ActionGroup::Calendar, false},
    {ActionId::MonthView, "month_view"_L1, QT_TRANSLATE_NOOP("Actions", "Month"), nothing, "M", ActionGroup::Calendar,
     false},
    {ActionId::WeekView, "week_view"_L1, QT_TRANSLATE_NOOP("Actions", "Week"), nothing, "W", ActionGroup::Calendar,
     false},
    {ActionId::NextPane, "next_pane"_L1,
     //: Part of the window, such as the sidebar or a list
     QT_TRANSLATE_NOOP("Actions", "Next pane"), nothing, "F6", ActionGroup::Window},
    {ActionId::PreviousPane, "previous_pane"_L1,
     //: Part of the window, such as the sidebar or a list
     QT_TRANSLATE_NOOP("Actions", "Previous pane"), nothing, "Shift+F6", ActionGroup::Window},
    {ActionId::FoldSidebar, "fold_sidebar"_L1, QT_TRANSLATE_NOOP("Actions", "Fold sidebar"), Glyph::Sidebar, "F9",
     ActionGroup::Window},
    {ActionId::Close, "close"_L1, QT_TRANSLATE_NOOP("Actions", "Close panel, empty search"), nothing, "Esc",
     ActionGroup::Window, false},
    {ActionId::Shortcuts, "shortcuts"_L1, QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), Glyph::Keyboard, "F1",
     ActionGroup::Window},
    {ActionId::About, "about"_L1, QT_TRANSLATE_NOOP("Actions", "About Carillon"), Glyph::Info, "", ActionGroup::Window},
    {ActionId::Quit, "quit"_L1, QT_TRANSLATE_NOOP("Actions", "Quit"), nothing, "Ctrl+Q", ActionGroup::Window},
}};

QString settingsKey(const Row &row)
{
    return u"shortcuts/"_s + row.word;
}

}  // namespace

QString titleOf(ActionGroup group)
{
    switch (group) {
    case ActionGroup::General:
        return QCoreApplication::translate("Actions", "General");
    case ActionGroup::Pages:
        return QCoreApplication::translate("Actions", "Pages");
    case ActionGroup::Writing:
        return QCoreApplication::translate("Actions", "Posts");
    case ActionGroup::Calendar:
        return QCoreApplication::translate("Actions", "Calendar");
    case ActionGroup::Window:
        return QCoreApplication::translate("Actions", "Window");
    }
    return {};
}

Actions::Actions(Settings &settings, QObject *parent) : QObject{parent}, m_settings{settings}
{
    for (const auto &row : table) {
        Q_ASSERT(size_t(row.id) == size_t(m_actions.size()));
        auto *action = new QAction{QCoreApplication::translate("Actions", row.text), this};
        action->setObjectName(row.word);
        if (row.glyph != nothing)
            action->setIcon(icon(row.glyph));
        const auto kept = settings.value(settingsKey(row));
        action->setShortcut(kept.isValid() ? QKeySequence::fromString(kept.toString()) : defaultKeys(row.id));
        action->setShortcutContext(row.everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        m_actions += action;
    }
}

QList<QAction *> Actions::windowActions() const
{
    QList<QAction *> actions;
    for (const auto &row : table) {
        if (row.everywhere)
            actions += (*this)[row.id];
    }
    return actions;
}

QList<ActionId> Actions::inGroup(ActionGroup group) const
{
    QList<ActionId> ids;
    for (const auto &row : table) {
        if (row.group == group)
            ids += row.id;
    }
    return ids;
}

QKeySequence Actions::defaultKeys(ActionId id) const
{
    return QKeySequence::fromString(QString::fromLatin1(table[size_t(id)].keys));
}

void Actions::rebind(ActionId id, const QKeySequence &keys)
{
    const auto give = [this](ActionId to, const QKeySequence &sequence) {
        (*this)[to]->setShortcut(sequence);
        const bool isDefault = sequence == defaultKeys(to);
        m_settings.setValue(settingsKey(table[size_t(to)]),
                            isDefault ? QVariant{} : QVariant{sequence.toString(QKeySequence::PortableText)});
    };
    for (const auto &row : table) {
        if (row.id != id && !keys.isEmpty() && (*this)[row.id]->shortcut() == keys)
            give(row.id, {});
    }
    give(id, keys);
}

}  // namespace carillon
