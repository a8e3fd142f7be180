// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon {

/// A surface with a thin line and round corners. What stands on it goes into a layout of its own.
class Card : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace carillon
