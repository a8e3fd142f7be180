// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timefields.h"

#include "ui/widgets/button.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/zonefield.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QEvent>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

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

TimeFields::TimeFields(QWidget *parent)
    : QWidget{parent},
      m_date{new QDateEdit},
      m_time{new QTimeEdit},
      m_zone{new ZoneField},
      m_choiceRow{new QWidget},
      m_choiceLayout{new QHBoxLayout{m_choiceRow}}
{
    m_choiceLayout->setContentsMargins(0, 0, 0, 0);
    m_choiceLayout->setSpacing(8);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFields());
    column->addWidget(m_choiceRow);
    m_choiceRow->hide();
    connect(m_date, &QDateEdit::dateChanged, this, &TimeFields::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &TimeFields::changed);
    connect(m_zone, &QComboBox::currentTextChanged, this, &TimeFields::changed);
}

QWidget *TimeFields::makeFields()
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
    auto *fields = new QWidget;
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    fields->setSizePolicy(policy);
    auto *flow = new FlowLayout{fields, 8};
    //: Above the date: the post is published on ...
    m_dateBox = labelled(tr("Publish"), m_date);
    flow->addWidget(m_dateBox);
    //: Above the time: at 09:00
    flow->addWidget(labelled(tr("at"), m_time));
    //: Above the zone: in Europe/Berlin
    flow->addWidget(labelled(tr("in"), m_zone));
    return fields;
}

void TimeFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress(*m_date->calendarWidget());
}

void TimeFields::setVerb(const QString &verb)
{
    m_dateBox->findChild<TextLabel *>()->setText(verb);
}

void TimeFields::setTime(const WishedTime &wished)
{
    const QSignalBlocker quiet{this};
    m_date->setDate(wished.date);
    m_time->setTime(wished.time);
    m_zone->setCurrentText(wished.zone);
    m_loaded = wished.time;
    m_fold = wished.fold;
}

WishedTime TimeFields::wished() const
{
    const auto shown = m_time->time();
    const bool sameMinute = shown.hour() == m_loaded.hour() && shown.minute() == m_loaded.minute();
    return {.date = m_date->date(), .time = sameMinute ? m_loaded : shown, .zone = m_zone->zone(), .fold = m_fold};
}

void TimeFields::choose(const PlanChoice &choice)
{
    {
        const QSignalBlocker quiet{this};
        m_date->setDate(choice.date);
        m_time->setTime(choice.time);
    }
    m_fold = choice.fold;
    emit changed();
}

void TimeFields::setReading(const PlanReading &reading)
{
    // Another row only where it differs: a button that was just pressed keeps the focus.
    const bool sameLabels = std::equal(
        reading.choices.begin(), reading.choices.end(), m_choices.begin(), m_choices.end(),
        [](const PlanChoice &choice, const QPushButton *button) { return choice.label == button->text(); });
    if (!sameLabels)
        makeChoices(reading.choices);
    for (int at = 0; at < m_choices.size(); ++at)
        m_choices[at]->setChecked(reading.choices[at].isTaken);
    m_choiceRow->setVisible(!m_choices.isEmpty());
}

void TimeFields::makeChoices(const QList<PlanChoice> &choices)
{
    while (auto *item = m_choiceLayout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_choices.clear();
    for (const auto &choice : choices) {
        auto *button = new Button{choice.label};
        setDense(button, true);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, choice] { choose(choice); });
        m_choiceLayout->addWidget(button);
        m_choices += button;
    }
    m_choiceLayout->addStretch();
}

}  // namespace carillon
