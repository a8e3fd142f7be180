// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/publishingrun.h"

#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/net/httpclient.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/handingover.h"
#include "core/publisher/heartbeat.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/mediapreparation.h"
#include "core/publisher/publishersentences.h"
#include "core/publisher/scribe.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/laterepository.h"
#include "core/store/workspace.h"

#include <QDir>
#include <QRandomGenerator>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using RowVerdict = JournalRepository::Verdict;

namespace {

/// A wall clock that was moved further than this between intent and wire: who knows whether the post is due at all.
constexpr auto largestClockChange = 5s;

/// How long a line waits when its login could not be renewed for a passing reason.
constexpr auto renewalPause = 60s;

FrozenPost freeze(const Claim &claim, const Account &account, const QString &mediaFolder)
{
    FrozenPost post{.key = claim.key,
                    .account = freeze(account),
                    .parts = claim.content.parts,
                    .link = claim.content.link,
                    .title = claim.content.title,
                    .firstComment = claim.content.firstComment.trimmed(),
                    .tags = claim.tags,
                    .options = claim.content.options,
                    .due = claim.due,
                    .handOverAt = claim.handOverAt,
                    .purpose = claim.purpose,
                    .live = claim.live};
    for (const auto &media : claim.content.media)
        post.media += freeze(media, mediaFolder);
    return post;
}

/// What the steps that are still to come will use.
Cost remaining(Cost whole, const QList<StepRecord> &journal)
{
    for (const auto &record : journal) {
        if (record.state != StepState::Done)
            continue;
        for (size_t unit = 0; unit < limitUnitCount; ++unit)
            whole.amounts[unit] = std::max(0, whole.amounts[unit] - record.step.cost.amounts[unit]);
    }
    return whole;
}

bool isKeyringTrouble(const Error &error)
{
    return error.kind == ErrorKind::Locked || error.kind == ErrorKind::Unavailable;
}

/// Only a person can help: the platform takes none of our logins any more, or the keyring has lost them.
bool isLoginTrouble(const Error &error)
{
    return error.kind == ErrorKind::Auth || error.kind == ErrorKind::NotFound;
}

Result<void> askForLogin(const PublisherTools &tools, AccountId account, const Error &why)
{
    return AccountRepository{tools.workspace.database()}.setState(account, AccountState::NeedsLogin, why.detail,
                                                                  tools.clock.now());
}

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

/// Nothing when the call was held back by ourselves.
std::optional<HostSign> hostSign(const Error *error)
{
    if (!error)
        return HostSign::Answered;
    if (error->kind == ErrorKind::Cancelled)
        return {};
    const bool silent = error->kind == ErrorKind::Transient || error->kind == ErrorKind::Ambiguous;
    return silent ? HostSign::Silent : HostSign::Answered;
}

bool isInDoubt(const QList<StepRecord> &journal)
{
    return std::any_of(journal.begin(), journal.end(), [](const StepRecord &record) {
        return record.step.creates && (record.state == StepState::Intended || record.state == StepState::Doubtful);
    });
}

/// Longer past its time than it is worth sending. What is being worked on at this moment is not: a medium may take
/// long, and a retry that began in time may end.
bool isTooLate(const JournalRepository::Candidate &candidate, const QList<StepRecord> &journal,
               std::chrono::milliseconds expiry, Instant now)
{
    if (now - std::max(candidate.due, candidate.plannedAt) <= expiry)
        return false;
    if (candidate.state != PlatformPostState::Publishing || journal.isEmpty())
        return true;
    const auto &last = journal.last();
    return now - last.endedAt.value_or(last.intendedAt) > expiry;
}

/// Books what this run may use of the account's windows. A question about a doubt is asked in any case.
Result<void> reserve(const RunOrder &order, const Platform &platform, const InHand &hand)
{
    const bool isAct = hand.claim.purpose != Purpose::Publish;
    const auto whole = hand.tooLate ? Cost{} : platform.cost(hand.post);
    const auto rest = isAct ? whole : remaining(whole, hand.claim.journal);
    if (!isInDoubt(hand.claim.journal))
        return order.reserve(rest);
    const auto question = Cost{}.with(LimitUnit::Calls, platform.traits().probeCalls);
    auto both = rest;
    both += question;
    auto fits = order.reserve(both);
    const bool neverFits = !fits && fits.error().kind == ErrorKind::Quota;
    return neverFits ? order.reserve(question) : fits;
}

/// Books what is claimed, and writes the first move.
Result<void> begin(const PublisherTools &tools, const Platform &platform, const RunOrder &order, InHand taken,
                   std::optional<InHand> &hand)
{
    const auto fits = reserve(order, platform, taken);
    const bool neverFits = !fits && fits.error().kind == ErrorKind::Quota;
    if (!fits && !neverFits)
        return fits;
    Scribe scribe{tools, platform};
    if (auto done = neverFits ? scribe.fail(taken, fits.error()) : scribe.goOn(taken); !done)
        return done;
    hand = std::move(taken);
    return {};
}

/// What is done to a post that is out has no time to miss.
Result<void> takeActInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                           std::optional<InHand> &hand)
{
    auto claim = ActRepository{tools.workspace.database()}.claim(order.platformPost, tools.clock.now());
    if (!claim)
        return claim.error();
    if (!*claim)
        return {};
    auto post = freeze(**claim, order.account, tools.workspace.mediaFolder());
    InHand taken{.claim = **std::move(claim), .post = std::move(post)};
    return begin(tools, platform, order, std::move(taken), hand);
}

