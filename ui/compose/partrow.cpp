// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/partrow.h"

#include "ui/compose/parteditor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

PartRow::PartRow(QWidget *parent)
    : QWidget{parent},
      m_editor{new PartEditor},
      m_head{new QWidget},
      m_number{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_up{new IconButton{Glyph::ChevronUp, tr("Move this part up")}},
      m_down{new IconButton{Glyph::ChevronDown, tr("Move this part down")}}
{
    auto *insert = new IconButton{Glyph::Plus, tr("Add a part after this one")};
    auto *remove = new IconButton{Glyph::Trash, tr("Remove this part")};
    auto *head = new QHBoxLayout{m_head};
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(m_number);
    head->addStretch();
    for (auto *button : {m_up, m_down, static_cast<QPushButton *>(insert), static_cast<QPushButton *>(remove)}) {
        setDense(button, true);
        head->addWidget(button);
    }
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addWidget(m_editor);
    setTabOrder(m_editor, m_up);
    setTabOrder(m_up, m_down);
    setTabOrder(m_down, insert);
    setTabOrder(insert, remove);
    connect(m_up, &QPushButton::clicked, this, &PartRow::upWanted);
    connect(m_down, &QPushButton::clicked, this, &PartRow::downWanted);
    connect(insert, &QPushButton::clicked, this, &PartRow::insertWanted);
    connect(remove, &QPushButton::clicked, this, &PartRow::removeWanted);
    setPlace(0, 1);
}

void PartRow::setPlace(int at, int count)
{
    m_head->setVisible(count > 1);
    m_number->setText(tr("Part %1 of %2").arg(at + 1).arg(count));
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at < count - 1);
    m_editor->setAccessibleName(count > 1 ? tr("Text of part %1 of %2").arg(at + 1).arg(count) : tr("Text"));
    m_editor->setPlaceholderText(at == 0 ? tr("What would you like to say?") : tr("And then?"));
    m_editor->setLeastLines(count > 1 ? 2 : 5);
}

}  // namespace carillon
