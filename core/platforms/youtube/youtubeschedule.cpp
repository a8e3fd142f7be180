// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeschedule.h"

#include "core/net/httpclient.h"
#include "core/platforms/youtube/processing.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubesteps.h"
#include "core/platforms/youtube/youtubeupload.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What is to be changed is not what was read any more.
constexpr int hasChanged = 412;
/// Nobody else has had a hand in a video that was uploaded so shortly ago: what it lacks YouTube did not take.
constexpr auto freshly = 5min;

QString tokenOf(const StepContext &context)
{
    return context.credentials.values["access_token"_L1].toString();
}

std::optional<Instant> instantIn(const QJsonValue &value)
{
    const auto moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return moment.isValid() ? std::optional{toInstant(moment)} : std::nullopt;
}

bool isPrivate(const QJsonObject &video)
{
    return video["status"_L1]["privacyStatus"_L1].toString() == "private"_L1;
}

std::optional<Instant> timeOf(const QJsonObject &video)
{
    return instantIn(video["status"_L1]["publishAt"_L1]);
}

Error gone(const QJsonObject &seen)
{
    return {ErrorKind::NotFound, seen["why"_L1].toString(YoutubeSentences::tr("The video was deleted on YouTube."))};
}

Error notTaken()
{
    return {
        ErrorKind::NotFound,
        YoutubeSentences::tr("YouTube took the video, but not its time, so it was deleted there again. YouTube does so "
                             "with uploads of an app that Google has not audited; hand nothing over until it has.")};
}

Step deleteStep(const QString &video)
{
    return {.kind = StepKind::Delete, .cost = costOfRecall(), .payload = {{u"id"_s, video}}};
}

Error notYet(const QString &sentence, std::chrono::milliseconds wait)
{
    return {ErrorKind::NotReady, sentence, std::chrono::ceil<std::chrono::seconds>(wait)};
}

/// Of a video that is private, before its time.
Result<QJsonObject> waiting(const QJsonObject &video, const StepContext &context, Instant due)
{
    const auto since = instantIn(context.step.payload["since"_L1]).value_or(context.askedAt);
    const auto age = context.askedAt - since;
    const auto at = timeOf(video);
    if (!at && (age < freshly || context.step.payload["untimed"_L1].toBool()))
        return QJsonObject{{u"unscheduled"_s, true}};
    if (!at || std::chrono::abs(*at - due) >= 1s)
        return Error{ErrorKind::Conflict,
                     YoutubeSentences::tr("Somebody has changed on YouTube when the video is to be published.")};
    const bool isReady = stateOf(video).stage == VideoState::Stage::Ready;
    if (const auto look = nextLook(age); look && !isReady)
        return notYet(YoutubeSentences::tr("The video is uploaded; YouTube is working on it."), *look - age);
    return QJsonObject{{u"held"_s, true}};
}

/// Of a video that is private though its time has come.
Result<QJsonObject> overdue(const QJsonObject &video, Instant due, Instant now)
{
    const auto at = timeOf(video);
    const bool isComing = (at && *at <= now) || now < due + longestChange;
    if (isComing)
        return notYet(YoutubeSentences::tr("YouTube has not published the video yet."), lookAgain);
    return Error{ErrorKind::Conflict,
                 YoutubeSentences::tr("The video is private on YouTube though its time has come.")};
}

