// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonwire.h"

#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodonsteps.h"
#include "core/platforms/mastodon/statusmatch.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

HttpRequest requestOf(const StepContext &context)
{
    const auto &post = context.post;
    const auto &step = context.step;
    const auto token = context.credentials.values["access_token"_L1].toString();
    switch (step.kind) {
    case StepKind::Baseline:
        if (step.part == scheduledBaseline)
            return scheduledListRequest(post.account, {}, 1, token);
        return newestStatusRequest(post.account, token);
    case StepKind::UploadMedia:
        return uploadRequest(post.account, post.media.value(step.part), token);
    case StepKind::AwaitMedia:
        return mediaStateRequest(post.account, step.payload["id"_L1].toString(), token);
    case StepKind::Delete:
        if (post.purpose == Purpose::Recall)
            return scheduledRequest(post.account, step.payload["scheduled_id"_L1].toString(), HttpMethod::Delete,
                                    token);
        return deleteRequest(post.account, step.payload["id"_L1].toString(), token);
    case StepKind::Edit:
        return editRequest(post, step, token);
    default:  // a part, or the first comment
        return statusRequest(post, step, token);
    }
}

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 MastodonSentences::tr("The instance answered HTTP %1 with something unreadable.").arg(reply.status)};
}

Result<QJsonObject> resultOf(const Step &step, const HttpReply &reply)
{
    if (step.kind == StepKind::Baseline) {
        const auto statuses = reply.json();
        if (!statuses || !statuses->isArray())
            return unreadable(reply);
        QJsonObject result{{u"id"_s, idOf(statuses->array().first().toObject())}};
        if (const auto at = answeredAt(reply.headers, Instant{}); at != Instant{})
            result["at"_L1] = toIsoUtc(at);
        return result;
    }
    if (step.kind == StepKind::Delete)
        return QJsonObject{};
    const auto answer = reply.jsonObject();
    const auto id = answer ? idOf(*answer) : QString{};
    switch (step.kind) {
    case StepKind::AwaitMedia:
        // 206 is a success of HTTP, but says that there is nothing to attach yet.
        if (reply.status == 206)
            return Error{ErrorKind::NotReady, MastodonSentences::tr("The instance is still processing a file."), 2s};
        return QJsonObject{{u"id"_s, step.payload["id"_L1]}};
    case StepKind::UploadMedia:
        if (id.isEmpty())
            return unreadable(reply);
        return QJsonObject{{u"id"_s, id}, {u"pending"_s, reply.status == 202}};
    case StepKind::Edit:
        if (id.isEmpty())
            return unreadable(reply);
        return publishedStatus(*answer);
    default:  // what creates
        break;
    }
    if (const auto held = answer ? scheduledStatus(*answer) : QJsonObject{};
        step.payload.contains("scheduled_at"_L1) && !held.isEmpty())
        return held;
    const auto published = answer ? publishedStatus(*answer) : QJsonObject{};
    if (published.isEmpty())  // it said yes, so the post may well be there
        return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
    if (!step.payload.contains("scheduled_at"_L1))
        return published;
    auto early = published;
    early["warning"_L1] = MastodonSentences::tr(
        "The instance published it at once instead of at its time. Turn off that its posts are handed over.");
    return early;
}

QString errorStep(const StepContext &context)
{
    const auto &step = context.step;
    if (step.kind == StepKind::Baseline && step.part == scheduledBaseline)
        return u"scheduled_list"_s;
    if (step.kind == StepKind::Delete && context.post.purpose == Purpose::Recall)
        return u"recall"_s;
    return toWord(step.kind);
}

std::optional<Error> failureIn(const HttpReply &reply, const QString &step, bool creates, Instant otherwise,
                               const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, otherwise);
    return errors.classify(reply, failureOf(reply, step, creates), parseRateHeaders(reply.headers, now), now);
}

}  // namespace carillon::mastodon
