// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/posts.h"

#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/facebook/sandbox/logins.h"
#include "core/platforms/simulatedcounts.h"
#include "core/platforms/simulatedtext.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"facebook"_s;

Instant instantOf(const QJsonObject &event)
{
    return Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}};
}

qint64 numberOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

std::optional<Instant> publishAtIn(const QJsonObject &event)
{
    const auto number = event["publish_at"_L1];
    return number.isDouble() ? std::optional{Instant{std::chrono::milliseconds{number.toInteger()}}} : std::nullopt;
}

QString permalinkOf(const Post &post)
{
    if (post.isStory)
        return u"/facebook/www/stories/%1/%2"_s.arg(post.page, post.id);
    if (post.isReel)
        return u"/facebook/www/reel/"_s + post.video;
    return u"/facebook/www/%1/posts/%2"_s.arg(post.page, post.id.section(u'_', 1));
}

}  // namespace

void Posts::record(const QJsonObject &event)
{
    auto timed = event;
    timed[u"at"_s] = qint64{m_host.clock().now().time_since_epoch().count()};
    restore(timed);
    m_host.journal(platform, timed);
}

QString Posts::addPhoto(const Photo &photo)
{
    const auto id = nextNumber();
    record({{u"do"_s, u"photo"_s},
            {u"id"_s, id},
            {u"page"_s, photo.page},
            {u"blob"_s, QString::fromLatin1(photo.blob)},
            {u"mime"_s, QString::fromLatin1(photo.mime)},
            {u"alt"_s, photo.alt}});
    return id;
}

const Post &Posts::add(Post post)
{
    const auto id = post.isStory ? nextNumber() : idOf(u"page"_s, post.page) + u'_' + nextNumber();
    record({{u"do"_s, u"post"_s},
            {u"id"_s, id},
            {u"page"_s, post.page},
            {u"message"_s, post.message},
            {u"link"_s, post.link},
            {u"photos"_s, QJsonArray::fromStringList(post.photos)},
            {u"video"_s, post.video},
            {u"film"_s, QString::fromLatin1(post.film)},
            {u"title"_s, post.title},
            {u"reel"_s, post.isReel},
            {u"story"_s, post.isStory},
            {u"publish_at"_s, post.publishAt ? QJsonValue{numberOf(*post.publishAt)} : QJsonValue{}}});
    return m_posts[id];
}

void Posts::publishDue(Instant now)
{
    QList<const Post *> due;
    for (const auto &post : std::as_const(m_posts)) {
        if (post.publishAt && *post.publishAt <= now)
            due += &post;
    }
    std::sort(due.begin(), due.end(), [](const Post *one, const Post *other) {
        return std::pair{*one->publishAt, one->id} < std::pair{*other->publishAt, other->id};
    });
    QStringList ids;
    for (const auto *post : std::as_const(due))
        ids += post->id;
    for (const auto &id : ids)
        record({{u"do"_s, u"publish"_s}, {u"id"_s, id}});
}

void Posts::reschedule(const QString &id, Instant at)
{
    record({{u"do"_s, u"reschedule"_s}, {u"id"_s, id}, {u"publish_at"_s, numberOf(at)}});
}

void Posts::edit(const QString &id, const QString &message)
{
    record({{u"do"_s, u"edit"_s}, {u"id"_s, id}, {u"message"_s, message}});
}

void Posts::addCaptions(const QString &post, const QString &locale, const QByteArray &blob)
{
    record({{u"do"_s, u"captions"_s}, {u"id"_s, post}, {u"locale"_s, locale}, {u"blob"_s, QString::fromLatin1(blob)}});
}

void Posts::remove(const QString &id)
{
    record({{u"do"_s, u"delete"_s}, {u"id"_s, id}});
}

const Comment &Posts::addComment(const QString &post, const QString &message)
{
    record({{u"do"_s, u"comment"_s},
            {u"id"_s, post.section(u'_', -1) + u'_' + nextNumber()},
            {u"post"_s, post},
            {u"message"_s, message}});
    return m_posts[post].comments.last();
}

const Photo *Posts::photo(const QString &id) const
{
    const auto at = m_photos.constFind(id);
    return at == m_photos.constEnd() ? nullptr : &*at;
}

const Post *Posts::find(const QString &id) const
{
    const auto at = m_posts.constFind(id);
    return at == m_posts.constEnd() ? nullptr : &*at;
}

const Post *Posts::ofVideo(const QString &video) const
{
    const auto at = std::find_if(m_posts.begin(), m_posts.end(),
                                 [&](const Post &post) { return !video.isEmpty() && post.video == video; });
    return at == m_posts.end() ? nullptr : &*at;
}

