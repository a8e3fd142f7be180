// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramsteps.h"

#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagrampost.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/livepieces.h"
#include "core/platforms/stepjournal.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Containers that are not published end after 24 hours
/// (https://developers.facebook.com/docs/instagram-platform/content-publishing, read November 2026).
constexpr auto containerLife = 23h;

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
    /// True when something of this kind was begun for the same part after `start`, whatever became of it.
    [[nodiscard]] bool begunSince(StepKind kind, const StepRecord &start) const
    {
        return std::any_of(records().begin(), records().end(), [&](const StepRecord &record) {
            return record.step.kind == kind && record.step.part == start.step.part && &record > &start;
        });
    }
    /// The newest that is done for the same part after `start`, or null.
    [[nodiscard]] const StepRecord *doneSince(StepKind kind, const StepRecord &start) const
    {
        const auto *record = done(kind, start.step.part);
        return record != nullptr && record > &start ? record : nullptr;
    }
};

Cost calls(int count)
{
    return Cost{}.with(LimitUnit::Calls, count);
}

Instant ended(const StepRecord &record)
{
    return record.endedAt.value_or(record.intendedAt);
}

QString asOf(Shape shape)
{
    switch (shape) {
    case Shape::Picture:
        return u"picture"_s;
    case Shape::Reel:
        return u"reel"_s;
    case Shape::Carousel:
        return u"child"_s;
    case Shape::Story:
        return u"story"_s;
    }
    return {};
}

Step creation(int part, const QJsonObject &payload)
{
    return Step{.kind = StepKind::CreateContainer,
                .part = part,
                .cost = calls(1).with(LimitUnit::Uploads, 1),
                .payload = payload};
}

/// The container of a part, as far as it has come.
struct Container
{
    std::optional<Step> next{};  ///< what it needs still; nothing: it is ready
    QString id{};
};

/// What a container that was made needs until Instagram is ready with it.
Container followed(const FrozenPost &post, const Journal &journal, const StepRecord &made)
{
    Container container{.id = made.result["id"_L1].toString()};
    const int part = made.step.part;
    const auto *sent = &made;
    if (made.step.payload["upload"_L1].toBool()) {
        sent = journal.doneSince(StepKind::UploadChunk, made);
        if (sent == nullptr) {
            Step step{.kind = StepKind::UploadChunk,
                      .part = part,
                      .payload = {{u"container"_s, container.id},
                                  {u"url"_s, made.result["url"_L1]},
                                  {u"total"_s, post.media.value(part).bytes}}};
            if (journal.begunSince(StepKind::UploadChunk, made))
                step.payload["ask"_L1] = true;
            container.next = step;
            return container;
        }
    }
    if (journal.doneSince(StepKind::AwaitContainer, made) != nullptr)
        return container;
    Step step{.kind = StepKind::AwaitContainer,
              .part = part,
              .cost = calls(1),
              .payload = {{u"container"_s, container.id}, {u"since"_s, toIsoUtc(ended(*sent))}}};
    if (part < post.media.size() && isFilm(post.media.at(part)))
        step.payload["film"_L1] = true;
    container.next = step;
    return container;
}

Container mediumContainer(const FrozenPost &post, const Journal &journal, int part, Instant now)
{
    const auto *made = journal.done(StepKind::CreateContainer, part);
    if (made == nullptr || now - ended(*made) >= containerLife) {
        QJsonObject payload{{u"as"_s, asOf(shapeOf(post))}};
        if (isUploaded(post, part))
            payload["upload"_L1] = true;
        return {.next = creation(part, payload)};
    }
    return followed(post, journal, *made);
}

/// All media first, each until it is ready: a carousel of what is not is refused.
Container carouselContainer(const FrozenPost &post, const Journal &journal, Instant now)
{
    QJsonArray children;
    for (int part = 0; part < post.media.size(); ++part) {
        auto child = mediumContainer(post, journal, part, now);
        if (child.next)
            return child;
        children += child.id;
    }
    const int part = static_cast<int>(post.media.size());
    const auto *made = journal.done(StepKind::CreateContainer, part);
    const bool isOfThese = made != nullptr && made->step.payload["children"_L1].toArray() == children;
    if (!isOfThese || now - ended(*made) >= containerLife)
        return {.next = creation(part, {{u"as"_s, u"carousel"_s}, {u"children"_s, children}})};
    return followed(post, journal, *made);
}

