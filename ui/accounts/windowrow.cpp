// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/windowrow.h"

#include "core/schedule/walltime.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/zonefield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// As the combo box lists them.
constexpr std::array<std::chrono::milliseconds, 4> units{1s, 1min, 1h, 24h};
enum Kind { Rolling, ByTheDay };

}  // namespace

WindowRow::WindowRow(const LimitWindow &window, const QByteArray &home, QWidget *parent)
    : QWidget{parent},
      m_given{window},
      m_amount{new QSpinBox},
      m_kind{new QComboBox},
      m_length{new QSpinBox},
      m_unit{new QComboBox},
      m_zone{new ZoneField}
{
    m_amount->setRange(1, 100'000);
    m_amount->setValue(window.amount);
    m_amount->setAccessibleName(tr("Posts, at most"));
    //: "At most [20] posts [in any] [24] [hours]"
    m_kind->addItem(tr("in any"));
    //: "At most [20] posts [a day in] [Europe/Berlin]"
    m_kind->addItem(tr("a day in"));
    m_kind->setAccessibleName(tr("How the time is counted"));
    m_kind->setCurrentIndex(window.resets() ? ByTheDay : Rolling);
    m_length->setRange(1, 100'000);
    m_length->setAccessibleName(tr("In how long a time"));
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_unit->setAccessibleName(tr("Unit of the time"));
    m_zone->setCurrentText(QString::fromLatin1(window.resets() ? window.resetZone : home));
    m_zone->lineEdit()->setCursorPosition(0);  // of a long name the beginning
    m_zone->setToolTip(tr("It counts anew at each midnight there."));
    m_zone->setAccessibleDescription(m_zone->toolTip());
    showPeriod(window.period);
    build();
    showKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WindowRow::showKind);
    m_firstShown = shown();
}

void WindowRow::build()
{
    auto *remove = new IconButton{Glyph::Close, tr("Remove this limit")};
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    //: "At most [20] posts [in any] [24] [hours]"
    row->addWidget(new TextLabel{tr("At most")});
    row->addWidget(m_amount);
    //: "At most [20] posts [in any] [24] [hours]"
    row->addWidget(new TextLabel{tr("posts", "limit")});
    row->addWidget(m_kind);
    row->addWidget(m_length);
    row->addWidget(m_unit);
    row->addWidget(m_zone);
    row->addStretch();
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, &WindowRow::removeWanted);
}

void WindowRow::showPeriod(std::chrono::milliseconds period)
{
    int unit = 0;
    for (int at = 0; at < int(units.size()); ++at) {
        if (period >= units[size_t(at)] && period % units[size_t(at)] == 0ms)
            unit = at;
    }
    // "24 hours" is how platforms say it, and says that it rolls.
    if (period == 24h)
        unit = 2;
    m_unit->setCurrentIndex(unit);
    m_length->setValue(int(std::max<qint64>(1, period / units[size_t(unit)])));
}

void WindowRow::showKind()
{
    const bool rolls = m_kind->currentIndex() == Rolling;
    m_length->setVisible(rolls);
    m_unit->setVisible(rolls);
    m_zone->setVisible(!rolls);
    emit reshaped();
}

LimitWindow WindowRow::shown() const
{
    if (m_kind->currentIndex() == ByTheDay)
        return {.amount = m_amount->value(), .period = 24h, .resetZone = m_zone->zone().toLatin1()};
    return {.amount = m_amount->value(), .period = units[size_t(m_unit->currentIndex())] * m_length->value()};
}

Result<LimitWindow> WindowRow::window() const
{
    const auto now = shown();
    if (now == m_firstShown)
        return m_given;
    if (m_kind->currentIndex() == ByTheDay) {
        if (auto zone = findZone(m_zone->zone()); !zone)
            return zone.error();
    }
    return now;
}

}  // namespace carillon
