// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composebar.h"

#include "ui/theme/type.h"
#include "ui/widgets/accountmark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace carillon {

namespace {

constexpr int markSide = 18;
constexpr int markGap = 6;
constexpr int counterGap = 14;

QString numberText(int left)
{
    return QLocale{}.toString(left);
}

int widthOf(const QFont &font, int left)
{
    return markSide + markGap + int(std::ceil(tabularWidth(font, numberText(left))));
}

}  // namespace

void CounterRow::setRemaining(const QList<Remaining> &remaining)
{
    m_remaining = remaining;
    QStringList words;
    for (const auto &one : remaining) {
        const auto name = one.platform->traits().displayName;
        words += one.left >= 0 ? tr("%1: %Ln character(s) left", nullptr, one.left).arg(name)
                               : tr("%1: %Ln character(s) too many", nullptr, -one.left).arg(name);
    }
    const auto all = words.join(u'\n');
    setToolTip(all);
    setAccessibleName(all);
    updateGeometry();
    update();
}

QSize CounterRow::sizeHint() const
{
    int width = 0;
    for (const auto &one : m_remaining)
        width += widthOf(font(), one.left) + (width > 0 ? counterGap : 0);
    return {width, 32};
}

void CounterRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const auto place = [this](int x, int width) {
        return QRectF{QStyle::visualRect(layoutDirection(), rect(), QRect{x, 0, width, height()})};
    };
    int x = 0;
    for (const auto &one : m_remaining) {
        QRectF mark{0, 0, markSide, markSide};
        mark.moveCenter(place(x, markSide).center());
        paintMark(painter, mark, markOf(one.platform->traits()), palette());
        const int width = widthOf(font(), one.left);
        auto face = font();
        if (one.left < 0)
            face.setWeight(QFont::DemiBold);
        painter.setFont(face);
        painter.setPen(colorOf(one.left < 0 ? Token::Failed : Token::Muted, this));
        drawTabular(painter, place(x + markSide + markGap, width - markSide - markGap),
                    QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), numberText(one.left));
        x += width + counterGap;
    }
}

ComposeBar::ComposeBar(QWidget *parent)
    : QWidget{parent},
      m_picture{new IconButton{Glyph::Image, tr("Add media")}},
      m_addPart{new IconButton{Glyph::Plus, tr("Add a part to the thread")}},
      m_split{new Button{Glyph::Split, tr("Split into thread..."), ButtonRole::Quiet}},
      m_more{new Button{Glyph::ChevronDown, tr("More"), ButtonRole::Quiet}},
      m_counters{new CounterRow}
{
    const QKeySequence keys{Qt::CTRL | Qt::SHIFT | Qt::Key_Return};
    //: A tool tip: %1 are keys
    m_addPart->setToolTip(tr("Add a part to the thread. %1 begins one where you write, and so does a line that holds "
                             "only ---.")
                              .arg(keys.toString(QKeySequence::NativeText)));
    m_more->setCheckable(true);
    m_more->setAccessibleDescription(tr("Link, title, tags and what the platforms offer beside the text"));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(8, 8, 16, 8);
    row->setSpacing(4);
    for (auto *button : {m_picture, m_addPart, m_split, m_more})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_counters);
}

void ComposeBar::setRemaining(const QList<Remaining> &remaining)
{
    m_counters->setRemaining(remaining);
}

void ComposeBar::setMaySplit(bool may)
{
    m_split->setEnabled(may);
}

}  // namespace carillon
