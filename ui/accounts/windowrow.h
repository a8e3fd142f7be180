// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/limit.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace carillon {

class ZoneField;

/// One limit of a person's own: so many posts in so long a time, or on each day of a time zone.
class WindowRow final : public QWidget
{
    Q_OBJECT

public:
    /// `home` (IANA) is proposed for a limit by the day.
    WindowRow(const LimitWindow &window, const QByteArray &home, QWidget *parent = nullptr);

    /// As it was given where nobody changed it. Invalid, with the closest name, when there is no such zone.
    [[nodiscard]] Result<LimitWindow> window() const;

signals:
    void removeWanted();
    /// It shows other fields now, and may need more room.
    void reshaped();

private:
    void build();
    void showPeriod(std::chrono::milliseconds period);
    void showKind();
    [[nodiscard]] LimitWindow shown() const;

    const LimitWindow m_given;
    QSpinBox *m_amount;
    QComboBox *m_kind;
    QSpinBox *m_length;
    QComboBox *m_unit;
    ZoneField *m_zone;
    LimitWindow m_firstShown;  ///< seconds and longer are offered, the command line knows shorter ones
};

}  // namespace carillon
