// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/emojitext.h"

#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar emojiSelector{0xFE0F};

/// One line from 0, 0; the width it takes.
qreal layOut(QTextLayout &layout, const QString &text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.setFormats(emojiFormats(text));
    layout.beginLayout();
    auto line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    return line.naturalTextWidth();
}

}  // namespace

QList<QTextLayout::FormatRange> emojiFormats(const QString &text)
{
    QList<QTextLayout::FormatRange> formats;
    if (!text.contains(emojiSelector))
        return formats;
    QTextBoundaryFinder finder{QTextBoundaryFinder::Grapheme, text};
    qsizetype start = 0;
    for (auto end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        if (QStringView{text}.sliced(start, end - start).contains(emojiSelector)) {
            QTextCharFormat format;
            format.setFontFamilies({emojiFamily()});
            formats += {int(start), int(end - start), format};
        }
        start = end;
    }
    return formats;
}

void drawElided(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics{painter.font()};
    if (!text.contains(emojiSelector)) {
        painter.drawText(where, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine),
                         metrics.elidedText(text, Qt::ElideRight, where.width()));
        return;
    }
    QTextLayout whole{text, painter.font(), painter.device()};
    // The metrics know the narrow heart of the text font only.
    const qreal extra = std::max<qreal>(0, layOut(whole, text) - metrics.horizontalAdvance(text));
    const auto shown = metrics.elidedText(text, Qt::ElideRight, where.width() - extra);
    QTextLayout layout{shown, painter.font(), painter.device()};
    const qreal width = layOut(layout, shown);
    qreal x = where.left();
    if (alignment & Qt::AlignRight)
        x = where.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = where.center().x() - width / 2;
    const auto line = layout.lineAt(0);
    // On the base line on which plain text would stand.
    const qreal baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    layout.draw(&painter, {x, baseline - line.ascent()});
}

QString emojiHtml(const QString &text)
{
    const auto formats = emojiFormats(text);
    if (formats.isEmpty())
        return {};
    const auto escaped = [&text](qsizetype from, qsizetype to) {
        return text.sliced(from, to - from).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    };
    QString html;
    qsizetype done = 0;
    for (const auto &format : formats) {
        html += escaped(done, format.start) + u"<span style=\"font-family:'%1'\">"_s.arg(emojiFamily());
        done = format.start + format.length;
        html += escaped(format.start, done) + u"</span>"_s;
    }
    html += escaped(done, text.size());
    return u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(html);
}

}  // namespace carillon
