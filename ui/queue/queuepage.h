// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuerows.h"

#include <QDate>
#include <QMap>
#include <QPointer>
#include <QTime>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QAction;
class QBoxLayout;
class QComboBox;
class QListView;
class QMenu;
class QStackedLayout;

namespace carillon {

class Banner;
class EmptyState;
class QueueDelegate;
class QueueDetails;
class QueueModel;
class SearchField;
class SidePanel;
class SplitButton;
class TabStrip;

/// What waits, what needs somebody, drafts, and what went out; everything that can be done to a post stands here.
class QueuePage final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit QueuePage(Desk &desk, QWidget *parent = nullptr);
    ~QueuePage() override;

    void showTab(CardTab tab);
    void togglePause();
    /// Why, and until when.
    void askToPauseAll();
    void focusSearch();
    /// `key` does this to what is chosen, and menus show its keys. It works while the focus is on the page.
    void bind(QueueAction what, QAction *key);
    /// Chooses the card that holds this platform post or post and opens its details.
    void showPost(const QString &key);
    /// The list of what fell due while it could not be sent.
    void showLate();

signals:
    void newPostWanted(QDate date, QTime time);
    void editWanted(const QString &postKey);
    void acted(const QString &sentence, const QString &batch);
    void troubled(const carillon::Error &error);
    void openUrlWanted(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader(QBoxLayout *column);
    QWidget *buildPause();
    void showPause();
    void buildList(QBoxLayout *column);
    void reload();
    void load(bool more);
    void take(const CardPage &page, const QList<PostCard> &attention, bool more);
    void takeAccounts(const QList<AccountCard> &accounts);
    void takeOverview(const Overview &overview);
    void showRows();
    void showBars();
    void showEmptiness();
    void showDetails();
    void readFigures(const QString &platformPost);
    void addLinks(QMenu &menu, QueueAction action, const PostCard &card);
    void askWhichLink(QueueAction action, const PostCard &card);
    void followLink(QueueAction action, const QString &permalink);
    void showMenu(const QPoint &where);
    void carryOut(QueueAction action, const QList<PostCard> &cards);
    void askForTime(const PostCard &card);
    [[nodiscard]] QStringList warningsOf(const QList<PostSlip> &slips, const QTimeZone &home) const;
    void confirmLive(const QStringList &keys, const QString &said);
    void askWhereItIs(const QString &key, const CopyDetails &copy, const QString &said);
    void askToDeleteLive(const QList<PostCard> &cards, const QStringList &keys);
    void report(const Reply<Result<Act>> &act, const QString &sentence);
    void showPausedTags(const QList<PausedTag> &tags);
    void askToPauseTag(const QStringList &tags);
    void resumeTags(const QStringList &tags);
    void tick();
    /// Below 900 px the panel takes the list's place, and what stands above it is said in fewer words.
    [[nodiscard]] bool hasRoomForPanel() const { return width() >= 900; }
    void showListOrPanel();
    [[nodiscard]] QList<PostCard> chosen() const;
    [[nodiscard]] CardFilter filter() const;
    [[nodiscard]] bool isNarrowed() const;

    Desk &m_desk;
    QueueModel *m_model;
    QueueDelegate *m_delegate;
    TabStrip *m_tabs = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_account = nullptr;
    SplitButton *m_pause = nullptr;
    QAction *m_pauseUntil = nullptr;
    Banner *m_pausedTags = nullptr;
    QStringList m_tagsToResume;
    QHash<QString, QString> m_accountNames;  ///< by key, with the platform
    QListView *m_list = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    SidePanel *m_panel = nullptr;
    Banner *m_late = nullptr;
    QWidget *m_bars = nullptr;
    QMap<QueueAction, QAction *> m_keys;
    QTimer m_minute;  ///< while it is shown: "in 3 min"

    QueueCards m_loaded;
    std::optional<CardCursor> m_next;
    QString m_wanted;  ///< the key of a post to be chosen once it is loaded
    QPointer<QueueDetails> m_shownDetails;
    QString m_shownIdentity;  ///< of the card that they are about
    QString m_detailed;       ///< identity of what the panel shows
    int m_question = 0;       ///< answers to earlier ones are too late
    bool m_isStale = true;
    bool m_allPaused = false;
    bool m_hasAccounts = false;
};

}  // namespace carillon
