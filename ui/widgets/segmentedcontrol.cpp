// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/paint.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace carillon {

namespace {

QFont boldened(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

class Segment final : public QPushButton
{
public:
    Segment(const QString &text, QWidget *parent) : QPushButton{text, parent}
    {
        setCheckable(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    /// As wide as when it is chosen, so that choosing moves nothing.
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics{boldened(font())}.horizontalAdvance(text()) + 24, measure::control};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const auto scheme = schemeOf(palette());
        QPainter painter{this};
        const QRectF inside = QRectF{rect()}.adjusted(0, 1, 0, -1);
        const bool under = option.state & QStyle::State_MouseOver;
        if (isChecked() || under)
            paintBox(painter, inside.adjusted(1, 0, -1, 0), measure::radius - 1,
                     colorOf(isChecked() ? Token::AccentSoft : Token::Hover, scheme),
                     isChecked() && isHighContrast(scheme) ? colorOf(Token::Text, scheme) : QColor{}, 2);
        if (showsFocusRing(option))
            paintFocusRing(painter, rect(), measure::radius, colorOf(Token::Accent, scheme));
        painter.setFont(isChecked() ? boldened(font()) : font());
        painter.setPen(colorOf(isChecked() ? Token::Accent : Token::Muted, scheme));
        painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextHideMnemonic), text());
    }
};

}  // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget{parent},
      m_group{new QButtonGroup{this}}
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (!checked)
            return;
        setFocusProxy(m_group->button(index));
        emit currentIndexChanged(index);
    });
}

int SegmentedControl::addSegment(const QString &text)
{
    const int index = count();
    auto *segment = new Segment{text, this};
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
    return index;
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto *segment = m_group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const auto line = colorOf(Token::Border, this);
    paintBox(painter, rect(), measure::radius, colorOf(Token::Surface, this), line);
    const auto segments = m_group->buttons();
    for (qsizetype at = 1; at < segments.size(); ++at) {
        const auto &place = segments[at]->geometry();
        const int x = layoutDirection() == Qt::LeftToRight ? place.left() : place.right() + 1;
        painter.fillRect(QRect{x, 0, 1, height()}, line);
    }
}

}  // namespace carillon