const Comment *Posts::comment(const QString &id) const
{
    for (const auto &post : m_posts) {
        const auto at = std::find_if(post.comments.begin(), post.comments.end(),
                                     [&](const Comment &comment) { return comment.id == id; });
        if (at != post.comments.end())
            return &*at;
    }
    return nullptr;
}

bool Posts::repeats(const QString &page, const QString &message, const QString &link) const
{
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const auto *post = find(*id);
        if (post->page == page && !post->publishAt && !post->isStory)
            return post->message == message && post->link == link && post->photos.isEmpty() && post->video.isEmpty();
    }
    return false;
}

bool Posts::isVisible(Instant createdAt) const
{
    return createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs} <= m_host.clock().now();
}

QList<const Post *> Posts::of(const QString &page) const
{
    QList<const Post *> found;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const auto *post = find(*id);
        if (post->page == page && !post->publishAt && !post->isStory && isVisible(post->createdAt))
            found += post;
    }
    return found;
}

QList<const Post *> Posts::storiesOf(const QString &page) const
{
    QList<const Post *> found;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const auto *post = find(*id);
        const bool isOfToday = m_host.clock().now() - post->createdAt < std::chrono::hours{24};
        if (post->page == page && post->isStory && isOfToday && isVisible(post->createdAt))
            found += post;
    }
    return found;
}

QList<const Post *> Posts::waitingOf(const QString &page) const
{
    QList<const Post *> found;
    for (const auto &id : m_order) {
        const auto *post = find(id);
        // What waits as a film is among the page's films alone.
        if (post->page == page && post->publishAt && post->video.isEmpty() && isVisible(post->createdAt))
            found += post;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Post *one, const Post *other) { return *one->publishAt < *other->publishAt; });
    return found;
}

QJsonObject Posts::attachmentsOf(const Post &post) const
{
    const auto target = [this](const QString &id) {
        return m_settings.attachmentTargets ? QJsonObject{{u"id"_s, id}} : QJsonObject{};
    };
    QJsonObject attachment;
    if (!post.video.isEmpty())
        attachment = {{u"media_type"_s, u"video"_s}, {u"target"_s, target(post.video)}};
    else if (!post.link.isEmpty())
        attachment = {{u"media_type"_s, u"link"_s}, {u"unshimmed_url"_s, post.link}};
    else if (post.photos.size() == 1)
        attachment = {{u"media_type"_s, u"photo"_s}, {u"target"_s, target(post.photos.first())}};
    else if (!post.photos.isEmpty()) {
        QJsonArray below;
        for (const auto &photo : post.photos)
            below += QJsonObject{{u"target"_s, target(photo)}};
        attachment = {{u"media_type"_s, u"album"_s},
                      {u"target"_s, target(post.id.section(u'_', 1))},
                      {u"subattachments"_s, QJsonObject{{u"data"_s, below}}}};
    }
    return attachment.isEmpty() ? QJsonObject{} : QJsonObject{{u"data"_s, QJsonArray{attachment}}};
}

QJsonObject Posts::toJson(const Post &post) const
{
    QJsonObject json{{u"id"_s, post.id}, {u"created_time"_s, graph::graphTimeOf(post.createdAt)}};
    if (!post.message.isEmpty())
        json[u"message"_s] = post.message;
    json[u"is_published"_s] = !post.publishAt;
    if (post.publishAt)
        json[u"scheduled_publish_time"_s] = numberOf(*post.publishAt) / 1000;
    if (m_settings.permalinks)
        json[u"permalink_url"_s] = m_host.origin() + permalinkOf(post);
    if (const auto attachments = attachmentsOf(post); !attachments.isEmpty())
        json[u"attachments"_s] = attachments;
    const auto now = m_host.clock().now();
    const auto counted = [](qsizetype count) {
        return QJsonObject{{u"data"_s, QJsonArray{}}, {u"summary"_s, QJsonObject{{u"total_count"_s, count}}}};
    };
    json[u"reactions"_s] = counted(simulatedCount(post.id, u"reactions", post.createdAt, now, 120));
    json[u"comments"_s] = counted(post.comments.size() + simulatedCount(post.id, u"comments", post.createdAt, now, 15));
    if (const int shares = simulatedCount(post.id, u"shares", post.createdAt, now, 25); shares > 0)
        json[u"shares"_s] = QJsonObject{{u"count"_s, shares}};  // absent where there are none
    return json;
}

QJsonObject Posts::toJson(const Post &post, const Comment &comment) const
{
    return {{u"id"_s, comment.id},
            {u"message"_s, comment.message},
            {u"created_time"_s, graph::graphTimeOf(comment.createdAt)},
            {u"from"_s, QJsonObject{{u"id"_s, idOf(u"page"_s, post.page)}, {u"name"_s, post.page}}}};
}