/// The media of a post on their way to be sent.
struct Luggage
{
    QList<FrozenMedia> unready;    ///< set by a claim that was given up for it
    QList<FrozenMedia> unplaced;   ///< the same: as they are sent, and not yet where the platform fetches them
    std::optional<Error> refusal;  ///< why they never will be
};

/// What is left to be done for a post that is out, or is being processed, needs its media no more.
bool usesMedia(const Step &step)
{
    switch (step.kind) {
    case StepKind::AwaitMedia:
    case StepKind::AwaitContainer:
    case StepKind::FirstComment:
    case StepKind::Complete:
    case StepKind::ReadBack:
        return false;
    default:
        return true;
    }
}

/// Gives media their addresses, where the platform wants some. False, and they are noted, when they must be put there
/// first: not for the sake of a doubt, which is settled without.
Result<bool> giveAddresses(const PublisherTools &tools, const Platform &platform, InHand &taken, Luggage &luggage)
{
    const auto &rules = platform.traits().media;
    if (taken.tooLate || luggage.refusal || !needsAddress(taken.post.media, rules))
        return true;
    const auto addressed = tools.hosting.addressed(taken.claim.platformPost, taken.post.media, rules, taken.claim.due);
    if (!addressed)
        return addressed.error();
    if (*addressed) {
        taken.post.media = **addressed;
        return true;
    }
    const auto move = nextMove(platform, taken.post, taken.claim.journal, tools.clock.now());
    const auto *step = std::get_if<Step>(&move);
    if (!step || !usesMedia(*step))
        return true;
    luggage.unplaced = taken.post.media;
    return false;
}

