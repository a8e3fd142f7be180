// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuedelegate.h"

#include "core/schedule/walltime.h"
#include "ui/queue/queuemodel.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/paint.h"
#include "ui/theme/statelook.h"
#include "ui/theme/type.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/dayheading.h"

#include <QPainter>

namespace carillon {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int markSide = 18;
constexpr int mostMarks = 3;
constexpr int headingHeight = 34;

}  // namespace

/// One line being painted, from its start to its end in reading direction.
struct QueueDelegate::Line
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    QRect rest;  ///< what is left of it

    /// `width` px at the start, in place for the direction of reading.
    QRect take(int width)
    {
        QRect taken = rest;
        taken.setWidth(width);
        const auto placed = QStyle::visualRect(option.direction, option.rect, taken);
        rest.setLeft(rest.left() + width);
        return placed;
    }
    /// The same at the end.
    QRect takeEnd(int width)
    {
        QRect taken = rest;
        taken.setLeft(rest.right() - width + 1);
        rest.setRight(rest.right() - width);
        return QStyle::visualRect(option.direction, option.rect, taken);
    }
    void skip(int width) { rest.setLeft(rest.left() + width); }

    void text(const QRect &where, const QString &words, Qt::Alignment alignment = Qt::AlignLeading) const
    {
        drawElided(painter, where, QStyle::visualAlignment(option.direction, alignment), words);
    }
    [[nodiscard]] QColor color(Token token) const { return colorOf(token, option.widget); }
};

QueueDelegate::QueueDelegate(const Clock &clock, QObject *parent) : QStyledItemDelegate{parent}, m_clock{clock} {}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const QueueModel *>(index.model());
    return {200, model && model->card(index) ? measure::row : headingHeight};
}

void QueueDelegate::setRows(const QList<QueueRow> &rows, bool hasDays)
{
    m_hasDays = hasDays;
    m_mostCopies = 1;
    for (const auto &row : rows)
        m_mostCopies = std::max(m_mostCopies, row.card() ? row.card()->copies.size() : 0);
}

QString QueueDelegate::timeText(const PostCard &card) const
{
    const auto at = shownTime(card);
    if (!at || !m_hasDays)
        return {};
    return clockTime(wallTimeAt(*at, m_setting.zone).time);
}

QString QueueDelegate::noteOf(const PostCard &card) const
{
    const auto note = cardNote(card, m_clock.now());
    if (m_hasDays || !card.dueAt || !note.isEmpty())
        return note;
    const auto wall = wallTimeAt(*card.dueAt, m_setting.zone);
    const auto today = wallTimeAt(m_clock.now(), m_setting.zone).date;
    //: %1 is such as "Tomorrow, Monday 23 November", %2 a time
    return tr("%1, %2").arg(dayHeading(wall.date, today), clockTime(wall.time));
}

QString QueueDelegate::spoken(const PostCard &card) const
{
    QStringList words;
    if (const auto time = timeText(card); !time.isEmpty())
        words += time;
    words += lookOf(card.state, card.hold, card.act, card.recall).word;
    for (const auto &copy : card.copies)
        words += m_setting.names.value(copy.account);
    if (const auto note = noteOf(card); !note.isEmpty())
        words += note;
    //: Reads out a line of the queue: its time, state and accounts, then the post's first words.
    return tr("%1: %2").arg(words.join(QStringLiteral(", ")), cardText(card));
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const QueueModel *>(index.model());
    if (!model)
        return;
    painter->save();
    Line line{*painter, option, option.rect.adjusted(margin, 0, -margin, 0)};
    if (const auto *card = model->card(index)) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (selected || hovered)
            painter->fillRect(option.rect, line.color(selected ? Token::AccentSoft : Token::Hover));
        const bool isPlain = isHighContrast(schemeOf(option.palette));  // which tints nothing
        if (selected && isPlain)
            paintBox(*painter, option.rect, measure::radius, {}, line.color(Token::Accent), 2);
        painter->setPen(line.color(Token::Border));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        paintCard(line, *card);
        if (option.state.testFlag(QStyle::State_HasFocus) && showsFocusRing(option))
            paintFocusRing(*painter, option.rect, measure::radius, line.color(Token::Accent));
    } else {
        paintHeading(line, index.data(Qt::DisplayRole).toString());
    }
    painter->restore();
}

