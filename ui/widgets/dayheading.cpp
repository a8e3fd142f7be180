// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dayheading.h"

#include <QCoreApplication>
#include <QLocale>

namespace carillon {

namespace {

/// The context of what is said here.
struct DayHeading
{
    Q_DECLARE_TR_FUNCTIONS(DayHeading)
};

}  // namespace

QString dayHeading(QDate day, QDate today)
{
    const QLocale locale;
    // Weekday, day and month as the language has them, without the year.
    const auto format = day.year() == today.year() ? DayHeading::tr("dddd d MMMM") : DayHeading::tr("dddd d MMMM yyyy");
    const auto date = locale.toString(day, format);
    switch (today.daysTo(day)) {
    case -1:
        return DayHeading::tr("Yesterday, %1").arg(date);
    case 0:
        return DayHeading::tr("Today, %1").arg(date);
    case 1:
        return DayHeading::tr("Tomorrow, %1").arg(date);
    default:
        return date;
    }
}

}  // namespace carillon
