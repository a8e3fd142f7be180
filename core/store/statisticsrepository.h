// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/timehistogram.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

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
    TimeHistogram busy{};               ///< of the attempts that published
    std::optional<Instant> firstStart{};
    std::optional<Instant> lastEnd{};
    TimeHistogram lateness{};  ///< of the published, from the later of due and planned

    /// What was carried to an end by trying.
    [[nodiscard]] int processed() const { return published + failed + unconfirmed; }
    /// Part of the processed that was published; nothing when there are none.
    [[nodiscard]] std::optional<double> successRate() const;
    /// Published in a minute, between the start of the first attempt and the end of the last.
    [[nodiscard]] double postsPerMinute() const;
    Figures &operator+=(const Figures &other);
};

/// The figures of one account; it may have been removed since.
struct AccountFigures
{
    QString key;
    QString platform;
    QString name;
    QString handle;
    Figures figures;
};

/// Sums over the workspace for status and statistics. Reads only.
class StatisticsRepository final
{
public:
    explicit StatisticsRepository(Database &database) : m_database{database} {}

    /// Living platform posts by account and state.
    [[nodiscard]] Result<QHash<AccountId, QMap<QString, int>>> backlog() const;

    /// What happened since `since`, by account; by platform and name. Reads whole stretches of 30 days from the sums
    /// that the store keeps, as far as they go, and the rest from the journal.
    [[nodiscard]] Result<QList<AccountFigures>> figures(Instant since) const;

    /// Platform posts that should have been looked at before `before`, of accounts that may publish.
    [[nodiscard]] Result<int> overdue(Instant before) const;

private:
    using Members = QHash<AccountId, AccountFigures>;
    [[nodiscard]] Result<Members> members() const;
    [[nodiscard]] Result<Instant> readTally(qint64 fromStretch, Members &members) const;
    Result<void> readPublished(Instant since, Instant until, Members &members) const;
    Result<void> readAttempts(Instant since, Instant until, Members &members) const;
    Result<void> readEnded(Instant since, Members &members) const;

    Database &m_database;
};

/// All accounts together.
Figures sumOf(const QList<AccountFigures> &figures);
QMap<QString, Figures> byPlatform(const QList<AccountFigures> &figures);

}  // namespace carillon