/// The claim, with the first move. Leaves `hand` empty when there is nothing to do. NotReady, and nothing is claimed,
/// while media are still to be prepared, or to be put where the platform fetches them.
Result<void> takeInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                        std::optional<InHand> &hand, RunReport &report, Luggage &luggage)
{
    const auto now = tools.clock.now();
    JournalRepository journal{tools.workspace.database()};
    const auto until = order.isAhead ? now + platform.traits().handOver.farthest : now;
    const auto candidate = journal.candidate(order.platformPost, until);
    if (!candidate)
        return candidate.error();
    if (!*candidate)
        return {};
    report.dueAt = (*candidate)->due;
    std::optional<Instant> handOverAt;
    if (order.isAhead) {
        const auto may = mayHandOver(tools, platform, order, **candidate);
        if (!may)
            return may.error();
        if (!*may)
            return {};
        handOverAt = (*candidate)->due;
    }
    // What fell due in our absence was looked at before: we have held this one back ourselves, for the account's limits
    // or its login, and that must not end in silence.
    if (!(*candidate)->publication && isTooLate(**candidate, {}, order.expiry, now)) {
        report.asked = true;
        return LateRepository{tools.workspace.database()}.ask(order.platformPost, order.account.id, now);
    }
    auto claim = journal.claim(order.platformPost, **candidate, now, handOverAt);
    if (!claim)
        return claim.error();
    auto post = freeze(*claim, order.account, tools.workspace.mediaFolder());
    const auto sent = tools.media.ready(post.media, platform.traits().media);
    if (!sent && !luggage.refusal) {
        luggage.unready = post.media;
        return Error{ErrorKind::NotReady, PublisherSentences::tr("The media are still being prepared.")};
    }
    post.media = sent.value_or(post.media);
    // What its platform has, or may have, is asked about however late it is.
    const bool tooLate = !claim->handOverAt && isTooLate(**candidate, claim->journal, order.expiry, now);
    InHand taken{.claim = std::move(claim).value(), .post = std::move(post), .tooLate = tooLate};
    const auto isPlaced = giveAddresses(tools, platform, taken, luggage);
    if (!isPlaced)
        return isPlaced.error();
    if (!*isPlaced)
        return Error{ErrorKind::NotReady, PublisherSentences::tr("The media are still on their way to your storage.")};
    if (luggage.refusal && !isInDoubt(taken.claim.journal)) {
        if (auto done = Scribe{tools, platform}.fail(taken, *luggage.refusal); !done)
            return done;
        hand = std::move(taken);
        return {};
    }
    return begin(tools, platform, order, std::move(taken), hand);
}

/// Addresses for this call: those of an earlier one may have ended. Cancelled when a medium must be put there first,
/// which the next claim does: it lay nowhere as long as only a doubt was to be settled.
Result<void> renewAddresses(const PublisherTools &tools, const Platform &platform, InHand &hand)
{
    const auto &rules = platform.traits().media;
    const auto *step = std::get_if<Step>(&hand.move);
    const bool isPublishing = hand.claim.purpose == Purpose::Publish && step && usesMedia(*step);
    if (!isPublishing || !needsAddress(hand.post.media, rules))
        return {};
    const auto addressed = tools.hosting.addressed(hand.claim.platformPost, hand.post.media, rules, hand.claim.due);
    if (!addressed)
        return Error{ErrorKind::Cancelled, addressed.error().detail};
    if (!*addressed)
        return Error{ErrorKind::Cancelled, PublisherSentences::tr("The media are still on their way to your storage.")};
    hand.post.media = **addressed;
    return {};
}

/// Once this is written, it is published: there is nothing left to call.
bool isLast(const Platform &platform, const InHand &hand, const Findings &found, Instant now)
{
    if (hand.claim.purpose != Purpose::Publish || found.verdict.putDown || found.verdict.step != StepState::Done)
        return false;
    auto journal = hand.claim.journal;
    journal[found.record].state = StepState::Done;
    journal[found.record].result = found.result;
    return std::holds_alternative<Publication>(nextMove(platform, hand.post, journal, now));
}

/// Asked by the HTTP client when the first byte is about to leave. `*heldBack` tells afterwards that we said no: we
/// stood still in between, and another engine may have taken over, or the post be too late.
std::function<bool()> stillWanted(const PublisherTools &tools, std::shared_ptr<bool> heldBack)
{
    const auto intended = tools.clock.elapsed();
    const auto intendedAt = tools.clock.now();
    return [&tools, intended, intendedAt, heldBack = std::move(heldBack)] {
        const auto clockChange = (tools.clock.now() - intendedAt) - (tools.clock.elapsed() - intended);
        const bool prompt
            = !tools.heartbeat.stoodStillSince(intended) && std::chrono::abs(clockChange) <= largestClockChange;
        const bool wanted = prompt && tools.stillLeads().has_value();
        *heldBack = *heldBack || !wanted;
        return wanted;
    };
}

}  // namespace

