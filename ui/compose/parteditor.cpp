// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/parteditor.h"

#include "core/domain/post.h"
#include "ui/compose/texthighlighter.h"
#include "ui/theme/type.h"

#include <QFocusEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace carillon {

using namespace Qt::StringLiterals;

QStringList filesIn(const QMimeData &source)
{
    QStringList paths;
    for (const auto &url : source.urls()) {
        if (!url.isLocalFile())
            return {};
        paths += url.toLocalFile();
    }
    return paths;
}

PartEditor::PartEditor(QWidget *parent) : QPlainTextEdit{parent}, m_highlighter{new TextHighlighter{document(), this}}
{
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextSize::Editor));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &PartEditor::grow);
    grow();
}

QTextDocument *PartEditor::exchangeText(QTextDocument *text)
{
    auto *before = document();
    before->setParent(nullptr);  // or it would be deleted
    disconnect(before->documentLayout(), nullptr, this, nullptr);
    if (!text) {
        text = new QTextDocument;
        text->setDocumentLayout(new QPlainTextDocumentLayout{text});
        text->setDocumentMargin(0);
        text->setDefaultFont(font());
        text->setDefaultTextOption(before->defaultTextOption());
    }
    text->setParent(this);
    setDocument(text);
    m_highlighter->setDocument(text);
    m_highlighter->setParent(text);  // it would go with the text that it was made for
    connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &PartEditor::grow);
    grow();
    return before;
}

void PartEditor::setLeastLines(int lines)
{
    m_leastLines = lines;
    grow();
}

QSize PartEditor::sizeHint() const
{
    return {400, m_height};
}

QSize PartEditor::minimumSizeHint() const
{
    return {120, m_height};
}

void PartEditor::grow()
{
    qreal height = 0;
    for (auto block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    const auto least = m_leastLines * QFontMetricsF{font()}.lineSpacing();
    const int wanted = int(std::ceil(std::max(height, least))) + 4;
    if (wanted == m_height)
        return;
    m_height = wanted;
    setFixedHeight(m_height);
    updateGeometry();
}

void PartEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

/// It never scrolls by itself: the page does.
void PartEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PartEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

/// Says where, too.
bool PartEditor::asksForBreak(const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const auto cursor = textCursor();
    if (!m_mayBreak || !isReturn)
        return false;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        emit breakWanted(cursor.selectionStart(), cursor.selectionEnd());
        return true;
    }
    const auto line = cursor.block();
    const bool isMark = !cursor.hasSelection() && cursor.atBlockEnd() && line.text().trimmed() == "---"_L1;
    // Before it must be something that can be a part.
    if (modifiers != Qt::NoModifier || !isMark || toPlainText().left(line.position()).trimmed().isEmpty())
        return false;
    emit breakWanted(line.position(), line.position() + line.length() - 1);
    return true;
}

void PartEditor::keyPressEvent(QKeyEvent *event)
{
    if (asksForBreak(*event))
        return event->accept();
    if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (event->matches(QKeySequence::Redo))
        emit redoWanted();
    else if (event->key() == Qt::Key_Backspace && document()->isEmpty())
        emit removeWanted();
    else
        return QPlainTextEdit::keyPressEvent(event);
    event->accept();
}

void PartEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focused();
}

bool PartEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !filesIn(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PartEditor::insertFromMimeData(const QMimeData *source)
{
    // Files first: a file manager gives their names as text too. A browser gives a picture and its address.
    if (const auto files = filesIn(*source); !files.isEmpty())
        emit filesGiven(files);
    else if (source->hasImage() && !source->hasText())
        emit imageGiven(qvariant_cast<QImage>(source->imageData()));
    else {
        QPlainTextEdit::insertFromMimeData(source);
        if (m_mayBreak && splitParts(source->text()).size() > 1)
            emit breaksPasted();
    }
}

}  // namespace carillon
