// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepanel.h"

#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace carillon {

SidePanel::SidePanel(const QString &name, QWidget *parent)
    : Card{parent},
      m_title{new TextLabel{name, TextSize::Heading}},
      m_scroll{new QScrollArea}
{
    setAccessibleName(name);
    setMinimumWidth(360);
    setMaximumWidth(400);
    markAsPane(this);
    m_title->setWordWrap(true);
    auto *close = new IconButton{Glyph::Close, tr("Close panel")};
    setDense(close, true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 12, 0);
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    connect(close, &QPushButton::clicked, this, &SidePanel::dismiss);
    hide();
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SidePanel::setContent(QWidget *content)
{
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);  // setWidget() turns it on
}

QWidget *SidePanel::content() const
{
    return m_scroll->widget();
}

void SidePanel::open()
{
    show();
}

void SidePanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        Card::keyPressEvent(event);
}

}  // namespace carillon
