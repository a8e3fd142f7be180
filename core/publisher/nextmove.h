// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"
#include "core/platforms/platform.h"
#include "core/store/journalrepository.h"

#include <QList>

#include <variant>

namespace carillon {

/// Ask the platform whether line `record` of the journal happened; not before `notBefore`.
struct ProbeMove
{
    qsizetype record = 0;
    Instant notBefore;
};

/// What the engine does next with a platform post in hand: make a step's calls, ask about a doubtful one, or put it
/// down (published, held by its platform, or with an error).
using NextMove = std::variant<Step, ProbeMove, Publication, Error, Held>;

/// By the journal alone. A creating step whose outcome is not known is always asked about before anything else: that is
/// why no instant of death can double a post.
NextMove nextMove(const Platform &platform, const FrozenPost &post, const QList<StepRecord> &journal, Instant now);

/// What a step's outcome means for its line in the journal, for the platform post and for its account.
struct StepVerdict
{
    StepState step = StepState::Done;
    std::optional<Error> error;

    /// Nothing: go on with the next move at once.
    std::optional<JournalRepository::Verdict> putDown;
    bool endsAttempt = false;  ///< false while it is only waiting (a medium in processing, a doubt to be settled)

    bool renewsLogin = false;             ///< renew the login, then make the same step again
    bool discardsHarmless = false;        ///< ids the platform gave before are void
    std::optional<AccountState> account;  ///< the account's new state, for the reason in `error`
    std::optional<Instant> accountLimitedUntil;
    std::optional<Instant> uploadsSpentUntil{};    ///< what of the account uploads nothing goes on
    std::optional<Instant> serviceLimitedUntil{};  ///< what asks the same service waits, nothing else
};

struct VerdictInput
{
    const Step &step;
    const Result<QJsonObject> &result;
    int tries = 0;                 ///< passing failures before
    bool loginWasRenewed = false;  ///< in this run already
    /// The server that was asked is down: a failure is the outage's, not this post's, which waits until then.
    std::optional<Instant> hostTriedAt{};
    /// It was a service with limits of its own that answered, see serviceOf().
    bool isService = false;
    Instant firstAsked;  ///< see firstAsked()
    std::chrono::milliseconds settle{};
    std::chrono::milliseconds processing{};  ///< PlatformTraits::processing
    Instant now;
    double chance = 0.5;
};

/// A lost call that its platform takes for one with the next ("counted" in the result of a Repeatable probe,
/// CONTRIBUTING.md): that one has its place among the posts of the windows already.
bool isCounted(const StepRecord &record);

/// Pure: the error classes' one meaning for the engine.
StepVerdict judgeStep(const VerdictInput &input);

/// The answer to a probe. `wasLost`: the engine died, so that a proved absence is no failure of the platform's.
StepVerdict judgeProbe(const Probe &probe, const StepRecord &doubtful, int tries, Instant now, double chance);

/// Until when nothing more of an account goes, by an answer that says that nothing is left to it. Never more than a
/// day: no platform counts longer.
std::optional<Instant> spentUntil(const RateHeaders &rate, Instant now);

/// After a step that is done, while nothing is left to the account: the post lies still until then and goes on with the
/// next. Any other verdict stays as it is.
void restUntil(StepVerdict &verdict, Instant until, int tries);

/// When `step` was first made for what it asks about: since another kind of step on the same part, which made that, or
/// made it anew. Instant::max() when it is not in the journal.
Instant firstAsked(const QList<StepRecord> &journal, const Step &step);

}  // namespace carillon
