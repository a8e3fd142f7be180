// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/statuses.h"

#include "core/base/key.h"
#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/mastodon/sandbox/textrules.h"
#include "core/platforms/simulatedcounts.h"

#include <QUuid>

#include <algorithm>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"mastodon"_s;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue{QJsonValue::Null} : QJsonValue{text};
}

QString keyOf(const QString &user, const QString &idempotencyKey)
{
    return user + u'\n' + idempotencyKey;
}

/// docs.joinmastodon.org/entities/Poll. Nobody votes here; its time begins with the status, or anew with an edit;
/// `voters_count` is for polls with several choices only, and what the author hides is shown when the poll is over.
QJsonValue pollJson(const Status &status, Instant now)
{
    if (status.poll.isEmpty())
        return QJsonValue::Null;
    const auto from = std::max(status.createdAt, status.editedAt);
    const auto until = from + std::chrono::seconds{textOf(status.poll, u"expires_in").toInt()};
    const bool expired = until <= now;
    const bool multiple = truthOf(status.poll, u"multiple", false);
    const bool hidden = truthOf(status.poll, u"hide_totals", false) && !expired;
    QJsonArray options;
    for (const auto &title : listOf(status.poll, u"options"))
        options += QJsonObject{{u"title"_s, title}, {u"votes_count"_s, hidden ? QJsonValue{} : QJsonValue{0}}};
    return QJsonObject{{u"id"_s, status.poll["id"_L1]}, {u"expires_at"_s, toIsoUtc(until)},
                       {u"expired"_s, expired},         {u"multiple"_s, multiple},
                       {u"votes_count"_s, 0},           {u"voters_count"_s, multiple ? QJsonValue{0} : QJsonValue{}},
                       {u"options"_s, options},         {u"emojis"_s, QJsonArray{}}};
}

}  // namespace

QJsonObject eventOf(const Status &status)
{
    return {{u"do"_s, u"status"_s},
            {u"id"_s, status.id},
            {u"user"_s, status.user},
            {u"text"_s, status.text},
            {u"spoiler"_s, status.spoiler},
            {u"visibility"_s, status.visibility},
            {u"language"_s, status.language},
            {u"sensitive"_s, status.sensitive},
            {u"in_reply_to"_s, status.inReplyTo},
            {u"media"_s, QJsonArray::fromStringList(status.media)},
            {u"poll"_s, status.poll},
            {u"application"_s, status.application},
            {u"website"_s, status.website},
            {u"key"_s, status.idempotencyKey},
            {u"at"_s, qint64{status.createdAt.time_since_epoch().count()}},
            {u"edited_at"_s, qint64{status.editedAt.time_since_epoch().count()}}};
}

Status statusOf(const QJsonObject &event)
{
    return {.id = event["id"_L1].toString(),
            .user = event["user"_L1].toString(),
            .text = event["text"_L1].toString(),
            .spoiler = event["spoiler"_L1].toString(),
            .visibility = event["visibility"_L1].toString(),
            .language = event["language"_L1].toString(),
            .sensitive = event["sensitive"_L1].toBool(),
            .inReplyTo = event["in_reply_to"_L1].toString(),
            .media = listOf(event, u"media"),
            .poll = event["poll"_L1].toObject(),
            .application = event["application"_L1].toString(),
            .website = event["website"_L1].toString(),
            .idempotencyKey = event["key"_L1].toString(),
            .createdAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}},
            .editedAt = Instant{std::chrono::milliseconds{event["edited_at"_L1].toInteger()}}};
}

QString IdMaker::next(const QString &kind, Instant now)
{
    if (kind == "uuid"_L1)
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (kind == "hex"_L1)
        return QUuid::createUuid().toString(QUuid::Id128);
    // A snowflake: milliseconds and a running number.
    m_last = std::max(m_last + 1, quint64(now.time_since_epoch().count()) << 16U);
    return QString::number(m_last);
}

void IdMaker::seen(const QString &id)
{
    m_last = std::max(m_last, id.toULongLong());
}

QString Statuses::nextId()
{
    return m_ids.next(m_settings.opaqueIds, m_host.clock().now());
}

