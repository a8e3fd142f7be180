// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon {

/// What the Tab key stops at within `place`, in the order of its layouts. Qt's own order is that in which the widgets
/// were made, which is another one where some come and go.
QWidgetList focusOrderOf(QWidget &place);

/// Makes Tab go that way. Does nothing where it is `before`, and gives what it is now.
QWidgetList orderFocus(QWidget &place, const QWidgetList &before);

}  // namespace carillon
