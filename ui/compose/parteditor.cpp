// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/parteditor.h"

#include "ui/compose/texthighlighter.h"
#include "ui/theme/type.h"

#include <QFocusEvent>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace carillon {

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

void PartEditor::keyPressEvent(QKeyEvent *event)
{
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
    else
        QPlainTextEdit::insertFromMimeData(source);
}

}  // namespace carillon