Step publishStep(const FrozenPost &post, const Journal &journal, const QString &container, const StepRecord &baseline)
{
    Step step{.kind = StepKind::Publish,
              .creates = true,
              .cost = calls(1).with(LimitUnit::Posts, 1),
              .payload = {{u"container"_s, container}, {u"known"_s, baseline.result["known"_L1]}}};
    if (baseline.result.contains("at"_L1))
        step.payload["since"_L1] = baseline.result["at"_L1];
    if (shapeOf(post) == Shape::Story)
        step.payload["story"_L1] = true;
    // What was looked for in vain may still appear: the look after it begins where that one did.
    if (const auto *absent = journal.newest(StepKind::Publish, 0, {StepState::Absent})) {
        const auto &earlier = absent->step.payload;
        step.payload["known"_L1] = earlier["known"_L1];
        step.payload["since"_L1] = earlier["since"_L1].toString(toIsoUtc(absent->intendedAt));
        step.payload["again"_L1] = true;
    }
    if (const int held = journal.count(StepKind::Publish, StepState::NotSent); held > 0)
        step.payload["held"_L1] = held;
    return step;
}

NextStep afterPublishing(const FrozenPost &post, const Journal &journal, const StepRecord &published)
{
    const auto id = published.result["id"_L1].toString();
    auto url = published.result["url"_L1].toString();
    if (url.isEmpty()) {
        const auto *read = journal.doneSince(StepKind::ReadBack, published);
        if (read == nullptr)
            return Step{.kind = StepKind::ReadBack,
                        .cost = calls(1),
                        .payload = {{u"id"_s, id}, {u"since"_s, toIsoUtc(ended(published))}}};
        url = read->result["url"_L1].toString();
    }
    if (!post.firstComment.isEmpty() && journal.done(StepKind::FirstComment) == nullptr)
        return Step{.kind = StepKind::FirstComment, .creates = true, .cost = calls(1), .payload = {{u"on"_s, id}}};
    return Publication{.remoteId = id, .permalink = url};
}

}  // namespace

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records, Instant now)
{
    const Journal journal{records};
    if (const auto *published = journal.done(StepKind::Publish))
        return afterPublishing(post, journal, *published);
    if (post.media.isEmpty())
        return Error{ErrorKind::Content,
                     InstagramSentences::tr("Instagram takes no post without a picture or a video. Attach one.")};
    const auto container = shapeOf(post) == Shape::Carousel ? carouselContainer(post, journal, now)
                                                            : mediumContainer(post, journal, 0, now);
    if (container.next)
        return *container.next;
    const auto *baseline = journal.done(StepKind::Baseline);
    if (baseline == nullptr) {
        Step step{.kind = StepKind::Baseline, .cost = calls(2)};
        if (shapeOf(post) == Shape::Story)
            step.payload["story"_L1] = true;
        return step;
    }
    return publishStep(post, journal, container.id, *baseline);
}

Cost costOf(const FrozenPost &post)
{
    // A container and at least one look at it each; the baseline's two; the post; its address; the comment.
    const int parts = static_cast<int>(post.media.size());
    const int containers = shapeOf(post) == Shape::Carousel ? parts + 1 : 1;
    return calls(2 * containers + 4 + (post.firstComment.isEmpty() ? 0 : 1))
        .with(LimitUnit::Posts, 1)
        .with(LimitUnit::Uploads, containers);
}

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    if (post.purpose != Purpose::Delete)
        return Error{ErrorKind::Config,
                     InstagramSentences::tr("Instagram lets no program change a post that is live.")};
    if (loginOf(post.account) == Login::Instagram)
        return Error{ErrorKind::Config,
                     InstagramSentences::tr("Instagram deletes for programs only where the account was connected "
                                            "through its Facebook page. Delete the post in the Instagram app.")};
    QList<ActCall> pieces;  // comments go with their post
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::Publish)
            pieces += ActCall{.part = int(pieces.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    }
    return nextDeletion(pieces, journal, costOfAct());
}

Cost costOfAct()
{
    return calls(1).with(LimitUnit::Deletes, 1);
}

}  // namespace carillon::instagram
