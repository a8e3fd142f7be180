// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedtext.h"
#include "core/platforms/youtube/sandbox/apierrors.h"
#include "core/platforms/youtube/sandbox/relatedparts.h"
#include "core/platforms/youtube/sandbox/simulatedyoutube.h"
#include "core/platforms/youtube/sandbox/videorules.h"

#include <QJsonDocument>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 274877906944;

const QStringList writtenParts{u"snippet"_s, u"status"_s, u"recordingDetails"_s, u"localizations"_s};

HttpReply badRequest(const QString &message)
{
    return failure(400, u"badRequest"_s, message);
}

bool isVideoType(const QByteArray &type)
{
    return type.startsWith("video/") || type == "application/octet-stream";
}

/// The sizes that YouTube makes of every picture. None is made here: each address leads to the picture as it was sent.
QJsonObject thumbnailDetails(const QString &origin, const Video &video)
{
    const auto address = u"%1/_sandbox/blobs/%2"_s.arg(origin, QString::fromLatin1(video.thumbnail));
    const auto size = [&](int width, int height) {
        return QJsonObject{{u"url"_s, address}, {u"width"_s, width}, {u"height"_s, height}};
    };
    return {{u"default"_s, size(120, 90)}, {u"medium"_s, size(320, 180)}, {u"high"_s, size(480, 360)}};
}

}  // namespace

HttpReply SimulatedYoutube::startUpload(Call &call)
{
    const auto parts = partsIn(call.query, writtenParts);
    if (!parts)
        return failure(400, u"missingRequiredParameter"_s, u"Required parameter: part"_s);
    const auto capped = m_uploadsOfChannel.consume(call.grant.user, 1, m_host.clock().now());
    if (capped && capped->refused)
        return failure(400, u"uploadLimitExceeded"_s);
    const auto type = valueOf(call.query, u"uploadType");
    if (type == "multipart"_L1)
        return uploadAtOnce(call, *parts);
    if (type != "resumable"_L1)
        return failure(400, u"mediaBodyRequired"_s);
    if (call.request.contentType() != "application/json")
        return badRequest(u"The metadata is application/json."_s);
    const auto video = parseJsonObject(call.request.body);
    if (!video)
        return badRequest(u"Invalid JSON payload received."_s);
    if (auto refused = refusalOf(*video, *parts))
        return *refused;
    const auto mime = call.request.header("x-upload-content-type");
    if (!mime.isEmpty() && !isVideoType(mime))
        return badRequest(u"Media type '%1' is not supported."_s.arg(QString::fromLatin1(mime)));
    qint64 total = -1;
    if (call.request.hasHeader("x-upload-content-length")) {
        bool isNumber = false;
        total = call.request.header("x-upload-content-length").toLongLong(&isNumber);
        if (!isNumber || total <= 0 || total > mostBytes)
            return failure(400, u"mediaBodyRequired"_s);
    }
    const auto id = m_uploads.start({.user = call.grant.user,
                                     .video = *video,
                                     .parts = *parts,
                                     .mime = mime.isEmpty() ? QByteArray{"video/*"} : mime,
                                     .total = total,
                                     .startedAt = m_host.clock().now()});
    const auto location = u"%1/upload/youtube/v3/videos?%2&upload_id=%3"_s.arg(
        call.request.origin(), QString::fromLatin1(call.request.query), id);
    return {.status = 200,
            .contentType = "text/plain; charset=utf-8",
            .body = {},
            .headers = {{"Location", location.toLatin1()}, {"X-GUploader-UploadID", id.toLatin1()}}};
}

HttpReply SimulatedYoutube::uploadAtOnce(Call &call, const QStringList &parts)
{
    const auto related = relatedParts(call.request);
    if (!related || related->content.isEmpty())
        return failure(400, u"mediaBodyRequired"_s);
    const auto video = parseJsonObject(related->json);
    if (!video)
        return badRequest(u"Invalid JSON payload received."_s);
    if (auto refused = refusalOf(*video, parts))
        return *refused;
    if (!isVideoType(related->mime))
        return badRequest(u"Media type '%1' is not supported."_s.arg(QString::fromLatin1(related->mime)));
    const auto made = m_videos.add({.user = call.grant.user,
                                    .snippet = video->value("snippet"_L1).toObject(),
                                    .status = video->value("status"_L1).toObject(),
                                    .blob = m_host.storeBlob(related->content),
                                    .mime = related->mime,
                                    .bytes = related->content.size()},
                                   call.conditions.mediaPolls.value_or(m_settings.processingPolls));
    return jsonReply(m_videos.toJson(made, parts));
}

HttpReply SimulatedYoutube::putPiece(Call &call)
{
    const auto id = valueOf(call.query, u"upload_id");
    const auto *session = m_uploads.find(id);
    if (session != nullptr && session->user != call.grant.user)
        return failure(403, u"forbidden"_s);
    auto outcome = m_uploads.put(id, call.request);
    if (const auto *reply = std::get_if<HttpReply>(&outcome))
        return *reply;
    return madeFrom(std::get<Whole>(outcome).session, call.conditions);
}

/// A session makes one video, however often it is asked.
HttpReply SimulatedYoutube::madeFrom(const Session &session, const RequestConditions &conditions)
{
    if (!session.made.isEmpty()) {
        const auto *made = m_videos.find(session.made);
        return made == nullptr ? failure(404, u"notFound"_s, u"Upload session not found."_s)
                               : jsonReply(m_videos.toJson(*made, session.parts));
    }
    const auto content = m_uploads.contentOf(session);
    const auto made = m_videos.add({.user = session.user,
                                    .snippet = session.video["snippet"_L1].toObject(),
                                    .status = session.video["status"_L1].toObject(),
                                    .blob = content.isEmpty() ? QByteArray{} : m_host.storeBlob(content),
                                    .mime = session.mime,
                                    .bytes = session.stored},
                                   conditions.mediaPolls.value_or(m_settings.processingPolls));
    m_uploads.finish(session.id, made.id);
    return jsonReply(m_videos.toJson(made, session.parts), 201);
}

HttpReply SimulatedYoutube::setThumbnail(Call &call)
{
    const auto *video = ownVideo(call, valueOf(call.query, u"videoId"));
    if (video == nullptr)
        return failure(404, u"videoNotFound"_s);
    if (!m_settings.thumbnailsAllowed)
        return failure(403, u"forbidden"_s,
                       u"The authenticated user doesn't have permissions to upload and set custom video thumbnails."_s);
    if (call.request.body.isEmpty() || valueOf(call.query, u"uploadType") != "media"_L1)
        return failure(400, u"mediaBodyRequired"_s);
    if (call.request.body.size() > m_settings.maxThumbnailBytes)
        return failure(413, u"uploadTooLarge"_s, u"Media is too large. Limit: %1"_s.arg(m_settings.maxThumbnailBytes));
    const auto type = call.request.contentType();
    const auto found = sniffMediaType(call.request.body);
    if (type != "image/jpeg" && type != "image/png" && type != "application/octet-stream")
        return failure(400, u"imageFormatUnsupported"_s);
    if (found != "image/jpeg" && found != "image/png")
        return failure(400, u"invalidImage"_s);
    auto changed = *video;
    changed.thumbnail = m_host.storeBlob(call.request.body);
    m_videos.edit(changed);
    return jsonReply({{u"kind"_s, u"youtube#thumbnailSetResponse"_s},
                      {u"items"_s, QJsonArray{thumbnailDetails(call.request.origin(), changed)}}});
}

}  // namespace carillon::sandbox::youtube
