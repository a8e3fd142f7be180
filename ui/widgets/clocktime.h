// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTime>

namespace carillon {

/// The format for hours and minutes as people write them there: "HH:mm", "h:mm AP". Never seconds, which some locales
/// have in their short form.
QString clockFormat(const QLocale &locale);

/// "14:30:05", "2:30:05 PM", for what happened.
QString clockTimeWithSeconds(QTime time, const QLocale &locale = {});

/// `time` in that format: "14:30", "2:30 PM".
QString clockTime(QTime time, const QLocale &locale = {});

}  // namespace carillon
