// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/posts.h"

#include "core/platforms/simulatedcounts.h"
#include "core/platforms/simulatedtext.h"
#include "core/platforms/x/sandbox/textrules.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"x"_s;
constexpr qint64 snowflakeEpoch = 1'288'834'974'657;  // milliseconds; November 2010

QJsonObject eventOf(const Post &post)
{
    return {{u"do"_s, u"post"_s},
            {u"id"_s, post.id},
            {u"user"_s, post.user},
            {u"text"_s, post.text},
            {u"parent"_s, post.parent},
            {u"media"_s, QJsonArray::fromStringList(post.media)},
            {u"poll"_s, QJsonArray::fromStringList(post.poll)},
            {u"poll_minutes"_s, post.pollMinutes},
            {u"reply_settings"_s, post.replySettings},
            {u"made_with_ai"_s, post.madeWithAi},
            {u"at"_s, qint64{post.createdAt.time_since_epoch().count()}}};
}

Post postIn(const QJsonObject &event)
{
    return {.id = event["id"_L1].toString(),
            .user = event["user"_L1].toString(),
            .text = event["text"_L1].toString(),
            .parent = event["parent"_L1].toString(),
            .media = textsIn(event["media"_L1]),
            .poll = textsIn(event["poll"_L1]),
            .pollMinutes = event["poll_minutes"_L1].toInt(),
            .replySettings = event["reply_settings"_L1].toString(),
            .madeWithAi = event["made_with_ai"_L1].toBool(),
            .createdAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}}};
}

QString shortLink(const QString &address)
{
    const auto hash = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"https://t.co/"_s + QString::fromLatin1(hash.left(10));
}

QString escaped(QString text)
{
    return text.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
}

QString bareWords(const QString &text)
{
    return text.simplified().toCaseFolded();
}

}  // namespace

QString Posts::nextId()
{
    const auto now = m_host.clock().now().time_since_epoch().count();
    m_lastId = std::max(m_lastId + 1, qint64{(now - snowflakeEpoch) << 22U});
    return QString::number(m_lastId);
}

QString Posts::userId(const QString &user)
{
    auto &id = m_userIds[user];
    if (id.isEmpty()) {
        id = nextId();
        m_host.journal(platform, {{u"do"_s, u"user"_s}, {u"user"_s, user}, {u"id"_s, id}});
    }
    return id;
}

void Posts::add(const Post &post)
{
    store(post);
    m_host.journal(platform, eventOf(post));
}

void Posts::store(const Post &post)
{
    auto stored = post;
    const auto *parent = find(post.parent);
    stored.conversation = parent != nullptr ? parent->conversation : post.id;
    m_posts.insert(post.id, stored);
    m_idsOfUser[post.user] += post.id;
    m_host.created(platform, shown(post));
}

SimulatedPost Posts::shown(const Post &post) const
{
    SimulatedPost shown{.account = post.user,
                        .id = post.id,
                        .text = post.text,
                        .parent = post.parent,
                        .createdAt = post.createdAt,
                        .permalink = u"/%1/status/%2"_s.arg(post.user, post.id),
                        .aliases = {u"/i/web/status/"_s + post.id}};
    for (const auto &id : post.media) {
        const auto *upload = m_media.any(id);
        if (upload == nullptr)
            continue;
        shown.media += SimulatedMedia{.blob = upload->blob, .mime = upload->type.toLatin1(), .alt = upload->alt};
        for (auto at = upload->subtitles.cbegin(); at != upload->subtitles.cend(); ++at) {
            if (const auto *file = m_media.any(at.value()))
                shown.media += SimulatedMedia{
                    .blob = file->blob, .mime = "application/x-subrip", .alt = u"Captions in %1"_s.arg(at.key())};
        }
    }
    if (!post.poll.isEmpty())
        shown.notes += u"poll: "_s + post.poll.join(u" | "_s);
    if (!post.replySettings.isEmpty())
        shown.notes += u"replies: "_s + post.replySettings;
    if (post.madeWithAi)
        shown.notes += u"made with AI"_s;
    return shown;
}

void Posts::remove(const QString &id)
{
    const auto post = m_posts.take(id);
    m_idsOfUser[post.user].removeAll(id);
    m_host.removed(platform, id);
    m_host.journal(platform, {{u"do"_s, u"delete"_s}, {u"id"_s, id}});
}

const Post *Posts::find(const QString &id) const
{
    const auto at = m_posts.constFind(id);
    return at == m_posts.constEnd() ? nullptr : &*at;
}

bool Posts::isVisible(const Post &post) const
{
    return m_host.clock().now() >= post.createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs};
}

bool Posts::isRepeated(const QString &user, const QString &text) const
{
    const auto since = m_host.clock().now() - std::chrono::seconds{m_settings.duplicateSeconds};
    const auto ids = m_idsOfUser.value(user);
    return std::any_of(ids.crbegin(), ids.crend(), [&](const QString &id) {
        const auto *post = find(id);
        return post && post->createdAt > since && bareWords(post->text) == bareWords(text);
    });
}