/// The video of a step as YouTube tells it, empty when there is none; or why it cannot be told. Notes the call.
QCoro::Task<Result<QJsonObject>> look(StepContext context, QString errorStep, const ErrorTable &errors,
                                      HttpClient &http, StepOutcome *outcome)
{
    auto request = stateRequest(context.post.account, context.step.payload["id"_L1].toString(), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    *outcome = outcomeOf(reply, context.askedAt);
    if (const auto error = errorIn(reply, errorStep, false, context.askedAt, errors))
        co_return *error;
    const auto answer = reply.jsonObject();
    if (!answer || !answer->value("items"_L1).isArray())
        co_return Error{ErrorKind::Transient,
                        YoutubeSentences::tr("YouTube answered HTTP %1 with something unreadable.").arg(reply.status)};
    co_return answer->value("items"_L1).toArray().first().toObject();
}

/// What a look tells of a post; `video` empty: there is none.
Result<QJsonObject> seen(const QJsonObject &video, const StepContext &context)
{
    const auto state = stateOf(video);
    const bool isRecall = context.post.purpose == Purpose::Recall;
    if (video.isEmpty() || (state.stage == VideoState::Stage::Rejected && !isRecall))
        return QJsonObject{{u"gone"_s, true}, {u"why"_s, state.why}};
    if (!isPrivate(video))
        return publishedVideo(video, context.post);
    if (isRecall)
        return notYet(YoutubeSentences::tr("YouTube still has the video."), lookAgain);
    const auto due = context.post.handOverAt.value_or(context.post.due);
    return context.askedAt < due ? waiting(video, context, due) : overdue(video, due, context.askedAt);
}

/// What a step that changes a video ends with instead, where it is out or will be in a moment.
std::optional<Result<QJsonObject>> untouchable(const QJsonObject &video, const StepContext &context)
{
    if (!isPrivate(video))
        return publishedVideo(video, context.post);
    if (isGoingOut(timeOf(video), context.askedAt))
        return notYet(YoutubeSentences::tr("YouTube is publishing the video."), lookAgain);
    return {};
}

/// Looks before a step changes a video. False: that has ended the step, with `ifAbsent` where there is none.
QCoro::Task<bool> mayChange(StepContext context, QJsonObject ifAbsent, const ErrorTable &errors, HttpClient &http,
                            QJsonObject *video, StepOutcome *outcome)
{
    const auto found = co_await look(context, u"read_back"_s, errors, http, outcome);
    if (!found) {
        outcome->result = found.error();
        co_return false;
    }
    if (found->isEmpty()) {
        outcome->result = ifAbsent;
        co_return false;
    }
    if (auto instead = untouchable(*found, context)) {
        outcome->result = *std::move(instead);
        co_return false;
    }
    *video = *found;
    co_return true;
}

}  // namespace

Step lookStep(int part, const QString &video, Instant since)
{
    return {.kind = StepKind::ReadBack,
            .part = part,
            .cost = Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Points, listPoints),
            .payload = {{u"id"_s, video}, {u"since"_s, toIsoUtc(since)}}};
}

NextStep afterHandOver(const FrozenPost &post, std::span<const StepRecord> records, const StepRecord &made, Instant now)
{
    const StepJournal journal{records};
    const auto video = made.result["id"_L1].toString();
    if (made.result["privacy"_L1].toString() == "public"_L1)
        return publicationIn(made.result);  // its time had come by YouTube's clock
    for (const int part : {lookBefore, lookAfterwards}) {
        if (part == lookAfterwards && now < *post.handOverAt)
            break;
        const auto *seen = journal.done(StepKind::ReadBack, part);
        if (seen == nullptr || !seen->result["unscheduled"_L1].toBool())
            continue;
        const auto *removed = journal.done(StepKind::Delete);
        if (removed == nullptr)
            return deleteStep(video);
        return removed->result.contains("id"_L1) ? NextStep{publicationIn(removed->result)} : NextStep{notTaken()};
    }
    const auto look = [&made, &video](int part) {
        auto step = lookStep(part, video, made.endedAt.value_or(made.intendedAt));
        if (made.result["untimed"_L1].toBool())
            step.payload["untimed"_L1] = true;
        return step;
    };
    return nextLook(post, journal, now, look, gone);
}

NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records)
{
    const auto video = publishedId(post);
    if (video.isEmpty())
        return Error{ErrorKind::Config, YoutubeSentences::tr("Nobody here knows the id that the video has.")};
    const RecallSteps steps{.move = {.kind = StepKind::Edit, .cost = costOfRecall(), .payload = {{u"id"_s, video}}},
                            .remove = deleteStep(video),
                            .look = [&video](const StepRecord &removed) {
                                return lookStep(lookBefore, video, removed.endedAt.value_or(removed.intendedAt));
                            }};
    return nextOfRecall(post, StepJournal{records}, steps);
}

