// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/facebook/sandbox/answers.h"
#include "core/platforms/facebook/sandbox/simulatedfacebook.h"
#include "core/platforms/simulatedtext.h"

#include <QUrl>

#include <algorithm>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMessage = 63'206;
constexpr int mostPhotos = 10;

HttpReply invalid(const QString &message, int subcode = 0)
{
    return failure({.code = 100, .subcode = subcode, .message = message});
}

std::optional<HttpReply> refuseLink(const QString &link)
{
    const QUrl url{link, QUrl::StrictMode};
    const auto host = url.host();
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return invalid(u"(#100) link is not properly formatted"_s, 2061006);
    if (host == "facebook.com"_L1 || host.endsWith(".facebook.com"_L1))
        return invalid(u"(#100) Links to facebook.com cannot be shared so"_s, 1609008);
    return {};
}

}  // namespace

std::optional<HttpReply> SimulatedFacebook::refuseUnless(const Call &call, const QStringList &scopes)
{
    const bool allowsAll
        = std::all_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return call.grant.allows(scope); });
    if (call.grant.isPage() && allowsAll)
        return {};
    return failure(missingPermission(scopes.join(u" and "_s)));
}

void SimulatedFacebook::warnOfUnknown(const Call &call, const QStringList &known)
{
    static const QStringList everywhere{u"access_token"_s, u"fields"_s, u"id"_s};
    graph::warnOfUnknown(m_host, u"facebook"_s, call.grant.page, call.parameters, known + everywhere);
}

HttpReply SimulatedFacebook::me(Call &call)
{
    const auto edge = call.path.value(1);
    const bool isPage = call.grant.isPage();
    const auto name = isPage ? call.grant.page : call.grant.user;
    if (edge.isEmpty()) {
        QJsonObject answer{{u"id"_s, idOf(isPage ? u"page"_s : u"user"_s, name)}, {u"name"_s, name}};
        if (isPage)
            answer[u"username"_s] = name;
        return jsonReply(answer);
    }
    if (isPage)
        return invalid(u"(#100) Tried accessing nonexisting field (%1) on node type (Page)"_s.arg(edge));
    if (edge == "permissions"_L1)
        return call.request.method == "DELETE" ? m_logins.revoke(call.grant) : m_logins.permissions(call.grant);
    if (edge == "accounts"_L1) {
        if (!call.grant.allows(u"pages_show_list"_s))
            return failure(missingPermission(u"pages_show_list"_s));
        return m_settings.businessPages
            ? jsonReply({{u"data"_s, QJsonArray{}}})
            : m_logins.pages(call.token, call.grant, call.parameters, graph::addressOf(call.request));
    }
    if (edge == "businesses"_L1) {
        if (!call.grant.allows(u"business_management"_s))
            return failure(missingPermission(u"business_management"_s));
        const QJsonObject business{{u"id"_s, idOf(u"business"_s, call.grant.user)}};
        return jsonReply({{u"data"_s, m_settings.businessPages ? QJsonArray{business} : QJsonArray{}}});
    }
    return invalid(u"(#100) Tried accessing nonexisting field (%1) on node type (User)"_s.arg(edge));
}

HttpReply SimulatedFacebook::business(Call &call)
{
    const auto edge = call.path.value(1);
    if (edge == "owned_pages"_L1)
        return m_logins.pages(call.token, call.grant, call.parameters, graph::addressOf(call.request));
    if (edge == "client_pages"_L1)
        return jsonReply({{u"data"_s, QJsonArray{}}});
    return invalid(u"(#100) Tried accessing nonexisting field (%1) on node type (Business)"_s.arg(edge));
}

