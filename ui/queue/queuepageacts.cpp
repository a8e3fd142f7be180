// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuedetails.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepage.h"
#include "ui/widgets/sidepanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelection>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>

namespace carillon {

using namespace Qt::StringLiterals;

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
        auto *content = new QueueDetails{cards.first(), *details, m_delegate->setting()};
        connect(content, &QueueDetails::actionWanted, this,
                [this, cards](QueueAction action) { carryOut(action, cards); });
        m_panel->setTitle(content->heading());
        m_panel->setContent(content);
        m_panel->open();
        m_stack->parentWidget()->setVisible(hasRoomForPanel());
    });
}

void QueuePage::showMenu(const QPoint &where)
{
    const auto cards = chosen();
    const auto actions = actionsFor(cards);
    if (actions.isEmpty())
        return;
    QMenu menu{this};
    for (const auto action : actions)
        connect(menu.addAction(actionText(action)), &QAction::triggered, this, [=, this] { carryOut(action, cards); });
    menu.exec(m_list->viewport()->mapToGlobal(where));
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
    const auto link = first.copies.isEmpty() ? QString{} : first.copies.first().permalink;
    switch (action) {
    case QueueAction::Open:
        emit openUrlWanted(QUrl{link});
        return;
    case QueueAction::CopyLink:
        QGuiApplication::clipboard()->setText(link);
        return;
    case QueueAction::Edit:
        emit editWanted(first.postKey);
        return;
    case QueueAction::PublishNow:
        return report(m_desk.publishNow(keys), said);
    case QueueAction::Retry:
        return report(m_desk.retry(keys), said);
    case QueueAction::ConfirmLive:
        return report(m_desk.confirmLive(keys, {}), said);
    case QueueAction::SendAgain:
        return report(m_desk.confirmSendAgain(keys), said);
    case QueueAction::Unschedule:
        return report(m_desk.unschedule(keys), said);
    case QueueAction::Cancel:
        return report(m_desk.cancel(keys), said);
    case QueueAction::Duplicate:
        return report(m_desk.duplicate(first.postKey), said);
    case QueueAction::Delete:
        return report(m_desk.remove(keys), said);
    }
}

void QueuePage::report(const Reply<Result<Act>> &act, const QString &sentence)
{
    act.then(this, [this, sentence](const Result<Act> &done) {
        if (!done) {
            emit troubled(done.error());
            return;
        }
        const auto notes = done->notes.isEmpty() ? QString{} : u" "_s + done->notes.join(u' ');
        emit acted(sentence + notes, done->batch);
    });
}

void QueuePage::togglePause()
{
    if (m_allPaused)
        report(m_desk.resume({}), tr("Publishing goes on"));
    else
        report(m_desk.pause({}, {}), tr("Publishing is paused: nothing goes out until you resume it"));
}

}  // namespace carillon
