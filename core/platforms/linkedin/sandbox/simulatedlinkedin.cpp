// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/simulatedlinkedin.h"

#include "core/platforms/linkedin/sandbox/answers.h"

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedLinkedIn>(host);
}

namespace {

constexpr auto windows = RateCounter::Windows::Aligned;  // all of LinkedIn's end at midnight in UTC

HttpReply notFound()
{
    return failure(404, u"RESOURCE_NOT_FOUND"_s, u"No virtual resource found"_s);
}

bool isPath(const HttpRequest &request, QByteArrayView path)
{
    return request.path == path;
}

/// Ids in a path or a query are written with "%3A": Rest.li reads a bare ":" as its own.
bool hasBareUrn(const HttpRequest &request)
{
    return request.path.contains("urn:li:") || request.query.contains("urn:li:");
}

}  // namespace

SimulatedLinkedIn::SimulatedLinkedIn(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"linkedin"_s, .name = u"LinkedIn"_s, .concurrency = 2, .windows = {{20, std::chrono::hours{24}}}},
      m_logins{host, m_settings},
      m_uploads{host, m_settings},
      m_posts{host, m_settings, m_uploads},
      m_memberCalls{m_settings.memberCalls, windows},
      m_appCalls{m_settings.appCalls, windows},
      m_newPosts{m_settings.posts, windows}
{
}

QString SimulatedLinkedIn::accountOf(const HttpRequest &request) const
{
    const auto token = QString::fromLatin1(request.bearer());
    return token.isEmpty() ? QString{} : m_logins.grantOf(token).value_or(Grant{}).user;
}

bool SimulatedLinkedIn::creates(const HttpRequest &request) const
{
    const bool isComment
        = request.path.startsWith("/linkedin/rest/socialActions/") && request.path.endsWith("/comments");
    return request.method == "POST" && (isPath(request, "/linkedin/rest/posts") || isComment);
}

HttpReply SimulatedLinkedIn::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    auto reply = answered(request, conditions);
    // Clients count the life of a token from here.
    addDate(reply, m_host.clock().now());
    return reply;
}

HttpReply SimulatedLinkedIn::answered(const HttpRequest &request, const RequestConditions &conditions)
{
    const auto segments = request.segments();  // the first is "linkedin"
    const auto area = segments.value(1);
    if (area == "oauth"_L1 && segments.value(2) == "v2"_L1 && segments.size() == 4)
        return oauth(request, segments[3]);
    if (area == "dms-uploads"_L1 && request.method == "PUT" && segments.size() == 4)
        return m_uploads.receive(request, segments[2], segments[3].toInt(), !request.bearer().isEmpty(),
                                 conditions.mediaPolls);
    if (area == "dms-uploads"_L1 && request.method == "POST" && segments.size() == 4 && segments[3] == "captions"_L1)
        return m_uploads.receiveCaptions(request, segments[2], !request.bearer().isEmpty());
    Call call{.request = request, .conditions = conditions, .query = parseForm(request.query)};
    if (area == "v2"_L1 && segments.value(2) == "userinfo"_L1 && request.method == "GET") {
        const auto refusal = identify(call);
        return refusal ? *refusal : userInfo(call);
    }
    if (area == "rest"_L1) {
        call.rest = segments.mid(2);
        return rest(call);
    }
    return notFound();
}

HttpReply SimulatedLinkedIn::oauth(const HttpRequest &request, const QString &method)
{
    const bool isPost = request.method == "POST";
    if (method == "authorization"_L1) {
        const auto fields = parseForm(isPost && !request.body.isEmpty() ? request.body : request.query);
        return isPost ? m_logins.decide(fields) : m_logins.consentPage(fields);
    }
    if (isPost && method == "accessToken"_L1)
        return m_logins.token(request);
    if (isPost && method == "introspectToken"_L1)
        return m_logins.introspect(request);
    if (isPost && method == "revoke"_L1)
        return m_logins.revoke(request);
    return notFound();
}

std::optional<HttpReply> SimulatedLinkedIn::identify(Call &call)
{
    const auto token = QString::fromLatin1(call.request.bearer());
    if (token.isEmpty())
        return failure(401, u"EMPTY_ACCESS_TOKEN"_s, u"Empty oauth2 access token"_s, 65604);
    const auto grant = m_logins.use(token);
    if (!grant)
        return failure(401, u"INVALID_ACCESS_TOKEN"_s, u"Invalid access token"_s, 65600);
    if (grant->revoked)
        return failure(401, u"REVOKED_ACCESS_TOKEN"_s, u"The token used in the request has been revoked by the user"_s,
                       65601);
    if (call.conditions.tokenExpired || (grant->endsAt && m_host.clock().now() >= *grant->endsAt))
        return failure(401, u"EXPIRED_ACCESS_TOKEN"_s, u"The token used in the request has expired"_s, 65602);
    call.grant = *grant;
    return {};
}

