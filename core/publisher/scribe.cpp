// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/scribe.h"

#include "core/domain/handover.h"
#include "core/domain/readingtimes.h"
#include "core/publisher/accountline.h"
#include "core/publisher/handover.h"
#include "core/publisher/liveparts.h"
#include "core/publisher/postevent.h"
#include "core/publisher/publishersentences.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/metricrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "core/store/waitrepository.h"
#include "core/store/workspace.h"

#include <QUrlQuery>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

/// What an attempt came to that reached its end.
QString endWord(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Publish:
        return u"published"_s;
    case Purpose::Delete:
        return u"deleted"_s;
    case Purpose::Edit:
        return u"edited"_s;
    case Purpose::Recall:
        return u"recalled"_s;
    }
    return {};
}

/// Who has the signed address of a medium sees it. The signature is written alike however the rest is encoded.
QString withoutSignatures(QString record, const QList<FrozenMedia> &media)
{
    for (const auto &medium : media) {
        const auto signature = QUrlQuery{medium.address}.queryItemValue(u"X-Amz-Signature"_s);
        if (!signature.isEmpty())
            record.replace(signature, "[removed]"_L1);
    }
    return record;
}

}  // namespace

QString tooLateSentence()
{
    return PublisherSentences::tr(
        "It was not sent in time and is too late now; nothing was published. Plan it again if it is still wanted.");
}

Scribe::Scribe(const PublisherTools &tools, const Platform &platform)
    : m_tools{tools},
      m_platform{platform},
      m_journal{tools.workspace.database()}
{
}

Result<void> Scribe::goOn(InHand &hand)
{
    const auto now = m_tools.clock.now();
    hand.move = nextMove(m_platform, hand.post, hand.claim.journal, now);
    hand.intent.reset();
    hand.question.reset();
    if (auto done = noteComment(hand); !done)
        return done;
    if (const auto *step = std::get_if<Step>(&hand.move)) {
        if (hand.tooLate)
            return giveUpLate(hand);
        if (hand.onlyAsks)
            return waitForRoom(hand);
        if (isTooLateToHandOver(hand))
            return fail(
                hand,
                {ErrorKind::Config, PublisherSentences::tr("It could not be handed over to its platform in time.")});
        const auto wanted = isStillWanted(hand);
        if (!wanted)
            return wanted.error();
        if (!*wanted)
            return letGo(hand);
        auto intent = m_journal.intend(hand.claim, *step, m_tools.epoch, now);
        if (!intent)
            return intent.error();
        hand.intent = *intent;
        return {};
    }
    if (const auto *probe = std::get_if<ProbeMove>(&hand.move)) {
        if (probe->notBefore > now)
            return putDown(hand, {.state = Publishing, .actAt = probe->notBefore, .tries = hand.claim.tries});
        auto question
            = m_journal.ask(hand.claim.stepIds[probe->record], hand.claim.account, m_platform.traits().probeCalls, now);
        if (!question)
            return question.error();
        hand.question = *question;
        return {};
    }
    if (const auto *published = std::get_if<Publication>(&hand.move)) {
        const bool withComment = !hand.post.firstComment.isEmpty();
        JournalRepository::Verdict row{.state = Published, .published = *published, .withComment = withComment};
        if (hand.post.handOverAt && hand.claim.purpose == Purpose::Publish) {
            row.publishedAt = std::min(*hand.post.handOverAt, now);
            const auto parts = static_cast<int>(hand.post.parts.size());
            if (auto done = m_journal.noteLiveParts(hand.claim.platformPost, parts); !done)
                return done;
        }
        return close(hand, row, endWord(hand.claim.purpose), {});
    }
    if (std::holds_alternative<Held>(hand.move)) {
        const auto look = hand.post.handOverAt.value_or(now) + handedOverLook;
        return close(hand, {.state = HandedOver, .actAt = look}, u"handed_over"_s, {});
    }
    return fail(hand, std::get<Error>(hand.move));
}

Result<void> Scribe::fail(InHand &hand, const Error &error)
{
    return close(hand, {.state = Failed, .tries = hand.claim.tries, .error = error}, toWord(error.kind), error.detail);
}

/// From the moment at which nothing but the comment is to be made or asked about, whoever looks on knows that the post
/// is live, and where.
Result<void> Scribe::noteComment(InHand &hand)
{
    const auto *probe = std::get_if<ProbeMove>(&hand.move);
    const bool doubtsAnother = probe && hand.claim.journal[probe->record].step.kind != StepKind::FirstComment;
    if (hand.lacksOnlyComment || doubtsAnother || std::holds_alternative<Publication>(hand.move))
        return {};
    const auto live = liveWithoutComment(m_platform, hand.post, hand.claim.journal, m_tools.clock.now());
    if (!live)
        return {};
    hand.lacksOnlyComment = true;
    return m_journal.noteCommentMissing(hand.claim.platformPost, *live);
}

