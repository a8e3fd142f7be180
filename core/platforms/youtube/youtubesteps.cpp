// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubesteps.h"

#include "core/platforms/latecaptions.h"
#include "core/platforms/livepieces.h"
#include "core/platforms/youtube/youtubeschedule.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <algorithm>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So long after its upload nothing is added to a video nor looked for any more: it is out, and that is all there is to
/// say. Less than a day, after which a post that is not ended counts as too late.
constexpr auto longestCare = 20h;

Cost oneCall(int points = 0)
{
    return Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Points, points);
}

/// How far a post has got, by its journal.
struct Progress
{
    QString session;
    qint64 next = 0;       ///< the byte that the server wants, as far as is known
    bool mustAsk = false;  ///< a piece was begun since: only the server knows
    const StepRecord *published = nullptr;
};

void noteUpload(Progress &progress, const StepRecord &record)
{
    const bool isDone = record.state == StepState::Done;
    if (record.step.kind == StepKind::StartUpload) {
        if (isDone)
            progress = {.session = record.result["session"_L1].toString()};
        return;
    }
    if (record.step.kind == StepKind::Publish && isDone) {
        progress.published = &record;
        return;
    }
    if (record.result["restart"_L1].toBool()) {
        progress = {};
        return;
    }
    const auto next = record.result["next"_L1];
    const bool isKnown = (isDone || record.state == StepState::Absent) && next.isDouble();
    if (isKnown)
        progress.next = next.toInteger();
    progress.mustAsk = !isKnown;
}

Progress progressOf(std::span<const StepRecord> journal)
{
    Progress progress;
    for (const auto &record : journal) {
        const auto kind = record.step.kind;
        if (kind == StepKind::StartUpload || kind == StepKind::UploadChunk || kind == StepKind::Publish)
            noteUpload(progress, record);
    }
    return progress;
}

bool isDone(std::span<const StepRecord> journal, StepKind kind, int part = 0)
{
    return std::any_of(journal.begin(), journal.end(), [&](const StepRecord &record) {
        return record.step.kind == kind && record.step.part == part && record.state == StepState::Done;
    });
}

Step uploadStep(const FrozenPost &post, const Progress &progress)
{
    const int part = videoIndex(post);
    const auto total = post.media.at(part).bytes;
    if (progress.session.isEmpty())
        return Step{.kind = StepKind::StartUpload, .part = part, .cost = oneCall().with(LimitUnit::Uploads, 1)};
    const auto offset = std::clamp<qint64>(progress.next, 0, total);
    const auto length = std::min(chunkBytes, total - offset);
    const bool isLast = offset + length >= total;
    Step step{.kind = isLast ? StepKind::Publish : StepKind::UploadChunk,
              .part = part,
              .creates = isLast,
              .cost = oneCall(),
              .payload
              = {{u"session"_s, progress.session}, {u"offset"_s, offset}, {u"length"_s, length}, {u"total"_s, total}}};
    if (isLast)
        step.cost.with(LimitUnit::Posts, 1);
    if (progress.mustAsk)
        step.payload["ask"_L1] = true;
    return step;
}

/// The step that adds `part` to the video, with how often it was tried; nothing when that is done.
std::optional<Step> completeStep(std::span<const StepRecord> journal, const QString &video, int part, Instant now)
{
    if (isDone(journal, StepKind::Complete, part))
        return {};
    int tries = 0;
    auto since = now;
    for (const auto &record : journal) {
        if (record.step.kind != StepKind::Complete || record.step.part != part)
            continue;
        if (tries++ == 0)
            since = record.intendedAt;
    }
    return Step{.kind = StepKind::Complete,
                .part = part,
                .cost = oneCall(writePoints),
                .payload = {{u"what"_s, part == thumbnailPart ? u"thumbnail"_s : u"playlist"_s},
                            {u"id"_s, video},
                            {u"tries"_s, tries},
                            {u"since"_s, toIsoUtc(since)}}};
}

/// What is added to a video that exists.
std::optional<Step> additions(const FrozenPost &post, std::span<const StepRecord> journal, const StepRecord &published,
                              Instant now)
{
    const auto video = published.result["id"_L1].toString();
    const auto uploadedAt = published.endedAt.value_or(published.intendedAt);
    const bool isCaredFor = now - uploadedAt < longestCare;
    if (isCaredFor && thumbnailIndex(post) >= 0) {
        if (auto step = completeStep(journal, video, thumbnailPart, now))
            return step;
    }
    if (isCaredFor && !optionOf(post, u"playlist"_s).isEmpty()) {
        if (auto step = completeStep(journal, video, playlistPart, now))
            return step;
    }
    if (!isCaredFor)
        return {};
    auto step
        = nextLateCaptions(post.media.at(videoIndex(post)).captions, journal, video, oneCall(captionsPoints), now);
    if (step && mayBeThere(*step))
        step->cost.with(LimitUnit::Calls, 1).with(LimitUnit::Points, listCaptionsPoints);
    return step;
}

