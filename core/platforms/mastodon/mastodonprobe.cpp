// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonprobe.h"

#include "core/net/httpclient.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodonwire.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

/// 600 statuses since: two 3-hour quotas of an account that others post to, too.
constexpr int mostPages = 15;

struct Candidates
{
    QList<QJsonObject> statuses;  ///< newest first
    bool isComplete = false;      ///< else there are more than were looked through
};

/// The own statuses since the baseline that may be the one sought. Notes its calls in `probe`.
QCoro::Task<Result<Candidates>> candidates(StepContext context, SoughtStatus sought, Probe *probe,
                                           const ErrorTable &errors, HttpClient &http)
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    const auto since = context.step.payload["since_id"_L1].toString();
    Candidates found;
    QString before;
    for (int page = 0; page < mostPages; ++page) {
        auto request = statusesRequest(context.post.account, since, before, token);
        auto reply = co_await http.send(std::move(request));
        ++probe->calls;
        probe->exchange = reply.exchange;
        probe->rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
        if (const auto error = failureIn(reply, u"probe"_s, false, context.askedAt, errors))
            co_return *error;
        const auto answer = reply.json();
        if (!answer || !answer->isArray())
            co_return unreadable(reply);
        const auto statuses = answer->array();
        bool reachedOlder = statuses.isEmpty();
        for (const auto &value : statuses) {
            const auto status = value.toObject();
            if (idOf(status) == since || isOlder(status, sought))
                reachedOlder = true;  // the server takes no notice of since_id
            else if (mayBe(status, sought))
                found.statuses += status;
        }
        const auto oldest = statuses.isEmpty() ? QString{} : idOf(statuses.last().toObject());
        found.isComplete = reachedOlder;
        if (reachedOlder || oldest == before)
            break;
        before = oldest;
    }
    co_return found;
}

/// Whether `status` is the one: by its source, or by its content where the server gives no source.
QCoro::Task<Result<bool>> isSought(StepContext context, QJsonObject status, SoughtStatus sought, Probe *probe,
                                   const ErrorTable &errors, HttpClient &http)
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = sourceRequest(context.post.account, idOf(status), token);
    auto reply = co_await http.send(std::move(request));
    ++probe->calls;
    probe->exchange = reply.exchange;
    probe->rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    if (!reply.failure && reply.status == 404)
        co_return hasSameContent(status, sought);
    if (const auto error = failureIn(reply, u"probe"_s, false, context.askedAt, errors))
        co_return *error;
    const auto source = reply.jsonObject();
    if (!source)
        co_return unreadable(reply);
    co_return hasSameSource(*source, sought);
}

/// The one sought among those that the instance is to publish.
QCoro::Task<Probe> lookAmongScheduled(StepContext context, SoughtStatus sought, const ErrorTable &errors,
                                      HttpClient &http)
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = scheduledListRequest(context.post.account, context.step.payload["since_scheduled"_L1].toString(),
                                        statusesPerPage, token);
    auto reply = co_await http.send(std::move(request));
    Probe probe;
    probe.exchange = reply.exchange;
    probe.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    if (const auto error = failureIn(reply, u"scheduled_list"_s, false, context.askedAt, errors)) {
        probe.why = *error;
        co_return probe;
    }
    const auto answer = reply.json();
    if (!answer || !answer->isArray()) {
        probe.why = unreadable(reply);
        co_return probe;
    }
    const auto scheduled = answer->array();
    for (const auto &value : scheduled) {
        if (!isSoughtSchedule(value.toObject(), sought, context.step.payload))
            continue;
        probe.answer = Probe::Answer::Found;
        probe.result = scheduledStatus(value.toObject());
        co_return probe;
    }
    if (scheduled.size() < statusesPerPage)
        probe.answer = Probe::Answer::Absent;
    else
        probe.why = Error{ErrorKind::Unknown,
                          MastodonSentences::tr("The account has been given too many posts since to find this one.")};
    co_return probe;
}

}  // namespace

QCoro::Task<Probe> lookFor(StepContext context, SoughtStatus sought, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    probe.calls = 0;
    auto list = co_await candidates(context, sought, &probe, errors, http);
    if (!list) {
        probe.why = list.error();
        co_return probe;
    }
    // What reads alike comes first, since each costs a call; among equals the oldest: it was ours first.
    std::reverse(list->statuses.begin(), list->statuses.end());
    std::stable_partition(list->statuses.begin(), list->statuses.end(),
                          [&](const QJsonObject &status) { return hasSameContent(status, sought); });
    for (auto at = list->statuses.cbegin(); at != list->statuses.cend(); ++at) {
        const auto same = co_await isSought(context, *at, sought, &probe, errors, http);
        if (!same) {
            probe.why = same.error();
            co_return probe;
        }
        if (*same) {
            probe.answer = Probe::Answer::Found;
            probe.result = publishedStatus(*at);
            co_return probe;
        }
    }
    if (list->isComplete)
        probe.answer = Probe::Answer::Absent;
    else
        probe.why = Error{ErrorKind::Unknown,
                          MastodonSentences::tr("The account has posted too much since to find this post.")};
    co_return probe;
}

QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    context.step = doubtful.step;
    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    if (doubtful.step.payload.contains("scheduled_at"_L1)) {
        auto held = co_await lookAmongScheduled(context, sought, errors, http);
        if (held.answer != Probe::Answer::Absent)
            co_return held;
        // It may be out already, and some servers publish at once.
        auto live = co_await lookFor(std::move(context), std::move(sought), errors, http);
        live.calls += held.calls;
        co_return live;
    }
    co_return co_await lookFor(std::move(context), std::move(sought), errors, http);
}

}  // namespace carillon::mastodon
