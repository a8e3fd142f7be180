// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"

#include <QTextDocument>
#include <QWidget>

#include <map>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace carillon {

class CounterRow;
class PartEditor;

/// The first comment: a button until somebody wants one, then an editor with what room is left.
class CommentEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit CommentEditor(QWidget *parent = nullptr);

    /// Another post's: what could be undone is forgotten. Open when there is something in it.
    void setText(const QString &text);
    /// The text that is called so, in place of the one that is shown, which keeps what can be undone until it is shown
    /// again; unless it has become another meanwhile. setText() shows the text without a name and forgets all others.
    void showText(const QString &name, const QString &text);
    [[nodiscard]] QString text() const;
    /// Those that the post is for. What was written stays to be seen, though none of them takes it.
    void setPlatforms(const QList<const Platform *> &platforms);
    void setFit(const DraftCheck &check);

    /// Opens it and goes to it, to the end that is too long if one is.
    void write();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] PartEditor *editor() const { return m_editor; }
    [[nodiscard]] QPushButton *add() const { return m_add; }
    [[nodiscard]] QPushButton *remove() const { return m_remove; }

signals:
    void changed();
    void caretMoved(carillon::PartEditor *editor);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(bool open);
    void takeAway();

    QVBoxLayout *m_column;
    QPushButton *m_add;
    QWidget *m_box;
    CounterRow *m_counters;
    QPushButton *m_remove;
    PartEditor *m_editor;
    QString m_name;                                             ///< of the text that is shown
    std::map<QString, std::unique_ptr<QTextDocument>> m_texts;  ///< the others
    bool m_isOpen = false;
    bool m_isOffered = true;
};

}  // namespace carillon
