// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QJsonArray>

namespace carillon::instagram {

/// Whether a doubtful Publish or FirstComment happened. A post: its container says whether it is published, the list of
/// media which one it is. A comment: what stands below the post; where it does not, it is looked for again after 2 and
/// after 5 minutes of doubt before it is Absent.
QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

/// What a medium of the account must be to be the doubtful post.
struct SoughtMedium
{
    QString caption;
    QStringList known;  ///< ids of those that were there before
    Instant notBefore;  ///< by Instagram's clock, with some tolerance
    bool isStory = false;
};
/// `step` is the doubtful Publish, begun at `intendedAt`.
SoughtMedium soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt);

/// The entry of `media` (newest first) that it is. Of those that are new the one that says the same, of several the
/// oldest; when none does, but `isSurelyThere` (its container says so) and only one is new, that one. Empty: none that
/// one could be sure of. Pure.
QJsonObject foundAmong(const QJsonArray &media, const SoughtMedium &sought, bool isSurelyThere);

}  // namespace carillon::instagram
