// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/glyph.h"

#include <QKeyEvent>
#include <QTimer>
#include <QToolButton>

namespace carillon {

SearchField::SearchField(const QString &prompt, QWidget *parent) : QLineEdit{parent}, m_pause{new QTimer{this}}
{
    addAction(icon(Glyph::Search), LeadingPosition);
    setClearButtonEnabled(true);
    // Qt makes buttons of both, and leaves them without a name.
    const auto buttons = findChildren<QToolButton *>();
    for (auto *button : buttons)
        button->setAccessibleName(tr("Empty the search"));
    m_glass = buttons.value(0);
    setPrompt(prompt);
    setMinimumWidth(112);  // what else is in its row has longer words in other languages
    setMaximumWidth(260);
    m_pause->setSingleShot(true);
    m_pause->setInterval(20);  // an answer takes about as long; late ones are passed over
    connect(m_pause, &QTimer::timeout, this, &SearchField::say);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::say);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            say();
        else
            m_pause->start();
    });
}

void SearchField::setPrompt(const QString &prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    if (m_glass)
        m_glass->setAccessibleName(prompt);
}

QSize SearchField::sizeHint() const
{
    return {maximumWidth(), QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::say()
{
    m_pause->stop();
    const auto words = text().trimmed();
    if (words == m_said)
        return;
    m_said = words;
    emit searched(words);
}

}  // namespace carillon
