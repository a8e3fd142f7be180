// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/timeline.h"

#include "ui/theme/paint.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace carillon {

namespace {

constexpr int ringSide = 12;
constexpr int indent = 24;

}  // namespace

TintedNote::TintedNote(const QString &sentence, Token token, QWidget *parent) : QWidget{parent}, m_token{token}
{
    auto *row = new QVBoxLayout{this};
    row->setContentsMargins(12, 12, 12, 12);
    auto *label = new TextLabel{sentence};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(label);
}

void TintedNote::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const bool plain = isHighContrast(schemeOf(palette()));
    paintBox(painter, rect(), measure::radius, tintOf(m_token, this), plain ? colorOf(Token::Border, this) : QColor{});
}

Timeline::Timeline(QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

void Timeline::add(const TimelineEntry &entry)
{
    auto *lines = new QWidget;
    auto *row = new QHBoxLayout{lines};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(indent);  // unlike a margin it turns round
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    row->addLayout(column, 1);
    for (const auto &[text, size, token] :
         {std::tuple{entry.what, TextSize::Body, Token::Text}, std::tuple{entry.when, TextSize::Small, Token::Muted}}) {
        if (text.isEmpty())
            continue;
        auto *label = new TextLabel{text, size, token};
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_tokens += entry.token;
    m_column->addWidget(lines);
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto centre = [&](int at) {
        const auto line = m_column->itemAt(at)->geometry();
        const qreal x = layoutDirection() == Qt::RightToLeft ? width() - ringSide / 2.0 - 1 : ringSide / 2.0 + 1;
        return QPointF{x, line.top() + 10.0};
    };
    painter.setPen({colorOf(Token::Border, this), 2});
    for (int at = 1; at < m_column->count(); ++at)
        painter.drawLine(centre(at - 1), centre(at));
    for (int at = 0; at < m_column->count(); ++at) {
        painter.setPen({colorOf(m_tokens[at], this), 2});
        painter.setBrush(colorOf(Token::Surface, this));
        painter.drawEllipse(centre(at), ringSide / 2.0 - 1, ringSide / 2.0 - 1);
    }
}

}  // namespace carillon
