// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/postevent.h"

#include "core/publisher/publishersentences.h"

#include <QJsonArray>

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
    case PlatformPostState::HandedOver:
        return EventKind::PostHandedOver;
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
    if (purpose == Purpose::Recall && state == PlatformPostState::Failed)
        return EventKind::PostRecallFailed;
    if (purpose == Purpose::Recall && state == PlatformPostState::HandedOver)
        return EventKind::PostHandedOver;
    if (purpose == Purpose::Recall)
        return {};
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

/// What the platform said on the way that did not stop the post.
QStringList warningsIn(const QList<StepRecord> &journal)
{
    QStringList warnings;
    for (const auto &record : journal) {
        const auto warning = record.result["warning"_L1].toString();
        if (record.state == StepState::Done && !warning.isEmpty() && !warnings.contains(warning))
            warnings += warning;
    }
    return warnings;
}

}  // namespace

std::optional<Event> postEvent(const Claim &claim, const JournalRepository::Verdict &verdict, Instant now)
{
    // What its platform was to publish, and does not.
    const bool isDeclined = claim.handOverAt && claim.purpose == Purpose::Publish
        && verdict.state == PlatformPostState::Scheduled && verdict.error;
    const bool isRecalled = claim.purpose == Purpose::Recall && verdict.state == PlatformPostState::Published;
    const bool wentOut = isRecalled && verdict.published && !verdict.published->remoteId.isEmpty();
    const auto kind = isDeclined ? std::optional{EventKind::PostHandOverDeclined}
        : wentOut                ? std::optional{EventKind::PostPublished}
        : isRecalled             ? std::optional{EventKind::PostRecalled}
                                 : kindOf(claim.purpose, verdict.state);
    if (!kind)
        return {};
    Event event{.kind = *kind,
                .at = now,
                .account = claim.account,
                .platformPost = claim.platformPost,
                .detail
                = {{u"attempt"_s, claim.attemptNumber}, {u"attempt_ms"_s, milliseconds(now - claim.attemptStartedAt)}}};
    if (*kind == EventKind::PostPublished && !claim.handOverAt)
        event.detail["late_ms"_L1] = milliseconds(now - std::max(claim.due, claim.plannedAt));
    // Its platform published it at that time, unless it did so at once.
    if (*kind == EventKind::PostPublished && claim.handOverAt) {
        event.detail["handed_over"_L1] = true;
        event.detail["late_ms"_L1] = 0;
        if (now < *claim.handOverAt)
            event.detail["early_ms"_L1] = milliseconds(*claim.handOverAt - now);
    }
    if (const auto warnings = warningsIn(claim.journal);
        verdict.state == PlatformPostState::Published && !warnings.isEmpty())
        event.detail["warnings"_L1] = QJsonArray::fromStringList(warnings);
    if (wentOut)
        event.detail["warnings"_L1] = QJsonArray{PublisherSentences::tr(
            "It was live before it could be taken back: what was changed here since is not in it.")};
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
