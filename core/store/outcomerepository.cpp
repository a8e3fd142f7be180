// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outcomerepository.h"

#include "core/store/database.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectBetween = R"(
    SELECT post.key, copy.key, ifnull(own.text, revision.text), ifnull(own.title, revision.title), account.platform,
           account.name, account.sandbox,
           copy.state, copy.due_at, copy.planned_at, copy.published_at, copy.permalink, ifnull(copy.error_detail, '')
      FROM platform_post AS copy
      JOIN post ON post.id = copy.post_id
      JOIN account ON account.id = copy.account_id
      LEFT JOIN publication ON publication.id = copy.publication_id
      JOIN post_revision AS revision ON revision.id = ifnull(publication.revision_id, post.revision_id)
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
      LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
     WHERE copy.due_at BETWEEN ? AND ? AND copy.state <> 'draft' AND copy.deleted_at IS NULL
       AND (copy.batch_id IS NULL OR batch.live = 1)
     ORDER BY copy.due_at DESC, copy.id DESC LIMIT ?)"_L1;

}  // namespace

std::optional<std::chrono::milliseconds> Outcome::lateBy() const
{
    if (!publishedAt)
        return {};
    return std::max(*publishedAt - std::max(dueAt, plannedAt), std::chrono::milliseconds{0});
}

Result<QList<Outcome>> OutcomeRepository::between(Instant from, Instant to, int limit) const
{
    QList<Outcome> outcomes;
    const auto whole
        = forEachRow(m_database.run(selectBetween, {toColumn(from), toColumn(to), limit}), [&](const Rows &row) {
              Outcome outcome{.post = row.text(0),
                              .platformPost = row.text(1),
                              .text = row.text(2),
                              .title = row.text(3),
                              .platform = row.text(4),
                              .account = row.text(5),
                              .sandbox = row.flag(6),
                              .state = platformPostStateFromWord(row.text(7)).value_or(PlatformPostState::Failed),
                              .dueAt = row.instant(8),
                              .plannedAt = row.instant(9),
                              .publishedAt = row.maybeInstant(10),
                              .permalink = row.text(11)};
              if (outcome.state != PlatformPostState::Published)
                  outcome.error = row.text(12);
              outcomes += outcome;
          });
    if (!whole)
        return whole.error();
    std::reverse(outcomes.begin(), outcomes.end());
    return outcomes;
}

}  // namespace carillon
