// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpainter.h"

#include "ui/theme/emojitext.h"
#include "ui/theme/paint.h"
#include "ui/theme/statelook.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QWidget>

#include <cmath>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal cardRadius = 4;
constexpr qreal padding = 6;
constexpr qreal glyphSide = 14;
constexpr qreal markSide = 16;
constexpr int mostMarks = 3;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

MonthMeasures monthMeasures(const QWidget &widget)
{
    const QFontMetricsF small{fontOf(TextSize::Small, widget.font())};
    const qreal line = std::ceil(std::max(small.height(), markSide));
    MonthMeasures measures;
    measures.label = std::ceil(QFontMetricsF{widget.font()}.height()) + 8;
    measures.oneLine = line + 6;
    measures.twoLines = 2 * line + 6;
    measures.more = line + 3;
    measures.smallestRow = measures.label + measures.oneLine + measures.more + 2 * measures.inset;
    return measures;
}

WeekMeasures weekMeasures(const QWidget &widget, const CalendarWords &words)
{
    const auto small = fontOf(TextSize::Small, widget.font());
    const qreal line = std::ceil(std::max(QFontMetricsF{small}.height(), markSide));
    WeekMeasures measures;
    measures.card = line + 5;
    measures.tallCard = 2 * line + 6;
    measures.hourHeight = std::ceil((measures.tallCard + 6) / 4) * 4;
    measures.hours = std::ceil(tabularWidth(small, words.time(QTime{22, 0}))) + 20;
    return measures;
}

CalendarPainter::CalendarPainter(QPainter &painter, const QWidget &widget, const CalendarWords &words,
                                 const AccountLooks &accounts, Digits &digits)
    : m_painter{painter},
      m_widget{widget},
      m_words{words},
      m_accounts{accounts},
      m_digits{digits},
      m_scheme{schemeOf(widget.palette())},
      m_rightToLeft{widget.layoutDirection() == Qt::RightToLeft},
      m_font{widget.font()},
      m_small{fontOf(TextSize::Small, widget.font())}
{
    m_digits.setFont(m_small);
}

