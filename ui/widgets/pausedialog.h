// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialogframe.h"
#include "ui/widgets/planreading.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace carillon {

class Clock;
class TimeFields;

/// What a person wants paused.
struct PauseWish
{
    QString tag;  ///< of those that were to choose from
    QString reason;
    std::optional<Instant> until;
};

/// Asks why, and for an end if it is wanted.
class PauseDialog final : public DialogFrame
{
    Q_OBJECT

public:
    struct Subject
    {
        QString title;
        QString sentence;    ///< what is not published then
        QStringList tags{};  ///< to choose one from; none: it is no tag that is paused
        QByteArray home;     ///< the workspace's zone
    };
    /// `clock` outlives it.
    PauseDialog(const Subject &subject, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *tag() const { return m_tag; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] QCheckBox *ends() const { return m_ends; }
    [[nodiscard]] TimeFields *fields() const { return m_fields; }

signals:
    void decided(const carillon::PauseWish &wish);

private:
    void read();
    void decide();

    const Clock &m_clock;
    const QByteArray m_home;
    QComboBox *m_tag;
    QLineEdit *m_reason;
    QCheckBox *m_ends;
    TimeFields *m_fields;
    TextLabel *m_sentence;
    QWidget *m_end;
    Button *m_pause;
    PlanReading m_reading;
};

}  // namespace carillon
