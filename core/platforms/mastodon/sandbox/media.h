// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/mastodon/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>

namespace carillon::sandbox::mastodon {

struct Attachment
{
    QString id;
    QString user;
    QByteArray blob;
    QString mime;
    QString description{};
    QString focus{};
    int pollsLeft = 0;   ///< looks until it is ready
    bool fails = false;  ///< once looked at so often
    QString statusId{};  ///< empty until a status carries it

    [[nodiscard]] bool isReady() const { return pollsLeft == 0 && !fails; }
    [[nodiscard]] bool isFilm() const { return mime.startsWith(u"video/") || mime.startsWith(u"audio/"); }
};

/// Uploaded media, processed as slowly as the settings say.
class MediaShelf final
{
public:
    MediaShelf(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// POST /api/v2/media; `polls` overrides the setting.
    HttpReply upload(const HttpRequest &request, const QString &user, const QString &id, std::optional<int> polls);
    HttpReply look(const QString &id, const QString &user, const QString &origin);
    HttpReply update(const QString &id, const QString &user, const QJsonObject &parameters, const QString &origin);

    /// Nothing when it doesn't exist.
    [[nodiscard]] const Attachment *find(const QString &id) const;
    void attach(const QString &id, const QString &statusId);
    [[nodiscard]] QJsonObject toJson(const Attachment &attachment, const QString &origin) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    Attachment *unattached(const QString &id, const QString &user);
    [[nodiscard]] QString problemWith(const QByteArray &content, const QString &mime) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Attachment> m_attachments;
};

/// The error form of the API: {"error": sentence}.
HttpReply failure(int status, const QString &sentence);

}  // namespace carillon::sandbox::mastodon
