// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/metricrepository.h"

#include "core/store/actrepository.h"
#include "core/store/database.h"
#include "core/store/heldupdate.h"
#include "core/store/postrepository.h"

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto deleteDays = "DELETE FROM metric_day WHERE platform_post_id = ?"_L1;
constexpr auto upsertPlanned = R"(
    INSERT INTO metric_reading (platform_post_id, account_id, next_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET next_at = excluded.next_at, read_at = NULL, gone_at = NULL, error_kind = NULL,
        error_detail = NULL)"_L1;
constexpr auto upsertWanted = R"(
    INSERT INTO metric_reading (platform_post_id, account_id, next_at) VALUES (?, ?, 0)
    ON CONFLICT DO UPDATE SET next_at = 0)"_L1;
constexpr auto deleteRefusal = R"(
    DELETE FROM metric_pause WHERE account_id = ? AND error_kind NOT IN ('rate_limited', 'quota'))"_L1;
constexpr auto selectNext = R"(
    SELECT (SELECT min(next_at) FROM metric_reading WHERE account_id = ? AND next_at IS NOT NULL),
           (SELECT until FROM metric_pause WHERE account_id = ?))"_L1;
constexpr auto selectDue = R"(
    SELECT reading.platform_post_id, reading.next_at, copy.state = 'published' AND copy.deleted_at IS NULL,
           ifnull(copy.published_at, 0), copy.remote_id
      FROM metric_reading AS reading CROSS JOIN platform_post AS copy ON copy.id = reading.platform_post_id
     WHERE reading.account_id = ? AND reading.next_at <= ? AND reading.next_at IS NOT NULL
     ORDER BY reading.next_at LIMIT ?)"_L1;
constexpr auto insertQuestion = R"(
    INSERT INTO metric_question (account_id, asked_at, cost_posts, cost_calls, cost_points, cost_uploads, cost_deletes)
    VALUES (?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto updateConcluded = R"(
    UPDATE metric_question SET ended_at = ?, cost_posts = ?, cost_calls = ?, cost_points = ?, cost_uploads = ?,
           cost_deletes = ? WHERE id = ?)"_L1;
constexpr auto upsertDay = R"(
    INSERT INTO metric_day (platform_post_id, day, at, views, reach, likes, comments, shares, quotes, saves, clicks)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET at = excluded.at, views = excluded.views, reach = excluded.reach, likes = excluded.likes,
        comments = excluded.comments, shares = excluded.shares, quotes = excluded.quotes, saves = excluded.saves,
        clicks = excluded.clicks)"_L1;
constexpr auto updateRead = R"(
    UPDATE metric_reading SET read_at = ?, next_at = ?, gone_at = NULL, error_kind = NULL, error_detail = NULL
     WHERE platform_post_id = ?)"_L1;
constexpr auto updateGone = R"(
    UPDATE metric_reading SET gone_at = ?, next_at = NULL, error_kind = NULL, error_detail = NULL
     WHERE platform_post_id = ?)"_L1;
constexpr auto updateTrouble
    = "UPDATE metric_reading SET next_at = ?, error_kind = ?, error_detail = ? WHERE platform_post_id = ?"_L1;
constexpr auto updateDropped = "UPDATE metric_reading SET next_at = NULL WHERE platform_post_id = ?"_L1;
constexpr auto selectPause = "SELECT until, tries, error_kind, error_detail FROM metric_pause WHERE account_id = ?"_L1;
constexpr auto upsertPause = R"(
    INSERT INTO metric_pause (account_id, until, tries, error_kind, error_detail) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET until = excluded.until, tries = excluded.tries, error_kind = excluded.error_kind,
        error_detail = excluded.error_detail)"_L1;
constexpr auto deletePause = "DELETE FROM metric_pause WHERE account_id = ?"_L1;
constexpr auto selectFigures = R"(
    SELECT reading.read_at, reading.next_at, reading.gone_at, ifnull(reading.error_kind, pause.error_kind),
           ifnull(reading.error_detail, pause.error_detail), day.views, day.reach, day.likes, day.comments, day.shares,
           day.quotes, day.saves, day.clicks
      FROM metric_reading AS reading
      LEFT JOIN metric_pause AS pause ON pause.account_id = reading.account_id AND reading.next_at <= pause.until
      LEFT JOIN metric_day AS day ON day.platform_post_id = reading.platform_post_id
            AND day.day = (SELECT max(day) FROM metric_day WHERE platform_post_id = reading.platform_post_id)
     WHERE reading.platform_post_id = ?)"_L1;
constexpr auto selectCurve = R"(
    SELECT at, views, reach, likes, comments, shares, quotes, saves, clicks FROM metric_day
     WHERE platform_post_id = ? ORDER BY day)"_L1;
