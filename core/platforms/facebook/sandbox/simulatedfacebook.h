// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/facebook/sandbox/logins.h"
#include "core/platforms/facebook/sandbox/posts.h"
#include "core/platforms/facebook/sandbox/videos.h"

namespace carillon::sandbox::facebook {

/// One request to the Graph interface on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    QStringList path{};  ///< behind the version
    QString token{};
    Parameters parameters{};
    Grant grant{};
    bool isVideoHost = false;
};

/// Facebook's Graph interface for pages with its login and upload hosts, below "/facebook": /graph, /graph-video,
/// /rupload and /www stand for the four hosts.
class SimulatedFacebook final : public SimulatedPlatform
{
public:
    explicit SimulatedFacebook(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override { return path.startsWith("/facebook/"); }
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
    HttpReply graph(Call &call);
    HttpReply routed(Call &call);
    HttpReply upload(const HttpRequest &request, const RequestConditions &conditions, const QStringList &path);
    void addUsage(HttpReply &reply, const Call &call, const std::optional<RateReading> &reading) const;
    void warnOfUnknown(const Call &call, const QStringList &known);
    /// Nothing when the page's own token is there and allows all of these.
    [[nodiscard]] static std::optional<HttpReply> refuseUnless(const Call &call, const QStringList &scopes);

    HttpReply me(Call &call);
    HttpReply business(Call &call);
    HttpReply page(Call &call);
    HttpReply feed(Call &call);
    HttpReply attach(const Call &call, Post post);
    HttpReply photos(Call &call);
    HttpReply films(Call &call);
    HttpReply photoStory(const Call &call);
    HttpReply filmStory(const Call &call);
    HttpReply stories(const Call &call) const;
    HttpReply publishedPosts(const Call &call) const;
    HttpReply scheduledPosts(const Call &call) const;
    /// A part of `found`, with the address of the next.
    HttpReply listOf(const Call &call, const QList<QJsonObject> &found) const;
    [[nodiscard]] QList<QJsonObject> jsonOf(const QList<const Post *> &posts) const;
    /// Nothing when `at` is not too soon and not too late.
    [[nodiscard]] std::optional<HttpReply> refuseTime(const std::optional<qint64> &at, bool isReel) const;
    HttpReply object(Call &call);
    HttpReply comments(Call &call);
    HttpReply captions(Call &call);
    HttpReply insights(const Call &call, const Post &post) const;
    HttpReply edit(const Call &call);
    HttpReply remove(const Call &call);
    HttpReply created(const Call &call, const Post &post) const;
    /// What the page of this call has under an id: a post, that of a video, the one of a comment; else null.
    [[nodiscard]] const Post *ownPost(const Call &call, const QString &id) const;

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Logins m_logins;
    Posts m_posts;
    Videos m_videos;
    RateCounter m_calls;
    RateCounter m_reels;
};

}  // namespace carillon::sandbox::facebook
