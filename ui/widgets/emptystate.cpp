// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace carillon {

namespace {

/// Two sheets, one behind the other, and what they are about in a corner.
class Drawing final : public QWidget
{
public:
    explicit Drawing(Glyph glyph, QWidget *parent = nullptr) : QWidget{parent}, m_glyph{glyph}
    {
        setFixedSize(120, 88);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const auto scheme = schemeOf(palette());
        const auto line = colorOf(Token::Border, scheme);
        const auto surface = colorOf(Token::Surface, scheme);
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        painter.translate(60, 44);
        painter.rotate(-6);
        paintBox(painter, QRectF{-44, -32, 76, 60}, measure::cardRadius, colorOf(Token::Window, scheme), line);
        painter.restore();
        const QRectF sheet{26, 14, 80, 64};
        paintBox(painter, sheet, measure::cardRadius, surface, line);
        for (const auto &bar : {QRectF{38, 28, 40, 5}, QRectF{38, 40, 56, 5}, QRectF{38, 52, 30, 5}})
            paintBox(painter, bar, 2.5, line, {});
        const QRectF badge{78, 50, 40, 34};
        paintBox(painter, QRectF{badge.right() - 36, badge.bottom() - 36, 36, 36}, 18,
                 colorOf(Token::AccentSoft, scheme), surface, 3);
        if (isHighContrast(scheme))
            paintBox(painter, QRectF{badge.right() - 36, badge.bottom() - 36, 36, 36}, 18, surface, line);
        paintGlyph(painter, QRectF{badge.right() - 26, badge.bottom() - 26, 16, 16}, m_glyph,
                   colorOf(Token::Accent, scheme));
    }

private:
    Glyph m_glyph;
};

}  // namespace

EmptyState::EmptyState(Glyph glyph, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget{parent},
      m_sentence{new TextLabel{sentence, TextSize::Body, Token::Muted}},
      m_button{new Button{action, ButtonRole::Plain}}
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(420);
    m_button->setVisible(!action.isEmpty());
    auto *column = new QVBoxLayout{this};
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(new Drawing{glyph}, 0, Qt::AlignHCenter);
    // Between stretches and not by alignment, which would take the height of one width and the words of another.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

}  // namespace carillon