// Both by the index of what went out.
constexpr auto selectListed = R"(
    SELECT copy.id, copy.key, post.key, copy.account_id, copy.published_at, copy.permalink,
           iif(ifnull(own.text, revision.text) = '', ifnull(own.title, revision.title), ifnull(own.text, revision.text))
      FROM platform_post AS copy CROSS JOIN post ON post.id = copy.post_id
     CROSS JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
     WHERE copy.published_at >= ? AND copy.published_at < ? AND copy.published_at IS NOT NULL
       AND copy.state = 'published' AND copy.deleted_at IS NULL
     ORDER BY copy.published_at DESC LIMIT ?)"_L1;
constexpr auto selectListedOfOne = R"(
    SELECT copy.id, copy.key, post.key, copy.account_id, copy.published_at, copy.permalink,
           iif(ifnull(own.text, revision.text) = '', ifnull(own.title, revision.title), ifnull(own.text, revision.text))
      FROM platform_post AS copy CROSS JOIN post ON post.id = copy.post_id
     CROSS JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
     WHERE copy.published_at >= ? AND copy.published_at < ? AND copy.published_at IS NOT NULL
       AND copy.state = 'published' AND copy.deleted_at IS NULL AND copy.account_id = ?
     ORDER BY copy.published_at DESC LIMIT ?)"_L1;
constexpr auto selectUses = R"(
    SELECT ifnull(ended_at, ?), cost_posts, cost_calls, cost_points, cost_uploads, cost_deletes FROM metric_question
     WHERE account_id = ? AND asked_at >= ? ORDER BY 1)"_L1;
// Ids grow with time, so that only the oldest are looked at.
constexpr auto deleteQuestions = R"(
    DELETE FROM metric_question WHERE asked_at < ? AND id IN (SELECT id FROM metric_question ORDER BY id LIMIT ?))"_L1;
constexpr auto selectOn = "SELECT reads_metrics FROM workspace WHERE id = 1"_L1;
constexpr auto updateOn = "UPDATE workspace SET reads_metrics = ? WHERE id = 1"_L1;

/// In the order of the columns.
constexpr std::array metrics{Metric::Views,  Metric::Reach,  Metric::Likes, Metric::Comments,
                             Metric::Shares, Metric::Quotes, Metric::Saves, Metric::Clicks};
static_assert(metrics.size() == metricCount);

/// One that was asked before a period may have ended within it.
constexpr auto longestQuestion = 10min;

Metrics readMetrics(const Rows &row, int from)
{
    Metrics told;
    for (const auto metric : metrics) {
        if (!row.isNull(from))
            told[metric] = row.integer(from);
        ++from;
    }
    return told;
}

QVariantList columnsOf(const Cost &cost)
{
    QVariantList columns;
    for (const int amount : cost.amounts)
        columns += amount;
    return columns;
}

}  // namespace

Result<void> MetricRepository::plan(PlatformPostId id, AccountId account, std::optional<Instant> first)
{
    if (auto done = succeeded(m_database.run(deleteDays, {id.row()})); !done)
        return done;
    return succeeded(m_database.run(upsertPlanned, {id.row(), account.row(), toColumn(first)}));
}

Result<void> MetricRepository::want(PlatformPostId id, AccountId account)
{
    if (auto done = succeeded(m_database.run(deleteRefusal, {account.row()})); !done)
        return done;
    return succeeded(m_database.run(upsertWanted, {id.row(), account.row()}));
}

Result<MetricRepository::Next> MetricRepository::next(AccountId account) const
{
    auto row = m_database.run(selectNext, {account.row(), account.row()});
    if (!row)
        return row.error();
    const auto at = row->maybeInstant(0);
    return Next{.at = at, .isWanted = at == Instant{}, .pausedUntil = row->maybeInstant(1)};
}

Result<QList<MetricRepository::Due>> MetricRepository::due(AccountId account, Instant until, int limit) const
{
    auto found = listOf(m_database.run(selectDue, {account.row(), toColumn(until), limit}), [](const Rows &row) {
        return Due{.id = PlatformPostId::fromRow(row.integer(0)),
                   .isLive = row.flag(2),
                   .isWanted = row.integer(1) == 0,
                   .publishedAt = row.instant(3),
                   .remoteId = row.text(4)};
    });
    if (!found)
        return found;
    const ActRepository acts{m_database};
    const PostRepository posts{m_database};
    for (auto &one : *found) {
        if (!one.isLive)
            continue;
        auto pieces = acts.livePieces(one.id);
        const auto revision = acts.liveRevision(one.id);
        if (!pieces || !revision)
            return pieces ? revision.error() : pieces.error();
        one.pieces = std::move(pieces).value();
        if (!*revision)
            continue;
        const auto content = posts.contentFor(**revision, account);
        if (!content)
            return content.error();
        one.options = content->options;
    }
    return found;
}

Result<MetricQuestionId> MetricRepository::ask(AccountId account, const Cost &cost, Instant now)
{
    auto row = m_database.run(insertQuestion, QVariantList{account.row(), toColumn(now)} + columnsOf(cost));
    if (!row)
        return row.error();
    return MetricQuestionId::fromRow(row->lastRow());
}

