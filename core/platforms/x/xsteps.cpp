// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xsteps.h"

#include "core/platforms/livepieces.h"
#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xsentences.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::x {

using namespace Qt::StringLiterals;

namespace {

using Journal = std::span<const StepRecord>;

/// The newest record of this step that `fits`, among those from `from` on; null when there is none.
template <class Predicate>
const StepRecord *newest(Journal journal, StepKind kind, int part, Predicate fits)
{
    for (auto at = journal.size(); at > 0; --at) {
        const auto &record = journal[at - 1];
        if (record.step.kind == kind && record.step.part == part && fits(record))
            return &record;
    }
    return nullptr;
}

const StepRecord *done(Journal journal, StepKind kind, int part)
{
    return newest(journal, kind, part, [](const StepRecord &record) { return record.state == StepState::Done; });
}

/// What is known since `record`: steps before it were about another upload.
Journal since(Journal journal, const StepRecord *record)
{
    return journal.subspan(static_cast<size_t>(record - journal.data()));
}

Cost oneCall()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

qint64 chunkOf(qint64 bytes)
{
    // A file that four mebibytes a piece would cut into too many is cut into larger ones.
    return std::max(chunkBytes, (bytes + mostChunks - 1) / mostChunks);
}

int chunksOf(const FrozenMedia &medium)
{
    const auto size = chunkOf(medium.bytes);
    return static_cast<int>(std::max<qint64>(1, (medium.bytes + size - 1) / size));
}

Step stepOn(StepKind kind, int part, const QJsonValue &id)
{
    return Step{.kind = kind, .part = part, .cost = oneCall(), .payload = {{u"id"_s, id}}};
}

Step chunkStep(const FrozenMedia &medium, int part, const QJsonValue &id, qint64 offset)
{
    auto step = stepOn(StepKind::UploadChunk, part, id);
    const auto size = chunkOf(medium.bytes);
    step.payload["segment"_L1] = offset / size;
    step.payload["offset"_L1] = offset;
    step.payload["length"_L1] = std::min(size, medium.bytes - offset);
    return step;
}

/// The next step of one medium, or its id at X when it is ready.
struct MediumState
{
    std::optional<Step> next{};
    QJsonValue id{};
};

MediumState inPieces(const FrozenMedia &medium, int part, Journal whole)
{
    const auto *begun = done(whole, StepKind::StartUpload, part);
    if (begun == nullptr)
        return {Step{.kind = StepKind::StartUpload, .part = part, .cost = oneCall().with(LimitUnit::Uploads, 1)}};
    const auto id = begun->result["id"_L1];
    const auto journal = since(whole, begun);
    const auto *last = done(journal, StepKind::UploadChunk, part);
    const auto next = last == nullptr ? 0 : last->result["next"_L1].toInteger();
    if (next < medium.bytes)
        return {chunkStep(medium, part, id, next)};
    const auto *finished = done(journal, StepKind::FinishUpload, part);
    if (finished == nullptr)
        return {stepOn(StepKind::FinishUpload, part, id)};
    if (finished->result["pending"_L1].toBool() && done(journal, StepKind::AwaitMedia, part) == nullptr)
        return {stepOn(StepKind::AwaitMedia, part, id)};
    return {.id = id};
}

/// Captions are a file of their own first, and then belong to their film; nothing when all do.
std::optional<Step> captionsStep(const FrozenMedia &medium, Journal journal, const QJsonValue &film)
{
    for (int part = 0; part < medium.captions.size(); ++part) {
        const auto belongs = [&](const StepRecord &record) {
            return record.state == StepState::Done && record.result["id"_L1] == film;
        };
        if (newest(journal, StepKind::UploadCaptions, part, belongs) != nullptr)
            continue;
        auto step = stepOn(StepKind::UploadCaptions, part, film);
        const auto isThere = [&](const StepRecord &record) {
            return record.state == StepState::Done && record.step.payload["id"_L1] == film;
        };
        if (const auto *uploaded = newest(journal, StepKind::UploadCaptions, part, isThere))
            step.payload["captions"_L1] = uploaded->result["captions"_L1];
        else
            step.cost.with(LimitUnit::Uploads, 1);
        return step;
    }
    return {};
}

MediumState stateOf(const FrozenMedia &medium, int part, Journal journal)
{
    MediumState state;
    if (goesInPieces(medium)) {
        state = inPieces(medium, part, journal);
    } else if (const auto *uploaded = done(journal, StepKind::UploadMedia, part); uploaded != nullptr) {
        state.id = uploaded->result["id"_L1];
        if (uploaded->result["pending"_L1].toBool() && done(journal, StepKind::AwaitMedia, part) == nullptr)
            state.next = stepOn(StepKind::AwaitMedia, part, state.id);
    } else {
        state.next = Step{.kind = StepKind::UploadMedia, .part = part, .cost = oneCall().with(LimitUnit::Uploads, 1)};
    }
    const auto describes = [&](const StepRecord &record) {
        return record.state == StepState::Done && record.step.payload["id"_L1] == state.id;
    };
    if (!state.next && isDescribed(medium) && newest(journal, StepKind::DescribeMedia, part, describes) == nullptr)
        state.next = stepOn(StepKind::DescribeMedia, part, state.id);
    if (!state.next)
        state.next = captionsStep(medium, journal, state.id);
    return state;
}

/// The step that makes a post, with the payload that it had before where it surely made none.
Step creatingStep(Journal journal, StepKind kind, int part, const QJsonObject &payload)
{
    Step step{
        .kind = kind, .part = part, .creates = true, .cost = oneCall().with(LimitUnit::Posts, 1), .payload = payload};
    const auto *earlier = newest(journal, kind, part, [](const StepRecord &record) {
        return record.state == StepState::NotSent || record.state == StepState::Absent;
    });
    // Media that were uploaded anew have other ids.
    if (earlier != nullptr && !payload.contains("media_ids"_L1))
        step.payload = earlier->step.payload;
    return step;
}

NextStep firstStep(const FrozenPost &post, Journal journal)
{
    QJsonArray ids;
    for (int part = 0; part < post.media.size(); ++part) {
        const auto state = stateOf(post.media[part], part, journal);
        if (state.next)
            return *state.next;
        ids += state.id;
    }
    QJsonObject payload;
    if (!ids.isEmpty())
        payload["media_ids"_L1] = ids;
    return creatingStep(journal, StepKind::PublishPart, 0, payload);
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal)
{
    const auto parts = static_cast<int>(post.parts.size());
    if (parts == 0)
        return Error{ErrorKind::Content, XSentences::tr("The post has no text part.")};
    int published = 0;
    while (published < parts && done(journal, StepKind::PublishPart, published) != nullptr)
        ++published;
    if (published == 0)
        return firstStep(post, journal);

    const auto newestId = done(journal, StepKind::PublishPart, published - 1)->result["id"_L1];
    QJsonObject payload{{u"in_reply_to"_s, newestId}, {u"since_id"_s, newestId}};
    if (published < parts)
        return creatingStep(journal, StepKind::PublishPart, published, payload);
    const auto &first = done(journal, StepKind::PublishPart, 0)->result;
    if (!post.firstComment.isEmpty() && done(journal, StepKind::FirstComment, 0) == nullptr) {
        payload["in_reply_to"_L1] = first["id"_L1];
        return creatingStep(journal, StepKind::FirstComment, 0, payload);
    }
    return Publication{.remoteId = first["id"_L1].toString(), .permalink = first["url"_L1].toString()};
}

Cost costOf(const FrozenPost &post)
{
    const auto posts = static_cast<int>(post.parts.size()) + (post.firstComment.isEmpty() ? 0 : 1);
    auto cost = Cost{}.with(LimitUnit::Posts, posts).with(LimitUnit::Calls, posts);
    for (const auto &medium : post.media) {
        // Begin, each piece, end, one look; or all at once.
        const int calls = goesInPieces(medium) ? chunksOf(medium) + 3 : 1;
        cost.with(LimitUnit::Uploads, 1).with(LimitUnit::Calls, calls + (isDescribed(medium) ? 1 : 0));
        const auto captions = static_cast<int>(medium.captions.size());
        cost.with(LimitUnit::Uploads, captions).with(LimitUnit::Calls, 2 * captions);
    }
    return cost;
}

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    if (post.purpose != Purpose::Delete)
        return Error{ErrorKind::Config, XSentences::tr("X lets nobody but subscribers change a post that is live.")};
    QList<ActCall> calls;
    for (const auto &piece : post.live)
        calls += ActCall{.part = static_cast<int>(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    return nextDeletion(calls, journal, costOfAct());
}

Cost costOfAct()
{
    return oneCall().with(LimitUnit::Deletes, 1);
}

}  // namespace carillon::x
