// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedMastodon about statuses that wait for their time
// (https://docs.joinmastodon.org/methods/scheduled_statuses/).
#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/mastodon/sandbox/simulatedmastodon.h"

#include <QJsonDocument>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto leastAhead = 5min;

HttpReply notFound()
{
    return failure(404, u"Record not found"_s);
}

std::optional<Instant> timeOf(const QJsonObject &parameters)
{
    const auto at = QDateTime::fromString(textOf(parameters, u"scheduled_at"), Qt::ISODateWithMs);
    return at.isValid() ? std::optional{toInstant(at)} : std::nullopt;
}

}  // namespace

/// Nothing when the status is published at once: no time, one that has passed, or a server that takes no notice of it.
std::optional<HttpReply> SimulatedMastodon::schedule(Call &call, const Status &status)
{
    const auto at = timeOf(call.parameters);
    if (!at || *at <= call.now || m_settings.schedule != "kept"_L1)
        return {};
    if (const auto known = m_schedule.idOfKey(status.user, status.idempotencyKey))
        return jsonReply(Schedule::toJson(*m_schedule.find(*known)));
    if (*at < call.now + leastAhead)
        return failure(422, u"Validation failed: Scheduled at The scheduled date must be in the future"_s);
    if (m_schedule.ofUser(status.user, {.limit = m_settings.scheduledTotal + 1}).size() >= m_settings.scheduledTotal)
        return failure(
            422,
            u"Validation failed: You have exceeded the limit of %1 scheduled posts"_s.arg(m_settings.scheduledTotal));
    if (m_schedule.onDayOf(status.user, *at) >= m_settings.scheduledPerDay)
        return failure(422,
                       u"Validation failed: You have exceeded the limit of %1 scheduled posts for today"_s.arg(
                           m_settings.scheduledPerDay));
    limited(call, m_newStatuses, status.user);
    const auto id = m_schedule.add({status, *at});
    return jsonReply(Schedule::toJson(*m_schedule.find(id)));
}

HttpReply SimulatedMastodon::scheduledStatuses(Call &call)
{
    if (m_settings.schedule == "unknown"_L1)
        return notFound();
    const auto limit = textOf(call.parameters, u"limit").toInt();
    const Page page{.limit = limit > 0 ? std::min(limit, 40) : 20,
                    .sinceId = textOf(call.parameters, u"since_id"),
                    .maxId = textOf(call.parameters, u"max_id")};
    QJsonArray found;
    for (const auto *one : m_schedule.ofUser(call.grant.user, page))
        found += Schedule::toJson(*one);
    return {.contentType = "application/json; charset=utf-8",
            .body = QJsonDocument{found}.toJson(QJsonDocument::Compact)};
}

HttpReply SimulatedMastodon::scheduledStatus(Call &call)
{
    const auto *known = m_schedule.find(call.id);
    return known && known->status.user == call.grant.user ? jsonReply(Schedule::toJson(*known)) : notFound();
}

HttpReply SimulatedMastodon::reschedule(Call &call)
{
    const auto *known = m_schedule.find(call.id);
    if (!known || known->status.user != call.grant.user)
        return notFound();
    const auto at = timeOf(call.parameters);
    if (!at || *at < call.now + leastAhead)
        return failure(422, u"Validation failed: Scheduled at The scheduled date must be in the future"_s);
    m_schedule.change(call.id, *at);
    return jsonReply(Schedule::toJson(*m_schedule.find(call.id)));
}

HttpReply SimulatedMastodon::unschedule(Call &call)
{
    const auto *known = m_schedule.find(call.id);
    if (!known || known->status.user != call.grant.user)
        return notFound();
    m_schedule.remove(call.id);
    return jsonReply(QJsonObject{});
}

}  // namespace carillon::sandbox::mastodon
