// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadssteps.h"

#include "core/platforms/livepieces.h"
#include "core/platforms/stepjournal.h"
#include "core/platforms/threads/threadspost.h"
#include "core/platforms/threads/threadssentences.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A container that is not published lives 24 hours
/// (https://developers.facebook.com/documentation/threads/troubleshooting, read November 2026).
constexpr auto containerLife = 20h;
/// How old the last look at a container may be when it is published: a post that is looked for later is looked for from
/// then on.
constexpr auto lookLife = 10min;
/// How often the same container is published before Threads is asked again what has become of it ...
constexpr int triesPerLook = 3;
/// ... and before another one is made.
constexpr int triesPerContainer = 9;

class Journal final : public StepJournal
{
public:
    using StepJournal::StepJournal;

    /// How many of this step in this state there are after `start`.
    [[nodiscard]] int count(StepKind kind, int part, StepState state, const StepRecord *start) const
    {
        return static_cast<int>(std::count_if(records().begin(), records().end(), [=](const StepRecord &record) {
            return &record > start && record.step.kind == kind && record.step.part == part && record.state == state;
        }));
    }
    /// The newest that is done after `start`, or null.
    [[nodiscard]] const StepRecord *doneSince(StepKind kind, int part, const StepRecord *start) const
    {
        const auto *record = done(kind, part);
        return record != nullptr && record > start ? record : nullptr;
    }
};

Cost oneCall()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

QString endOf(const StepRecord &record)
{
    return toIsoUtc(record.endedAt.value_or(record.intendedAt));
}

StepKind publishKind(const Piece &piece)
{
    return piece.isComment ? StepKind::FirstComment : StepKind::PublishPart;
}

int publishPart(const Piece &piece)
{
    return piece.isComment ? 0 : piece.part;
}

const StepRecord *published(const Journal &journal, const Piece &piece)
{
    return journal.done(publishKind(piece), publishPart(piece));
}

int containerNumber(const FrozenPost &post, const Piece &piece)
{
    return (isCarousel(post) ? static_cast<int>(post.media.size()) : 0) + piece.part;
}

/// A container that may still be published. One that was in doubt is kept until Threads says that it is void: it is
/// what keeps the post from going out twice.
bool isUsable(const Journal &journal, const Piece &piece, const StepRecord *container, Instant now)
{
    if (container == nullptr)
        return false;
    const auto count = [&](StepState state) {
        return journal.count(publishKind(piece), publishPart(piece), state, container);
    };
    if (count(StepState::Absent) > 0)
        return true;
    const bool isFresh = now - container->endedAt.value_or(container->intendedAt) < containerLife;
    return isFresh && count(StepState::NotSent) < triesPerContainer;
}

bool isFreshChild(const StepRecord *child, Instant now)
{
    return child != nullptr && now - child->endedAt.value_or(child->intendedAt) < containerLife;
}

Step awaitStep(int number, const StepRecord &container)
{
    return Step{.kind = StepKind::AwaitContainer,
                .part = number,
                .cost = oneCall(),
                .payload = {{u"container"_s, container.result["id"_L1]}, {u"since"_s, endOf(container)}}};
}

/// What is still to be done for the media of a carousel.
std::optional<Step> childStep(const FrozenPost &post, const Journal &journal, Instant now)
{
    for (int medium = 0; medium < post.media.size(); ++medium) {
        if (!isFreshChild(journal.done(StepKind::CreateContainer, medium), now))
            return Step{.kind = StepKind::CreateContainer,
                        .part = medium,
                        .cost = oneCall(),
                        .payload = {{u"medium"_s, medium}}};
    }
    for (int medium = 0; medium < post.media.size(); ++medium) {
        const auto *container = journal.done(StepKind::CreateContainer, medium);
        if (journal.doneSince(StepKind::AwaitContainer, medium, container) == nullptr)
            return awaitStep(medium, *container);
    }
    return {};
}

QJsonArray childIds(const FrozenPost &post, const Journal &journal)
{
    QJsonArray ids;
    for (int medium = 0; medium < post.media.size(); ++medium)
        ids += journal.done(StepKind::CreateContainer, medium)->result["id"_L1];
    return ids;
}

/// What `piece` answers: the part before it; the comment, the first one.
const StepRecord *answeredBy(const Journal &journal, const Piece &piece)
{
    if (piece.part == 0)
        return nullptr;
    return journal.done(StepKind::PublishPart, piece.isComment ? 0 : piece.part - 1);
}

Step containerStep(const FrozenPost &post, const Journal &journal, const Piece &piece)
{
    Step step{.kind = StepKind::CreateContainer,
              .part = containerNumber(post, piece),
              .cost = oneCall(),
              .payload = {{u"piece"_s, piece.part}}};
    if (piece.part == 0 && isCarousel(post))
        step.payload["children"_L1] = childIds(post, journal);
    if (const auto *answered = answeredBy(journal, piece)) {
        step.payload["reply_to"_L1] = answered->result["id"_L1];
        step.payload["since"_L1] = endOf(*answered);
    }
    return step;
}

