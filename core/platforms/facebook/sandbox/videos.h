// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/parameters.h"
#include "core/platforms/facebook/sandbox/posts.h"

#include <optional>

namespace carillon::sandbox::facebook {

using graph::Parameters;
using graph::tokenOf;

struct Video
{
    QString id;
    QString page;       ///< by name
    QString session{};  ///< of a film in pieces; empty: a reel
    qint64 size = -1;   ///< as it was said to be; -1 = not yet
    QByteArray bytes{};
    bool isStory = false;     ///< begun as one
    bool isFinished = false;  ///< told to publish
    bool hasFailed = false;
    int pollsLeft = 0;  ///< until it is processed

    [[nodiscard]] bool isReel() const { return session.isEmpty(); }
    [[nodiscard]] bool isComplete() const { return size >= 0 && bytes.size() >= size; }
};

/// Films and reels: uploads in pieces, processing, publishing.
class Videos final
{
public:
    Videos(SimulationHost &host, const Settings &settings, Posts &posts)
        : m_host{host},
          m_settings{settings},
          m_posts{posts}
    {
    }

    /// POST {page}/videos on the video host.
    HttpReply videos(const QString &page, const Parameters &parameters, std::optional<int> polls);
    /// POST {page}/video_reels.
    HttpReply reels(const QString &page, const Parameters &parameters, std::optional<int> polls);
    /// POST {page}/video_stories.
    HttpReply stories(const QString &page, const Parameters &parameters, std::optional<int> polls);
    /// POST of bytes to the upload host, by a page whose token has been looked at.
    HttpReply receive(const QString &page, const QString &id, const HttpRequest &request);
    /// GET {video}: what has become of it. Each look brings it on.
    HttpReply state(const QString &id);
    /// Of GET {page}/videos: those that were told to publish, now or at their time; newest first.
    [[nodiscard]] QList<QJsonObject> of(const QString &page) const;
    void drop(const QString &id);

    [[nodiscard]] const Video *find(const QString &id) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    HttpReply start(const QString &page, const Parameters &parameters);
    /// One whose bytes go to the upload host.
    HttpReply startStretch(const QString &page, bool isStory);
    /// Why it cannot be published now; nothing when it can.
    [[nodiscard]] static std::optional<HttpReply> refuseUnready(const Video &video);
    void noteFinish(const Video &video, std::optional<int> polls);
    HttpReply transfer(const Parameters &parameters);
    HttpReply finish(Video &video, const Parameters &parameters, std::optional<int> polls);
    HttpReply offsetsOf(const Video &video) const;
    void keep(const QString &id, const QByteArray &bytes);
    [[nodiscard]] Video *ofSession(const QString &session);
    [[nodiscard]] QJsonObject toJson(const Video &video) const;
    /// Nothing when the video may go out as it is told to; else why not. `post` gets its time.
    [[nodiscard]] std::optional<HttpReply> refuseTime(const Video &video, const Parameters &parameters,
                                                      Post &post) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    Posts &m_posts;
    QHash<QString, Video> m_videos;
};

}  // namespace carillon::sandbox::facebook
