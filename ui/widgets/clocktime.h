// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

namespace carillon {

/// Hours and minutes as the language of the window writes them: "14:30", "2:30 PM". Never seconds, which some locales
/// have in their short form.
QString clockTime(QTime time);

}  // namespace carillon
