// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/simulatedyoutube.h"

#include "core/platforms/youtube/sandbox/apierrors.h"
#include "core/platforms/youtube/sandbox/videorules.h"

#include <QTimeZone>

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedYoutube>(host);
}

namespace {

constexpr auto videosPath = "/youtube/v3/videos";
constexpr auto uploadPath = "/upload/youtube/v3/videos";
constexpr auto commentsPath = "/youtube/v3/commentThreads";

}  // namespace

SimulatedYoutube::SimulatedYoutube(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"youtube"_s, .name = u"YouTube"_s, .concurrency = 4, .windows = {{100, std::chrono::hours{1}}}},
      m_oauth{host, m_settings},
      m_uploads{host, m_settings},
      m_videos{host, m_settings},
      m_calls{m_settings.calls, RateCounter::Windows::OnFirstUse},
      m_uploadsOfChannel{m_settings.uploads, RateCounter::Windows::OnFirstUse}
{
}

bool SimulatedYoutube::serves(const QByteArray &path) const
{
    return path.startsWith("/youtube/v3/") || path.startsWith("/upload/youtube/v3/") || path.startsWith("/google/");
}

QString SimulatedYoutube::accountOf(const HttpRequest &request) const
{
    const auto token = QString::fromLatin1(request.bearer());
    return token.isEmpty() ? QString{} : m_oauth.userOf(token);
}

bool SimulatedYoutube::creates(const HttpRequest &request) const
{
    if (request.method == "POST" && request.path == commentsPath)
        return true;
    const auto type = valueOf(parseForm(request.query), u"uploadType");
    if (request.path != uploadPath)
        return false;
    return request.method == "PUT" ? isLastPiece(request) : request.method == "POST" && type == "multipart"_L1;
}

const QList<SimulatedYoutube::Route> &SimulatedYoutube::routes()
{
    using Self = SimulatedYoutube;
    const QStringList reads{u"youtube.readonly"_s, u"youtube.force-ssl"_s};
    const QStringList uploads{u"youtube.upload"_s, u"youtube.force-ssl"_s};
    const QStringList writes{u"youtube.force-ssl"_s};
    static const QList<Route> all{
        {.method = "GET",
         .path = "/youtube/v3/channels",
         .scopes = reads,
         .points = 1,
         .parameters = {u"part"_s, u"mine"_s, u"id"_s, u"maxResults"_s, u"pageToken"_s},
         .answer = &Self::channels},
        {.method = "POST",
         .path = uploadPath,
         .scopes = uploads,
         .isInsert = true,
         .parameters = {u"part"_s, u"uploadType"_s, u"notifySubscribers"_s, u"autoLevels"_s, u"stabilize"_s},
         .answer = &Self::startUpload},
        {.method = "PUT",
         .path = uploadPath,
         .scopes = uploads,
         .parameters = {u"part"_s, u"uploadType"_s, u"notifySubscribers"_s, u"upload_id"_s},
         .answer = &Self::putPiece},
        {.method = "GET",
         .path = videosPath,
         .scopes = reads,
         .points = 1,
         .parameters = {u"part"_s, u"id"_s, u"maxResults"_s},
         .answer = &Self::listVideos},
        {.method = "PUT",
         .path = videosPath,
         .scopes = writes,
         .points = 50,
         .parameters = {u"part"_s},
         .answer = &Self::updateVideo},
        {.method = "DELETE",
         .path = videosPath,
         .scopes = writes,
         .points = 50,
         .parameters = {u"id"_s},
         .answer = &Self::deleteVideo},
        {.method = "POST",
         .path = "/upload/youtube/v3/thumbnails/set",
         .scopes = uploads,
         .points = 50,
         .parameters = {u"videoId"_s, u"uploadType"_s},
         .answer = &Self::setThumbnail},
        {.method = "GET",
         .path = "/youtube/v3/playlistItems",
         .scopes = reads,
         .points = 1,
         .parameters = {u"part"_s, u"playlistId"_s, u"videoId"_s, u"maxResults"_s, u"pageToken"_s},
         .answer = &Self::listPlaylist},
        {.method = "POST",
         .path = "/youtube/v3/playlistItems",
         .scopes = writes,
         .points = 50,
         .parameters = {u"part"_s},
         .answer = &Self::addToPlaylist},
        {.method = "GET",
         .path = "/youtube/v3/captions",
         .scopes = writes,
         .points = 50,
         .parameters = {u"part"_s, u"videoId"_s, u"id"_s},
         .answer = &Self::listCaptions},
        {.method = "POST",
         .path = "/upload/youtube/v3/captions",
         .scopes = writes,
         .points = 400,
         .parameters = {u"part"_s, u"uploadType"_s, u"sync"_s},
         .answer = &Self::addCaptions},
        {.method = "GET",
         .path = commentsPath,
         .scopes = writes,
         .points = 1,
         .parameters = {u"part"_s, u"videoId"_s, u"order"_s, u"maxResults"_s, u"pageToken"_s, u"textFormat"_s},
         .answer = &Self::listThreads},
        {.method = "POST",
         .path = commentsPath,
         .scopes = writes,
         .points = 50,
         .parameters = {u"part"_s},
         .answer = &Self::addThread},
        {.method = "PUT",
         .path = "/youtube/v3/comments",
         .scopes = writes,
         .points = 50,
         .parameters = {u"part"_s},
         .answer = &Self::updateComment},
    };
    return all;
}

