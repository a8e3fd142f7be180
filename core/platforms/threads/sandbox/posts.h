// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/threads/sandbox/containers.h"

namespace carillon::sandbox::threads {

/// What is published.
struct Post
{
    QString id;
    QString user;
    QString container;  ///< what it was made of
    QString replyTo;    ///< id of the post that it answers; empty = none
    Instant createdAt;
};

class Posts final
{
public:
    Posts(SimulationHost &host, const Settings &settings, Containers &containers)
        : m_host{host},
          m_settings{settings},
          m_containers{containers}
    {
    }

    const Post &publish(const Container &container);
    void remove(const QString &id);
    [[nodiscard]] const Post *find(const QString &id) const;
    [[nodiscard]] int repliesTo(const QString &id) const;

    /// The members of `post` that `fields` names, and its id.
    [[nodiscard]] QJsonObject toJson(const Post &post, const QString &fields) const;
    /// GET /{user}/threads and /{user}/replies: the newest first, in pages.
    [[nodiscard]] HttpReply list(const QString &user, bool replies, const Parameters &parameters,
                                 const QString &address, const QString &token) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] SimulatedPost shown(const Post &post) const;
    [[nodiscard]] bool isVisible(const Post &post) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    Containers &m_containers;
    QHash<QString, Post> m_posts;
    QStringList m_order;  ///< ids, oldest first
};

}  // namespace carillon::sandbox::threads
