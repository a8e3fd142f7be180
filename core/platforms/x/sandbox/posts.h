// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedplatform.h"
#include "core/platforms/x/sandbox/media.h"
#include "core/platforms/x/sandbox/settings.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace carillon::sandbox::x {

struct Post
{
    QString id;
    QString user;
    QString text;  ///< as it was sent
    QString parent{};
    QStringList media{};
    QStringList poll{};
    int pollMinutes = 0;
    QString replySettings{};
    bool madeWithAi = false;
    Instant createdAt{};
    QString conversation{};  ///< the id of its first post, known once it is stored
};

/// Which posts of a user to list, and how.
struct Page
{
    int size = 10;
    QString sinceId{};
    QString untilId{};
    Instant startTime{};
    Instant endTime = Instant::max();
    bool withReplies = true;
    qint64 from = 0;  ///< how many were on the pages before
};

/// All posts, and the users they belong to.
class Posts final
{
public:
    Posts(SimulationHost &host, const Settings &settings, const MediaShelf &media)
        : m_host{host},
          m_settings{settings},
          m_media{media}
    {
    }

    void add(const Post &post);
    void remove(const QString &id);
    [[nodiscard]] const Post *find(const QString &id) const;
    [[nodiscard]] bool isVisible(const Post &post) const;
    /// Has this user a standing post of the same text, made a short while ago?
    [[nodiscard]] bool isRepeated(const QString &user, const QString &text) const;
    /// Newest first; one more than the page has when there is a next one.
    [[nodiscard]] QList<const Post *> ofUser(const QString &user, const Page &page) const;

    /// With the members named in `fields` beside id and text; links shortened, "&", "<" and ">" escaped.
    [[nodiscard]] QJsonObject toJson(const Post &post, const QSet<QString> &fields) const;

    /// The id of a user, made at first sight.
    QString userId(const QString &user);
    [[nodiscard]] QString userOfId(const QString &userId) const { return m_userIds.key(userId); }
    /// Never the same twice, and always growing.
    QString nextId();

    void restore(const QJsonObject &event);
    void clear(bool accountsToo);

private:
    void store(const Post &post);
    [[nodiscard]] SimulatedPost shown(const Post &post) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    const MediaShelf &m_media;
    qint64 m_lastId = 0;
    QHash<QString, Post> m_posts;
    QHash<QString, QStringList> m_idsOfUser;  ///< oldest first
    QHash<QString, QString> m_userIds;
};

}  // namespace carillon::sandbox::x