HttpReply SimulatedYoutube::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    auto reply = request.path.startsWith("/google/") ? oauth(request) : dispatch(request, conditions);
    if (m_settings.htmlErrors && reply.status >= 400) {
        const auto title = u"Error %1"_s.arg(reply.status);
        reply.contentType = "text/html; charset=utf-8";
        reply.body = htmlPage(title, "<h1>" + htmlEscaped(title) + "</h1>");
    }
    return reply;
}

HttpReply SimulatedYoutube::oauth(const HttpRequest &request)
{
    if (request.path == "/google/o/oauth2/v2/auth") {
        auto fields = parseForm(request.query);
        if (request.method == "POST")
            fields += parseForm(request.body);
        return m_oauth.authorize(fields);
    }
    if (request.path == "/google/token")
        return m_oauth.token(request);
    if (request.path == "/google/revoke")
        return m_oauth.revoke(request);
    return htmlReply(htmlPage(u"Not found"_s, "<h1>404</h1>"), 404);
}

HttpReply SimulatedYoutube::dispatch(const HttpRequest &request, const RequestConditions &conditions)
{
    const auto method = request.method == "HEAD" ? QByteArray{"GET"} : request.method;
    const auto route = std::find_if(routes().begin(), routes().end(),
                                    [&](const Route &one) { return one.method == method && one.path == request.path; });
    if (route == routes().end())
        return failure(404, u"notFound"_s, u"Not Found"_s);
    Call call{.request = request, .conditions = conditions, .query = parseForm(request.query)};
    m_videos.publishDue(m_host.clock().now());
    if (auto refused = authorise(*route, call))
        return *refused;
    if (auto refused = spend(*route, call))
        return *refused;
    if (auto refused = refusalOfQuery(call.query, route->parameters))
        return *refused;
    return (this->*route->answer)(call);
}

std::optional<HttpReply> SimulatedYoutube::authorise(const Route &route, Call &call) const
{
    const auto token = QString::fromLatin1(call.request.bearer());
    const auto grant = token.isEmpty() || call.conditions.tokenExpired ? std::nullopt : m_oauth.grantOf(token);
    if (!grant)
        return failure(401, u"authError"_s);
    call.grant = *grant;
    if (!m_settings.apiEnabled)
        return failure(403, u"accessNotConfigured"_s,
                       u"YouTube Data API v3 has not been used in this project before or it is disabled."_s);
    if (!grant->coversAny(route.scopes))
        return failure(403, u"insufficientPermissions"_s);
    return route.path == "/youtube/v3/channels" ? std::nullopt : channelRefusal(grant->user);
}

std::optional<HttpReply> SimulatedYoutube::channelRefusal(const QString &user) const
{
    const auto state = m_settings.channelStates[user].toString();
    if (state == "none"_L1)
        return failure(401, u"youtubeSignupRequired"_s);
    if (state == "suspended"_L1)
        return failure(403, u"authenticatedUserAccountSuspended"_s);
    if (state == "closed"_L1)
        return failure(403, u"authenticatedUserAccountClosed"_s);
    return {};
}

/// Days begin at midnight in California, whoever asks.
std::optional<HttpReply> SimulatedYoutube::spend(const Route &route, const Call &call)
{
    const auto now = m_host.clock().now();
    const auto calls = m_calls.consume(call.grant.user, 1, now);
    if (calls && calls->refused)
        return failure(403, u"rateLimitExceeded"_s);
    if (route.points == 0 && !route.isInsert)
        return {};
    static const QTimeZone california{"America/Los_Angeles"};
    const auto day = toUtcDateTime(now).toTimeZone(california).date().toString(Qt::ISODate);
    const auto which = route.isInsert ? u"inserts"_s : u"points"_s;
    auto &spent = m_spent[QStringList{which, call.grant.client, day}.join(u'\n')];
    const int cost = route.isInsert ? 1 : route.points;
    if (spent + cost > (route.isInsert ? m_settings.insertQuota : m_settings.pointsQuota))
        return failure(403, u"quotaExceeded"_s);
    spent += cost;
    return {};
}

HttpReply SimulatedYoutube::errorReply(int status, const QString &code, int retryAfter) const
{
    if (m_settings.htmlErrors) {
        const auto title = u"Error %1"_s.arg(status);
        return htmlReply(htmlPage(title, "<h1>" + htmlEscaped(title) + "</h1>"), status);
    }
    // The login's own errors have another form; each is known by its name.
    static const QStringList ofLogin{u"invalid_grant"_s, u"invalid_client"_s, u"invalid_token"_s,
                                     u"unauthorized_client"_s, u"redirect_uri_mismatch"_s};
    auto reply = ofLogin.contains(code)
        ? jsonReply({{u"error"_s, code}, {u"error_description"_s, u"The sandbox was told to answer so."_s}}, status)
        : failure(status, code.isEmpty() ? usualReason(status) : code);
    if (retryAfter > 0)
        reply.headers += std::pair<QByteArray, QByteArray>{"Retry-After", QByteArray::number(retryAfter)};
    return reply;
}

QString SimulatedYoutube::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    m_calls.setLimit(m_settings.calls);
    m_uploadsOfChannel.setLimit(m_settings.uploads);
    return problem;
}

void SimulatedYoutube::restore(const QJsonObject &event)
{
    m_oauth.restore(event);
    m_uploads.restore(event);
    m_videos.restore(event);
}

void SimulatedYoutube::reset(bool accountsToo)
{
    m_settings = {};
    m_uploads.clear();
    m_videos.clear();
    m_calls.clear();
    m_uploadsOfChannel.clear();
    m_calls.setLimit(m_settings.calls);
    m_uploadsOfChannel.setLimit(m_settings.uploads);
    m_spent.clear();
    if (accountsToo)
        m_oauth.clear();
}

}  // namespace carillon::sandbox::youtube
