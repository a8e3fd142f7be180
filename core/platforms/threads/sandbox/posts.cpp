// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/posts.h"

#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/simulatedlogin.h"
#include "core/platforms/threads/sandbox/answers.h"

#include <algorithm>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"threads"_s;

/// "2026-11-21T10:20:30+0000"
QString shortcodeOf(const Post &post)
{
    return u'C' + QString::number(post.id.toLongLong(), 36);
}

QString permalinkOf(const Post &post)
{
    return u"/threads/www/@%1/post/%2"_s.arg(post.user, shortcodeOf(post));
}

QString listedType(const Container &container)
{
    const auto type = container.field(u"media_type"_s);
    if (type == "TEXT"_L1)
        return u"TEXT_POST"_s;
    return type == "CAROUSEL"_L1 ? u"CAROUSEL_ALBUM"_s : type;
}

QStringList notesOn(const Container &container)
{
    QStringList notes;
    for (const auto &name : {u"reply_control"_s, u"topic_tag"_s, u"quote_post_id"_s, u"poll_attachment"_s,
                             u"text_attachment"_s, u"text_entities"_s, u"is_spoiler_media"_s, u"is_ghost_post"_s}) {
        if (const auto value = container.field(name); !value.isEmpty())
            notes += name + u": "_s + value.left(200);
    }
    return notes;
}

}  // namespace

const Post &Posts::publish(const Container &container)
{
    const auto id = m_containers.nextNumber();
    const QJsonObject event{{u"do"_s, u"post"_s},
                            {u"id"_s, id},
                            {u"user"_s, container.user},
                            {u"container"_s, container.id},
                            {u"reply_to"_s, container.field(u"reply_to_id"_s)},
                            {u"at"_s, qint64{m_host.clock().now().time_since_epoch().count()}}};
    restore(event);
    m_host.journal(platform, event);
    return m_posts[id];
}

void Posts::remove(const QString &id)
{
    const QJsonObject event{{u"do"_s, u"delete"_s}, {u"id"_s, id}};
    restore(event);
    m_host.journal(platform, event);
}

const Post *Posts::find(const QString &id) const
{
    const auto at = m_posts.constFind(id);
    return at == m_posts.constEnd() ? nullptr : &*at;
}

int Posts::repliesTo(const QString &id) const
{
    return int(std::count_if(m_posts.begin(), m_posts.end(), [&](const Post &post) { return post.replyTo == id; }));
}

bool Posts::isVisible(const Post &post) const
{
    return post.createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs} <= m_host.clock().now();
}

QJsonObject Posts::toJson(const Post &post, const QString &fields) const
{
    const auto *container = m_containers.find(post.user, post.container);
    QJsonObject whole{{u"media_product_type"_s, u"THREADS"_s},
                      {u"username"_s, post.user},
                      {u"timestamp"_s, graph::graphTimeOf(post.createdAt)},
                      {u"media_type"_s, listedType(*container)},
                      {u"is_reply"_s, !post.replyTo.isEmpty()},
                      {u"is_quote_post"_s, !container->field(u"quote_post_id"_s).isEmpty()},
                      {u"shortcode"_s, shortcodeOf(post)}};
    if (m_settings.permalinks)
        whole[u"permalink"_s] = m_host.origin() + permalinkOf(post);
    if (const auto text = container->field(u"text"_s).trimmed(); !text.isEmpty())
        whole[u"text"_s] = text;
    if (!post.replyTo.isEmpty())
        whole[u"replied_to"_s] = QJsonObject{{u"id"_s, post.replyTo}};
    for (const auto &[told, given] : {std::pair{u"alt_text"_s, u"alt_text"_s},
                                      {u"topic_tag"_s, u"topic_tag"_s},
                                      {u"link_attachment_url"_s, u"link_attachment"_s}}) {
        if (const auto value = container->field(given); !value.isEmpty())
            whole[told] = value;
    }
    return askedOf(whole, post.id, fields);
}

HttpReply Posts::list(const QString &user, bool replies, const Parameters &parameters, const QString &address,
                      const QString &token) const
{
    const auto since = parameters.number(u"since"_s).value_or(0);
    QList<QJsonObject> found;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const auto *post = find(*id);
        const bool isSought = post->user == user && post->replyTo.isEmpty() != replies;
        if (isSought && isVisible(*post) && secondsOf(post->createdAt) >= since)
            found += toJson(*post, parameters.text(u"fields"_s));
    }
    return graph::listReply(found,
                            {.address = address,
                             .token = token,
                             .parameters = parameters,
                             .most = m_settings.postsPerAnswer,
                             .tellsCursors = true});
}

SimulatedPost Posts::shown(const Post &post) const
{
    const auto *container = m_containers.find(post.user, post.container);
    SimulatedPost shown{.account = post.user,
                        .id = post.id,
                        .text = container->field(u"text"_s),
                        .parent = post.replyTo,
                        .link = container->field(u"link_attachment"_s),
                        .notes = notesOn(*container),
                        .createdAt = post.createdAt,
                        .permalink = permalinkOf(post)};
    auto sources = container->children;
    if (sources.isEmpty())
        sources = QStringList{container->id};
    for (const auto &id : sources) {
        const auto *source = m_containers.find(post.user, id);
        if (source != nullptr && source->field(u"media_type"_s) != "TEXT"_L1)
            shown.media
                += SimulatedMedia{.blob = source->blob, .mime = source->mime, .alt = source->field(u"alt_text"_s)};
    }
    return shown;
}

void Posts::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "post"_L1) {
        const Post post{.id = id,
                        .user = event["user"_L1].toString(),
                        .container = event["container"_L1].toString(),
                        .replyTo = event["reply_to"_L1].toString(),
                        .createdAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}}};
        m_posts.insert(id, post);
        m_order += id;
        m_containers.seen(id);
        m_containers.published(post.container, id);
        m_host.created(platform, shown(post));
    } else if (what == "delete"_L1) {
        m_posts.remove(id);
        m_order.removeAll(id);
        m_host.removed(platform, id);
    }
}

void Posts::clear()
{
    m_posts.clear();
    m_order.clear();
}

}  // namespace carillon::sandbox::threads
