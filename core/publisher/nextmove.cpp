// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/nextmove.h"

#include "core/publisher/publishersentences.h"
#include "core/publisher/retrypolicy.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using RowVerdict = JournalRepository::Verdict;

namespace {

/// How long a platform may process one medium before we call it stuck.

/// Before what was held back is looked at again: whatever holds it back, it must not become a busy loop.
constexpr auto shortPause = 1s;

StepVerdict putDown(StepState step, const Error &error, RowVerdict row)
{
    row.error = error;
    return {.step = step, .error = error, .putDown = row, .endsAttempt = true};
}

StepVerdict refused(const VerdictInput &input, const Error &error)
{
    return putDown(StepState::Refused, error, {.state = Failed, .tries = input.tries});
}

/// It waits in the queue for its account; that is no failure of its own.
StepVerdict parked(const VerdictInput &input, StepState step, const Error &error, Instant until)
{
    return putDown(step, error, {.state = Queued, .actAt = until, .tries = input.tries});
}

/// Surely nothing happened, and it may work later.
StepVerdict failedForNow(const VerdictInput &input, StepState step, const Error &error)
{
    if (input.hostTriedAt)
        return parked(input, step, error, std::max(input.now, *input.hostTriedAt));
    const int tries = input.tries + 1;
    const auto again = retryAt(tries, input.now, input.chance);
    if (!again)
        return putDown(step, error, {.state = Failed, .tries = tries});
    const auto asked = error.retryAfter ? input.now + *error.retryAfter : *again;
    return putDown(step, error, {.state = Retrying, .actAt = std::max(*again, asked), .tries = tries});
}

StepVerdict limited(const VerdictInput &input, const Error &error, std::chrono::seconds unlessTold)
{
    const auto until = input.now + error.retryAfter.value_or(unlessTold);
    auto verdict = parked(input, StepState::NotSent, error, until);
    const bool uploads = input.step.cost.of(LimitUnit::Uploads) > 0;
    if (input.isService) {
        // What is left for this film may be enough for another one.
        if (error.kind != ErrorKind::Quota || uploads)
            verdict.serviceLimitedUntil = until;
        return verdict;
    }
    // A day's uploads may be spent while everything else of the account goes on.
    if (error.kind == ErrorKind::Quota && uploads)
        verdict.uploadsSpentUntil = until;
    else if (error.kind != ErrorKind::Quota || input.step.kind != StepKind::StartUpload)
        verdict.accountLimitedUntil = until;
    return verdict;
}

StepVerdict doubted(const VerdictInput &input, const Error &error)
{
    auto verdict = putDown(StepState::Doubtful, error,
                           {.state = Publishing, .actAt = input.now + input.settle, .tries = input.tries});
    verdict.endsAttempt = false;
    return verdict;
}

StepVerdict waited(const VerdictInput &input, const Error &error)
{
    if (input.now - input.firstAsked > input.processing) {
        const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(input.processing).count());
        return refused(input,
                       {ErrorKind::Media,
                        PublisherSentences::tr("The platform has not finished processing the media within %n minutes.",
                                               nullptr, minutes)});
    }
    auto verdict
        = putDown(StepState::NotSent, error,
                  {.state = Publishing, .actAt = input.now + error.retryAfter.value_or(2s), .tries = input.tries});
    verdict.endsAttempt = false;
    return verdict;
}

QString unknowableSentence(const Step &step)
{
    if (step.kind == StepKind::PublishPart && step.part > 0)
        return PublisherSentences::tr(
                   "Nobody can say whether part %1 of this thread is live: the connection was lost after it was sent, "
                   "and the platform cannot be asked. The parts before it are live, those after it were not sent. Look "
                   "at the account, then say so here.")
            .arg(step.part + 1);
    if (step.kind == StepKind::FirstComment)
        return PublisherSentences::tr(
            "The post is live. Nobody can say whether its first comment is: the connection was lost after it was sent, "
            "and the platform cannot be asked. Look at the account, then say so here.");
    return PublisherSentences::tr(
        "Nobody can say whether this post is live: the connection was lost after it was sent, and the "
        "platform cannot be asked. Look at the account, then say so here.");
}

QString absentSentence(StepKind kind)
{
    if (kind == StepKind::FirstComment)
        return PublisherSentences::tr(
            "The platform did not take the first comment; it was asked and does not have it.");
    return PublisherSentences::tr("The platform did not take the post; it was asked and does not have it.");
}

StepVerdict lockedOut(const VerdictInput &input, const Error &error, AccountState state)
{
    auto verdict = parked(input, StepState::NotSent, error, input.now);
    verdict.account = state;
    return verdict;
}

}  // namespace

NextMove nextMove(const Platform &platform, const FrozenPost &post, const QList<StepRecord> &journal, Instant now)
{
    for (qsizetype at = journal.size() - 1; at >= 0; --at) {
        const auto &record = journal[at];
        const bool unknown = record.state == StepState::Intended || record.state == StepState::Doubtful;
        if (record.step.creates && unknown)
            return ProbeMove{at, record.endedAt.value_or(record.intendedAt) + platform.settleFor(post.account)};
    }
    if (!offers(platform.traits(), post.purpose))
        return Error{ErrorKind::Config,
                     PublisherSentences::tr("%1 offers no way to do this to a post that is live.")
                         .arg(platform.traits().displayName)};
    const auto next = platform.nextStep(post, {journal.constData(), static_cast<size_t>(journal.size())}, now);
    return std::visit([](const auto &move) -> NextMove { return move; }, next);
}

