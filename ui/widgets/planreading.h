// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QLocale>

namespace carillon {

/// A reading of a clock, as a person gives it.
struct WishedTime
{
    QDate date;
    QTime time;
    QString zone;  ///< IANA
    Fold fold = Fold::First;

    friend bool operator==(const WishedTime &, const WishedTime &) = default;
};

/// Another time that a person may have meant.
struct PlanChoice
{
    QString label;
    QDate date;
    QTime time;
    Fold fold = Fold::First;
    bool isTaken = false;  ///< it is what holds now
};

/// A date, a time and a zone as they are explained to whoever chooses them.
struct PlanReading
{
    std::optional<PlannedTime> plan;  ///< absent when no clock shows it, or it is incomplete
    bool hasPassed = false;
    QString sentence;  ///< "Tomorrow, in 18 h 33 min", or what is wrong and what to do
    QString exact;     ///< "Tuesday, 17 November 2026, 09:00, Europe/Berlin (UTC+01:00)"
    QList<PlanChoice> choices;

    /// A post may go out then.
    [[nodiscard]] bool isUsable() const { return plan && !hasPassed; }
};

/// What `wished` means at `now`. `home` is the workspace's zone, whose clocks are told too where they differ.
PlanReading readPlan(const WishedTime &wished, Instant now, const QByteArray &home, const QLocale &locale);

}  // namespace carillon
