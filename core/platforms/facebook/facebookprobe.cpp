// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookprobe.h"

#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookmatch.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebookschedule.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/facebook/facebookstory.h"
#include "core/platforms/facebook/facebookvideo.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

constexpr int postsPerPage = 50;
/// 600 posts since: a page that others post to, asked about when the machine has been off.
constexpr int mostPages = 12;

Caller callerOf(const StepContext &context)
{
    return {context.post.account, context.credentials.values["access_token"_L1].toString()};
}

/// Not there: for good, or only so far.
void notFound(Probe &probe, const StepRecord &doubtful, Instant now)
{
    const auto age = now - doubtful.endedAt.value_or(doubtful.intendedAt);
    if (age >= 5min) {
        probe.answer = Probe::Answer::Absent;
        return;
    }
    const auto left = (age < 2min ? std::chrono::milliseconds{2min} : std::chrono::milliseconds{5min}) - age;
    probe.why = Error{ErrorKind::Transient, FacebookSentences::tr("Facebook does not show it yet; it is asked again."),
                      std::chrono::ceil<std::chrono::seconds>(left)};
}

void note(Probe &probe, HttpReply &reply, Instant askedAt)
{
    ++probe.calls;
    probe.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, askedAt));
    probe.exchange = std::move(reply.exchange);
}

Error tooMany()
{
    return {ErrorKind::Unknown, FacebookSentences::tr("The page has posted too much since to find this post.")};
}

struct Found
{
    QJsonObject same;
    bool hasAlike = false;
    bool isWhole = false;  ///< all posts since were looked through
};

/// In the list that begins with `first`.
QCoro::Task<Result<Found>> findPost(StepContext context, HttpRequest first, SoughtPost sought, Probe *probe,
                                    const ErrorTable &errors, HttpClient &http)
{
    Found found;
    auto address = first.url;
    for (int page = 0; page < mostPages && !found.isWhole; ++page) {
        auto request = first;
        request.url = address;
        auto reply = co_await http.send(std::move(request));
        note(*probe, reply, context.askedAt);
        if (const auto error = failureOf(reply, u"probe"_s, context.askedAt, errors))
            co_return *error;
        const auto answer = reply.jsonObject();
        if (!answer || !answer->value("data"_L1).isArray())
            co_return unreadable(reply);
        for (const auto &entry : answer->value("data"_L1).toArray()) {
            const auto like = likeness(entry.toObject(), sought);
            if (like == Likeness::Same)  // among equals the oldest: it was ours first
                found.same = entry.toObject();
            found.hasAlike = found.hasAlike || like == Likeness::Alike;
        }
        address = graphapi::nextPage(*answer, first.url);
        found.isWhole = !address.isValid() || address.isEmpty();
    }
    co_return found;
}

QCoro::Task<Probe> probeFeed(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    sought.known += context.taken;
    bool isAlikeThere = false;
    if (doubtful.step.payload.contains("scheduled_for"_L1)) {
        auto waiting = scheduledPostsRequest(callerOf(context));
        const auto there = co_await findPost(context, std::move(waiting), soughtAmongWaiting(sought, doubtful.step),
                                             &probe, errors, http);
        if (!there || !there->isWhole) {
            probe.why = there ? tooMany() : there.error();
            co_return probe;
        }
        if (const auto id = idIn(there->same["id"_L1]); !id.isEmpty()) {
            probe.answer = Probe::Answer::Found;
            probe.result = QJsonObject({{u"id"_s, id}, {u"url"_s, permalinkOf(context.post.account, id, {})}});
            co_return probe;
        }
        isAlikeThere = there->hasAlike;
    }
    // It may be out already.
    auto first = publishedPostsRequest(callerOf(context), unixTime(sought.notBefore), postsPerPage);
    auto found = co_await findPost(context, std::move(first), std::move(sought), &probe, errors, http);
    if (!found) {
        probe.why = found.error();
        co_return probe;
    }
    found->hasAlike = found->hasAlike || isAlikeThere;
    if (const auto id = idIn(found->same["id"_L1]); !id.isEmpty()) {
        probe.answer = Probe::Answer::Found;
        const auto told = found->same["permalink_url"_L1].toString();
        probe.result = QJsonObject({{u"id"_s, id}, {u"url"_s, permalinkOf(context.post.account, id, told)}});
    } else if (found->hasAlike) {
        probe.answer = Probe::Answer::Unknowable;
    } else if (found->isWhole) {
        notFound(probe, doubtful, context.askedAt);
    } else {
        probe.why = tooMany();
    }
    co_return probe;
}

