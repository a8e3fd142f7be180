// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/facebook/sandbox/answers.h"
#include "core/platforms/facebook/sandbox/simulatedfacebook.h"
#include "core/platforms/simulatedcounts.h"

#include <QRegularExpression>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCaptionsBytes = 204800;

HttpReply success()
{
    return jsonReply({{u"success"_s, true}});
}

}  // namespace

const Post *SimulatedFacebook::ownPost(const Call &call, const QString &id) const
{
    const auto *post = m_posts.find(id);
    if (post == nullptr)
        post = m_posts.ofVideo(id);
    if (const auto *comment = post == nullptr ? m_posts.comment(id) : nullptr)
        post = m_posts.find(comment->post);
    return post != nullptr && post->page == call.grant.page ? post : nullptr;
}

HttpReply SimulatedFacebook::object(Call &call)
{
    const auto id = call.path.value(0);
    const auto *video = m_videos.find(id);
    if (video != nullptr && video->page != call.grant.page)
        video = nullptr;
    const auto *post = ownPost(call, id);
    const auto *photo = m_posts.photo(id);
    const bool isOwnPhoto = photo != nullptr && photo->page == call.grant.page;
    if (post == nullptr && video == nullptr && !isOwnPhoto)
        return failure(noSuchObject(id));
    if (call.path.value(1) == "comments"_L1)
        return comments(call);
    if (call.path.value(1) == "captions"_L1 && video != nullptr)
        return captions(call);
    if (call.path.value(1) == "insights"_L1 && post != nullptr && call.request.method == "GET")
        return insights(call, *post);
    if (!call.path.value(1).isEmpty())
        return failure(
            {.code = 100, .message = u"(#100) Tried accessing nonexisting field (%1)"_s.arg(call.path.value(1))});
    if (call.request.method == "DELETE")
        return remove(call);
    if (call.request.method == "POST")
        return edit(call);
    if (video != nullptr)
        return m_videos.state(id);
    return post != nullptr ? jsonReply(m_posts.toJson(*post)) : jsonReply({{u"id"_s, id}});
}

HttpReply SimulatedFacebook::comments(Call &call)
{
    const auto *post = ownPost(call, call.path.value(0));
    if (post == nullptr)
        return failure(noSuchObject(call.path.value(0)));
    if (call.request.method == "GET") {
        if (auto refusal = refuseUnless(call, {u"pages_read_engagement"_s}))
            return *refusal;
        QJsonArray list;
        for (auto comment = post->comments.crbegin(); comment != post->comments.crend(); ++comment) {
            if (m_posts.isVisible(comment->createdAt))
                list += m_posts.toJson(*post, *comment);
        }
        return jsonReply({{u"data"_s, list}});
    }
    if (auto refusal = refuseUnless(call, {u"pages_manage_engagement"_s}))
        return *refusal;
    warnOfUnknown(call, {u"message"_s});
    const auto message = call.parameters.text(u"message"_s);
    if (message.trimmed().isEmpty())
        return failure(missingParameter(u"message"_s));
    if (message.size() > 8000)
        return failure({.code = 100, .message = u"(#100) Param message is too long"_s});
    return jsonReply({{u"id"_s, m_posts.addComment(post->id, message).id}});
}

