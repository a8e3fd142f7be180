// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/videos.h"

#include "core/base/key.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"youtube"_s;

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantIn(const QJsonObject &event, QLatin1StringView name)
{
    return Instant{std::chrono::milliseconds{event[name].toInteger()}};
}

QJsonObject eventOf(const Video &video)
{
    return {{u"do"_s, u"video"_s},
            {u"id"_s, video.id},
            {u"user"_s, video.user},
            {u"snippet"_s, video.snippet},
            {u"status"_s, video.status},
            {u"blob"_s, QString::fromLatin1(video.blob)},
            {u"mime"_s, QString::fromLatin1(video.mime)},
            {u"bytes"_s, video.bytes},
            {u"thumbnail"_s, QString::fromLatin1(video.thumbnail)},
            {u"at"_s, millisecondsOf(video.createdAt)},
            {u"published_at"_s, millisecondsOf(video.publishedAt)},
            {u"was_public"_s, video.wasPublic},
            {u"ready_at"_s, millisecondsOf(video.readyAt)},
            {u"polls"_s, video.pollsLeft},
            {u"rejection"_s, video.rejection},
            {u"failure"_s, video.failure}};
}

Video videoOf(const QJsonObject &event)
{
    return {.id = event["id"_L1].toString(),
            .user = event["user"_L1].toString(),
            .snippet = event["snippet"_L1].toObject(),
            .status = event["status"_L1].toObject(),
            .blob = event["blob"_L1].toString().toLatin1(),
            .mime = event["mime"_L1].toString().toLatin1(),
            .bytes = event["bytes"_L1].toInteger(),
            .thumbnail = event["thumbnail"_L1].toString().toLatin1(),
            .createdAt = instantIn(event, "at"_L1),
            .publishedAt = instantIn(event, event.contains("published_at"_L1) ? "published_at"_L1 : "at"_L1),
            .wasPublic = event["was_public"_L1].toBool(),
            .readyAt = instantIn(event, "ready_at"_L1),
            .pollsLeft = event["polls"_L1].toInt(),
            .rejection = event["rejection"_L1].toString(),
            .failure = event["failure"_L1].toString()};
}

bool isPrivate(const Video &video)
{
    return video.status["privacyStatus"_L1].toString() == "private"_L1;
}

/// When it is to be published.
std::optional<Instant> timeOf(const Video &video)
{
    const auto at = QDateTime::fromString(video.status["publishAt"_L1].toString(), Qt::ISODateWithMs);
    return at.isValid() && isPrivate(video) ? std::optional{toInstant(at)} : std::nullopt;
}

QString isoSeconds(Instant instant)
{
    return toUtcDateTime(instant).toString(Qt::ISODate);
}

}  // namespace

QString idFrom(const QString &seed, qsizetype length)
{
    const auto hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).left(length));
}

QString channelId(const QString &user)
{
    return u"UC"_s + idFrom(u"channel "_s + user, 22);
}

QString uploadsPlaylist(const QString &user)
{
    return u"UU"_s + channelId(user).mid(2);
}

void Videos::note(const QJsonObject &event)
{
    restore(event);
    m_host.journal(platform, event);
}

Video Videos::add(Video video, int polls)
{
    video.id = idFrom(newKey(), 11);
    video.createdAt = m_host.clock().now();
    video.readyAt = video.createdAt + std::chrono::seconds{m_settings.processingSeconds};
    video.pollsLeft = polls;
    video.rejection = m_settings.rejectionReason;
    video.failure = m_settings.failureReason;
    video.publishedAt = video.createdAt;
    if (!m_settings.audited) {
        video.status["privacyStatus"_L1] = u"private"_s;
        video.status.remove("publishAt"_L1);
    }
    if (!video.status.contains("privacyStatus"_L1))
        video.status["privacyStatus"_L1] = u"public"_s;
    video.wasPublic = !isPrivate(video);
    note(eventOf(video));
    publishDue(video.createdAt);
    return m_videos.value(video.id);
}

void Videos::publishDue(Instant now)
{
    QStringList due;
    for (const auto &video : std::as_const(m_videos)) {
        const auto at = timeOf(video);
        if (at && *at <= now)
            due += video.id;
    }
    for (const auto &id : due) {
        auto video = m_videos.value(id);
        // One that was given a time in the past is out from now on.
        video.publishedAt = std::max(*timeOf(video), video.createdAt);
        video.wasPublic = true;
        video.status.remove("publishAt"_L1);
        video.status["privacyStatus"_L1] = u"public"_s;
        edit(video);
    }
}

