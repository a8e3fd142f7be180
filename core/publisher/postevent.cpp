// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/postevent.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

std::optional<EventKind> kindOf(PlatformPostState state)
{
    switch (state) {
    case PlatformPostState::Published:
        return EventKind::PostPublished;
    case PlatformPostState::Failed:
        return EventKind::PostPublishFailed;
    case PlatformPostState::Retrying:
        return EventKind::PostRetrying;
    case PlatformPostState::Unconfirmed:
        return EventKind::PostUnconfirmed;
    case PlatformPostState::Expired:
        return EventKind::PostExpired;
    case PlatformPostState::Draft:
    case PlatformPostState::Scheduled:
    case PlatformPostState::Queued:
    case PlatformPostState::Publishing:
    case PlatformPostState::Canceled:
        return {};
    }
    return {};
}

/// Of an act, whose post stays Published meanwhile: `state` is what would have become of a post.
std::optional<EventKind> kindOf(Purpose purpose, PlatformPostState state)
{
    const bool deletes = purpose == Purpose::Delete;
    if (state == PlatformPostState::Published && purpose != Purpose::Publish)
        return deletes ? EventKind::PostDeleted : EventKind::PostEdited;
    if (state == PlatformPostState::Failed && purpose != Purpose::Publish)
        return deletes ? EventKind::PostDeleteFailed : EventKind::PostEditFailed;
    return kindOf(state);
}

qint64 milliseconds(std::chrono::milliseconds length)
{
    return std::max<qint64>(0, length.count());
}

}  // namespace

std::optional<Event> postEvent(const Claim &claim, const JournalRepository::Verdict &verdict, Instant now)
{
    const auto kind = kindOf(claim.purpose, verdict.state);
    if (!kind)
        return {};
    Event event{.kind = *kind,
                .at = now,
                .account = claim.account,
                .platformPost = claim.platformPost,
                .detail
                = {{u"attempt"_s, claim.attemptNumber}, {u"attempt_ms"_s, milliseconds(now - claim.attemptStartedAt)}}};
    if (*kind == EventKind::PostPublished)
        event.detail["late_ms"_L1] = milliseconds(now - std::max(claim.due, claim.plannedAt));
    if (claim.purpose != Purpose::Publish)
        event.detail["purpose"_L1] = toWord(claim.purpose);
    if (*kind == EventKind::PostRetrying && verdict.actAt)
        event.detail["again_at"_L1] = toIsoUtc(*verdict.actAt);
    if (verdict.error) {
        event.error = verdict.error->kind;
        event.detail["message"_L1] = verdict.error->detail;
    }
    return event;
}

}  // namespace carillon