void Statuses::add(const Status &status)
{
    store(status);
    m_host.journal(platform, eventOf(status));
}

void Statuses::store(const Status &status)
{
    m_places.insert(status.id, m_places.size());
    m_statuses.insert(status.id, status);
    m_idsOfUser[status.user] += status.id;
    for (const auto &id : status.media)
        m_media.attach(id, status.id);
    if (!status.idempotencyKey.isEmpty())
        m_keys.insert(keyOf(status.user, status.idempotencyKey), {status.id, status.createdAt + idempotencyLife});
    m_host.created(platform, shown(status));
}

void Statuses::edit(const Status &status)
{
    replace(status);
    auto event = eventOf(status);
    event[u"do"_s] = u"edit"_s;
    m_host.journal(platform, event);
}

void Statuses::replace(const Status &status)
{
    m_statuses.insert(status.id, status);
    for (const auto &id : status.media)
        m_media.attach(id, status.id);
    m_host.edited(platform, shown(status));
}

SimulatedPost Statuses::shown(const Status &status) const
{
    SimulatedPost post{.account = status.user,
                       .id = status.id,
                       .text = status.text,
                       .parent = status.inReplyTo,
                       .createdAt = status.createdAt,
                       .permalink = u"/@%1/%2"_s.arg(status.user, status.id)};
    for (const auto &id : status.media) {
        if (const auto *attachment = m_media.find(id))
            post.media += SimulatedMedia{
                .blob = attachment->blob, .mime = attachment->mime.toLatin1(), .alt = attachment->description};
    }
    if (status.visibility != "public"_L1)
        post.notes += status.visibility;
    if (!status.spoiler.isEmpty())
        post.notes += u"CW: "_s + status.spoiler;
    if (!status.poll.isEmpty())
        post.notes += u"poll: "_s + listOf(status.poll, u"options").join(u" | ");
    return post;
}

void Statuses::remove(const QString &id)
{
    const auto status = m_statuses.take(id);
    if (status.id.isEmpty())
        return;
    m_idsOfUser[status.user].removeOne(id);
    m_host.removed(platform, id);
    m_host.journal(platform, {{u"do"_s, u"delete"_s}, {u"id"_s, id}});
}

const Status *Statuses::find(const QString &id) const
{
    const auto at = m_statuses.constFind(id);
    return at == m_statuses.constEnd() ? nullptr : &*at;
}

bool Statuses::isVisible(const Status &status, const QString &viewer) const
{
    const bool open = status.visibility == "public"_L1 || status.visibility == "unlisted"_L1;
    const auto seenFrom = status.createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs};
    return (open || viewer == status.user) && seenFrom <= m_host.clock().now();
}

std::optional<QString> Statuses::idOfKey(const QString &user, const QString &key) const
{
    const auto use = m_keys.constFind(keyOf(user, key));
    if (use == m_keys.constEnd() || m_host.clock().now() >= use->until)
        return {};
    return use->statusId;
}

