// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/publishingrun.h"

#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/net/httpclient.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/nextmove.h"
#include "core/store/accountrepository.h"
#include "core/store/workspace.h"

#include <QDir>
#include <QRandomGenerator>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using RowVerdict = JournalRepository::Verdict;

namespace {

/// An intent older than this is not sent: the machine slept or the process was stopped in between, and another engine
/// may have taken over.
constexpr auto longestHesitation = 5s;

/// How long a line waits when its login could not be renewed for a passing reason.
constexpr auto renewalPause = 60s;

FrozenPost freeze(const Claim &claim, const Account &account, const QString &mediaFolder)
{
    FrozenPost post{.key = claim.key,
                    .account = freeze(account),
                    .parts = claim.content.parts,
                    .link = claim.content.link,
                    .title = claim.content.title,
                    .tags = claim.tags,
                    .options = claim.content.options,
                    .due = claim.due,
                    .claimedAt = claim.claimedAt};
    for (const auto &media : claim.content.media) {
        post.media += FrozenMedia{.path = QDir{mediaFolder}.filePath(media.asset.file),
                                  .mime = media.asset.mime,
                                  .bytes = media.asset.bytes,
                                  .width = media.asset.width,
                                  .height = media.asset.height,
                                  .alt = media.alt};
    }
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

/// When a step of this kind was first made for this publication.
Instant firstAsked(const QList<StepRecord> &journal, const Step &step)
{
    const auto first = std::find_if(journal.begin(), journal.end(), [&](const StepRecord &record) {
        return record.step.kind == step.kind && record.step.part == step.part;
    });
    return first == journal.end() ? Instant::max() : first->intendedAt;
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
    return AccountRepository{tools.workspace.database()}.setState(account, AccountState::NeedsLogin, why.detail);
}

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

/// A platform post in hand: what is written about it, and where it stands. Copied before a transaction that may have to
/// run twice, and kept only when that is on disk.
struct InHand
{
    Claim claim;
    FrozenPost post;
    NextMove move;
    std::optional<StepId> intent;                  ///< of the step in `move`
    std::optional<PlatformPostState> putDownAs{};  ///< it is out of our hands
    bool accountChanged = false;
};

/// Writes within one transaction what an outcome means, and the next intent with it.
class Scribe
{
public:
    Scribe(const PublisherTools &tools, const Platform &platform)
        : m_tools{tools},
          m_platform{platform},
          m_journal{tools.workspace.database()}
    {
    }

    /// Decides the next move and commits to it.
    Result<void> goOn(InHand &hand)
    {
        const auto now = m_tools.clock.now();
        hand.move = nextMove(m_platform, hand.post, hand.claim.journal, now);
        hand.intent.reset();
        if (const auto *step = std::get_if<Step>(&hand.move)) {
            auto intent = m_journal.intend(hand.claim, *step, m_tools.epoch, now);
            if (!intent)
                return intent.error();
            hand.intent = *intent;
            return {};
        }
        if (const auto *probe = std::get_if<ProbeMove>(&hand.move)) {
            if (probe->notBefore <= now)
                return {};
            return putDown(
                hand, {.state = PlatformPostState::Publishing, .actAt = probe->notBefore, .tries = hand.claim.tries});
        }
        if (const auto *published = std::get_if<Publication>(&hand.move)) {
            return close(hand, {.state = PlatformPostState::Published, .published = *published}, u"published"_s, {},
                         {});
        }
        return fail(hand, std::get<Error>(hand.move));
    }

    /// For good, without a call.
    Result<void> fail(InHand &hand, const Error &error)
    {
        return close(hand, {.state = PlatformPostState::Failed, .tries = hand.claim.tries, .error = error},
                     toWord(error.kind), error.detail);
    }

    /// The outcome of the step or probe on line `record`.
    Result<void> conclude(InHand &hand, qsizetype record, const StepVerdict &verdict, const QJsonObject &result,
                          const Exchange &exchange)
    {
        const auto now = m_tools.clock.now();
        auto &line = hand.claim.journal[record];
        // A platform that gave no answer about a doubt changes nothing about it, least of all since when it is one.
        if (line.state != verdict.step) {
            if (auto done = m_journal.conclude(hand.claim.stepIds[record], verdict.step, result, verdict.error, now);
                !done)
                return done;
            line.state = verdict.step;
            line.result = result;
            line.endedAt = now;
        }
        if (verdict.discardsHarmless) {
            if (auto done = m_journal.discardHarmless(hand.claim.publication); !done)
                return done;
        }
        if (auto done = tellAccount(hand, verdict); !done)
            return done;
        if (!verdict.putDown) {
            m_lastExchange = exchange;
            return goOn(hand);
        }
        m_lastExchange = exchange;
        return close(hand, *verdict.putDown, verdict.error ? toWord(verdict.error->kind) : QString{},
                     verdict.error ? verdict.error->detail : QString{}, verdict.endsAttempt);
    }

    /// Puts it down without a line of the journal having changed.
    Result<void> putDown(InHand &hand, const RowVerdict &row)
    {
        hand.putDownAs = row.state;
        return m_journal.settle(hand.claim.platformPost, row, m_tools.clock.now());
    }

private:
    /// With what was sent and answered last.
    Result<void> close(InHand &hand, const RowVerdict &row, const QString &outcome, const QString &detail,
                       bool ends = true)
    {
        const auto now = m_tools.clock.now();
        auto done = m_journal.noteAttempt(hand.claim.attempt, ends ? std::optional{now} : std::nullopt, outcome, detail,
                                          m_lastExchange.toJson());
        return done ? putDown(hand, row) : done;
    }

    Result<void> tellAccount(InHand &hand, const StepVerdict &verdict)
    {
        AccountRepository accounts{m_tools.workspace.database()};
        if (verdict.account) {
            hand.accountChanged = true;
            if (auto done = accounts.setState(hand.claim.account, *verdict.account, verdict.error->detail); !done)
                return done;
        }
        if (verdict.accountLimitedUntil) {
            hand.accountChanged = true;
            return accounts.setLimitedUntil(hand.claim.account, verdict.accountLimitedUntil);
        }
        return {};
    }

    const PublisherTools &m_tools;
    const Platform &m_platform;
    JournalRepository m_journal;
    Exchange m_lastExchange;
};

/// The claim, with the first move. Leaves `hand` empty when there is nothing to do.
Result<void> takeInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                        std::optional<InHand> &hand, RunReport &report)
{
    const auto now = tools.clock.now();
    JournalRepository journal{tools.workspace.database()};
    const auto candidate = journal.candidate(order.platformPost, now);
    if (!candidate)
        return candidate.error();
    if (!*candidate)
        return {};
    report.dueAt = (*candidate)->due;
    const bool onItsWay = (*candidate)->state == PlatformPostState::Publishing;
    if (!onItsWay && now - std::max((*candidate)->due, (*candidate)->plannedAt) > order.expiry) {
        report.state = PlatformPostState::Expired;
        // What was taken up before may have parts that are out.
        const auto why = (*candidate)->publication
            ? u"It was not finished in time and is too late now. A part of it may be live: look at the account."_s
            : u"It was not sent in time and is too late now; nothing was published. Plan it again if it is still wanted."_s;
        return journal.giveUp(order.platformPost, PlatformPostState::Expired, {ErrorKind::Transient, why});
    }
    auto claim = journal.claim(order.platformPost, **candidate, now);
    if (!claim)
        return claim.error();
    auto post = freeze(*claim, order.account, tools.workspace.mediaFolder());
    const auto fits = order.reserve(remaining(platform.cost(post), claim->journal));
    const bool neverFits = !fits && fits.error().kind == ErrorKind::Quota;
    if (!fits && !neverFits)
        return fits;
    InHand taken{.claim = std::move(claim).value(), .post = std::move(post)};
    Scribe scribe{tools, platform};
    if (auto done = neverFits ? scribe.fail(taken, fits.error()) : scribe.goOn(taken); !done)
        return done;
    hand = std::move(taken);
    return {};
}

/// Asked by the HTTP client when the first byte is about to leave. `*heldBack` tells afterwards that we said no.
std::function<bool()> stillWanted(const PublisherTools &tools, std::shared_ptr<bool> heldBack)
{
    const auto intended = tools.clock.elapsed();
    const auto intendedAt = tools.clock.now();
    return [&tools, intended, intendedAt, heldBack = std::move(heldBack)] {
        const bool prompt = tools.clock.elapsed() - intended <= longestHesitation
            && std::chrono::abs(tools.clock.now() - intendedAt) <= longestHesitation;
        const bool wanted = prompt && tools.stillLeads();
        *heldBack = *heldBack || !wanted;
        return wanted;
    };
}

}  // namespace