void Videos::edit(Video video)
{
    if (!isPrivate(video) && !video.wasPublic) {
        video.publishedAt = m_host.clock().now();
        video.wasPublic = true;
    }
    auto event = eventOf(video);
    event[u"do"_s] = u"edit"_s;
    note(event);
}

void Videos::remove(const QString &id)
{
    note({{u"do"_s, u"delete"_s}, {u"id"_s, id}});
}

const Video *Videos::find(const QString &id) const
{
    const auto at = m_videos.constFind(id);
    return at == m_videos.constEnd() ? nullptr : &*at;
}

bool Videos::isVisible(Instant createdAt) const
{
    return createdAt + std::chrono::milliseconds{m_settings.visibleAfterMs} <= m_host.clock().now();
}

void Videos::look(const QString &id)
{
    if (const auto at = m_videos.find(id); at != m_videos.end())
        at->pollsLeft = std::max(0, at->pollsLeft - 1);
}

QList<const Video *> Videos::ofUser(const QString &user) const
{
    QList<const Video *> list;
    for (const auto &id : m_idsOfUser.value(user)) {
        const auto *video = find(id);
        if (video && isVisible(video->createdAt))
            list.prepend(video);
    }
    return list;
}

QString Videos::uploadStatus(const Video &video) const
{
    const bool isProcessing = video.pollsLeft > 0 || m_host.clock().now() < video.readyAt;
    if (isProcessing)
        return u"uploaded"_s;
    return !video.rejection.isEmpty() ? u"rejected"_s : !video.failure.isEmpty() ? u"failed"_s : u"processed"_s;
}

/// Another one whenever the video is another one; figures aside.
QString Videos::etagOf(const Video &video) const
{
    const QJsonArray all{video.id, video.snippet, video.status, uploadStatus(video)};
    return idFrom(QString::fromUtf8(QJsonDocument{all}.toJson(QJsonDocument::Compact)), 27);
}

Comment Videos::addComment(Comment comment)
{
    comment.id = u"Ug"_s + idFrom(newKey(), 24);
    comment.createdAt = m_host.clock().now();
    note({{u"do"_s, u"comment"_s},
          {u"id"_s, comment.id},
          {u"video"_s, comment.video},
          {u"user"_s, comment.user},
          {u"text"_s, comment.text},
          {u"at"_s, millisecondsOf(comment.createdAt)}});
    return comment;
}

void Videos::editComment(const QString &id, const QString &text)
{
    note({{u"do"_s, u"edit_comment"_s}, {u"id"_s, id}, {u"text"_s, text}});
}

const Comment *Videos::findComment(const QString &id) const
{
    const auto at = m_comments.constFind(id);
    return at == m_comments.constEnd() ? nullptr : &*at;
}

QList<const Comment *> Videos::commentsOf(const QString &video) const
{
    QList<const Comment *> list;
    for (const auto &id : m_commentsOfVideo.value(video)) {
        const auto *comment = findComment(id);
        if (comment && isVisible(comment->createdAt))
            list.prepend(comment);
    }
    return list;
}

Track Videos::addTrack(Track track)
{
    track.id = u"AUie"_s + idFrom(newKey(), 30);
    track.createdAt = m_host.clock().now();
    note({{u"do"_s, u"track"_s},
          {u"id"_s, track.id},
          {u"video"_s, track.video},
          {u"language"_s, track.language},
          {u"name"_s, track.name},
          {u"draft"_s, track.isDraft},
          {u"readable"_s, track.isReadable},
          {u"blob"_s, QString::fromLatin1(track.blob)},
          {u"at"_s, millisecondsOf(track.createdAt)}});
    return track;
}

QList<Track> Videos::tracksOf(const QString &video, bool all) const
{
    auto list = m_tracksOfVideo.value(video);
    if (!all)
        list.removeIf([this](const Track &track) { return !isVisible(track.createdAt); });
    return list;
}

PlaylistEntry Videos::addToPlaylist(PlaylistEntry entry)
{
    entry.id = idFrom(newKey(), 40);
    entry.addedAt = m_host.clock().now();
    note({{u"do"_s, u"entry"_s},
          {u"id"_s, entry.id},
          {u"playlist"_s, entry.playlist},
          {u"video"_s, entry.video},
          {u"at"_s, millisecondsOf(entry.addedAt)}});
    return entry;
}

