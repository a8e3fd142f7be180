// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookstory.h"

#include "core/graphapi/graphlook.h"
#include "core/graphapi/graphrequest.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/facebook/facebookvideo.h"

#include <QJsonArray>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;
using graphapi::waitedSince;

namespace {

/// A story that was just made may take that long to be listed.
constexpr auto longestHiding = 1min;

QString mediumOf(const QJsonObject &payload)
{
    for (const auto name : {"medium"_L1, "photo"_L1, "video"_L1}) {
        if (const auto id = idIn(payload[name]); !id.isEmpty())
            return id;
    }
    return {};
}

QJsonObject storyAsPublished(const StepContext &context)
{
    const auto id = context.step.payload["story"_L1].toString();
    return {{u"id"_s, id}, {u"url"_s, permalinkOf(context.post.account, id, {})}};
}

Error notListed(std::chrono::milliseconds waited)
{
    return {ErrorKind::NotReady, FacebookSentences::tr("Facebook does not show the story yet."), pauseAfter(waited)};
}

}  // namespace

QJsonObject storyIn(const QJsonArray &list, const QString &medium, const FrozenAccount &account)
{
    for (const auto &value : list) {
        const auto story = value.toObject();
        const auto id = idIn(story["post_id"_L1]);
        if (id.isEmpty() || medium.isEmpty() || idIn(story["media_id"_L1]) != medium)
            continue;
        return {{u"id"_s, id}, {u"url"_s, permalinkOf(account, id, story["url"_L1].toString())}};
    }
    return {};
}

Result<QJsonObject> storyCreated(const StepContext &context, const QJsonObject &answer, const HttpReply &reply)
{
    auto id = idIn(answer["post_id"_L1]);
    if (id.isEmpty() && answer["success"_L1].toBool())
        id = mediumOf(context.step.payload);
    if (id.isEmpty())
        return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
    return QJsonObject{{u"id"_s, id}, {u"url"_s, permalinkOf(context.post.account, id, {})}};
}

Result<QJsonObject> storyShown(const StepContext &context, const QJsonObject &answer)
{
    const auto found = storyIn(answer["data"_L1].toArray(), mediumOf(context.step.payload), context.post.account);
    if (!found.isEmpty())
        return found;
    const auto waited = waitedSince(context.step.payload, context.askedAt);
    if (waited < longestHiding)
        return notListed(waited);
    return storyAsPublished(context);
}

Result<QJsonObject> unreadStory(const StepContext &context, const Error &error)
{
    if (graphapi::isForThePerson(error))
        return error;
    const auto waited = waitedSince(context.step.payload, context.askedAt);
    if (graphapi::mayPass(error) && waited < longestHiding)
        return notListed(waited);
    return storyAsPublished(context);
}

}  // namespace carillon::facebook
