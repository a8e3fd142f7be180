// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/simulatedinstagram.h"

#include "core/graphapi/sandbox/usage.h"
#include "core/graphapi/sandbox/versions.h"
#include "core/platforms/instagram/sandbox/answers.h"

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedInstagram>(host);
}

namespace {

constexpr auto windows = RateCounter::Windows::OnFirstUse;

HttpReply tooManyCalls(const Grant &grant)
{
    if (!grant.isOfAccount())
        return failure({.code = 4, .status = 403, .isTransient = true});
    return failure({.code = 80002,
                    .message = u"(#80002) There have been too many calls to this Instagram account. Wait a bit and "
                               "try again."_s,
                    .status = 403,
                    .isTransient = true});
}

}  // namespace

SimulatedInstagram::SimulatedInstagram(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"instagram"_s, .name = u"Instagram"_s, .concurrency = 5},
      m_logins{host, m_settings},
      m_gallery{host, m_settings},
      m_containers{host, m_settings, m_gallery},
      m_calls{m_settings.calls, windows},
      m_created{m_settings.containers, windows}
{
}

QString SimulatedInstagram::accountOf(const HttpRequest &request) const
{
    const auto grant = m_logins.grantOf(tokenOf(request)).value_or(Grant{});
    return grant.isOfAccount() ? grant.account : grant.user;
}

bool SimulatedInstagram::creates(const HttpRequest &request) const
{
    const auto edge = request.segments().value(4);
    return request.method == "POST" && request.path.startsWith("/instagram/graph-")
        && (edge == "media_publish"_L1 || edge == "comments"_L1);
}

HttpReply SimulatedInstagram::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    auto path = request.segments().mid(1);
    const auto host = path.isEmpty() ? QString{} : path.takeFirst();
    if (host == "www"_L1 || host == "www-facebook"_L1)
        return web(request, path, host == "www"_L1);
    if (host == "api"_L1)
        return path == QStringList{u"oauth"_s, u"access_token"_s} ? m_logins.ownByCode(request)
                                                                  : failure(unknownPath(host));
    if (host == "rupload"_L1)
        return upload(request, conditions, path);
    const bool isOwnHost = host == "graph-instagram"_L1;
    if (!isOwnHost && host != "graph-facebook"_L1)
        return failure(unknownPath(host));
    if (isOwnHost && request.method == "GET") {
        if (path == QStringList{u"access_token"_s})
            return m_logins.ownExchange(Parameters::of(request));
        if (path == QStringList{u"refresh_access_token"_s})
            return m_logins.ownRefresh(Parameters::of(request));
    }
    const auto version = path.isEmpty() ? QString{} : path.takeFirst();
    if (const auto refusal = graph::refuseVersion(version, m_settings.oldestVersion, m_settings.newestVersion, host))
        return failure(*refusal);
    Call call{.request = request,
              .conditions = conditions,
              .path = path,
              .token = tokenOf(request),
              .parameters = Parameters::of(request),
              .isOwnHost = isOwnHost};
    return graph(call);
}

HttpReply SimulatedInstagram::web(const HttpRequest &request, const QStringList &path, bool isOwn)
{
    if (!isOwn && path == QStringList{u"connect"_s, u"login_success.html"_s})
        return htmlReply(htmlPage(u"Success"_s, "<p>Success</p>"));
    const bool isDialog = isOwn ? path == QStringList{u"oauth"_s, u"authorize"_s}
                                : path.size() == 3 && graph::versionIn(path[0]) > 0 && path[1] == "dialog"_L1;
    if (!isDialog)
        return htmlReply(htmlPage(u"Not found"_s, "<h1>Not found</h1>"), 404);
    if (request.method != "POST")
        return m_logins.dialog(parseForm(request.query), isOwn);
    return m_logins.decide(parseForm(request.body.isEmpty() ? request.query : request.body), isOwn);
}

HttpReply SimulatedInstagram::graph(Call &call)
{
    const auto first = call.path.value(0);
    if (!call.isOwnHost && first == "oauth"_L1 && call.path.value(1) == "access_token"_L1)
        return m_logins.accessToken(call.parameters);
    if (call.token.isEmpty())
        return failure({.code = 2500, .message = u"An active access token must be used."_s});
    if (!call.isOwnHost && first == "debug_token"_L1)
        return m_logins.inspect(call.parameters, call.token);
    const auto grant = m_logins.grantOf(call.token);
    if (const auto flaw = flawOf(grant, m_host.clock().now(), call.conditions.tokenExpired))
        return failure(invalidToken(*flaw));
    if (grant->isOwn != call.isOwnHost)  // each product has its own tokens
        return failure(invalidToken(graph::TokenFlaw::Unknown));
    call.grant = *grant;
    const auto key = call.grant.isOfAccount() ? call.grant.account : call.grant.user;
    const auto reading = m_calls.consume(key, 1, m_host.clock().now());
    auto reply = reading && reading->refused ? tooManyCalls(call.grant) : routed(call);
    addUsage(reply, call, reading);
    return reply;
}

void SimulatedInstagram::addUsage(HttpReply &reply, const Call &call, const std::optional<RateReading> &reading) const
{
    if (!m_settings.usageHeaders)
        return;
    if (m_settings.appUsage >= 0)
        graph::addAppUsage(reply, graph::usageFigures(m_settings.appUsage));
    if (call.grant.isOfAccount() && reading && reading->limit > 0)
        graph::addBusinessUsage(reply, idOf(u"account"_s, call.grant.account), u"instagram"_s,
                                graph::usageOf(*reading, m_host.clock().now()));
}

HttpReply SimulatedInstagram::routed(Call &call)
{
    const auto first = call.path.value(0);
    if (first == "me"_L1)
        return me(call);
    if (call.grant.isOfAccount() && first == idOf(u"account"_s, call.grant.account))
        return account(call);
    return object(call);
}

HttpReply SimulatedInstagram::upload(const HttpRequest &request, const RequestConditions &conditions,
                                     const QStringList &path)
{
    if (auto refusal = graph::refuseUpload(request, path, u"ig-api-upload"_s))
        return *refusal;
    const auto grant = m_logins.grantOf(tokenOf(request));
    if (const auto flaw = flawOf(grant, m_host.clock().now(), conditions.tokenExpired))
        return failure(invalidToken(*flaw));
    return m_containers.receive(grant->account, path[2], request);
}

HttpReply SimulatedInstagram::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = failureAsked(status, code);
    graph::addWait(reply, u"instagram"_s, retryAfter);
    return reply;
}

QString SimulatedInstagram::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    m_calls.setLimit(m_settings.calls);
    m_created.setLimit(m_settings.containers);
    return problem;
}

void SimulatedInstagram::restore(const QJsonObject &event)
{
    m_logins.restore(event);
    m_gallery.restore(event);
    m_containers.restore(event);
}

void SimulatedInstagram::reset(bool accountsToo)
{
    m_settings = {};
    m_calls.setLimit(m_settings.calls);
    m_created.setLimit(m_settings.containers);
    m_gallery.clear();
    m_containers.clear();
    if (accountsToo)
        m_logins.clear();
    m_calls.clear();
    m_created.clear();
}

}  // namespace carillon::sandbox::instagram
