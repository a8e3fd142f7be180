// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydelegate.h"

#include "core/schedule/walltime.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitywords.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/clocktime.h"

#include <QPainter>

#include <cmath>

namespace carillon {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int markSide = 18;
constexpr int headingHeight = 34;
constexpr int padding = 8;  // above and below the two lines

int lineHeight(const QFont &font)
{
    return QFontMetrics{font}.height();
}

QRectF centered(const QRect &where, int side)
{
    return QRectF(where.left(), where.center().y() - side / 2 + 1, side, side);
}

}  // namespace

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ActivityModel *>(index.model());
    if (!model || !model->entry(index))
        return {200, headingHeight};
    const int lines = lineHeight(option.font) + lineHeight(fontOf(TextSize::Small, option.font));
    return {200, lines + 2 * padding + 1};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ActivityModel *>(index.model());
    if (!model)
        return;
    painter->save();
    if (const auto *entry = model->entry(index)) {
        paintGround(*painter, option);
        paintEntry(*painter, option, *entry, model->zone());
    } else {
        paintHeading(*painter, option, index.data(Qt::DisplayRole).toString());
    }
    painter->setPen(colorOf(Token::Border, option.widget));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

void ActivityDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto accent = colorOf(Token::Accent, option.widget);
    if (selected || hovered)
        painter.fillRect(option.rect, colorOf(selected ? Token::AccentSoft : Token::Hover, option.widget));
    if (selected && isHighContrast(schemeOf(option.palette)))  // which tints nothing
        paintBox(painter, option.rect, measure::radius, {}, accent, 2);
    if (option.state.testFlag(QStyle::State_HasFocus) && showsFocusRing(option))
        paintFocusRing(painter, option.rect, measure::radius, accent);
}

void ActivityDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const
{
    auto font = fontOf(TextSize::Small, option.font);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colorOf(Token::Muted, option.widget));
    drawElided(painter, option.rect.adjusted(margin, 4, -margin, 0),
               QStyle::visualAlignment(option.direction, Qt::AlignLeading), text);
}

void ActivityDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const ActivityEntry &entry,
                                  const QTimeZone &zone) const
{
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const auto take = [&](int width) {
        const QRect taken{rest.left(), rest.top(), width, rest.height()};
        rest.setLeft(rest.left() + width + gap);
        return QStyle::visualRect(option.direction, option.rect, taken);
    };
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const auto look = lookOf(entry.event.kind);
    paintGlyph(painter, centered(take(measure::icon), measure::icon), look.glyph, colorOf(look.token, option.widget));

    painter.setFont(option.font);
    painter.setPen(colorOf(Token::Muted, option.widget));
    const auto time = take(int(std::ceil(tabularWidth(option.font, clockTime(QTime{22, 58})))));
    drawTabular(painter, time, QStyle::visualAlignment(option.direction, Qt::AlignTrailing),
                clockTime(wallTimeAt(entry.event.at, zone).time));
    const auto mark = take(markSide);
    if (m_marks.contains(entry.platform))
        paintMark(painter, centered(mark, markSide), m_marks.value(entry.platform), option.palette);
    if (leadOf(entry) != ActivityLead::Nowhere) {
        const QRect end{rest.right() - measure::icon + 1, rest.top(), measure::icon, rest.height()};
        const auto place = centered(QStyle::visualRect(option.direction, option.rect, end), measure::icon);
        paintGlyph(painter, place, Glyph::ChevronEnd, colorOf(Token::Muted, option.widget));
    }
    rest.setRight(rest.right() - measure::icon - gap);

    const auto subject = activitySubject(entry);
    QRect first{rest.left(), rest.top() + padding, rest.width(), lineHeight(option.font)};
    if (subject.isEmpty())
        first = rest;
    painter.setPen(colorOf(look.token == Token::Failed ? Token::Failed : Token::Text, option.widget));
    drawElided(painter, QStyle::visualRect(option.direction, option.rect, first), leading,
               activitySentence(entry.event, zone).simplified());
    const auto small = fontOf(TextSize::Small, option.font);
    painter.setFont(small);
    painter.setPen(colorOf(Token::Muted, option.widget));
    const QRect second{rest.left(), first.bottom() + 1, rest.width(), lineHeight(small)};
    if (!subject.isEmpty())
        drawElided(painter, QStyle::visualRect(option.direction, option.rect, second), leading, subject);
}

}  // namespace carillon
