// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/schedule.h"

#include <algorithm>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"mastodon"_s;

qint64 numberOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantOf(const QJsonValue &number)
{
    return Instant{std::chrono::milliseconds{number.toInteger()}};
}

}  // namespace

QString Schedule::add(ScheduledStatus scheduled)
{
    scheduled.status.id = QString::number(++m_lastId);
    m_host.journal(platform,
                   {{u"do"_s, u"schedule"_s},
                    {u"status"_s, eventOf(scheduled.status)},
                    {u"scheduled_at"_s, numberOf(scheduled.at)}});
    m_waiting += scheduled;
    return scheduled.status.id;
}

void Schedule::change(const QString &id, Instant at)
{
    for (auto &one : m_waiting) {
        if (one.status.id != id)
            continue;
        one.at = at;
        m_host.journal(platform, {{u"do"_s, u"reschedule"_s}, {u"id"_s, id}, {u"scheduled_at"_s, numberOf(at)}});
    }
}

void Schedule::remove(const QString &id)
{
    if (m_waiting.removeIf([&](const ScheduledStatus &one) { return one.status.id == id; }) > 0)
        m_host.journal(platform, {{u"do"_s, u"unschedule"_s}, {u"id"_s, id}});
}

const ScheduledStatus *Schedule::find(const QString &id) const
{
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(),
                                 [&](const ScheduledStatus &one) { return one.status.id == id; });
    return at == m_waiting.end() ? nullptr : &*at;
}

std::optional<QString> Schedule::idOfKey(const QString &user, const QString &key) const
{
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const ScheduledStatus &one) {
        return !key.isEmpty() && one.status.user == user && one.status.idempotencyKey == key;
    });
    return at == m_waiting.end() ? std::nullopt : std::optional{at->status.id};
}

QList<const ScheduledStatus *> Schedule::ofUser(const QString &user, const Page &page) const
{
    QList<const ScheduledStatus *> found;
    for (auto one = m_waiting.crbegin(); one != m_waiting.crend() && found.size() < page.limit; ++one) {
        const bool isInside = (page.sinceId.isEmpty() || one->status.id.toLongLong() > page.sinceId.toLongLong())
            && (page.maxId.isEmpty() || one->status.id.toLongLong() < page.maxId.toLongLong());
        if (one->status.user == user && isInside)
            found += &*one;
    }
    return found;
}

int Schedule::onDayOf(const QString &user, Instant at) const
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    return int(std::count_if(m_waiting.begin(), m_waiting.end(), [&](const ScheduledStatus &one) {
        return one.status.user == user && std::chrono::floor<std::chrono::days>(one.at) == day;
    }));
}

void Schedule::publishDue(Instant now)
{
    while (true) {
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                       [&](const ScheduledStatus &one) { return one.at <= now; });
        if (next == m_waiting.end())
            return;
        auto status = next->status;
        status.createdAt = next->at;
        remove(next->status.id);
        status.id = m_statuses.nextId();
        m_statuses.add(status);
    }
}

QJsonObject Schedule::toJson(const ScheduledStatus &scheduled)
{
    const auto &status = scheduled.status;
    QJsonArray media;
    for (const auto &id : status.media)
        media += QJsonObject{{u"id"_s, id}};
    return {{u"id"_s, status.id},
            {u"scheduled_at"_s, toIsoUtc(scheduled.at)},
            {u"params"_s,
             QJsonObject{{u"text"_s, status.text},
                         {u"spoiler_text"_s, status.spoiler.isEmpty() ? QJsonValue{} : QJsonValue{status.spoiler}},
                         {u"visibility"_s, status.visibility},
                         {u"sensitive"_s, status.sensitive},
                         {u"media_ids"_s, QJsonArray::fromStringList(status.media)},
                         {u"idempotency"_s, status.idempotencyKey}}},
            {u"media_attachments"_s, media}};
}

void Schedule::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "schedule"_L1) {
        const auto status = statusOf(event["status"_L1].toObject());
        m_lastId = std::max(m_lastId, status.id.toLongLong());
        m_waiting += ScheduledStatus{status, instantOf(event["scheduled_at"_L1])};
    } else if (what == "unschedule"_L1) {
        m_waiting.removeIf([&](const ScheduledStatus &one) { return one.status.id == id; });
    } else if (what == "reschedule"_L1) {
        for (auto &one : m_waiting) {
            if (one.status.id == id)
                one.at = instantOf(event["scheduled_at"_L1]);
        }
    }
}

}  // namespace carillon::sandbox::mastodon
