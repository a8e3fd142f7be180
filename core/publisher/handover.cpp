// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/handover.h"

#include "core/publisher/publishersentences.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;
using enum PlatformPostState;
using RowVerdict = JournalRepository::Verdict;

namespace {

/// Before what failed for a passing reason is tried or asked about again.
constexpr auto longPause = 15min;
/// A platform that still has not told what became of it by then will not.
constexpr auto longestDoubt = 24h;

bool isPassing(const RowVerdict &row)
{
    return row.error && (row.error->kind == ErrorKind::Transient || row.error->kind == ErrorKind::Ambiguous);
}

bool mayBeThere(const QList<StepRecord> &journal)
{
    return std::any_of(journal.begin(), journal.end(), [](const StepRecord &record) {
        return record.step.creates && (record.state == StepState::Intended || record.state == StepState::Doubtful);
    });
}

HandOverFate scheduledAgain(const FrozenPost &post, const RowVerdict &row, Instant again, bool isDeclined)
{
    return {.row = {.state = Scheduled,
                    .actAt = post.handOverAt,
                    .tries = isDeclined || row.state == Failed ? 0 : row.tries,
                    .error = isDeclined ? row.error : std::nullopt},
            .isDeclined = isDeclined,
            .again = again};
}

HandOverFate lookedAtAgain(RowVerdict row, Instant at)
{
    row.state = Publishing;
    row.actAt = at;
    return {.row = row};
}

/// It is nowhere yet.
HandOverFate notTaken(const FrozenPost &post, const RowVerdict &row, Instant now)
{
    if (row.state == Failed || row.state == Expired) {
        const bool declined = !isPassing(row);
        return scheduledAgain(post, row, declined ? *post.handOverAt : now + longPause, declined);
    }
    return scheduledAgain(post, row, row.actAt.value_or(now + 1min), false);
}

HandOverFate nobodyKnows(RowVerdict row)
{
    row.state = Unconfirmed;
    row.actAt.reset();
    row.error
        = Error{ErrorKind::Ambiguous,
                PublisherSentences::tr("Its platform was to publish it, and nobody can say whether it has or will. "
                                       "%1 Look at the account, then say so here.")
                    .arg(row.error ? row.error->detail : QString{})};
    return {.row = row};
}

}  // namespace

bool isHandedOver(const QList<StepRecord> &journal)
{
    return std::any_of(journal.begin(), journal.end(),
                       [](const StepRecord &record) { return record.step.creates && record.state == StepState::Done; });
}

HandOverFate handOverFate(const FrozenPost &post, const QList<StepRecord> &journal, const RowVerdict &row, Instant now)
{
    const bool waits = row.state == Queued || row.state == Retrying;
    const bool fails = row.state == Failed || row.state == Expired;
    if (!post.handOverAt || (!waits && !fails))
        return {.row = row};
    const bool isThere = isHandedOver(journal);
    if (!isThere && !mayBeThere(journal))
        return notTaken(post, row, now);
    if (waits)
        return lookedAtAgain(row, row.actAt.value_or(now + 1min));
    const bool isGone = isThere && row.error && row.error->kind == ErrorKind::NotFound;
    if (isGone && now < *post.handOverAt)
        return scheduledAgain(post, row, *post.handOverAt, true);
    if (isGone)
        return {.row = row};
    if (isPassing(row) && now < *post.handOverAt + longestDoubt) {
        auto again = row;
        again.tries = 0;
        return lookedAtAgain(again, now + longPause);
    }
    return nobodyKnows(row);
}

}  // namespace carillon