SimulatedPost Posts::shown(const Post &post) const
{
    SimulatedPost shown{.account = post.page,
                        .id = post.id,
                        .text = post.message,
                        .link = post.link,
                        .createdAt = post.createdAt,
                        .permalink = permalinkOf(post)};
    shown.title = post.title;
    shown.aliases = {u"/facebook/www/"_s + post.id};
    if (!post.video.isEmpty())
        shown.aliases += u"/facebook/www/"_s + post.video;
    for (const auto &id : post.photos) {
        if (const auto *medium = photo(id))
            shown.media += SimulatedMedia{.blob = medium->blob, .mime = medium->mime, .alt = medium->alt};
    }
    if (!post.film.isEmpty())
        shown.media += SimulatedMedia{.blob = post.film, .mime = sniffMediaType(m_host.blob(post.film)), .alt = {}};
    for (auto at = post.captions.cbegin(); at != post.captions.cend(); ++at)
        shown.media += SimulatedMedia{
            .blob = at.value(), .mime = "application/x-subrip", .alt = u"Captions in %1"_s.arg(at.key())};
    if (post.isReel)
        shown.notes += u"reel"_s;
    if (post.isStory)
        shown.notes += u"story"_s;
    return shown;
}

void Posts::seen(const QString &number)
{
    m_last = std::max(m_last, number.section(u'_', -1).toLongLong());
}

void Posts::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    const auto message = event["message"_L1].toString();
    if (what == "photo"_L1) {
        m_photos.insert(id,
                        {.id = id,
                         .page = event["page"_L1].toString(),
                         .blob = event["blob"_L1].toString().toLatin1(),
                         .mime = event["mime"_L1].toString().toLatin1(),
                         .alt = event["alt"_L1].toString()});
        seen(id);
    } else if (what == "post"_L1) {
        const Post post{.id = id,
                        .page = event["page"_L1].toString(),
                        .message = message,
                        .link = event["link"_L1].toString(),
                        .photos = textsIn(event["photos"_L1]),
                        .video = event["video"_L1].toString(),
                        .film = event["film"_L1].toString().toLatin1(),
                        .title = event["title"_L1].toString(),
                        .isReel = event["reel"_L1].toBool(),
                        .isStory = event["story"_L1].toBool(),
                        .createdAt = instantOf(event),
                        .publishAt = publishAtIn(event)};
        for (const auto &photo : post.photos)
            m_photos[photo].usedBy = id;
        m_posts.insert(id, post);
        m_order += id;
        seen(id);
        if (!post.publishAt)
            m_host.created(platform, shown(post));
    } else if (what == "publish"_L1 && m_posts.contains(id)) {
        auto &post = m_posts[id];
        post.createdAt = post.publishAt.value_or(post.createdAt);
        post.publishAt.reset();
        m_order.removeAll(id);
        m_order += id;
        m_host.created(platform, shown(post));
    } else if (what == "reschedule"_L1 && m_posts.contains(id)) {
        m_posts[id].publishAt = publishAtIn(event);
    } else if (what == "captions"_L1 && m_posts.contains(id)) {
        m_posts[id].captions.insert(event["locale"_L1].toString(), event["blob"_L1].toString().toLatin1());
        m_host.edited(platform, shown(m_posts[id]));
    } else if (what == "edit"_L1 && m_posts.contains(id)) {
        m_posts[id].message = message;
        if (!m_posts[id].publishAt)
            m_host.edited(platform, shown(m_posts[id]));
    } else if (what == "edit"_L1) {
        for (auto &post : m_posts) {
            for (auto &comment : post.comments) {
                if (comment.id == id)
                    comment.message = message;
            }
        }
    } else if (what == "delete"_L1 && m_posts.contains(id)) {
        const auto gone = m_posts.take(id);
        m_order.removeAll(id);
        for (const auto &comment : gone.comments)
            m_host.removed(platform, comment.id);
        if (!gone.publishAt)
            m_host.removed(platform, id);
    } else if (what == "delete"_L1) {
        m_photos.remove(id);
        for (auto &post : m_posts) {
            const auto had = post.comments.removeIf([&](const Comment &comment) { return comment.id == id; });
            if (had > 0)
                m_host.removed(platform, id);
        }
    } else if (what == "comment"_L1) {
        const auto under = event["post"_L1].toString();
        if (!m_posts.contains(under))
            return;
        auto &post = m_posts[under];
        post.comments += Comment{.id = id, .post = under, .message = message, .createdAt = instantOf(event)};
        seen(id);
        m_host.created(platform,
                       {.account = post.page,
                        .id = id,
                        .text = message,
                        .parent = under,
                        .createdAt = instantOf(event),
                        .permalink = permalinkOf(post) + u"/comments/"_s + id.section(u'_', -1)});
    }
}

void Posts::clear()
{
    m_photos.clear();
    m_posts.clear();
    m_order.clear();
}

}  // namespace carillon::sandbox::facebook
