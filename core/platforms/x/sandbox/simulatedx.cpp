// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/simulatedx.h"

#include "core/platforms/x/sandbox/problems.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedX>(host);
}

namespace {

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

HttpReply unauthorized()
{
    return problem(401, u"Unauthorized"_s, u"Unauthorized"_s);
}

void addRate(HttpReply &reply, const QByteArray &prefix, const std::optional<RateReading> &reading)
{
    if (!reading)
        return;
    const auto reset = std::chrono::ceil<std::chrono::seconds>(reading->resetAt);
    reply.headers += HttpHeaders{{prefix + "limit", QByteArray::number(reading->limit)},
                                 {prefix + "remaining", QByteArray::number(reading->remaining)},
                                 {prefix + "reset", QByteArray::number(qint64{reset.time_since_epoch().count()})}};
}

}  // namespace

SimulatedX::SimulatedX(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"x"_s,
               .name = u"X"_s,
               .concurrency = 2,
               .concurrencyByAccount = true,
               .windows = {{100, 15min}, {300, 3h}}},
      m_oauth{host, m_settings},
      m_media{host, m_settings},
      m_posts{host, m_settings, m_media}
{
}

bool SimulatedX::serves(const QByteArray &path) const
{
    return path.startsWith("/2/") || path.startsWith("/i/oauth2/");
}

QString SimulatedX::accountOf(const HttpRequest &request) const
{
    const auto token = QString::fromLatin1(request.bearer());
    return token.isEmpty() ? QString{} : m_oauth.grantOf(token).value_or(Grant{}).user;
}

bool SimulatedX::creates(const HttpRequest &request) const
{
    return request.method == "POST" && request.path == "/2/tweets";
}

const QList<SimulatedX::Route> &SimulatedX::routes()
{
    using Self = SimulatedX;
    static const auto reads = u"tweet.read users.read"_s;
    static const auto writes = u"tweet.read tweet.write users.read"_s;
    static const auto uploads = u"media.write"_s;
    static const QList<Route> all{
        {"GET", u"i/oauth2/authorize"_s, {}, {}, &Self::authorize},
        {"POST", u"i/oauth2/authorize"_s, {}, {}, &Self::authorize},
        {"POST", u"2/oauth2/token"_s, {}, {}, &Self::token},
        {"POST", u"2/oauth2/revoke"_s, {}, {}, &Self::revoke},
        {"GET", u"2/users/me"_s, reads, u"me_limit"_s, &Self::me},
        {"GET", u"2/users/:id/tweets"_s, reads, u"timeline_limit"_s, &Self::timeline},
        {"POST", u"2/tweets"_s, writes, u"posts_limit"_s, &Self::createPost},
        {"GET", u"2/tweets"_s, reads, u"timeline_limit"_s, &Self::somePosts},
        {"GET", u"2/tweets/:id"_s, reads, u"timeline_limit"_s, &Self::onePost},
        {"DELETE", u"2/tweets/:id"_s, writes, u"deletes_limit"_s, &Self::deletePost},
        {"POST", u"2/media/upload"_s, uploads, u"uploads_limit"_s, &Self::uploadMedia},
        {"GET", u"2/media/upload"_s, uploads, u"status_limit"_s, &Self::mediaStatus},
        {"POST", u"2/media/upload/initialize"_s, uploads, u"initialize_limit"_s, &Self::initialize},
        {"POST", u"2/media/upload/:id/append"_s, uploads, u"append_limit"_s, &Self::append},
        {"POST", u"2/media/upload/:id/finalize"_s, uploads, u"finalize_limit"_s, &Self::finalize},
        {"POST", u"2/media/metadata"_s, uploads, u"metadata_limit"_s, &Self::describeMedia},
        {"POST", u"2/media/subtitles"_s, uploads, u"metadata_limit"_s, &Self::subtitleMedia},
    };
    return all;
}

HttpReply SimulatedX::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    Call call{.request = request, .conditions = conditions, .now = m_host.clock().now()};
    auto reply = dispatch(call);
    decorate(call, reply);
    return reply;
}

HttpReply SimulatedX::dispatch(Call &call)
{
    const auto segments = call.request.segments();
    for (const auto &route : routes()) {
        const auto id = route.method == call.request.method ? matched(route.path, segments) : std::nullopt;
        if (!id)
            continue;
        call.id = *id;
        if (auto refusal = authorise(route, call))
            return *refusal;
        return (this->*route.answer)(call);
    }
    return problem(404, u"Not Found"_s, u"Not Found"_s);
}

