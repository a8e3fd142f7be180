// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/mastodon/sandbox/media.h"
#include "core/platforms/mastodon/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace carillon::sandbox::mastodon {

struct Status
{
    QString id;
    QString user;
    QString text;
    QString spoiler{};
    QString visibility;
    QString language{};
    bool sensitive = false;
    QString inReplyTo{};
    QStringList media{};
    QJsonObject poll{};  ///< as it was asked for, and its "id"
    QString application{};
    QString website{};
    QString idempotencyKey{};
    Instant createdAt{};
    Instant editedAt{};  ///< the epoch: never
};

/// A status as the journal keeps it.
QJsonObject eventOf(const Status &status);
Status statusOf(const QJsonObject &event);

/// Makes ids of the kind asked for; never the same twice, numbers always growing.
class IdMaker final
{
public:
    QString next(const QString &kind, Instant now);
    /// An id seen in the journal: later ones must be larger.
    void seen(const QString &id);

private:
    quint64 m_last = 0;
};

/// Which statuses of an account to list.
struct Page
{
    int limit = 20;
    QString sinceId{};
    QString minId{};
    QString maxId{};
};

/// All statuses of the instance, and the users they belong to.
class Statuses final
{
public:
    static constexpr std::chrono::hours idempotencyLife{1};

    Statuses(SimulationHost &host, const Settings &settings, MediaShelf &media)
        : m_host{host},
          m_settings{settings},
          m_media{media}
    {
    }

    void add(const Status &status);
    /// Puts `status` in the place of the one with its id.
    void edit(const Status &status);
    void remove(const QString &id);
    [[nodiscard]] const Status *find(const QString &id) const;
    /// Is it old enough to be seen, and may `viewer` see it?
    [[nodiscard]] bool isVisible(const Status &status, const QString &viewer) const;
    /// The id made with this key within the last hour, even when deleted since.
    [[nodiscard]] std::optional<QString> idOfKey(const QString &user, const QString &key) const;
    /// Newest first.
    [[nodiscard]] QList<const Status *> ofUser(const QString &user, const QString &viewer, const Page &page) const;

    [[nodiscard]] QJsonObject toJson(const Status &status, const QString &origin) const;
    [[nodiscard]] QJsonObject accountJson(const QString &user, const QString &origin) const;
    /// The opaque id of a user, made at first sight.
    QString accountId(const QString &user);
    [[nodiscard]] QString userOfId(const QString &accountId) const;
    /// Who was seen so far, by their names.
    [[nodiscard]] QStringList users() const;
    QString nextId();

    void restore(const QJsonObject &event);
    void clear(bool accountsToo);

private:
    [[nodiscard]] int repliesTo(const QString &id) const;
    void store(const Status &status);
    void replace(const Status &status);
    [[nodiscard]] SimulatedPost shown(const Status &status) const;
    /// Place in the order of creation; deleted ones keep theirs. -1 when never seen.
    [[nodiscard]] qint64 placeOf(const QString &id) const { return m_places.value(id, -1); }

    SimulationHost &m_host;
    const Settings &m_settings;
    MediaShelf &m_media;
    IdMaker m_ids;
    QHash<QString, Status> m_statuses;
    QHash<QString, qint64> m_places;
    QHash<QString, QStringList> m_idsOfUser;  ///< oldest first
    struct KeyUse
    {
        QString statusId;
        Instant until{};
    };
    QHash<QString, KeyUse> m_keys;  ///< by user and Idempotency-Key
    QHash<QString, QString> m_accountIds;
};

}  // namespace carillon::sandbox::mastodon
