// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardrepository.h"

#include "core/store/database.h"
#include "core/store/recallaim.h"
#include "core/store/textsearch.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = R"(
    SELECT post.id, post.key, copy.id, copy.key, copy.account_id, ifnull(copy.state, 'draft'), copy.hold,
           ifnull(copy.due_at, post.due_at), post.zone, copy.published_at, copy.act_at, substr(revision.text, 1, 600),
           ifnull(own.title, revision.title),
           (length(revision.text) - length(replace(revision.text, char(10) || '---' || char(10), ''))) / 5 + 1,
           iif(own.own_media, (SELECT count(*) FROM variant_media AS media WHERE media.revision_id = own.revision_id
                                  AND media.account_id = own.account_id),
               (SELECT count(*) FROM revision_media WHERE revision_id = revision.id)),
           copy.error_kind, copy.error_detail,
           copy.live_parts, copy.permalink, copy.comment, (SELECT purpose FROM publication WHERE id = copy.act_id),
           copy.removed_at, substr(own.text, 1, 600),
           (length(own.text) - length(replace(own.text, char(10) || '---' || char(10), ''))) / 5 + 1,
           (SELECT )" RECALL_AIM
                         R"( FROM publication AS act WHERE act.id = copy.act_id AND act.purpose = 'recall'))"_L1;
constexpr auto fromCopies = R"(
      FROM platform_post AS copy
      JOIN post ON post.id = copy.post_id
      JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
      LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
     WHERE copy.deleted_at IS NULL AND (copy.batch_id IS NULL OR batch.live = 1))"_L1;
constexpr auto fromPosts = R"(
      FROM post
      JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN change_batch AS batch ON batch.id = post.batch_id
      LEFT JOIN platform_post AS copy ON copy.post_id = post.id AND copy.deleted_at IS NULL
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
     WHERE post.deleted_at IS NULL AND (post.batch_id IS NULL OR batch.live = 1))"_L1;
constexpr auto countTabs = R"(
    SELECT count(DISTINCT CASE WHEN copy.state IN ('scheduled', 'queued', 'publishing', 'retrying', 'handed-over')
                                AND copy.hold IS NOT 'review' THEN copy.post_id END),
           count(DISTINCT CASE WHEN copy.state IN ('failed', 'unconfirmed', 'expired') OR copy.hold IN ('review', 'act')
                               THEN copy.post_id END),
           count(DISTINCT CASE WHEN copy.hold = 'review' THEN copy.post_id END),
           count(DISTINCT CASE WHEN copy.state = 'draft' THEN copy.post_id END),
           count(DISTINCT CASE WHEN copy.state = 'published' THEN copy.post_id END)
      FROM platform_post AS copy LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id
     WHERE copy.deleted_at IS NULL AND (copy.batch_id IS NULL OR batch.live = 1))"_L1;
constexpr auto countHomelessDrafts = R"(
    SELECT count(*) FROM post LEFT JOIN change_batch AS batch ON batch.id = post.batch_id
     WHERE post.deleted_at IS NULL AND (post.batch_id IS NULL OR batch.live = 1)
       AND NOT EXISTS (SELECT 1 FROM platform_post AS copy WHERE copy.post_id = post.id AND copy.deleted_at IS NULL))"_L1;

// As the indexes say it, word for word: SQLite takes an index of some rows only for the same condition.
constexpr auto waiting = R"(
       AND (copy.state = 'scheduled' OR copy.state = 'queued' OR copy.state = 'publishing' OR copy.state = 'retrying'
            OR copy.state = 'handed-over')
       AND copy.hold IS NOT 'review')"_L1;
constexpr auto attention = R"(
       AND (copy.state = 'failed' OR copy.state = 'unconfirmed' OR copy.state = 'expired' OR copy.hold = 'review' OR copy.hold = 'act'))"_L1;

/// Said twice for the index of all that needs a person.
constexpr auto late = R"(
       AND copy.hold = 'review'
       AND (copy.state = 'failed' OR copy.state = 'unconfirmed' OR copy.state = 'expired' OR copy.hold = 'review' OR copy.hold = 'act'))"_L1;

/// How a tab's statement differs from the others.
struct TabSql
{
    QLatin1StringView from;
    QLatin1StringView condition;
    QLatin1StringView key;  ///< what it is sorted by, before post and copy
    bool descending = true;
};

TabSql sqlOf(CardTab tab, bool undated)
{
    if (undated)
        return {fromPosts, " AND (copy.id IS NULL OR copy.due_at IS NULL)"_L1, "post.id"_L1};
    switch (tab) {
    case CardTab::Scheduled:
        return {fromCopies, waiting, "copy.due_at"_L1, false};
    case CardTab::NeedsAttention:
        return {fromCopies, attention, "copy.due_at"_L1};
    case CardTab::Late:
        return {fromCopies, late, "copy.due_at"_L1, false};
    case CardTab::Drafts:
        return {fromPosts, " AND (copy.id IS NULL OR copy.state = 'draft')"_L1, "post.id"_L1};
    case CardTab::Published:
        return {fromCopies, " AND copy.state = 'published'"_L1, "copy.published_at"_L1};
    case CardTab::All:
        return {fromCopies, " AND copy.due_at IS NOT NULL"_L1, "copy.due_at"_L1};
    }
    Q_UNREACHABLE();
}

