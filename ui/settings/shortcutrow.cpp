// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcutrow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>

namespace carillon {

ShortcutRow::ShortcutRow(const QString &action, QWidget *parent)
    : QWidget{parent},
      m_edit{new QKeySequenceEdit},
      m_clear{new IconButton{Glyph::Close, tr("No keys for %1").arg(action)}},
      m_reset{new IconButton{Glyph::Undo, tr("Usual keys for %1").arg(action)}},
      m_conflict{new TextLabel{{}, TextSize::Small, Token::Failed}},
      m_take{new Button{tr("Use them here")}}
{
    m_edit->setFixedWidth(168);
    m_edit->setAccessibleName(tr("Keys for %1").arg(action));
    if (auto *line = m_edit->findChild<QLineEdit *>()) {
        line->setAccessibleName(m_edit->accessibleName());
        //: In a field that takes the next keys pressed as a shortcut
        line->setPlaceholderText(tr("None"));
    }
    setDense(m_take, true);
    m_conflict->setWordWrap(true);
    build(action);
    hideConflict();
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] {
        // One chord is a shortcut; what was pressed after it is not.
        const auto all = m_edit->keySequence();
        const auto keys = all.isEmpty() ? QKeySequence{} : QKeySequence{all[0]};
        if (keys != m_keys)
            emit pressed(keys);
        else
            setKeys(m_keys, m_usual);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { emit pressed({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { emit pressed(m_usual); });
    connect(m_take, &QPushButton::clicked, this, [this] { emit taken(m_contested); });
}

void ShortcutRow::build(const QString &action)
{
    auto *keys = new QHBoxLayout;
    keys->setSpacing(4);
    keys->addWidget(new TextLabel{action}, 1);
    keys->addWidget(m_edit);
    keys->addWidget(m_clear);
    keys->addWidget(m_reset);
    auto *conflict = new QHBoxLayout;
    conflict->setSpacing(12);
    conflict->addWidget(m_conflict, 1);
    conflict->addWidget(m_take);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 6, 8, 6);
    column->setSpacing(4);
    column->addLayout(keys);
    column->addLayout(conflict);
}

void ShortcutRow::setKeys(const QKeySequence &keys, const QKeySequence &usual)
{
    m_keys = keys;
    m_usual = usual;
    m_edit->setKeySequence(keys);
    m_clear->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(keys != usual);
    hideConflict();
}

void ShortcutRow::showConflict(const QKeySequence &keys, const QString &other)
{
    m_contested = keys;
    m_edit->setKeySequence(keys);
    m_conflict->setText(tr("%1 belongs to \"%2\".").arg(keys.toString(QKeySequence::NativeText), other));
    m_conflict->show();
    m_take->show();
}

void ShortcutRow::hideConflict()
{
    m_conflict->hide();
    m_take->hide();
}

QString ShortcutRow::conflict() const
{
    return m_conflict->isHidden() ? QString{} : m_conflict->text();
}

}  // namespace carillon
