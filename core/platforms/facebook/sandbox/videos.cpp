// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/videos.h"

#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/facebook/sandbox/answers.h"

#include <algorithm>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"facebook"_s;

HttpReply success()
{
    return jsonReply({{u"success"_s, true}});
}

QJsonObject phase(const QString &status)
{
    return {{u"status"_s, status}};
}

}  // namespace

const Video *Videos::find(const QString &id) const
{
    const auto at = m_videos.constFind(id);
    return at == m_videos.constEnd() ? nullptr : &*at;
}

Video *Videos::ofSession(const QString &session)
{
    const auto at = std::find_if(m_videos.begin(), m_videos.end(),
                                 [&](const Video &video) { return !session.isEmpty() && video.session == session; });
    return at == m_videos.end() ? nullptr : &*at;
}

/// The server dictates the pieces, in text.
HttpReply Videos::offsetsOf(const Video &video) const
{
    const auto from = qint64{video.bytes.size()};
    const auto to = std::min(from + m_settings.chunkBytes, video.size);
    return jsonReply({{u"start_offset"_s, QString::number(from)}, {u"end_offset"_s, QString::number(to)}});
}

HttpReply Videos::videos(const QString &page, const Parameters &parameters, std::optional<int> polls)
{
    const auto phase = parameters.text(u"upload_phase"_s);
    if (phase == "start"_L1)
        return start(page, parameters);
    auto *video = ofSession(parameters.text(u"upload_session_id"_s));
    if (video == nullptr || video->page != page)
        return failure(noSuchObject(parameters.text(u"upload_session_id"_s)));
    if (phase == "transfer"_L1)
        return transfer(parameters);
    if (phase == "finish"_L1)
        return finish(*video, parameters, polls);
    if (phase == "cancel"_L1) {
        m_videos.remove(video->id);
        return success();
    }
    return failure(
        {.code = 100, .message = u"(#100) Param upload_phase must be one of {START, TRANSFER, FINISH, CANCEL}"_s});
}

HttpReply Videos::start(const QString &page, const Parameters &parameters)
{
    const auto size = parameters.number(u"file_size"_s);
    if (!size || *size < 1)
        return failure(missingParameter(u"file_size"_s));
    const auto id = m_posts.nextNumber();
    const QJsonObject event{{u"do"_s, u"video"_s},
                            {u"video"_s, id},
                            {u"page"_s, page},
                            {u"session"_s, m_posts.nextNumber()},
                            {u"size"_s, *size}};
    restore(event);
    m_host.journal(platform, event);
    const auto &video = m_videos[id];
    auto answer = *parseJsonObject(offsetsOf(video).body);
    answer[u"upload_session_id"_s] = video.session;
    answer[u"video_id"_s] = id;
    return jsonReply(answer);
}

HttpReply Videos::transfer(const Parameters &parameters)
{
    auto &video = *ofSession(parameters.text(u"upload_session_id"_s));
    const auto *chunk = parameters.file(u"video_file_chunk"_s);
    const auto from = parameters.number(u"start_offset"_s);
    if (chunk == nullptr || !from)
        return failure(missingParameter(chunk == nullptr ? u"video_file_chunk"_s : u"start_offset"_s));
    const auto have = qint64{video.bytes.size()};
    const auto wanted = std::min<qint64>(m_settings.chunkBytes, video.size - have);
    if (*from != have || chunk->content.size() != wanted)
        return failure(
            {.code = 6001,
             .subcode = 1363037,
             .message = u"There was a problem uploading your video file. Please try again."_s,
             .isTransient = true,
             .where = {{u"start_offset"_s, QString::number(have)}, {u"end_offset"_s, QString::number(have + wanted)}}});
    keep(video.id, chunk->content);
    return offsetsOf(video);
}

void Videos::keep(const QString &id, const QByteArray &bytes)
{
    const auto blob = m_host.storeBlob(bytes);
    const QJsonObject event{{u"do"_s, u"chunk"_s},
                            {u"video"_s, id},
                            {u"blob"_s, QString::fromLatin1(blob)},
                            {u"size"_s, m_videos.value(id).size}};
    restore(event);
    m_host.journal(platform, event);
}

HttpReply Videos::reels(const QString &page, const Parameters &parameters, std::optional<int> polls)
{
    const auto phase = parameters.text(u"upload_phase"_s).toLower();
    if (phase == "start"_L1)
        return startStretch(page, false);
    if (phase != "finish"_L1)
        return failure({.code = 100, .message = u"(#100) Param upload_phase must be one of {START, FINISH}"_s});
    const auto id = parameters.text(u"video_id"_s);
    const auto at = m_videos.find(id);
    if (at == m_videos.end() || at->page != page || !at->isReel() || at->isStory)
        return failure(noSuchObject(id));
    return finish(*at, parameters, polls);
}

