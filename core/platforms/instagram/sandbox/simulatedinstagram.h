// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/instagram/sandbox/containers.h"
#include "core/platforms/instagram/sandbox/logins.h"

namespace carillon::sandbox::instagram {

/// One request to the Graph interface on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    QStringList path{};  ///< behind the version
    QString token{};
    Parameters parameters{};
    Grant grant{};
    bool isOwnHost = false;  ///< graph.instagram.com, of Instagram's own login
};

/// Instagram's two interfaces for programs with their logins and the upload host, below "/instagram": /graph-facebook,
/// /graph-instagram, /rupload, /www-facebook, /www and /api stand for the six hosts.
class SimulatedInstagram final : public SimulatedPlatform
{
public:
    explicit SimulatedInstagram(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override { return path.startsWith("/instagram/"); }
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override { return m_settings.toJson(); }
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    HttpReply web(const HttpRequest &request, const QStringList &path, bool isOwn);
    HttpReply graph(Call &call);
    HttpReply routed(Call &call);
    HttpReply upload(const HttpRequest &request, const RequestConditions &conditions, const QStringList &path);
    void addUsage(HttpReply &reply, const Call &call, const std::optional<RateReading> &reading) const;
    void warnOfUnknown(const Call &call, const QStringList &known);
    [[nodiscard]] static std::optional<HttpReply> refuseUnless(const Call &call, const QString &what);

    HttpReply me(const Call &call);
    HttpReply account(Call &call);
    HttpReply createContainer(const Call &call);
    HttpReply list(const Call &call, bool stories) const;
    [[nodiscard]] HttpReply quota(const Call &call) const;
    HttpReply object(const Call &call);
    HttpReply comments(const Call &call, const Medium &medium);
    HttpReply insights(const Call &call, const Medium &medium) const;
    HttpReply remove(const Call &call, const Medium &medium);

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Logins m_logins;
    Gallery m_gallery;
    Containers m_containers;
    RateCounter m_calls;
    RateCounter m_created;
};

}  // namespace carillon::sandbox::instagram
