// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/parameters.h"
#include "core/platforms/instagram/sandbox/gallery.h"

#include <optional>

namespace carillon::sandbox::instagram {

using graph::Parameters;
using graph::tokenOf;

struct Container
{
    QString id;
    QString account;  ///< by name
    QString type;     ///< IMAGE, REELS, STORIES, VIDEO, CAROUSEL
    bool isChild = false;
    bool isUpload = false;
    QString caption{};
    QStringList children{};
    QByteArray blob{};  ///< of what was fetched
    QByteArray mime{};
    QString alt{};
    QStringList notes{};
    Instant createdAt{};
    qint64 size = -1;  ///< of an upload, as it was said to be; -1 = not yet
    QByteArray bytes{};
    int failed = 0;       ///< the number of what went wrong
    int pollsLeft = 0;    ///< until it is processed
    QString published{};  ///< the id of its post

    [[nodiscard]] bool isFilm() const { return mime.startsWith("video/"); }
    [[nodiscard]] bool hasArrived() const { return !isUpload || (size >= 0 && bytes.size() >= size); }
};

/// Containers: what was named and is not published yet, with the upload host.
class Containers final
{
public:
    Containers(SimulationHost &host, const Settings &settings, Gallery &gallery)
        : m_host{host},
          m_settings{settings},
          m_gallery{gallery}
    {
    }

    /// POST {account}/media. `isOwn`: by Instagram's own login.
    HttpReply create(const QString &account, const Parameters &parameters, std::optional<int> polls, bool isOwn);
    /// POST of bytes to the upload host, by an account whose token has been looked at.
    HttpReply receive(const QString &account, const QString &id, const HttpRequest &request);
    /// GET {container}: what has become of it. Each look brings it on.
    HttpReply state(const QString &id, const QString &fields);
    /// POST {account}/media_publish.
    HttpReply publish(const QString &account, const QString &id);

    [[nodiscard]] const Container *find(const QString &id) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] std::optional<HttpReply> refuseText(const Parameters &parameters) const;
    [[nodiscard]] std::optional<HttpReply> refuseTags(const Parameters &parameters, const Container &container) const;
    [[nodiscard]] std::optional<HttpReply> refuseReel(const Parameters &parameters) const;
    [[nodiscard]] std::optional<HttpReply> refuseChildren(const Container &carousel) const;
    /// The number of what is wrong with the medium at the address; 0 = it is there now.
    [[nodiscard]] int fetch(Container &container, const QString &address) const;
    [[nodiscard]] bool hasExpired(const Container &container) const;
    [[nodiscard]] QString statusOf(const Container &container) const;
    [[nodiscard]] QList<SimulatedMedia> mediaOf(const Container &container) const;
    HttpReply keep(Container container, std::optional<int> polls);
    void record(QJsonObject event);

    SimulationHost &m_host;
    const Settings &m_settings;
    Gallery &m_gallery;
    QHash<QString, Container> m_containers;
};

}  // namespace carillon::sandbox::instagram
