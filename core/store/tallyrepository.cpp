// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tallyrepository.h"

#include "core/store/database.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto selectUntil = "SELECT tally_until FROM workspace"_L1;
constexpr auto updateUntil = "UPDATE workspace SET tally_until = ?"_L1;
constexpr auto selectFarPublication = R"(
    SELECT published_at FROM platform_post WHERE published_at >= ? AND published_at < ?
     ORDER BY published_at LIMIT 1 OFFSET ?)"_L1;
constexpr auto selectFarAttempt = R"(
    SELECT started_at FROM attempt WHERE started_at >= ? AND started_at < ? ORDER BY started_at LIMIT 1 OFFSET ?)"_L1;
constexpr auto addPublications = R"(
    INSERT INTO tally
        SELECT stretch, account_id, 'lateness', 'published', bucket, count(*), sum(value_ms), max(value_ms),
               min(published_at), max(published_at)
          FROM publication_entry WHERE published_at >= ? AND published_at < ? GROUP BY stretch, account_id, bucket
        ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at))"_L1;
constexpr auto addAttempts = R"(
    INSERT INTO tally
        SELECT stretch, account_id, 'attempt', outcome, bucket, count(*), sum(value_ms), max(value_ms),
               min(started_at), max(ended_at)
          FROM attempt_entry WHERE started_at >= ? AND started_at < ? GROUP BY stretch, account_id, outcome, bucket
        ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, total_ms = total_ms + excluded.total_ms,
            most_ms = max(most_ms, excluded.most_ms), first_at = min(first_at, excluded.first_at),
            last_at = max(last_at, excluded.last_at))"_L1;

}  // namespace

Result<Instant> TallyRepository::addedUpUntil() const
{
    auto row = m_database.run(selectUntil);
    if (!row)
        return row.error();
    return row->hasRow() ? row->instant(0) : Instant{};
}

/// Before `until`, and before the first that is one too many; always later than `from`.
Result<Instant> TallyRepository::stepFrom(Instant from, Instant until, int most) const
{
    auto step = until;
    for (const auto &sql : {selectFarPublication, selectFarAttempt}) {
        auto row = m_database.run(sql, {toColumn(from), toColumn(until), most});
        if (!row)
            return row.error();
        if (row->hasRow())
            step = std::min(step, row->instant(0));
    }
    return std::max(step, from + 1ms);
}

Result<bool> TallyRepository::addUp(Instant until, int most)
{
    const auto from = addedUpUntil();
    if (!from)
        return from.error();
    if (*from >= until)
        return false;
    const auto step = stepFrom(*from, until, most);
    if (!step)
        return step.error();
    for (const auto &sql : {addPublications, addAttempts}) {
        if (auto done = m_database.run(sql, {toColumn(*from), toColumn(*step)}); !done)
            return done.error();
    }
    if (auto done = m_database.run(updateUntil, {toColumn(*step)}); !done)
        return done.error();
    return *step < until;
}

}  // namespace carillon
