// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon {

/// F6 goes from one pane to the next. A page is one as a whole unless it marks parts of itself.
inline void markAsPane(QWidget *widget)
{
    widget->setProperty("carillonPane", true);
}

inline bool isPane(const QWidget *widget)
{
    return widget->property("carillonPane").toBool();
}

}  // namespace carillon
