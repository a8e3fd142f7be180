// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowslips.h"

#include "core/messages/limitwords.h"
#include "core/planner/postcheck.h"

namespace carillon {

using namespace Qt::StringLiterals;

void RowSlips::add(const PlannedRow &row)
{
    if (row.post.draft || !row.post.plan)
        return;
    for (const auto &account : row.accounts) {
        m_wishes.all.push_back(
            {.account = account.id, .due = row.post.plan->due, .cost = costOn(account, row.post.content, m_platforms)});
        m_places.push_back(
            {.record = row.record, .line = row.line, .account = account.name, .zone = row.post.plan->zone});
    }
}

void RowSlips::leave(const QList<PlatformPost> &copies)
{
    for (const auto &copy : copies)
        m_wishes.insteadOf.insert(copy.id);
}

Result<QList<RowProblem>> RowSlips::find(const Workspace &workspace, Instant now) const
{
    const auto slips = whenCouldTheyGo(workspace.database(), m_platforms, m_wishes, now);
    if (!slips)
        return slips.error();
    QList<RowProblem> problems;
    for (size_t at = 0; at < slips->size(); ++at) {
        if (!(*slips)[at])
            continue;
        const auto &place = m_places[at];
        const QTimeZone zone{place.zone};
        problems
            += RowProblem{.severity = Severity::Warning,
                          .record = place.record,
                          .line = place.line,
                          .column = toWord(Column::Time),
                          .code = u"slips"_s,
                          .message = u"%1: %2"_s.arg(
                              place.account, slipSentence(*(*slips)[at], zone.isValid() ? zone : QTimeZone::utc()))};
    }
    return problems;
}

}  // namespace carillon
