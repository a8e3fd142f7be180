// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"
#include "core/platforms/youtube/sandbox/googleoauth.h"
#include "core/platforms/youtube/sandbox/settings.h"
#include "core/platforms/youtube/sandbox/uploads.h"
#include "core/platforms/youtube/sandbox/videos.h"

namespace carillon::sandbox::youtube {

/// One request on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    FormFields query{};
    Grant grant{};
};

/// The YouTube Data API v3 as far as publishing needs it, with Google's login under /google.
class SimulatedYoutube final : public SimulatedPlatform
{
public:
    explicit SimulatedYoutube(SimulationHost &host);

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
    using Answer = HttpReply (SimulatedYoutube::*)(Call &);
    struct Route
    {
        QByteArray method;
        QByteArray path;
        QStringList scopes;      ///< one of these is enough
        int points = 0;          ///< of the project's daily quota
        bool isInsert = false;   ///< counts against the quota of uploads instead
        QStringList parameters;  ///< of the query
        Answer answer;
    };
    static const QList<Route> &routes();

    HttpReply dispatch(const HttpRequest &request, const RequestConditions &conditions);
    HttpReply oauth(const HttpRequest &request);
    std::optional<HttpReply> authorise(const Route &route, Call &call) const;
    std::optional<HttpReply> spend(const Route &route, const Call &call);
    [[nodiscard]] std::optional<HttpReply> channelRefusal(const QString &user) const;

    HttpReply channels(Call &call);
    HttpReply startUpload(Call &call);
    HttpReply uploadAtOnce(Call &call, const QStringList &parts);
    HttpReply putPiece(Call &call);
    HttpReply listVideos(Call &call);
    [[nodiscard]] bool isMet(const Call &call, const Video &video) const;
    HttpReply updateVideo(Call &call);
    HttpReply deleteVideo(Call &call);
    HttpReply setThumbnail(Call &call);
    HttpReply listPlaylist(Call &call);
    HttpReply addToPlaylist(Call &call);
    HttpReply listCaptions(Call &call);
    HttpReply addCaptions(Call &call);
    HttpReply listThreads(Call &call);
    HttpReply addThread(Call &call);
    HttpReply updateComment(Call &call);

    HttpReply madeFrom(const Session &session, const RequestConditions &conditions);
    [[nodiscard]] const Video *ownVideo(const Call &call, const QString &id) const;

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    GoogleOAuth m_oauth;
    Uploads m_uploads;
    Videos m_videos;
    RateCounter m_calls;
    RateCounter m_uploadsOfChannel;
    QHash<QString, int> m_spent;  ///< by quota, app and day
};

}  // namespace carillon::sandbox::youtube
