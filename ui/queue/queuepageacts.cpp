// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/limitwords.h"
#include "core/schedule/walltime.h"
#include "ui/queue/founddialog.h"
#include "ui/queue/latedialog.h"
#include "ui/queue/movedialog.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuedetails.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepage.h"
#include "ui/widgets/cardkey.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/dayheading.h"
#include "ui/widgets/deletionask.h"
#include "ui/widgets/sidepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QItemSelection>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString withNotes(const QString &sentence, const Act &act)
{
    return act.notes.isEmpty() ? sentence : sentence + u' ' + act.notes.join(u' ');
}

/// What is done to one copy's link, which there may be several of.
bool isAboutLink(QueueAction action)
{
    return action == QueueAction::Open || action == QueueAction::CopyLink;
}

}  // namespace

QList<PostCard> QueuePage::chosen() const
{
    QList<PostCard> cards;
    for (const auto &index : m_list->selectionModel()->selectedIndexes()) {
        if (const auto *card = m_model->card(index))
            cards += *card;
    }
    return cards;
}

void QueuePage::showDetails()
{
    const auto cards = chosen();
    if (cards.size() != 1) {
        m_detailed.clear();
        m_panel->hide();
        showListOrPanel();
        return;
    }
    const auto selected = m_list->selectionModel()->selectedIndexes();
    const auto identity = m_model->identity(selected.first());
    m_detailed = identity;
    m_desk.post(cards.first().postKey).then(this, [=, this](const Result<PostDetails> &details) {
        if (identity != m_detailed)
            return;
        if (!details) {
            emit troubled(details.error());
            return;
        }
        if (m_shownDetails && m_shownIdentity == identity && m_panel->isVisible()
            && m_shownDetails->takeProgress(cards.first(), *details))
            return;
        auto *content = new QueueDetails{cards.first(), *details, m_delegate->setting(), m_desk.clock()};
        connect(content, &QueueDetails::actionWanted, this,
                [this, cards](QueueAction action) { carryOut(action, cards); });
        connect(content, &QueueDetails::pauseTagWanted, this, &QueuePage::askToPauseTag);
        connect(content, &QueueDetails::resumeTagWanted, this, [this](const QString &tag) { resumeTags({tag}); });
        connect(content, &QueueDetails::figuresWanted, this, &QueuePage::readFigures);
        m_shownDetails = content;
        m_shownIdentity = identity;
        m_panel->setTitle(content->heading());
        m_panel->setContent(content);
        m_panel->open();
        showListOrPanel();
    });
}

/// Who asked sees by the panel that it is on its way; the button is there for one platform post.
void QueuePage::readFigures(const QString &platformPost)
{
    m_desk.readFigures({platformPost}).then(this, [this](const Result<FiguresWish> &wish) {
        if (!wish)
            emit troubled(wish.error());
    });
}

void QueuePage::showMenu(const QPoint &where)
{
    const auto cards = chosen();
    const auto actions = actionsFor(cards);
    if (actions.isEmpty())
        return;
    QMenu menu{this};
    for (const auto action : actions) {
        if (isAboutLink(action) && liveCopies(cards.first()).size() > 1) {
            auto *which = menu.addMenu(icon(actionGlyph(action)), actionText(action));
            addLinks(*which, action, cards.first());
            continue;
        }
        auto *item = menu.addAction(icon(actionGlyph(action)), actionText(action));
        if (const auto *key = m_keys.value(action)) {
            item->setShortcutContext(Qt::WidgetShortcut);  // the page has it; this only shows it
            item->setShortcut(key->shortcut());
            item->setShortcutVisibleInContextMenu(true);
        }
        connect(item, &QAction::triggered, this, [=, this] { carryOut(action, cards); });
    }
    menu.exec(m_list->viewport()->mapToGlobal(where));
}

void QueuePage::addLinks(QMenu &menu, QueueAction action, const PostCard &card)
{
    for (const auto &copy : liveCopies(card)) {
        auto name = m_delegate->setting().names.value(copy.account, copy.permalink);
        auto *item = menu.addAction(name.replace(u'&', u"&&"_s));
        connect(item, &QAction::triggered, this, [=, this] { followLink(action, copy.permalink); });
    }
}

