// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/postlist.h"

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &platform, const QString &id)
{
    return platform + u'\n' + id;
}

}  // namespace

bool PostList::isPart(const QString &platform, const SimulatedPost &post) const
{
    const auto parent = m_numberOfId.value(keyOf(platform, post.parent));
    return parent != 0 && m_posts.at(parent).post.account == post.account;
}

void PostList::add(const QString &platform, const SimulatedPost &post)
{
    const auto number = ++m_last;
    ListedPost listed{.platform = platform, .post = post, .root = number};
    if (isPart(platform, post))
        listed.root = m_posts.at(m_numberOfId.value(keyOf(platform, post.parent))).root;
    m_partsOfRoot[listed.root] += number;
    m_numberOfId.insert(keyOf(platform, post.id), number);
    m_numberOfPath.insert(post.permalink, number);
    for (const auto &path : post.aliases)
        m_numberOfPath.insert(path, number);
    m_posts.emplace(number, std::move(listed));
}

void PostList::edit(const QString &platform, const SimulatedPost &post)
{
    const auto at = m_posts.find(m_numberOfId.value(keyOf(platform, post.id)));
    if (at != m_posts.end())
        at->second.post = post;
}

void PostList::remove(const QString &platform, const QString &id)
{
    const auto number = m_numberOfId.take(keyOf(platform, id));
    const auto at = m_posts.find(number);
    if (at == m_posts.end())
        return;
    m_numberOfPath.remove(at->second.post.permalink);
    for (const auto &path : at->second.post.aliases)
        m_numberOfPath.remove(path);
    m_partsOfRoot[at->second.root].removeOne(number);
    m_posts.erase(at);
}

void PostList::clear()
{
    m_posts.clear();
    m_numberOfId.clear();
    m_numberOfPath.clear();
    m_partsOfRoot.clear();
}

const ListedPost *PostList::atPermalink(const QString &path) const
{
    const auto at = m_posts.find(m_numberOfPath.value(path));
    return at == m_posts.end() ? nullptr : &at->second;
}

QList<const ListedPost *> PostList::threadOf(const ListedPost &post) const
{
    QList<const ListedPost *> thread;
    for (const auto number : m_partsOfRoot.value(post.root))
        thread += &m_posts.at(number);
    return thread;
}

QList<QList<const ListedPost *>> PostList::threads(const QString &platform, qsizetype most) const
{
    QList<QList<const ListedPost *>> threads;
    for (auto at = m_posts.rbegin(); at != m_posts.rend() && threads.size() < most; ++at) {
        const auto &listed = at->second;
        // A thread is listed where its first part that still stands is.
        const bool opens = m_partsOfRoot.value(listed.root).value(0) == at->first;
        if (opens && (platform.isEmpty() || platform == listed.platform))
            threads += threadOf(listed);
    }
    return threads;
}

QJsonArray PostList::toJson(const QString &platform, const QString &account, const QString &origin) const
{
    QJsonArray list;
    for (const auto &[number, listed] : m_posts) {
        const auto &post = listed.post;
        if ((!platform.isEmpty() && platform != listed.platform) || (!account.isEmpty() && account != post.account))
            continue;
        QJsonArray media;
        for (const auto &item : post.media) {
            const auto url
                = item.blob.isEmpty() ? item.url : origin + u"/_sandbox/blobs/"_s + QString::fromLatin1(item.blob);
            media += QJsonObject{{u"url"_s, url}, {u"mime"_s, QString::fromLatin1(item.mime)}, {u"alt"_s, item.alt}};
        }
        list += QJsonObject{
            {u"platform"_s, listed.platform},
            {u"account"_s, post.account},
            {u"id"_s, post.id},
            {u"text"_s, post.text},
            {u"parts"_s, post.parts()},
            {u"reply_to"_s, post.parent.isEmpty() ? QJsonValue{} : QJsonValue{post.parent}},
            {u"root"_s, m_posts.contains(listed.root) ? QJsonValue{m_posts.at(listed.root).post.id} : QJsonValue{}},
            {u"title"_s, post.title},
            {u"first_comment"_s, post.firstComment},
            {u"link"_s, post.link},
            {u"media"_s, media},
            {u"notes"_s, QJsonArray::fromStringList(post.notes)},
            {u"created_at"_s, toIsoUtc(post.createdAt)},
            {u"permalink"_s, origin + post.permalink}};
    }
    return list;
}

}  // namespace carillon::sandbox