QCoro::Task<RunReport> publishOne(const PublisherTools &tools, RunOrder order)
{
    RunReport report;
    report.isAct = order.isAct;
    const auto *platform = findPlatform(tools.platforms, order.account.platform);
    if (!platform) {
        report.declined = Error{ErrorKind::Config,
                                PublisherSentences::tr("This Carillon does not know %1.").arg(order.account.platform)};
        co_return report;
    }
    auto credentials = co_await tools.credentials.credentials(order.account);
    if (!credentials) {
        report.declined = credentials.error();
        report.keyringIsClosed = isKeyringTrouble(credentials.error());
        const bool needsPerson = isLoginTrouble(credentials.error());
        CommitGroup::Work tell = [&] {
            return askForLogin(tools, order.account.id, credentials.error());
        };
        if (needsPerson)
            report.accountChanged = (co_await tools.commits.commit(std::move(tell))).has_value();
        co_return report;
    }

    std::optional<InHand> hand;
    Luggage luggage;
    const CommitGroup::Work take = [&] {
        hand.reset();
        return order.isAct ? takeActInHand(tools, *platform, order, hand)
                           : takeInHand(tools, *platform, order, hand, report, luggage);
    };
    auto taken = co_await tools.commits.commit(take);
    if (!luggage.unready.isEmpty()) {
        const auto prepared = co_await tools.media.prepare(luggage.unready, platform->traits().media);
        if (!prepared && prepared.error().kind == ErrorKind::Media)
            luggage.refusal = prepared.error();
        else if (!prepared)
            taken = prepared.error();
        if (prepared || luggage.refusal)
            taken = co_await tools.commits.commit(take);
    }
    if (!luggage.unplaced.isEmpty()) {
        auto placed = co_await tools.hosting.place(order.platformPost, luggage.unplaced, platform->traits().media);
        const bool mayWait
            = !placed && (placed.error().kind == ErrorKind::Transient || placed.error().kind == ErrorKind::Config);
        CommitGroup::Work wait = [&] {
            return tools.hosting.putOff(order.platformPost, order.account.id, placed.error());
        };
        if (placed)
            taken = co_await tools.commits.commit(take);
        else if (mayWait)
            taken = co_await tools.commits.commit(std::move(wait));
        else
            taken = placed.error();
        report.keyringIsClosed = !placed && isKeyringTrouble(placed.error());
    }
    // There is time enough: what has no room now must not hold up what is due.
    if (!taken && order.isAhead && taken.error().kind == ErrorKind::RateLimited) {
        const auto after = tools.clock.now() + taken.error().retryAfter.value_or(60s);
        CommitGroup::Work wait = [&] {
            return HandOverRepository{tools.workspace.database()}.putOff(order.platformPost, after);
        };
        static_cast<void>(co_await tools.commits.commit(std::move(wait)));
        co_return report;
    }
    if (!taken) {
        report.declined = taken.error();
        report.lostLead = taken.error().kind == ErrorKind::Conflict && tools.hasLostLead();
        co_return report;
    }

    bool loginWasRenewed = false;
    while (hand && !hand->putDownAs) {
        Findings found;
        RateHeaders rate;
        auto &verdict = found.verdict;
        const auto heldBack = std::make_shared<bool>(false);
        const auto lying = renewAddresses(tools, *platform, *hand);
        StepContext context{.post = hand->post,
                            .credentials = *credentials,
                            .stillWanted = stillWanted(tools, heldBack),
                            .askedAt = tools.clock.now()};
        if (const auto *step = std::get_if<Step>(&hand->move)) {
            found.record = hand->claim.journal.size() - 1;
            context.step = *step;
            StepOutcome outcome;
            if (lying)
                outcome = co_await platform->perform(std::move(context), tools.http);
            else
                outcome.result = lying.error();
            // We slept or were too slow: no failure of the platform's, and no reason to wait for it.
            if (*heldBack && !outcome.result && outcome.result.error().kind == ErrorKind::Transient)
                outcome.result = Error{ErrorKind::Cancelled, outcome.result.error().detail};
            if (const auto sign = hostSign(outcome.result ? nullptr : &outcome.result.error()))
                order.noteHost(*sign);
            const VerdictInput input{.step = *step,
                                     .result = outcome.result,
                                     .tries = hand->claim.tries,
                                     .loginWasRenewed = loginWasRenewed,
                                     .hostIsDown = order.hostIsDown(),
                                     .firstAsked = firstAsked(hand->claim.journal, *step),
                                     .settle = platform->settleFor(hand->post.account),
                                     .processing = platform->traits().processing,
                                     .now = tools.clock.now(),
                                     .chance = chance()};
            verdict = judgeStep(input);
            // What is left for uploads or deletions says nothing of other calls.
            if (step->cost.of(LimitUnit::Uploads) == 0 && step->cost.of(LimitUnit::Deletes) == 0)
                rate = outcome.rate;
            if (verdict.step != StepState::NotSent)
                report.used += step->cost;
            if (outcome.result)
                found.result = *outcome.result;
            found.exchange = std::move(outcome.exchange);
        } else {
            found.record = std::get<ProbeMove>(hand->move).record;
            auto doubtful = hand->claim.journal[found.record];
            context.step = doubtful.step;
            auto probe = co_await platform->probe(std::move(context), doubtful, tools.http);
            found.probeCalls = probe.calls;
            report.used += Cost{}.with(LimitUnit::Calls, probe.calls);
            if (const auto sign = hostSign(probe.why ? &*probe.why : nullptr); sign && probe.calls > 0)
                order.noteHost(*sign);
            verdict = judgeProbe(probe, doubtful, hand->claim.tries, tools.clock.now(), chance());
            const bool rejected = probe.why && probe.why->kind == ErrorKind::Auth;
            verdict.renewsLogin = probe.answer == Probe::Answer::NoAnswer && rejected && !loginWasRenewed;
            rate = probe.rate;
            found.result = std::move(probe.result);
            found.exchange = std::move(probe.exchange);
        }

        const bool last = isLast(*platform, *hand, found, tools.clock.now());
        if (const auto spent = order.noteRate(rate)) {
            verdict.accountLimitedUntil = verdict.accountLimitedUntil.value_or(*spent);
            if (!last && hand->claim.purpose == Purpose::Publish)
                restUntil(verdict, *spent, hand->claim.tries);
        }

        if (verdict.renewsLogin) {
            loginWasRenewed = true;
            auto rejected = *credentials;
            auto renewed = co_await tools.credentials.renewed(order.account, std::move(rejected));
            if (renewed) {
                credentials = std::move(renewed);
            } else if (!verdict.putDown) {
                const auto until = tools.clock.now() + renewalPause;
                const bool needsPerson = isLoginTrouble(renewed.error());
                verdict.error = renewed.error();
                verdict.putDown = RowVerdict{.state = PlatformPostState::Queued,
                                             .actAt = needsPerson ? tools.clock.now() : until,
                                             .tries = hand->claim.tries,
                                             .error = renewed.error()};
                verdict.endsAttempt = true;
                if (needsPerson)
                    verdict.account = AccountState::NeedsLogin;
                else
                    report.declined = renewed.error();
                report.keyringIsClosed = isKeyringTrouble(renewed.error());
            }
        }

        if (last)
            order.freeSlot();
        std::optional<InHand> after;
        CommitGroup::Work write = [&] {
            after = hand;
            return Scribe{tools, *platform}.conclude(*after, found);
        };
        const auto written = co_await tools.commits.commit(std::move(write), CommitGroup::Insistence::Until);
        if (!written) {
            // The journal still says Intended: whoever goes on asks the platform first.
            report.lostLead = tools.hasLostLead();
            report.declined = written.error();
            co_return report;
        }
        hand = std::move(after);
    }
    if (hand) {
        report.state = hand->putDownAs;
        report.ended = hand->ended;
        report.accountChanged = hand->accountChanged;
    }
    co_return report;
}

}  // namespace carillon
