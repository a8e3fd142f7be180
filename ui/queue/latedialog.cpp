// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/latedialog.h"

#include "core/schedule/walltime.h"
#include "ui/queue/latedelegate.h"
#include "ui/queue/latemodel.h"
#include "ui/queue/movedialog.h"
#include "ui/queue/queueactions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/dayheading.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QListView>
#include <QPointer>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownAtMost = 500;
constexpr QSize firstSize{720, 520};

}  // namespace

LateDialog::LateDialog(Desk &desk, const QueueSetting &setting, QWidget *parent)
    : DialogFrame{tr("While you were away"), parent},
      m_desk{desk},
      m_setting{setting},
      m_sentence{addSentence({})},
      m_all{new QCheckBox{tr("All of them")}},
      m_list{new QListView},
      m_model{new LateModel{this}}
{
    buildList();
    buildButtons();
    connect(m_all, &QCheckBox::clicked, m_model, &LateModel::chooseAll);
    connect(m_model, &LateModel::choiceChanged, this, &LateDialog::showChoice);
    connect(&m_desk, &Desk::changed, this, &LateDialog::reload);
    resize(firstSize);
    reload();
}

void LateDialog::buildList()
{
    auto *delegate = new LateDelegate{this};
    delegate->setSetting(m_setting);
    m_model->setDetail([this](const PostCard &card) { return detailOf(card); });
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Late posts"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *card = new Card;
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_list);
    body()->addWidget(m_all);
    body()->addWidget(card, 1);
}

void LateDialog::buildButtons()
{
    //: Closes the list of late posts; they go on waiting for an answer
    auto *later = addButtonAtStart(tr("Decide later"));
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    const auto act = [this](const QString &text, ButtonRole role, auto work) {
        auto *button = addButton(text, role);
        m_acts += button;
        connect(button, &QPushButton::clicked, this, work);
    };
    const auto count = [this] {
        return int(m_model->chosen().size());
    };
    act(tr("Cancel them"), ButtonRole::Plain,
        [this, count] { report(m_desk.cancel(chosenKeys()), doneText(QueueAction::Cancel, count())); });
    act(tr("Back to drafts"), ButtonRole::Plain,
        [this, count] { report(m_desk.unschedule(chosenKeys()), doneText(QueueAction::Unschedule, count())); });
    act(tr("Another time..."), ButtonRole::Plain, [this] { askForTime(); });
    act(tr("Publish now"), ButtonRole::Primary,
        [this, count] { report(m_desk.publishNow(chosenKeys()), doneText(QueueAction::PublishNow, count())); });
}

void LateDialog::reload()
{
    m_desk.cards({.tab = CardTab::Late, .limit = shownAtMost}).then(this, [this](const Result<CardPage> &page) {
        if (page)
            take(*page);
        else
            showTrouble(page.error().detail);
    });
}

void LateDialog::take(const CardPage &page)
{
    m_model->setCards(page.cards);
    if (page.cards.isEmpty() && m_wasShown) {
        accept();
        return;
    }
    m_wasShown = true;
    const int count = int(page.cards.size());
    auto sentence = count == 0
        ? tr("Nothing is late.")
        : tr("%n post(s) fell due while they could not be sent. Nothing of them has gone out, and nothing will until "
             "you "
             "say so. What is published now goes out one after the other, inside each account's limits.",
             nullptr, count);
    if (page.next)
        sentence += u' ' + tr("There are more: they are shown once these are settled.");
    m_sentence->setText(sentence);
    showChoice();
}

void LateDialog::showChoice()
{
    const auto chosen = m_model->chosen().size();
    m_all->setCheckState(chosen == 0                        ? Qt::Unchecked
                             : chosen < m_model->rowCount() ? Qt::PartiallyChecked
                                                            : Qt::Checked);
    m_all->setEnabled(m_model->rowCount() > 0);
    for (auto *button : std::as_const(m_acts))
        button->setEnabled(chosen > 0);
}

QStringList LateDialog::chosenKeys() const
{
    QStringList keys;
    for (const auto &card : m_model->chosen())
        keys += keysOf(card);
    return keys;
}

QString LateDialog::detailOf(const PostCard &card) const
{
    QStringList accounts;
    for (const auto &copy : card.copies)
        accounts += m_setting.names.value(copy.account);
    if (!card.dueAt)
        return accounts.join(u", "_s);
    const auto now = m_desk.clock().now();
    const auto wall = wallTimeAt(*card.dueAt, m_setting.zone);
    const auto day = dayHeading(wall.date, wallTimeAt(now, m_setting.zone).date);
    //: %1 is such as "Yesterday, Sunday 22 November", %2 a time, %3 how long ago, %4 accounts
    return tr("%1, %2 (%3): %4").arg(day, clockTime(wall.time), relativeTime(*card.dueAt, now), accounts.join(u", "_s));
}

void LateDialog::report(const Reply<Result<Act>> &act, const QString &sentence)
{
    hideTrouble();
    act.then(this, [this, sentence](const Result<Act> &done) {
        if (!done) {
            showTrouble(done.error().detail);
            return;
        }
        const auto notes = done->notes.isEmpty() ? QString{} : u' ' + done->notes.join(u' ');
        emit acted(sentence + notes, done->batch);
    });
}

void LateDialog::askForTime()
{
    const auto cards = m_model->chosen();
    if (cards.isEmpty())
        return;
    const auto home = m_desk.facts() ? m_desk.facts()->zone : QByteArray{"UTC"};
    const auto beginning = cards.size() == 1 ? cardText(cards.first()) : tr("%n post(s)", nullptr, int(cards.size()));
    auto *dialog = new MoveDialog{
        {.text = beginning, .from = MoveDialog::proposal({}, home, m_desk.clock().now()), .home = home},
        m_desk.clock(),
        this};
    QStringList posts;
    for (const auto &card : cards)
        posts += card.postKey;
    posts.removeDuplicates();
    connect(dialog, &MoveDialog::moveWanted, this, [=, this, open = QPointer{dialog}](const PlannedTime &plan) {
        m_desk.move(posts, plan).then(this, [=, this](const Result<Act> &done) {
            if (!done) {
                if (open)
                    open->showTrouble(done.error().detail);
                else
                    showTrouble(done.error().detail);
                return;
            }
            if (open)
                open->accept();
            emit acted(tr("%n post(s) have a new time.", nullptr, int(posts.size())), done->batch);
        });
    });
    dialog->open();
}

}  // namespace carillon