HttpReply Videos::startStretch(const QString &page, bool isStory)
{
    const auto id = m_posts.nextNumber();
    const QJsonObject event{
        {u"do"_s, u"video"_s}, {u"video"_s, id}, {u"page"_s, page}, {u"size"_s, -1}, {u"story"_s, isStory}};
    restore(event);
    m_host.journal(platform, event);
    const auto address = m_host.origin() + u"/facebook/rupload/video-upload/v26.0/"_s + id;
    return jsonReply({{u"video_id"_s, id}, {u"upload_url"_s, address}});
}

HttpReply Videos::receive(const QString &page, const QString &id, const HttpRequest &request)
{
    const auto refuse = [](const QString &why) {
        return uploadFailure(400, u"OffsetInvalidError"_s, why, false);
    };
    const auto at = m_videos.find(id);
    if (at == m_videos.end() || at->page != page || !at->isReel())
        return refuse(u"There is no such upload"_s);
    bool hasOffset = false;
    bool hasSize = false;
    const auto offset = request.header("offset").toLongLong(&hasOffset);
    const auto size = request.header("file_size").toLongLong(&hasSize);
    if (!hasOffset || !hasSize || size < 1)
        return refuse(u"The headers offset and file_size are needed"_s);
    if (at->size >= 0 && at->size != size)
        return refuse(u"The file has another size than before"_s);
    if (offset != at->bytes.size())
        return refuse(u"%1 bytes are here"_s.arg(at->bytes.size()));
    if (offset + request.body.size() > size)
        return refuse(u"There is more than the file has"_s);
    at->size = size;
    const bool breaks = m_settings.keepBytes > 0 && offset == 0 && request.body.size() > m_settings.keepBytes;
    keep(id, breaks ? request.body.left(m_settings.keepBytes) : request.body);
    if (breaks)
        return uploadFailure(400, u"PartialRequestError"_s, u"The connection broke"_s, true);
    return success();
}

std::optional<HttpReply> Videos::refuseTime(const Video &video, const Parameters &parameters, Post &post) const
{
    const auto refuse = [](const QString &why) {
        return failure({.code = 100, .message = u"(#100) "_s + why});
    };
    const auto at = parameters.number(u"scheduled_publish_time"_s);
    const auto state = parameters.text(u"video_state"_s);
    if (video.isReel() && state != "PUBLISHED"_L1 && state != "SCHEDULED"_L1)
        return refuse(u"The sandbox plays video_state=PUBLISHED and SCHEDULED only"_s);
    const bool isForLater = video.isReel() ? state == "SCHEDULED"_L1 : !parameters.truth(u"published"_s, true);
    if (isForLater != at.has_value())
        return refuse(isForLater ? u"What is not published at once needs scheduled_publish_time here"_s
                                 : u"What is published at once takes no scheduled_publish_time"_s);
    if (!at)
        return {};
    post.publishAt = Instant{std::chrono::seconds{*at}};
    const auto ahead = *post.publishAt - m_host.clock().now();
    const auto farthest = video.isReel() ? std::chrono::days{29} : std::chrono::days{30};
    if (ahead < std::chrono::minutes{10} || ahead > farthest)
        return refuse(u"The specified scheduled publish time is invalid."_s);
    return {};
}

std::optional<HttpReply> Videos::refuseUnready(const Video &video)
{
    if (video.isFinished)
        return failure({.code = 100, .message = u"(#100) This upload is finished already"_s});
    if (!video.isComplete())
        return failure({.code = 100, .subcode = 1363030, .message = u"The video is not uploaded"_s});
    return {};
}

void Videos::noteFinish(const Video &video, std::optional<int> polls)
{
    const QJsonObject event{{u"do"_s, u"finish"_s},
                            {u"video"_s, video.id},
                            {u"polls"_s, polls.value_or(m_settings.mediaPolls)},
                            {u"fails"_s, m_settings.mediaFail}};
    restore(event);
    m_host.journal(platform, event);
}