QList<const Status *> Statuses::ofUser(const QString &user, const QString &viewer, const Page &page) const
{
    const auto after = std::max(placeOf(page.sinceId), placeOf(page.minId));
    const auto before = page.maxId.isEmpty() ? -1 : placeOf(page.maxId);
    QList<const Status *> fitting;  // oldest first
    for (const auto &id : m_idsOfUser.value(user)) {
        const auto place = placeOf(id);
        if (place <= after || (before >= 0 && place >= before))
            continue;
        const auto *status = find(id);
        if (status && isVisible(*status, viewer))
            fitting += status;
    }
    // min_id asks for those next after it, since_id for the newest.
    auto chosen = page.minId.isEmpty() ? fitting.mid(std::max<qsizetype>(0, fitting.size() - page.limit))
                                       : fitting.mid(0, page.limit);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

QString Statuses::accountId(const QString &user)
{
    auto &id = m_accountIds[user];
    if (id.isEmpty()) {
        id = nextId();
        m_host.journal(platform, {{u"do"_s, u"user"_s}, {u"user"_s, user}, {u"id"_s, id}});
    }
    return id;
}

QString Statuses::userOfId(const QString &accountId) const
{
    return m_accountIds.key(accountId);
}

QStringList Statuses::users() const
{
    auto users = m_accountIds.keys();
    users.sort();
    return users;
}

QJsonObject Statuses::accountJson(const QString &user, const QString &origin) const
{
    const auto url = u"%1/@%2"_s.arg(origin, user);
    return {{u"id"_s, m_accountIds.value(user)},
            {u"username"_s, user},
            {u"acct"_s, user},
            {u"display_name"_s, user},
            {u"locked"_s, false},
            {u"bot"_s, false},
            {u"note"_s, QString{}},
            {u"url"_s, url},
            {u"uri"_s, u"%1/users/%2"_s.arg(origin, user)},
            {u"avatar"_s, url + u"/avatar.svg"_s},
            {u"avatar_static"_s, url + u"/avatar.svg"_s},
            {u"header"_s, QString{}},
            {u"followers_count"_s, 0},
            {u"following_count"_s, 0},
            {u"statuses_count"_s, m_idsOfUser.value(user).size()},
            {u"emojis"_s, QJsonArray{}},
            {u"fields"_s, QJsonArray{}}};
}

int Statuses::repliesTo(const QString &id) const
{
    return int(std::count_if(m_statuses.begin(), m_statuses.end(),
                             [&](const Status &status) { return status.inReplyTo == id; }));
}

QJsonObject Statuses::toJson(const Status &status, const QString &origin) const
{
    const auto count = [&](QStringView what, int most) {
        return simulatedCount(status.id, what, status.createdAt, m_host.clock().now(), most);
    };
    QJsonArray attachments;
    for (const auto &id : status.media) {
        if (const auto *attachment = m_media.find(id))
            attachments += m_media.toJson(*attachment, origin);
    }
    const auto parent = m_statuses.constFind(status.inReplyTo);
    const auto parentUser = parent == m_statuses.constEnd() ? QString{} : m_accountIds.value(parent->user);
    return {{u"id"_s, status.id},
            {u"created_at"_s, toIsoUtc(status.createdAt)},
            {u"in_reply_to_id"_s, orNull(status.inReplyTo)},
            {u"in_reply_to_account_id"_s, orNull(parentUser)},
            {u"sensitive"_s, status.sensitive},
            {u"spoiler_text"_s, status.spoiler},
            {u"visibility"_s, status.visibility},
            {u"language"_s, orNull(status.language)},
            {u"uri"_s, u"%1/users/%2/statuses/%3"_s.arg(origin, status.user, status.id)},
            {u"url"_s, u"%1/@%2/%3"_s.arg(origin, status.user, status.id)},
            {u"replies_count"_s, repliesTo(status.id) + count(u"replies", 12)},
            {u"reblogs_count"_s, count(u"reblogs", 30)},
            {u"favourites_count"_s, count(u"favourites", 80)},
            {u"edited_at"_s,
             status.editedAt == Instant{} ? QJsonValue{QJsonValue::Null} : QJsonValue{toIsoUtc(status.editedAt)}},
            {u"content"_s, contentHtml(status.text)},
            {u"reblog"_s, QJsonValue::Null},
            {u"application"_s, QJsonObject{{u"name"_s, status.application}, {u"website"_s, orNull(status.website)}}},
            {u"account"_s, accountJson(status.user, origin)},
            {u"media_attachments"_s, attachments},
            {u"mentions"_s, QJsonArray{}},
            {u"tags"_s, QJsonArray{}},
            {u"emojis"_s, QJsonArray{}},
            {u"card"_s, QJsonValue::Null},
            {u"poll"_s, pollJson(status, m_host.clock().now())}};
}

void Statuses::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    m_ids.seen(id);
    if (what == "status"_L1)
        store(statusOf(event));
    else if (what == "user"_L1)
        m_accountIds.insert(event["user"_L1].toString(), id);
    else if (what == "edit"_L1)
        replace(statusOf(event));
    else if (what == "delete"_L1)
        remove(id);
}

void Statuses::clear(bool accountsToo)
{
    m_statuses.clear();
    m_places.clear();
    m_idsOfUser.clear();
    m_keys.clear();
    if (accountsToo)
        m_accountIds.clear();
}

}  // namespace carillon::sandbox::mastodon
