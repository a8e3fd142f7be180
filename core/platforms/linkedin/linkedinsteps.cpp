// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinsteps.h"

#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinbody.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/stepjournal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

class Journal final : public StepJournal
{
public:
    using StepJournal::StepJournal;

    /// The stretches of a medium that are there, in order, since `start`.
    [[nodiscard]] QList<const StepRecord *> chunks(int part, const StepRecord *start) const
    {
        QList<const StepRecord *> found;
        for (const auto &record : records()) {
            const bool isOurs = record.step.kind == StepKind::UploadChunk && record.step.part == part;
            if (isOurs && &record > start && record.state == StepState::Done)
                found += &record;
        }
        return found;
    }
    [[nodiscard]] bool wasHeldOff(StepKind kind, int part) const
    {
        return newest(kind, part, {StepState::NotSent}) != nullptr;
    }
};

Cost oneCall()
{
    return Cost{}.with(LimitUnit::Calls, 1);
}

Step stepOf(const Journal &journal, StepKind kind, int part, const Cost &cost, const QJsonObject &payload)
{
    Step step{.kind = kind, .part = part, .cost = cost, .payload = payload};
    if (journal.wasHeldOff(kind, part))
        step.payload["again"_L1] = true;
    return step;
}

QString instantOf(const StepRecord &record)
{
    return toIsoUtc(record.endedAt.value_or(record.intendedAt));
}

/// What is still to be sent of medium `part`; nothing when all of it is there.
std::optional<Step> uploadStep(const FrozenPost &post, const Journal &journal, int part)
{
    const auto *start = journal.done(StepKind::StartUpload, part);
    if (start == nullptr)
        return stepOf(journal, StepKind::StartUpload, part, oneCall(), {});
    const auto chunks = journal.chunks(part, start);
    const qint64 next = chunks.isEmpty() ? 0 : chunks.last()->result["next"_L1].toInteger();
    for (const auto &piece : start->result["parts"_L1].toArray()) {
        if (piece["from"_L1].toInteger() != next)
            continue;
        return stepOf(
            journal, StepKind::UploadChunk, part, Cost{},
            {{u"url"_s, piece["url"_L1]}, {u"offset"_s, next}, {u"length"_s, piece["to"_L1].toInteger() - next + 1}});
    }
    const bool isFilm = post.media.at(part).kind == MediaKind::Video;
    const auto place = start->result["captions_url"_L1];
    const auto *captioned = journal.done(StepKind::UploadCaptions, part);
    if (place.isString() && (captioned == nullptr || captioned < start))
        return stepOf(journal, StepKind::UploadCaptions, part, Cost{}, {{u"url"_s, place}});
    const auto *finished = journal.done(StepKind::FinishUpload, part);
    if (!isFilm || (finished != nullptr && finished > start))
        return {};
    QJsonArray etags;
    for (const auto *chunk : chunks)
        etags += chunk->result["etag"_L1];
    return stepOf(journal, StepKind::FinishUpload, part, oneCall(),
                  {{u"urn"_s, start->result["urn"_L1]}, {u"token"_s, start->result["token"_L1]}, {u"etags"_s, etags}});
}

bool isPicture(const FrozenMedia &medium)
{
    return collectionOf(medium.kind) == "images"_L1;
}

/// Whose pictures nobody may ask for: one wait by the clock is enough for all.
bool isBlind(const FrozenPost &post, int part)
{
    return !isOrganization(post.account) && isPicture(post.media.at(part));
}

bool isAwaited(const FrozenPost &post, int part)
{
    return !isBlind(post, part) || part + 1 == post.media.size();
}

std::optional<Step> awaitStep(const FrozenPost &post, const Journal &journal, int part)
{
    const auto *start = journal.done(StepKind::StartUpload, part);
    const auto *awaited = journal.done(StepKind::AwaitMedia, part);
    if (!isAwaited(post, part) || (awaited != nullptr && awaited > start))
        return {};
    const auto chunks = journal.chunks(part, start);
    const auto *finished = journal.done(StepKind::FinishUpload, part);
    const auto *last = finished != nullptr && finished > start ? finished : chunks.isEmpty() ? start : chunks.last();
    Step step{.kind = StepKind::AwaitMedia,
              .part = part,
              .cost = oneCall(),
              .payload = {{u"urn"_s, start->result["urn"_L1]},
                          {u"since"_s, instantOf(*last)},
                          {u"bytes"_s, post.media.at(part).bytes}}};
    if (isBlind(post, part)) {
        step.cost = {};
        step.payload["blind"_L1] = true;
    }
    return step;
}

