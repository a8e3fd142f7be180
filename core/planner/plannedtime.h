// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"
#include "core/schedule/walltime.h"

namespace carillon {

/// A wall time that a person wrote, as a plan.
struct ReadPlan
{
    PlannedTime plan;
    QString note;  ///< whole sentence: what was chosen where the time is not unique; empty else
};

/// What the person means where a wall clock is ambiguous.
struct PlanPolicies
{
    GapPolicy gap = GapPolicy::Reject;
    OverlapPolicy overlap = OverlapPolicy::First;
};

/// Reads "2026-03-29T09:00" (seconds and milliseconds may follow, a space may stand for the T) in the IANA zone `zone`.
/// Invalid, with what to do, when it is no time, when the zone is unknown, or when no clock there shows it.
Result<ReadPlan> planTime(const QString &local, const QString &zone, const PlanPolicies &policies = {});

/// The plan for an instant, as clocks in `zone` show it; UTC when the zone is unknown here.
PlannedTime planFor(Instant due, const QByteArray &zone);

}  // namespace carillon
