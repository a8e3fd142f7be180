// SPDX-License-Identifier: GPL-3.0-or-later
// What the scribe writes about an act on a post that is out. It stays Published, whatever becomes of the act, until it
// is deleted for good.
#include "core/domain/handover.h"
#include "core/publisher/postevent.h"
#include "core/publisher/publishersentences.h"
#include "core/publisher/scribe.h"
#include "core/store/actrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/workspace.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

int donePieces(const QList<StepRecord> &journal)
{
    return int(std::count_if(journal.begin(), journal.end(), [](const StepRecord &record) {
        const bool isAct = record.step.kind == StepKind::Delete || record.step.kind == StepKind::Edit;
        return isAct && record.state == StepState::Done;
    }));
}

/// A failure in the middle of a thread says how far it came.
Error withProgress(const Error &error, const InHand &hand)
{
    const int done = donePieces(hand.claim.journal);
    if (done == 0 || hand.claim.purpose == Purpose::Recall)
        return error;
    auto told = error;
    told.detail += u' ';
    told.detail += hand.claim.purpose == Purpose::Delete
        ? PublisherSentences::tr("The last %n part(s) are deleted already.", nullptr, done)
        : PublisherSentences::tr("The first %n part(s) are changed already.", nullptr, done);
    return told;
}

}  // namespace

/// Somebody may withdraw an act between two of its calls.
Result<bool> Scribe::isStillWanted(const InHand &hand) const
{
    if (hand.claim.purpose == Purpose::Publish)
        return true;
    return ActRepository{m_tools.workspace.database()}.isOpen(hand.claim);
}

/// Each call of an act is booked, and let go first what is due, by itself.
Result<void> Scribe::stepDown(InHand &hand)
{
    const auto now = m_tools.clock.now();
    hand.claim.tries = 0;
    const auto wanted = isStillWanted(hand);
    if (!wanted)
        return wanted.error();
    if (!std::holds_alternative<Step>(nextMove(m_platform, hand.post, hand.claim.journal, now)))
        return goOn(hand);
    if (!*wanted)
        return letGo(hand);
    return close(hand, {.state = Publishing, .actAt = now}, {}, {}, false);
}

/// What was done of it is in its journal; the post goes on without it.
Result<void> Scribe::letGo(InHand &hand)
{
    hand.putDownAs = hand.claim.purpose == Purpose::Recall ? HandedOver : Published;
    return m_journal.noteAttempt(hand.claim.attempt, m_tools.clock.now(), u"canceled"_s, {}, m_lastExchange.toJson());
}

Result<void> Scribe::putDownAct(InHand &hand, const JournalRepository::Verdict &row)
{
    if (hand.claim.purpose == Purpose::Recall)
        return putDownRecall(hand, row);
    const auto now = m_tools.clock.now();
    ActRepository acts{m_tools.workspace.database()};
    const auto wanted = acts.isOpen(hand.claim);
    if (!wanted)
        return wanted.error();
    const bool isDone = row.state == Published;
    const bool hasFailed = row.state == Failed;
    const bool isRemoved = isDone && hand.claim.purpose == Purpose::Delete;
    hand.putDownAs = isRemoved ? Canceled : Published;
    if (!*wanted && !isDone)
        return {};  // what is done is written, wanted or not
    auto told = row;
    if (told.error)
        told.error = withProgress(*told.error, hand);
    auto done = isRemoved ? acts.noteRemoved(hand.claim, now)
        : isDone          ? acts.noteEdited(hand.claim)
        : hasFailed       ? acts.fail(hand.claim, told.tries, *told.error)
                          : acts.postpone(hand.claim, told.actAt.value_or(now), told.tries, told.error);
    if (!done)
        return done;
    if (isDone || hasFailed)
        hand.ended = RunReport::End{.purpose = hand.claim.purpose, .isDone = isDone};
    const auto event = postEvent(hand.claim, told, now);
    return event ? EventRepository{m_tools.workspace.database()}.tell(*event) : Result<void>{};
}

/// A wish that was replaced meanwhile leaves it to the new one to find out where the post is.
Result<void> Scribe::putDownRecall(InHand &hand, const JournalRepository::Verdict &row)
{
    const auto now = m_tools.clock.now();
    ActRepository acts{m_tools.workspace.database()};
    HandOverRepository handOvers{m_tools.workspace.database()};
    hand.putDownAs = HandedOver;
    const bool isMoved = row.state == HandedOver;
    const auto wanted = acts.isOpen(hand.claim);
    if (!wanted)
        return wanted.error();
    if (isMoved) {  // what is done is written, wanted or not
        if (auto done = handOvers.noteMoved(hand.claim, hand.post.due); !done)
            return done;
        hand.ended = RunReport::End{.purpose = Purpose::Recall, .isDone = true};
        const auto event = postEvent(hand.claim, row, now);
        return event ? EventRepository{m_tools.workspace.database()}.tell(*event) : Result<void>{};
    }
    if (!*wanted)
        return {};
    const bool isEnded = row.state == Published;
    const bool wentOut = isEnded && row.published && !row.published->remoteId.isEmpty();
    const bool isPassing = row.error
        && (row.error->kind == ErrorKind::Transient || row.error->kind == ErrorKind::Ambiguous
            || row.error->kind == ErrorKind::NotReady);
    const bool isGivenUp = row.state == Failed && !isPassing;
    const auto look = hand.post.handOverAt.value_or(now) + handedOverLook;
    auto done = wentOut       ? handOvers.noteWentOut(hand.claim, *row.published)
        : isEnded             ? handOvers.noteRecalled(hand.claim)
        : isGivenUp           ? handOvers.giveUp(hand.claim, look, *row.error, now)
        : row.state == Failed ? acts.postpone(hand.claim, now + std::chrono::minutes{1}, 0, row.error)
                              : acts.postpone(hand.claim, row.actAt.value_or(now), row.tries, row.error);
    if (!done)
        return done;
    if (isEnded || isGivenUp)
        hand.ended = RunReport::End{.purpose = Purpose::Recall, .isDone = isEnded && !wentOut};
    if (wentOut)
        hand.putDownAs = Published;
    if (!isEnded && !isGivenUp)
        return {};
    const auto event = postEvent(hand.claim, row, now);
    return event ? EventRepository{m_tools.workspace.database()}.tell(*event) : Result<void>{};
}

}  // namespace carillon
