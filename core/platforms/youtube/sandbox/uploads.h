// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"
#include "core/platforms/youtube/sandbox/settings.h"

#include <QHash>

#include <variant>

namespace carillon::sandbox::youtube {

/// One resumable upload, until it is a video.
struct Session
{
    QString id;
    QString user;
    QJsonObject video;  ///< the resource that was sent with it
    QStringList parts;
    QByteArray mime;
    qint64 total = -1;  ///< -1: not said
    Instant startedAt{};
    qint64 stored = 0;
    QList<QByteArray> blobs{};  ///< of its pieces; empty for what is too large to be kept
    QString made{};             ///< the video's id, once it is whole
};

/// What a PUT to a session came to.
struct Whole
{
    Session session;
};
using PutOutcome = std::variant<HttpReply, Whole>;

/// The resumable upload protocol: pieces in order, in multiples of 256 KiB but for the last, 308 with a Range until the
/// last byte is in. Sessions outlive a restart; the bytes of large files are counted and forgotten.
class Uploads final
{
public:
    Uploads(SimulationHost &host, Settings &settings) : m_host{host}, m_settings{settings} {}

    QString start(Session session);
    /// A piece, a question how far it is, or all at once.
    PutOutcome put(const QString &id, const HttpRequest &request);
    /// The session became this video: that is what it answers from now on.
    void finish(const QString &id, const QString &video);
    [[nodiscard]] const Session *find(const QString &id) const;
    /// The pieces of a whole file; empty when they were not kept.
    [[nodiscard]] QByteArray contentOf(const Session &session) const;

    void restore(const QJsonObject &event);
    void clear() { m_sessions.clear(); }

private:
    PutOutcome take(Session &session, const QByteArray &piece, bool isLast);
    void note(const QJsonObject &event);

    SimulationHost &m_host;
    Settings &m_settings;
    QHash<QString, Session> m_sessions;
};

/// True for a request that is to complete an upload.
bool isLastPiece(const HttpRequest &request);

}  // namespace carillon::sandbox::youtube
