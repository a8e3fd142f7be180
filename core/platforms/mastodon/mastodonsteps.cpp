// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonsteps.h"

#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/stepjournal.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

using Journal = StepJournal;

Cost oneCall()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

std::optional<Step> mediaStep(const FrozenPost &post, const Journal &journal)
{
    const auto count = static_cast<int>(post.media.size());
    for (int part = 0; part < count; ++part) {
        if (journal.done(StepKind::UploadMedia, part) == nullptr)
            return Step{.kind = StepKind::UploadMedia, .part = part, .cost = oneCall().with(LimitUnit::Uploads, 1)};
    }
    for (int part = 0; part < count; ++part) {
        const auto &uploaded = journal.done(StepKind::UploadMedia, part)->result;
        if (uploaded["pending"_L1].toBool() && journal.done(StepKind::AwaitMedia, part) == nullptr)
            return Step{.kind = StepKind::AwaitMedia,
                        .part = part,
                        .cost = oneCall(),
                        .payload = {{u"id"_s, uploaded["id"_L1]}}};
    }
    return {};
}

Step publishStep(const FrozenPost &post, const Journal &journal, int part, const QJsonObject &baseline)
{
    Step step{
        .kind = StepKind::PublishPart, .part = part, .creates = true, .cost = oneCall().with(LimitUnit::Posts, 1)};
    if (const auto *earlier = journal.newest(StepKind::PublishPart, part, {StepState::NotSent, StepState::Absent})) {
        step.payload = earlier->step.payload;
        return step;
    }
    step.payload = {{u"since_id"_s, baseline["id"_L1]}, {u"since"_s, baseline["at"_L1]}};
    if (part == 0) {
        QJsonArray media;
        for (int medium = 0; medium < post.media.size(); ++medium)
            media += journal.done(StepKind::UploadMedia, medium)->result["id"_L1];
        if (!media.isEmpty())
            step.payload["media_ids"_L1] = media;
    } else {
        step.payload["in_reply_to_id"_L1] = journal.done(StepKind::PublishPart, part - 1)->result["id"_L1];
    }
    return step;
}

/// What has been published since the baseline is ours and no candidate: a part may say the same as the comment.
Step commentStep(const Journal &journal, int parts, const StepRecord &baseline)
{
    Step step{.kind = StepKind::FirstComment, .creates = true, .cost = oneCall().with(LimitUnit::Posts, 1)};
    if (const auto *earlier = journal.newest(StepKind::FirstComment, 0, {StepState::NotSent, StepState::Absent})) {
        step.payload = earlier->step.payload;
        return step;
    }
    const auto *last = journal.done(StepKind::PublishPart, parts - 1);
    const auto *newest = last > &baseline ? last : &baseline;  // lines of one journal: the later one
    step.payload = {{u"since_id"_s, newest->result["id"_L1]},
                    {u"since"_s, baseline.result["at"_L1]},
                    {u"in_reply_to_id"_s, journal.done(StepKind::PublishPart, 0)->result["id"_L1]}};
    return step;
}

/// Of one status alone, which the instance publishes at its time.
NextStep nextHandOver(const FrozenPost &post, const Journal &journal, Instant now)
{
    if (const auto *made = journal.done(StepKind::PublishPart))
        return afterHandOver(post, journal, *made, now);
    if (auto step = mediaStep(post, journal))
        return *std::move(step);
    for (const int part : {0, scheduledBaseline}) {
        if (journal.done(StepKind::Baseline, part) == nullptr)
            return Step{.kind = StepKind::Baseline, .part = part, .cost = oneCall()};
    }
    auto step = publishStep(post, journal, 0, journal.done(StepKind::Baseline)->result);
    step.payload["scheduled_at"_L1] = toIsoUtc(*post.handOverAt);
    step.payload["since_scheduled"_L1] = journal.done(StepKind::Baseline, scheduledBaseline)->result["id"_L1];
    return step;
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records, Instant now)
{
    const Journal journal{records};
    if (post.handOverAt && post.parts.size() == 1)
        return nextHandOver(post, journal, now);
    const auto parts = static_cast<int>(post.parts.size());
    int published = 0;
    while (published < parts && journal.done(StepKind::PublishPart, published) != nullptr)
        ++published;
    const bool owesComment = !post.firstComment.isEmpty() && journal.done(StepKind::FirstComment, 0) == nullptr;
    if (published == parts && parts > 0 && !owesComment) {
        const auto &first = journal.done(StepKind::PublishPart, 0)->result;
        return Publication{.remoteId = first["id"_L1].toString(), .permalink = first["url"_L1].toString()};
    }
    if (parts == 0)
        return Error{ErrorKind::Content, MastodonSentences::tr("The post has no text part.")};

    if (published == 0) {
        if (auto step = mediaStep(post, journal))
            return *std::move(step);
    }
    const auto *baseline = journal.done(StepKind::Baseline, 0);
    if (baseline == nullptr)
        return Step{.kind = StepKind::Baseline, .cost = oneCall()};
    return published == parts ? commentStep(journal, parts, *baseline)
                              : publishStep(post, journal, published, baseline->result);
}

Cost costOf(const FrozenPost &post)
{
    const auto media = static_cast<int>(post.media.size());
    const auto statuses = static_cast<int>(post.parts.size()) + (post.firstComment.isEmpty() ? 0 : 1);
    return Cost{}
        .with(LimitUnit::Posts, statuses)
        .with(LimitUnit::Uploads, media)
        .with(LimitUnit::Calls, 1 + media + statuses + (post.handOverAt ? 4 : 0));
}

}  // namespace carillon::mastodon
