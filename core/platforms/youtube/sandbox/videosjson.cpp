// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedcounts.h"
#include "core/platforms/youtube/sandbox/videos.h"

#include <QJsonArray>

// How YouTube shows what it has: the resources of its API.
namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

QString isoSeconds(Instant instant)
{
    return toUtcDateTime(instant).toString(Qt::ISODate);
}

}  // namespace

QJsonObject Videos::toJson(const Video &video, const QStringList &parts) const
{
    QJsonObject json{{u"kind"_s, u"youtube#video"_s}, {u"etag"_s, etagOf(video)}, {u"id"_s, video.id}};
    if (parts.contains(u"snippet"_s)) {
        auto snippet = video.snippet;
        snippet["publishedAt"_L1] = isoSeconds(video.publishedAt);
        snippet["channelId"_L1] = channelId(video.user);
        snippet["channelTitle"_L1] = video.user;
        snippet["liveBroadcastContent"_L1] = u"none"_s;
        json[u"snippet"_s] = snippet;
    }
    const auto state = uploadStatus(video);
    if (parts.contains(u"status"_s)) {
        auto status = video.status;
        status["uploadStatus"_L1] = state;
        status["madeForKids"_L1] = status["selfDeclaredMadeForKids"_L1].toBool();
        if (state == "rejected"_L1)
            status["rejectionReason"_L1] = video.rejection;
        if (state == "failed"_L1)
            status["failureReason"_L1] = video.failure;
        json[u"status"_s] = status;
    }
    if (parts.contains(u"processingDetails"_s)) {
        const auto word = state == "uploaded"_L1 ? u"processing"_s
            : state == "failed"_L1               ? u"failed"_s
                                                 : u"succeeded"_s;
        json[u"processingDetails"_s] = QJsonObject{{u"processingStatus"_s, word}};
    }
    if (parts.contains(u"statistics"_s)) {
        const auto count = [&](QStringView what, int most) {
            return simulatedCount(video.id, what, video.createdAt, m_host.clock().now(), most);
        };
        json[u"statistics"_s]
            = QJsonObject{{u"viewCount"_s, QString::number(count(u"views", 4000))},
                          {u"likeCount"_s, QString::number(count(u"likes", 200))},
                          {u"favoriteCount"_s, u"0"_s},
                          {u"commentCount"_s, QString::number(commentsOf(video.id).size() + count(u"comments", 30))}};
    }
    return json;
}

QJsonObject Videos::toJson(const Comment &comment)
{
    const QJsonObject author{{u"value"_s, channelId(comment.user)}};
    const QJsonObject snippet{{u"videoId"_s, comment.video},
                              {u"textOriginal"_s, comment.text},
                              {u"textDisplay"_s, comment.text},
                              {u"authorDisplayName"_s, comment.user},
                              {u"authorChannelId"_s, author},
                              {u"canRate"_s, true},
                              {u"likeCount"_s, 0},
                              {u"publishedAt"_s, isoSeconds(comment.createdAt)},
                              {u"updatedAt"_s, isoSeconds(comment.createdAt)}};
    return {{u"kind"_s, u"youtube#comment"_s}, {u"id"_s, comment.id}, {u"snippet"_s, snippet}};
}

QJsonObject Videos::threadJson(const Comment &comment)
{
    const QJsonObject snippet{{u"channelId"_s, channelId(comment.user)},
                              {u"videoId"_s, comment.video},
                              {u"topLevelComment"_s, toJson(comment)},
                              {u"canReply"_s, true},
                              {u"totalReplyCount"_s, 0},
                              {u"isPublic"_s, true}};
    return {{u"kind"_s, u"youtube#commentThread"_s}, {u"id"_s, comment.id}, {u"snippet"_s, snippet}};
}

QJsonObject Videos::toJson(const Track &track)
{
    QJsonObject snippet{{u"videoId"_s, track.video},
                        {u"lastUpdated"_s, isoSeconds(track.createdAt)},
                        {u"trackKind"_s, u"standard"_s},
                        {u"language"_s, track.language},
                        {u"name"_s, track.name},
                        {u"audioTrackType"_s, u"unknown"_s},
                        {u"isCC"_s, false},
                        {u"isLarge"_s, false},
                        {u"isEasyReader"_s, false},
                        {u"isDraft"_s, track.isDraft},
                        {u"isAutoSynced"_s, false},
                        {u"status"_s, track.isReadable ? u"serving"_s : u"failed"_s}};
    if (!track.isReadable)
        snippet[u"failureReason"_s] = u"unknownFormat"_s;
    return {{u"kind"_s, u"youtube#caption"_s},
            {u"etag"_s, idFrom(track.id, 27)},
            {u"id"_s, track.id},
            {u"snippet"_s, snippet}};
}

QJsonObject Videos::toJson(const PlaylistEntry &entry, const QStringList &parts) const
{
    const auto video = m_videos.value(entry.video);
    const QJsonObject resource{{u"kind"_s, u"youtube#video"_s}, {u"videoId"_s, entry.video}};
    const QJsonObject snippet{{u"publishedAt"_s, isoSeconds(entry.addedAt)},
                              {u"channelId"_s, channelId(video.user)},
                              {u"title"_s, video.snippet["title"_L1]},
                              {u"description"_s, video.snippet["description"_L1]},
                              {u"playlistId"_s, entry.playlist},
                              {u"resourceId"_s, resource}};
    QJsonObject json{{u"kind"_s, u"youtube#playlistItem"_s}, {u"id"_s, entry.id}};
    if (parts.contains(u"snippet"_s))
        json[u"snippet"_s] = snippet;
    if (parts.contains(u"contentDetails"_s))
        json[u"contentDetails"_s]
            = QJsonObject{{u"videoId"_s, entry.video}, {u"videoPublishedAt"_s, isoSeconds(video.createdAt)}};
    return json;
}

}  // namespace carillon::sandbox::youtube
