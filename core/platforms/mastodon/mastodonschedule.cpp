// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonschedule.h"

#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonsentences.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

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

Publication publicationOf(const QJsonObject &status)
{
    return {.remoteId = status["id"_L1].toString(), .permalink = status["url"_L1].toString()};
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
        return publicationOf(made.result);  // the server published it at once
    for (const int look : {0, lookAfterwards}) {
        if (look == lookAfterwards && now < *post.handOverAt)
            return Held{};
        const auto *seen = journal.done(StepKind::ReadBack, look);
        if (seen == nullptr)
            return readBack(look, made.step.payload, id);
        if (seen->result.contains("id"_L1))
            return publicationOf(seen->result);
        if (seen->result["gone"_L1].toBool())
            return gone();
    }
    return gone();
}

NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records)
{
    const StepJournal journal{records};
    const auto piece = std::find_if(post.live.begin(), post.live.end(),
                                    [](const LivePiece &one) { return one.result.contains("scheduled_id"_L1); });
    if (piece == post.live.end())
        return Error{ErrorKind::Config, MastodonSentences::tr("Nobody here knows the id that it has at the instance.")};
    const auto id = piece->result["scheduled_id"_L1].toString();
    if (post.handOverAt && post.due != *post.handOverAt) {
        const auto *moved = journal.done(StepKind::Edit);
        if (moved == nullptr)
            return Step{.kind = StepKind::Edit, .cost = calls(1), .payload = {{u"scheduled_id"_s, id}}};
        if (moved->result["moved"_L1].toBool())
            return Held{};
    }
    if (journal.done(StepKind::Delete) == nullptr)
        return Step{.kind = StepKind::Delete, .cost = calls(1), .payload = {{u"scheduled_id"_s, id}}};
    const auto *seen = journal.done(StepKind::ReadBack);
    if (seen == nullptr)
        return readBack(0, piece->payload, id);
    return seen->result.contains("id"_L1) ? publicationOf(seen->result) : Publication{};
}

}  // namespace carillon::mastodon
