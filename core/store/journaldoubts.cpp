// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/heldupdate.h"
#include "core/store/journalrepository.h"

// What is asked about, and what a person's word makes of it.
namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertProbe = "INSERT INTO probe (step_id, account_id, asked_at, cost_calls) VALUES (?, ?, ?, ?)"_L1;
constexpr auto updateProbe = "UPDATE probe SET ended_at = ?, cost_calls = ? WHERE id = ?"_L1;
constexpr auto updateHarmless
    = "UPDATE step SET state = 'not_sent' WHERE publication_id = ? AND creates = 0 AND state = 'done'"_L1;
constexpr auto selectRemoteIdsBeside = R"(
    SELECT remote_id FROM platform_post
     WHERE published_at >= ? AND published_at IS NOT NULL AND account_id = ? AND id <> ? AND remote_id <> '')"_L1;
constexpr auto selectDoubtful = R"(
    SELECT id FROM step WHERE publication_id = ? AND creates = 1 AND state IN ('intended', 'doubtful'))"_L1;
constexpr auto updateAbsent = "UPDATE step SET state = 'absent', ended_at = ? WHERE id = ?"_L1;
constexpr auto updateDoubtful
    = "UPDATE step SET state = 'doubtful', result = NULL WHERE id = ? AND state IN ('absent', 'done')"_L1;

}  // namespace

Result<ProbeId> JournalRepository::ask(StepId step, AccountId account, int calls, Instant now)
{
    auto made = m_database.run(insertProbe, {step.row(), account.row(), toColumn(now), calls});
    if (!made)
        return made.error();
    return ProbeId::fromRow(made->lastRow());
}

Result<void> JournalRepository::concludeProbe(ProbeId id, int calls, Instant now)
{
    return exactlyOne(m_database.run(updateProbe, {toColumn(now), calls, id.row()}));
}

Result<void> JournalRepository::discardHarmless(PublicationId id)
{
    auto done = m_database.run(updateHarmless, {id.row()});
    return done ? Result<void>{} : done.error();
}

Result<QStringList> JournalRepository::remoteIdsBeside(PlatformPostId id, AccountId account, Instant since) const
{
    auto ids = listOf(m_database.run(selectRemoteIdsBeside, {toColumn(since), account.row(), id.row()}),
                      [](const Rows &row) { return row.text(0); });
    if (!ids)
        return ids.error();
    return QStringList{std::move(ids).value()};
}

Result<QList<StepId>> JournalRepository::declareAbsent(PublicationId id, Instant now)
{
    auto steps = listOf(m_database.run(selectDoubtful, {id.row()}),
                        [](const Rows &row) { return StepId::fromRow(row.integer(0)); });
    if (!steps)
        return steps;
    for (const auto step : *steps) {
        if (auto done = exactlyOne(m_database.run(updateAbsent, {toColumn(now), step.row()})); !done)
            return done.error();
    }
    return steps;
}

Result<void> JournalRepository::doubtAgain(const QList<StepId> &steps)
{
    for (const auto step : steps) {
        if (auto done = exactlyOne(m_database.run(updateDoubtful, {step.row()})); !done)
            return done;
    }
    return {};
}

}  // namespace carillon
