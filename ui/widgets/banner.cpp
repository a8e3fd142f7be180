// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace carillon {

Banner::Banner(const BannerContent &content, QWidget *parent)
    : QWidget{parent},
      m_sentence{new TextLabel{{}}},
      m_button{new Button{QString{}}}
{
    setDense(m_button, true);
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout{this};
    // Spacing, since the margins of a layout do not turn round where people write from right to left.
    row->setContentsMargins(6, 6, 6, 6);
    row->setSpacing(6);
    row->addSpacing(10 + measure::icon + 8);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    setMinimumHeight(40);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_button, &QPushButton::clicked, this, &Banner::acted);
    setContent(content);
}

void Banner::setContent(const BannerContent &content)
{
    m_content = content;
    m_sentence->setText(content.sentence);
    m_button->setText(content.action);
    m_button->setVisible(!content.action.isEmpty());
    m_button->setAccessibleDescription(content.sentence);
    setAccessibleName(content.sentence);
    update();
}

void Banner::setDismissable(const QString &name)
{
    auto *cross = new IconButton{Glyph::Close, name};
    setDense(cross, true);
    layout()->addWidget(cross);
    connect(cross, &QPushButton::clicked, this, &Banner::dismissed);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const auto scheme = schemeOf(palette());
    paintBox(painter, rect(), measure::cardRadius, tintOf(m_content.token, scheme),
             isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{});
    const QRect picture{16, (height() - measure::icon) / 2, measure::icon, measure::icon};
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), picture), m_content.glyph,
               colorOf(m_content.token, scheme));
}

}  // namespace carillon
