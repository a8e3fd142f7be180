// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedplatform.h"
#include "core/platforms/x/sandbox/settings.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace carillon::sandbox::x {

/// One upload, whole or on its way.
struct Upload
{
    QString id;
    QString user;
    QString category;  ///< tweet_image, tweet_gif, tweet_video, subtitles
    QString type{};    ///< MIME type
    qint64 total = 0;
    QMap<int, QByteArray> segments{};  ///< keys of blobs, by their index
    QByteArray blob{};                 ///< of the whole, once it is there
    QString alt{};
    QMap<QString, QString> subtitles{};  ///< of a film: by language code the id of their file
    int pollsLeft = 0;                   ///< looks until it is ready
    bool fails = false;
    Instant until{};

    [[nodiscard]] bool isWhole() const { return !blob.isEmpty(); }
    [[nodiscard]] bool isReady() const { return isWhole() && pollsLeft == 0 && !fails; }
    [[nodiscard]] QString key() const;  ///< the media key
};

/// POST /2/media/upload in one piece, or initialize, append and finalize; STATUS; metadata, subtitles.
class MediaShelf final
{
public:
    MediaShelf(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    HttpReply upload(const HttpRequest &request, const QString &user, const QString &id, std::optional<int> polls);
    HttpReply initialize(const HttpRequest &request, const QString &user, const QString &id);
    HttpReply append(const HttpRequest &request, const QString &user, const QString &id);
    HttpReply finalize(const QString &user, const QString &id, std::optional<int> polls);
    HttpReply status(const HttpRequest &request, const QString &user);
    HttpReply describe(const HttpRequest &request, const QString &user);
    HttpReply subtitle(const HttpRequest &request, const QString &user);

    /// Nothing when this user has none that is whole and not too old.
    [[nodiscard]] const Upload *find(const QString &id, const QString &user) const;
    /// Whatever its age, for posts that have it.
    [[nodiscard]] const Upload *any(const QString &id) const;

    void restore(const QJsonObject &event);
    void clear() { m_uploads.clear(); }

private:
    Upload *mine(const QString &id, const QString &user);
    [[nodiscard]] std::optional<HttpReply> refuseContent(const QByteArray &content, const QString &category) const;
    void becomeWhole(Upload &upload, const QByteArray &content, std::optional<int> polls);
    [[nodiscard]] QJsonObject toJson(const Upload &upload) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Upload> m_uploads;
};

}  // namespace carillon::sandbox::x
