// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookschedule.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/facebook/facebookvideo.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

constexpr int mostPages = 4;
/// What Facebook publishes itself was made no longer than that before its time (limits.json, handOver), nor was a film
/// uploaded.
constexpr auto longestAhead = std::chrono::days{30};

Caller callerOf(const StepContext &context)
{
    return {context.post.account, context.credentials.values["access_token"_L1].toString()};
}

bool isOfFilm(const StepContext &context)
{
    return context.step.payload["film"_L1].toBool();
}

/// `found` is a film or a post.
bool isOut(const QJsonObject &found, const StepContext &context)
{
    return isOfFilm(context) ? filmStateIn(found).isOut : found["is_published"_L1].toBool(!scheduledFor(found));
}

Error notYet(const QString &sentence)
{
    return {ErrorKind::NotReady, sentence, lookAgain};
}

Error gone(const QJsonObject &seen)
{
    return {ErrorKind::NotFound,
            seen["why"_L1].toString(FacebookSentences::tr(
                "Facebook does not have it any more, and it is not live: it was deleted there."))};
}

Step lookStep(int part, const QString &id, bool isFilm, Instant since = {})
{
    Step step{.kind = StepKind::ReadBack,
              .part = part,
              .cost = Cost{}.with(LimitUnit::Calls, 1),
              .payload = {{u"post"_s, id}}};
    if (isFilm)
        step.payload["film"_L1] = true;
    if (isFilm && since != Instant{})
        step.payload["since"_L1] = toIsoUtc(since);
    return step;
}

/// Notes the call.
std::optional<Error> failureIn(const HttpReply &reply, const StepContext &context, const ErrorTable &errors,
                               StepOutcome *outcome)
{
    outcome->rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, context.askedAt));
    outcome->exchange = reply.exchange;
    return failureOf(reply, u"read_back"_s, context.askedAt, errors);
}

bool saysItIsGone(const HttpReply &reply)
{
    const auto said = graphapi::graphFailureIn(reply);
    return !reply.failure && said && said->code == 100 && said->subcode == 33;
}

/// The entry of a list that has this id; empty when the list is without it, back to `notBefore`.
QCoro::Task<Result<QJsonObject>> listed(StepContext context, HttpRequest first, QString id, Instant notBefore,
                                        const ErrorTable &errors, HttpClient &http, StepOutcome *outcome)
{
    auto address = first.url;
    for (int page = 0; page < mostPages; ++page) {
        auto request = first;
        request.url = address;
        auto reply = co_await http.send(std::move(request));
        if (const auto error = failureIn(reply, context, errors, outcome))
            co_return *error;
        const auto answer = reply.jsonObject();
        if (!answer || !answer->value("data"_L1).isArray())
            co_return Error{ErrorKind::Transient, unreadable(reply).detail};
        bool isOlder = false;
        for (const auto &entry : answer->value("data"_L1).toArray()) {
            if (idIn(entry["id"_L1]) == id)
                co_return entry.toObject();
            const auto made = graphapi::graphTime(entry["created_time"_L1].toString());
            isOlder = isOlder || (made && *made < notBefore);
        }
        if (isOlder)
            co_return QJsonObject{};
        address = graphapi::nextPage(*answer, first.url);
        if (!address.isValid() || address.isEmpty())
            co_return QJsonObject{};
    }
    co_return Error{ErrorKind::Transient,
                    FacebookSentences::tr("The page has posted too much since to find this post.")};
}