/// What is half out needs a person, who may want the rest of it all the same.
Result<void> Scribe::giveUpLate(InHand &hand)
{
    if (hand.lacksOnlyComment) {
        return fail(hand,
                    {ErrorKind::Transient,
                     PublisherSentences::tr(
                         "It was interrupted and is too late now: the post is live, its first comment is not.")});
    }
    const int live = liveParts(hand.post, hand.claim.journal);
    if (live > 0) {
        return fail(
            hand,
            {ErrorKind::Transient,
             PublisherSentences::tr("It was interrupted and is too late now: of its %1 parts the first %n are live.",
                                    nullptr, live)
                 .arg(hand.post.parts.size())});
    }
    const Error why{ErrorKind::Transient, tooLateSentence()};
    return close(hand, {.state = Expired, .tries = hand.claim.tries, .error = why}, toWord(why.kind), why.detail);
}

/// It goes on as any other post of the account does, as soon as its windows have room; what has its room already, at
/// once.
Result<void> Scribe::waitForRoom(InHand &hand)
{
    const auto now = m_tools.clock.now();
    const auto &journal = hand.claim.journal;
    if (std::any_of(journal.begin(), journal.end(), isCounted))
        return putDown(hand, {.state = Publishing, .actAt = now, .tries = hand.claim.tries});
    const Error why{ErrorKind::RateLimited, noRoomSentence()};
    return close(hand, {.state = Queued, .actAt = now, .tries = hand.claim.tries, .error = why}, toWord(why.kind),
                 why.detail);
}

Result<void> Scribe::conclude(InHand &hand, const Findings &findings)
{
    const auto &verdict = findings.verdict;
    if (auto done = writeStep(hand, findings); !done)
        return done;
    if (verdict.discardsHarmless) {
        if (auto done = m_journal.discardHarmless(hand.claim.publication); !done)
            return done;
    }
    if (auto done = tellAccount(hand, verdict); !done)
        return done;
    if (auto done = noteWaits(hand, findings); !done)
        return done;
    m_lastExchange = findings.exchange;
    if (auto done = proceed(hand, verdict); !done || !m_liveParts)
        return done;
    return m_journal.noteLiveParts(hand.claim.platformPost, *m_liveParts);
}

/// With the outcome written.
Result<void> Scribe::proceed(InHand &hand, const StepVerdict &verdict)
{
    const bool isActStep = hand.claim.purpose != Purpose::Publish && verdict.step == StepState::Done;
    if (!verdict.putDown)
        return isActStep ? stepDown(hand) : goOn(hand);
    // It only rests, and whoever looks on may want to know meanwhile that the post is live.
    if (verdict.step == StepState::Done && hand.claim.purpose == Purpose::Publish) {
        hand.move = nextMove(m_platform, hand.post, hand.claim.journal, m_tools.clock.now());
        if (auto done = noteComment(hand); !done)
            return done;
    }
    return close(hand, *verdict.putDown, verdict.error ? toWord(verdict.error->kind) : QString{},
                 verdict.error ? verdict.error->detail : QString{}, verdict.endsAttempt);
}

Result<void> Scribe::writeStep(InHand &hand, const Findings &findings)
{
    const auto now = m_tools.clock.now();
    const auto &verdict = findings.verdict;
    if (hand.question) {
        if (auto done = m_journal.concludeProbe(*hand.question, findings.probeCalls, now); !done)
            return done;
    }
    auto &line = hand.claim.journal[findings.record];
    // A platform that gave no answer about a doubt changes nothing about it, least of all since when it is one.
    if (line.state == verdict.step)
        return {};
    const auto id = hand.claim.stepIds[findings.record];
    if (auto done = m_journal.conclude(id, verdict.step, findings.result, verdict.error, now); !done)
        return done;
    line.state = verdict.step;
    line.result = findings.result;
    line.endedAt = now;
    if (line.step.creates && line.state == StepState::Done)
        m_liveParts = liveParts(hand.post, hand.claim.journal);
    return {};
}

/// Without a line of the journal having changed.
Result<void> Scribe::putDown(InHand &hand, const JournalRepository::Verdict &row)
{
    if (hand.claim.purpose != Purpose::Publish)
        return putDownAct(hand, row);
    return putDownPost(hand, row);
}

