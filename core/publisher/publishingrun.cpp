// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/publishingrun.h"

#include "core/accounts/appregistry.h"
#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/domain/accountwait.h"
#include "core/net/httpclient.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/heartbeat.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/mediapreparation.h"
#include "core/publisher/publishersentences.h"
#include "core/publisher/scribe.h"
#include "core/publisher/takeinhand.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/workspace.h"

#include <QRandomGenerator>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using RowVerdict = JournalRepository::Verdict;

namespace {

/// A wall clock that was moved further than this between intent and wire: who knows whether the post is due at all.
constexpr auto largestClockChange = 5s;

/// How long before a doubt a post may have gone out that is taken for it: clocks differ, and lists are late.
constexpr auto alikeWithin = 1h;

/// How long a line waits when its login could not be renewed for a passing reason.
constexpr auto renewalPause = 60s;

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

/// The app that the login was given to, of an account that was connected before that was noted: with whom it shares
/// what its app may do is known from here on. Empty: it is known, or there is none.
QString unknownApp(const PublisherTools &tools, const RunOrder &order, const Credentials &credentials)
{
    const auto key = credentials.values[appMember].toString();
    if (order.isAppKnown || key.isEmpty())
        return {};
    const auto known = AppCredentialRepository{tools.workspace.database()}.has(key);
    return known && *known ? key : QString{};
}

/// Of a call that is not made: another one was asked to wait.
Error toldToWait(const QUrl &service, Instant until, Instant now)
{
    return {ErrorKind::RateLimited, PublisherSentences::tr("%1 asked to wait.").arg(service.host()),
            std::chrono::ceil<std::chrono::seconds>(until - now)};
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

/// The platform's word on the doubtful step, never naming what another post of the account has: two in doubt at once
/// may say the same.
QCoro::Task<Probe> askAbout(const PublisherTools &tools, const Platform &platform, StepContext context,
                            StepRecord doubtful, const Claim &claim)
{
    JournalRepository journal{tools.workspace.database()};
    const auto since = doubtful.intendedAt - alikeWithin;
    const auto taken = journal.remoteIdsBeside(claim.platformPost, claim.account, since);
    if (!taken) {
        Probe unasked;
        unasked.why = taken.error();
        unasked.calls = 0;
        co_return unasked;
    }
    context.taken = *taken;
    auto probe = co_await platform.probe(std::move(context), doubtful, tools.http);
    if (probe.answer != Probe::Answer::Found)
        co_return probe;
    // The other one may have been answered while we asked.
    const auto now = journal.remoteIdsBeside(claim.platformPost, claim.account, since);
    const auto id = probe.result["id"_L1].toString();
    if (!now || (!id.isEmpty() && now->contains(id))) {
        probe.answer = Probe::Answer::NoAnswer;
        probe.why = now ? std::optional<Error>{} : now.error();
    }
    co_return probe;
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
    return [&tools, intended, intendedAt, heldBack = std::move(heldBack),
            led = std::optional<std::chrono::milliseconds>{}]() mutable {
        const auto clockChange = (tools.clock.now() - intendedAt) - (tools.clock.elapsed() - intended);
        const bool prompt
            = !tools.heartbeat.stoodStillSince(intended) && std::chrono::abs(clockChange) <= largestClockChange;
        // On a connection that stands it is asked twice in a moment: as long as a call takes from here to the wire.
        const auto asked = tools.clock.elapsed();
        const bool leads = led == asked || tools.stillLeads().has_value();
        if (leads)
            led = asked;
        const bool wanted = prompt && leads;
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

    if (const auto app = unknownApp(tools, order, *credentials); !app.isEmpty()) {
        CommitGroup::Work learn = [&] {
            return AppCredentialRepository{tools.workspace.database()}.assign(order.account.id, app);
        };
        report.accountChanged = (co_await tools.commits.commit(std::move(learn))).has_value();
    }

    const auto rules = platform->mediaFor(freeze(order.account));
    std::optional<InHand> hand;
    Luggage luggage;
    const CommitGroup::Work take = [&] {
        hand.reset();
        return order.isAct ? takeActInHand(tools, *platform, order, hand)
                           : takeInHand(tools, *platform, order, hand, report, luggage);
    };
    auto taken = co_await tools.commits.commit(take);
    if (!luggage.unready.isEmpty()) {
        const auto prepared = co_await tools.media.prepare(luggage.unready, rules);
        if (!prepared && prepared.error().kind == ErrorKind::Media)
            luggage.refusal = prepared.error();
        else if (!prepared)
            taken = prepared.error();
        if (prepared || luggage.refusal)
            taken = co_await tools.commits.commit(take);
    }
    if (!luggage.unplaced.isEmpty()) {
        auto placed = co_await tools.hosting.place(order.platformPost, luggage.unplaced, rules);
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
        bool wasLost = false;  // the call's answer
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
            const auto service = serviceOf(*step);
            const auto waits = service.isEmpty() ? std::nullopt : order.serviceWaits(service);
            if (!lying)
                outcome.result = lying.error();
            else if (waits)
                outcome.result = toldToWait(service, *waits, tools.clock.now());
            else
                outcome = co_await platform->perform(std::move(context), tools.http);
            const bool isService
                = !service.isEmpty() && (waits || !isOnOwnHost(order.account, outcome.exchange.address()));
            // We slept or were too slow: no failure of the platform's, and no reason to wait for it.
            if (*heldBack && !outcome.result && outcome.result.error().kind == ErrorKind::Transient)
                outcome.result = Error{ErrorKind::Cancelled, outcome.result.error().detail};
            const auto sign = hostSign(outcome.result ? nullptr : &outcome.result.error());
            if (sign && !waits)
                order.noteHost(*sign, outcome.exchange.address());
            const VerdictInput input{.step = *step,
                                     .result = outcome.result,
                                     .tries = hand->claim.tries,
                                     .loginWasRenewed = loginWasRenewed,
                                     .hostTriedAt = order.hostTriedAt(outcome.exchange.address()),
                                     .isService = isService,
                                     .firstAsked = firstAsked(hand->claim.journal, *step),
                                     .settle = platform->settleFor(hand->post.account),
                                     .processing = platform->traits().processing,
                                     .now = tools.clock.now(),
                                     .chance = chance()};
            verdict = judgeStep(input);
            if (verdict.uploadsSpentUntil)
                order.noteUploadsSpent(*verdict.uploadsSpentUntil);
            if (verdict.serviceLimitedUntil) {
                order.noteServiceLimited(service, *verdict.serviceLimitedUntil);
                found.service = service;
            }
            // What is left for uploads or deletions says nothing of other calls.
            if (step->cost.of(LimitUnit::Uploads) == 0 && step->cost.of(LimitUnit::Deletes) == 0) {
                rate = outcome.rate;
                wasLost = !outcome.result && outcome.result.error().kind == ErrorKind::Ambiguous && !rate.remaining;
            }
            if (verdict.step != StepState::NotSent)
                report.used += step->cost;
            if (outcome.result)
                found.result = *outcome.result;
            found.exchange = std::move(outcome.exchange);
        } else {
            found.record = std::get<ProbeMove>(hand->move).record;
            auto doubtful = hand->claim.journal[found.record];
            context.step = doubtful.step;
            auto probe = co_await askAbout(tools, *platform, std::move(context), doubtful, hand->claim);
            found.probeCalls = probe.calls;
            report.used += Cost{}.with(LimitUnit::Calls, probe.calls);
            if (const auto sign = hostSign(probe.why ? &*probe.why : nullptr); sign && probe.calls > 0)
                order.noteHost(*sign, probe.exchange.address());
            verdict = judgeProbe(probe, doubtful, hand->claim.tries, tools.clock.now(), chance());
            const bool rejected = probe.why && probe.why->kind == ErrorKind::Auth;
            verdict.renewsLogin = probe.answer == Probe::Answer::NoAnswer && rejected && !loginWasRenewed;
            rate = probe.rate;
            found.result = std::move(probe.result);
            found.exchange = std::move(probe.exchange);
        }

        const bool last = isLast(*platform, *hand, found, tools.clock.now());
        if (const auto spent = order.noteRate(rate, wasLost)) {
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
        report.accountChanged = report.accountChanged || hand->accountChanged;
    }
    co_return report;
}

}  // namespace carillon
