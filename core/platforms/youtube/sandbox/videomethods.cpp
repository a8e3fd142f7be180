// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/apierrors.h"
#include "core/platforms/youtube/sandbox/simulatedyoutube.h"
#include "core/platforms/youtube/sandbox/videorules.h"

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

const QStringList readParts{u"id"_s,         u"snippet"_s,           u"status"_s,
                            u"statistics"_s, u"processingDetails"_s, u"contentDetails"_s};

HttpReply missingPart()
{
    return failure(400, u"missingRequiredParameter"_s, u"Required parameter: part"_s);
}

HttpReply badRequest(const QString &message)
{
    return failure(400, u"badRequest"_s, message);
}

/// The page of `items` that the query asks for.
HttpReply pageOf(const QJsonArray &items, const FormFields &query, const QString &kind)
{
    const auto asked = valueOf(query, u"maxResults");
    const int most = asked.isEmpty() ? 5 : asked.toInt();
    const int from = valueOf(query, u"pageToken").toInt();
    QJsonArray page;
    for (int at = from; at < items.size() && at < from + most; ++at)
        page += items[at];
    QJsonObject answer{{u"kind"_s, kind},
                       {u"etag"_s, u"sandbox"_s},
                       {u"items"_s, page},
                       {u"pageInfo"_s, QJsonObject{{u"totalResults"_s, items.size()}, {u"resultsPerPage"_s, most}}}};
    if (from + most < items.size())
        answer[u"nextPageToken"_s] = QString::number(from + most);
    return jsonReply(answer);
}

std::optional<QJsonObject> bodyOf(const Call &call)
{
    return call.request.contentType() == "application/json" ? parseJsonObject(call.request.body) : std::nullopt;
}

}  // namespace

const Video *SimulatedYoutube::ownVideo(const Call &call, const QString &id) const
{
    const auto *video = m_videos.find(id);
    return video != nullptr && video->user == call.grant.user ? video : nullptr;
}

HttpReply SimulatedYoutube::channels(Call &call)
{
    const auto parts = partsIn(call.query, {u"id"_s, u"snippet"_s, u"contentDetails"_s, u"status"_s, u"statistics"_s});
    if (!parts)
        return missingPart();
    if (valueOf(call.query, u"mine") != "true"_L1)
        return failure(400, u"missingRequiredParameter"_s, u"No filter selected."_s);
    const auto &user = call.grant.user;
    QJsonArray items;
    if (m_settings.channelStates[user].toString() != "none"_L1) {
        const QJsonObject picture{{u"url"_s, call.request.origin() + u"/avatar/"_s + user}};
        items += QJsonObject{
            {u"kind"_s, u"youtube#channel"_s},
            {u"id"_s, channelId(user)},
            {u"snippet"_s,
             QJsonObject{{u"title"_s, user},
                         {u"description"_s, QString{}},
                         {u"customUrl"_s, u"@"_s + user},
                         {u"thumbnails"_s, QJsonObject{{u"default"_s, picture}}}}},
            {u"contentDetails"_s,
             QJsonObject{{u"relatedPlaylists"_s, QJsonObject{{u"uploads"_s, uploadsPlaylist(user)}}}}},
            {u"status"_s,
             QJsonObject{{u"privacyStatus"_s, u"public"_s}, {u"longUploadsStatus"_s, m_settings.longUploads}}}};
    }
    return pageOf(items, call.query, u"youtube#channelListResponse"_s);
}

HttpReply SimulatedYoutube::listVideos(Call &call)
{
    const auto parts = partsIn(call.query, readParts);
    const auto ids = valueOf(call.query, u"id").split(u',', Qt::SkipEmptyParts);
    if (!parts)
        return missingPart();
    if (ids.isEmpty() || ids.size() > 50)
        return failure(400, u"missingRequiredParameter"_s, u"No filter selected."_s);
    QJsonArray items;
    for (const auto &id : ids) {
        m_videos.look(id);
        const auto *video = m_videos.find(id);
        if (video == nullptr || !m_videos.isVisible(video->createdAt))
            continue;
        const bool isPrivate = video->status["privacyStatus"_L1].toString() == "private"_L1;
        if (!isPrivate || video->user == call.grant.user)
            items += m_videos.toJson(*video, *parts);
    }
    auto query = call.query;
    query.removeIf([](const auto &field) { return field.first == "maxResults"_L1; });
    query += std::pair{u"maxResults"_s, u"50"_s};
    return pageOf(items, query, u"youtube#videoListResponse"_s);
}

/// If-Match, where there is one.
bool SimulatedYoutube::isMet(const Call &call, const Video &video) const
{
    auto wanted = call.request.header("if-match");
    wanted.replace('"', "");
    return wanted.isEmpty() || QString::fromLatin1(wanted) == m_videos.etagOf(video);
}

HttpReply SimulatedYoutube::updateVideo(Call &call)
{
    const auto parts = partsIn(call.query, {u"snippet"_s, u"status"_s});
    if (!parts)
        return missingPart();
    const auto body = bodyOf(call);
    if (!body)
        return badRequest(u"Invalid JSON payload received."_s);
    if (auto refused = refusalOf(*body, *parts))
        return *refused;
    const auto *video = ownVideo(call, body->value("id"_L1).toString());
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    if (!isMet(call, *video))
        return failure(412, u"conditionNotMet"_s);
    auto changed = *video;
    if (parts->contains(u"snippet"_s)) {
        changed.snippet = body->value("snippet"_L1).toObject();
        if (changed.snippet["categoryId"_L1].toString().isEmpty())
            return failure(400, u"invalidCategoryId"_s);
    }
    if (parts->contains(u"status"_s)) {
        changed.status = body->value("status"_L1).toObject();
        if (changed.wasPublic && changed.status.contains("publishAt"_L1))
            return failure(400, u"invalidPublishAt"_s);
    }
    m_videos.edit(changed);
    m_videos.publishDue(m_host.clock().now());
    return jsonReply(m_videos.toJson(*m_videos.find(changed.id), *parts));
}

