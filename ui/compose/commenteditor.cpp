// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/commenteditor.h"

#include "ui/compose/composebar.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/texthighlighter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace carillon {

CommentEditor::CommentEditor(QWidget *parent)
    : QWidget{parent},
      m_column{new QVBoxLayout{this}},
      m_add{new Button{Glyph::Plus, tr("Add first comment"), ButtonRole::Quiet}},
      m_box{new QWidget},
      m_counters{new CounterRow},
      m_remove{new IconButton{Glyph::Trash, tr("Remove the first comment")}},
      m_editor{new PartEditor}
{
    m_add->setAccessibleDescription(tr("Goes out right after the post, below it"));
    setDense(m_remove, true);
    m_editor->setAccessibleName(tr("First comment"));
    m_editor->setPlaceholderText(tr("Goes out right after the post, below it: tags, say, or a link"));
    m_editor->setLeastLines(2);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel{tr("First comment"), TextSize::Small, Token::Muted});
    head->addStretch();
    head->addWidget(m_counters);
    head->addWidget(m_remove);
    auto *inside = new QVBoxLayout{m_box};
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    inside->addLayout(head);
    inside->addWidget(m_editor);
    m_column->setSpacing(0);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_column->addWidget(m_box);
    setTabOrder(m_editor, m_remove);

    connect(m_add, &QPushButton::clicked, this, &CommentEditor::write);
    connect(m_remove, &QPushButton::clicked, this, &CommentEditor::takeAway);
    connect(m_editor, &PartEditor::removeWanted, this, &CommentEditor::takeAway);
    connect(m_editor, &PartEditor::undoWanted, m_editor, &QPlainTextEdit::undo);
    connect(m_editor, &PartEditor::redoWanted, m_editor, &QPlainTextEdit::redo);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &CommentEditor::changed);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] { emit caretMoved(m_editor); });
    show(false);
}

void CommentEditor::show(bool open)
{
    m_isOpen = open;
    m_column->setContentsMargins(open ? QMargins{16, 12, 16, 16} : QMargins{4, 0, 16, 8});
    m_box->setVisible(open);
    m_add->setVisible(!open && m_isOffered);
    setVisible(open || m_isOffered);
}

/// A line across, under which the post has ended.
void CommentEditor::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_isOpen)
        return;
    QPainter painter{this};
    painter.fillRect(QRect{0, 0, width(), 1}, colorOf(Token::Border, this));
}

void CommentEditor::setText(const QString &text)
{
    m_texts.clear();
    m_name.clear();
    if (m_editor->toPlainText() != text || m_editor->document()->isUndoAvailable())
        m_editor->setPlainText(text);
    show(!text.isEmpty());
}

void CommentEditor::showText(const QString &name, const QString &text)
{
    if (name != m_name) {
        auto known = std::move(m_texts[name]);
        m_texts.erase(name);
        m_texts[m_name].reset(m_editor->exchangeText(known.release()));
        m_name = name;
        // What it has become elsewhere is no step that could be undone here.
        if (m_editor->toPlainText() != text)
            m_editor->setPlainText(text);
        m_editor->moveCursor(QTextCursor::End);
    } else if (m_editor->toPlainText() != text) {
        auto all = m_editor->textCursor();
        all.select(QTextCursor::Document);
        all.insertText(text);
    }
    show(!text.isEmpty());
}

QString CommentEditor::text() const
{
    return m_editor->toPlainText();
}

void CommentEditor::setPlatforms(const QList<const Platform *> &platforms)
{
    m_editor->highlighter().setPlatforms(platforms);
    m_isOffered = platforms.isEmpty() || std::any_of(platforms.begin(), platforms.end(), [](const Platform *platform) {
                      return platform->traits().takesFirstComment;
                  });
    show(m_isOpen);
}

void CommentEditor::setFit(const DraftCheck &check)
{
    m_editor->highlighter().setOverlongFrom(check.commentOverlongFrom());
    m_counters->setRemaining(check.commentRemaining());
}

void CommentEditor::write()
{
    show(true);
    m_editor->setFocus(Qt::OtherFocusReason);
    if (const auto from = m_editor->highlighter().overlongFrom()) {
        auto cursor = m_editor->textCursor();
        cursor.setPosition(int(*from));
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
}

/// Its words can be had back: they are still to be undone when it is opened again.
void CommentEditor::takeAway()
{
    auto all = m_editor->textCursor();
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    show(false);
    m_add->setFocus(Qt::OtherFocusReason);
}

}  // namespace carillon
