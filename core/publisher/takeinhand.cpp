// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/takeinhand.h"

#include "core/accounts/frozenaccount.h"
#include "core/base/clock.h"
#include "core/domain/handover.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/handingover.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/mediapreparation.h"
#include "core/publisher/publishersentences.h"
#include "core/store/actrepository.h"
#include "core/store/laterepository.h"
#include "core/store/workspace.h"

namespace carillon {

namespace {

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
        if (isCounted(record)) {
            auto &posts = whole.amounts[static_cast<size_t>(LimitUnit::Posts)];
            posts = std::max(0, posts - record.step.cost.of(LimitUnit::Posts));
        }
        if (record.state != StepState::Done)
            continue;
        for (size_t unit = 0; unit < limitUnitCount; ++unit)
            whole.amounts[unit] = std::max(0, whole.amounts[unit] - record.step.cost.amounts[unit]);
    }
    return whole;
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

/// Books what this run may use of the account's windows. A question about a doubt is asked as soon as there is room for
/// that alone: what is live is to be known before there is room for more.
Result<void> reserve(const RunOrder &order, const Platform &platform, InHand &hand)
{
    const bool isAct = hand.claim.purpose != Purpose::Publish;
    const auto whole = hand.tooLate ? Cost{} : platform.cost(hand.post);
    const auto rest = isAct ? whole : remaining(whole, hand.claim.journal);
    if (!isInDoubt(hand.claim.journal))
        return order.reserve(rest);
    const auto question = Cost{}.with(LimitUnit::Calls, platform.traits().probeCalls);
    auto both = rest;
    both += question;
    if (order.reserve(both))
        return {};
    hand.onlyAsks = true;
    return order.reserve(question);
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
    const auto rules = platform.mediaFor(taken.post.account);
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

/// Its platform would take it for the time at which a recall is due.
bool mayBeHeldFor(const Claim &claim, const RunOrder &order, const Platform &platform, Instant now)
{
    const auto rule = handOverOf(order.account, platform.traits());
    return rule && now <= latestHandOver(claim.due, *rule) && claim.due - now <= rule->farthest;
}

}  // namespace

Result<void> takeActInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                           std::optional<InHand> &hand)
{
    auto claim = ActRepository{tools.workspace.database()}.claim(order.platformPost, tools.clock.now());
    if (!claim)
        return claim.error();
    if (!*claim)
        return {};
    auto post = freeze(**claim, order.account, tools.workspace.mediaFolder());
    const bool isRecall = (*claim)->purpose == Purpose::Recall && (*claim)->handOverAt;
    if (isRecall && !mayBeHeldFor(**claim, order, platform, tools.clock.now()))
        post.due = *(*claim)->handOverAt;
    InHand taken{.claim = **std::move(claim), .post = std::move(post)};
    return begin(tools, platform, order, std::move(taken), hand);
}

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
    const auto sent = tools.media.ready(post.media, platform.mediaFor(post.account));
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

Result<void> renewAddresses(const PublisherTools &tools, const Platform &platform, InHand &hand)
{
    const auto rules = platform.mediaFor(hand.post.account);
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

}  // namespace carillon
