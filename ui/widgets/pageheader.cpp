// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/theme/paint.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget{parent},
      m_title{new TextLabel{title, TextSize::Title}},
      m_start{new QHBoxLayout},
      m_end{new QHBoxLayout}
{
    setFixedHeight(64);
    m_start->setSpacing(12);
    m_end->setSpacing(12);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(measure::page, 0, measure::page, 0);
    row->setSpacing(24);
    row->addWidget(m_title);
    row->addLayout(m_start);
    row->addStretch();
    row->addLayout(m_end);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    m_start->addWidget(widget);
}

void PageHeader::addAtEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

}  // namespace carillon
