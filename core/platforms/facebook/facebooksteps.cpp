// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebooksteps.h"

#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebookschedule.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/latecaptions.h"
#include "core/platforms/livepieces.h"
#include "core/platforms/stepjournal.h"

#include <QJsonArray>

#include <algorithm>
#include <ranges>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Photos that no post shows are kept for about a day
/// (https://developers.facebook.com/docs/graph-api/reference/page/photos, read November 2026).
constexpr auto photoLife = 20h;

class Journal final : public StepJournal
{
public:
    using StepJournal::StepJournal;

    [[nodiscard]] int count(StepKind kind, StepState state) const
    {
        return static_cast<int>(std::count_if(records().begin(), records().end(), [=](const StepRecord &record) {
            return record.step.kind == kind && record.state == state;
        }));
    }
    /// The newest record of this kind after `start`, whatever became of it; or null.
    [[nodiscard]] const StepRecord *last(StepKind kind, const StepRecord *start) const
    {
        for (const auto &record : records() | std::views::reverse) {
            if (&record == start)
                return nullptr;
            if (record.step.kind == kind)
                return &record;
        }
        return nullptr;
    }
    /// The newest that is done after `start`, or null.
    [[nodiscard]] const StepRecord *doneSince(StepKind kind, const StepRecord *start) const
    {
        const auto *record = newest(kind, start->step.part, {StepState::Done});
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

bool isFresh(const StepRecord *photo, Instant now)
{
    return photo != nullptr && now - photo->endedAt.value_or(photo->intendedAt) < photoLife;
}

void noteHolds(Step &step, const Journal &journal)
{
    if (const int held = journal.count(StepKind::Publish, StepState::NotSent); held > 0)
        step.payload["held"_L1] = held;
}

Step feedStep(const FrozenPost &post, const Journal &journal, const StepRecord &baseline)
{
    Step step{.kind = StepKind::Publish, .creates = true, .cost = oneCall().with(LimitUnit::Posts, 1)};
    QJsonArray photos;
    for (int part = 0; part < post.media.size(); ++part)
        photos += journal.done(StepKind::UploadMedia, part)->result["id"_L1];
    step.payload = {{u"photos"_s, photos}, {u"known"_s, baseline.result["known"_L1]}};
    if (baseline.result.contains("at"_L1))
        step.payload["since"_L1] = baseline.result["at"_L1];
    // What was looked for in vain may still appear: the look after it begins where that one did.
    if (const auto *absent = journal.newest(StepKind::Publish, 0, {StepState::Absent})) {
        const auto &earlier = absent->step.payload;
        step.payload["known"_L1] = earlier["known"_L1];
        step.payload["since"_L1] = earlier["since"_L1].toString(toIsoUtc(absent->intendedAt));
        step.payload["again"_L1] = true;
    }
    noteHolds(step, journal);
    return step;
}

NextStep nextFeedStep(const FrozenPost &post, const Journal &journal, Instant now)
{
    for (int part = 0; part < post.media.size(); ++part) {
        if (!isFresh(journal.done(StepKind::UploadMedia, part), now))
            return Step{.kind = StepKind::UploadMedia, .part = part, .cost = oneCall()};
    }
    const auto *baseline = journal.done(StepKind::Baseline);
    if (baseline == nullptr)
        return Step{.kind = StepKind::Baseline, .cost = oneCall()};
    if (!post.handOverAt)
        return feedStep(post, journal, *baseline);
    const auto *waiting = journal.done(StepKind::Baseline, scheduledBaseline);
    if (waiting == nullptr)
        return Step{.kind = StepKind::Baseline, .part = scheduledBaseline, .cost = oneCall()};
    auto step = feedStep(post, journal, *baseline);
    step.payload["scheduled_for"_L1] = unixTime(*post.handOverAt);
    step.payload["known_waiting"_L1] = waiting->result["known"_L1];
    if (const auto *absent = journal.newest(StepKind::Publish, 0, {StepState::Absent}))
        step.payload["known_waiting"_L1] = absent->step.payload["known_waiting"_L1];
    return step;
}

Step startStep(int part, Shape shape)
{
    Step step{.kind = StepKind::StartUpload, .part = part, .cost = oneCall(), .payload = {{u"shape"_s, wordOf(shape)}}};
    if (shape == Shape::Reel)
        step.cost.with(LimitUnit::Uploads, 1);
    return step;
}

Step filmStep(const FrozenPost &post, const Journal &journal, const QJsonObject &payload)
{
    Step step{
        .kind = StepKind::Publish, .creates = true, .cost = oneCall().with(LimitUnit::Posts, 1), .payload = payload};
    step.payload["shape"_L1] = wordOf(shapeOf(post));
    noteHolds(step, journal);
    return step;
}

NextStep nextVideoStep(const FrozenPost &post, const Journal &journal)
{
    const int part = filmIndex(post);
    const auto *start = journal.done(StepKind::StartUpload, part);
    if (start == nullptr)
        return startStep(part, Shape::Video);
    const auto *chunk = journal.doneSince(StepKind::UploadChunk, start);
    const auto &reached = chunk != nullptr ? chunk->result : start->result;
    const auto next = reached["next"_L1].toInteger();
    const auto length = std::min(reached["end"_L1].toInteger(), post.media.at(part).bytes) - next;
    const auto session = start->result["session"_L1];
    if (length > 0)
        return Step{.kind = StepKind::UploadChunk,
                    .part = part,
                    .payload = {{u"session"_s, session}, {u"offset"_s, next}, {u"length"_s, length}}};
    return filmStep(post, journal, {{u"video"_s, start->result["video"_L1]}, {u"session"_s, session}});
}

/// A reel, or the film of a story.
NextStep nextStretchStep(const FrozenPost &post, const Journal &journal)
{
    const int part = filmIndex(post);
    const auto *start = journal.done(StepKind::StartUpload, part);
    if (start == nullptr)
        return startStep(part, shapeOf(post));
    const auto video = start->result["video"_L1];
    const auto total = post.media.at(part).bytes;
    const auto *sent = journal.doneSince(StepKind::UploadChunk, start);
    if (sent == nullptr) {
        Step step{.kind = StepKind::UploadChunk,
                  .part = part,
                  .payload = {{u"video"_s, video}, {u"url"_s, start->result["url"_L1]}, {u"total"_s, total}}};
        if (journal.last(StepKind::UploadChunk, start) != nullptr)
            step.payload["ask"_L1] = true;
        return step;
    }
    if (journal.doneSince(StepKind::AwaitMedia, start) == nullptr)
        return Step{.kind = StepKind::AwaitMedia,
                    .part = part,
                    .cost = oneCall(),
                    .payload = {{u"video"_s, video}, {u"since"_s, endOf(*sent)}, {u"total"_s, total}}};
    return filmStep(post, journal, {{u"video"_s, video}});
}

NextStep nextPhotoStoryStep(const FrozenPost &post, const Journal &journal, Instant now)
{
    if (post.media.isEmpty())
        return Error{ErrorKind::Content, FacebookSentences::tr("A story is a picture or a video. Attach one.")};
    const auto *photo = journal.done(StepKind::UploadMedia);
    if (!isFresh(photo, now))
        return Step{.kind = StepKind::UploadMedia, .cost = oneCall()};
    Step step{.kind = StepKind::Publish,
              .creates = true,
              .cost = oneCall().with(LimitUnit::Posts, 1),
              .payload = {{u"shape"_s, wordOf(Shape::PhotoStory)}, {u"photo"_s, photo->result["id"_L1]}}};
    if (journal.newest(StepKind::Publish, 0, {StepState::Absent}) != nullptr)
        step.payload["again"_L1] = true;
    noteHolds(step, journal);
    return step;
}

/// The next captions of a film that is out. A step that asks first what is there takes a call more.
std::optional<Step> captionsStep(const FrozenPost &post, std::span<const StepRecord> records, const QString &film,
                                 Instant now)
{
    auto step = nextLateCaptions(post.media.at(filmIndex(post)).captions, records, film, oneCall(), now);
    if (step && mayBeThere(*step))
        step->cost.with(LimitUnit::Calls, 1);
    return step;
}

/// A film is looked at until it is processed. Then the list of stories tells the address.
NextStep afterStory(const FrozenPost &post, const Journal &journal, const StepRecord &published)
{
    const auto &payload = published.step.payload;
    const auto film = payload["video"_L1];
    if (shapeOf(post) == Shape::FilmStory && journal.doneSince(StepKind::ReadBack, &published) == nullptr)
        return Step{.kind = StepKind::ReadBack,
                    .cost = oneCall(),
                    .payload = {{u"video"_s, film}, {u"since"_s, endOf(published)}}};
    const auto *look = journal.done(StepKind::ReadBack, storyLook);
    if (look == nullptr)
        return Step{.kind = StepKind::ReadBack,
                    .part = storyLook,
                    .cost = oneCall(),
                    .payload = {{u"story"_s, published.result["id"_L1]},
                                {u"medium"_s, film.isString() ? film : payload["photo"_L1]},
                                {u"since"_s, endOf(published)}}};
    return Publication{.remoteId = look->result["id"_L1].toString(), .permalink = look->result["url"_L1].toString()};
}

NextStep afterPublishing(const FrozenPost &post, std::span<const StepRecord> records, const StepRecord &published,
                         Instant now)
{
    const Journal journal{records};
    if (isStory(post))
        return afterStory(post, journal, published);
    const auto *shown = &published.result;
    const auto id = published.result["id"_L1].toString();
    if (shapeOf(post) != Shape::Feed) {
        const auto *read = journal.doneSince(StepKind::ReadBack, &published);
        if (read == nullptr)
            return Step{.kind = StepKind::ReadBack,
                        .cost = oneCall(),
                        .payload = {{u"video"_s, id}, {u"since"_s, endOf(published)}}};
        shown = &read->result;
        if (auto step = captionsStep(post, records, id, now))
            return *std::move(step);
    }
    const auto shownId = (*shown)["post"_L1].toString(id);
    if (!post.firstComment.isEmpty() && journal.done(StepKind::FirstComment) == nullptr)
        return Step{
            .kind = StepKind::FirstComment, .creates = true, .cost = oneCall(), .payload = {{u"on"_s, shownId}}};
    return Publication{.remoteId = shownId, .permalink = (*shown)["url"_L1].toString()};
}

/// A film gets its captions while it waits for its time, once it is seen to be there.
NextStep nextOfHandOver(const FrozenPost &post, std::span<const StepRecord> records, const StepRecord &published,
                        Instant now)
{
    auto next = afterHandOver(post, Journal{records}, published, now);
    const bool isSeen = std::holds_alternative<Held>(next) || std::holds_alternative<Publication>(next);
    if (!isSeen || shapeOf(post) == Shape::Feed)
        return next;
    const auto step = captionsStep(post, records, published.result["id"_L1].toString(), now);
    return step ? NextStep{*step} : next;
}

NextStep nextDelete(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;  // comments go with their post
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::Publish)
            calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    }
    return nextDeletion(calls, journal, costOfAct(Purpose::Delete));
}

