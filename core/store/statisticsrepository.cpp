// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statisticsrepository.h"

#include "core/base/earlier.h"
#include "core/store/database.h"

#include <algorithm>
#include <tuple>

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
constexpr auto selectMembers = "SELECT id, key, platform, name, handle FROM account"_L1;
// With how far they go, which another program may change between two questions.
constexpr auto selectTally = R"(
    SELECT sums.*, workspace.tally_until FROM workspace LEFT JOIN (
        SELECT account_id, measure, outcome, bucket, sum(amount), sum(total_ms), max(most_ms), min(first_at), max(last_at)
          FROM tally WHERE stretch >= ? GROUP BY 1, 2, 3, 4 HAVING sum(amount) > 0) AS sums)"_L1;
constexpr auto selectPublished
    = "SELECT account_id, value_ms FROM went_out WHERE published_at >= ? AND published_at < ?"_L1;
// The attention index leads to these; none of them ever becomes many.
constexpr auto selectEnded = R"(
    SELECT account_id, state, count(*) FROM (
        SELECT copy.account_id AS account_id, copy.state AS state,
               ifnull((SELECT max(ifnull(attempt.ended_at, attempt.started_at)) FROM attempt
                         JOIN publication ON publication.id = attempt.publication_id
                        WHERE publication.id = copy.publication_id), copy.due_at) AS ended
          FROM platform_post AS copy LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
         WHERE (copy.state = 'failed' OR copy.state = 'unconfirmed' OR copy.state = 'expired') AND copy.deleted_at IS NULL
           AND (copy.batch_id IS NULL OR batch.live = 1))
     WHERE ended >= ? GROUP BY 1, 2)"_L1;
constexpr auto selectAttempts = R"(
    SELECT account_id, outcome, value_ms, started_at, ended_at FROM ended_attempt
     WHERE started_at >= ? AND started_at < ?)"_L1;
constexpr auto countOverdue = R"(
    SELECT count(*) FROM platform_post AS copy JOIN account ON account.id = copy.account_id
      LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
     WHERE copy.act_at < ? AND copy.state <> 'published' AND copy.hold IS NULL AND copy.deleted_at IS NULL
       AND account.paused = 0 AND account.state = 'connected' AND account.deleted_at IS NULL
       AND (copy.batch_id IS NULL OR batch.live = 1))"_L1;

/// What one line of the tally is about.
using Stretch = std::chrono::duration<qint64, std::ratio<30LL * 24 * 60 * 60>>;
constexpr auto published = "published"_L1;

void stretch(Figures &figures, Instant first, Instant last)
{
    figures.firstStart = earlier(figures.firstStart, first);
    figures.lastEnd = std::max(figures.lastEnd.value_or(last), last);
}

void countErrors(Figures &figures, const QString &outcome, int amount)
{
    figures.attemptErrors += amount;
    figures.errorsByKind[outcome] += amount;
}

}  // namespace

std::optional<double> Figures::successRate() const
{
    if (processed() == 0)
        return {};
    return double(published) / processed();
}

double Figures::postsPerMinute() const
{
    if (published == 0 || !firstStart || !lastEnd)
        return 0;
    const std::chrono::duration<double, std::ratio<60>> span
        = std::max<std::chrono::milliseconds>(1s, *lastEnd - *firstStart);
    return published / span.count();
}

Figures &Figures::operator+=(const Figures &other)
{
    published += other.published;
    failed += other.failed;
    unconfirmed += other.unconfirmed;
    expired += other.expired;
    attemptErrors += other.attemptErrors;
    for (auto kind = other.errorsByKind.begin(); kind != other.errorsByKind.end(); ++kind)
        errorsByKind[kind.key()] += kind.value();
    busy += other.busy;
    if (other.firstStart && other.lastEnd)
        stretch(*this, *other.firstStart, *other.lastEnd);
    lateness += other.lateness;
    return *this;
}

Figures sumOf(const QList<AccountFigures> &figures)
{
    Figures sum;
    for (const auto &one : figures)
        sum += one.figures;
    return sum;
}

QMap<QString, Figures> byPlatform(const QList<AccountFigures> &figures)
{
    QMap<QString, Figures> sums;
    for (const auto &one : figures)
        sums[one.platform] += one.figures;
    return sums;
}

Result<QHash<AccountId, QMap<QString, int>>> StatisticsRepository::backlog() const
{
    QHash<AccountId, QMap<QString, int>> backlog;
    const auto whole = forEachRow(m_database.run(selectBacklog), [&](const Rows &row) {
        backlog[AccountId::fromRow(row.integer(0))][row.text(1)] = row.number(2);
    });
    if (!whole)
        return whole.error();
    return backlog;
}

