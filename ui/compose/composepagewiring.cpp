// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/accountpicker.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/composebar.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/problemlist.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/threadeditor.h"
#include "ui/compose/varianttabs.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QImage>
#include <QPushButton>
#include <QShortcut>

namespace carillon {

void ComposePage::connectParts()
{
    connect(m_picker, &AccountPicker::chosenChanged, this, &ComposePage::somethingChanged);
    connect(m_tabs, &VariantTabs::chosen, this, &ComposePage::showTab);
    connect(m_tabs, &VariantTabs::followWanted, this, &ComposePage::followCommon);
    connect(m_thread, &ThreadEditor::partsChanged, this, &ComposePage::somethingChanged);
    connect(m_thread, &ThreadEditor::currentPartChanged, this,
            [this] { m_bar->setRemaining(m_textCheck.remaining(m_thread->currentPart())); });
    connect(m_thread, &ThreadEditor::caretMoved, this, &ComposePage::keepCaretInSight);
    connect(m_thread, &ThreadEditor::filesGiven, this,
            [this](const QStringList &paths) { m_intake->addFiles(place(), paths); });
    connect(m_thread, &ThreadEditor::imageGiven, this,
            [this](const QImage &image) { m_intake->addImage(place(), image); });
    m_media->setCaptionsKeeper([this](const QString &path) { return m_desk.keepCaptions(path); });
    connect(m_media, &MediaStrip::mediaChanged, this, &ComposePage::somethingChanged);
    connect(m_comment, &CommentEditor::changed, this, &ComposePage::somethingChanged);
    connect(m_comment, &CommentEditor::caretMoved, this, &ComposePage::keepCaretInSight);
    connect(m_comment->editor(), &PartEditor::filesGiven, this,
            [this](const QStringList &paths) { m_intake->addFiles(place(), paths); });
    connect(m_comment->editor(), &PartEditor::imageGiven, this,
            [this](const QImage &image) { m_intake->addImage(place(), image); });
    connect(m_options, &OptionsPanel::changed, this, &ComposePage::somethingChanged);
    connect(m_schedule, &ScheduleCard::changed, this, &ComposePage::somethingChanged);
    connect(m_problems, &ProblemList::placeWanted, this, &ComposePage::goTo);
    connect(m_bar->picture(), &QPushButton::clicked, this, &ComposePage::chooseMedia);
    connect(m_bar->addPart(), &QPushButton::clicked, this,
            [this] { m_thread->insertPart(m_thread->currentPart() + 1); });
    connect(m_bar->split(), &QPushButton::clicked, this, &ComposePage::splitIntoThread);
    connect(m_bar->more(), &QPushButton::toggled, m_options, &QWidget::setVisible);
    connect(m_schedule, &ScheduleCard::scheduleWanted, this, [this] { submit(Wish::Schedule); });
    connect(m_schedule, &ScheduleCard::postNowWanted, this, [this] { submit(Wish::Now); });
    connect(m_schedule, &ScheduleCard::saveDraftWanted, this, [this] { submit(Wish::Draft); });
    connect(m_schedule, &ScheduleCard::discardWanted, this, &ComposePage::discard);
    connect(m_offer, &Banner::acted, this, [this] {
        const auto accept = m_acceptOffer;
        if (accept)
            accept();
    });
    connect(&m_judging, &QTimer::timeout, this, &ComposePage::judge);
    connect(&m_foreseeing, &QTimer::timeout, this, &ComposePage::foresee);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            readTime();
    });
    m_minute.start();
    const auto addKey = [this](const QKeySequence &keys, Wish wish) {
        auto *shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, wish] { submit(wish); });
        return shortcut;
    };
    m_scheduleKey = addKey(QKeySequence{Qt::CTRL | Qt::Key_Return}, Wish::Schedule);
    addKey(QKeySequence{Qt::CTRL | Qt::Key_Enter}, Wish::Schedule);
    m_draftKey = addKey(QKeySequence{QKeySequence::Save}, Wish::Draft);
}

void ComposePage::takeKeysFrom(const QAction *schedule, const QAction *saveDraft)
{
    const auto take = [=, this] {
        m_scheduleKey->setKey(schedule->shortcut());
        m_draftKey->setKey(saveDraft->shortcut());
        m_schedule->showKeys(schedule->shortcut(), saveDraft->shortcut());
    };
    connect(schedule, &QAction::changed, this, take);
    connect(saveDraft, &QAction::changed, this, take);
    take();
}

void ComposePage::connectSources()
{
    connect(m_intake, &MediaIntake::added, this, [this](const MediaIntake::Place &place, const PostMedia &media) {
        if (place.draft == m_draft.key)
            addMedium(place, media);
        else
            emit troubled({ErrorKind::Cancelled,
                           tr("A picture arrived after you had gone on to another post. Add it there again.")});
    });
    connect(m_intake, &MediaIntake::failed, this, &ComposePage::troubled);
    connect(m_intake, &MediaIntake::waitingChanged, this, [this] {
        m_media->setWaiting(m_intake->waiting(m_draft.key));
        m_judging.start(0);
    });
    connect(&m_journal, &TypingJournal::kept, this, [this](const QString &key, Instant at) {
        if (key == m_draft.key)
            sayKept(at);
    });
    connect(&m_journal, &TypingJournal::troubled, this, [this] {
        m_diskTrouble->setContent(
            {.glyph = Glyph::Warning,
             .token = Token::Failed,
             .sentence = tr("What you type cannot be kept on the disk: it may be full. It is lost if the program ends "
                            "now; make room, or save the post elsewhere.")});
        m_diskTrouble->show();
    });
    connect(&m_journal, &TypingJournal::mended, m_diskTrouble, &QWidget::hide);
    connect(&m_desk, &Desk::changed, this, [this] {
        if (isVisible())
            refreshAccounts();
        else
            m_knowsAccounts = false;
    });
    connect(&m_desk, &Desk::opened, this, [this] {
        m_media->setFolder(mediaFolder());
        if (m_draft.isBlank() && !m_draft.isStored && !m_draft.timeIsChosen)
            begin({}, {});
        else if (!m_draft.timeIsChosen && m_draft.zone != QString::fromLatin1(home()))
            proposeTime();
        refreshAccounts();
    });
}

}  // namespace carillon
