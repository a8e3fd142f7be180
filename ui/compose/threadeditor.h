// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QImage;
class QVBoxLayout;

namespace carillon {

class PartEditor;
class PartRow;

/// The parts of a thread, one editor under the other. Undo goes back through typing and through what was done to the
/// parts in the order in which it happened.
class ThreadEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadEditor(QWidget *parent = nullptr);

    /// Another text: what could be undone is forgotten.
    void setParts(const QStringList &parts);
    [[nodiscard]] QStringList parts() const;
    /// The text that is called so, in place of the one that is shown, which keeps what can be undone until it is shown
    /// again; unless it has become another meanwhile. setParts() shows the text without a name and forgets all others.
    void showText(const QString &name, const QStringList &parts);
    /// In place of what is there, as one act that can be undone.
    void replaceParts(const QStringList &parts);
    void setPlatforms(const QList<const Platform *> &platforms);
    /// See TextHighlighter.
    void setMentions(const QStringList &written);
    void setOverlong(const DraftCheck &check);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] PartEditor *editor(int part) const;
    /// The one that was written in last.
    [[nodiscard]] int currentPart() const;
    void focusPart(int part);

    /// Puts an empty part there and goes to it.
    void insertPart(int at);
    void removePart(int part);
    void movePart(int part, int to);
    /// In two: what stands before `end` stays, what stands from `begin` on is the next part. UTF-16 indices.
    void breakPart(int part, int end, int begin);

    void undo();
    void redo();

signals:
    void partsChanged();
    void currentPartChanged();
    void filesGiven(const QStringList &paths);
    void imageGiven(const QImage &image);
    /// Where the person writes, to be kept in sight.
    void caretMoved(PartEditor *editor);

private:
    using Rows = QList<PartRow *>;
    /// Something that can be undone: typing in one part, or another order of parts.
    struct Deed
    {
        PartRow *typedIn = nullptr;
        Rows before;
        Rows after;
    };

    /// A text with all that was done to it.
    struct Text
    {
        Rows rows;
        QList<Deed> deeds;
        qsizetype done = 0;
        QPointer<PartRow> current;
    };

    [[nodiscard]] static Rows rowsOf(const Text &text);
    void dismiss(const Rows &rows);
    PartRow *makeRow(const QString &text);
    void breakAtLines(int part);
    void rearrange(const Rows &rows);
    void show(const Rows &rows);
    void record(const Deed &deed);

    QVBoxLayout *m_column;
    Rows m_rows;
    QList<Deed> m_deeds;
    qsizetype m_done = 0;  ///< how many of them are done
    QPointer<PartRow> m_current;
    QString m_name;                ///< of the text that is shown
    QHash<QString, Text> m_texts;  ///< the others
    QList<const Platform *> m_platforms;
    QStringList m_mentions;
};

}  // namespace carillon