/// The post or film of a step as Facebook tells it, empty when it is nowhere; or why it cannot be told.
QCoro::Task<Result<QJsonObject>> look(StepContext context, QString id, const ErrorTable &errors, HttpClient &http,
                                      StepOutcome *outcome)
{
    const auto caller = callerOf(context);
    const bool isFilm = isOfFilm(context);
    auto request = isFilm ? videoStateRequest(caller, id, true) : plannedPostRequest(caller, id);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    const auto error = failureIn(reply, context, errors, outcome);
    if (!saysItIsGone(reply)) {
        if (error)
            co_return *error;
        const auto answer = reply.jsonObject();
        if (!answer || idIn(answer->value("id"_L1)).isEmpty())
            co_return Error{ErrorKind::Transient, unreadable(reply).detail};
        co_return *answer;
    }
    const auto due = context.post.handOverAt.value_or(context.askedAt);
    if (isFilm) {
        auto films = videosRequest(caller);
        const auto notBefore = due - longestAhead;
        co_return co_await listed(std::move(context), std::move(films), std::move(id), notBefore, errors, http,
                                  outcome);
    }
    auto waiting = scheduledPostsRequest(caller);
    const auto planned = co_await listed(context, std::move(waiting), id, Instant::min(), errors, http, outcome);
    if (!planned || !planned->isEmpty())
        co_return planned;
    auto out = publishedPostsRequest(caller, unixTime(due - mostEarly), 100);
    co_return co_await listed(std::move(context), std::move(out), std::move(id), Instant::min(), errors, http, outcome);
}

/// Of a film that is not out: what keeps it from being held.
std::optional<Result<QJsonObject>> troubleOf(const QJsonObject &film, const StepContext &context)
{
    const auto state = filmStateIn(film);
    if (!state.trouble.isEmpty()) {
        const auto why = FacebookSentences::tr("Facebook could not process the video. %1").arg(state.trouble);
        return QJsonObject{{u"gone"_s, true}, {u"why"_s, why}};
    }
    if (const auto working = isWorkedOn(state, context.step.payload, context.askedAt))
        return *working;
    return {};
}

/// What a look tells of a post; `post` empty: it is nowhere.
Result<QJsonObject> seen(const QJsonObject &post, const StepContext &context)
{
    const auto due = context.post.handOverAt.value_or(context.post.due);
    const bool isAfter = context.askedAt >= due;
    if (post.isEmpty()) {
        return mayBeOnItsWay(due, context.askedAt)
            ? Result<QJsonObject>{notYet(FacebookSentences::tr("Facebook is publishing the post."))}
            : QJsonObject{{u"gone"_s, true}};
    }
    if (isOut(post, context)) {
        const auto own = idIn(post["id"_L1]);
        const auto url = permalinkOf(context.post.account, own, post["permalink_url"_L1].toString());
        const auto ofFilm = idIn(post["post_id"_L1]);
        return QJsonObject{{u"id"_s, ofFilm.isEmpty() ? own : ofFilm}, {u"url"_s, url}};
    }
    if (context.post.purpose == Purpose::Recall)
        return notYet(FacebookSentences::tr("Facebook still has the post."));
    if (isOfFilm(context)) {
        if (auto trouble = troubleOf(post, context))
            return *std::move(trouble);
    }
    const auto at = scheduledFor(post);
    const bool isKept = at && unixTime(*at) == unixTime(due);
    if (isAfter && (isKept || context.askedAt < due + longestChange))
        return notYet(FacebookSentences::tr("Facebook has not published the post yet."));
    if (!isKept)
        return Error{ErrorKind::Conflict,
                     FacebookSentences::tr("Facebook is to publish it at another time than the one it was given.")};
    return QJsonObject{{u"held"_s, true}};
}

/// What a step that changes a post ends with instead, where it is out or will be in a moment.
std::optional<Result<QJsonObject>> untouchable(const QJsonObject &post, const StepContext &context)
{
    if (isOut(post, context))
        return seen(post, context);
    if (isGoingOut(scheduledFor(post), context.askedAt))
        return notYet(FacebookSentences::tr("Facebook is publishing the post."));
    return {};
}

bool isPublishedFilm(const FrozenPost &post)
{
    return std::any_of(post.live.begin(), post.live.end(), [](const LivePiece &piece) {
        return piece.kind == StepKind::Publish && piece.payload.contains("video"_L1);
    });
}