QRectF CalendarPainter::turned(const QRectF &rect, const QRectF &inside) const
{
    if (!m_rightToLeft)
        return rect;
    return {inside.left() + inside.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

void CalendarPainter::text(const QRectF &rect, const QString &text, Token token)
{
    m_painter.setPen(colorOf(token, m_scheme));
    m_painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    // It reads in its own direction, but stands where the page's lines begin.
    drawElided(m_painter, rect, m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft, text);
}

void CalendarPainter::weekdays(const CalendarScene &scene, qreal height, QDate today, bool withDates)
{
    const auto &locale = m_words.locale();
    for (qsizetype at = 0; at < std::min(scene.days.size(), qsizetype{7}); ++at) {
        const auto &day = scene.days[at];
        const QRectF cell{day.rect.left() + 8, 0, day.rect.width() - 12, height};
        m_painter.setFont(m_font);
        const auto name = locale.standaloneDayName(day.date.dayOfWeek(), QLocale::ShortFormat);
        text(cell, name, Token::Muted);
        if (!withDates)
            continue;
        const qreal offset = std::ceil(QFontMetricsF{m_font}.horizontalAdvance(name)) + 2;
        const auto number = turned({cell.left() + offset, 0, cell.width() - offset, height}, cell);
        dayNumber({.date = day.date, .rect = number}, today);
    }
}

void CalendarPainter::dayNumber(const DayPlace &day, QDate today)
{
    const auto number = m_words.locale().toString(day.date.day());
    const bool isToday = day.date == today;
    m_painter.setFont(isToday ? bold(m_font) : m_font);
    const QFontMetricsF metrics{m_painter.font()};
    const qreal width = std::ceil(metrics.horizontalAdvance(number));
    const qreal side = metrics.height() + 2;
    const QRectF inside{day.rect.left(), std::round(day.rect.center().y() - side / 2), day.rect.width(), side};
    const auto label = turned({inside.left() + 4, inside.top(), std::max(width + 8, side), side}, inside);
    if (isToday)
        paintBox(m_painter, label, cardRadius, colorOf(Token::Accent, m_scheme), {});
    const auto token = isToday ? Token::OnAccent : day.outside ? Token::Muted : Token::Text;
    auto color = colorOf(token, m_scheme);
    m_painter.setPen(color);
    m_painter.drawText(label, Qt::AlignCenter, number);
}

void CalendarPainter::monthDay(const DayPlace &day, QDate today)
{
    const auto border = colorOf(Token::Border, m_scheme);
    if (day.outside)
        m_painter.fillRect(day.rect, colorOf(Token::Window, m_scheme));
    m_painter.fillRect(QRectF{day.rect.left(), day.rect.top(), day.rect.width(), 1}, border);
    const qreal edge = m_rightToLeft ? day.rect.right() - 1 : day.rect.left();
    m_painter.fillRect(QRectF{edge, day.rect.top(), 1, day.rect.height()}, border);
    const qreal height = QFontMetricsF{m_font}.height() + 4;
    const QRectF row{day.rect.left(), day.rect.top() + 4, day.rect.width(), height};
    dayNumber({.date = day.date, .rect = row, .outside = day.outside}, today);
}

void CalendarPainter::hatch(const QRectF &rect)
{
    m_painter.fillRect(rect, colorOf(Token::Window, m_scheme));
    m_painter.fillRect(rect, QBrush{colorOf(Token::Border, m_scheme), Qt::BDiagPattern});
}

void CalendarPainter::weekGrid(const WeekScene &scene, qreal width)
{
    const auto border = colorOf(Token::Border, m_scheme);
    for (const auto &place : scene.absent)
        hatch(place.rect);
    m_painter.setFont(m_small);
    m_painter.setPen(colorOf(Token::Muted, m_scheme));
    for (qsizetype row = 0; row < scene.rows.size(); ++row) {
        const qreal y = scene.measures.hourHeight * qreal(row);
        const QRectF days{scene.measures.hours, y, width - scene.measures.hours, 1};
        if (row > 0)
            m_painter.fillRect(scene.rightToLeft ? mirrored(days, width) : days, border);
        const QRectF label{0, y + 1, scene.measures.hours - 8, 18};
        m_painter.setPen(colorOf(Token::Muted, m_scheme));
        drawTabular(m_painter, scene.rightToLeft ? mirrored(label, width) : label,
                    scene.rightToLeft ? Qt::AlignLeft : Qt::AlignRight, m_words.time(QTime{scene.rows[row].hour, 0}));
        if (scene.rows[row].fold == Fold::Second) {
            const QRectF second{0, y + 17, scene.measures.hours - 8, 18};
            m_painter.drawText(
                scene.rightToLeft ? mirrored(second, width) : second,
                int(Qt::AlignVCenter | Qt::AlignAbsolute | (scene.rightToLeft ? Qt::AlignLeft : Qt::AlignRight)),
                //: Beside an hour that comes a second time because clocks go back
                CalendarWords::tr("again"));
        }
    }
    for (const auto &day : scene.days) {
        const qreal edge = m_rightToLeft ? day.rect.right() - 1 : day.rect.left();
        m_painter.fillRect(QRectF{edge, 0, 1, scene.height}, border);
    }
}

void CalendarPainter::now(const WeekScene &scene, Instant now)
{
    const auto *day = scene.day(wallTimeAt(now, scene.zone).date);
    if (!day)
        return;
    const auto color = colorOf(Token::Failed, m_scheme);
    const qreal y = std::round(scene.yOf(now));
    m_painter.fillRect(QRectF{day->rect.left(), y - 1, day->rect.width(), 2}, color);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawEllipse(QPointF{m_rightToLeft ? day->rect.right() - 1 : day->rect.left() + 1, y}, 4, 4);
    m_painter.restore();
}

void CalendarPainter::selectedDay(const QRectF &rect, bool focused)
{
    if (focused)
        paintFocusRing(m_painter, rect, cardRadius, colorOf(Token::Accent, m_scheme));
    else
        paintBox(m_painter, rect, cardRadius, {}, colorOf(Token::Accent, m_scheme));
}

void CalendarPainter::target(const QRectF &rect, bool refused)
{
    const auto token = refused ? Token::Failed : Token::Accent;
    auto fill = colorOf(token, m_scheme);
    fill.setAlphaF(isHighContrast(m_scheme) ? 0 : 0.08F);
    paintBox(m_painter, rect, cardRadius, fill, colorOf(token, m_scheme), 2);
}

qreal CalendarPainter::marks(const CalendarEntry &entry, qreal x, const QRectF &line, qreal room)
{
    const auto &copies = entry.card.copies;
    const auto rest = [&](qsizetype shown) {
        return shown < copies.size() ? u'+' + m_words.locale().toString(copies.size() - shown) : QString{};
    };
    const auto widthOf = [&](qsizetype shown) {
        const auto more = rest(shown);
        return qreal(shown) * (markSide + 3) + (more.isEmpty() ? 0 : m_digits.width(more) + 3);
    };
    auto shown = std::min(copies.size(), qsizetype{mostMarks});
    while (shown > 0 && widthOf(shown) > room)
        --shown;
    if (shown == 0)
        return x;
    for (qsizetype at = 0; at < shown; ++at) {
        const QRectF square{x, std::round(line.center().y() - markSide / 2), markSide, markSide};
        paintMark(m_painter, turned(square, line), m_accounts.value(copies[at].account.row()).mark, m_widget.palette());
        x += markSide + 3;
    }
    if (const auto more = rest(shown); !more.isEmpty()) {
        m_painter.setPen(colorOf(Token::Muted, m_scheme));
        const qreal width = m_digits.width(more);
        m_digits.draw(m_painter, turned({x, line.top(), width, line.height()}, line), more);
        x += width + 3;
    }
    return x + 3;
}

void CalendarPainter::cardLine(const QRectF &rect, const CalendarEntry &entry, bool withText)
{
    const auto look = lookOf(entry.card.state, entry.card.hold, entry.card.act, entry.card.recall);
    const qreal end = rect.right() - padding;
    qreal x = rect.left() + padding;
    const QRectF square{x, std::round(rect.center().y() - glyphSide / 2), glyphSide, glyphSide};
    if (square.right() > rect.right())
        return;
    paintGlyph(m_painter, turned(square, rect), look.glyph, colorOf(look.token, m_scheme));
    x += glyphSide + padding;
    const auto time = m_words.time(entry.wall.time);
    const qreal width = m_digits.width(time);
    if (x + width > end + padding / 2)
        return;
    m_painter.setPen(colorOf(Token::Muted, m_scheme));
    m_digits.draw(m_painter, turned({x, rect.top(), width, rect.height()}, rect), time);
    x += width + padding;
    // In one line the text needs most of the room, and the tool tip names all accounts.
    const qreal room = withText ? std::min(end - x, std::max(2.6 * markSide, (end - x) / 3)) : end - x;
    x = marks(entry, x, rect, room);
    if (withText && end - x >= 20)
        text(turned({x, rect.top(), end - x, rect.height()}, rect), CalendarWords::snippet(entry.card), Token::Text);
}

void CalendarPainter::card(const QRectF &rect, const CalendarEntry &entry, const CardLook &look)
{
    const auto state = lookOf(entry.card.state, entry.card.hold, entry.card.act, entry.card.recall);
    const auto line = colorOf(state.token, m_scheme);
    if (look.lifted) {
        m_painter.save();
        m_painter.setPen(QPen{colorOf(Token::Border, m_scheme), 1, Qt::DashLine});
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
        m_painter.restore();
        return;
    }
    const bool framed = isHighContrast(m_scheme) || look.hovered;
    paintBox(m_painter, rect, cardRadius, tintOf(state.token, m_scheme), framed ? line : QColor{});
    m_painter.setFont(m_small);
    if (look.lines > 1) {
        const qreal half = (rect.height() - 4) / 2;
        cardLine({rect.left(), rect.top() + 2, rect.width(), half}, entry, false);
        text({rect.left() + padding, rect.top() + 2 + half, rect.width() - 2 * padding, half},
             CalendarWords::snippet(entry.card), Token::Text);
    } else {
        cardLine(rect, entry, true);
    }
    if (look.focused)
        paintFocusRing(m_painter, rect, cardRadius, colorOf(Token::Accent, m_scheme));
    else if (look.selected)
        paintBox(m_painter, rect, cardRadius, {}, colorOf(Token::Accent, m_scheme));
}

void CalendarPainter::ghost(const QRectF &rect, const CalendarEntry &entry, bool refused)
{
    paintBox(m_painter, rect, cardRadius, colorOf(Token::Raised, m_scheme), {});
    card(rect, entry, {.lines = 1});
    paintBox(m_painter, rect, cardRadius, {}, colorOf(refused ? Token::Failed : Token::Accent, m_scheme), 1.5);
}

void CalendarPainter::more(const MorePlace &place, bool hovered, bool focused)
{
    if (hovered)
        paintBox(m_painter, place.rect, cardRadius, colorOf(Token::Hover, m_scheme), {});
    if (focused)
        paintFocusRing(m_painter, place.rect, cardRadius, colorOf(Token::Accent, m_scheme));
    m_painter.setFont(m_small);
    const auto inside = place.rect.adjusted(padding, 0, -2, 0);
    //: On a day with more posts than have room: %Ln of them are not shown
    auto words = CalendarWords::tr("+%Ln more", nullptr, place.count);
    if (QFontMetricsF{m_small}.horizontalAdvance(words) > inside.width())
        words = u"+%1"_s.arg(place.count);
    text(inside, words, Token::Muted);
}

void CalendarPainter::plus(const QRectF &square, bool hovered)
{
    paintBox(m_painter, square, cardRadius, colorOf(hovered ? Token::AccentSoft : Token::Hover, m_scheme),
             isHighContrast(m_scheme) ? colorOf(Token::Border, m_scheme) : QColor{});
    const QRectF inside{square.center() - QPointF{7, 7}, QSizeF{glyphSide, glyphSide}};
    paintGlyph(m_painter, inside, Glyph::Plus, colorOf(hovered ? Token::Accent : Token::Muted, m_scheme));
}

void CalendarPainter::bubble(const QPointF &point, const QRectF &bounds, const QString &sentence, bool warning)
{
    m_painter.setFont(m_small);
    const qreal widest = std::min(300.0, bounds.width() - 40);
    const auto words = QFontMetricsF{m_small}.boundingRect(QRectF{0, 0, widest, 400}, Qt::TextWordWrap, sentence);
    const qreal indent = warning ? glyphSide + 8 : 0;
    QRectF box{point + QPointF{14, 18}, QSizeF{std::ceil(words.width()) + indent + 20, std::ceil(words.height()) + 14}};
    if (m_rightToLeft)
        box.moveRight(point.x() - 14);
    box.moveLeft(
        std::clamp(box.left(), bounds.left() + 4, std::max(bounds.left() + 4, bounds.right() - box.width() - 4)));
    if (box.bottom() > bounds.bottom() - 4)
        box.moveBottom(point.y() - 12);
    paintBox(m_painter, box, measure::radius, colorOf(Token::Raised, m_scheme),
             colorOf(warning ? Token::Failed : Token::Border, m_scheme));
    const auto inside = box.adjusted(10, 7, -10, -7);
    if (warning) {
        const QRectF square{inside.left(), inside.top() + 1, glyphSide, glyphSide};
        paintGlyph(m_painter, turned(square, inside), Glyph::Triangle, colorOf(Token::Failed, m_scheme));
    }
    m_painter.setPen(colorOf(Token::Text, m_scheme));
    m_painter.drawText(turned({inside.left() + indent, inside.top(), inside.width() - indent, inside.height()}, inside),
                       int(Qt::TextWordWrap | Qt::AlignVCenter), sentence);
}

}  // namespace carillon
