// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/linkedin/sandbox/logins.h"
#include "core/platforms/linkedin/sandbox/posts.h"

namespace carillon::sandbox::linkedin {

/// One request on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    FormFields query{};
    QStringList rest{};  ///< the segments behind "linkedin/rest"
    QJsonObject body{};
    Grant grant{};
};

/// LinkedIn's versioned REST interface with its OAuth server and its uploads, below "/linkedin".
class SimulatedLinkedIn final : public SimulatedPlatform
{
public:
    explicit SimulatedLinkedIn(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override { return path.startsWith("/linkedin/"); }
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override { return m_settings.toJson(); }
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    HttpReply answered(const HttpRequest &request, const RequestConditions &conditions);
    HttpReply oauth(const HttpRequest &request, const QString &method);
    HttpReply rest(Call &call);
    HttpReply routed(Call &call);

    /// Who calls; an answer when nobody that may.
    std::optional<HttpReply> identify(Call &call);
    [[nodiscard]] std::optional<HttpReply> refuseHeaders(const HttpRequest &request) const;
    std::optional<HttpReply> limit(const Call &call);
    /// True when the login may write in the name of `urn`.
    [[nodiscard]] bool mayActAs(const Call &call, const QString &urn) const;
    [[nodiscard]] bool mayRead(const Call &call, const QString &urn) const;
    /// The name people know `urn` by, of those that the login may act for.
    [[nodiscard]] QString nameOf(const Call &call, const QString &urn) const;
    void applyLimits();

    HttpReply userInfo(Call &call);
    HttpReply organizationAcls(const Call &call) const;
    HttpReply organization(const Call &call) const;
    HttpReply findOrganization(const Call &call) const;
    HttpReply shareStatistics(const Call &call) const;
    HttpReply upload(Call &call, const QString &kind);
    HttpReply postsCollection(Call &call);
    HttpReply create(Call &call);
    HttpReply findPosts(const Call &call) const;
    HttpReply onePost(Call &call);
    HttpReply comments(Call &call);

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Logins m_logins;
    Uploads m_uploads;
    Posts m_posts;
    RateCounter m_memberCalls;
    RateCounter m_appCalls;
    RateCounter m_newPosts;
};

}  // namespace carillon::sandbox::linkedin
