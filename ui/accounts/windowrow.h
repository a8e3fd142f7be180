// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limit.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace carillon {

/// One limit of a person's own: so many posts in so long a time.
class WindowRow final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowRow(const LimitWindow &window, QWidget *parent = nullptr);

    [[nodiscard]] LimitWindow window() const;

signals:
    void removeWanted();

private:
    void build();
    void showPeriod(std::chrono::milliseconds period);

    QSpinBox *m_amount;
    QSpinBox *m_length;
    QComboBox *m_unit;
};

}  // namespace carillon
