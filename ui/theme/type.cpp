// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar{digit}));
    return widest;
}

/// Runs of digits and of anything else, in the order in which they stand.
QStringList runsOf(const QString &text)
{
    QStringList runs;
    bool digits = false;
    for (const auto character : text) {
        const bool digit = character >= u'0' && character <= u'9';
        if (runs.isEmpty() || digit || digits)
            runs += QString{character};
        else
            runs.last() += character;
        digits = digit;
    }
    return runs;
}

/// Cell by cell is only for one direction: whatever may turn round is left to Qt.
bool mayTurnRound(const QString &text)
{
    return QGuiApplication::isRightToLeft() || text.isRightToLeft();
}

bool isDigit(const QString &run)
{
    return run.size() == 1 && run[0] >= u'0' && run[0] <= u'9';
}

}  // namespace

QFont fontOf(TextSize size, const QFont &body)
{
    const auto scaled = [&body](qreal factor, QFont::Weight weight) {
        QFont font = body;
        if (body.pointSizeF() > 0)
            font.setPointSizeF(body.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(body.pixelSize() * factor));
        font.setWeight(weight);
        return font;
    };
    switch (size) {
    case TextSize::Body:
        return scaled(1.0, QFont::Normal);
    case TextSize::Small:
        return scaled(0.92, QFont::Normal);
    case TextSize::Editor:
        return scaled(1.15, QFont::Normal);
    case TextSize::Heading:
        return scaled(1.15, QFont::DemiBold);
    case TextSize::Title:
        return scaled(1.5, QFont::DemiBold);
    }
    return body;
}

QFont fontOf(TextSize size)
{
    return fontOf(size, QGuiApplication::font());
}

QString emojiFamily()
{
    return u"Noto Color Emoji"_s;
}

QFont interfaceFont(const QFont &systemFont)
{
    QFont font = systemFont;
    QString family = systemFont.family();
    const bool namedByDesktop = family.compare("sans serif"_L1, Qt::CaseInsensitive) != 0
        && family.compare("sans"_L1, Qt::CaseInsensitive) != 0 && !family.startsWith("dejavu"_L1, Qt::CaseInsensitive);
    if (!namedByDesktop) {
        const auto installed = QFontDatabase::families();
        for (const auto &candidate : {u"Inter"_s, u"Noto Sans"_s, u"Cantarell"_s}) {
            if (installed.contains(candidate)) {
                family = candidate;
                font.setPointSizeF(10);
                break;
            }
        }
    }
    font.setFamilies({family, emojiFamily()});
    return font;
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics{font};
    if (mayTurnRound(text))
        return metrics.horizontalAdvance(text);
    const qreal digit = widestDigit(metrics);
    qreal width = 0;
    for (const auto &run : runsOf(text))
        width += isDigit(run) ? digit : metrics.horizontalAdvance(run);
    return width;
}

void drawTabular(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text)
{
    if (mayTurnRound(text)) {
        painter.drawText(where, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), text);
        return;
    }
    const QFontMetricsF metrics{painter.font()};
    const qreal digit = widestDigit(metrics);
    const qreal width = tabularWidth(painter.font(), text);
    qreal x = where.left();
    if (alignment & Qt::AlignRight)
        x = where.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = where.center().x() - width / 2;
    const qreal baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const auto &run : runsOf(text)) {
        const qreal advance = metrics.horizontalAdvance(run);
        const qreal cell = isDigit(run) ? digit : advance;
        painter.drawText(QPointF{x + (cell - advance) / 2, baseline}, run);
        x += cell;
    }
}

}  // namespace carillon
