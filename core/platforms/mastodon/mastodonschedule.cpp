// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonschedule.h"

#include "core/net/httpclient.h"
#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonprobe.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodonwire.h"
#include "core/platforms/wire.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Cost calls(int amount)
{
    return Cost{}.with(LimitUnit::Calls, amount);
}

QUrl scheduledUrl(const FrozenAccount &account, const QString &id)
{
    auto url = account.server;
    auto path = account.server.path(QUrl::FullyEncoded) + u"/api/v1/scheduled_statuses"_s;
    if (!id.isEmpty())
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
    url.setPath(path, QUrl::StrictMode);
    return url;
}

/// With what tells the status from others, should it be out.
Step readBack(int part, const QJsonObject &made, const QString &id)
{
    Step step{.kind = StepKind::ReadBack, .part = part, .cost = calls(3)};
    for (const auto name : {"since_id"_L1, "since"_L1, "media_ids"_L1, "scheduled_at"_L1}) {
        if (made.contains(name))
            step.payload[name] = made[name];
    }
    step.payload["scheduled_id"_L1] = id;
    return step;
}

Error gone()
{
    return {ErrorKind::NotFound,
            MastodonSentences::tr("The instance does not have it any more, and it is not live: it was deleted there.")};
}

}  // namespace

HttpRequest scheduledListRequest(const FrozenAccount &account, const QString &sinceId, int limit, const QString &token)
{
    auto request = newestStatusRequest(account, token);
    request.url = scheduledUrl(account, {});
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!sinceId.isEmpty())
        query.addQueryItem(u"since_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(sinceId)));
    request.url.setQuery(query);
    return request;
}

HttpRequest scheduledRequest(const FrozenAccount &account, const QString &id, HttpMethod method, const QString &token)
{
    auto request = newestStatusRequest(account, token);
    request.method = method;
    request.url = scheduledUrl(account, id);
    return request;
}

HttpRequest rescheduleRequest(const FrozenAccount &account, const QString &id, Instant due, const QString &token)
{
    auto request = scheduledRequest(account, id, HttpMethod::Put, token);
    request.body = HttpBody::json({{u"scheduled_at"_s, toIsoUtc(due)}});
    return request;
}

QJsonObject scheduledStatus(const QJsonObject &answer)
{
    const auto id = idOf(answer);
    return id.isEmpty() || !scheduledAt(answer) ? QJsonObject{} : QJsonObject{{u"scheduled_id"_s, id}};
}

std::optional<Instant> scheduledAt(const QJsonObject &answer)
{
    const auto at = QDateTime::fromString(answer["scheduled_at"_L1].toString(), Qt::ISODateWithMs);
    return at.isValid() ? std::optional{toInstant(at)} : std::nullopt;
}

bool isSoughtSchedule(const QJsonObject &answer, const SoughtStatus &sought, const QJsonObject &payload)
{
    const auto parameters = answer["params"_L1].toObject();
    const auto at = scheduledAt(answer);
    const auto wanted = QDateTime::fromString(payload["scheduled_at"_L1].toString(), Qt::ISODateWithMs);
    if (!at || !wanted.isValid() || idOf(answer) == payload["since_scheduled"_L1].toString()
        || answer["media_attachments"_L1].toArray().size() != sought.media)
        return false;
    // Databases of servers may keep whole seconds.
    const bool isSameTime = std::chrono::abs(*at - toInstant(wanted)) < std::chrono::seconds{1};
    return isSameTime && parameters["text"_L1].toString().trimmed() == sought.text.trimmed()
        && parameters["spoiler_text"_L1].toString().trimmed() == sought.warning.trimmed();
}

NextStep afterHandOver(const FrozenPost &post, const StepJournal &journal, const StepRecord &made, Instant now)
{
    const auto id = made.result["scheduled_id"_L1].toString();
    if (id.isEmpty())
        return publicationIn(made.result);  // the server published it at once
    const auto look = [&made, &id](int part) {
        return readBack(part, made.step.payload, id);
    };
    return nextLook(post, journal, now, look, [](const QJsonObject &) { return gone(); });
}

NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records)
{
    const auto piece = std::find_if(post.live.begin(), post.live.end(),
                                    [](const LivePiece &one) { return one.result.contains("scheduled_id"_L1); });
    if (piece == post.live.end())
        return Error{ErrorKind::Config, MastodonSentences::tr("Nobody here knows the id that it has at the instance.")};
    const auto id = piece->result["scheduled_id"_L1].toString();
    const QJsonObject payload{{u"scheduled_id"_s, id}};
    const RecallSteps steps{.move = {.kind = StepKind::Edit, .cost = calls(1), .payload = payload},
                            .remove = {.kind = StepKind::Delete, .cost = calls(1), .payload = payload},
                            .look = [&](const StepRecord &) {
                                return readBack(lookBefore, piece->payload, id);
                            }};
    return nextOfRecall(post, StepJournal{records}, steps);
}

QCoro::Task<StepOutcome> readBack(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = scheduledRequest(context.post.account, context.step.payload["scheduled_id"_L1].toString(),
                                    HttpMethod::Get, token);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    outcome.exchange = reply.exchange;
    const bool isElsewhere = saysItIsGone(reply);
    const auto error = isElsewhere ? std::nullopt : failureIn(reply, u"scheduled"_s, false, context.askedAt, errors);
    const bool isRecall = context.post.purpose == Purpose::Recall;
    const bool isAfter = context.step.part == lookAfterwards || isRecall;
    if (error) {
        outcome.result = *error;
        co_return outcome;
    }
    if (!isElsewhere && isAfter) {
        outcome.result
            = Error{ErrorKind::NotReady,
                    MastodonSentences::tr("The instance still has it among those that it is to publish."), lookAgain};
        co_return outcome;
    }
    if (!isElsewhere) {
        const auto answer = reply.jsonObject();
        const auto at = answer ? scheduledAt(*answer) : std::nullopt;
        const bool isKept = at && std::chrono::abs(*at - *context.post.handOverAt) < 1s;
        if (isKept)
            outcome.result = QJsonObject{{u"held"_s, true}};
        else
            outcome.result = Error{
                ErrorKind::Conflict,
                MastodonSentences::tr("The instance is to publish it at another time than the one it was given.")};
        co_return outcome;
    }
    auto sought
        = soughtBy(context.post, Step{.payload = context.step.payload}, context.post.handOverAt.value_or(Instant{}));
    auto due = context.post.handOverAt.value_or(context.askedAt);
    // Published at its time, it is among the newest; far fewer need be looked through than since it was handed over.
    if (context.step.part == lookAfterwards)
        sought.notBefore = std::max(sought.notBefore, due - mostEarly);
    const auto askedAt = context.askedAt;
    auto live = co_await lookFor(std::move(context), std::move(sought), errors, http);
    outcome.rate = live.rate;
    outcome.exchange = std::move(live.exchange);
    // Between leaving the one list and standing in the other it is in neither.
    if (live.answer == Probe::Answer::Found)
        outcome.result = live.result;
    else if (live.answer != Probe::Answer::Absent)
        outcome.result = live.why.value_or(Error{ErrorKind::Transient, {}});
    else if (mayBeOnItsWay(due, askedAt))
        outcome.result = Error{ErrorKind::NotReady, MastodonSentences::tr("The instance is publishing it."), 10s};
    else
        outcome.result = QJsonObject{{u"gone"_s, true}};
    co_return outcome;
}

QCoro::Task<StepOutcome> moveScheduled(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto due = context.post.due;
    auto request = rescheduleRequest(context.post.account, context.step.payload["scheduled_id"_L1].toString(), due,
                                     context.credentials.values["access_token"_L1].toString());
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    static const QList<int> notAboutIt{401, 403, 408, 429};
    const bool isRefused
        = !reply.failure && reply.status >= 400 && reply.status < 500 && !notAboutIt.contains(reply.status);
    const auto error = isRefused ? std::nullopt : failureIn(reply, u"scheduled"_s, false, context.askedAt, errors);
    const auto answer = reply.jsonObject();
    const auto at = answer ? scheduledAt(*answer) : std::nullopt;
    const bool isMoved = !isRefused && at && std::chrono::abs(*at - due) < 1s;
    outcome.exchange = std::move(reply.exchange);
    if (error)
        outcome.result = *error;
    else
        outcome.result = QJsonObject{{isMoved ? u"moved"_s : u"refused"_s, true}};
    co_return outcome;
}

}  // namespace carillon::mastodon
