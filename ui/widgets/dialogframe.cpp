// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogframe.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace carillon {

DialogFrame::DialogFrame(const QString &title, QWidget *parent)
    : QDialog{parent},
      m_title{new TextLabel{title, TextSize::Heading}},
      m_body{new QVBoxLayout},
      m_trouble{new Banner{BannerContent{}}},
      m_startButtons{new QHBoxLayout},
      m_endButtons{new QHBoxLayout}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_title->setWordWrap(true);
    m_trouble->hide();
    m_body->setSpacing(12);
    m_startButtons->setSpacing(8);
    m_endButtons->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->addLayout(m_startButtons);
    buttons->addStretch();
    buttons->addLayout(m_endButtons);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addLayout(m_body, 1);
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    connect(m_trouble, &Banner::acted, this, [this] {
        if (m_onTrouble)
            m_onTrouble();
    });
}

void DialogFrame::setTitle(const QString &title)
{
    setWindowTitle(title);
    m_title->setText(title);
}

TextLabel *DialogFrame::addSentence(const QString &sentence)
{
    auto *label = new TextLabel{sentence, TextSize::Body, Token::Muted};
    label->setWordWrap(true);
    m_body->addWidget(label);
    return label;
}

Button *DialogFrame::addButton(const QString &text, ButtonRole role)
{
    auto *button = new Button{text, role};
    m_endButtons->addWidget(button);
    if (role == ButtonRole::Primary)
        button->setDefault(true);
    return button;
}

Button *DialogFrame::addCancel()
{
    auto *button = addButton(tr("Cancel"), ButtonRole::Plain);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

Button *DialogFrame::addClose()
{
    auto *button = addButton(tr("Close"), ButtonRole::Plain);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

Button *DialogFrame::addButtonAtStart(const QString &text)
{
    auto *button = new Button{text, ButtonRole::Plain};
    m_startButtons->addWidget(button);
    return button;
}

void DialogFrame::showTrouble(const QString &sentence, const QString &action, std::function<void()> onAction)
{
    m_onTrouble = std::move(onAction);
    m_trouble->setContent({Glyph::Triangle, Token::Failed, sentence, action});
    m_trouble->show();
}

void DialogFrame::hideTrouble()
{
    m_onTrouble = {};
    m_trouble->hide();
}

void DialogFrame::showEvent(QShowEvent *event)
{
    resize(size().boundedTo(screenRoom(*this)));
    QDialog::showEvent(event);
}

bool DialogFrame::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        // A layout makes room for its least width and height, not for what its words need at this width.
        const int wanted = std::min(layout()->minimumHeightForWidth(width()), screenRoom(*this).height());
        if (wanted > height())
            resize(width(), wanted);
    }
    return isDone;
}

QString DialogFrame::trouble() const
{
    return m_trouble->isHidden() ? QString{} : m_trouble->sentence();
}

}  // namespace carillon
