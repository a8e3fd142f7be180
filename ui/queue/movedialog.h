// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogframe.h"
#include "ui/widgets/timefields.h"

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

    /// The time shown for a post that was planned for `due`, which may have passed or be absent.
    static WishedTime proposal(std::optional<Instant> due, const QByteArray &zone, Instant now);

signals:
    /// A usable time. It stays open until somebody accepts it or shows what went wrong.
    void moveWanted(const carillon::PlannedTime &plan);

private:
    void read();

    const Subject m_subject;
    const Clock &m_clock;
    TimeFields *m_fields;
    TextLabel *m_sentence;
    TextLabel *m_exact;
    Button *m_move;
    PlanReading m_reading;
};

}  // namespace carillon
