// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsprobe.h"

#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/threads/threadsapi.h"
#include "core/platforms/threads/threadscontainer.h"
#include "core/platforms/threads/threadsmatch.h"
#include "core/platforms/threads/threadsoutcome.h"
#include "core/platforms/threads/threadssentences.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two days of all that Threads takes of an account.
constexpr int mostPages = 20;
/// Since the doubt: before what is not published is believed not to be on its way, ...
constexpr auto surelyLanded = 1min;
/// ... what no longer has a container is believed not to be there, ...
constexpr auto surelyAbsent = 5min;
/// ... and what is published, but is not shown, becomes a person's matter.
constexpr auto longestHiding = 10min;

void note(Probe &probe, HttpReply &reply, Instant askedAt)
{
    ++probe.calls;
    probe.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, askedAt));
    probe.exchange = std::move(reply.exchange);
}

struct Found
{
    QJsonObject post;      ///< {"id", "url"?}; empty: not found
    bool isWhole = false;  ///< all posts since were looked through
};

QJsonObject postIn(const QJsonObject &entry)
{
    QJsonObject post{{u"id"_s, graphapi::idIn(entry["id"_L1])}};
    if (const auto url = graphapi::webAddress(entry["permalink"_L1].toString()); !url.isEmpty())
        post["url"_L1] = url;
    return post;
}

QCoro::Task<Result<Found>> findPost(StepContext context, SoughtPost sought, Probe *probe, const ErrorTable &errors,
                                    HttpClient &http)
{
    const auto since = std::chrono::floor<std::chrono::seconds>(sought.notBefore).time_since_epoch().count();
    const auto first = ownPostsRequest(callerOf(context), !sought.replyTo.isEmpty(), since);
    auto address = first.url;
    Found found;
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
        for (const auto &value : answer->value("data"_L1).toArray()) {
            const auto entry = value.toObject();
            if (isSought(entry, sought))  // among equals the oldest: it was ours first
                found.post = postIn(entry);
        }
        address = graphapi::nextPage(*answer, first.url);
        found.isWhole = !address.isValid() || address.isEmpty();
    }
    co_return found;
}

Error notShown()
{
    return {ErrorKind::Transient, ThreadsSentences::tr("Threads does not show it yet; it is asked again.")};
}

std::chrono::milliseconds ageOf(const StepRecord &doubtful, Instant now)
{
    return now - doubtful.endedAt.value_or(doubtful.intendedAt);
}

/// Not there: for good once the doubt is `enough` old, else only so far.
void notFound(Probe &probe, std::chrono::milliseconds age, std::chrono::milliseconds enough, Probe::Answer otherwise)
{
    if (age >= enough) {
        probe.answer = otherwise;
        return;
    }
    probe.why = notShown();
    probe.why->retryAfter = std::chrono::ceil<std::chrono::seconds>(std::min(enough - age, 2 * age + 10s));
}

}  // namespace

QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    using Status = ContainerState::Status;
    Probe probe;
    probe.calls = 0;
    const auto age = ageOf(doubtful, context.askedAt);
    auto question = stateRequest(callerOf(context), doubtful.step.payload["container"_L1].toString());
    auto reply = co_await http.send(std::move(question));
    const bool isGone = saysItIsUnknown(reply);
    const auto error = failureOf(reply, u"probe"_s, context.askedAt, errors);
    const auto answer = reply.jsonObject();
    note(probe, reply, context.askedAt);
    if (!isGone && (error || !answer)) {
        probe.why = error.value_or(unreadable(reply));
        co_return probe;
    }
    const auto status = isGone ? Status::Failed : containerStateIn(*answer).status;
    if (status == Status::InProgress || (!isGone && status != Status::Published)) {
        const auto mostly = status == Status::InProgress ? std::chrono::milliseconds::max() : surelyLanded;
        notFound(probe, age, mostly, Probe::Answer::Absent);
        co_return probe;
    }
    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    sought.known += context.taken;
    const auto found = co_await findPost(context, std::move(sought), &probe, errors, http);
    if (!found) {
        probe.why = found.error();
        if (found.error().kind == ErrorKind::Scope)
            probe.answer = Probe::Answer::Unknowable;
    } else if (!found->post.isEmpty()) {
        probe.answer = Probe::Answer::Found;
        probe.result = found->post;
    } else if (status == Status::Published) {
        notFound(probe, age, longestHiding, Probe::Answer::Unknowable);
    } else if (found->isWhole) {
        notFound(probe, age, surelyAbsent, Probe::Answer::Absent);
    } else {
        probe.why = Error{ErrorKind::Unknown,
                          ThreadsSentences::tr("The account has posted too much since to find this post.")};
    }
    co_return probe;
}

QCoro::Task<StepOutcome> adopt(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    auto sought = soughtBy(context.post, context.step, context.askedAt);
    const auto found = co_await findPost(context, std::move(sought), &probe, errors, http);
    StepOutcome outcome;
    outcome.rate = probe.rate;
    outcome.exchange = std::move(probe.exchange);
    if (found && !found->post.isEmpty())
        outcome.result = found->post;
    else
        outcome.result = Error{ErrorKind::Ambiguous, notShown().detail};
    co_return outcome;
}

}  // namespace carillon::threads
