// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/heldcopy.h"

#include "core/domain/handover.h"
#include "core/store/actrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <algorithm>

namespace carillon {

using enum PlatformPostState;

bool isBeyondRecall(const PlatformPost &copy, Instant now)
{
    return copy.state == HandedOver && now + recallMargin > copy.handedOverFor.value_or(copy.dueAt.value_or(now));
}

PlatformPostState meantState(const PlatformPost &copy)
{
    if (copy.state == HandedOver)
        return copy.act ? copy.act->then.value_or(Scheduled) : Scheduled;
    return copy.state == Queued ? Scheduled : copy.state;
}

Result<void> adjustHeld(Database &database, const PlatformPost &copy, const HeldWish &wish, Instant now)
{
    // Once it is back, it takes what the post says then.
    const bool takesNewContent = copy.act.has_value();
    const bool isThere = meantState(copy) == wish.then && (wish.then == Canceled || copy.dueAt == wish.due)
        && (!wish.isOtherContent || takesNewContent);
    if (isThere)
        return {};
    const auto due = wish.then == Canceled ? copy.dueAt : wish.due;
    const auto opened = HandOverRepository{database}.recall(copy, wish.then, due, now);
    return opened ? Result<void>{} : opened.error();
}

Result<bool> leaveHeld(Database &database, const PlatformPost &copy, Instant now)
{
    if (!copy.act || isBeingActedOn(copy) || copy.tries > 0)
        return false;
    const auto progress = ActRepository{database}.progress(copy);
    if (!progress)
        return progress.error();
    if (progress->done > 0)
        return false;
    const auto done = HandOverRepository{database}.withdraw(copy, now);
    return done ? Result<bool>{true} : done.error();
}

Result<bool> cancelHeld(Database &database, PostId post, Instant now)
{
    PlatformPostRepository copies{database};
    const auto known = PostRepository{database}.byId(post);
    const auto all = copies.ofPost(post);
    if (!known || !all)
        return known ? all.error() : known.error();
    const auto isStopped = [&](const PlatformPost &copy) {
        return copy.state == Draft || copy.state == Scheduled || copy.state == Queued || copy.state == Canceled
            || (copy.state == HandedOver && !isBeyondRecall(copy, now));
    };
    const auto isHeld = [](const PlatformPost &copy) {
        return copy.state == HandedOver;
    };
    const bool isUntouched = *known && (*known)->version == 1;
    if (!isUntouched || std::none_of(all->begin(), all->end(), isHeld)
        || !std::all_of(all->begin(), all->end(), isStopped))
        return false;
    for (auto copy : *all) {
        if (copy.state == Canceled)
            continue;
        if (isHeld(copy)) {
            if (auto done = adjustHeld(database, copy, {.then = Canceled}, now); !done)
                return done.error();
            continue;
        }
        copy.actAt.reset();
        if (auto done = copies.move(copy, Canceled); !done)
            return done.error();
    }
    return true;
}

}  // namespace carillon
