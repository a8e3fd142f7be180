// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/desk/typingjournal.h"
#include "ui/compose/draftcheck.h"
#include "ui/compose/mediaintake.h"
#include "ui/compose/mentionknowledge.h"
#include "ui/widgets/planreading.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QMimeData;
class QScrollArea;
class QVBoxLayout;

class QAction;
class QShortcut;

namespace carillon {

class AccountPicker;
class Banner;
class CommentEditor;
class ComposeBar;
class MediaStrip;
class MentionCompletion;
class OptionsPanel;
class PageHeader;
class PartEditor;
class PreviewColumn;
class ProblemList;
class ScheduleCard;
class TextLabel;
class ThreadEditor;
class Thumbnails;
class VariantTabs;

/// Where a post is written and given its time. It shows one draft; whatever is typed goes to the journal at once, so
/// that leaving, switching to another post or dying loses nothing. Main thread.
class ComposePage final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ComposePage(Desk &desk, TypingJournal &journal, QWidget *parent = nullptr);

    /// A new post; date and time may be null. What was being written stays in the journal and is offered.
    void compose(QDate date = {}, QTime time = {});
    /// The post with this key, or the one that a platform post's key belongs to; where that is out, what is live is
    /// meant.
    void edit(const QString &postKey);
    /// Offers what is in the journal and not shown: at the start of the program, after a crash.
    void offerUnfinished();

    [[nodiscard]] const ComposerDraft &draft() const { return m_draft; }
    /// There is something here that is in no post.
    [[nodiscard]] bool hasUnsaved() const;
    /// Schedules and saves by their keys, whatever these become.
    void takeKeysFrom(const QAction *schedule, const QAction *saveDraft);

signals:
    void newPostWanted(QDate date, QTime time);
    void editWanted(const QString &postKey);
    void acted(const QString &sentence, const QString &batch);
    void troubled(const carillon::Error &error);
    void openUrlWanted(const QUrl &url);
    void saved(const QString &postKey, bool scheduled);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Wish { Draft, Schedule, Now };

    // composepage.cpp: what there is to see
    void build();
    QWidget *buildCard();
    void load(const ComposerDraft &draft, const std::optional<ComposerDraft> &stored);
    void takeIn();
    void somethingChanged();
    void judge();
    void readTime();
    void goTo(const QString &code, int part, const QString &account);
    void keepDraft();
    void keepCaretInSight(PartEditor *editor);
    void sayKept(Instant at);
    [[nodiscard]] QList<const Platform *> chosenPlatforms() const;
    [[nodiscard]] QByteArray home() const;
    [[nodiscard]] QString mediaFolder() const;

    // composepagelive.cpp
    [[nodiscard]] bool isAboutLive(const PostDetails &details, const QString &key) const;
    void setLive(bool isLive);
    void updateLive();

    // composepagevariants.cpp
    enum class Editors { Fresh, Keep };  ///< what can be undone in them
    void showTab(const QString &account);
    void showTabOf(const PostDetails &details, const QString &key);
    void showContent(Editors editors);
    void judgeTab();
    [[nodiscard]] QString tabFor(const QString &code, const QString &account) const;
    void followCommon();
    void addMedium(const MediaIntake::Place &place, const PostMedia &medium);
    [[nodiscard]] MediaIntake::Place place() const { return {m_draft.key, m_tab}; }

    // composepagementions.cpp
    void connectMentions();
    void watchEditors();
    void keepMention(const QString &platform, const MentionCandidate &candidate);
    void lookUpMentions();
    void showMentions();
    [[nodiscard]] QString mentionUnderCaret() const;
    void noteCaret();

    // composepagesplit.cpp
    [[nodiscard]] QList<Account> readers() const;
    [[nodiscard]] bool maySplit() const;
    void splitIntoThread();

    // composepageforesight.cpp
    void foresee();
    void addSlips(DraftCheck &check) const;

    // composepagewiring.cpp
    void connectParts();
    void connectSources();

    // composepageacts.cpp: what can be done
    void refreshAccounts();
    void setAccounts(const QList<AccountCard> &cards);
    void proposeTime();
    void begin(QDate date, QTime time);
    void open(const QString &key, const QList<UnfinishedDraft> &left, int number);
    void showPost(const Result<PostDetails> &details, const std::optional<UnfinishedDraft> &kept, const QString &key);
    void showLeft(const Unfinished &unfinished);
    void resume(const UnfinishedDraft &kept);
    void leave();
    void discard();
    void submit(Wish wish);
    void submitted(Wish wish, const ComposerDraft &sent, const Result<Act> &act);
    [[nodiscard]] QString sentenceFor(Wish wish, const ComposerDraft &sent, const Act &act) const;
    void offer(const QString &sentence, const QString &action, std::function<void()> accept);
    void withdrawOffer();
    void chooseMedia();

    Desk &m_desk;
    TypingJournal &m_journal;
    ComposerDraft m_draft;
    std::optional<ComposerDraft> m_stored;  ///< as it was saved last
    QList<Account> m_accounts;
    bool m_knowsAccounts = false;
    QStringList m_lastAccounts;
    QString m_tab;  ///< whose content is shown: an account's key; empty = what all get
    DraftCheck m_check;
    DraftCheck m_textCheck;   ///< of the accounts that get the text that is shown
    QList<PostSlip> m_slips;  ///< what limits would do to it, as it was answered last
    int m_slipAsk = 0;        ///< number of the latest question for that
    QShortcut *m_scheduleKey = nullptr;
    QShortcut *m_draftKey = nullptr;
    MentionKnowledge m_mentions;
    QString m_mentionTyped;  ///< with its "@"; empty when the caret stands elsewhere
    PlanReading m_plan;
    Readiness m_readiness;
    bool m_isLoading = false;
    bool m_isSaving = false;
    bool m_isLive = false;  ///< what is shown is out, and only its words can be changed
    int m_opening = 0;      ///< number of the latest question which post to show
    int m_accountAsk = 0;   ///< number of the latest question for the accounts
    QTimer m_judging;
    QTimer m_foreseeing;
    QTimer m_lookingUp;
    QTimer m_minute;

    Thumbnails *m_thumbnails;
    MediaIntake *m_intake;
    PageHeader *m_header;
    TextLabel *m_kept;
    Banner *m_offer;
    std::function<void()> m_acceptOffer;
    Banner *m_diskTrouble;
    QScrollArea *m_scroll;
    QWidget *m_column;
    QWidgetList m_focusOrder;  ///< of the column
    AccountPicker *m_picker;
    VariantTabs *m_tabs;
    ThreadEditor *m_thread;
    MediaStrip *m_media;
    CommentEditor *m_comment;
    MentionCompletion *m_completion;
    ComposeBar *m_bar;
    OptionsPanel *m_options;
    ProblemList *m_problems;
    ScheduleCard *m_schedule;
    PreviewColumn *m_preview;
};

}  // namespace carillon
