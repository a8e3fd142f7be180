// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/gallery.h"

#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/instagram/sandbox/answers.h"
#include "core/platforms/simulatedcounts.h"
#include "core/platforms/simulatedtext.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"instagram"_s;

QString permalinkOf(const Medium &medium)
{
    if (medium.product == "STORY"_L1)
        return u"/instagram/www/stories/%1/%2"_s.arg(medium.account, medium.id);
    return u"/instagram/www/%1/%2"_s.arg(medium.product == "REELS"_L1 ? u"reel"_s : u"p"_s, medium.id);
}

QJsonArray toJson(const QList<SimulatedMedia> &media)
{
    QJsonArray list;
    for (const auto &medium : media)
        list += QJsonObject{{u"blob"_s, QString::fromLatin1(medium.blob)},
                            {u"mime"_s, QString::fromLatin1(medium.mime)},
                            {u"alt"_s, medium.alt}};
    return list;
}

QList<SimulatedMedia> mediaIn(const QJsonValue &list)
{
    QList<SimulatedMedia> media;
    for (const auto &entry : list.toArray())
        media += SimulatedMedia{.blob = entry["blob"_L1].toString().toLatin1(),
                                .mime = entry["mime"_L1].toString().toLatin1(),
                                .alt = entry["alt"_L1].toString()};
    return media;
}

}  // namespace

void Gallery::record(QJsonObject event)
{
    event[u"at"_s] = qint64{m_host.clock().now().time_since_epoch().count()};
    restore(event);
    m_host.journal(platform, event);
}

QString Gallery::add(Medium medium)
{
    medium.id = nextNumber();
    record({{u"do"_s, u"publish"_s},
            {u"id"_s, medium.id},
            {u"account"_s, medium.account},
            {u"caption"_s, medium.caption},
            {u"type"_s, medium.type},
            {u"product"_s, medium.product},
            {u"media"_s, instagram::toJson(medium.media)},
            {u"notes"_s, QJsonArray::fromStringList(medium.notes)}});
    return medium.id;
}

QString Gallery::addComment(const QString &medium, const QString &text)
{
    const auto id = nextNumber();
    record({{u"do"_s, u"comment"_s}, {u"id"_s, id}, {u"medium"_s, medium}, {u"text"_s, text}});
    return id;
}

void Gallery::remove(const QString &id)
{
    record({{u"do"_s, u"delete"_s}, {u"id"_s, id}});
}

const Medium *Gallery::find(const QString &id) const
{
    const auto at = m_media.constFind(id);
    return at == m_media.constEnd() ? nullptr : &*at;
}

bool Gallery::isVisible(Instant createdAt) const
{
    return createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs} <= m_host.clock().now();
}

QList<const Medium *> Gallery::of(const QString &account, bool stories) const
{
    QList<const Medium *> found;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const auto *medium = find(*id);
        const bool isStory = medium->product == "STORY"_L1;
        if (medium->account == account && isStory == stories && isVisible(medium->createdAt))
            found += medium;
    }
    return found;
}

int Gallery::countedFor(const QString &account) const
{
    const auto since = m_host.clock().now() - std::chrono::seconds{m_settings.quotaSeconds};
    const auto times = m_published.value(account);
    return static_cast<int>(
        std::count_if(times.begin(), times.end(), [since](Instant published) { return published > since; }));
}

QJsonObject Gallery::toJson(const Medium &medium, const QString &fields) const
{
    QJsonObject json{{u"timestamp"_s, graph::graphTimeOf(medium.createdAt)},
                     {u"media_type"_s, medium.type},
                     {u"media_product_type"_s, medium.product},
                     {u"username"_s, medium.account}};
    const auto now = m_host.clock().now();
    json[u"like_count"_s] = simulatedCount(medium.id, u"likes", medium.createdAt, now, 90);
    json[u"comments_count"_s]
        = medium.comments.size() + simulatedCount(medium.id, u"comments", medium.createdAt, now, 14);
    if (!medium.caption.isEmpty())
        json[u"caption"_s] = medium.caption;
    if (m_settings.permalinks)
        json[u"permalink"_s] = m_host.origin() + permalinkOf(medium);
    return askedOf(json, medium.id, fields);
}

SimulatedPost Gallery::shown(const Medium &medium) const
{
    return {.account = medium.account,
            .id = medium.id,
            .text = medium.caption,
            .media = medium.media,
            .notes = medium.notes,
            .createdAt = medium.createdAt,
            .permalink = permalinkOf(medium)};
}

void Gallery::seen(const QString &number)
{
    m_last = std::max(m_last, number.toLongLong());
}

void Gallery::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    const Instant at{std::chrono::milliseconds{event["at"_L1].toInteger()}};
    if (what == "publish"_L1) {
        const Medium medium{.id = id,
                            .account = event["account"_L1].toString(),
                            .caption = event["caption"_L1].toString(),
                            .type = event["type"_L1].toString(),
                            .product = event["product"_L1].toString(),
                            .media = mediaIn(event["media"_L1]),
                            .notes = textsIn(event["notes"_L1]),
                            .createdAt = at};
        m_media.insert(id, medium);
        m_order += id;
        m_published[medium.account] += at;
        seen(id);
        m_host.created(platform, shown(medium));
    } else if (what == "comment"_L1) {
        const auto medium = m_media.find(event["medium"_L1].toString());
        if (medium == m_media.end())
            return;
        const auto text = event["text"_L1].toString();
        medium->comments += Comment{.id = id, .text = text, .createdAt = at};
        seen(id);
        m_host.created(platform,
                       {.account = medium->account,
                        .id = id,
                        .text = text,
                        .parent = medium->id,
                        .createdAt = at,
                        .permalink = permalinkOf(*medium) + u"/c/"_s + id});
    } else if (what == "delete"_L1 && m_media.contains(id)) {
        const auto gone = m_media.take(id);
        m_order.removeAll(id);
        for (const auto &comment : gone.comments)
            m_host.removed(platform, comment.id);
        m_host.removed(platform, id);
    }
}

void Gallery::clear()
{
    m_media.clear();
    m_order.clear();
    m_published.clear();
}

}  // namespace carillon::sandbox::instagram
