// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/platforms/mastodon/instance.h"

#include <QJsonObject>
#include <QStringList>

namespace carillon::mastodon {

/// What a post's options say of a poll. It goes with the first part.
struct Poll
{
    QStringList choices;           ///< empty: no poll
    std::optional<int> minutes{};  ///< nothing: what is written is no number
    bool takesSeveral = false;
    bool hidesTotals = false;
};

Poll pollOf(const FrozenPost &post);

/// The member "poll" of a status, or an empty object. Source: https://docs.joinmastodon.org/methods/statuses/#create,
/// read November 2026.
QJsonObject pollObject(const FrozenPost &post);

/// What the instance would refuse of it.
QList<Problem> pollProblems(const FrozenPost &post, const InstanceLimits &limits);

}  // namespace carillon::mastodon
