// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/theme/emojitext.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace carillon {

TextLabel::TextLabel(const QString &text, TextSize size, Token token, QWidget *parent)
    : QLabel{text, parent},
      m_token{token}
{
    setFont(fontOf(size));
    setTextFormat(Qt::PlainText);
    color();
}

void TextLabel::setToken(Token token)
{
    m_token = token;
    color();
}

void TextLabel::setWritten(const QString &text)
{
    const auto html = emojiHtml(text);
    setTextFormat(html.isEmpty() ? Qt::PlainText : Qt::RichText);
    setText(html.isEmpty() ? text : html);
    setAccessibleName(text);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        color();
}

void TextLabel::color()
{
    const auto wanted = colorOf(m_token, this);
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    // Only this role is the label's own; all others keep coming from the window.
    QPalette own;
    own.setResolveMask(0);
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 32), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setPen(colorOf(token(), this));
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    drawElided(painter, contentsRect(), align, text());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), cut ? text() : QString{}, this);
        return true;
    }
    return TextLabel::event(event);
}

}  // namespace carillon