Result<void> MetricRepository::conclude(MetricQuestionId question, const Cost &used, Instant now)
{
    return succeeded(
        m_database.run(updateConcluded, QVariantList{toColumn(now)} + columnsOf(used) + QVariantList{question.row()}));
}

Result<void> MetricRepository::note(PlatformPostId id, const Metrics &told, Instant now, std::optional<Instant> next)
{
    const auto day = std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
    QVariantList values{id.row(), qlonglong{day}, toColumn(now)};
    for (const auto metric : metrics)
        values += told.contains(metric) ? QVariant{told.value(metric)} : QVariant{};
    if (auto done = succeeded(m_database.run(upsertDay, values)); !done)
        return done;
    return succeeded(m_database.run(updateRead, {toColumn(now), toColumn(next), id.row()}));
}

Result<void> MetricRepository::noteGone(PlatformPostId id, Instant now)
{
    return succeeded(m_database.run(updateGone, {toColumn(now), id.row()}));
}

Result<void> MetricRepository::noteTrouble(PlatformPostId id, const Error &why, std::optional<Instant> next)
{
    return succeeded(m_database.run(updateTrouble, {toColumn(next), toWord(why.kind), why.detail, id.row()}));
}

Result<void> MetricRepository::drop(PlatformPostId id)
{
    return succeeded(m_database.run(updateDropped, {id.row()}));
}

Result<std::optional<MetricRepository::Pause>> MetricRepository::pause(AccountId account) const
{
    auto row = m_database.run(selectPause, {account.row()});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return std::optional<Pause>{};
    return std::optional{Pause{
        .until = row->instant(0), .tries = row->number(1), .why = {errorKindFromWord(row->text(2)), row->text(3)}}};
}

Result<void> MetricRepository::setPause(AccountId account, const Pause &pause)
{
    return succeeded(m_database.run(
        upsertPause, {account.row(), toColumn(pause.until), pause.tries, toWord(pause.why.kind), pause.why.detail}));
}

Result<void> MetricRepository::endPause(AccountId account)
{
    return succeeded(m_database.run(deletePause, {account.row()}));
}

Result<std::optional<PostFigures>> MetricRepository::figures(PlatformPostId id) const
{
    auto row = m_database.run(selectFigures, {id.row()});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return std::optional<PostFigures>{};
    PostFigures figures{
        .metrics = readMetrics(*row, 5), .readAt = row->maybeInstant(0), .goneAt = row->maybeInstant(2)};
    figures.nextAt = row->maybeInstant(1);
    figures.isWanted = figures.nextAt == Instant{};
    if (!row->isNull(3))
        figures.trouble = Error{errorKindFromWord(row->text(3)), row->text(4)};
    return std::optional{std::move(figures)};
}

Result<QList<FiguresOfDay>> MetricRepository::curve(PlatformPostId id) const
{
    return listOf(m_database.run(selectCurve, {id.row()}),
                  [](const Rows &row) { return FiguresOfDay{.at = row.instant(0), .metrics = readMetrics(row, 1)}; });
}

Result<QList<MetricRepository::Listed>> MetricRepository::list(Instant from, Instant to,
                                                               std::optional<AccountId> account, int limit) const
{
    QVariantList values{toColumn(from), toColumn(to)};
    if (account)
        values += account->row();
    values += limit;
    return listOf(m_database.run(account ? selectListedOfOne : selectListed, values), [](const Rows &row) {
        return Listed{.id = PlatformPostId::fromRow(row.integer(0)),
                      .key = row.text(1),
                      .post = row.text(2),
                      .account = AccountId::fromRow(row.integer(3)),
                      .publishedAt = row.instant(4),
                      .permalink = row.text(5),
                      .text = row.text(6)};
    });
}

Result<QList<Use>> MetricRepository::uses(AccountId account, Instant since, Instant now) const
{
    return listOf(m_database.run(selectUses, {toColumn(now), account.row(), toColumn(since - longestQuestion)}),
                  [](const Rows &row) {
                      Use use{.at = row.instant(0), .cost = {}};
                      for (size_t unit = 0; unit < limitUnitCount; ++unit)
                          use.cost.amounts[unit] = row.number(1 + int(unit));
                      return use;
                  });
}

Result<void> MetricRepository::sweep(Instant before, int limit)
{
    return succeeded(m_database.run(deleteQuestions, {toColumn(before), limit}));
}

Result<bool> MetricRepository::isOn() const
{
    auto row = m_database.run(selectOn);
    if (!row)
        return row.error();
    return row->hasRow() && row->flag(0);
}

Result<void> MetricRepository::setOn(bool on)
{
    return succeeded(m_database.run(updateOn, {on ? 1 : 0}));
}

}  // namespace carillon
