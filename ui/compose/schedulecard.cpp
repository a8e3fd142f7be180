// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/schedulecard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QTimeZone>
#include <QToolButton>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QStringList zoneNames()
{
    QStringList names;
    for (const auto &id : QTimeZone::availableTimeZoneIds()) {
        const auto name = QString::fromLatin1(id);
        // Offsets know no summer time.
        if (!name.startsWith("UTC+"_L1) && !name.startsWith("UTC-"_L1))
            names += name;
    }
    return names;
}

/// Qt's own looks come from another world.
void dress(QCalendarWidget &calendar)
{
    const auto scheme = schemeOf(calendar.palette());
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    QTextCharFormat day;
    day.setForeground(colorOf(Token::Text, scheme));
    for (const auto weekend : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(weekend, day);
    QTextCharFormat head;
    head.setForeground(colorOf(Token::Muted, scheme));
    calendar.setHeaderTextFormat(head);
    if (auto *bar = calendar.findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
    const auto button = [&](const QString &name) {
        return calendar.findChild<QToolButton *>(name);
    };
    if (auto *before = button(u"qt_calendar_prevmonth"_s))
        before->setIcon(icon(Glyph::ChevronStart, Token::Text));
    if (auto *after = button(u"qt_calendar_nextmonth"_s))
        after->setIcon(icon(Glyph::ChevronEnd, Token::Text));
    for (const auto &name : {u"qt_calendar_monthbutton"_s, u"qt_calendar_yearbutton"_s}) {
        if (auto *word = button(name)) {
            auto palette = word->palette();
            palette.setColor(QPalette::ButtonText, colorOf(Token::Text, scheme));
            palette.setColor(QPalette::HighlightedText, colorOf(Token::Text, scheme));
            word->setPalette(palette);
        }
    }
}

QWidget *labelled(const QString &label, QWidget *field)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout{box};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *name = new TextLabel{label, TextSize::Small, Token::Muted};
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    return box;
}

}  // namespace

ScheduleCard::ScheduleCard(QWidget *parent)
    : Card{parent},
      m_date{new QDateEdit},
      m_time{new QTimeEdit},
      m_zone{new QComboBox},
      m_sentence{new TextLabel{{}}},
      m_exact{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_choiceRow{new QWidget},
      m_choiceLayout{new QHBoxLayout{m_choiceRow}},
      m_saveDraft{new Button{tr("Save draft")}},
      m_schedule{new SplitButton{tr("Schedule")}}
{
    m_sentence->setWordWrap(true);
    m_exact->setWordWrap(true);
    m_choiceLayout->setContentsMargins(0, 0, 0, 0);
    m_choiceLayout->setSpacing(8);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeFields());
    column->addWidget(m_choiceRow);
    column->addWidget(makeFoot());
    m_choiceRow->hide();
    connect(m_date, &QDateEdit::dateChanged, this, &ScheduleCard::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleCard::changed);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ScheduleCard::changed);
}

QWidget *ScheduleCard::makeFields()
{
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Date"));
    //: How a date is written in its field, see QDateTimeEdit::displayFormat
    m_date->setDisplayFormat(tr("ddd d MMM yyyy"));
    m_date->setMinimumWidth(168);
    dress(*m_date->calendarWidget());
    m_time->setAccessibleName(tr("Time"));
    m_time->setLayoutDirection(Qt::LeftToRight);  // hours stand before minutes everywhere
    m_time->setDisplayFormat(clockFormat(locale()));
    m_time->setMinimumWidth(96);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->setMinimumWidth(200);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto *fields = new QWidget;
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    fields->setSizePolicy(policy);
    auto *flow = new FlowLayout{fields, 8};
    //: Above the date: the post is published on ...
    flow->addWidget(labelled(tr("Publish"), m_date));
    //: Above the time: at 09:00
    flow->addWidget(labelled(tr("at"), m_time));
    //: Above the zone: in Europe/Berlin
    flow->addWidget(labelled(tr("in"), m_zone));
    return fields;
}

QWidget *ScheduleCard::makeFoot()
{
    auto *menu = m_schedule->menu();
    m_postNow = menu->addAction(tr("Post now"), this, &ScheduleCard::postNowWanted);
    menu->addAction(tr("Schedule"), this, &ScheduleCard::scheduleWanted)
        ->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_Return});
    menu->addAction(tr("Save draft"), this, &ScheduleCard::saveDraftWanted)->setShortcut(QKeySequence::Save);
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
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout{foot};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addSpacing(8);
    row->addWidget(m_saveDraft, 0, Qt::AlignBottom);
    row->addWidget(m_schedule, 0, Qt::AlignBottom);
    return foot;
}

void ScheduleCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress(*m_date->calendarWidget());
}

void ScheduleCard::load(const ComposerDraft &draft)
{
    const QSignalBlocker quiet{this};
    m_date->setDate(draft.date);
    m_time->setTime(draft.time);
    m_zone->setCurrentText(draft.zone);
    m_loaded = draft.time;
    m_fold = draft.fold;
}

void ScheduleCard::store(ComposerDraft &draft) const
{
    const bool sameMinute = m_time->time().hour() == m_loaded.hour() && m_time->time().minute() == m_loaded.minute();
    const auto time = sameMinute ? m_loaded : m_time->time();
    const bool moved = draft.date != m_date->date() || draft.time != time || draft.zone != m_zone->currentText();
    draft.date = m_date->date();
    draft.time = time;
    draft.zone = m_zone->currentText().trimmed();
    draft.fold = m_fold;
    draft.timeIsChosen = draft.timeIsChosen || moved;
}

void ScheduleCard::choose(const PlanChoice &choice)
{
    {
        const QSignalBlocker quiet{this};
        m_date->setDate(choice.date);
        m_time->setTime(choice.time);
    }
    m_fold = choice.fold;
    emit changed();
}

void ScheduleCard::setReading(const PlanReading &reading)
{
    say(reading.sentence, !reading.isUsable());
    m_exact->setText(reading.exact);
    m_exact->setVisible(!reading.exact.isEmpty());
    // Another row only where it differs: a button that was just pressed keeps the focus.
    const bool sameLabels = std::equal(
        reading.choices.begin(), reading.choices.end(), m_choices.begin(), m_choices.end(),
        [](const PlanChoice &choice, const QPushButton *button) { return choice.label == button->text(); });
    if (!sameLabels) {
        while (auto *item = m_choiceLayout->takeAt(0)) {
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
        m_choices.clear();
        for (const auto &choice : reading.choices) {
            auto *button = new Button{choice.label};
            setDense(button, true);
            button->setCheckable(true);
            connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
            m_choiceLayout->addWidget(button);
            m_choices += button;
        }
        m_choiceLayout->addStretch();
    }
    for (int at = 0; at < m_choices.size(); ++at)
        m_choices[at]->setChecked(reading.choices[at].isTaken);
    m_choiceRow->setVisible(!m_choices.isEmpty());
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

QString ScheduleCard::sentence() const
{
    return m_sentence->text();
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