std::optional<HttpReply> SimulatedLinkedIn::refuseHeaders(const HttpRequest &request) const
{
    const auto version = QString::fromLatin1(request.header("linkedin-version"));
    if (version.isEmpty())
        return failure(400, u"VERSION_MISSING"_s,
                       u"A version must be present. Please specify a version by adding the "
                       "LinkedIn-Version header."_s);
    if (version.size() != 6 || version < m_settings.oldestVersion || version > m_settings.newestVersion)
        return failure(426, u"NONEXISTENT_VERSION"_s, u"Requested version %1 is not active"_s.arg(version));
    if (request.header("x-restli-protocol-version") != "2.0.0")
        return failure(400, u"ILLEGAL_ARGUMENT"_s, u"X-Restli-Protocol-Version must be 2.0.0"_s);
    if (hasBareUrn(request))
        return failure(400, u"ILLEGAL_ARGUMENT"_s, u"Syntax exception in path variables"_s);
    return {};
}

std::optional<HttpReply> SimulatedLinkedIn::limit(const Call &call)
{
    const auto now = m_host.clock().now();
    const auto ofMember = m_memberCalls.consume(call.grant.user, 1, now);
    const auto ofApp = m_appCalls.consume(u"app"_s, 1, now);
    const bool refused = (ofMember && ofMember->refused) || (ofApp && ofApp->refused);
    return refused ? std::optional{failureAsked(429, {})} : std::nullopt;
}

HttpReply SimulatedLinkedIn::rest(Call &call)
{
    if (auto refusal = identify(call))
        return *refusal;
    if (auto refusal = refuseHeaders(call.request))
        return *refusal;
    if (auto refusal = limit(call))
        return *refusal;
    const bool hasBody = call.request.method == "POST" || call.request.method == "PUT";
    if (hasBody) {
        if (call.request.contentType() != "application/json")
            return failure(415, {}, u"The content type is application/json"_s);
        const auto body = parseJsonObject(call.request.body);
        if (!body)
            return failure(400, u"ILLEGAL_ARGUMENT"_s, u"The body is no JSON object"_s);
        call.body = *body;
    }
    return routed(call);
}

HttpReply SimulatedLinkedIn::routed(Call &call)
{
    const auto collection = call.rest.value(0);
    if (collection == "organizationAcls"_L1 && call.rest.size() == 1)
        return organizationAcls(call);
    if (collection == "organizations"_L1 && call.rest.size() == 1)
        return findOrganization(call);
    if (collection == "organizationalEntityShareStatistics"_L1 && call.rest.size() == 1)
        return shareStatistics(call);
    if (collection == "organizations"_L1 && call.rest.size() == 2)
        return organization(call);
    if (collection == "images"_L1 || collection == "videos"_L1 || collection == "documents"_L1)
        return upload(call, collection.chopped(1));
    if (collection == "posts"_L1)
        return call.rest.size() == 1 ? postsCollection(call) : onePost(call);
    if (collection == "socialActions"_L1 && call.rest.size() == 3 && call.rest[2] == "comments"_L1)
        return comments(call);
    return notFound();
}

bool SimulatedLinkedIn::mayActAs(const Call &call, const QString &urn) const
{
    if (!call.grant.isOrganization && urn == personUrn(call.grant.user))
        return call.grant.scopes.contains(u"w_member_social"_s);
    return !nameOf(call, urn).isEmpty() && call.grant.scopes.contains(u"w_organization_social"_s);
}

bool SimulatedLinkedIn::mayRead(const Call &call, const QString &urn) const
{
    return !nameOf(call, urn).isEmpty() && urn.startsWith("urn:li:organization:"_L1)
        && call.grant.scopes.contains(u"r_organization_social"_s);
}

QString SimulatedLinkedIn::nameOf(const Call &call, const QString &urn) const
{
    if (!call.grant.isOrganization && urn == personUrn(call.grant.user))
        return call.grant.user;
    for (const auto &name : m_logins.organizationsOf(call.grant)) {
        if (urn == organizationUrn(name))
            return name;
    }
    return {};
}

HttpReply SimulatedLinkedIn::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = failureAsked(status, code);
    if (retryAfter > 0)
        reply.headers.emplaceBack("Retry-After", QByteArray::number(retryAfter));
    return reply;
}

QString SimulatedLinkedIn::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    applyLimits();
    return problem;
}

void SimulatedLinkedIn::applyLimits()
{
    m_memberCalls.setLimit(m_settings.memberCalls);
    m_appCalls.setLimit(m_settings.appCalls);
    m_newPosts.setLimit(m_settings.posts);
}

void SimulatedLinkedIn::restore(const QJsonObject &event)
{
    m_logins.restore(event);
    m_uploads.restore(event);
    m_posts.restore(event);
}

void SimulatedLinkedIn::reset(bool accountsToo)
{
    m_settings = {};
    applyLimits();
    m_uploads.clear();
    m_posts.clear();
    if (accountsToo)
        m_logins.clear();
    for (auto *counter : {&m_memberCalls, &m_appCalls, &m_newPosts})
        counter->clear();
}

}  // namespace carillon::sandbox::linkedin
