// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/posts.h"

#include "core/platforms/linkedin/sandbox/littletext.h"

#include <algorithm>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"linkedin"_s;

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantOf(const QJsonObject &event)
{
    return Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}};
}

/// The urns of media with their descriptions.
QList<std::pair<QString, QString>> mediaOf(const QJsonObject &content)
{
    QList<std::pair<QString, QString>> media;
    const auto one = content["media"_L1].toObject();
    if (!one.isEmpty())
        media.emplaceBack(one["id"_L1].toString(), one["altText"_L1].toString());
    for (const auto &image : content["multiImage"_L1]["images"_L1].toArray())
        media.emplaceBack(image["id"_L1].toString(), image["altText"_L1].toString());
    return media;
}

}  // namespace

QString Posts::nextNumber()
{
    return QString::number(++m_last);
}

void Posts::seen(const QString &number)
{
    m_last = std::max(m_last, number.toLongLong());
}

QString Posts::add(const QString &account, const QJsonObject &body)
{
    const auto media = body["content"_L1]["media"_L1]["id"_L1].toString();
    const bool isShare = media.isEmpty() || media.startsWith("urn:li:image:"_L1);
    const auto urn = u"urn:li:%1:%2"_s.arg(isShare ? u"share"_s : u"ugcPost"_s, nextNumber());
    const QJsonObject event{{u"do"_s, u"post"_s},
                            {u"urn"_s, urn},
                            {u"account"_s, account},
                            {u"body"_s, body},
                            {u"at"_s, millisecondsOf(m_host.clock().now())}};
    restore(event);
    m_host.journal(platform, event);
    const auto text = readLittleText(body["commentary"_L1].toString());
    if (text.isCut)
        m_host.warned(platform, account, u"The text was cut after \"%1\" without a word"_s.arg(text.plain.right(30)));
    return urn;
}

void Posts::edit(const QString &urn, const QString &commentary)
{
    const QJsonObject event{{u"do"_s, u"edit"_s},
                            {u"urn"_s, urn},
                            {u"commentary"_s, commentary},
                            {u"at"_s, millisecondsOf(m_host.clock().now())}};
    restore(event);
    m_host.journal(platform, event);
}

void Posts::remove(const QString &urn)
{
    const QJsonObject event{{u"do"_s, u"delete"_s}, {u"urn"_s, urn}};
    restore(event);
    m_host.journal(platform, event);
}

Comment Posts::addComment(const QString &urn, const QString &account, const QJsonObject &body)
{
    const auto id = nextNumber();
    const QJsonObject event{{u"do"_s, u"comment"_s},
                            {u"urn"_s, urn},
                            {u"id"_s, id},
                            {u"account"_s, account},
                            {u"actor"_s, body["actor"_L1]},
                            {u"text"_s, body["message"_L1]["text"_L1]},
                            {u"at"_s, millisecondsOf(m_host.clock().now())}};
    restore(event);
    m_host.journal(platform, event);
    return m_posts.value(urn).comments.last();
}

const Post *Posts::find(const QString &urn) const
{
    const auto at = m_posts.constFind(urn);
    return at == m_posts.constEnd() ? nullptr : &*at;
}

const Post *Posts::twinOf(const QJsonObject &body) const
{
    const auto since = m_host.clock().now() - std::chrono::seconds{m_settings.duplicateSeconds};
    for (const auto &urn : m_order) {
        const auto *post = find(urn);
        if (post->author == body["author"_L1].toString() && post->commentary == body["commentary"_L1].toString()
            && post->body["content"_L1] == body["content"_L1] && post->createdAt >= since)
            return post;
    }
    return nullptr;
}

QList<const Post *> Posts::of(const QString &author) const
{
    const auto until = m_host.clock().now() - std::chrono::milliseconds{m_settings.visibleAfterMs};
    QList<const Post *> found;
    for (auto urn = m_order.crbegin(); urn != m_order.crend(); ++urn) {
        const auto *post = find(*urn);
        if (post->author == author && post->createdAt <= until)
            found += post;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Post *one, const Post *other) { return one->changedAt > other->changedAt; });
    return found;
}

