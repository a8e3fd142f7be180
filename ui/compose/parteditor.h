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

signals:
    void undoWanted();
    void redoWanted();
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

    TextHighlighter *m_highlighter;
    int m_leastLines = 1;
    int m_height = 0;
};

}  // namespace carillon
