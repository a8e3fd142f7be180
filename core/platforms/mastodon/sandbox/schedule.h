// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/mastodon/sandbox/statuses.h"

namespace carillon::sandbox::mastodon {

/// A status that the instance publishes at its time. Its `status.id` is that of the schedule until then.
struct ScheduledStatus
{
    Status status;
    Instant at{};
};

/// All that wait for their time.
class Schedule final
{
public:
    Schedule(SimulationHost &host, Statuses &statuses) : m_host{host}, m_statuses{statuses} {}

    /// `scheduled.status.id` is made here.
    QString add(ScheduledStatus scheduled);
    void change(const QString &id, Instant at);
    void remove(const QString &id);
    [[nodiscard]] const ScheduledStatus *find(const QString &id) const;
    [[nodiscard]] std::optional<QString> idOfKey(const QString &user, const QString &key) const;
    /// Newest first.
    [[nodiscard]] QList<const ScheduledStatus *> ofUser(const QString &user, const Page &page) const;
    /// How many of a user's are for the same UTC day as `at`.
    [[nodiscard]] int onDayOf(const QString &user, Instant at) const;

    /// What is due by `now` becomes a status of its time.
    void publishDue(Instant now);

    [[nodiscard]] static QJsonObject toJson(const ScheduledStatus &scheduled);
    void restore(const QJsonObject &event);
    void clear() { m_waiting.clear(); }

private:
    SimulationHost &m_host;
    Statuses &m_statuses;
    QList<ScheduledStatus> m_waiting;  ///< oldest first
    qint64 m_lastId = 0;
};

}  // namespace carillon::sandbox::mastodon
