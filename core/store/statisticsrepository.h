// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QHash>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace carillon {

class Database;

/// What became of platform posts in a stretch of time.
struct Figures
{
    int published = 0;
    int failed = 0;
    int unconfirmed = 0;
    int expired = 0;
    int attemptErrors = 0;              ///< attempts that ended with an error, those tried again included
    QMap<QString, int> errorsByKind{};  ///< the same by the error's word
    std::chrono::milliseconds busy{};   ///< of all attempts that published, added up
    int busyAttempts = 0;
    std::optional<Instant> firstStart{};
    std::optional<Instant> lastEnd{};
    QList<std::chrono::milliseconds> lateness{};  ///< of the published, ascending; from the later of due and planned

    /// What was carried to an end by trying.
    [[nodiscard]] int processed() const { return published + failed + unconfirmed; }
    /// Part of the processed that was published; nothing when there are none.
    [[nodiscard]] std::optional<double> successRate() const;
    /// Mean time of an attempt that published.
    [[nodiscard]] std::optional<std::chrono::milliseconds> averageTime() const;
    /// Published in a minute, between the start of the first attempt and the end of the last.
    [[nodiscard]] double postsPerMinute() const;
    /// The smallest lateness that `part` of the published do not exceed (0.5, 0.99, 1).
    [[nodiscard]] std::optional<std::chrono::milliseconds> latenessAt(double part) const;
};

/// Sums over the workspace for status and statistics. Reads only.
class StatisticsRepository final
{
public:
    explicit StatisticsRepository(Database &database) : m_database{database} {}

    /// Living platform posts by account and state.
    [[nodiscard]] Result<QHash<AccountId, QMap<QString, int>>> backlog() const;

    /// What happened since `since`, by platform.
    [[nodiscard]] Result<QMap<QString, Figures>> figures(Instant since) const;

    /// Platform posts that should have been looked at before `before`, of accounts that may publish.
    [[nodiscard]] Result<int> overdue(Instant before) const;

private:
    Result<void> readPublished(Instant since, QMap<QString, Figures> &figures) const;
    Result<void> readEnded(Instant since, QMap<QString, Figures> &figures) const;
    Result<void> readAttempts(Instant since, QMap<QString, Figures> &figures) const;

    Database &m_database;
};

/// All platforms together.
Figures sumOf(const QMap<QString, Figures> &figures);

}  // namespace carillon
