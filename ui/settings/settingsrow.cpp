// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsrow.h"

#include "ui/theme/paint.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace carillon {

namespace {

class Line final : public QWidget
{
public:
    Line() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override { QPainter{this}.fillRect(rect(), colorOf(Token::Border, this)); }
};

}  // namespace

SettingsRow::SettingsRow(const QString &title, const QString &sentence, QWidget *control, QWidget *parent)
    : QWidget{parent},
      m_control{control},
      m_sentence{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_trouble{new TextLabel{{}, TextSize::Small, Token::Failed}}
{
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    m_sentence->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    auto *name = new TextLabel{title};
    name->setBuddy(control);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(name);
    words->addWidget(m_sentence);
    words->addWidget(m_trouble);
    words->addStretch();
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    setSentence(sentence);
    setTrouble({});
}

void SettingsRow::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    describe();
}

void SettingsRow::setTrouble(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    describe();
}

void SettingsRow::describe()
{
    m_control->setAccessibleDescription(QString{m_trouble->text() + u' ' + m_sentence->text()}.trimmed());
}

SettingsGroup::SettingsGroup(const QString &title, QWidget *parent) : QWidget{parent}, m_rows{new QVBoxLayout}
{
    setAccessibleName(title);
    auto *card = new Card;
    card->setLayout(m_rows);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel{title, TextSize::Heading});
    column->addWidget(card);
}

void SettingsGroup::add(QWidget *row)
{
    if (!m_rows->isEmpty())
        m_rows->addWidget(new Line);
    m_rows->addWidget(row);
}

}  // namespace carillon