/// A story of a photo. The list shows one for a day, and then only where the page archives them.
QCoro::Task<Probe> probeStory(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    constexpr auto surelyListed = 23h;
    Probe probe;
    probe.calls = 0;
    const auto photo = doubtful.step.payload["photo"_L1].toString();
    const auto first = storiesRequest(callerOf(context));
    auto address = first.url;
    for (int page = 0; page < mostPages && address.isValid() && !address.isEmpty(); ++page) {
        auto request = first;
        request.url = address;
        auto reply = co_await http.send(std::move(request));
        note(probe, reply, context.askedAt);
        if (const auto error = failureOf(reply, u"probe"_s, context.askedAt, errors)) {
            probe.why = *error;
            co_return probe;
        }
        const auto answer = reply.jsonObject();
        if (!answer || !answer->value("data"_L1).isArray()) {
            probe.why = unreadable(reply);
            co_return probe;
        }
        probe.result = storyIn(answer->value("data"_L1).toArray(), photo, context.post.account);
        if (!probe.result.isEmpty()) {
            probe.answer = Probe::Answer::Found;
            co_return probe;
        }
        address = graphapi::nextPage(*answer, first.url);
    }
    if (address.isValid() && !address.isEmpty())
        probe.why = tooMany();
    else if (context.askedAt - doubtful.intendedAt > surelyListed)
        probe.answer = Probe::Answer::Unknowable;
    else
        notFound(probe, doubtful, context.askedAt);
    co_return probe;
}

bool isGone(const HttpReply &reply)
{
    const auto said = graphapi::graphFailureIn(reply);
    return !reply.failure && said && said->code == 100 && said->subcode == 33;
}

QCoro::Task<Probe> probeFilm(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    const auto video = doubtful.step.payload["video"_L1].toString();
    auto request = videoStateRequest(callerOf(context), video, context.post.handOverAt.has_value());
    auto reply = co_await http.send(std::move(request));
    note(probe, reply, context.askedAt);
    if (isGone(reply)) {  // its id is all that there is of it
        notFound(probe, doubtful, context.askedAt);
        co_return probe;
    }
    probe.why = failureOf(reply, u"probe"_s, context.askedAt, errors);
    const auto answer = reply.jsonObject();
    if (probe.why || !answer)
        co_return probe;
    const auto state = filmStateIn(*answer);
    if (state.isPublishing) {
        probe.answer = Probe::Answer::Found;
        const auto url = permalinkOf(context.post.account, video, state.permalink);
        probe.result = QJsonObject({{u"id"_s, video}, {u"url"_s, url}});
    } else {
        notFound(probe, doubtful, context.askedAt);
    }
    co_return probe;
}

QCoro::Task<Probe> probeComment(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    auto request = commentsRequest(callerOf(context), doubtful.step.payload["on"_L1].toString());
    auto reply = co_await http.send(std::move(request));
    note(probe, reply, context.askedAt);
    if (isGone(reply)) {  // the post; nothing stands below it
        probe.answer = Probe::Answer::Absent;
        co_return probe;
    }
    if (const auto error = failureOf(reply, u"probe"_s, context.askedAt, errors)) {
        probe.why = *error;
        if (error->kind == ErrorKind::Scope)
            probe.answer = Probe::Answer::Unknowable;
        co_return probe;
    }
    const auto answer = reply.jsonObject();
    if (!answer || !answer->value("data"_L1).isArray()) {
        probe.why = unreadable(reply);
        co_return probe;
    }
    for (const auto &entry : answer->value("data"_L1).toArray()) {
        const auto comment = entry.toObject();
        if (!isSoughtComment(comment, context.post.account.remoteId, context.post.firstComment))
            continue;
        probe.answer = Probe::Answer::Found;
        probe.result = QJsonObject({{u"id"_s, idIn(comment["id"_L1])}});
        co_return probe;
    }
    notFound(probe, doubtful, context.askedAt);
    co_return probe;
}

}  // namespace

QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    if (doubtful.step.kind == StepKind::FirstComment)
        return probeComment(std::move(context), std::move(doubtful), errors, http);
    if (doubtful.step.payload.contains("video"_L1))
        return probeFilm(std::move(context), std::move(doubtful), errors, http);
    if (doubtful.step.payload.contains("photo"_L1))
        return probeStory(std::move(context), std::move(doubtful), errors, http);
    return probeFeed(std::move(context), std::move(doubtful), errors, http);
}

}  // namespace carillon::facebook
