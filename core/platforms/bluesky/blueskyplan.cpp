// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyplan.h"

#include "core/platforms/bluesky/blueskygates.h"
#include "core/platforms/bluesky/blueskymentions.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskyvideo.h"

#include <algorithm>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int pointsPerRecord = 3;

Cost uploadCost()
{
    return Cost{}.with(LimitUnit::Uploads, 1).with(LimitUnit::Calls, 1);
}

bool needsService(const FrozenPost &post, int medium)
{
    return goesAsFilm(post, medium) && !videoService(post.account).isEmpty();
}

/// A token of the account's server, and a question to the service with it.
Cost serviceCost()
{
    return Cost{}.with(LimitUnit::Calls, 2);
}

/// The service puts the film among the account's blobs in its name.
Cost filmUploadCost()
{
    return serviceCost().with(LimitUnit::Uploads, 1);
}

Cost resolveCost(const QStringList &handles)
{
    return Cost{}.with(LimitUnit::Calls, static_cast<int>(handles.size()));
}

Cost publishCost(const FrozenPost &post)
{
    return Cost{}
        .with(LimitUnit::Points, pointsPerRecord * (static_cast<int>(post.parts.size()) + gateCount(post)))
        .with(LimitUnit::Posts, 1)
        .with(LimitUnit::Calls, 1);
}

Cost commentCost()
{
    return Cost{}.with(LimitUnit::Points, pointsPerRecord).with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1);
}

/// All that may mention somebody.
QStringList textsOf(const FrozenPost &post)
{
    return post.firstComment.isEmpty() ? post.parts : post.parts + QStringList{post.firstComment};
}

Step resolveStep(const QStringList &handles)
{
    return {.kind = StepKind::Resolve,
            .cost = resolveCost(handles),
            .payload = {{u"handles"_s, QJsonArray::fromStringList(handles)}}};
}

/// What somebody chose in the composer need not be looked up.
QStringList withoutKnown(QStringList handles, const QJsonObject &dids)
{
    handles.removeIf([&dids](const QString &handle) { return dids.contains(handle); });
    return handles;
}

void addResolved(const StepRecord &resolved, QJsonObject &dids)
{
    const auto found = resolved.result["dids"_L1].toObject();
    for (auto did = found.begin(); did != found.end(); ++did) {
        if (!dids.contains(did.key()))
            dids[did.key()] = did.value();
    }
}

/// The part of the journal that still counts, and the latest publishing step in it.
class Progress final
{
public:
    explicit Progress(std::span<const StepRecord> journal) : m_fresh{journal}
    {
        for (size_t at = 0; at < journal.size(); ++at) {
            if (journal[at].step.kind == StepKind::FirstComment)
                m_comment = &journal[at];
            if (journal[at].step.kind != StepKind::Publish)
                continue;
            m_publish = &journal[at];
            // A refusal may lie in what was fetched for it, a blob that the server dropped say: all that is made anew.
            if (m_publish->state == StepState::Refused)
                m_fresh = journal.subspan(at + 1);
        }
    }

    [[nodiscard]] const StepRecord *publish() const { return m_publish; }
    [[nodiscard]] const StepRecord *comment() const { return m_comment; }

    /// The latest outcome of a harmless step.
    [[nodiscard]] const StepRecord *done(StepKind kind, int part = 0) const
    {
        const auto at = std::find_if(m_fresh.rbegin(), m_fresh.rend(), [kind, part](const StepRecord &record) {
            return record.step.kind == kind && record.step.part == part && record.state == StepState::Done;
        });
        return at == m_fresh.rend() ? nullptr : &*at;
    }

private:
    std::span<const StepRecord> m_fresh;
    const StepRecord *m_publish = nullptr;
    const StepRecord *m_comment = nullptr;
};

RecordKeys keysOf(const QJsonObject &payload)
{
    RecordKeys keys{.createdAt = payload["createdAt"_L1].toString()};
    for (const auto &entry : payload["records"_L1].toArray())
        keys.rkeys += entry.toObject()["rkey"_L1].toString();
    return keys;
}

