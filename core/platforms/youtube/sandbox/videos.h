// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"
#include "core/platforms/youtube/sandbox/settings.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace carillon::sandbox::youtube {

struct Video
{
    QString id;
    QString user;
    QJsonObject snippet;  ///< what the client may write
    QJsonObject status;
    QByteArray blob{};  ///< empty for what is too large to be kept
    QByteArray mime{};
    qint64 bytes = 0;
    QByteArray thumbnail{};
    Instant createdAt{};
    Instant publishedAt{};  ///< when it was public first, of one that was private before
    bool wasPublic = false;
    Instant readyAt{};
    int pollsLeft = 0;    ///< looks until it is processed
    QString rejection{};  ///< what becomes of it then
    QString failure{};
};

struct Comment
{
    QString id;
    QString video;
    QString user;
    QString text;
    Instant createdAt{};
};

/// Captions of a video in one language.
struct Track
{
    QString id;
    QString video;
    QString language;
    QString name;
    bool isDraft = false;
    bool isReadable = true;
    QByteArray blob{};
    Instant createdAt{};
};

struct PlaylistEntry
{
    QString id;
    QString playlist;
    QString video;
    Instant addedAt{};
};

/// `length` letters as YouTube's ids have them, of `seed`.
QString idFrom(const QString &seed, qsizetype length);
/// Ids that never change for a name: nobody has to keep them.
QString channelId(const QString &user);
QString uploadsPlaylist(const QString &user);

/// All videos with their comments and playlists.
class Videos final
{
public:
    Videos(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// Exists from now on, processed as the settings say; `polls` more looks.
    Video add(Video video, int polls);
    void edit(Video video);
    /// Private videos whose time has come by `now` are public.
    void publishDue(Instant now);
    void remove(const QString &id);
    /// Null when there is none, or not yet for those who look.
    [[nodiscard]] const Video *find(const QString &id) const;
    [[nodiscard]] bool isVisible(Instant createdAt) const;
    /// A look at its state, which brings it on.
    void look(const QString &id);
    /// Newest first.
    [[nodiscard]] QList<const Video *> ofUser(const QString &user) const;
    [[nodiscard]] QString etagOf(const Video &video) const;
    [[nodiscard]] QJsonObject toJson(const Video &video, const QStringList &parts) const;

    Comment addComment(Comment comment);
    void editComment(const QString &id, const QString &text);
    [[nodiscard]] const Comment *findComment(const QString &id) const;
    [[nodiscard]] QList<const Comment *> commentsOf(const QString &video) const;
    [[nodiscard]] static QJsonObject toJson(const Comment &comment);
    [[nodiscard]] static QJsonObject threadJson(const Comment &comment);

    Track addTrack(Track track);
    /// Those that are shown by now, and with `all` the others too.
    [[nodiscard]] QList<Track> tracksOf(const QString &video, bool all = false) const;
    [[nodiscard]] static QJsonObject toJson(const Track &track);

    PlaylistEntry addToPlaylist(PlaylistEntry entry);
    [[nodiscard]] QList<PlaylistEntry> playlist(const QString &id) const;
    [[nodiscard]] QJsonObject toJson(const PlaylistEntry &entry, const QStringList &parts) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    void note(const QJsonObject &event);
    [[nodiscard]] QString uploadStatus(const Video &video) const;
    [[nodiscard]] SimulatedPost shown(const Video &video) const;
    [[nodiscard]] static SimulatedPost shown(const Comment &comment);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Video> m_videos;
    QHash<QString, QStringList> m_idsOfUser;  ///< oldest first
    QHash<QString, Comment> m_comments;
    QHash<QString, QStringList> m_commentsOfVideo;
    QHash<QString, QList<Track>> m_tracksOfVideo;
    QList<PlaylistEntry> m_entries;
};

}  // namespace carillon::sandbox::youtube
