// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statisticsrepository.h"

#include "core/store/database.h"

#include <algorithm>
#include <cmath>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// All of them by an index alone, less those that nobody sees.
constexpr auto selectBacklog = R"(
    SELECT account_id, state, sum(amount) FROM (
        SELECT account_id, state, count(*) AS amount FROM platform_post WHERE deleted_at IS NULL GROUP BY 1, 2
        UNION ALL
        SELECT account_id, state, -count(*) FROM platform_post
         WHERE batch_id IN (SELECT id FROM change_batch WHERE live = 0) AND deleted_at IS NULL GROUP BY 1, 2)
     GROUP BY 1, 2 HAVING sum(amount) > 0)"_L1;
constexpr auto selectPublished = R"(
    SELECT account.platform, copy.published_at - max(ifnull(copy.due_at, 0), copy.planned_at)
      FROM platform_post AS copy JOIN account ON account.id = copy.account_id
     WHERE copy.state = 'published' AND copy.published_at >= ? ORDER BY 2)"_L1;
// The attention index leads to these; none of them ever becomes many.
constexpr auto selectEnded = R"(
    SELECT platform, state, count(*) FROM (
        SELECT account.platform AS platform, copy.state AS state,
               ifnull((SELECT max(ifnull(attempt.ended_at, attempt.started_at)) FROM attempt
                         JOIN publication ON publication.id = attempt.publication_id
                        WHERE publication.id = copy.publication_id), copy.due_at) AS ended
          FROM platform_post AS copy JOIN account ON account.id = copy.account_id
          LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
         WHERE copy.state IN ('failed', 'unconfirmed', 'expired') AND copy.deleted_at IS NULL
           AND (copy.batch_id IS NULL OR batch.live = 1))
     WHERE ended >= ? GROUP BY 1, 2)"_L1;
constexpr auto selectAttempts = R"(
    SELECT account.platform, attempt.outcome, count(*), sum(attempt.ended_at - attempt.started_at),
           min(attempt.started_at), max(attempt.ended_at)
      FROM attempt JOIN publication ON publication.id = attempt.publication_id
      JOIN platform_post AS copy ON copy.id = publication.platform_post_id
      JOIN account ON account.id = copy.account_id
     WHERE attempt.started_at >= ? AND attempt.ended_at IS NOT NULL GROUP BY 1, 2)"_L1;
constexpr auto countOverdue = R"(
    SELECT count(*) FROM platform_post AS copy JOIN account ON account.id = copy.account_id
      LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
     WHERE copy.act_at < ? AND copy.hold IS NULL AND copy.deleted_at IS NULL
       AND account.paused = 0 AND account.state = 'connected' AND account.deleted_at IS NULL
       AND (copy.batch_id IS NULL OR batch.live = 1))"_L1;

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

}  // namespace

std::optional<double> Figures::successRate() const
{
    if (processed() == 0)
        return {};
    return double(published) / processed();
}

std::optional<std::chrono::milliseconds> Figures::averageTime() const
{
    if (busyAttempts == 0)
        return {};
    return busy / busyAttempts;
}

double Figures::postsPerMinute() const
{
    if (published == 0 || !firstStart || !lastEnd)
        return 0;
    const std::chrono::duration<double, std::ratio<60>> span
        = std::max<std::chrono::milliseconds>(1s, *lastEnd - *firstStart);
    return published / span.count();
}

std::optional<std::chrono::milliseconds> Figures::latenessAt(double part) const
{
    if (lateness.isEmpty())
        return {};
    const auto rank = static_cast<qsizetype>(std::ceil(part * double(lateness.size())));
    return lateness[std::clamp<qsizetype>(rank - 1, 0, lateness.size() - 1)];
}

Figures sumOf(const QMap<QString, Figures> &figures)
{
    Figures sum;
    for (const auto &one : figures) {
        sum.published += one.published;
        sum.failed += one.failed;
        sum.unconfirmed += one.unconfirmed;
        sum.expired += one.expired;
        sum.attemptErrors += one.attemptErrors;
        for (auto kind = one.errorsByKind.begin(); kind != one.errorsByKind.end(); ++kind)
            sum.errorsByKind[kind.key()] += kind.value();
        sum.busy += one.busy;
        sum.busyAttempts += one.busyAttempts;
        sum.firstStart = earlier(sum.firstStart, one.firstStart);
        if (one.lastEnd)
            sum.lastEnd = std::max(sum.lastEnd.value_or(*one.lastEnd), *one.lastEnd);
        sum.lateness += one.lateness;
    }
    std::sort(sum.lateness.begin(), sum.lateness.end());
    return sum;
}

Result<QHash<AccountId, QMap<QString, int>>> StatisticsRepository::backlog() const
{
    auto rows = m_database.run(selectBacklog);
    if (!rows)
        return rows.error();
    QHash<AccountId, QMap<QString, int>> backlog;
    while (rows->next())
        backlog[AccountId::fromRow(rows->integer(0))][rows->text(1)] = rows->number(2);
    return backlog;
}

Result<QMap<QString, Figures>> StatisticsRepository::figures(Instant since) const
{
    QMap<QString, Figures> figures;
    if (auto done = readPublished(since, figures); !done)
        return done.error();
    if (auto done = readEnded(since, figures); !done)
        return done.error();
    if (auto done = readAttempts(since, figures); !done)
        return done.error();
    return figures;
}

Result<void> StatisticsRepository::readPublished(Instant since, QMap<QString, Figures> &figures) const
{
    auto rows = m_database.run(selectPublished, {toColumn(since)});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto &one = figures[rows->text(0)];
        ++one.published;
        one.lateness += std::chrono::milliseconds{std::max<qint64>(0, rows->integer(1))};
    }
    return {};
}

Result<void> StatisticsRepository::readEnded(Instant since, QMap<QString, Figures> &figures) const
{
    auto rows = m_database.run(selectEnded, {toColumn(since)});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto &one = figures[rows->text(0)];
        const auto state = rows->text(1);
        (state == "failed"_L1 ? one.failed : state == "expired"_L1 ? one.expired : one.unconfirmed) = rows->number(2);
    }
    return {};
}

Result<void> StatisticsRepository::readAttempts(Instant since, QMap<QString, Figures> &figures) const
{
    auto rows = m_database.run(selectAttempts, {toColumn(since)});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        auto &one = figures[rows->text(0)];
        const auto outcome = rows->text(1);
        if (outcome == "published"_L1) {
            one.busyAttempts = rows->number(2);
            one.busy = std::chrono::milliseconds{rows->integer(3)};
        } else {
            one.attemptErrors += rows->number(2);
            one.errorsByKind[outcome] += rows->number(2);
        }
        one.firstStart = earlier(one.firstStart, rows->instant(4));
        one.lastEnd = std::max(one.lastEnd.value_or(rows->instant(5)), rows->instant(5));
    }
    return {};
}

Result<int> StatisticsRepository::overdue(Instant before) const
{
    auto row = m_database.run(countOverdue, {toColumn(before)});
    if (!row)
        return row.error();
    row->next();
    return row->number(0);
}

}  // namespace carillon