/// At the button that was pressed, or at the card.
void QueuePage::askWhichLink(QueueAction action, const PostCard &card)
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(actionText(action));
    addLinks(*menu, action, card);
    menu->setActiveAction(menu->actions().first());
    const auto *button = qobject_cast<const QPushButton *>(QApplication::focusWidget());
    const auto under = m_list->visualRect(m_list->currentIndex()).bottomLeft();
    menu->popup(button ? button->mapToGlobal(button->rect().bottomLeft()) : m_list->viewport()->mapToGlobal(under));
}

void QueuePage::followLink(QueueAction action, const QString &permalink)
{
    if (action == QueueAction::CopyLink)
        QGuiApplication::clipboard()->setText(permalink);
    else
        emit openUrlWanted(QUrl{permalink});
}

void QueuePage::bind(QueueAction what, QAction *key)
{
    m_keys[what] = key;
    addAction(key);
    connect(key, &QAction::triggered, this, [this, what] {
        const auto cards = chosen();
        if (isVisible() && actionsFor(cards).contains(what))
            carryOut(what, cards);
    });
}

/// The dialog stays where the planner refuses, and says why.
void QueuePage::askForTime(const PostCard &card)
{
    const auto home = m_desk.facts() ? m_desk.facts()->zone : QByteArray{"UTC"};
    const auto zone = card.zone.isEmpty() ? home : card.zone;
    auto *dialog = new MoveDialog{{.text = cardText(card),
                                   .from = MoveDialog::proposal(card.dueAt, zone, m_desk.clock().now()),
                                   .home = home,
                                   .isDraft = card.state == PlatformPostState::Draft},
                                  m_desk.clock(),
                                  this};
    connect(dialog, &MoveDialog::moveWanted, this, [=, this, open = QPointer{dialog}](const PlannedTime &plan) {
        m_desk.move({card.postKey}, plan).then(this, [=, this](const Result<Act> &done) {
            if (!done) {
                if (open)
                    open->showTrouble(done.error().detail);
                else
                    emit troubled(done.error());
                return;
            }
            if (open)
                open->accept();
            const QTimeZone here{home};
            const auto wall = wallTimeAt(plan.due, here);
            const auto day = dayHeading(wall.date, wallTimeAt(m_desk.clock().now(), here).date);
            //: %1 is such as "Tomorrow, Monday 23 November", %2 a time
            emit acted(withNotes(tr("New time: %1, %2.").arg(day, clockTime(wall.time)), *done), done->batch);
        });
    });
    connect(dialog, &MoveDialog::foresightWanted, this, [=, this, open = QPointer{dialog}](const PlannedTime &plan) {
        m_desk.slipsIfMoved(card.postKey, plan.due).then(this, [=, this](const Result<QList<PostSlip>> &slips) {
            if (open && slips)
                open->warn(plan, warningsOf(*slips, QTimeZone{home}));
        });
    });
    dialog->open();
}

QStringList QueuePage::warningsOf(const QList<PostSlip> &slips, const QTimeZone &home) const
{
    QStringList warnings;
    for (const auto &[post, account, slip] : slips)
        warnings += u"%1: %2"_s.arg(m_accountNames.value(account), slipSentence(slip, home));
    return warnings;
}

