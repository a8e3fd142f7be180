// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace carillon {

class Database;

/// How long events are kept: more than a year, so that a year can be looked back on whole.
constexpr std::chrono::days eventsKept{400};

/// The workspace's memory of what happened. Append only: the store itself refuses to change an event, or to delete one
/// that is not older than what is kept.
class EventRepository final
{
public:
    explicit EventRepository(Database &database) : m_database{database} {}

    /// In the transaction of what it tells of.
    Result<void> tell(const Event &event);

    struct Query
    {
        std::optional<Instant> since{};
        std::optional<EventKind> kind{};
        std::optional<AccountId> account{};
        QString platformPost{};  ///< key
        int limit = 100;         ///< the latest ones
    };
    struct Told
    {
        Event event;
        QString accountKey;  ///< empty = of no account; that of one that was removed stays
        QString platform;
        QString accountName;
        QString handle;
        QString post;          ///< key
        QString platformPost;  ///< key
    };
    /// Oldest first.
    [[nodiscard]] Result<QList<Told>> list(const Query &query) const;

    /// The last thing known of the accounts' logins: refreshed, not refreshed, connected, or refused.
    [[nodiscard]] Result<std::optional<Event>> lastOfToken(AccountId account) const;
    /// Start, take-over or end.
    [[nodiscard]] Result<std::optional<Event>> lastOfEngine() const;

    /// Deletes what is older than `before`, at most `limit`; says how many.
    Result<int> sweep(Instant before, int limit);

private:
    Database &m_database;
};

}  // namespace carillon