Result<QList<AccountFigures>> StatisticsRepository::figures(Instant since) const
{
    auto members = this->members();
    if (!members)
        return members.error();
    const Instant wholeFrom{std::chrono::ceil<Stretch>(since)};
    const auto addedUpUntil = readTally(std::chrono::ceil<Stretch>(since).time_since_epoch().count(), *members);
    if (!addedUpUntil)
        return addedUpUntil.error();
    const auto newFrom = std::max(wholeFrom, *addedUpUntil);
    for (const auto &done : {readPublished(since, wholeFrom, *members),
                             readPublished(newFrom, Instant::max(), *members), readAttempts(since, wholeFrom, *members),
                             readAttempts(newFrom, Instant::max(), *members), readEnded(since, *members)}) {
        if (!done)
            return done.error();
    }
    QList<AccountFigures> figures;
    for (const auto &member : std::as_const(*members)) {
        if (member.figures.published > 0 || member.figures.attemptErrors > 0 || member.figures.processed() > 0
            || member.figures.expired > 0)
            figures += member;
    }
    std::sort(figures.begin(), figures.end(), [](const auto &a, const auto &b) {
        return std::tie(a.platform, a.name, a.key) < std::tie(b.platform, b.name, b.key);
    });
    return figures;
}

Result<StatisticsRepository::Members> StatisticsRepository::members() const
{
    Members members;
    const auto whole = forEachRow(m_database.run(selectMembers), [&](const Rows &row) {
        members.insert(
            AccountId::fromRow(row.integer(0)),
            {.key = row.text(1), .platform = row.text(2), .name = row.text(3), .handle = row.text(4), .figures = {}});
    });
    if (!whole)
        return whole.error();
    return members;
}

/// Says up to when the sums go.
Result<Instant> StatisticsRepository::readTally(qint64 fromStretch, Members &members) const
{
    Instant until;
    const auto done = forEachRow(m_database.run(selectTally, {fromStretch}), [&](const Rows &row) {
        until = row.instant(9);
        if (row.isNull(0))
            return;
        auto &figures = members[AccountId::fromRow(row.integer(0))].figures;
        const std::chrono::milliseconds bucket{row.integer(3)};
        const std::chrono::milliseconds total{row.integer(5)};
        const std::chrono::milliseconds most{row.integer(6)};
        const int amount = row.number(4);
        if (row.text(1) == "lateness"_L1) {
            figures.published += amount;
            figures.lateness.add(bucket, amount, total, most);
            return;
        }
        stretch(figures, row.instant(7), row.instant(8));
        if (row.text(2) == published)
            figures.busy.add(bucket, amount, total, most);
        else
            countErrors(figures, row.text(2), amount);
    });
    return done ? Result<Instant>{until} : done.error();
}

Result<void> StatisticsRepository::readPublished(Instant since, Instant until, Members &members) const
{
    return forEachRow(m_database.run(selectPublished, {toColumn(since), toColumn(until)}), [&](const Rows &row) {
        auto &figures = members[AccountId::fromRow(row.integer(0))].figures;
        ++figures.published;
        figures.lateness.add(std::chrono::milliseconds{row.integer(1)});
    });
}

Result<void> StatisticsRepository::readAttempts(Instant since, Instant until, Members &members) const
{
    return forEachRow(m_database.run(selectAttempts, {toColumn(since), toColumn(until)}), [&](const Rows &row) {
        auto &figures = members[AccountId::fromRow(row.integer(0))].figures;
        stretch(figures, row.instant(3), row.instant(4));
        if (row.text(1) == published)
            figures.busy.add(std::chrono::milliseconds{row.integer(2)});
        else
            countErrors(figures, row.text(1), 1);
    });
}

Result<void> StatisticsRepository::readEnded(Instant since, Members &members) const
{
    return forEachRow(m_database.run(selectEnded, {toColumn(since)}), [&](const Rows &row) {
        auto &figures = members[AccountId::fromRow(row.integer(0))].figures;
        const auto state = row.text(1);
        (state == "failed"_L1        ? figures.failed
             : state == "expired"_L1 ? figures.expired
                                     : figures.unconfirmed)
            = row.number(2);
    });
}

Result<int> StatisticsRepository::overdue(Instant before) const
{
    auto row = m_database.run(countOverdue, {toColumn(before)});
    if (!row)
        return row.error();
    return row->number(0);
}

}  // namespace carillon
