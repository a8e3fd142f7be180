// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postlistquery.h"

#include "core/store/database.h"
#include "core/store/textsearch.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Posts without a time stand behind all others. The index post_list is over this very expression.
constexpr auto sortKey = "ifnull(post.due_at, 9007199254740991)"_L1;

}  // namespace

PostListQuery postListQuery(const PostRepository::Filter &filter)
{
    PostListQuery query;
    QStringList conditions{u"post.deleted_at IS NULL"_s, u"(post.batch_id IS NULL OR batch.live = 1)"_s};
    const auto where = [&](const QString &condition, const QVariantList &values = {}) {
        conditions += condition;
        query.values += values;
    };

    // The plus signs keep SQLite from asking an index of all the account's posts once for each post of the list.
    QStringList copies;
    QVariantList copyValues;
    if (filter.state) {
        copies += u"+copy.state = ?"_s;
        copyValues += toWord(*filter.state);
    }
    if (filter.account) {
        copies += u"+copy.account_id = ?"_s;
        copyValues += filter.account->row();
    }
    if (!copies.isEmpty())
        where(u"EXISTS (SELECT 1 FROM platform_post AS copy WHERE copy.post_id = post.id AND copy.deleted_at IS NULL "
              "AND %1)"_s.arg(copies.join(u" AND "_s)),
              copyValues);
    // Said twice for the index of all that needs a person.
    if (filter.late)
        where(
            u"post.id IN (SELECT late.post_id FROM platform_post AS late WHERE late.hold = 'review' AND (late.state "
            "= 'failed' OR late.state = 'unconfirmed' OR late.state = 'expired' OR late.hold = 'review' OR late.hold = "
            "'act') AND late.deleted_at IS NULL)"_s);
    if (filter.from)
        where(sortKey + u" >= ? AND post.due_at IS NOT NULL"_s, {toColumn(*filter.from)});
    if (filter.to)
        where(sortKey + u" < ?"_s, {toColumn(*filter.to)});
    if (!filter.search.isEmpty()) {
        const auto found = textSearch(filter.search);
        where(found.sql, found.values);
    }
    if (!filter.after.isEmpty())
        where(u"(%1, post.id) > (SELECT %2, last.id FROM post AS last WHERE last.key = ?)"_s.arg(
                  sortKey, QString{sortKey}.replace("post."_L1, "last."_L1)),
              {filter.after});

    query.sql = u"SELECT post.id FROM post LEFT JOIN change_batch AS batch ON batch.id = post.batch_id WHERE %1 "
                "ORDER BY %2, post.id LIMIT ?"_s.arg(conditions.join(u" AND "_s), sortKey);
    query.values += filter.limit;
    return query;
}

}  // namespace carillon
