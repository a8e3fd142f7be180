// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/mastodon/sandbox/media.h"
#include "core/platforms/mastodon/sandbox/oauth.h"
#include "core/platforms/mastodon/sandbox/schedule.h"
#include "core/platforms/mastodon/sandbox/settings.h"
#include "core/platforms/mastodon/sandbox/statuses.h"
#include "core/platforms/simulatedlimit.h"
#include "core/platforms/simulatedplatform.h"

namespace carillon::sandbox::mastodon {

/// One request on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    Instant now;
    QString origin;
    QJsonObject parameters{};
    QString id{};   ///< the ":id" of the path
    Grant grant{};  ///< without scopes when the request carries no valid token
    std::optional<RateReading> reading{};
};

/// One instance with the client API of Mastodon, as far as posting needs it.
class SimulatedMastodon final : public SimulatedPlatform
{
public:
    explicit SimulatedMastodon(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override;
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override { return m_settings.toJson(); }
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    using Answer = HttpReply (SimulatedMastodon::*)(Call &);
    enum class Needs { Nothing, App, User };
    struct Route
    {
        QByteArray method;
        QString path;   ///< ":id" stands for one segment
        QString scope;  ///< that a token must have; empty when none is asked for
        Needs needs;
        Answer answer;
    };
    static const QList<Route> &routes();

    HttpReply dispatch(Call &call);
    void identify(Call &call) const;
    std::optional<HttpReply> authorise(const Route &route, const Call &call) const;
    /// True when `counter` refuses; the reading is noted for the headers either way.
    static bool limited(Call &call, RateCounter &counter, const QString &key);
    void decorate(const Call &call, HttpReply &reply) const;
    void applyLimits();

    HttpReply instanceV2(Call &call);
    HttpReply instanceV1(Call &call);
    HttpReply oauthMetadata(Call &call);
    HttpReply createApp(Call &call);
    HttpReply verifyApp(Call &call);
    HttpReply consentPage(Call &call);
    HttpReply decide(Call &call);
    HttpReply token(Call &call);
    HttpReply revoke(Call &call);
    HttpReply verifyCredentials(Call &call);
    HttpReply findPeople(Call &call);
    HttpReply account(Call &call);
    HttpReply accountStatuses(Call &call);
    HttpReply uploadMedia(Call &call);
    HttpReply lookAtMedia(Call &call);
    HttpReply updateMedia(Call &call);
    HttpReply postStatus(Call &call);
    HttpReply status(Call &call);
    HttpReply statuses(Call &call);
    HttpReply statusSource(Call &call);
    HttpReply deleteStatus(Call &call);
    HttpReply editStatus(Call &call);
    std::optional<HttpReply> schedule(Call &call, const Status &status);
    HttpReply scheduledStatuses(Call &call);
    HttpReply scheduledStatus(Call &call);
    HttpReply reschedule(Call &call);
    HttpReply unschedule(Call &call);

    [[nodiscard]] QJsonObject configuration() const;
    /// Nothing where the instance does not know polls.
    [[nodiscard]] QJsonObject pollFrom(const QJsonObject &parameters) const;
    /// The status that the parameters ask for, or why there can be none.
    std::variant<Status, HttpReply> statusFrom(const Call &call) const;
    [[nodiscard]] QString problemWith(const Status &status, bool mayBeBlank) const;
    [[nodiscard]] QString problemWithMedia(const Status &status) const;

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    OAuthServer m_oauth;
    MediaShelf m_media;
    Statuses m_statuses;
    Schedule m_schedule;
    RateCounter m_calls;
    RateCounter m_accountCalls;
    RateCounter m_newStatuses;
    RateCounter m_uploads;
    RateCounter m_deletes;
    RateCounter m_newApps;
};

}  // namespace carillon::sandbox::mastodon
