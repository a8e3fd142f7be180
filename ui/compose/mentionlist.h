// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "ui/widgets/accountmark.h"

#include <QFrame>

class QListWidget;

namespace carillon {

class TextLabel;

/// Somebody to choose, and on which platform.
struct MentionChoice
{
    const Platform *platform = nullptr;
    MentionCandidate candidate;
};

/// The people that a name may be completed to, below the caret. It never has the focus: who writes goes on writing, and
/// hands it the keys that are meant for it.
class MentionList final : public QFrame
{
    Q_OBJECT

public:
    /// `window` is what it is shown upon, clipped to it.
    explicit MentionList(QWidget *window);

    /// The first is current. `note` is a line below them, or alone.
    void setChoices(const QList<MentionChoice> &choices, const QString &note);
    [[nodiscard]] const QList<MentionChoice> &choices() const { return m_choices; }
    [[nodiscard]] QString note() const;
    [[nodiscard]] int current() const;

    /// Beside the caret, whose place is given in coordinates of the window; above it where there is no room below.
    void showAt(const QRect &caret);

    /// True for what it took: up, down, page keys, Return, Tab, Escape.
    bool takeKey(const QKeyEvent &event);

signals:
    void chosen(const carillon::MentionChoice &choice);
    void closed();

private:
    void choose();
    void move(int rows);
    void shut();

    QListWidget *m_list;
    TextLabel *m_note;
    QList<MentionChoice> m_choices;
};

}  // namespace carillon