/// The upload that counts. What went elsewhere before the account's option said otherwise is no blob of the right kind.
const StepRecord *uploadOf(const Progress &progress, int at, bool toService)
{
    const auto *uploaded = progress.done(StepKind::UploadMedia, at);
    return uploaded && uploaded->step.payload.contains("service"_L1) == toService ? uploaded : nullptr;
}

/// What is still to be done for a medium before its blob is known.
std::optional<Step> mediumStep(const FrozenPost &post, const Progress &progress, int at)
{
    const bool usesService = needsService(post, at);
    QJsonObject service;
    if (usesService)
        service = {{u"service"_s, videoService(post.account).toString()}};
    if (usesService && !progress.done(StepKind::StartUpload, at))
        return Step{.kind = StepKind::StartUpload, .part = at, .cost = serviceCost(), .payload = service};
    const auto *uploaded = uploadOf(progress, at, usesService);
    if (!uploaded)
        return Step{.kind = StepKind::UploadMedia,
                    .part = at,
                    .cost = usesService ? filmUploadCost() : uploadCost(),
                    .payload = service};
    if (uploaded->result.contains("blob"_L1) || progress.done(StepKind::AwaitMedia, at))
        return {};
    service.insert(u"job"_s, uploaded->result["job"_L1]);
    return Step{.kind = StepKind::AwaitMedia, .part = at, .cost = Cost{}.with(LimitUnit::Calls, 1), .payload = service};
}

NextStep publishStep(const FrozenPost &post, const Ingredients &ingredients, const StepRecord *earlier, Instant now)
{
    Step step{.kind = StepKind::Publish, .creates = true, .cost = publishCost(post)};
    if (earlier) {
        const auto first = earlier->step.payload["records"_L1].toArray().first().toObject()["record"_L1].toObject();
        if (first["embed"_L1].toObject() == embedOf(post, ingredients)) {
            step.payload = earlier->step.payload;
            return step;
        }
    }
    const auto keys = earlier ? keysOf(earlier->step.payload) : chooseKeys(post, now);
    const auto records = buildRecords(post, ingredients, keys);
    if (!records)
        return records.error();
    step.payload = {{u"createdAt"_s, keys.createdAt}, {u"records"_s, *records}};
    if (const auto gates = gatesOf(post, keys); !gates.isEmpty())
        step.payload["gates"_L1] = gates;
    return step;
}

NextStep inDoubt()
{
    return Error{ErrorKind::Ambiguous,
                 BlueskySentences::tr("The post may be out already; the server must be asked first.")};
}

bool isUnknown(const StepRecord *record)
{
    return record && (record->state == StepState::Intended || record->state == StepState::Doubtful);
}

/// After the post is out.
NextStep commentStep(const FrozenPost &post, const Progress &progress, Instant now)
{
    const auto *earlier = progress.comment();
    if (isUnknown(earlier))
        return inDoubt();
    Step step{.kind = StepKind::FirstComment, .creates = true, .cost = commentCost()};
    if (earlier) {
        step.payload = earlier->step.payload;
        return step;
    }
    const auto mentioned = mentionedHandles({post.firstComment});
    auto dids = chosenDids(post.options, mentioned);
    if (const auto handles = withoutKnown(mentioned, dids); !handles.isEmpty()) {
        // Those of the whole post were looked up before it went out, unless the comment was written anew since.
        const auto *resolved = progress.done(StepKind::Resolve);
        if (!resolved)
            return resolveStep(handles);
        addResolved(*resolved, dids);
    }
    const auto keys = chooseCommentKeys(post, now);
    const auto first = progress.publish()->result["posts"_L1].toArray().first().toObject();
    const auto records = buildComment(post, dids, keys, first);
    if (!records)
        return records.error();
    step.payload = {{u"createdAt"_s, keys.createdAt}, {u"records"_s, *records}};
    return step;
}

}  // namespace