std::optional<HttpReply> SimulatedX::authorise(const Route &route, Call &call)
{
    if (route.scopes.isEmpty())
        return {};
    const auto token = QString::fromLatin1(call.request.bearer());
    const auto grant = token.isEmpty() || call.conditions.tokenExpired ? std::nullopt : m_oauth.grantOf(token);
    if (!grant)
        return unauthorized();
    call.grant = *grant;
    const auto needed = route.scopes.split(u' ');
    const bool isCovered = std::all_of(needed.begin(), needed.end(),
                                       [&](const QString &scope) { return grant->scopes.contains(scope); });
    if (!isCovered)
        return namedProblem(403, u"scope"_s);
    call.reading = m_limits.consume(route.limit, call.grant.user, call.now);
    if (call.reading && call.reading->refused)
        return namedProblem(429, {});
    m_posts.userId(call.grant.user);
    return call.request.method == "GET" ? std::nullopt : refuseByState(call);
}

std::optional<HttpReply> SimulatedX::refuseByState(const Call &call) const
{
    const auto state = m_settings.accountStates[call.grant.user].toString();
    if (state == "suspended"_L1)
        return namedProblem(403, u"64"_s);
    if (state == "locked"_L1)
        return namedProblem(403, u"326"_s);
    return {};
}

void SimulatedX::decorate(const Call &call, HttpReply &reply) const
{
    addDate(reply, call.now);
    if (!m_settings.rateHeaders)
        return;
    addRate(reply, "x-rate-limit-", call.reading);
    addRate(reply, "x-user-limit-24hour-", call.userReading);
    addRate(reply, "x-app-limit-24hour-", call.appReading);
}

HttpReply SimulatedX::me(Call &call)
{
    const auto &user = call.grant.user;
    return jsonReply({{u"data"_s,
                       QJsonObject{{u"id"_s, m_posts.userId(user)},
                                   {u"name"_s, user},
                                   {u"username"_s, user},
                                   {u"verified_type"_s, m_settings.longPosts ? u"blue"_s : u"none"_s},
                                   {u"subscription_type"_s, m_settings.longPosts ? u"Premium"_s : u"None"_s}}}});
}

HttpReply SimulatedX::uploadMedia(Call &call)
{
    return m_media.upload(call.request, call.grant.user, m_posts.nextId(), call.conditions.mediaPolls);
}

HttpReply SimulatedX::initialize(Call &call)
{
    return m_media.initialize(call.request, call.grant.user, m_posts.nextId());
}

HttpReply SimulatedX::append(Call &call)
{
    return m_media.append(call.request, call.grant.user, call.id);
}

HttpReply SimulatedX::finalize(Call &call)
{
    return m_media.finalize(call.grant.user, call.id, call.conditions.mediaPolls);
}

HttpReply SimulatedX::mediaStatus(Call &call)
{
    return m_media.status(call.request, call.grant.user);
}

HttpReply SimulatedX::subtitleMedia(Call &call)
{
    return m_media.subtitle(call.request, call.grant.user);
}

HttpReply SimulatedX::describeMedia(Call &call)
{
    return m_media.describe(call.request, call.grant.user);
}

HttpReply SimulatedX::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = namedProblem(status, code);
    if (status == 429 && m_settings.rateHeaders) {
        const auto reset = std::chrono::ceil<std::chrono::seconds>(m_host.clock().now())
            + std::chrono::seconds{retryAfter > 0 ? retryAfter : 60};
        reply.headers = {{"x-rate-limit-limit", "100"},
                         {"x-rate-limit-remaining", "0"},
                         {"x-rate-limit-reset", QByteArray::number(qint64{reset.time_since_epoch().count()})}};
    } else if (retryAfter > 0) {
        reply.headers = {{"Retry-After", QByteArray::number(retryAfter)}};
    }
    return reply;
}

QString SimulatedX::configure(const QJsonObject &settings)
{
    auto changed = m_settings;
    auto limits = m_limits;
    SettingsReader reader{settings};
    changed.read(reader);
    limits.read(reader);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    m_settings = changed;
    m_limits = std::move(limits);
    return {};
}

QJsonObject SimulatedX::settings() const
{
    SettingsWriter told;
    m_settings.write(told);
    m_limits.write(told);
    return told.settings;
}

void SimulatedX::restore(const QJsonObject &event)
{
    m_oauth.restore(event);
    m_media.restore(event);
    m_posts.restore(event);
}

void SimulatedX::reset(bool accountsToo)
{
    m_settings = {};
    m_limits.reset();
    m_media.clear();
    m_posts.clear(accountsToo);
    if (accountsToo)
        m_oauth.clear();
}

}  // namespace carillon::sandbox::x
