// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordsteps.h"

#include "core/platforms/discord/discordapi.h"
#include "core/platforms/discord/discordpoll.h"
#include "core/platforms/discord/discordsentences.h"
#include "core/platforms/livepieces.h"
#include "core/platforms/stepjournal.h"

#include <algorithm>

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

Cost oneMessage()
{
    return Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Posts, 1);
}

Step messageStep(const FrozenPost &post, const StepJournal &journal, int part)
{
    Step step{.kind = StepKind::PublishPart, .part = part, .creates = true, .cost = oneMessage()};
    if (const auto *earlier = journal.newest(StepKind::PublishPart, part, {StepState::NotSent, StepState::Absent})) {
        step.payload = earlier->step.payload;
        return step;
    }
    const auto thread
        = part == 0 ? threadOf(post) : journal.done(StepKind::PublishPart, part - 1)->result["thread_id"_L1].toString();
    if (!thread.isEmpty())
        step.payload["thread_id"_L1] = thread;
    return step;
}

QList<ActCall> liveMessages(const FrozenPost &post)
{
    QList<ActCall> calls;
    for (const auto &piece : post.live) {
        if (piece.kind != StepKind::PublishPart)
            continue;
        ActCall call{.part = piece.part, .payload = {{u"id"_s, piece.result["id"_L1]}}};
        if (const auto thread = piece.result["thread_id"_L1].toString(); !thread.isEmpty())
            call.payload["thread_id"_L1] = thread;
        calls += call;
    }
    return calls;
}

/// A message with a poll can only be deleted, and no change brings a poll to one without.
QString pollTrouble(const FrozenPost &post)
{
    if (post.live.isEmpty())
        return {};
    const bool hasOne = std::any_of(post.live.begin(), post.live.end(),
                                    [](const LivePiece &piece) { return piece.result["poll"_L1].toBool(); });
    if (hasOne)
        return DiscordSentences::tr(
            "Discord lets nobody change a message with a poll. Leave it as it is, or delete the "
            "post and publish it again.");
    if (pollOf(post))
        return DiscordSentences::tr("A message that is out gets no poll any more. Leave the poll out, or delete the "
                                    "post and publish it again.");
    return {};
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records)
{
    const StepJournal journal{records};
    const auto parts = static_cast<int>(post.parts.size());
    if (parts == 0)
        return Error{ErrorKind::Content, DiscordSentences::tr("The post has no text part.")};
    for (int part = 0; part < parts; ++part) {
        if (journal.done(StepKind::PublishPart, part) == nullptr)
            return messageStep(post, journal, part);
    }
    const auto &first = journal.done(StepKind::PublishPart, 0)->result;
    return Publication{.remoteId = first["id"_L1].toString(), .permalink = first["url"_L1].toString()};
}

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> records)
{
    const auto live = liveMessages(post);
    if (post.purpose == Purpose::Delete)
        return nextDeletion(live, records, costOfAct());
    if (!live.isEmpty() && live.size() != post.parts.size())
        return Error{ErrorKind::Content,
                     DiscordSentences::tr("What is live has another number of parts. Keep that, or delete the post and "
                                          "publish it again.")};
    if (const auto why = pollTrouble(post); !why.isEmpty())
        return Error{ErrorKind::Content, why};
    return nextEdition(live, records, costOfAct());
}

Cost costOf(const FrozenPost &post)
{
    const auto parts = static_cast<int>(post.parts.size());
    return Cost{}.with(LimitUnit::Calls, parts).with(LimitUnit::Posts, parts);
}

Cost costOfAct()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

}  // namespace carillon::discord