void QueueDelegate::paintHeading(Line &line, const QString &text) const
{
    auto font = fontOf(TextSize::Small, line.option.font);
    font.setWeight(QFont::DemiBold);
    line.painter.setFont(font);
    line.painter.setPen(line.color(Token::Muted));
    line.rest.setTop(line.rest.top() + 4);
    line.text(line.take(line.rest.width()), text);
    line.painter.setPen(line.color(Token::Border));
    line.painter.drawLine(line.option.rect.bottomLeft(), line.option.rect.bottomRight());
}

void QueueDelegate::paintCard(Line &line, const PostCard &card) const
{
    const auto look = lookOf(card.state, card.hold, card.act, card.recall);
    const auto glyphPlace = line.take(measure::icon);
    paintGlyph(line.painter,
               QRectF(glyphPlace.left(), glyphPlace.center().y() - measure::icon / 2 + 1, measure::icon, measure::icon),
               look.glyph, line.color(look.token));
    line.skip(gap);

    const auto font = line.option.font;
    line.painter.setFont(font);
    line.painter.setPen(line.color(Token::Text));
    const auto time = timeText(card);
    const int timeWidth = int(std::ceil(tabularWidth(font, clockTime(QTime{22, 58}))));
    const auto timePlace = line.take(m_hasDays ? timeWidth : 0);
    if (!time.isEmpty())
        drawTabular(line.painter, timePlace, QStyle::visualAlignment(line.option.direction, Qt::AlignTrailing), time);
    line.skip(m_hasDays ? gap : 0);
    auto text = line;
    paintMarks(line, card);
    // What is written begins in one line below the other, but where it is for many accounts.
    text.skip(marksWidth());
    line.skip(gap - 4);
    line.rest.setLeft(std::max(line.rest.left(), text.rest.left()));

    line.painter.setFont(fontOf(TextSize::Small, font));
    const auto note = noteOf(card);
    const int noteWidth = std::min(line.painter.fontMetrics().horizontalAdvance(note) + 1, line.rest.width() * 2 / 5);
    if (!note.isEmpty()) {
        const bool alarming = card.state == PlatformPostState::Failed || card.hold == Hold::Login;
        line.painter.setPen(line.color(alarming ? Token::Failed : Token::Muted));
        line.text(line.takeEnd(noteWidth), note, Qt::AlignTrailing);
        line.rest.setRight(line.rest.right() - gap);
    }
    line.painter.setFont(font);
    const bool isOver = card.state == PlatformPostState::Canceled || card.state == PlatformPostState::Expired;
    line.painter.setPen(line.color(isOver ? Token::Muted : Token::Text));
    line.text(line.take(line.rest.width()), cardText(card));
}

int QueueDelegate::marksWidth() const
{
    return std::min(int(m_mostCopies), 2) * (markSide + 4) + gap - 4;
}

void QueueDelegate::paintMarks(Line &line, const PostCard &card) const
{
    const int shown = std::min(int(card.copies.size()), mostMarks);
    for (int at = 0; at < shown; ++at) {
        const auto place = line.take(markSide);
        paintMark(line.painter, QRectF(place.left(), place.center().y() - markSide / 2 + 1, markSide, markSide),
                  m_setting.marks.value(card.copies[at].account), line.option.palette);
        line.skip(4);
    }
    if (card.copies.size() > mostMarks) {
        line.painter.setFont(fontOf(TextSize::Small, line.option.font));
        line.painter.setPen(line.color(Token::Muted));
        const auto more = QStringLiteral("+%1").arg(card.copies.size() - mostMarks);
        line.text(line.take(line.painter.fontMetrics().horizontalAdvance(more) + 2), more);
    }
}

}  // namespace carillon
