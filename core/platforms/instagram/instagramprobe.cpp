// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramprobe.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/instagram/instagramcontainer.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/instagram/instagrampost.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/wire.h"

#include <QDateTime>
#include <QJsonArray>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

/// For clocks that differ.
constexpr auto lookBack = 2min;
constexpr int mediaPerPage = 50;
constexpr int mostPages = 4;

Error notShown(std::chrono::seconds wait)
{
    return {ErrorKind::Transient, InstagramSentences::tr("Instagram does not show it yet; it is asked again."), wait};
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
    probe.why = notShown(std::chrono::ceil<std::chrono::seconds>(left));
}

void note(Probe &probe, HttpReply &reply, Instant askedAt)
{
    ++probe.calls;
    probe.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, askedAt));
    probe.exchange = std::move(reply.exchange);
}

/// The entries of a list over its pages.
QCoro::Task<Result<QJsonArray>> listOf(StepContext context, HttpRequest first, Probe *probe, const ErrorTable &errors,
                                       HttpClient &http)
{
    QJsonArray entries;
    auto address = first.url;
    for (int page = 0; page < mostPages && address.isValid() && !address.isEmpty(); ++page) {
        auto request = first;
        request.url = address;
        auto reply = co_await http.send(std::move(request));
        note(*probe, reply, context.askedAt);
        if (const auto error = failureOf(reply, u"probe"_s, context.askedAt, errors))
            co_return *error;
        const auto answer = reply.jsonObject();
        if (!answer || !answer->value("data"_L1).isArray())
            co_return unreadable(reply);
        for (const auto &entry : answer->value("data"_L1).toArray())
            entries += entry;
        address = graphapi::nextPage(*answer, first.url);
    }
    co_return entries;
}

QCoro::Task<Probe> probePost(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    const auto caller = callerOf(context);
    auto question = containerStateRequest(caller, doubtful.step.payload["container"_L1].toString());
    auto reply = co_await http.send(std::move(question));
    note(probe, reply, context.askedAt);
    const bool isUnknown = isGone(reply);  // then only the list of media can tell
    if (!isUnknown) {
        probe.why = failureOf(reply, u"probe"_s, context.askedAt, errors);
        const auto answer = reply.jsonObject();
        if (!probe.why && (!answer || !answer->contains("status_code"_L1)))
            probe.why = unreadable(reply);
        if (probe.why)
            co_return probe;
        if (containerStateIn(*answer).code != ContainerState::Code::Published) {
            // A container publishes once, whatever becomes of the call that was lost.
            probe.answer = Probe::Answer::Absent;
            co_return probe;
        }
    }

    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    sought.known += context.taken;
    const auto since = std::chrono::floor<std::chrono::seconds>(sought.notBefore).time_since_epoch().count();
    auto first = publishedRequest(caller, sought.isStory, since, mediaPerPage);
    const auto media = co_await listOf(context, std::move(first), &probe, errors, http);
    if (!media) {
        probe.why = media.error();
        co_return probe;
    }
    const auto found = foundAmong(*media, sought, !isUnknown);
    if (!found.isEmpty()) {
        probe.answer = Probe::Answer::Found;
        probe.result["id"_L1] = idIn(found["id"_L1]);
        const auto url = graphapi::webAddress(found["permalink"_L1].toString());
        if (!url.isEmpty())
            probe.result["url"_L1] = url;
    } else if (isUnknown) {
        notFound(probe, doubtful, context.askedAt);
    } else {
        probe.why = Error{ErrorKind::Transient,
                          InstagramSentences::tr("The post is out, but Instagram does not list it yet. It is asked "
                                                 "again.")};
    }
    co_return probe;
}

QCoro::Task<Probe> probeComment(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    auto first = commentsRequest(callerOf(context), doubtful.step.payload["on"_L1].toString());
    const auto comments = co_await listOf(context, std::move(first), &probe, errors, http);
    if (!comments) {
        probe.why = comments.error();
        if (comments.error().kind == ErrorKind::Scope)
            probe.answer = Probe::Answer::Unknowable;
        if (comments.error().kind == ErrorKind::NotFound)  // the post; nothing stands below it
            probe.answer = Probe::Answer::Absent;
        co_return probe;
    }
    for (const auto &comment : *comments) {
        const auto author = comment["username"_L1].toString();
        const bool isOwn = author.isEmpty() || author.compare(context.post.account.handle, Qt::CaseInsensitive) == 0;
        if (!isOwn || normalized(comment["text"_L1].toString()) != normalized(context.post.firstComment))
            continue;
        probe.answer = Probe::Answer::Found;
        probe.result["id"_L1] = idIn(comment["id"_L1]);
        co_return probe;
    }
    notFound(probe, doubtful, context.askedAt);
    co_return probe;
}

}  // namespace

SoughtMedium soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt)
{
    SoughtMedium sought{.caption = normalized(captionOf(post)), .isStory = step.payload["story"_L1].toBool()};
    for (const auto &id : step.payload["known"_L1].toArray())
        sought.known += idIn(id);
    // Instagram's own clock where it told the time; ours may be wrong.
    const auto since = QDateTime::fromString(step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    sought.notBefore = (since.isValid() ? toInstant(since) : intendedAt) - lookBack;
    return sought;
}

QJsonObject foundAmong(const QJsonArray &media, const SoughtMedium &sought, bool isSurelyThere)
{
    QJsonObject same;
    QJsonObject newest;
    int isNew = 0;
    for (const auto &value : media) {
        const auto medium = value.toObject();
        const auto madeAt = graphapi::graphTime(medium["timestamp"_L1].toString());
        if (sought.known.contains(idIn(medium["id"_L1])) || (madeAt && *madeAt < sought.notBefore))
            continue;
        ++isNew;
        newest = medium;
        // Stories show no caption, so that nothing tells two of them apart.
        if (!sought.isStory && normalized(medium["caption"_L1].toString()) == sought.caption)
            same = medium;
    }
    if (!same.isEmpty())
        return same;
    return isSurelyThere && isNew == 1 ? newest : QJsonObject{};
}

QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    if (doubtful.step.kind == StepKind::FirstComment)
        return probeComment(std::move(context), std::move(doubtful), errors, http);
    return probePost(std::move(context), std::move(doubtful), errors, http);
}

}  // namespace carillon::instagram
