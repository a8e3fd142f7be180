// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/aftermath.h"

#include "core/planner/plannersentences.h"
#include "core/planner/sentences.h"

#include <algorithm>

namespace carillon {

using enum PlatformPostState;

namespace {

/// `left` was to be taken back from its platform, and has been.
bool isRecalledSince(const PlatformPost &current, const PlatformPost &left)
{
    return left.state == HandedOver && left.act && left.act->then == current.state && !current.act;
}

/// It waited, and its platform has it by now.
bool isHandedOverSince(const PlatformPost &current, const PlatformPost &left)
{
    const bool waited
        = left.state == Scheduled || (left.state == HandedOver && left.act && left.act->then == Scheduled);
    return waited && current.state == HandedOver && !current.act;
}

}  // namespace

QString whatHappened(PlatformPostState now)
{
    switch (now) {
    case Publishing:
    case Retrying:
        return PlannerSentences::tr("the post is being published");
    case Published:
        return PlannerSentences::tr("the post is published");
    case Unconfirmed:
        return PlannerSentences::tr("the post may be live");
    case Failed:
        return PlannerSentences::tr("it was due since and failed");
    case Expired:
        return PlannerSentences::tr("it was due since and expired");
    case HandedOver:
        return PlannerSentences::tr("its platform has it since and publishes it at its time. Cancel it instead");
    case Draft:
    case Scheduled:
    case Queued:
    case Canceled:
        return PlannerSentences::tr("the post was planned anew since");
    }
    return {};
}

const PlatformPost *copyIn(const QList<PlatformPost> &copies, PlatformPostId id)
{
    const auto found
        = std::find_if(copies.begin(), copies.end(), [&](const PlatformPost &copy) { return copy.id == id; });
    return found == copies.end() ? nullptr : &*found;
}

bool hasStayed(const PlatformPost &current, const PlatformPost &left)
{
    const bool isThere = current.state == Published || (current.state == HandedOver && !current.act);
    return left.act && left.act->aim == RecallAim::Delete && isThere;
}

PlatformPostState afterRecall(PlatformPostState state)
{
    switch (state) {
    case Scheduled:
    case Queued:
    case Retrying:
    case HandedOver:
        return Scheduled;
    case Canceled:
        return Canceled;
    case Draft:
    case Publishing:
    case Published:
    case Failed:
    case Unconfirmed:
    case Expired:
        break;
    }
    return Draft;
}

namespace {

/// By what it holds when the version is another one: a later act that was taken back left it as it was.
bool isAsLeft(const PlatformPost &current, const PlatformPost &left)
{
    const bool felDue = left.state == Scheduled && current.state == Queued;
    if (hasStayed(current, left))
        return true;
    // What was taken back for this act is where the act wanted it.
    if (isRecalledSince(current, left) || isHandedOverSince(current, left))
        return current.dueAt == left.dueAt;
    if (current.state != left.state && !felDue)
        return false;
    return current.version == left.version
        || (current.dueAt == left.dueAt && current.plannedAt == left.plannedAt && current.actAt == left.actAt
            && current.tries == left.tries && current.permalink == left.permalink && current.act == left.act);
}

bool isAsLeft(const PostSnapshot &now, const PostSnapshot &left)
{
    return now.version == left.version
        || (now.revision == left.revision && now.plan == left.plan && now.tags == left.tags
            && now.priority == left.priority && now.maxSpeed == left.maxSpeed);
}

}  // namespace

Result<void> ensureUntouched(const PostSnapshot &now, const PostSnapshot &after)
{
    for (const auto &left : after.copies) {
        const auto *current = copyIn(now.copies, left.id);
        if (!current)
            return movedOn(PlannerSentences::tr("the post was removed from an account since"));
        if (!isAsLeft(*current, left))
            return movedOn(current->act ? PlannerSentences::tr("it is being changed or deleted at its platform")
                                        : whatHappened(current->state));
    }
    if (!isAsLeft(now, after))
        return movedOn(PlannerSentences::tr("the post was edited since"));
    if (now.copies.size() > after.copies.size())
        return movedOn(PlannerSentences::tr("the post was given to another account since"));
    return {};
}

}  // namespace carillon
