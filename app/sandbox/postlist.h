// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QJsonArray>

#include <map>

namespace carillon::sandbox {

/// A post with where it stands.
struct ListedPost
{
    QString platform;
    SimulatedPost post;
    qint64 root = 0;  ///< number of the first part of its thread; its own when it is that
};

/// Everything posted and not deleted, in the order of arrival.
class PostList final
{
public:
    /// True when `post` continues a post of the same account that stands here.
    [[nodiscard]] bool isPart(const QString &platform, const SimulatedPost &post) const;
    void add(const QString &platform, const SimulatedPost &post);
    /// Puts `post` where the one with its id stands.
    void edit(const QString &platform, const SimulatedPost &post);
    void remove(const QString &platform, const QString &id);
    void clear();

    [[nodiscard]] const ListedPost *atPermalink(const QString &path) const;
    /// The newest threads, each with its parts in order; `platform` empty: all.
    [[nodiscard]] QList<QList<const ListedPost *>> threads(const QString &platform, qsizetype most) const;
    [[nodiscard]] QList<const ListedPost *> threadOf(const ListedPost &post) const;
    /// The members of GET /_sandbox/posts, oldest first; empty filters: all.
    [[nodiscard]] QJsonArray toJson(const QString &platform, const QString &account, const QString &origin) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_posts.size()); }

private:
    std::map<qint64, ListedPost> m_posts;  ///< by running number
    QHash<QString, qint64> m_numberOfId;   ///< by platform and id
    QHash<QString, qint64> m_numberOfPath;
    QHash<qint64, QList<qint64>> m_partsOfRoot;
    qint64 m_last = 0;
};

}  // namespace carillon::sandbox