/// Of a film that is out: GET lists them, POST adds a file whose name has their locale.
HttpReply SimulatedFacebook::captions(Call &call)
{
    const auto *post = ownPost(call, call.path.value(0));
    if (post == nullptr)
        return failure(noSuchObject(call.path.value(0)));
    if (call.request.method == "GET") {
        if (auto refusal = refuseUnless(call, {u"pages_read_engagement"_s}))
            return *refusal;
        QJsonArray list;
        for (auto at = post->captions.cbegin(); m_settings.captionsListed && at != post->captions.cend(); ++at)
            list += QJsonObject{{u"locale"_s, at.key()}, {u"is_auto_generated"_s, false}, {u"is_default"_s, false}};
        return jsonReply({{u"data"_s, list}});
    }
    if (auto refusal = refuseUnless(call, {u"pages_manage_posts"_s}))
        return *refusal;
    warnOfUnknown(call, {u"captions_file"_s, u"default_locale"_s, u"locales_to_delete"_s});
    const auto *file = call.parameters.file(u"captions_file"_s);
    if (file == nullptr)
        return failure(missingParameter(u"captions_file"_s));
    static const QRegularExpression named{u"^[^.]+\\.([a-z]{2,3}_[A-Z]{2})\\.srt$"_s};
    static const QRegularExpression subRip{
        u"^1\\r?\\n\\d\\d+:\\d\\d:\\d\\d,\\d{3} --> \\d\\d+:\\d\\d:\\d\\d,\\d{3}\\r?\\n."_s};
    const auto name = named.match(file->fileName);
    if (!name.hasMatch())
        return failure({.code = 100, .message = u"(#100) The file name must be filename.locale.srt"_s});
    if (file->content.size() > mostCaptionsBytes || !subRip.match(QString::fromUtf8(file->content)).hasMatch())
        return failure({.code = 100, .message = u"(#100) The captions file is invalid or too large"_s});
    m_posts.addCaptions(post->id, name.captured(1), m_host.storeBlob(file->content));
    return success();
}

/// The impressions of old are refused, as any name that is not known.
HttpReply SimulatedFacebook::insights(const Call &call, const Post &post) const
{
    if (auto refusal = refuseUnless(call, {u"read_insights"_s}))
        return *refusal;
    static const QHash<QString, int> most{
        {u"post_media_view"_s, 1500}, {u"post_total_media_view_unique"_s, 1100}, {u"post_clicks"_s, 60}};
    QJsonArray data;
    for (const auto &name : call.parameters.text(u"metric"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!most.contains(name))
            return failure({.code = 100, .message = u"(#100) The value must be a valid insights metric"_s});
        const int count = simulatedCount(post.id, name, post.createdAt, m_host.clock().now(), most[name]);
        data += graph::insight(post.id, name, count);
    }
    return jsonReply({{u"data"_s, data}});
}

HttpReply SimulatedFacebook::edit(const Call &call)
{
    if (auto refusal = refuseUnless(call, {u"pages_manage_posts"_s}))
        return *refusal;
    const auto id = call.path.value(0);
    const bool isVideo = m_videos.find(id) != nullptr;
    const auto name = isVideo ? u"description"_s : u"message"_s;
    const auto at = call.parameters.number(u"scheduled_publish_time"_s);
    if (!call.parameters.has(name) && !at)
        return failure(missingParameter(name));
    const auto *post = ownPost(call, id);
    if (post == nullptr)
        return failure(noSuchObject(id));
    if (at) {
        if (auto refusal = refuseTime(at, post->isReel))
            return *refusal;
        if (!post->publishAt)
            return failure({.code = 100, .message = u"(#100) The post is published already"_s});
        m_posts.reschedule(post->id, Instant{std::chrono::seconds{*at}});
        if (!call.parameters.has(name))
            return success();
    }
    m_posts.edit(m_posts.comment(id) != nullptr ? id : post->id, call.parameters.text(name));
    return success();
}

HttpReply SimulatedFacebook::remove(const Call &call)
{
    if (auto refusal = refuseUnless(call, {u"pages_manage_posts"_s}))
        return *refusal;
    const auto id = call.path.value(0);
    const auto *post = m_posts.comment(id) == nullptr ? ownPost(call, id) : nullptr;
    const auto video = post != nullptr ? post->video : QString{};
    m_posts.remove(post != nullptr ? post->id : id);
    if (!video.isEmpty() || m_videos.find(id) != nullptr)
        m_videos.drop(video.isEmpty() ? id : video);
    return success();
}

}  // namespace carillon::sandbox::facebook
