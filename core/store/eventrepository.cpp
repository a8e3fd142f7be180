// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventrepository.h"

#include "core/store/database.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertEvent = R"(
    INSERT INTO event (kind, at, account_id, platform_post_id, error_kind, detail) VALUES (?, ?, ?, ?, ?, ?))"_L1;
constexpr auto selectEvents = R"(
    SELECT event.kind, event.at, event.account_id, event.platform_post_id, event.error_kind, event.detail,
           account.key, account.platform, account.name, account.handle, post.key, copy.key
      FROM event LEFT JOIN account ON account.id = event.account_id
      LEFT JOIN platform_post AS copy ON copy.id = event.platform_post_id LEFT JOIN post ON post.id = copy.post_id
     WHERE event.at >= ?)"_L1;
constexpr auto lastFirst = " ORDER BY event.at DESC, event.id DESC LIMIT ?"_L1;
// The words of the index event_of_token, as they stand there.
constexpr auto selectLastOfToken = R"(
    SELECT kind, at, error_kind, detail FROM event
     WHERE account_id = ?
       AND (kind = 'token_refreshed' OR kind = 'token_refresh_failed' OR kind = 'account_connected'
            OR kind = 'account_needs_login')
     ORDER BY at DESC, id DESC LIMIT 1)"_L1;
constexpr auto selectLastOfEngine = R"(
    SELECT kind, at, error_kind, detail FROM event WHERE id = (
        SELECT max(id) FROM (
            SELECT * FROM (SELECT id FROM event WHERE kind = 'engine_started' ORDER BY at DESC, id DESC LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT id FROM event WHERE kind = 'engine_took_over' ORDER BY at DESC, id DESC LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT id FROM event WHERE kind = 'engine_stopped' ORDER BY at DESC, id DESC LIMIT 1))))"_L1;
constexpr auto updateKeptFrom = "UPDATE workspace SET events_from = max(events_from, ?)"_L1;
constexpr auto deleteOld = R"(
    DELETE FROM event WHERE id IN (
        SELECT id FROM event WHERE at < (SELECT events_from FROM workspace) ORDER BY at LIMIT ?))"_L1;

template <class Id>
QVariant rowOrNull(const std::optional<Id> &id)
{
    return id ? QVariant{qlonglong{id->row()}} : QVariant{QMetaType::fromType<qlonglong>()};
}

/// From four columns: kind, instant, error and detail.
Event readEvent(const Rows &row)
{
    Event event{.kind = eventKindFromWord(row.text(0)).value_or(EventKind::PostPublished), .at = row.instant(1)};
    if (!row.isNull(2))
        event.error = errorKindFromWord(row.text(2));
    event.detail = row.json(3);
    return event;
}

Result<std::optional<Event>> only(Result<Rows> &&row)
{
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{readEvent(*row)} : std::optional<Event>{};
}

EventRepository::Told readTold(const Rows &row)
{
    EventRepository::Told told{.event = {.kind = eventKindFromWord(row.text(0)).value_or(EventKind::PostPublished),
                                         .at = row.instant(1),
                                         .detail = row.json(5)},
                               .accountKey = row.text(6),
                               .platform = row.text(7),
                               .accountName = row.text(8),
                               .handle = row.text(9),
                               .post = row.text(10),
                               .platformPost = row.text(11)};
    if (!row.isNull(2))
        told.event.account = AccountId::fromRow(row.integer(2));
    if (!row.isNull(3))
        told.event.platformPost = PlatformPostId::fromRow(row.integer(3));
    if (!row.isNull(4))
        told.event.error = errorKindFromWord(row.text(4));
    return told;
}

}  // namespace

Result<void> EventRepository::tell(const Event &event)
{
    auto done = m_database.run(insertEvent,
                               {toWord(event.kind), toColumn(event.at), rowOrNull(event.account),
                                rowOrNull(event.platformPost),
                                textOrNull(event.error ? toWord(*event.error) : QString{}), toColumn(event.detail)});
    return done ? Result<void>{} : done.error();
}

Result<QList<EventRepository::Told>> EventRepository::list(const Query &query) const
{
    QString sql = selectEvents;
    QVariantList values{toColumn(query.since.value_or(Instant{}))};
    const auto narrow = [&](QLatin1StringView condition, const QVariant &value) {
        sql += " AND "_L1 + condition;
        values += value;
    };
    if (query.kind)
        narrow("event.kind = ?"_L1, toWord(*query.kind));
    if (query.account)
        narrow("event.account_id = ?"_L1, qlonglong{query.account->row()});
    if (!query.platformPost.isEmpty())
        narrow("event.platform_post_id = (SELECT id FROM platform_post WHERE key = ?)"_L1, query.platformPost);
    auto told = listOf(m_database.runOnce(sql + lastFirst, values + QVariantList{query.limit}), readTold);
    if (told)
        std::reverse(told->begin(), told->end());
    return told;
}

Result<std::optional<Event>> EventRepository::lastOfToken(AccountId account) const
{
    return only(m_database.run(selectLastOfToken, {account.row()}));
}

Result<std::optional<Event>> EventRepository::lastOfEngine() const
{
    return only(m_database.run(selectLastOfEngine));
}

Result<int> EventRepository::sweep(Instant before, int limit)
{
    if (auto raised = m_database.run(updateKeptFrom, {toColumn(before)}); !raised)
        return raised.error();
    auto done = m_database.run(deleteOld, {limit});
    return done ? Result<int>{done->changed()} : done.error();
}

}  // namespace carillon
