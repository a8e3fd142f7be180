// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/windowrow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSpinBox>

#include <array>

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// As the combo box lists them.
constexpr std::array<std::chrono::milliseconds, 4> units{1s, 1min, 1h, 24h};

}  // namespace

WindowRow::WindowRow(const LimitWindow &window, QWidget *parent)
    : QWidget{parent},
      m_amount{new QSpinBox},
      m_length{new QSpinBox},
      m_unit{new QComboBox}
{
    m_amount->setRange(1, 100'000);
    m_amount->setValue(window.amount);
    m_amount->setAccessibleName(tr("Posts, at most"));
    m_length->setRange(1, 100'000);
    m_length->setAccessibleName(tr("In how long a time"));
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_unit->setAccessibleName(tr("Unit of the time"));
    showPeriod(window.period);
    build();
}

void WindowRow::build()
{
    auto *remove = new IconButton{Glyph::Close, tr("Remove this limit")};
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    //: "At most [20] posts in any [24] [hours]"
    row->addWidget(new TextLabel{tr("At most")});
    row->addWidget(m_amount);
    //: "At most [20] posts in any [24] [hours]"
    row->addWidget(new TextLabel{tr("posts in any")});
    row->addWidget(m_length);
    row->addWidget(m_unit);
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

LimitWindow WindowRow::window() const
{
    return {.amount = m_amount->value(), .period = units[size_t(m_unit->currentIndex())] * m_length->value()};
}

}  // namespace carillon
