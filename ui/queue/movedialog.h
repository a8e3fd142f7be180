// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogframe.h"
#include "ui/widgets/timefields.h"

#include <QTimer>

namespace carillon {

class Clock;

/// Asks for another time, and says what it means before anything is moved.
class MoveDialog final : public DialogFrame
{
    Q_OBJECT

public:
    struct Subject
    {
        QString text;          ///< how it begins
        WishedTime from;       ///< shown at first
        QByteArray home;       ///< the workspace's zone
        bool isDraft = false;  ///< it is scheduled then, not moved
    };
    /// `clock` outlives it.
    MoveDialog(Subject subject, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] TimeFields *fields() const { return m_fields; }
    [[nodiscard]] Button *moveButton() const { return m_move; }
    [[nodiscard]] QString sentence() const;

    /// What limits would do to the post at the time of `plan`; does nothing once another time is chosen.
    void warn(const PlannedTime &plan, const QStringList &warnings);
    /// Lines; empty while there are none.
    [[nodiscard]] QString warning() const;

    /// The time shown for a post that was planned for `due`, which may have passed or be absent.
    static WishedTime proposal(std::optional<Instant> due, const QByteArray &zone, Instant now);

signals:
    /// A usable time. It stays open until somebody accepts it or shows what went wrong.
    void moveWanted(const carillon::PlannedTime &plan);
    /// A usable time stands there for a moment, and somebody may know what limits would do then: see warn().
    void foresightWanted(const carillon::PlannedTime &plan);

private:
    void read();
    void askForForesight();

    const Subject m_subject;
    const Clock &m_clock;
    TimeFields *m_fields;
    TextLabel *m_sentence;
    TextLabel *m_exact;
    TextLabel *m_warning;
    Button *m_move;
    PlanReading m_reading;
    std::optional<PlannedTime> m_foreseen;  ///< asked for last
    QTimer m_foreseeing;
};

}  // namespace carillon
