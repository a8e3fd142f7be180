// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/threads/sandbox/logins.h"
#include "core/platforms/threads/sandbox/posts.h"

namespace carillon::sandbox::threads {

/// One request to the interface on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    QStringList path{};  ///< behind the version
    QString token{};
    Parameters parameters{};
    Grant grant{};
};

/// Threads' interface with its login, below "/threads": /graph and /www stand for the two hosts.
class SimulatedThreads final : public SimulatedPlatform
{
public:
    explicit SimulatedThreads(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override { return path.startsWith("/threads/"); }
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override { return m_settings.toJson(); }
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    HttpReply web(const HttpRequest &request, const QStringList &path);
    HttpReply tokens(const HttpRequest &request, const QStringList &path);
    HttpReply graph(Call &call);
    HttpReply routed(const Call &call);
    HttpReply ofUser(const Call &call);
    HttpReply ofObject(const Call &call);
    HttpReply createContainer(const Call &call);
    HttpReply publish(const Call &call);
    /// What nothing else stands against.
    HttpReply publish(const QString &user, const QString &container);
    HttpReply remove(const Call &call);
    [[nodiscard]] HttpReply profile(const Call &call) const;
    [[nodiscard]] HttpReply quota(const Call &call) const;
    void setLimits();

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Logins m_logins;
    Containers m_containers;
    Posts m_posts;
    RateCounter m_calls;
    RateCounter m_published;
    RateCounter m_replied;
    RateCounter m_deleted;
};

}  // namespace carillon::sandbox::threads
