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
    editor->setMayBreak(true);
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
    connect(editor, &PartEditor::breakWanted, this,
            [this, row](int end, int begin) { breakPart(int(m_rows.indexOf(row)), end, begin); });
    connect(editor, &PartEditor::breaksPasted, this, [this, row] { breakAtLines(int(m_rows.indexOf(row))); });
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

/// Those that were taken out too, as long as they can come back.
ThreadEditor::Rows ThreadEditor::rowsOf(const Text &text)
{
    auto rows = text.rows;
    for (const auto &deed : text.deeds)
        rows += deed.before + deed.after;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ThreadEditor::dismiss(const Rows &rows)
{
    for (auto *row : rows) {
        row->disconnect(this);
        row->editor()->disconnect(this);
        row->editor()->document()->disconnect(this);
        row->deleteLater();
    }
}

void ThreadEditor::setParts(const QStringList &parts)
{
    auto old = rowsOf({.rows = m_rows, .deeds = m_deeds, .done = 0, .current = {}});
    for (const auto &text : std::as_const(m_texts))
        old += rowsOf(text);
    m_texts.clear();
    m_name.clear();
    m_deeds.clear();
    m_done = 0;
    Rows rows;
    for (const auto &part : parts)
        rows += makeRow(part);
    show(rows);
    dismiss(old);
    m_current = m_rows.value(0);
    emit currentPartChanged();
}

void ThreadEditor::showText(const QString &name, const QStringList &parts)
{
    if (name == m_name) {
        if (parts != this->parts())
            replaceParts(parts);
        return;
    }
    m_texts.insert(m_name, {.rows = m_rows, .deeds = m_deeds, .done = m_done, .current = m_current});
    m_name = name;
    auto text = m_texts.take(name);
    QStringList kept;
    for (const auto *row : std::as_const(text.rows))
        kept += row->editor()->toPlainText();
    const auto old = kept == parts ? Rows{} : rowsOf(text);
    if (kept != parts) {
        text = {};
        for (const auto &part : parts)
            text.rows += makeRow(part);
    }
    m_deeds = text.deeds;
    m_done = text.done;
    m_current = text.current;
    show(text.rows);
    dismiss(old);
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

void ThreadEditor::setMentions(const QStringList &written)
{
    m_mentions = written;
    for (const auto *row : m_rows)
        row->editor()->highlighter().setMentions(written);
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

void ThreadEditor::breakPart(int part, int end, int begin)
{
    auto *whole = editor(part);
    if (!whole)
        return;
    const auto text = whole->toPlainText();
    auto before = text.left(end);
    auto after = text.mid(begin);
    while (!before.isEmpty() && before.back().isSpace())
        before.chop(1);
    while (!after.isEmpty() && after.front().isSpace())
        after.remove(0, 1);
    auto rows = m_rows;
    rows.replace(part, makeRow(before));
    rows.insert(part + 1, makeRow(after));
    rearrange(rows);
    focusPart(part + 1);
}

/// Makes parts of what stands between lines that hold only "---".
void ThreadEditor::breakAtLines(int part)
{
    auto *whole = editor(part);
    const auto parts = whole ? splitParts(whole->toPlainText()) : QStringList{};
    if (parts.size() < 2)
        return;
    auto rows = m_rows;
    rows.removeAt(part);
    for (int at = 0; at < parts.size(); ++at)
        rows.insert(part + at, makeRow(parts[at]));
    rearrange(rows);
    const int last = part + int(parts.size()) - 1;
    focusPart(last);
    editor(last)->moveCursor(QTextCursor::End);
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
        rows[at]->editor()->highlighter().setMentions(m_mentions);
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
