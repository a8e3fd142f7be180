// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace carillon::desktop {

enum class TrayState {
    Normal,
    Paused,     ///< nothing goes out because somebody wanted that
    Attention,  ///< a person must see to something
};

/// The mark for the panel. The state is a shape in the corner, with an edge of its own, so that it can be told on light
/// panels and dark ones and without colour.
QIcon trayIcon(TrayState state);

}  // namespace carillon::desktop