QList<PlaylistEntry> Videos::playlist(const QString &id) const
{
    QList<PlaylistEntry> list;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(list),
                 [&](const PlaylistEntry &entry) { return entry.playlist == id && m_videos.contains(entry.video); });
    return list;
}

SimulatedPost Videos::shown(const Video &video) const
{
    SimulatedPost post{.account = video.user,
                       .id = video.id,
                       .text = video.snippet["description"_L1].toString(),
                       .createdAt = video.publishedAt,
                       .permalink = u"/youtube/watch/"_s + video.id,
                       .title = video.snippet["title"_L1].toString()};
    post.media += SimulatedMedia{.blob = video.blob, .mime = video.mime, .alt = {}};
    if (!video.thumbnail.isEmpty())
        post.media += SimulatedMedia{.blob = video.thumbnail, .mime = "image/png", .alt = u"thumbnail"_s};
    for (const auto &track : m_tracksOfVideo.value(video.id))
        post.media
            += SimulatedMedia{.blob = track.blob, .mime = "text/vtt", .alt = u"Captions in %1"_s.arg(track.language)};
    if (const auto privacy = video.status["privacyStatus"_L1].toString(); privacy != "public"_L1)
        post.notes += privacy;
    if (const auto at = timeOf(video))
        post.notes += u"to be published at %1"_s.arg(isoSeconds(*at));
    if (video.status["selfDeclaredMadeForKids"_L1].toBool())
        post.notes += u"made for kids"_s;
    if (video.blob.isEmpty())
        post.notes += u"%1 bytes"_s.arg(video.bytes);
    return post;
}

SimulatedPost Videos::shown(const Comment &comment)
{
    return {.account = comment.user,
            .id = comment.id,
            .text = comment.text,
            .parent = comment.video,
            .createdAt = comment.createdAt,
            .permalink = u"/youtube/watch/%1/%2"_s.arg(comment.video, comment.id)};
}

void Videos::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "video"_L1) {
        const auto video = videoOf(event);
        m_videos.insert(id, video);
        m_idsOfUser[video.user] += id;
        m_host.created(platform, shown(video));
    } else if (what == "edit"_L1) {
        m_videos.insert(id, videoOf(event));
        m_host.edited(platform, shown(m_videos.value(id)));
    } else if (what == "delete"_L1) {
        const auto video = m_videos.take(id);
        m_idsOfUser[video.user].removeOne(id);
        m_tracksOfVideo.remove(id);
        for (const auto &comment : m_commentsOfVideo.take(id)) {
            m_comments.remove(comment);
            m_host.removed(platform, comment);
        }
        m_host.removed(platform, id);
    } else if (what == "comment"_L1) {
        const Comment comment{.id = id,
                              .video = event["video"_L1].toString(),
                              .user = event["user"_L1].toString(),
                              .text = event["text"_L1].toString(),
                              .createdAt = instantIn(event, "at"_L1)};
        m_comments.insert(id, comment);
        m_commentsOfVideo[comment.video] += id;
        m_host.created(platform, shown(comment));
    } else if (what == "edit_comment"_L1) {
        auto &comment = m_comments[id];
        comment.text = event["text"_L1].toString();
        m_host.edited(platform, shown(comment));
    } else if (what == "track"_L1) {
        const Track track{.id = id,
                          .video = event["video"_L1].toString(),
                          .language = event["language"_L1].toString(),
                          .name = event["name"_L1].toString(),
                          .isDraft = event["draft"_L1].toBool(),
                          .isReadable = event["readable"_L1].toBool(),
                          .blob = event["blob"_L1].toString().toLatin1(),
                          .createdAt = instantIn(event, "at"_L1)};
        m_tracksOfVideo[track.video] += track;
        m_host.edited(platform, shown(m_videos.value(track.video)));
    } else if (what == "entry"_L1) {
        m_entries += PlaylistEntry{.id = id,
                                   .playlist = event["playlist"_L1].toString(),
                                   .video = event["video"_L1].toString(),
                                   .addedAt = instantIn(event, "at"_L1)};
    }
}

void Videos::clear()
{
    m_videos.clear();
    m_idsOfUser.clear();
    m_comments.clear();
    m_commentsOfVideo.clear();
    m_tracksOfVideo.clear();
    m_entries.clear();
}

}  // namespace carillon::sandbox::youtube
