// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/simulatedmastodon.h"

#include "core/platforms/mastodon/sandbox/parameters.h"

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedMastodon>(host);
}

namespace {

constexpr auto windows = RateCounter::Windows::Aligned;

/// The ":id" of `path` when it has the form of `pattern`; nothing when it hasn't.
std::optional<QString> matched(const QString &pattern, const QStringList &segments)
{
    const auto wanted = pattern.split(u'/');
    if (wanted.size() != segments.size())
        return {};
    QString id = u""_s;
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (wanted[at] == ":id"_L1)
            id = segments[at];
        else if (wanted[at] != segments[at])
            return {};
    }
    return id;
}

HttpReply tooMany()
{
    return failure(429, u"Too many requests"_s);
}

QByteArray isoMicroseconds(Instant instant)
{
    return toIsoUtc(instant).chopped(1).toLatin1() + "000Z";
}

}  // namespace

SimulatedMastodon::SimulatedMastodon(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"mastodon"_s, .name = u"Mastodon"_s, .concurrency = 4, .windows = {{300, std::chrono::hours{3}}}},
      m_oauth{host, m_settings},
      m_media{host, m_settings},
      m_statuses{host, m_settings, m_media},
      m_schedule{host, m_statuses},
      m_calls{m_settings.calls, windows},
      m_accountCalls{m_settings.accountCalls, windows},
      m_newStatuses{m_settings.statuses, windows},
      m_uploads{m_settings.uploads, windows},
      m_deletes{m_settings.deletes, windows},
      m_newApps{m_settings.apps, windows}
{
}

bool SimulatedMastodon::serves(const QByteArray &path) const
{
    return path.startsWith("/api/") || path.startsWith("/oauth/") || path == "/.well-known/oauth-authorization-server";
}

QString SimulatedMastodon::accountOf(const HttpRequest &request) const
{
    const auto token = QString::fromLatin1(request.bearer());
    return token.isEmpty() ? QString{} : m_oauth.grantOf(token).value_or(Grant{}).user;
}

bool SimulatedMastodon::creates(const HttpRequest &request) const
{
    return request.method == "POST" && request.path == "/api/v1/statuses";
}

const QList<SimulatedMastodon::Route> &SimulatedMastodon::routes()
{
    using Self = SimulatedMastodon;
    static const QList<Route> all{
        {"GET", u"api/v2/instance"_s, {}, Needs::Nothing, &Self::instanceV2},
        {"GET", u"api/v1/instance"_s, {}, Needs::Nothing, &Self::instanceV1},
        {"GET", u".well-known/oauth-authorization-server"_s, {}, Needs::Nothing, &Self::oauthMetadata},
        {"POST", u"api/v1/apps"_s, {}, Needs::Nothing, &Self::createApp},
        {"GET", u"api/v1/apps/verify_credentials"_s, u"read"_s, Needs::App, &Self::verifyApp},
        {"GET", u"oauth/authorize"_s, {}, Needs::Nothing, &Self::consentPage},
        {"POST", u"oauth/authorize"_s, {}, Needs::Nothing, &Self::decide},
        {"POST", u"oauth/token"_s, {}, Needs::Nothing, &Self::token},
        {"POST", u"oauth/revoke"_s, {}, Needs::Nothing, &Self::revoke},
        {"GET", u"api/v1/accounts/verify_credentials"_s, u"read:accounts"_s, Needs::User, &Self::verifyCredentials},
        {"GET", u"api/v1/accounts/search"_s, u"read:accounts"_s, Needs::User, &Self::findPeople},
        {"GET", u"api/v1/accounts/:id"_s, {}, Needs::Nothing, &Self::account},
        {"GET", u"api/v1/accounts/:id/statuses"_s, {}, Needs::Nothing, &Self::accountStatuses},
        {"POST", u"api/v2/media"_s, u"write:media"_s, Needs::User, &Self::uploadMedia},
        {"GET", u"api/v1/media/:id"_s, u"write:media"_s, Needs::User, &Self::lookAtMedia},
        {"PUT", u"api/v1/media/:id"_s, u"write:media"_s, Needs::User, &Self::updateMedia},
        {"POST", u"api/v1/statuses"_s, u"write:statuses"_s, Needs::User, &Self::postStatus},
        {"GET", u"api/v1/statuses"_s, {}, Needs::Nothing, &Self::statuses},
        {"GET", u"api/v1/statuses/:id"_s, {}, Needs::Nothing, &Self::status},
        {"GET", u"api/v1/statuses/:id/source"_s, u"read:statuses"_s, Needs::User, &Self::statusSource},
        {"PUT", u"api/v1/statuses/:id"_s, u"write:statuses"_s, Needs::User, &Self::editStatus},
        {"DELETE", u"api/v1/statuses/:id"_s, u"write:statuses"_s, Needs::User, &Self::deleteStatus},
        {"GET", u"api/v1/scheduled_statuses"_s, u"read:statuses"_s, Needs::User, &Self::scheduledStatuses},
        {"GET", u"api/v1/scheduled_statuses/:id"_s, u"read:statuses"_s, Needs::User, &Self::scheduledStatus},
        {"PUT", u"api/v1/scheduled_statuses/:id"_s, u"write:statuses"_s, Needs::User, &Self::reschedule},
        {"DELETE", u"api/v1/scheduled_statuses/:id"_s, u"write:statuses"_s, Needs::User, &Self::unschedule},
    };
    return all;
}