HttpReply SimulatedYoutube::deleteVideo(Call &call)
{
    const auto *video = ownVideo(call, valueOf(call.query, u"id"));
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    if (!isMet(call, *video))
        return failure(412, u"conditionNotMet"_s);
    m_videos.remove(video->id);
    return {.status = 204, .contentType = {}, .body = {}};
}

HttpReply SimulatedYoutube::listPlaylist(Call &call)
{
    const auto parts = partsIn(call.query, {u"id"_s, u"snippet"_s, u"contentDetails"_s, u"status"_s});
    if (!parts)
        return missingPart();
    const auto id = valueOf(call.query, u"playlistId");
    const auto wanted = valueOf(call.query, u"videoId");
    if (!id.startsWith("UU"_L1) && !id.startsWith("PL"_L1))
        return failure(404, u"playlistNotFound"_s);
    QJsonArray items;
    if (id == uploadsPlaylist(call.grant.user)) {
        for (const auto *video : m_videos.ofUser(call.grant.user))
            items += m_videos.toJson(
                PlaylistEntry{.id = video->id, .playlist = id, .video = video->id, .addedAt = video->createdAt},
                *parts);
    } else {
        for (const auto &entry : m_videos.playlist(id)) {
            if (wanted.isEmpty() || entry.video == wanted)
                items += m_videos.toJson(entry, *parts);
        }
    }
    return pageOf(items, call.query, u"youtube#playlistItemListResponse"_s);
}

HttpReply SimulatedYoutube::addToPlaylist(Call &call)
{
    const auto parts = partsIn(call.query, {u"snippet"_s, u"contentDetails"_s});
    if (!parts)
        return missingPart();
    const auto body = bodyOf(call);
    const auto snippet = body ? body->value("snippet"_L1).toObject() : QJsonObject{};
    const auto playlist = snippet["playlistId"_L1].toString();
    const auto resource = snippet["resourceId"_L1].toObject();
    if (playlist.isEmpty())
        return failure(400, u"playlistIdRequired"_s);
    if (!playlist.startsWith("PL"_L1))
        return failure(404, u"playlistNotFound"_s);
    if (resource["kind"_L1].toString() != "youtube#video"_L1)
        return failure(400, u"resourceIdRequired"_s);
    const auto video = resource["videoId"_L1].toString();
    if (m_videos.find(video) == nullptr)
        return failure(404, u"videoNotFound"_s);
    return jsonReply(m_videos.toJson(m_videos.addToPlaylist({.id = {}, .playlist = playlist, .video = video}), *parts));
}

HttpReply SimulatedYoutube::listThreads(Call &call)
{
    if (!partsIn(call.query, {u"id"_s, u"snippet"_s, u"replies"_s}))
        return missingPart();
    const auto id = valueOf(call.query, u"videoId");
    const auto *video = m_videos.find(id);
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    if (m_settings.commentsDisabled)
        return failure(403, u"commentsDisabled"_s);
    QJsonArray items;
    for (const auto *comment : m_videos.commentsOf(id))
        items += Videos::threadJson(*comment);
    return pageOf(items, call.query, u"youtube#commentThreadListResponse"_s);
}

HttpReply SimulatedYoutube::addThread(Call &call)
{
    if (!partsIn(call.query, {u"snippet"_s}))
        return missingPart();
    const auto body = bodyOf(call);
    if (!body)
        return failure(400, u"invalidCommentThreadMetadata"_s);
    const auto snippet = body->value("snippet"_L1).toObject();
    const auto text = snippet["topLevelComment"_L1]["snippet"_L1]["textOriginal"_L1].toString();
    const auto *video = m_videos.find(snippet["videoId"_L1].toString());
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    if (m_settings.commentsDisabled || video->status["selfDeclaredMadeForKids"_L1].toBool())
        return failure(403, u"commentsDisabled"_s);
    if (text.trimmed().isEmpty())
        return failure(400, u"commentTextRequired"_s);
    if (text.toUcs4().size() > 10000)
        return failure(400, u"commentTextTooLong"_s);
    const auto comment = m_videos.addComment({.id = {}, .video = video->id, .user = call.grant.user, .text = text});
    return jsonReply(Videos::threadJson(comment));
}

HttpReply SimulatedYoutube::updateComment(Call &call)
{
    if (!partsIn(call.query, {u"id"_s, u"snippet"_s}))
        return missingPart();
    const auto body = bodyOf(call);
    const auto id = body ? body->value("id"_L1).toString() : QString{};
    const auto text = body ? (*body)["snippet"_L1]["textOriginal"_L1].toString() : QString{};
    const auto *comment = m_videos.findComment(id);
    if (comment == nullptr || comment->user != call.grant.user)
        return failure(404, u"commentNotFound"_s);
    if (text.trimmed().isEmpty())
        return failure(400, u"commentTextRequired"_s);
    m_videos.editComment(id, text);
    return jsonReply(Videos::toJson(*m_videos.findComment(id)));
}

}  // namespace carillon::sandbox::youtube