QJsonObject Posts::toJson(const Post &post) const
{
    auto json = post.body;
    json[u"id"_s] = post.urn;
    json[u"commentary"_s] = m_settings.templatedHashtags ? withTemplates(post.commentary) : post.commentary;
    json[u"createdAt"_s] = millisecondsOf(post.createdAt);
    json[u"publishedAt"_s] = millisecondsOf(post.createdAt);
    json[u"lastModifiedAt"_s] = millisecondsOf(post.changedAt);
    return json;
}

QJsonObject Posts::toJson(const Comment &comment)
{
    return {{u"$URN"_s, comment.urn},
            {u"id"_s, comment.id},
            {u"actor"_s, comment.actor},
            {u"message"_s, QJsonObject{{u"text"_s, comment.text}}},
            {u"created"_s, QJsonObject{{u"actor"_s, comment.actor}, {u"time"_s, millisecondsOf(comment.createdAt)}}}};
}

SimulatedPost Posts::shown(const Post &post) const
{
    const auto content = post.body["content"_L1].toObject();
    SimulatedPost shown{.account = post.account,
                        .id = post.urn,
                        .text = readLittleText(post.commentary).plain,
                        .link = content["article"_L1]["source"_L1].toString(),
                        .createdAt = post.createdAt,
                        .permalink = u"/linkedin/feed/update/%1/"_s.arg(post.urn)};
    shown.title = content["article"_L1]["title"_L1].toString(content["media"_L1]["title"_L1].toString());
    for (const auto &[urn, alt] : mediaOf(content)) {
        const auto *upload = m_uploads.find(urn);
        if (upload == nullptr)
            continue;
        shown.media += SimulatedMedia{.blob = upload->blob, .mime = upload->mime, .alt = alt};
        if (!upload->captions.isEmpty())
            shown.media += SimulatedMedia{.blob = upload->captions,
                                          .mime = "application/x-subrip",
                                          .alt = u"Captions in %1"_s.arg(upload->captionsLocale)};
    }
    if (const auto visibility = post.body["visibility"_L1].toString(); visibility != "PUBLIC"_L1)
        shown.notes += visibility.toLower();
    if (content["article"_L1].toObject().contains("thumbnail"_L1))
        shown.notes += u"card with a picture"_s;
    if (content.contains("poll"_L1))
        shown.notes += u"poll: "_s + content["poll"_L1]["question"_L1].toString();
    return shown;
}

SimulatedPost Posts::shown(const Post &post, const Comment &comment) const
{
    return {.account = post.account,
            .id = comment.urn,
            .text = comment.text,
            .parent = post.urn,
            .createdAt = comment.createdAt,
            .permalink = u"/linkedin/feed/update/%1/comments/%2"_s.arg(post.urn, comment.id)};
}

void Posts::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto urn = event["urn"_L1].toString();
    if (what == "post"_L1) {
        auto body = event["body"_L1].toObject();
        const auto commentary = body.take(u"commentary"_s).toString();
        const Post post{.urn = urn,
                        .account = event["account"_L1].toString(),
                        .author = body["author"_L1].toString(),
                        .commentary = commentary,
                        .body = body,
                        .createdAt = instantOf(event),
                        .changedAt = instantOf(event)};
        m_posts.insert(urn, post);
        m_order += urn;
        seen(urn.section(u':', -1));
        m_host.created(platform, shown(post));
    } else if (what == "edit"_L1 && m_posts.contains(urn)) {
        auto &post = m_posts[urn];
        post.commentary = event["commentary"_L1].toString();
        post.changedAt = instantOf(event);
        m_host.edited(platform, shown(post));
    } else if (what == "delete"_L1 && m_posts.contains(urn)) {
        const auto gone = m_posts.take(urn);
        m_order.removeAll(urn);
        for (const auto &comment : gone.comments)
            m_host.removed(platform, comment.urn);
        m_host.removed(platform, urn);
    } else if (what == "comment"_L1 && m_posts.contains(urn)) {
        const auto id = event["id"_L1].toString();
        auto &post = m_posts[urn];
        post.comments += Comment{.urn = u"urn:li:comment:(urn:li:activity:%1,%2)"_s.arg(urn.section(u':', -1), id),
                                 .id = id,
                                 .actor = event["actor"_L1].toString(),
                                 .text = event["text"_L1].toString(),
                                 .createdAt = instantOf(event)};
        seen(id);
        m_host.created(platform, shown(post, post.comments.last()));
    }
}

void Posts::clear()
{
    m_posts.clear();
    m_order.clear();
}

}  // namespace carillon::sandbox::linkedin
