// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

namespace carillon {

FormField::FormField(const QString &label, QWidget *field, const QString &hint, QWidget *parent)
    : QWidget{parent},
      m_field{field},
      m_label{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_hint{new TextLabel{{}, TextSize::Small, Token::Muted}}
{
    m_label->setBuddy(field);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(field);
    column->addWidget(m_hint);
    setFocusProxy(field);
    setLabel(label);
    setHint(hint);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_field->setAccessibleName(label);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_field->setAccessibleDescription(hint);
}

}  // namespace carillon