HttpReply SimulatedFacebook::page(Call &call)
{
    const auto edge = call.path.value(1);
    const bool isPost = call.request.method == "POST";
    if (edge.isEmpty() && !isPost)
        return jsonReply({{u"id"_s, call.path[0]}, {u"name"_s, call.grant.page}});
    if (edge == "published_posts"_L1 && !isPost)
        return publishedPosts(call);
    if (edge == "scheduled_posts"_L1 && !isPost)
        return scheduledPosts(call);
    if (auto refusal = refuseUnless(call, {u"pages_read_engagement"_s, u"pages_manage_posts"_s}))
        return *refusal;
    if (edge == "stories"_L1 && !isPost)
        return stories(call);
    if (edge == "photo_stories"_L1 && isPost)
        return photoStory(call);
    if (edge == "video_stories"_L1 && isPost)
        return filmStory(call);
    if (edge == "videos"_L1 && !isPost)
        return listOf(call, m_videos.of(call.grant.page));
    if (edge == "feed"_L1 && isPost)
        return feed(call);
    if (edge == "photos"_L1 && isPost)
        return photos(call);
    if ((edge == "videos"_L1 || edge == "video_reels"_L1) && isPost)
        return films(call);
    return invalid(u"(#100) Tried accessing nonexisting field (%1) on node type (Page)"_s.arg(edge));
}

HttpReply SimulatedFacebook::created(const Call &call, const Post &post) const
{
    QJsonObject answer{{u"id"_s, post.id}};
    // Read after write: only what was asked for.
    if (call.parameters.text(u"fields"_s).contains("permalink_url"_L1) && m_settings.permalinks)
        answer[u"permalink_url"_s] = m_posts.toJson(post)[u"permalink_url"_s];
    return jsonReply(answer);
}

HttpReply SimulatedFacebook::feed(Call &call)
{
    warnOfUnknown(call, {u"message"_s, u"link"_s, u"published"_s, u"attached_media"_s, u"scheduled_publish_time"_s});
    const auto &given = call.parameters;
    Post post{.page = call.grant.page, .message = given.text(u"message"_s), .link = given.text(u"link"_s)};
    const auto at = given.number(u"scheduled_publish_time"_s);
    if (given.truth(u"published"_s, true) == at.has_value())
        return invalid(at ? u"(#100) A post with scheduled_publish_time is not published"_s
                          : u"(#100) The sandbox plays unpublished posts only with scheduled_publish_time"_s);
    if (at) {
        if (auto refusal = refuseTime(at, false))
            return *refusal;
        post.publishAt = Instant{std::chrono::seconds{*at}};
    }
    if (post.message.size() > longestMessage)
        return invalid(u"(#100) Param message is too long"_s);
    if (!post.link.isEmpty()) {
        if (auto refusal = refuseLink(post.link))
            return *refusal;
    }
    if (given.has(u"attached_media"_s))
        return attach(call, post);
    if (post.message.trimmed().isEmpty() && post.link.isEmpty())
        return invalid(u"(#100) The post has neither a message nor a link nor media"_s);
    if (m_settings.duplicates == "last"_L1 && !at && m_posts.repeats(post.page, post.message, post.link))
        return failure({.code = 506,
                        .subcode = 1455006,
                        .message = u"(#506) Duplicate status message"_s,
                        .userMessage = u"This status update is identical to the last one you posted."_s});
    return created(call, m_posts.add(post));
}

HttpReply SimulatedFacebook::attach(const Call &call, Post post)
{
    const auto media = call.parameters.list(u"attached_media"_s);
    if (media.isEmpty() || media.size() > mostPhotos || !post.link.isEmpty())
        return invalid(u"(#100) Param attached_media has 1 to %1 entries, and no link beside it"_s.arg(mostPhotos));
    for (const auto &entry : media) {
        const auto id = entry[u"media_fbid"_s].toString();
        const auto *photo = m_posts.photo(id);
        if (photo == nullptr || photo->page != post.page)
            return failure(noSuchObject(id));
        if (!photo->usedBy.isEmpty() || post.photos.contains(id))
            return invalid(u"Invalid parameter"_s, 1366051);
        post.photos += id;
    }
    return created(call, m_posts.add(post));
}

