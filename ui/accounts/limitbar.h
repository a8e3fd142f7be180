// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"

#include <QWidget>

namespace carillon {

/// How far a window is used up: words, and below them a quiet bar.
class LimitBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitBar(const WindowUse &use, QWidget *parent = nullptr);

    void setUse(const WindowUse &use);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WindowUse m_use;
};

}  // namespace carillon