HttpReply Videos::finish(Video &video, const Parameters &parameters, std::optional<int> polls)
{
    if (auto refusal = refuseUnready(video))
        return *refusal;
    if (parameters.text(u"description"_s).size() > 63'206)
        return failure({.code = 100, .message = u"(#100) Param description is too long"_s});
    Post post{.page = video.page,
              .message = parameters.text(u"description"_s),
              .video = video.id,
              .film = m_host.storeBlob(video.bytes),
              .title = parameters.text(u"title"_s),
              .isReel = video.isReel()};
    if (auto refusal = refuseTime(video, parameters, post))
        return *refusal;
    noteFinish(video, polls);
    if (!video.hasFailed)
        m_posts.add(post);
    return success();
}

HttpReply Videos::state(const QString &id)
{
    auto &video = m_videos[id];
    const auto answer = toJson(video);
    if (video.isFinished)
        --video.pollsLeft;
    return jsonReply(answer);
}

QJsonObject Videos::toJson(const Video &video) const
{
    const auto *post = m_posts.ofVideo(video.id);
    const bool isReady = video.isFinished && !video.hasFailed && video.pollsLeft <= 0;
    const bool waits = post != nullptr && post->publishAt;
    const auto uploaded = video.isComplete() ? u"complete"_s
        : video.bytes.isEmpty()              ? u"not_started"_s
                                             : u"in_progress"_s;
    auto uploading = phase(uploaded);
    uploading[u"bytes_transferred"_s] = qint64{video.bytes.size()};
    auto processing = phase(!video.isFinished ? u"not_started"_s : isReady ? u"complete"_s : u"in_progress"_s);
    // Ready to be published is complete, also before its time.
    auto publishing = phase(isReady ? u"complete"_s : u"not_started"_s);
    if (video.isFinished)
        publishing[u"publish_status"_s] = waits ? u"scheduled"_s : u"published"_s;
    if (waits)
        publishing[u"publish_time"_s] = graph::graphTimeOf(*post->publishAt);
    auto whole = isReady     ? u"ready"_s
        : video.isFinished   ? u"processing"_s
        : video.isComplete() ? u"upload_complete"_s
                             : u"uploading"_s;
    if (video.hasFailed && video.pollsLeft <= 0) {
        const QJsonObject why{{u"code"_s, 1363008}, {u"message"_s, u"The video could not be read"_s}};
        processing = {{u"status"_s, u"error"_s}, {u"errors"_s, QJsonArray{why}}};
        whole = u"error"_s;
    }
    QJsonObject answer{{u"id"_s, video.id},
                       {u"status"_s,
                        QJsonObject{{u"video_status"_s, whole},
                                    {u"uploading_phase"_s, uploading},
                                    {u"processing_phase"_s, processing},
                                    {u"publishing_phase"_s, publishing}}}};
    if (waits) {
        answer[u"published"_s] = false;
        answer[u"scheduled_publish_time"_s] = qint64{post->publishAt->time_since_epoch().count()} / 1000;
    } else if (isReady && post != nullptr) {
        answer[u"post_id"_s] = post->id;
        answer[u"published"_s] = true;
        answer[u"permalink_url"_s] = m_posts.toJson(*post)[u"permalink_url"_s];
    }
    return answer;
}

QList<QJsonObject> Videos::of(const QString &page) const
{
    QList<const Video *> found;
    for (const auto &video : m_videos) {
        if (video.page == page && video.isFinished)
            found += &video;
    }
    std::sort(found.begin(), found.end(),
              [](const Video *one, const Video *other) { return one->id.toLongLong() > other->id.toLongLong(); });
    QList<QJsonObject> list;
    for (const auto *video : std::as_const(found)) {
        auto entry = toJson(*video);
        if (const auto *post = m_posts.ofVideo(video->id))
            entry[u"created_time"_s] = graph::graphTimeOf(post->createdAt);
        list += entry;
    }
    return list;
}

void Videos::drop(const QString &id)
{
    const QJsonObject event{{u"do"_s, u"drop"_s}, {u"video"_s, id}};
    restore(event);
    m_host.journal(platform, event);
}

void Videos::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["video"_L1].toString();
    if (what == "video"_L1) {
        m_videos.insert(id,
                        {.id = id,
                         .page = event["page"_L1].toString(),
                         .session = event["session"_L1].toString(),
                         .size = event["size"_L1].toInteger(),
                         .isStory = event["story"_L1].toBool()});
        m_posts.seen(id);
        m_posts.seen(event["session"_L1].toString());
    } else if (what == "chunk"_L1 && m_videos.contains(id)) {
        m_videos[id].size = event["size"_L1].toInteger();
        m_videos[id].bytes += m_host.blob(event["blob"_L1].toString().toLatin1());
    } else if (what == "finish"_L1 && m_videos.contains(id)) {
        auto &video = m_videos[id];
        video.isFinished = true;
        video.pollsLeft = event["polls"_L1].toInt();
        video.hasFailed = event["fails"_L1].toBool();
    } else if (what == "drop"_L1) {
        m_videos.remove(id);
    }
}

void Videos::clear()
{
    m_videos.clear();
}

}  // namespace carillon::sandbox::facebook
