// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace carillon::desktop {

/// Shows a window, out of the tray and the task bar too, and brings it to the front where the desktop allows it.
/// `activationToken` is the proof that a person asked for it (XDG_ACTIVATION_TOKEN of whatever they clicked); may be
/// empty. Main thread.
void raiseWindow(QWidget &window, const QByteArray &activationToken);

}  // namespace carillon::desktop