Result<void> Scribe::putDownPost(InHand &hand, const JournalRepository::Verdict &row)
{
    const auto now = m_tools.clock.now();
    const auto fate = handOverFate(hand.post, hand.claim.journal, row, now);
    hand.putDownAs = fate.row.state;
    auto settled = fate.row;
    settled.liveParts = std::exchange(m_liveParts, {});
    if (auto done = m_journal.settle(hand.claim.platformPost, settled, now); !done)
        return done;
    HandOverRepository handOvers{m_tools.workspace.database()};
    if (fate.again) {
        if (auto done = handOvers.putOff(hand.claim.platformPost, *fate.again); !done)
            return done;
    }
    if (fate.isDeclined) {
        if (auto done = handOvers.discard(hand.claim.platformPost, hand.claim.publication, now); !done)
            return done;
    }
    if (fate.row.state == HandedOver) {
        if (auto done = followChange(hand, now); !done)
            return done;
    }
    if (auto done = planFigures(hand, fate.row, now); !done)
        return done;
    const auto event = postEvent(hand.claim, fate.row, now);
    return event ? EventRepository{m_tools.workspace.database()}.tell(*event) : Result<void>{};
}

/// Somebody has changed the post while it was being handed over: it comes back, and its platform gets what it says now.
Result<void> Scribe::followChange(const InHand &hand, Instant now)
{
    auto &database = m_tools.workspace.database();
    const auto copy = PlatformPostRepository{database}.find(hand.claim.platformPost);
    if (!copy || !*copy)
        return copy ? Result<void>{} : copy.error();
    const auto revision = ActRepository{database}.currentRevision((*copy)->post);
    if (!revision)
        return revision.error();
    const auto content = PostRepository{database}.contentFor(*revision, hand.claim.account);
    if (!content)
        return content.error();
    const bool isTooLate = now + recallMargin > hand.post.handOverAt.value_or(now);
    if (*content == hand.claim.content || isTooLate)
        return {};
    const auto act = HandOverRepository{database}.recall(**copy, Scheduled, (*copy)->dueAt, now);
    return act ? Result<void>{} : act.error();
}

/// What its platform counts of a post that is out is read back later.
Result<void> Scribe::planFigures(const InHand &hand, const JournalRepository::Verdict &row, Instant now)
{
    const auto &rule = m_platform.traits().metrics;
    if (row.state != Published || rule.told.isEmpty())
        return {};
    return MetricRepository{m_tools.workspace.database()}.plan(hand.claim.platformPost, hand.claim.account,
                                                               nextReading(rule, now, now));
}

/// Its platform would refuse the time, or publish at once.
bool Scribe::isTooLateToHandOver(const InHand &hand) const
{
    if (!hand.post.handOverAt || hand.claim.purpose != Purpose::Publish || isHandedOver(hand.claim.journal))
        return false;
    return m_tools.clock.now() + m_platform.traits().handOver.leastLead > *hand.post.handOverAt;
}

/// With what was sent and answered last.
Result<void> Scribe::close(InHand &hand, const JournalRepository::Verdict &row, const QString &outcome,
                           const QString &detail, bool ends)
{
    const auto now = m_tools.clock.now();
    auto done = m_journal.noteAttempt(hand.claim.attempt, ends ? std::optional{now} : std::nullopt, outcome, detail,
                                      withoutSignatures(m_lastExchange.toJson(), hand.post.media));
    return done ? putDown(hand, row) : done;
}

/// So that they hold for the next engine too.
Result<void> Scribe::noteWaits(const InHand &hand, const Findings &findings)
{
    const auto now = m_tools.clock.now();
    WaitRepository waits{m_tools.workspace.database()};
    if (const auto until = findings.verdict.uploadsSpentUntil) {
        if (auto done = waits.note(hand.claim.account, waitOfUploads(), *until, now); !done)
            return done;
    }
    if (const auto until = findings.verdict.serviceLimitedUntil)
        return waits.note(hand.claim.account, waitOf(findings.service), *until, now);
    return {};
}

Result<void> Scribe::tellAccount(InHand &hand, const StepVerdict &verdict)
{
    AccountRepository accounts{m_tools.workspace.database()};
    if (verdict.account) {
        hand.accountChanged = true;
        if (auto done
            = accounts.setState(hand.claim.account, *verdict.account, verdict.error->detail, m_tools.clock.now());
            !done)
            return done;
    }
    if (verdict.accountLimitedUntil) {
        hand.accountChanged = true;
        return accounts.setLimitedUntil(hand.claim.account, verdict.accountLimitedUntil, m_tools.clock.now());
    }
    return {};
}

}  // namespace carillon