HttpReply SimulatedFacebook::photos(Call &call)
{
    warnOfUnknown(call, {u"message"_s, u"published"_s, u"alt_text_custom"_s, u"temporary"_s});
    const auto *source = call.parameters.file(u"source"_s);
    if (source == nullptr)
        return failure({.code = 324, .message = u"(#324) Requires upload file"_s});
    const auto type = sniffMediaType(source->content);
    static const QList<QByteArray> taken{"image/jpeg", "image/png", "image/gif"};
    if (source->content.isEmpty())
        return failure({.code = 324});
    if (!taken.contains(type) || source->content.size() > m_settings.maxPhotoBytes)
        return invalid(u"Invalid parameter"_s, 1366046);
    Photo photo{.page = call.grant.page,
                .blob = m_host.storeBlob(source->content),
                .mime = type,
                .alt = call.parameters.text(u"alt_text_custom"_s)};
    const auto id = m_posts.addPhoto(photo);
    if (!call.parameters.truth(u"published"_s, true))
        return jsonReply({{u"id"_s, id}});
    const auto &post = m_posts.add({.page = photo.page, .message = call.parameters.text(u"message"_s), .photos = {id}});
    return jsonReply({{u"id"_s, id}, {u"post_id"_s, post.id}});
}

HttpReply SimulatedFacebook::films(Call &call)
{
    const bool isReel = call.path.value(1) == "video_reels"_L1;
    if (!isReel) {
        warnOfUnknown(call,
                      {u"upload_phase"_s, u"file_size"_s, u"upload_session_id"_s, u"start_offset"_s, u"title"_s,
                       u"description"_s, u"published"_s, u"scheduled_publish_time"_s});
        if (!call.isVideoHost)
            return invalid(u"(#100) The sandbox takes videos at the video host only"_s);
        return m_videos.videos(call.grant.page, call.parameters, call.conditions.mediaPolls);
    }
    warnOfUnknown(call,
                  {u"upload_phase"_s, u"video_id"_s, u"video_state"_s, u"title"_s, u"description"_s,
                   u"scheduled_publish_time"_s});
    const bool ends = call.parameters.text(u"upload_phase"_s).toLower() == "finish"_L1;
    const auto now = m_host.clock().now();
    if (const auto reading = m_reels.peek(call.grant.page, 1, now); ends && reading && reading->refused)
        return failure({.code = 613, .message = u"(#613) Calls to this api have exceeded the rate limit."_s});
    auto reply = m_videos.reels(call.grant.page, call.parameters, call.conditions.mediaPolls);
    if (ends && reply.status == 200)
        m_reels.consume(call.grant.page, 1, now);
    return reply;
}

std::optional<HttpReply> SimulatedFacebook::refuseTime(const std::optional<qint64> &at, bool isReel) const
{
    const auto ahead = at ? Instant{std::chrono::seconds{*at}} - m_host.clock().now() : std::chrono::milliseconds{0};
    if (ahead < std::chrono::minutes{10} || ahead > std::chrono::days{isReel ? 29 : 30})
        return invalid(u"(#100) The specified scheduled publish time is invalid."_s);
    return {};
}

HttpReply SimulatedFacebook::publishedPosts(const Call &call) const
{
    if (auto refusal = refuseUnless(call, {u"pages_read_engagement"_s}))
        return *refusal;
    const auto since = call.parameters.number(u"since"_s).value_or(0);
    QList<const Post *> found = m_posts.of(call.grant.page);
    found.removeIf([&](const Post *post) { return secondsOf(post->createdAt) < since; });
    return listOf(call, jsonOf(found));
}

HttpReply SimulatedFacebook::scheduledPosts(const Call &call) const
{
    if (auto refusal = refuseUnless(call, {u"pages_read_engagement"_s, u"pages_manage_posts"_s}))
        return *refusal;
    return listOf(call, jsonOf(m_posts.waitingOf(call.grant.page)));
}

QList<QJsonObject> SimulatedFacebook::jsonOf(const QList<const Post *> &posts) const
{
    QList<QJsonObject> list;
    for (const auto *post : posts)
        list += m_posts.toJson(*post);
    return list;
}

HttpReply SimulatedFacebook::listOf(const Call &call, const QList<QJsonObject> &found) const
{
    return graph::listReply(
        found, {.address = graph::addressOf(call.request), .token = call.token, .parameters = call.parameters});
}

}  // namespace carillon::sandbox::facebook