PostCard readCard(const Rows &row)
{
    PostCard card{.post = PostId::fromRow(row.integer(0)),
                  .postKey = row.text(1),
                  .state = platformPostStateFromWord(row.text(5)).value_or(PlatformPostState::Failed),
                  .hold = holdFromWord(row.text(6)).value_or(Hold::None),
                  .dueAt = row.maybeInstant(7),
                  .zone = row.text(8).toLatin1(),
                  .publishedAt = row.maybeInstant(9),
                  .actAt = row.maybeInstant(10),
                  .text = splitParts(row.text(11)).first(),
                  .title = row.text(12),
                  .parts = row.number(13),
                  .liveParts = row.number(17),
                  .comment = commentStateFromWord(row.text(19)),
                  .media = row.number(14)};
    if (!row.isNull(2)) {
        card.copies += CardCopy{.id = PlatformPostId::fromRow(row.integer(2)),
                                .key = row.text(3),
                                .account = AccountId::fromRow(row.integer(4)),
                                .permalink = row.text(18)};
    }
    card.act = purposeFromWord(row.text(20));
    card.recall = recallAimFromWord(row.text(24));
    card.removedAt = row.maybeInstant(21);
    if (!row.isNull(22)) {
        card.common = CommonText{card.text, card.parts};
        card.text = splitParts(row.text(22)).first();
        card.parts = row.number(23);
    }
    if (!row.isNull(15))
        card.error = Error{errorKindFromWord(row.text(15)), row.text(16)};
    return card;
}

CardCursor cursorAt(const Rows &row, bool undated)
{
    return {.undated = undated, .at = row.integer(25), .post = row.integer(0), .copy = row.integer(2)};
}

struct Stretch
{
    int rows = 0;
    std::optional<CardCursor> last;
};

/// The rows of one statement, at most `limit`, onto `cards`.
Result<Stretch> readStretch(Database &database, const CardFilter &filter, bool undated, int limit,
                            QList<PostCard> &cards)
{
    const auto tab = sqlOf(filter.tab, undated);
    auto sql = columns + ", "_L1 + tab.key + tab.from + tab.condition;
    QVariantList values;
    if (filter.account) {
        sql += " AND copy.account_id = ?"_L1;
        values += filter.account->row();
    }
    if (!filter.search.isEmpty()) {
        const auto found = textSearch(filter.search);
        sql += " AND "_L1 + found.sql;
        values += found.values;
    }
    if (filter.after && filter.after->undated == undated) {
        sql += u" AND (%1, post.id, ifnull(copy.id, 0)) %2 (?, ?, ?)"_s.arg(tab.key, tab.descending ? u"<"_s : u">"_s);
        values += {filter.after->at, filter.after->post, filter.after->copy};
    }
    const auto direction = tab.descending ? " DESC"_L1 : ""_L1;
    sql += u" ORDER BY %1%2, post.id%2, ifnull(copy.id, 0)%2 LIMIT ?"_s.arg(tab.key, direction);
    values += limit;

    Stretch stretch;
    const auto whole = forEachRow(database.runOnce(sql, values), [&](const Rows &row) {
        ++stretch.rows;
        appendCards(cards, {readCard(row)});
        stretch.last = cursorAt(row, undated);
    });
    if (!whole)
        return whole.error();
    return stretch;
}

}  // namespace

Result<CardPage> CardRepository::page(const CardFilter &filter) const
{
    CardPage page;
    int left = filter.limit;
    const bool startsUndated = filter.after && filter.after->undated;
    for (const bool undated : {false, true}) {
        if ((startsUndated && !undated) || (undated && filter.tab != CardTab::All) || left == 0)
            continue;
        const auto stretch = readStretch(m_database, filter, undated, left, page.cards);
        if (!stretch)
            return stretch.error();
        left -= stretch->rows;
        if (stretch->last)
            page.next = stretch->last;
    }
    if (left > 0)
        page.next.reset();
    return page;
}

Result<QList<PostCard>> CardRepository::between(Instant from, Instant to, std::optional<AccountId> account) const
{
    auto sql = columns + fromCopies + " AND copy.state <> 'canceled' AND copy.due_at >= ? AND copy.due_at < ?"_L1;
    QVariantList values{toColumn(from), toColumn(to)};
    if (account) {
        sql += " AND copy.account_id = ?"_L1;
        values += account->row();
    }
    QList<PostCard> cards;
    const auto whole = forEachRow(m_database.runOnce(sql + " ORDER BY copy.due_at, post.id, copy.id"_L1, values),
                                  [&](const Rows &row) { appendCards(cards, {readCard(row)}); });
    if (!whole)
        return whole.error();
    return cards;
}

Result<CardCounts> CardRepository::counts(std::optional<AccountId> account) const
{
    CardCounts counts;
    {
        auto row = account ? m_database.runOnce(countTabs + u" AND copy.account_id = ?"_s, {account->row()})
                           : m_database.run(countTabs);
        if (!row)
            return row.error();
        counts = {.scheduled = row->number(0),
                  .needsAttention = row->number(1),
                  .drafts = row->number(3),
                  .published = row->number(4),
                  .late = row->number(2)};
    }
    if (account)
        return counts;
    auto row = m_database.run(countHomelessDrafts);
    if (!row)
        return row.error();
    counts.drafts += row->number(0);
    return counts;
}

}  // namespace carillon
