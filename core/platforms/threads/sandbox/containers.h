// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/parameters.h"
#include "core/platforms/simulatedplatform.h"
#include "core/platforms/threads/sandbox/settings.h"

#include <QHash>

namespace carillon::sandbox::threads {

using graph::Parameters;

/// What was named and is not published yet.
struct Container
{
    QString id{};
    QString user{};
    QJsonObject fields{};  ///< as they were given
    QByteArray blob{};     ///< what was fetched
    QByteArray mime{};
    QStringList children{};  ///< of a carousel
    QString trouble{};       ///< it failed
    QString post{};          ///< it is published as this
    Instant createdAt{};
    int polls = 0;            ///< looks until it is ready
    int unseenPolls = 0;      ///< looks until it is found
    int unseenPublishes = 0;  ///< tries of publishing until it is found

    [[nodiscard]] QString field(const QString &name) const { return fields[name].toString(); }
};

/// The containers of all accounts: made after the rules of the create call, ready after some looks, void after a day.
class Containers final
{
public:
    Containers(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// POST /{user}/threads, as far as it needs no other objects than containers.
    HttpReply create(const QString &user, const Parameters &parameters, std::optional<int> polls);
    /// GET /{container}. Looking brings it nearer to its end.
    HttpReply state(const QString &id);
    /// Null where there is none of this account.
    [[nodiscard]] const Container *find(const QString &user, const QString &id) const;
    /// Why it cannot be published now; nothing: it can.
    std::optional<HttpReply> refusePublishing(const QString &user, const QString &id);
    void published(const QString &id, const QString &post);

    QString nextNumber() { return QString::number(++m_last); }
    void seen(const QString &number);
    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] QString statusOf(const Container &container) const;
    [[nodiscard]] std::optional<HttpReply> refuseText(const Parameters &parameters) const;
    [[nodiscard]] std::optional<HttpReply> refuseExtras(const Parameters &parameters) const;
    [[nodiscard]] std::optional<HttpReply> refuseChildren(const QString &user, const QStringList &children) const;
    /// Fetches what the container names. A picture that cannot be had is refused, a film fails later.
    std::optional<HttpReply> fetchInto(Container &container, const Parameters &parameters) const;

    SimulationHost &m_host;
    const Settings &m_settings;
    qint64 m_last = 18'000'000'000'000'000;
    QHash<QString, Container> m_containers;
};

}  // namespace carillon::sandbox::threads
