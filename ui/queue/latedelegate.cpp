// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/latedelegate.h"

#include "ui/queue/latemodel.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace carillon {

namespace {

constexpr int rowHeight = 56;
constexpr int boxSide = 18;
constexpr int markSide = 18;
constexpr int mostMarks = 3;
constexpr int margin = 12;

/// `place` as the direction of reading has it.
QRect turned(const QRect &place, const QStyleOptionViewItem &option)
{
    return QStyle::visualRect(option.direction, option.rect, place);
}

void paintLine(QPainter &painter, const QRect &place, const QString &text, const QStyleOptionViewItem &option)
{
    const auto fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(turned(place, option),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)), fitting);
}

}  // namespace

QSize LateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void LateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const LateModel *>(index.model());
    if (!model)
        return;
    const auto scheme = schemeOf(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colorOf(Token::Hover, scheme));
    painter->setPen(colorOf(Token::Border, scheme));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    QStyleOptionButton box;
    box.palette = option.palette;
    box.direction = option.direction;
    box.state = QStyle::State_Enabled
        | (index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked ? QStyle::State_On
                                                                                 : QStyle::State_Off);
    box.rect = turned({rest.left(), rest.center().y() - boxSide / 2 + 1, boxSide, boxSide}, option);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter);
    rest.setLeft(rest.left() + boxSide + margin);

    const auto &card = model->card(index);
    const auto marks = std::min<qsizetype>(card.copies.size(), mostMarks);
    for (qsizetype at = 0; at < marks; ++at) {
        const QRect place{rest.left(), rest.center().y() - markSide / 2 + 1, markSide, markSide};
        paintMark(*painter, turned(place, option), m_setting.marks.value(card.copies[at].account), option.palette);
        rest.setLeft(rest.left() + markSide + 4);
    }
    rest.setLeft(rest.left() + margin - 4);

    const int half = (rowHeight - 12) / 2;
    painter->setFont(option.font);
    painter->setPen(colorOf(Token::Text, scheme));
    paintLine(*painter, {rest.left(), rest.top() + 6, rest.width(), half}, index.data().toString(), option);
    painter->setFont(fontOf(TextSize::Small, option.font));
    painter->setPen(colorOf(Token::Muted, scheme));
    paintLine(*painter, {rest.left(), rest.top() + 6 + half, rest.width(), half}, model->detail(index), option);
    if (option.state.testFlag(QStyle::State_HasFocus) && showsFocusRing(option))
        paintFocusRing(*painter, option.rect, measure::radius, colorOf(Token::Accent, scheme));
    painter->restore();
}

bool LateDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                               const QModelIndex &index)
{
    const bool clicked = event->type() == QEvent::MouseButtonRelease
        && static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton;
    const bool pressed
        = event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool isChosen = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace carillon
