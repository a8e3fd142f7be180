// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QListView;
class QModelIndex;
class QStackedLayout;

namespace carillon {

class ActivityDelegate;
class ActivityModel;
class EmptyState;

/// What the engine did and why, newest first, a stretch at a time.
class ActivityPage final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit ActivityPage(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    /// By the key of one of its platform posts.
    void postWanted(const QString &key);
    void accountsWanted();
    void troubled(const carillon::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader(QBoxLayout *column);
    void buildList(QBoxLayout *column);
    /// From the beginning, with nothing of what was shown before.
    void showOther();
    void refresh();
    void load(bool more);
    void take(const ActivityStretch &stretch, bool more);
    void takeAccounts(const QList<AccountCard> &accounts);
    void showEntries();
    void showEmptiness();
    void follow(const QModelIndex &index);
    [[nodiscard]] ActivityFilter filter() const;
    [[nodiscard]] bool isNarrowed() const;

    Desk &m_desk;
    ActivityModel *m_model;
    ActivityDelegate *m_delegate;
    QComboBox *m_kinds = nullptr;
    QComboBox *m_account = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QTimer m_soon;    ///< many changes, one look
    QTimer m_minute;  ///< while it is shown: a day may end

    QList<ActivityEntry> m_entries;
    std::optional<ActivityCursor> m_next;
    int m_question = 0;  ///< answers to earlier ones are too late
    bool m_isStale = true;
    bool m_isLoading = false;
};

}  // namespace carillon