/// Looks before a step changes a post. False: that has ended the step, with `ifAbsent` where there is no such post.
QCoro::Task<bool> mayChange(StepContext context, QJsonObject ifAbsent, const ErrorTable &errors, HttpClient &http,
                            StepOutcome *outcome)
{
    const auto id = context.step.payload["id"_L1].toString();
    const auto post = co_await look(context, id, errors, http, outcome);
    if (!post) {
        outcome->result = post.error();
        co_return false;
    }
    if (post->isEmpty()) {
        outcome->result = ifAbsent;
        co_return false;
    }
    if (auto instead = untouchable(*post, context)) {
        outcome->result = *std::move(instead);
        co_return false;
    }
    co_return true;
}

}  // namespace

qint64 unixTime(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

NextStep afterHandOver(const FrozenPost &post, const StepJournal &journal, const StepRecord &made, Instant now)
{
    const auto look = [&made](int part) {
        return lookStep(part, made.result["id"_L1].toString(), made.step.payload.contains("video"_L1),
                        made.endedAt.value_or(made.intendedAt));
    };
    return nextLook(post, journal, now, look, gone);
}

NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records)
{
    const auto id = publishedId(post);
    if (id.isEmpty())
        return Error{ErrorKind::Config, FacebookSentences::tr("Nobody here knows the id that it has at Facebook.")};
    const bool isFilm = isPublishedFilm(post);
    QJsonObject payload{{u"id"_s, id}};
    if (isFilm)
        payload["film"_L1] = true;
    const RecallSteps steps{.move = {.kind = StepKind::Edit, .cost = costOfRecall(), .payload = payload},
                            .remove = {.kind = StepKind::Delete, .cost = costOfRecall(), .payload = payload},
                            .look = [&id, isFilm](const StepRecord &) {
                                return lookStep(lookBefore, id, isFilm);
                            }};
    return nextOfRecall(post, StepJournal{records}, steps);
}

Cost costOfRecall()
{
    return Cost{}.with(LimitUnit::Calls, 3).with(LimitUnit::Deletes, 1);
}

QCoro::Task<StepOutcome> readBackSchedule(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const auto id = context.step.payload["post"_L1].toString();
    const auto post = co_await look(context, id, errors, http, &outcome);
    if (post)
        outcome.result = seen(*post, context);
    else
        outcome.result = post.error();
    co_return outcome;
}

QCoro::Task<StepOutcome> recallPost(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const QJsonObject looksSay;  // the look after it says for good that it is gone
    const bool isThere = co_await mayChange(context, looksSay, errors, http, &outcome);
    if (!isThere)
        co_return outcome;
    auto request = deleteRequest(callerOf(context), context.step.payload["id"_L1].toString());
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    outcome.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, context.askedAt));
    outcome.exchange = reply.exchange;
    outcome.result = resultOf(context, reply, errors);
    co_return outcome;
}

QCoro::Task<StepOutcome> movePost(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const QJsonObject refused{{u"refused"_s, true}};
    const bool isThere = co_await mayChange(context, refused, errors, http, &outcome);
    if (!isThere)
        co_return outcome;
    const auto id = context.step.payload["id"_L1].toString();
    auto request = rescheduleRequest(callerOf(context), id, unixTime(context.post.due));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    const auto error = failureIn(reply, context, errors, &outcome);
    if (error) {
        outcome.result = isRefusedForGood(error->kind) ? Result<QJsonObject>{refused} : *error;
        co_return outcome;
    }
    // "success" alone does not say what it is to be published at.
    const auto now = co_await look(context, id, errors, http, &outcome);
    if (!now) {
        outcome.result = now.error();
        co_return outcome;
    }
    const auto at = scheduledFor(*now);
    const bool isMoved = at && !isOut(*now, context) && unixTime(*at) == unixTime(context.post.due);
    outcome.result = isMoved ? QJsonObject{{u"moved"_s, true}} : refused;
    co_return outcome;
}

}  // namespace carillon::facebook
