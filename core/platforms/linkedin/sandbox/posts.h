// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/linkedin/sandbox/uploads.h"

namespace carillon::sandbox::linkedin {

struct Comment
{
    QString urn;
    QString id;
    QString actor;
    QString text;
    Instant createdAt{};
};

struct Post
{
    QString urn;
    QString account;  ///< the name people know its author by
    QString author;
    QString commentary;  ///< as it was sent
    QJsonObject body;    ///< the rest of it
    Instant createdAt{};
    Instant changedAt{};
    QList<Comment> comments{};
};

/// What stands on the simulated LinkedIn.
class Posts final
{
public:
    Posts(SimulationHost &host, const Settings &settings, const Uploads &uploads)
        : m_host{host},
          m_settings{settings},
          m_uploads{uploads}
    {
    }

    /// Its urn.
    QString add(const QString &account, const QJsonObject &body);
    void edit(const QString &urn, const QString &commentary);
    void remove(const QString &urn);
    Comment addComment(const QString &urn, const QString &account, const QJsonObject &body);

    [[nodiscard]] const Post *find(const QString &urn) const;
    /// The post of the same author that says the same, not longer ago than duplicates are remembered; or null.
    [[nodiscard]] const Post *twinOf(const QJsonObject &body) const;
    /// Those of `author` that can be seen, what changed last first.
    [[nodiscard]] QList<const Post *> of(const QString &author) const;
    [[nodiscard]] QJsonObject toJson(const Post &post) const;
    [[nodiscard]] static QJsonObject toJson(const Comment &comment);

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] SimulatedPost shown(const Post &post) const;
    [[nodiscard]] SimulatedPost shown(const Post &post, const Comment &comment) const;
    QString nextNumber();
    void seen(const QString &number);

    SimulationHost &m_host;
    const Settings &m_settings;
    const Uploads &m_uploads;
    QHash<QString, Post> m_posts;
    QStringList m_order;  ///< of urns
    qint64 m_last = 7'000'000'000'000'000'000;
};

}  // namespace carillon::sandbox::linkedin
