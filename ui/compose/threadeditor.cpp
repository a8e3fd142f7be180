// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/threadeditor.h"

#include "ui/compose/parteditor.h"
#include "ui/compose/partrow.h"
#include "ui/compose/texthighlighter.h"

#include <QBoxLayout>

#include <algorithm>

namespace carillon {

ThreadEditor::ThreadEditor(QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    setParts({QString{}});
}

PartRow *ThreadEditor::makeRow(const QString &text)
{
    auto *row = new PartRow{this};
    auto *editor = row->editor();
    editor->setPlainText(text);
    editor->highlighter().setPlatforms(m_platforms);
    connect(editor->document(), &QTextDocument::undoCommandAdded, this, [this, row] { record({.typedIn = row}); });
    connect(editor, &QPlainTextEdit::textChanged, this, &ThreadEditor::partsChanged);
    connect(editor, &PartEditor::undoWanted, this, &ThreadEditor::undo);
    connect(editor, &PartEditor::redoWanted, this, &ThreadEditor::redo);
    connect(editor, &PartEditor::filesGiven, this, &ThreadEditor::filesGiven);
    connect(editor, &PartEditor::imageGiven, this, &ThreadEditor::imageGiven);
    connect(editor, &PartEditor::removeWanted, this, [this, row] {
        if (const auto at = m_rows.indexOf(row); at > 0)
            removePart(int(at));
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, editor] { emit caretMoved(editor); });
    connect(editor, &PartEditor::focused, this, [this, row] {
        if (m_current == row)
            return;
        m_current = row;
        emit currentPartChanged();
    });
    connect(row, &PartRow::insertWanted, this, [this, row] { insertPart(int(m_rows.indexOf(row)) + 1); });
    connect(row, &PartRow::removeWanted, this, [this, row] { removePart(int(m_rows.indexOf(row))); });
    connect(row, &PartRow::upWanted, this, [this, row] {
        const int at = int(m_rows.indexOf(row));
        movePart(at, at - 1);
    });
    connect(row, &PartRow::downWanted, this, [this, row] {
        const int at = int(m_rows.indexOf(row));
        movePart(at, at + 1);
    });
    return row;
}

void ThreadEditor::setParts(const QStringList &parts)
{
    // Rows that were taken out are kept as long as they can come back.
    auto old = m_rows;
    for (const auto &deed : m_deeds)
        old += deed.before + deed.after;
    std::sort(old.begin(), old.end());
    old.erase(std::unique(old.begin(), old.end()), old.end());
    m_deeds.clear();
    m_done = 0;
    Rows rows;
    for (const auto &part : parts)
        rows += makeRow(part);
    show(rows);
    for (auto *row : old) {
        row->disconnect(this);
        row->editor()->disconnect(this);
        row->editor()->document()->disconnect(this);
        row->deleteLater();
    }
    m_current = m_rows.value(0);
    emit currentPartChanged();
}

QStringList ThreadEditor::parts() const
{
    QStringList parts;
    for (const auto *row : m_rows)
        parts += row->editor()->toPlainText();
    return parts;
}

void ThreadEditor::replaceParts(const QStringList &parts)
{
    Rows rows;
    for (const auto &part : parts)
        rows += makeRow(part);
    rearrange(rows);
    focusPart(0);
}

void ThreadEditor::setPlatforms(const QList<const Platform *> &platforms)
{
    m_platforms = platforms;
    for (const auto *row : m_rows)
        row->editor()->highlighter().setPlatforms(platforms);
}

void ThreadEditor::setOverlong(const DraftCheck &check)
{
    for (int part = 0; part < m_rows.size(); ++part)
        m_rows[part]->editor()->highlighter().setOverlongFrom(check.overlongFrom(part));
}

PartEditor *ThreadEditor::editor(int part) const
{
    return part >= 0 && part < m_rows.size() ? m_rows[part]->editor() : nullptr;
}

int ThreadEditor::currentPart() const
{
    return std::max(0, int(m_rows.indexOf(m_current.data())));
}

void ThreadEditor::focusPart(int part)
{
    if (auto *wanted = editor(std::clamp(part, 0, count() - 1)))
        wanted->setFocus(Qt::OtherFocusReason);
}

void ThreadEditor::insertPart(int at)
{
    auto rows = m_rows;
    rows.insert(std::clamp(at, 0, count()), makeRow({}));
    rearrange(rows);
    focusPart(at);
}

void ThreadEditor::removePart(int part)
{
    if (count() < 2 || part < 0 || part >= count())
        return;
    auto rows = m_rows;
    rows.removeAt(part);
    rearrange(rows);
    const int before = std::max(0, part - 1);
    focusPart(before);
    editor(before)->moveCursor(QTextCursor::End);
}

void ThreadEditor::movePart(int part, int to)
{
    if (part < 0 || part >= count() || to < 0 || to >= count() || part == to)
        return;
    auto rows = m_rows;
    rows.move(part, to);
    rearrange(rows);
    focusPart(to);
}

void ThreadEditor::rearrange(const Rows &rows)
{
    record({.before = m_rows, .after = rows});
    show(rows);
}

void ThreadEditor::show(const Rows &rows)
{
    for (auto *row : m_rows) {
        m_column->removeWidget(row);
        if (!rows.contains(row))
            row->hide();
    }
    m_rows = rows;
    for (int at = 0; at < rows.size(); ++at) {
        m_column->addWidget(rows[at]);
        rows[at]->setPlace(at, int(rows.size()));
        rows[at]->editor()->highlighter().setPlatforms(m_platforms);
        rows[at]->show();
        if (at > 0)
            setTabOrder(rows[at - 1], rows[at]);
    }
    emit partsChanged();
    emit currentPartChanged();
}

void ThreadEditor::record(const Deed &deed)
{
    m_deeds.resize(m_done);
    m_deeds += deed;
    m_done = m_deeds.size();
}

void ThreadEditor::undo()
{
    while (m_done > 0) {
        const auto deed = m_deeds[--m_done];
        if (!deed.typedIn) {
            show(deed.before);
            return focusPart(currentPart());
        }
        // It may have been undone already, by the menu of the editor itself.
        if (auto *editor = deed.typedIn->editor(); editor->document()->isUndoAvailable()) {
            editor->undo();
            return editor->setFocus(Qt::OtherFocusReason);
        }
    }
}

void ThreadEditor::redo()
{
    while (m_done < m_deeds.size()) {
        const auto deed = m_deeds[m_done++];
        if (!deed.typedIn) {
            show(deed.after);
            return focusPart(currentPart());
        }
        if (auto *editor = deed.typedIn->editor(); editor->document()->isRedoAvailable()) {
            editor->redo();
            return editor->setFocus(Qt::OtherFocusReason);
        }
    }
}

}  // namespace carillon
