// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace carillon {

/// The largest size of a window that its screen shows whole, with the frame that the desktop puts around it.
inline QSize screenRoom(const QWidget &window)
{
    return window.screen()->availableSize() - QSize{8, 40};
}

}  // namespace carillon