void QueuePage::carryOut(QueueAction action, const QList<PostCard> &cards)
{
    if (cards.isEmpty())
        return;
    QStringList keys;
    for (const auto &card : cards)
        keys += keysOf(card);
    const auto said = doneText(action, int(cards.size()));
    const auto &first = cards.first();
    switch (action) {
    case QueueAction::Open:
    case QueueAction::CopyLink:
        if (const auto live = liveCopies(first); live.size() == 1)
            followLink(action, live.first().permalink);
        else if (!live.isEmpty())
            askWhichLink(action, first);
        return;
    case QueueAction::Edit:
        emit editWanted(keyToEdit(first));
        return;
    case QueueAction::Schedule:
    case QueueAction::Move:
        askForTime(first);
        return;
    case QueueAction::PublishNow:
        return report(m_desk.publishNow(keys), said);
    case QueueAction::Retry:
        return report(m_desk.retry(keys), first.act ? tr("It is tried again now") : said);
    case QueueAction::ConfirmLive:
        return confirmLive(keys, said);
    case QueueAction::SendAgain:
        return report(m_desk.confirmSendAgain(keys), said);
    case QueueAction::Unschedule:
        return report(m_desk.unschedule(keys), said);
    case QueueAction::Cancel:
        return report(m_desk.cancel(keys), said);
    case QueueAction::Duplicate:
        return report(m_desk.duplicate(first.postKey), said);
    case QueueAction::Delete: {
        const bool isHeld = std::any_of(cards.begin(), cards.end(), [](const PostCard &card) {
            return card.state == PlatformPostState::HandedOver;
        });
        return report(m_desk.remove(keys), isHeld ? tr("Being taken back, to be deleted") : said);
    }
    case QueueAction::EditLive:
        emit editWanted(first.copies.first().key);  // of the platform post: what is meant is what is out
        return;
    case QueueAction::DeleteLive:
        return askToDeleteLive(cards, keys);
    case QueueAction::StopAct:
    case QueueAction::LeaveLive:
        return report(m_desk.cancel(keys), said);
    }
}

/// Of one whose rest is still to be sent, it is asked where it is. Of several the planner says what it must know.
void QueuePage::confirmLive(const QStringList &keys, const QString &said)
{
    if (keys.size() != 1)
        return report(m_desk.confirmLive(keys), said);
    const auto key = keys.first();
    m_desk.post(key).then(this, [=, this](const Result<PostDetails> &details) {
        if (details) {
            for (const auto &copy : details->copies) {
                if (copy.copy.key == key && copy.doubt && copy.doubt->goesOn)
                    return askWhereItIs(key, copy, said);
            }
        }
        report(m_desk.confirmLive(keys), said);
    });
}

/// The dialog stays where the planner refuses, and says why.
void QueuePage::askWhereItIs(const QString &key, const CopyDetails &copy, const QString &said)
{
    const auto account = m_delegate->setting().names.value(copy.copy.account);
    auto *dialog = new FoundDialog{account, *copy.doubt, this};
    connect(dialog, &FoundDialog::wholeConfirmed, this,
            [=, this] { report(m_desk.confirmLive({key}, {.whole = true}), said); });
    connect(dialog, &FoundDialog::goOnWanted, this, [=, this, open = QPointer{dialog}](const QString &address) {
        m_desk.confirmLive({key}, {.address = address}).then(this, [=, this](const Result<Act> &done) {
            if (!done) {
                if (open)
                    open->showTrouble(done.error().detail);
                else
                    emit troubled(done.error());
                return;
            }
            if (open)
                open->accept();
            emit acted(tr("What follows goes out now"), done->batch);
        });
    });
    dialog->open();
}

void QueuePage::askToDeleteLive(const QList<PostCard> &cards, const QStringList &keys)
{
    QStringList accounts;
    for (const auto &card : cards) {
        for (const auto &copy : card.copies)
            accounts += m_delegate->setting().names.value(copy.account, tr("An account that was removed"));
    }
    accounts.removeDuplicates();
    const int posts = int(cards.size());
    auto *ask = new DeletionAsk{posts == 1 ? cardText(cards.first()) : QString{}, posts, accounts, this};
    connect(ask, &DeletionAsk::decided, this,
            [=, this] { report(m_desk.deleteLive(keys), doneText(QueueAction::DeleteLive, posts)); });
    ask->open();
}

void QueuePage::report(const Reply<Result<Act>> &act, const QString &sentence)
{
    act.then(this, [this, sentence](const Result<Act> &done) {
        if (!done) {
            emit troubled(done.error());
            return;
        }
        emit acted(withNotes(sentence, *done), done->batch);
    });
}

void QueuePage::showLate()
{
    auto *dialog = new LateDialog{m_desk, m_delegate->setting(), this};
    connect(dialog, &LateDialog::acted, this, &QueuePage::acted);
    dialog->open();
}

}  // namespace carillon
