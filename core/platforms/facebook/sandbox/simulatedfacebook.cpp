// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/simulatedfacebook.h"

#include "core/graphapi/sandbox/usage.h"
#include "core/graphapi/sandbox/versions.h"
#include "core/platforms/facebook/sandbox/answers.h"

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedFacebook>(host);
}

namespace {

constexpr auto windows = RateCounter::Windows::OnFirstUse;

}  // namespace

SimulatedFacebook::SimulatedFacebook(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"facebook"_s, .name = u"Facebook"_s, .concurrency = 8},
      m_logins{host, m_settings},
      m_posts{host, m_settings},
      m_videos{host, m_settings, m_posts},
      m_calls{m_settings.calls, windows},
      m_reels{m_settings.reels, windows}
{
}

QString SimulatedFacebook::accountOf(const HttpRequest &request) const
{
    const auto grant = m_logins.grantOf(tokenOf(request)).value_or(Grant{});
    return grant.isPage() ? grant.page : grant.user;
}

bool SimulatedFacebook::creates(const HttpRequest &request) const
{
    if (request.method != "POST" || !request.path.startsWith("/facebook/graph"))
        return false;
    const auto edge = request.segments().value(4);
    if (edge == "feed"_L1 || edge == "comments"_L1)
        return true;
    const auto parameters = Parameters::of(request);
    if (edge == "photos"_L1)
        return parameters.truth(u"published"_s, true);
    if (edge == "photo_stories"_L1)
        return true;
    const bool isFilm = edge == "videos"_L1 || edge == "video_reels"_L1 || edge == "video_stories"_L1;
    return isFilm && parameters.text(u"upload_phase"_s).toLower() == "finish"_L1;
}

HttpReply SimulatedFacebook::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    auto path = request.segments().mid(1);
    const auto host = path.isEmpty() ? QString{} : path.takeFirst();
    if (host == "www"_L1)
        return web(request, path);
    if (host == "rupload"_L1)
        return upload(request, conditions, path);
    if (host != "graph"_L1 && host != "graph-video"_L1)
        return failure(unknownPath(host));
    const auto version = path.isEmpty() ? QString{} : path.takeFirst();
    if (const auto refusal = graph::refuseVersion(version, m_settings.oldestVersion, m_settings.newestVersion, host))
        return failure(*refusal);
    Call call{.request = request,
              .conditions = conditions,
              .path = path,
              .token = tokenOf(request),
              .parameters = Parameters::of(request),
              .isVideoHost = host == "graph-video"_L1};
    return graph(call);
}

HttpReply SimulatedFacebook::web(const HttpRequest &request, const QStringList &path)
{
    if (path.size() == 2 && path[0] == "connect"_L1 && path[1] == "login_success.html"_L1)
        return htmlReply(htmlPage(u"Success"_s, "<p>Success</p>"));
    const bool isDialog
        = path.size() == 3 && graph::versionIn(path[0]) > 0 && path[1] == "dialog"_L1 && path[2] == "oauth"_L1;
    if (!isDialog)
        return htmlReply(htmlPage(u"Not found"_s, "<h1>Not found</h1>"), 404);
    if (request.method != "POST")
        return m_logins.dialog(parseForm(request.query));
    return m_logins.decide(parseForm(request.body.isEmpty() ? request.query : request.body));
}

HttpReply SimulatedFacebook::graph(Call &call)
{
    const auto first = call.path.value(0);
    if (first == "oauth"_L1 && call.path.value(1) == "access_token"_L1)
        return m_logins.accessToken(call.parameters);
    if (call.token.isEmpty())
        return failure({.code = 2500,
                        .message = u"An active access token must be used to query information about the current "
                                   "user."_s});
    if (first == "debug_token"_L1)
        return m_logins.inspect(call.parameters, call.token);
    const auto grant = m_logins.grantOf(call.token);
    if (const auto flaw = flawOf(grant, m_host.clock().now(), call.conditions.tokenExpired))
        return failure(invalidToken(*flaw));
    call.grant = *grant;
    m_posts.publishDue(m_host.clock().now());
    const auto key = call.grant.isPage() ? call.grant.page : call.grant.user;
    const auto reading = m_calls.consume(key, 1, m_host.clock().now());
    auto reply = reading && reading->refused
        ? failure({.code = call.grant.isPage() ? 32 : 4, .status = 403, .isTransient = true})
        : routed(call);
    if (call.request.method == "GET")
        reply = onlyAsked(std::move(reply), call.parameters.text(u"fields"_s));
    addUsage(reply, call, reading);
    return reply;
}

void SimulatedFacebook::addUsage(HttpReply &reply, const Call &call, const std::optional<RateReading> &reading) const
{
    if (!m_settings.usageHeaders)
        return;
    if (m_settings.appUsage >= 0)
        graph::addAppUsage(reply, graph::usageFigures(m_settings.appUsage));
    auto ofBusiness = m_settings.businessUsage;
    if (ofBusiness.isEmpty() && reading && reading->limit > 0)
        ofBusiness = graph::usageOf(*reading, m_host.clock().now());
    if (!ofBusiness.isEmpty() && call.grant.isPage())
        graph::addBusinessUsage(reply, idOf(u"page"_s, call.grant.page), u"pages"_s, ofBusiness);
}

HttpReply SimulatedFacebook::routed(Call &call)
{
    const auto first = call.path.value(0);
    if (first == "me"_L1)
        return me(call);
    if (!call.grant.isPage() && first == idOf(u"business"_s, call.grant.user))
        return business(call);
    const bool isOwnPage = call.grant.isPage() && first == idOf(u"page"_s, call.grant.page);
    if (isOwnPage)
        return page(call);
    // A person's token reaches a page's edges, and is refused there.
    static const QStringList edges{u"feed"_s,          u"photos"_s,          u"videos"_s,
                                   u"video_reels"_s,   u"published_posts"_s, u"scheduled_posts"_s,
                                   u"photo_stories"_s, u"video_stories"_s,   u"stories"_s};
    if (edges.contains(call.path.value(1)))
        return failure(call.grant.isPage() ? noSuchObject(first) : missingPermission(u"a page access token"_s));
    return object(call);
}

HttpReply SimulatedFacebook::upload(const HttpRequest &request, const RequestConditions &conditions,
                                    const QStringList &path)
{
    if (auto refusal = graph::refuseUpload(request, path, u"video-upload"_s))
        return *refusal;
    const auto grant = m_logins.grantOf(tokenOf(request));
    if (const auto flaw = flawOf(grant, m_host.clock().now(), conditions.tokenExpired))
        return failure(invalidToken(*flaw));
    return m_videos.receive(grant->page, path[2], request);
}

HttpReply SimulatedFacebook::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = failureAsked(status, code);
    graph::addWait(reply, u"pages"_s, retryAfter);
    return reply;
}

QString SimulatedFacebook::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    m_calls.setLimit(m_settings.calls);
    m_reels.setLimit(m_settings.reels);
    return problem;
}

void SimulatedFacebook::restore(const QJsonObject &event)
{
    m_logins.restore(event);
    m_posts.restore(event);
    m_videos.restore(event);
}

void SimulatedFacebook::reset(bool accountsToo)
{
    m_settings = {};
    m_calls.setLimit(m_settings.calls);
    m_reels.setLimit(m_settings.reels);
    m_posts.clear();
    m_videos.clear();
    if (accountsToo)
        m_logins.clear();
    m_calls.clear();
    m_reels.clear();
}

}  // namespace carillon::sandbox::facebook