HttpReply SimulatedMastodon::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    Call call{.request = request,
              .conditions = conditions,
              .now = m_host.clock().now(),
              .origin = request.origin(),
              .parameters = parametersOf(request)};
    m_schedule.publishDue(call.now);
    identify(call);
    auto reply = dispatch(call);
    decorate(call, reply);
    const bool isPage = reply.contentType.startsWith("text/html");
    if (m_settings.htmlErrors && reply.status >= 400 && !isPage) {
        const auto title = u"Error %1"_s.arg(reply.status);
        reply.contentType = "text/html; charset=utf-8";
        reply.body = htmlPage(title, "<h1>" + htmlEscaped(title) + "</h1>");
    }
    return reply;
}

void SimulatedMastodon::identify(Call &call) const
{
    const auto token = QString::fromLatin1(call.request.bearer());
    const auto grant = token.isEmpty() ? std::nullopt : m_oauth.grantOf(token);
    if (grant && !grant->revoked && !call.conditions.tokenExpired)
        call.grant = *grant;
}

HttpReply SimulatedMastodon::dispatch(Call &call)
{
    const auto token = QString::fromLatin1(call.request.bearer());
    if (call.request.path.startsWith("/api/")) {
        if (limited(call, m_calls, token.isEmpty() ? u"address"_s : token))
            return tooMany();
        if (!call.grant.user.isEmpty() && limited(call, m_accountCalls, call.grant.user))
            return tooMany();
    }
    const auto segments = call.request.segments();
    const auto method = call.request.method == "HEAD" ? QByteArray{"GET"} : call.request.method;
    for (const auto &route : routes()) {
        const auto id = route.method == method ? matched(route.path, segments) : std::nullopt;
        if (!id)
            continue;
        call.id = *id;
        if (auto refusal = authorise(route, call))
            return *refusal;
        if (!call.grant.user.isEmpty())
            m_statuses.accountId(call.grant.user);
        return (this->*route.answer)(call);
    }
    return failure(404, u"Record not found"_s);
}

