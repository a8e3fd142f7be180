// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/schedulecard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/textlabel.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>

namespace carillon {

using namespace Qt::StringLiterals;

ScheduleCard::ScheduleCard(QWidget *parent)
    : Card{parent},
      m_fields{new TimeFields},
      m_sentence{new TextLabel{{}}},
      m_exact{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_priority{new Button{{}, ButtonRole::Quiet}},
      m_saveDraft{new Button{tr("Save draft")}},
      m_schedule{new SplitButton{tr("Schedule")}}
{
    m_sentence->setWordWrap(true);
    m_exact->setWordWrap(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_fields);
    column->addWidget(makeFoot());
    connect(m_fields, &TimeFields::changed, this, &ScheduleCard::changed);
}

QWidget *ScheduleCard::makeFoot()
{
    auto *menu = m_schedule->menu();
    m_postNow = menu->addAction(icon(Glyph::Send), tr("Post now"), this, &ScheduleCard::postNowWanted);
    m_scheduleItem = menu->addAction(icon(Glyph::Clock), tr("Schedule"), this, &ScheduleCard::scheduleWanted);
    m_draftItem = menu->addAction(icon(Glyph::DashedCircle), tr("Save draft"), this, &ScheduleCard::saveDraftWanted);
    showKeys(QKeySequence{Qt::CTRL | Qt::Key_Return}, QKeySequence{QKeySequence::Save});
    menu->addSeparator();
    menu->addAction(icon(Glyph::Trash), tr("Discard"), this, &ScheduleCard::discardWanted);
    // The page has the shortcuts; these only show them.
    for (auto *action : menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_saveDraft, &QPushButton::clicked, this, &ScheduleCard::saveDraftWanted);
    connect(m_schedule, &SplitButton::clicked, this, &ScheduleCard::scheduleWanted);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_exact);
    makePriorities();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_priority);
    row->addStretch(1);
    row->addWidget(m_saveDraft);
    row->addWidget(m_schedule);
    // The words above the buttons: beside them they would have no room in a small window.
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout{foot};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(words);
    column->addLayout(row);
    return foot;
}

void ScheduleCard::makePriorities()
{
    auto *menu = new QMenu{m_priority};
    menu->setToolTipsVisible(true);
    m_priorities = new QActionGroup{menu};
    const auto add = [&](Priority priority, const QString &name, const QString &why) {
        auto *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(int(priority));
        action->setToolTip(why);
        m_priorities->addAction(action);
    };
    add(Priority::High, tr("High priority"), tr("Goes before others of this account that are due too"));
    add(Priority::Normal, tr("Normal priority"), tr("In the order of time"));
    add(Priority::Low, tr("Low priority"), tr("Lets others go first, for half an hour at most"));
    m_priority->setMenu(menu);
    connect(m_priorities, &QActionGroup::triggered, this, [this](const QAction *action) {
        showPriority(static_cast<Priority>(action->data().toInt()));
        emit changed();
    });
    showPriority(Priority::Normal);
}

void ScheduleCard::showPriority(Priority priority)
{
    auto *action = m_priorities->actions().at(int(priority));
    action->setChecked(true);
    m_priority->setText(action->text());
    m_priority->setToolTip(action->toolTip());
}

void ScheduleCard::showKeys(const QKeySequence &schedule, const QKeySequence &saveDraft)
{
    m_scheduleItem->setShortcut(schedule);
    m_draftItem->setShortcut(saveDraft);
}

void ScheduleCard::load(const ComposerDraft &draft)
{
    m_fields->setTime(draft.wishedTime());
    showPriority(draft.priority);
}

void ScheduleCard::store(ComposerDraft &draft) const
{
    const auto wished = m_fields->wished();
    draft.timeIsChosen
        = draft.timeIsChosen || draft.date != wished.date || draft.time != wished.time || draft.zone != wished.zone;
    draft.date = wished.date;
    draft.time = wished.time;
    draft.zone = wished.zone;
    draft.fold = wished.fold;
    if (const auto *action = m_priorities->checkedAction())
        draft.priority = static_cast<Priority>(action->data().toInt());
}

void ScheduleCard::setReading(const PlanReading &reading)
{
    say(reading.sentence, !reading.isUsable());
    m_exact->setText(reading.exact);
    m_exact->setVisible(!reading.exact.isEmpty());
    m_fields->setReading(reading);
}

void ScheduleCard::setReadiness(const Readiness &readiness)
{
    // Never disabled: pressing it says what is missing.
    m_schedule->button()->setAccessibleDescription(readiness.why);
    m_schedule->button()->setToolTip(readiness.why);
    m_postNow->setEnabled(readiness.mayPostNow);
}

void ScheduleCard::setBusy(bool busy)
{
    m_saveDraft->setEnabled(!busy);
    m_schedule->setEnabled(!busy);
}

void ScheduleCard::setLive(bool isLive)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fields, m_priority, m_saveDraft})
        widget->setVisible(!isLive);
    m_schedule->setText(isLive ? tr("Update live post") : tr("Schedule"));
    for (auto *action : {m_postNow, m_scheduleItem, m_draftItem})
        action->setVisible(!isLive);
}

QString ScheduleCard::sentence() const
{
    return m_sentence->text();
}

void ScheduleCard::tell(const QString &sentence)
{
    say(sentence, false);
    m_exact->hide();
}

void ScheduleCard::refuse(const QString &why)
{
    say(why, true);
}

void ScheduleCard::say(const QString &sentence, bool isTrouble)
{
    m_sentence->setText(sentence);
    m_sentence->setToken(isTrouble ? Token::Failed : Token::Text);
}

}  // namespace carillon
