// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/instagram/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>

namespace carillon::sandbox::instagram {

struct Comment
{
    QString id;
    QString text;
    Instant createdAt{};
};

/// A published post.
struct Medium
{
    QString id;
    QString account;  ///< by name
    QString caption{};
    QString type{};     ///< IMAGE, VIDEO, CAROUSEL_ALBUM
    QString product{};  ///< FEED, REELS, STORY
    QList<SimulatedMedia> media{};
    QStringList notes{};
    Instant createdAt{};
    QList<Comment> comments{};
};

/// What accounts have published.
class Gallery final
{
public:
    Gallery(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// Publishes. `medium` without id and time.
    QString add(Medium medium);
    QString addComment(const QString &medium, const QString &text);
    void remove(const QString &id);

    [[nodiscard]] const Medium *find(const QString &id) const;
    /// Those that are visible by now, newest first: the stories, or all else.
    [[nodiscard]] QList<const Medium *> of(const QString &account, bool stories) const;
    /// How many were published within the quota's time, deleted ones included.
    [[nodiscard]] int countedFor(const QString &account) const;
    [[nodiscard]] bool isVisible(Instant createdAt) const;
    [[nodiscard]] QJsonObject toJson(const Medium &medium, const QString &fields) const;

    /// An id that nothing has yet.
    QString nextNumber() { return QString::number(++m_last); }
    void seen(const QString &number);

    void restore(const QJsonObject &event);
    void clear();

private:
    void record(QJsonObject event);
    [[nodiscard]] SimulatedPost shown(const Medium &medium) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    qint64 m_last = 18'000'000'000'000'000;
    QHash<QString, Medium> m_media;
    QStringList m_order;  ///< ids, oldest first
    QHash<QString, QList<Instant>> m_published;
};

}  // namespace carillon::sandbox::instagram
