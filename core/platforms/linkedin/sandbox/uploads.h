// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/linkedin/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QJsonArray>

namespace carillon::sandbox::linkedin {

/// One stretch of a medium.
struct Part
{
    qint64 from = 0;
    qint64 to = 0;  ///< its last byte; -1: as many as come
    QByteArray blob{};
    QString etag{};
};

/// An image, a film or a document on its way, or there.
struct Upload
{
    QString urn;
    QString kind;  ///< "image", "video", "document"
    QString owner;
    QList<Part> parts;
    Instant expiresAt{};
    QByteArray blob{};  ///< all of it; empty until it is there
    QByteArray mime{};
    bool takesCaptions = false;
    QByteArray captions{};  ///< SubRip; empty until they are there
    QString captionsLocale{};
    int pollsLeft = 0;
    bool fails = false;

    [[nodiscard]] QString status() const;
};

/// What was uploaded: places to send it to, its stretches with their ETags, its processing.
class Uploads final
{
public:
    Uploads(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// `kind` as in Upload; `wanted` is the initializeUploadRequest, whose owner is in order.
    HttpReply initialize(const QString &kind, const QJsonObject &wanted, const QString &origin);
    /// PUT to one of the places. `token`: it carries a login.
    HttpReply receive(const HttpRequest &request, const QString &place, int number, bool token,
                      std::optional<int> polls);
    /// POST to the place of a film's captions.
    HttpReply receiveCaptions(const HttpRequest &request, const QString &place, bool token);
    HttpReply finalize(const QJsonObject &wanted, std::optional<int> polls);
    /// What is asked of it counts as a look.
    HttpReply look(const QString &urn);

    [[nodiscard]] const Upload *find(const QString &urn) const;
    /// Whether a post may carry it now; a refusal counts as a look.
    std::optional<HttpReply> refusalOf(const QString &urn);

    void restore(const QJsonObject &event);
    void clear();

private:
    void complete(Upload &upload, std::optional<int> polls);
    [[nodiscard]] bool isReadable(const Upload &upload, const QByteArray &content) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Upload> m_uploads;      ///< by urn
    QHash<QString, QString> m_urnOfPlace;  ///< by the segment of the address
};

}  // namespace carillon::sandbox::linkedin
