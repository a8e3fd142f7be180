// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QMimeData;

namespace carillon {

class TextHighlighter;

/// Local files that `source` brings; empty when it brings anything else.
QStringList filesIn(const QMimeData &source);

/// Plain text that grows with what is written. Pictures are handed on instead of taken in.
class PartEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PartEditor(QWidget *parent = nullptr);

    [[nodiscard]] TextHighlighter &highlighter() const { return *m_highlighter; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setLeastLines(int lines);
    /// Another text with all that can be undone in it, in place of the one that is shown; null begins an empty one.
    /// Gives back the one that was shown, which from now on belongs to this editor no more.
    QTextDocument *exchangeText(QTextDocument *text);
    /// It is a part of a thread, which can be broken in two. A first comment is none.
    void setMayBreak(bool may) { m_mayBreak = may; }

signals:
    void undoWanted();
    void redoWanted();
    /// Another part is to begin here: what is between the two indices goes. Ctrl+Shift+Return, or Return behind a line
    /// that holds only "---".
    void breakWanted(int end, int begin);
    /// Something was pasted that has such lines.
    void breaksPasted();
    /// Backspace at its beginning while it is empty.
    void removeWanted();
    void filesGiven(const QStringList &paths);
    void imageGiven(const QImage &image);
    void focused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void grow();
    [[nodiscard]] bool asksForBreak(const QKeyEvent &event);

    TextHighlighter *m_highlighter;
    bool m_mayBreak = false;
    int m_leastLines = 1;
    int m_height = 0;
};

}  // namespace carillon