NextStep nextEdit(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    QString comment;
    for (const auto &piece : post.live) {
        if (piece.payload["shape"_L1].toString() == wordOf(Shape::PhotoStory))
            return Error{ErrorKind::Content,
                         FacebookSentences::tr("A story cannot be changed. Delete it, or leave it: it ends after a "
                                               "day.")};
        if (piece.kind == StepKind::FirstComment)
            comment = piece.result["id"_L1].toString();
        if (piece.kind != StepKind::Publish)
            continue;
        ActCall call{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
        if (piece.payload.contains("video"_L1))
            call.payload["video"_L1] = true;
        calls += call;
    }
    if (!calls.isEmpty() && !comment.isEmpty() && !post.firstComment.isEmpty())
        calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, comment}, {u"comment"_s, true}}};
    return nextEdition(calls, journal, costOfAct(Purpose::Edit));
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records, Instant now)
{
    const Journal journal{records};
    if (const auto *published = journal.done(StepKind::Publish))
        return post.handOverAt ? nextOfHandOver(post, records, *published, now)
                               : afterPublishing(post, records, *published, now);
    if (messageOf(post).trimmed().isEmpty() && post.media.isEmpty() && post.link.isEmpty())
        return Error{ErrorKind::Content, FacebookSentences::tr("There is nothing to post.")};
    switch (shapeOf(post)) {
    case Shape::Video:
        return nextVideoStep(post, journal);
    case Shape::Reel:
    case Shape::FilmStory:
        return nextStretchStep(post, journal);
    case Shape::PhotoStory:
        return nextPhotoStoryStep(post, journal, now);
    case Shape::Feed:
        break;
    }
    return nextFeedStep(post, journal, now);
}

Cost costOf(const FrozenPost &post)
{
    // The pieces of a film are not counted: nobody says how many Facebook asks for, and it counts time for them.
    const auto shape = shapeOf(post);
    if (isStory(post))
        return Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, shape == Shape::PhotoStory ? 3 : 5);
    int calls = 2 + static_cast<int>(post.media.size()) + (post.firstComment.isEmpty() ? 0 : 1);
    if (shape == Shape::Video)
        calls = 3 + (post.firstComment.isEmpty() ? 0 : 1);
    if (shape == Shape::Reel)
        calls = 4 + (post.firstComment.isEmpty() ? 0 : 1);
    if (shape != Shape::Feed)
        calls += static_cast<int>(post.media.at(filmIndex(post)).captions.size());
    if (post.handOverAt)
        calls += shape == Shape::Feed ? 3 : 1;  // what waits before it, and two looks; of a film a second look
    auto cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, calls);
    if (shape == Shape::Reel)
        cost.with(LimitUnit::Uploads, 1);
    return cost;
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
    return purpose == Purpose::Delete ? oneCall().with(LimitUnit::Deletes, 1) : oneCall();
}

}  // namespace carillon::facebook