std::optional<Step> afterwards(const FrozenPost &post, std::span<const StepRecord> journal, const StepRecord &published,
                               Instant now)
{
    if (auto step = additions(post, journal, published, now))
        return step;
    const auto video = published.result["id"_L1].toString();
    const auto uploadedAt = published.endedAt.value_or(published.intendedAt);
    const bool isCaredFor = now - uploadedAt < longestCare;
    const bool isReady = published.result["status"_L1].toString() == "processed"_L1;
    if (isCaredFor && !isReady && !isDone(journal, StepKind::ReadBack))
        return lookStep(lookBefore, video, uploadedAt);
    if (!post.firstComment.isEmpty() && !isDone(journal, StepKind::FirstComment))
        return Step{.kind = StepKind::FirstComment,
                    .creates = true,
                    .cost = oneCall(writePoints).with(LimitUnit::Posts, 1),
                    .payload = {{u"id"_s, video}}};
    return {};
}

NextStep nextEdit(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    QString comment;
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::Publish)
            calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
        if (piece.kind == StepKind::FirstComment)
            comment = piece.result["comment"_L1].toString();
    }
    if (!calls.isEmpty() && !comment.isEmpty() && !post.firstComment.isEmpty())
        calls += ActCall{.part = int(calls.size()), .payload = {{u"comment"_s, comment}}};
    return nextEdition(calls, journal, costOfAct(Purpose::Edit));
}

NextStep nextDelete(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;  // comments go with their video
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::Publish)
            calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    }
    return nextDeletion(calls, journal, costOfAct(Purpose::Delete));
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now)
{
    const auto progress = progressOf(journal);
    if (progress.published == nullptr) {
        if (videoIndex(post) < 0)
            return Error{ErrorKind::Content, YoutubeSentences::tr("The post has no video.")};
        return uploadStep(post, progress);
    }
    if (post.handOverAt) {
        auto step = additions(post, journal, *progress.published, now);
        return step ? NextStep{*std::move(step)} : afterHandOver(post, journal, *progress.published, now);
    }
    if (auto step = afterwards(post, journal, *progress.published, now))
        return *std::move(step);
    const auto &result = progress.published->result;
    return Publication{.remoteId = result["id"_L1].toString(), .permalink = result["url"_L1].toString()};
}

Cost costOf(const FrozenPost &post)
{
    const int video = videoIndex(post);
    const auto bytes = video < 0 ? qint64{0} : post.media.at(video).bytes;
    const auto pieces = static_cast<int>(std::max<qint64>(1, (bytes + chunkBytes - 1) / chunkBytes));
    auto cost = Cost{}
                    .with(LimitUnit::Posts, 1)
                    .with(LimitUnit::Uploads, 1)
                    .with(LimitUnit::Calls, 2 + pieces)
                    .with(LimitUnit::Points, listPoints);
    if (!post.firstComment.isEmpty())
        cost.with(LimitUnit::Posts, 1);
    const int writes = (thumbnailIndex(post) >= 0 ? 1 : 0) + (optionOf(post, u"playlist"_s).isEmpty() ? 0 : 1)
        + (post.firstComment.isEmpty() ? 0 : 1);
    if (video >= 0) {
        const auto tracks = static_cast<int>(post.media.at(video).captions.size());
        cost.with(LimitUnit::Calls, tracks).with(LimitUnit::Points, tracks * captionsPoints);
    }
    if (post.handOverAt)
        cost.with(LimitUnit::Calls, 1).with(LimitUnit::Points, listPoints);  // the second look
    return cost.with(LimitUnit::Calls, writes).with(LimitUnit::Points, writes * writePoints);
}

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    if (post.purpose == Purpose::Recall)
        return nextRecall(post, journal);
    return post.purpose == Purpose::Delete ? nextDelete(post, journal) : nextEdit(post, journal);
}

Cost costOfAct(Purpose purpose)
{
    if (purpose == Purpose::Recall)
        return costOfRecall();
    // An edit reads first what is there.
    return purpose == Purpose::Edit ? oneCall(writePoints + listPoints).with(LimitUnit::Calls, 1)
                                    : oneCall(writePoints);
}

}  // namespace carillon::youtube