std::optional<Step> mediaStep(const FrozenPost &post, const Journal &journal)
{
    for (int part = 0; part < post.media.size(); ++part) {
        if (auto step = uploadStep(post, journal, part))
            return step;
    }
    for (int part = 0; part < post.media.size(); ++part) {
        if (auto step = awaitStep(post, journal, part))
            return step;
    }
    return {};
}

/// What decides whether LinkedIn would take two bodies for the same.
QJsonValue sayingOf(const QJsonObject &payload)
{
    const auto body = QJsonDocument::fromJson(payload["body"_L1].toString().toUtf8()).object();
    return QJsonArray{body["author"_L1], body["actor"_L1], body["commentary"_L1], body["message"_L1],
                      body["content"_L1]};
}

/// The step with what it had when it surely, or after a look, did not happen: the same bytes again, as long as they
/// say what the post says now.
Step createStep(const Journal &journal, StepKind kind, const Cost &cost, const QJsonObject &payload)
{
    Step step{.kind = kind, .creates = true, .cost = cost, .payload = payload};
    const auto *earlier = journal.newest(kind, 0, {StepState::NotSent, StepState::Absent});
    if (earlier == nullptr)
        return step;
    if (sayingOf(earlier->step.payload) == sayingOf(payload)) {
        step.payload = earlier->step.payload;
        if (earlier->state == StepState::Absent)
            step.payload["resend"_L1] = true;
    }
    if (earlier->state == StepState::NotSent)
        step.payload["again"_L1] = true;
    return step;
}

Step publishStep(const FrozenPost &post, const Journal &journal, const StepRecord *baseline)
{
    QStringList media;
    for (int part = 0; part < post.media.size(); ++part)
        media += journal.done(StepKind::StartUpload, part)->result["urn"_L1].toString();
    const auto *card = journal.done(StepKind::Card);
    QJsonObject payload{{u"body"_s, QString::fromUtf8(postBody(post, media, card ? card->result : QJsonObject{}))},
                        {u"media"_s, QJsonArray::fromStringList(media)}};
    if (baseline != nullptr) {
        for (const auto name : {"known"_L1, "unreadable"_L1})
            payload[name] = baseline->result[name];
        payload["since"_L1] = baseline->result["at"_L1];
    }
    return createStep(journal, StepKind::Publish, oneCall().with(LimitUnit::Posts, 1), payload);
}

NextStep afterPublishing(const FrozenPost &post, const Journal &journal, const QJsonObject &published)
{
    const auto urn = published["id"_L1].toString();
    if (!commentsItself(post) || journal.done(StepKind::FirstComment, 0) != nullptr)
        return Publication{.remoteId = urn, .permalink = published["url"_L1].toString()};
    if (urn.isEmpty())
        return Error{ErrorKind::NotFound,
                     LinkedInSentences::tr("LinkedIn took the post, but did not say under which address it is. Add the "
                                           "first comment by hand.")};
    return createStep(journal, StepKind::FirstComment, oneCall(),
                      {{u"urn"_s, urn}, {u"body"_s, QString::fromUtf8(commentBody(post, urn))}});
}

}  // namespace

bool commentsItself(const FrozenPost &post)
{
    return !post.firstComment.isEmpty() && isOrganization(post.account);
}

NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records)
{
    const Journal journal{records};
    if (const auto *published = journal.done(StepKind::Publish, 0))
        return afterPublishing(post, journal, published->result);
    if (post.parts.isEmpty())
        return Error{ErrorKind::Content, LinkedInSentences::tr("The post has no text.")};
    if (auto step = mediaStep(post, journal))
        return *std::move(step);
    if (hasCard(post)) {
        const auto *card = journal.done(StepKind::Card);
        if (card == nullptr || card->step.payload["link"_L1] != post.link)  // an edit came between
            return stepOf(journal, StepKind::Card, 0, oneCall(), {{u"link"_s, post.link}});
    }
    if (!isOrganization(post.account))
        return publishStep(post, journal, nullptr);
    const auto *baseline = journal.done(StepKind::Baseline, 0);
    if (baseline == nullptr)
        return stepOf(journal, StepKind::Baseline, 0, oneCall(), {});
    return publishStep(post, journal, baseline);
}

Cost costOf(const FrozenPost &post)
{
    int calls = 1 + (isOrganization(post.account) ? 1 : 0) + (commentsItself(post) ? 1 : 0) + (hasCard(post) ? 1 : 0);
    for (int part = 0; part < post.media.size(); ++part) {
        calls += 1 + (post.media.at(part).kind == MediaKind::Video ? 1 : 0);
        calls += isBlind(post, part) ? 0 : 1;
    }
    return Cost{}.with(LimitUnit::Calls, calls).with(LimitUnit::Posts, 1);
}

}  // namespace carillon::linkedin