std::optional<HttpReply> SimulatedMastodon::authorise(const Route &route, const Call &call) const
{
    if (route.needs == Needs::Nothing)
        return {};
    const auto token = QString::fromLatin1(call.request.bearer());
    const auto grant = token.isEmpty() ? std::nullopt : m_oauth.grantOf(token);
    if (!grant)
        return failure(401, u"The access token is invalid"_s);
    if (grant->revoked)
        return failure(401, u"The access token was revoked"_s);
    if (call.conditions.tokenExpired)
        return failure(401, u"The access token expired"_s);
    const bool profileOnly = route.scope == "read:accounts"_L1 && grant->covers(u"profile"_s);
    if (!grant->covers(route.scope) && !profileOnly)
        return failure(403, u"This action is outside the authorized scopes"_s);
    if (route.needs == Needs::User && grant->user.isEmpty())
        return failure(422, u"This method requires an authenticated user"_s);
    return {};
}

bool SimulatedMastodon::limited(Call &call, RateCounter &counter, const QString &key)
{
    const auto reading = counter.consume(key, 1, call.now);
    call.reading = tighter(call.reading, reading);
    return reading && reading->refused;
}

void SimulatedMastodon::decorate(const Call &call, HttpReply &reply) const
{
    if (!m_settings.rateHeaders || !call.reading)
        return;
    reply.headers += HttpHeaders{{"X-RateLimit-Limit", QByteArray::number(call.reading->limit)},
                                 {"X-RateLimit-Remaining", QByteArray::number(call.reading->remaining)},
                                 {"X-RateLimit-Reset", isoMicroseconds(call.reading->resetAt)}};
}

HttpReply SimulatedMastodon::errorReply(int status, const QString &code, int retryAfter) const
{
    if (m_settings.htmlErrors) {
        const auto title = u"Error %1"_s.arg(status);
        return htmlReply(htmlPage(title, "<h1>" + htmlEscaped(title) + "</h1>"), status);
    }
    auto sentence = code;
    if (sentence.isEmpty()) {
        sentence = status == 401 ? u"The access token is invalid"_s
            : status == 403      ? u"This action is not allowed"_s
            : status == 404      ? u"Record not found"_s
            : status == 422      ? u"Validation failed: the sandbox was told to answer so"_s
            : status == 429      ? u"Too many requests"_s
            : status == 503      ? u"There was a temporary problem serving your request, please try again"_s
                                 : u"The sandbox was told to answer so"_s;
    }
    auto reply = failure(status, sentence);
    if (status == 429 && m_settings.rateHeaders) {
        const auto reset = m_host.clock().now() + std::chrono::seconds{retryAfter > 0 ? retryAfter : 60};
        reply.headers = {{"X-RateLimit-Limit", QByteArray::number(m_settings.calls.points)},
                         {"X-RateLimit-Remaining", "0"},
                         {"X-RateLimit-Reset", isoMicroseconds(reset)}};
    } else if (retryAfter > 0) {
        reply.headers = {{"Retry-After", QByteArray::number(retryAfter)}};
    }
    return reply;
}

QString SimulatedMastodon::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    applyLimits();
    return problem;
}

void SimulatedMastodon::applyLimits()
{
    m_calls.setLimit(m_settings.calls);
    m_accountCalls.setLimit(m_settings.accountCalls);
    m_newStatuses.setLimit(m_settings.statuses);
    m_uploads.setLimit(m_settings.uploads);
    m_deletes.setLimit(m_settings.deletes);
    m_newApps.setLimit(m_settings.apps);
}

void SimulatedMastodon::restore(const QJsonObject &event)
{
    m_oauth.restore(event);
    m_media.restore(event);
    m_statuses.restore(event);
    m_schedule.restore(event);
}

void SimulatedMastodon::reset(bool accountsToo)
{
    m_settings = {};
    applyLimits();
    m_media.clear();
    m_statuses.clear(accountsToo);
    m_schedule.clear();
    if (accountsToo)
        m_oauth.clear();
    for (auto *counter : {&m_calls, &m_accountCalls, &m_newStatuses, &m_uploads, &m_deletes, &m_newApps})
        counter->clear();
}

}  // namespace carillon::sandbox::mastodon