QCoro::Task<RunReport> publishOne(const PublisherTools &tools, RunOrder order)
{
    RunReport report;
    const auto *platform = findPlatform(tools.platforms, order.account.platform);
    if (!platform) {
        report.declined = Error{ErrorKind::Config, u"This Carillon does not know %1."_s.arg(order.account.platform)};
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
    CommitGroup::Work take = [&] {
        hand.reset();
        return takeInHand(tools, *platform, order, hand, report);
    };
    const auto taken = co_await tools.commits.commit(std::move(take));
    if (!taken) {
        report.declined = taken.error();
        report.lostLead = taken.error().kind == ErrorKind::Conflict && !tools.stillLeads();
        co_return report;
    }

    bool loginWasRenewed = false;
    while (hand && !hand->putDownAs) {
        StepVerdict verdict;
        QJsonObject result;
        Exchange exchange;
        qsizetype record = 0;
        const auto heldBack = std::make_shared<bool>(false);
        StepContext context{
            .post = hand->post, .credentials = *credentials, .stillWanted = stillWanted(tools, heldBack)};
        if (const auto *step = std::get_if<Step>(&hand->move)) {
            record = hand->claim.journal.size() - 1;
            context.step = *step;
            auto outcome = co_await platform->perform(std::move(context), tools.http);
            // We slept or were too slow: no failure of the platform's, and no reason to wait for it.
            if (*heldBack && !outcome.result && outcome.result.error().kind == ErrorKind::Transient)
                outcome.result = Error{ErrorKind::Cancelled, outcome.result.error().detail};
            const VerdictInput input{.step = *step,
                                     .result = outcome.result,
                                     .tries = hand->claim.tries,
                                     .loginWasRenewed = loginWasRenewed,
                                     .firstAsked = firstAsked(hand->claim.journal, *step),
                                     .settle = platform->settleFor(hand->post.account),
                                     .now = tools.clock.now(),
                                     .chance = chance()};
            verdict = judgeStep(input);
            if (verdict.step != StepState::NotSent)
                report.used += step->cost;
            if (outcome.result)
                result = *outcome.result;
            exchange = std::move(outcome.exchange);
        } else {
            record = std::get<ProbeMove>(hand->move).record;
            auto doubtful = hand->claim.journal[record];
            context.step = doubtful.step;
            auto probe = co_await platform->probe(std::move(context), doubtful, tools.http);
            report.used += Cost{}.with(LimitUnit::Calls, probe.calls);
            verdict = judgeProbe(probe, doubtful, hand->claim.tries, tools.clock.now(), chance());
            const bool rejected = probe.why && probe.why->kind == ErrorKind::Auth;
            verdict.renewsLogin = probe.answer == Probe::Answer::NoAnswer && rejected && !loginWasRenewed;
            result = std::move(probe.result);
            exchange = std::move(probe.exchange);
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

        std::optional<InHand> after;
        CommitGroup::Work write = [&] {
            after = hand;
            return Scribe{tools, *platform}.conclude(*after, record, verdict, result, exchange);
        };
        const auto written = co_await tools.commits.commit(std::move(write), CommitGroup::Insistence::Until);
        if (!written) {
            // The journal still says Intended: whoever goes on asks the platform first.
            report.lostLead = !tools.stillLeads();
            report.declined = written.error();
            co_return report;
        }
        hand = std::move(after);
    }
    if (hand) {
        report.state = hand->putDownAs;
        report.accountChanged = hand->accountChanged;
    }
    co_return report;
}

}  // namespace carillon