QList<const Post *> Posts::ofUser(const QString &user, const Page &page) const
{
    QList<const Post *> found;
    qint64 skipped = 0;
    const auto ids = m_idsOfUser.value(user);
    for (auto at = ids.crbegin(); at != ids.crend() && found.size() <= page.size; ++at) {
        const auto *post = find(*at);
        const auto number = at->toLongLong();
        const bool fits = isVisible(*post) && (page.sinceId.isEmpty() || number > page.sinceId.toLongLong())
            && (page.untilId.isEmpty() || number < page.untilId.toLongLong()) && post->createdAt >= page.startTime
            && post->createdAt < page.endTime && (page.withReplies || post->parent.isEmpty());
        if (fits && ++skipped > page.from)
            found += post;
    }
    return found;
}

QJsonObject Posts::toJson(const Post &post, const QSet<QString> &fields) const
{
    QString text;
    QJsonArray urls;
    qsizetype at = 0;
    const auto addUrl = [&](const QString &address, const QString &expanded) {
        const auto link = shortLink(address);
        QJsonObject url{{u"start"_s, text.size()},
                        {u"end"_s, text.size() + link.size()},
                        {u"url"_s, link},
                        {u"expanded_url"_s, expanded},
                        {u"display_url"_s, expanded.section(u"//"_s, 1)}};
        text += link;
        return url;
    };
    for (const auto &place : linksIn(post.text)) {
        text += escaped(post.text.mid(at, place.start - at));
        const auto address = post.text.mid(place.start, place.end - place.start);
        const bool hasScheme = address.startsWith("http"_L1, Qt::CaseInsensitive);
        urls += addUrl(address, hasScheme ? address : u"http://"_s + address);
        at = place.end;
    }
    text += escaped(post.text.mid(at));
    QJsonArray keys;
    for (const auto &id : post.media) {
        const auto *upload = m_media.any(id);
        keys += upload ? upload->key() : id;
    }
    if (!keys.isEmpty()) {
        text += text.isEmpty() ? QString{} : u" "_s;
        auto url = addUrl(u"media of "_s + post.id, u"https://x.com/%1/status/%2/photo/1"_s.arg(post.user, post.id));
        url[u"media_key"_s] = keys.first();
        urls += url;
    }

    const bool isRenamed = m_settings.renamedFields;
    QJsonObject json{{u"id"_s, post.id},
                     {u"text"_s, text},
                     {isRenamed ? u"edit_history_post_ids"_s : u"edit_history_tweet_ids"_s, QJsonArray{post.id}}};
    if (fields.contains(u"created_at"_s))  // whole seconds
        json[u"created_at"_s] = toIsoUtc(std::chrono::floor<std::chrono::seconds>(post.createdAt));
    if (fields.contains(u"conversation_id"_s))
        json[u"conversation_id"_s] = post.conversation;
    if (fields.contains(u"entities"_s) && !urls.isEmpty())
        json[u"entities"_s] = QJsonObject{{u"urls"_s, urls}};
    if (fields.contains(u"public_metrics"_s)) {
        const auto count = [&](QStringView what, int most) {
            return simulatedCount(post.id, what, post.createdAt, m_host.clock().now(), most);
        };
        const auto replies
            = std::count_if(m_posts.begin(), m_posts.end(), [&](const Post &other) { return other.parent == post.id; });
        json[u"public_metrics"_s]
            = QJsonObject{{isRenamed ? u"repost_count"_s : u"retweet_count"_s, count(u"reposts", 25)},
                          {u"reply_count"_s, qint64{replies} + count(u"replies", 12)},
                          {u"like_count"_s, count(u"likes", 100)},
                          {u"quote_count"_s, count(u"quotes", 6)},
                          {u"bookmark_count"_s, count(u"bookmarks", 10)},
                          {u"impression_count"_s, count(u"views", 3000)}};
    }
    QJsonObject attachments;
    if (!keys.isEmpty())
        attachments[u"media_keys"_s] = keys;
    if (!post.poll.isEmpty())
        attachments[u"poll_ids"_s] = QJsonArray{post.id + u"0"_s};
    if (fields.contains(u"attachments"_s) && !attachments.isEmpty())
        json[u"attachments"_s] = attachments;
    const bool wantsParent = fields.contains(u"referenced_tweets"_s) || fields.contains(u"referenced_posts"_s);
    if (wantsParent && !post.parent.isEmpty())
        json[isRenamed ? u"referenced_posts"_s : u"referenced_tweets"_s]
            = QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s}, {u"id"_s, post.parent}}};
    if (text.size() > 280 && weightedLength(post.text) > 280) {  // a long post is cut short, its whole text aside
        const QJsonObject note{{u"text"_s, text}, {u"entities"_s, QJsonObject{{u"urls"_s, urls}}}};
        if (fields.contains(u"note_tweet"_s) || fields.contains(u"note_post"_s))
            json[isRenamed ? u"note_post"_s : u"note_tweet"_s] = note;
        json[u"text"_s] = text.left(275) + u"…"_s;
        json.remove(u"entities"_s);
    }
    return json;
}

void Posts::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    m_lastId = std::max(m_lastId, id.toLongLong());
    if (what == "post"_L1) {
        store(postIn(event));
    } else if (what == "user"_L1) {
        m_userIds.insert(event["user"_L1].toString(), id);
    } else if (what == "delete"_L1) {
        remove(id);
    }
}

void Posts::clear(bool accountsToo)
{
    m_posts.clear();
    m_idsOfUser.clear();
    if (accountsToo)
        m_userIds.clear();
}

}  // namespace carillon::sandbox::x