Cost costOfRecall()
{
    return Cost{}.with(LimitUnit::Calls, 2).with(LimitUnit::Points, listPoints + writePoints);
}

QCoro::Task<StepOutcome> readBackSchedule(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const bool isFirst = context.step.part == lookBefore && context.post.purpose == Purpose::Publish;
    const auto since = instantIn(context.step.payload["since"_L1]).value_or(context.askedAt);
    const auto age = context.askedAt - since;
    if (isFirst && age < firstLook) {
        outcome.result
            = notYet(YoutubeSentences::tr("The video is uploaded; YouTube is working on it."), firstLook - age);
        co_return outcome;
    }
    const auto video = co_await look(context, u"read_back"_s, errors, http, &outcome);
    if (video)
        outcome.result = seen(*video, context);
    else
        outcome.result = video.error();
    co_return outcome;
}

QCoro::Task<StepOutcome> recallVideo(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    QJsonObject video;
    const bool isThere = co_await mayChange(context, QJsonObject(), errors, http, &video, &outcome);
    if (!isThere)
        co_return outcome;
    auto request = deleteRequest(context.post.account, context.step.payload["id"_L1].toString(), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto conditional = onlyIfUnchanged(request, video);
    auto reply = co_await http.send(std::move(conditional));
    if (reply.status == hasChanged) {
        const bool isStillThere = co_await mayChange(context, QJsonObject(), errors, http, &video, &outcome);
        if (!isStillThere)
            co_return outcome;
        reply = co_await http.send(std::move(request));
    }
    outcome = outcomeOf(reply, context.askedAt);
    const bool isGone = !reply.failure && reply.status == 404 && failureOf(reply, {}, false).code == "videoNotFound"_L1;
    const auto error = errorIn(reply, u"delete"_s, false, context.askedAt, errors);
    if (error && !isGone)
        outcome.result = *error;
    co_return outcome;
}

QCoro::Task<StepOutcome> moveVideo(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const QJsonObject refused{{u"refused"_s, true}};
    QJsonObject video;
    const bool isThere = co_await mayChange(context, refused, errors, http, &video, &outcome);
    if (!isThere)
        co_return outcome;
    const auto due = context.post.due;
    auto request = rescheduleRequest(context.post.account, video["id"_L1].toString(),
                                     movedStatus(video["status"_L1].toObject(), due), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto conditional = onlyIfUnchanged(std::move(request), video);
    auto reply = co_await http.send(std::move(conditional));
    if (reply.status == hasChanged) {
        const bool isStillThere = co_await mayChange(context, refused, errors, http, &video, &outcome);
        if (!isStillThere)
            co_return outcome;
        // The whole status is sent, so it is that of the later look.
        auto again = rescheduleRequest(context.post.account, video["id"_L1].toString(),
                                       movedStatus(video["status"_L1].toObject(), due), tokenOf(context));
        again.stillWanted = context.stillWanted;
        reply = co_await http.send(std::move(again));
    }
    outcome = outcomeOf(reply, context.askedAt);
    const auto error = errorIn(reply, u"edit"_s, false, context.askedAt, errors);
    const auto answer = reply.jsonObject();
    const auto at = answer ? timeOf(*answer) : std::nullopt;
    const bool isMoved = at && isPrivate(*answer) && std::chrono::abs(*at - due) < 1s;
    if (error && !isRefusedForGood(error->kind))
        outcome.result = *error;
    else if (!error && !answer)
        outcome.result
            = Error{ErrorKind::Transient,
                    YoutubeSentences::tr("YouTube answered HTTP %1 with something unreadable.").arg(reply.status)};
    else
        outcome.result = isMoved && !error ? QJsonObject{{u"moved"_s, true}} : refused;
    co_return outcome;
}

}  // namespace carillon::youtube