QJsonArray knownIds(const FrozenPost &post, const Journal &journal)
{
    QJsonArray ids;
    for (const auto &piece : piecesOf(post)) {
        if (const auto *record = published(journal, piece))
            ids += record->result["id"_L1];
    }
    return ids;
}

Step publishStep(const FrozenPost &post, const Journal &journal, const Piece &piece, const StepRecord &container,
                 const StepRecord &awaited)
{
    Step step{.kind = publishKind(piece), .part = publishPart(piece), .creates = true, .cost = oneCall()};
    step.cost.with(piece.part == 0 ? LimitUnit::Posts : LimitUnit::Points, 1);
    step.payload = {
        {u"container"_s, container.result["id"_L1]}, {u"piece"_s, piece.part}, {u"known"_s, knownIds(post, journal)}};
    if (const auto *answered = answeredBy(journal, piece))
        step.payload["reply_to"_L1] = answered->result["id"_L1];
    if (awaited.result.contains("at"_L1))
        step.payload["since"_L1] = awaited.result["at"_L1];
    // What was looked for in vain may still appear: the look after it begins where that one did.
    if (const auto *absent = journal.newest(step.kind, step.part, {StepState::Absent}))
        step.payload["since"_L1] = absent->step.payload["since"_L1].toString(toIsoUtc(absent->intendedAt));
    if (awaited.result["published"_L1].toBool())
        step.payload["published"_L1] = true;
    if (const int tries = journal.count(step.kind, step.part, StepState::NotSent, &awaited); tries > 0)
        step.payload["tries"_L1] = tries;
    return step;
}

NextStep nextForPiece(const FrozenPost &post, const Journal &journal, const Piece &piece, Instant now)
{
    const int number = containerNumber(post, piece);
    const auto *container = journal.done(StepKind::CreateContainer, number);
    if (!isUsable(journal, piece, container, now)) {
        if (piece.part == 0 && isCarousel(post)) {
            if (auto step = childStep(post, journal, now))
                return *std::move(step);
        }
        return containerStep(post, journal, piece);
    }
    const auto kind = publishKind(piece);
    const int part = publishPart(piece);
    const auto *awaited = journal.doneSince(StepKind::AwaitContainer, number, container);
    const bool wantsLook = awaited == nullptr || now - awaited->endedAt.value_or(awaited->intendedAt) > lookLife
        || journal.count(kind, part, StepState::Absent, awaited) > 0
        || journal.count(kind, part, StepState::NotSent, awaited) >= triesPerLook;
    if (wantsLook)
        return awaitStep(number, *container);
    return publishStep(post, journal, piece, *container, *awaited);
}

/// Where the first part stands, as far as it was told. Empty: it is still to be asked.
QString addressOf(const Journal &journal, const StepRecord &first)
{
    if (const auto *read = journal.doneSince(StepKind::ReadBack, 0, &first))
        return read->result["url"_L1].toString();
    return first.result["url"_L1].toString();
}

Step readBackStep(const StepRecord &first)
{
    return Step{.kind = StepKind::ReadBack,
                .cost = oneCall(),
                .payload = {{u"id"_s, first.result["id"_L1]}, {u"since"_s, endOf(first)}}};
}

bool isEmpty(const FrozenPost &post)
{
    return post.media.isEmpty() && post.link.isEmpty() && post.parts.value(0).trimmed().isEmpty();
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records, Instant now)
{
    const Journal journal{records};
    const auto pieces = piecesOf(post);
    const auto next = std::find_if(pieces.begin(), pieces.end(),
                                   [&](const Piece &piece) { return published(journal, piece) == nullptr; });
    const bool arePartsOut = next == pieces.end() || next->isComment;
    if (arePartsOut) {
        const auto &first = *published(journal, pieces.first());
        const auto address = addressOf(journal, first);
        if (address.isEmpty() && journal.doneSince(StepKind::ReadBack, 0, &first) == nullptr)
            return readBackStep(first);
        if (next == pieces.end())
            return Publication{.remoteId = first.result["id"_L1].toString(), .permalink = address};
    }
    if (isEmpty(post))
        return Error{ErrorKind::Content, ThreadsSentences::tr("There is nothing to post.")};
    if (journal.done(StepKind::Baseline) == nullptr)
        return Step{.kind = StepKind::Baseline,
                    .cost = oneCall(),
                    .payload = {{u"posts"_s, next->part == 0 ? 1 : 0},
                                {u"replies"_s, int(pieces.end() - next) - (next->part == 0 ? 1 : 0)}}};
    return nextForPiece(post, journal, *next, now);
}

Cost costOf(const FrozenPost &post)
{
    const auto pieces = static_cast<int>(piecesOf(post).size());
    const int children = isCarousel(post) ? static_cast<int>(post.media.size()) : 0;
    return Cost{}
        .with(LimitUnit::Posts, 1)
        .with(LimitUnit::Points, pieces - 1)
        .with(LimitUnit::Calls, 2 + 2 * children + 3 * pieces);
}

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::PublishPart || piece.kind == StepKind::FirstComment)
            calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    }
    return nextDeletion(calls, journal, costOfAct());
}

Cost costOfAct()
{
    return oneCall().with(LimitUnit::Deletes, 1);
}

}  // namespace carillon::threads