bool isCounted(const StepRecord &record)
{
    return record.state == StepState::Absent && record.result["counted"_L1].toBool();
}

StepVerdict judgeStep(const VerdictInput &input)
{
    if (input.result)
        return {.step = StepState::Done};
    const auto &error = input.result.error();
    // A harmless step that may have happened costs something, but is simply made again.
    const auto unsent = input.step.creates ? StepState::NotSent : StepState::Doubtful;
    switch (error.kind) {
    case ErrorKind::Transient:
        return failedForNow(input, unsent, error);
    case ErrorKind::Ambiguous:
    case ErrorKind::Duplicate:
        return input.step.creates ? doubted(input, error) : failedForNow(input, unsent, error);
    case ErrorKind::RateLimited:
        return limited(input, error, 5min);
    case ErrorKind::Quota:
        return limited(input, error, 1h);
    case ErrorKind::NotReady:
        return waited(input, error);
    case ErrorKind::Cancelled:
        return parked(input, StepState::NotSent, error, input.now + shortPause);
    case ErrorKind::Auth:
        if (input.loginWasRenewed)
            return lockedOut(input, error, AccountState::NeedsLogin);
        return {.step = StepState::NotSent, .error = error, .renewsLogin = true};
    case ErrorKind::Scope:
        return lockedOut(input, error, AccountState::NeedsLogin);
    case ErrorKind::Restricted:
        return lockedOut(input, error, AccountState::Restricted);
    case ErrorKind::Rebuild: {
        auto verdict = failedForNow(input, StepState::Refused, error);
        verdict.discardsHarmless = true;
        return verdict;
    }
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return parked(input, StepState::NotSent, error, input.now);
    case ErrorKind::Content:
    case ErrorKind::Media:
    case ErrorKind::Config:
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        return refused(input, error);
    }
    return refused(input, error);
}

std::optional<Instant> spentUntil(const RateHeaders &rate, Instant now)
{
    const bool isSpent = rate.remaining && *rate.remaining <= 0;
    if (!isSpent || !rate.reset || *rate.reset <= now)
        return {};
    return std::min(*rate.reset, now + 24h);
}

void restUntil(StepVerdict &verdict, Instant until, int tries)
{
    if (verdict.step != StepState::Done || verdict.putDown)
        return;
    verdict.putDown = JournalRepository::Verdict{.state = Publishing, .actAt = until, .tries = tries};
    verdict.endsAttempt = false;
}

Instant firstAsked(const QList<StepRecord> &journal, const Step &step)
{
    auto first = Instant::max();
    for (auto at = journal.rbegin(); at != journal.rend(); ++at) {
        if (at->step.part != step.part)
            continue;
        if (at->step.kind != step.kind)
            break;
        first = at->intendedAt;
    }
    return first;
}

StepVerdict judgeProbe(const Probe &probe, const StepRecord &doubtful, int tries, Instant now, double chance)
{
    const auto since = doubtful.endedAt.value_or(doubtful.intendedAt);
    const Error unknowable{ErrorKind::Ambiguous, unknowableSentence(doubtful.step)};
    switch (probe.answer) {
    case Probe::Answer::Found:
        return {.step = StepState::Done};
    case Probe::Answer::Absent: {
        if (doubtful.state == StepState::Intended)
            return {.step = StepState::Absent};  // we died; the platform did nothing wrong
        const VerdictInput input{
            .step = doubtful.step, .result = QJsonObject{}, .tries = tries, .now = now, .chance = chance};
        return failedForNow(input, StepState::Absent, {ErrorKind::Transient, absentSentence(doubtful.step.kind)});
    }
    case Probe::Answer::Repeatable: {
        if (doubtful.state == StepState::Intended)
            return {.step = StepState::Absent};
        const VerdictInput input{
            .step = doubtful.step, .result = QJsonObject{}, .tries = tries, .now = now, .chance = chance};
        auto verdict = failedForNow(
            input, StepState::Absent,
            {ErrorKind::Transient,
             PublisherSentences::tr(
                 "The platform gave no clear answer; the same is sent again, which it takes for one post.")});
        // One of them may have worked.
        if (verdict.putDown->state == Failed)
            return putDown(StepState::Doubtful, unknowable, {.state = Unconfirmed, .tries = tries});
        // On its way still: nobody knows that it is not out, and the windows count it already.
        verdict.putDown->state = Publishing;
        return verdict;
    }
    case Probe::Answer::Unknowable:
        return putDown(StepState::Doubtful, unknowable, {.state = Unconfirmed, .tries = tries});
    case Probe::Answer::NoAnswer: {
        const auto why
            = probe.why.value_or(Error{ErrorKind::Transient, PublisherSentences::tr("The platform gave no answer.")});
        const auto again = probeAgainAt(since, now);
        if (!again)
            return putDown(StepState::Doubtful, unknowable, {.state = Unconfirmed, .tries = tries});
        const auto asked = why.retryAfter ? now + *why.retryAfter : *again;
        auto verdict
            = putDown(doubtful.state, why, {.state = Publishing, .actAt = std::max(*again, asked), .tries = tries});
        verdict.endsAttempt = false;
        return verdict;
    }
    }
    return putDown(StepState::Doubtful, unknowable, {.state = Unconfirmed, .tries = tries});
}

}  // namespace carillon