NextStep planNext(const FrozenPost &post, std::span<const StepRecord> journal, Instant now)
{
    const Progress progress{journal};
    const auto *publish = progress.publish();
    if (publish && publish->state == StepState::Done) {
        const auto *comment = progress.comment();
        if (!post.firstComment.isEmpty() && !(comment && comment->state == StepState::Done))
            return commentStep(post, progress, now);
        const auto posts = publish->result["posts"_L1].toArray();
        return Publication{.remoteId = posts.first().toObject()["uri"_L1].toString(),
                           .permalink = publish->result["permalink"_L1].toString()};
    }
    if (isUnknown(publish))
        return inDoubt();

    Ingredients ingredients;
    const auto mentioned = mentionedHandles(textsOf(post));
    ingredients.dids = chosenDids(post.options, mentioned);
    if (const auto handles = withoutKnown(mentioned, ingredients.dids); !handles.isEmpty()) {
        const auto *resolved = progress.done(StepKind::Resolve);
        if (!resolved)
            return resolveStep(handles);
        addResolved(*resolved, ingredients.dids);
    }
    for (int at = 0; at < post.media.size(); ++at) {
        if (auto step = mediumStep(post, progress, at))
            return *std::move(step);
        const bool usesService = needsService(post, at);
        const auto *ready = usesService ? progress.done(StepKind::AwaitMedia, at) : nullptr;
        if (!ready)
            ready = uploadOf(progress, at, usesService);
        ingredients.blobs += ready->result["blob"_L1].toObject();
    }
    for (int at = 0; at < captionsOf(post).size(); ++at) {
        const auto *uploaded = progress.done(StepKind::UploadCaptions, at);
        if (!uploaded)
            return Step{.kind = StepKind::UploadCaptions, .part = at, .cost = uploadCost()};
        ingredients.captions += uploaded->result["blob"_L1].toObject();
    }
    if (wantsCard(post)) {
        const auto *card = progress.done(StepKind::Card);
        if (!card)
            return Step{.kind = StepKind::Card, .cost = uploadCost(), .payload = {{u"link"_s, post.link}}};
        ingredients.card = card->result["external"_L1].toObject();
    }
    return publishStep(post, ingredients, publish, now);
}

Cost costOf(const FrozenPost &post)
{
    auto cost = publishCost(post);
    const auto mentioned = mentionedHandles(textsOf(post));
    cost += resolveCost(withoutKnown(mentioned, chosenDids(post.options, mentioned)));
    if (!post.firstComment.isEmpty())
        cost += commentCost();
    for (int at = 0; at < post.media.size(); ++at) {
        cost += needsService(post, at) ? filmUploadCost() : uploadCost();
        if (needsService(post, at))
            cost += serviceCost().with(LimitUnit::Calls, 1);  // its limits, and a look at least
    }
    for (qsizetype left = captionsOf(post).size(); left > 0; --left)
        cost += uploadCost();
    if (wantsCard(post))
        cost += uploadCost();
    return cost;
}

bool wantsCard(const FrozenPost &post)
{
    return !post.link.trimmed().isEmpty() && post.media.isEmpty();
}

QString permalinkOf(const FrozenAccount &account, const QString &rkey)
{
    auto site = account.sandbox ? account.server.toString(QUrl::FullyEncoded) : u"https://bsky.app"_s;
    while (site.endsWith(u'/'))
        site.chop(1);
    const auto &person = account.handle.isEmpty() ? account.remoteId : account.handle;
    return u"%1/profile/%2/post/%3"_s.arg(site, person, rkey);
}

QJsonObject publishedResult(const FrozenAccount &account, const QJsonObject &payload)
{
    const auto records = payload["records"_L1].toArray();
    QJsonArray posts;
    for (const auto &entry : records)
        posts += QJsonObject{{u"uri"_s, recordUri(account, entry.toObject()["rkey"_L1].toString())},
                             {u"cid"_s, entry.toObject()["cid"_L1]}};
    const auto first = records.first().toObject()["rkey"_L1].toString();
    return {{u"posts"_s, posts}, {u"permalink"_s, permalinkOf(account, first)}};
}

}  // namespace carillon::bluesky
