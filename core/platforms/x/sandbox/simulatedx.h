// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"
#include "core/platforms/x/sandbox/limits.h"
#include "core/platforms/x/sandbox/media.h"
#include "core/platforms/x/sandbox/oauth.h"
#include "core/platforms/x/sandbox/posts.h"
#include "core/platforms/x/sandbox/settings.h"

#include <variant>

namespace carillon::sandbox::x {

/// One request on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    Instant now;
    QString id{};  ///< the ":id" of the path
    Grant grant{};
    std::optional<RateReading> reading{};      ///< x-rate-limit-*
    std::optional<RateReading> userReading{};  ///< x-user-limit-24hour-*
    std::optional<RateReading> appReading{};   ///< x-app-limit-24hour-*
};

/// X's API v2 and its login, as far as posting needs them.
class SimulatedX final : public SimulatedPlatform
{
public:
    explicit SimulatedX(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override;
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override;
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    using Answer = HttpReply (SimulatedX::*)(Call &);
    struct Route
    {
        QByteArray method;
        QString path;    ///< ":id" stands for one segment
        QString scopes;  ///< that a token must have; empty = no token is asked for
        QString limit;   ///< setting of its limiter
        Answer answer;
    };
    static const QList<Route> &routes();

    HttpReply dispatch(Call &call);
    std::optional<HttpReply> authorise(const Route &route, Call &call);
    std::optional<HttpReply> refuseByState(const Call &call) const;
    void decorate(const Call &call, HttpReply &reply) const;

    HttpReply authorize(Call &call) { return m_oauth.authorize(call.request); }
    HttpReply token(Call &call) { return m_oauth.token(call.request); }
    HttpReply revoke(Call &call) { return m_oauth.revoke(call.request); }
    HttpReply me(Call &call);
    HttpReply timeline(Call &call);
    HttpReply createPost(Call &call);
    HttpReply onePost(Call &call);
    HttpReply somePosts(Call &call);
    HttpReply deletePost(Call &call);
    HttpReply uploadMedia(Call &call);
    HttpReply initialize(Call &call);
    HttpReply append(Call &call);
    HttpReply finalize(Call &call);
    HttpReply mediaStatus(Call &call);
    HttpReply describeMedia(Call &call);
    HttpReply subtitleMedia(Call &call);

    /// The post that the body asks for, or why there can be none.
    std::variant<Post, HttpReply> postFrom(const Call &call);
    [[nodiscard]] std::optional<HttpReply> refuseMedia(const Post &post) const;
    [[nodiscard]] std::optional<HttpReply> refuseParent(const Post &post) const;
    [[nodiscard]] std::optional<HttpReply> refuseText(const Post &post) const;
    [[nodiscard]] bool isRoomFor(Call &call) const;

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Limits m_limits;
    OAuthServer m_oauth;
    MediaShelf m_media;
    Posts m_posts;
};

/// What is wrong with the body of POST /2/tweets by X's OpenAPI document; empty when nothing is.
QString faultOf(const QJsonObject &body);

}  // namespace carillon::sandbox::x
