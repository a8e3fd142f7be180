// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

namespace carillon {

class Settings;

/// Everything that a person can call by a key or from a menu.
enum class ActionId {
    NewPost,
    GoCompose,
    GoCalendar,
    GoQueue,
    GoAccounts,
    GoActivity,
    OpenSettings,
    SearchEverywhere,
    Undo,
    Refresh,
    PausePublishing,
    PauseUntil,
    Import,
    Export,
    Find,
    Schedule,
    SaveDraft,
    EditPost,
    MovePost,
    DuplicatePost,
    DeletePost,
    Today,
    Previous,
    Next,
    MonthView,
    WeekView,
    NextPane,
    PreviousPane,
    FoldSidebar,
    Close,
    Shortcuts,
    About,
    Quit,
};
constexpr size_t actionCount = 33;

enum class ActionGroup { General, Pages, Writing, Calendar, Window };
constexpr size_t actionGroupCount = 5;
QString titleOf(ActionGroup group);

/// Makes the QActions out of the one table of them, with the keys that the person has given them. Main thread.
///
/// An action of the window works everywhere in it. An action of a page (Today, Schedule) works only where the page puts
/// it: `page->addAction(actions[ActionId::Today])`. Close is listed and never triggers: Escape belongs to whatever
/// widget can close.
class Actions final : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    explicit Actions(Settings &settings, QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }

    /// Those that work in the whole window.
    [[nodiscard]] QList<QAction *> windowActions() const;
    /// In the order of the table.
    [[nodiscard]] QList<ActionId> inGroup(ActionGroup group) const;
    [[nodiscard]] QKeySequence defaultKeys(ActionId id) const;
    /// Kept in the settings. The action that had the keys before loses them; the default is given back by giving it.
    void rebind(ActionId id, const QKeySequence &keys);

private:
    Settings &m_settings;
    QList<QAction *> m_actions;
};

}  // namespace carillon
