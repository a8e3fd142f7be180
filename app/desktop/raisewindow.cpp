// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/raisewindow.h"

#include <QWidget>

namespace carillon::desktop {

void raiseWindow(QWidget &window, const QByteArray &activationToken)
{
    // The Wayland plugin takes it from here, once, when a window asks to be activated.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

}  // namespace carillon::desktop
