// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/simulatedthreads.h"

#include "core/graphapi/sandbox/objects.h"
#include "core/graphapi/sandbox/usage.h"
#include "core/platforms/simulatedcounts.h"
#include "core/platforms/threads/sandbox/answers.h"

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedThreads>(host);
}

namespace {

constexpr auto windows = RateCounter::Windows::OnFirstUse;

/// A request that names no version is one to the oldest.
QStringList versionless(const QStringList &path)
{
    return path.value(0) == "v1.0"_L1 ? path.mid(1) : path;
}

bool isOutsideVersions(const QStringList &path)
{
    static const QStringList first{u"oauth"_s, u"access_token"_s, u"refresh_access_token"_s};
    return first.contains(path[0]);
}

}  // namespace

SimulatedThreads::SimulatedThreads(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"threads"_s, .name = u"Threads"_s, .concurrency = 2},
      m_logins{host, m_settings},
      m_containers{host, m_settings},
      m_posts{host, m_settings, m_containers},
      m_calls{m_settings.calls, windows},
      m_published{m_settings.posts, windows},
      m_replied{m_settings.replies, windows},
      m_deleted{m_settings.deletes, windows}
{
}

QString SimulatedThreads::accountOf(const HttpRequest &request) const
{
    return m_logins.grantOf(tokenOf(request)).value_or(Grant{}).user;
}

bool SimulatedThreads::creates(const HttpRequest &request) const
{
    if (request.method != "POST" || !request.path.startsWith("/threads/graph/"))
        return false;
    const auto edge = versionless(request.segments().mid(2)).value(1);
    return edge == "threads_publish"_L1
        || (edge == "threads"_L1 && Parameters::of(request).truth(u"auto_publish_text"_s));
}

HttpReply SimulatedThreads::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    auto path = request.segments().mid(1);
    path.removeAll(QString{});
    const auto host = path.isEmpty() ? QString{} : path.takeFirst();
    if (host == "www"_L1)
        return web(request, path);
    if (host != "graph"_L1 || path.isEmpty())
        return failure(unknownPath(host));
    if (isOutsideVersions(path))
        return tokens(request, path);
    Call call{.request = request,
              .conditions = conditions,
              .path = versionless(path),
              .token = tokenOf(request),
              .parameters = Parameters::of(request)};
    return graph(call);
}

HttpReply SimulatedThreads::web(const HttpRequest &request, const QStringList &path)
{
    if (path != QStringList{u"oauth"_s, u"authorize"_s})
        return htmlReply(htmlPage(u"Not found"_s, "<h1>Not found</h1>"), 404);
    if (request.method != "POST")
        return m_logins.dialog(parseForm(request.query));
    return m_logins.decide(parseForm(request.body.isEmpty() ? request.query : request.body));
}

/// These stand outside the versions.
HttpReply SimulatedThreads::tokens(const HttpRequest &request, const QStringList &path)
{
    const auto parameters = Parameters::of(request);
    const bool isPost = request.method == "POST";
    if (path == QStringList{u"oauth"_s, u"access_token"_s} && isPost)
        return m_logins.byCode(parameters);
    if (path == QStringList{u"access_token"_s} && !isPost)
        return m_logins.lengthen(parameters, tokenOf(request));
    if (path == QStringList{u"refresh_access_token"_s} && !isPost)
        return m_logins.renew(parameters, tokenOf(request));
    return failure(unknownPath(path.join(u'/')));
}

HttpReply SimulatedThreads::graph(Call &call)
{
    const auto grant = m_logins.grantOf(call.token);
    if (call.path.value(0) == "debug_token"_L1)
        return m_logins.inspect(call.parameters, call.token);
    if (auto refusal = m_logins.refuse(grant, call.conditions.tokenExpired))
        return *refusal;
    call.grant = *grant;
    const auto reading = m_calls.consume(call.grant.user, 1, m_host.clock().now());
    auto reply = reading && reading->refused ? failure({.code = 4, .isTransient = true}) : routed(call);
    if (m_settings.appUsage >= 0)
        graph::addAppUsage(reply, {{u"call_count"_s, m_settings.appUsage}, {u"total_time"_s, m_settings.appUsage / 2}});
    return reply;
}

HttpReply SimulatedThreads::routed(const Call &call)
{
    const auto first = call.path.value(0);
    if (!call.grant.allows(u"threads_basic"_s))
        return failure(graph::missingScope(u"threads_basic"_s));
    return first == "me"_L1 || first == idOf(call.grant.user) ? ofUser(call) : ofObject(call);
}

HttpReply SimulatedThreads::ofUser(const Call &call)
{
    const auto edge = call.path.value(1);
    const auto &user = call.grant.user;
    const auto address = graph::addressOf(call.request);
    if (call.request.method == "POST") {
        if (!call.grant.allows(u"threads_content_publish"_s))
            return failure(graph::missingScope(u"threads_content_publish"_s));
        if (edge == "threads"_L1)
            return createContainer(call);
        if (edge == "threads_publish"_L1)
            return publish(call);
    } else if (edge.isEmpty()) {
        return profile(call);
    } else if (edge == "threads"_L1) {
        return m_posts.list(user, false, call.parameters, address, call.token);
    } else if (edge == "replies"_L1) {
        return call.grant.allows(u"threads_read_replies"_s)
            ? m_posts.list(user, true, call.parameters, address, call.token)
            : failure(graph::missingScope(u"threads_read_replies"_s));
    } else if (edge == "threads_publishing_limit"_L1) {
        return quota(call);
    }
    return invalid(u"Tried accessing nonexisting field (%1)"_s.arg(edge));
}

HttpReply SimulatedThreads::profile(const Call &call) const
{
    const QJsonObject whole{{u"username"_s, call.grant.user},
                            {u"name"_s, call.grant.user},
                            {u"threads_biography"_s, u"A person of the sandbox"_s}};
    return jsonReply(askedOf(whole, idOf(call.grant.user), call.parameters.text(u"fields"_s)));
}

HttpReply SimulatedThreads::quota(const Call &call) const
{
    if (!m_settings.tellsQuota)
        return invalid(u"Tried accessing nonexisting field (threads_publishing_limit)"_s);
    const auto now = m_host.clock().now();
    QJsonObject told;
    const auto tell
        = [&](const QString &usage, const QString &config, const RateCounter &counter, const RateLimit &limit) {
              const auto reading = counter.peek(call.grant.user, 0, now);
              const auto fields = call.parameters.text(u"fields"_s).split(u',');
              if (fields.contains(usage))
                  told[usage] = reading ? reading->limit - reading->remaining : 0;
              if (fields.contains(config))
                  told[config] = QJsonObject{{u"quota_total"_s, limit.points},
                                             {u"quota_duration"_s, qint64{limit.period.count()}}};
          };
    tell(u"quota_usage"_s, u"config"_s, m_published, m_settings.posts);
    tell(u"reply_quota_usage"_s, u"reply_config"_s, m_replied, m_settings.replies);
    tell(u"delete_quota_usage"_s, u"delete_config"_s, m_deleted, m_settings.deletes);
    return jsonReply({{u"data"_s, QJsonArray{told}}});
}

HttpReply SimulatedThreads::createContainer(const Call &call)
{
    static const QStringList known{
        u"access_token"_s,     u"media_type"_s,    u"text"_s,          u"image_url"_s,      u"video_url"_s,
        u"alt_text"_s,         u"children"_s,      u"reply_to_id"_s,   u"reply_control"_s,  u"link_attachment"_s,
        u"poll_attachment"_s,  u"topic_tag"_s,     u"quote_post_id"_s, u"text_entities"_s,  u"text_attachment"_s,
        u"is_spoiler_media"_s, u"is_ghost_post"_s, u"location_id"_s,   u"gif_attachment"_s, u"is_carousel_item"_s,
        u"auto_publish_text"_s};
    graph::warnOfUnknown(m_host, u"threads"_s, call.grant.user, call.parameters, known);
    const auto answered = call.parameters.text(u"reply_to_id"_s);
    if (!answered.isEmpty()) {
        if (!call.grant.allows(u"threads_manage_replies"_s))
            return failure(graph::missingScope(u"threads_manage_replies"_s));
        if (m_posts.find(answered) == nullptr)
            return noSuchObject(answered);
    }
    auto reply = m_containers.create(call.grant.user, call.parameters, call.conditions.mediaPolls);
    const bool isText = call.parameters.text(u"media_type"_s) == "TEXT"_L1;
    if (reply.status != 200 || !isText || !call.parameters.truth(u"auto_publish_text"_s))
        return reply;
    return publish(call.grant.user, parseJsonObject(reply.body)->value("id"_L1).toString());
}

HttpReply SimulatedThreads::publish(const Call &call)
{
    const auto id = call.parameters.text(u"creation_id"_s);
    if (id.isEmpty())
        return missingParameter(u"creation_id"_s);
    if (auto refusal = m_containers.refusePublishing(call.grant.user, id))
        return *refusal;
    return publish(call.grant.user, id);
}

HttpReply SimulatedThreads::publish(const QString &user, const QString &id)
{
    const auto *container = m_containers.find(user, id);
    const bool isReply = !container->field(u"reply_to_id"_s).isEmpty();
    if (isReply && m_posts.find(container->field(u"reply_to_id"_s)) == nullptr)
        return noSuchObject(container->field(u"reply_to_id"_s));
    auto &counter = isReply ? m_replied : m_published;
    const auto now = m_host.clock().now();
    if (const auto reading = counter.peek(user, 1, now); reading && reading->refused)
        return failure({.code = 9,
                        .subcode = 2207042,
                        .message = u"Application request limit reached"_s,
                        .userMessage = u"You reached the number of posts that may be published in 24 hours."_s});
    counter.consume(user, 1, now);
    return jsonReply({{u"id"_s, m_posts.publish(*container).id}});
}

HttpReply SimulatedThreads::ofObject(const Call &call)
{
    const auto id = call.path.value(0);
    if (call.path.value(1) == "insights"_L1 && call.request.method == "GET")
        return insights(call);
    if (!call.path.value(1).isEmpty())
        return invalid(u"Tried accessing nonexisting field (%1)"_s.arg(call.path.value(1)));
    if (m_containers.find(call.grant.user, id) != nullptr && call.request.method == "GET")
        return m_containers.state(id);
    const auto *post = m_posts.find(id);
    if (post == nullptr || post->user != call.grant.user)
        return noSuchObject(id);
    if (call.request.method == "DELETE")
        return remove(call);
    if (call.request.method != "GET")
        return invalid(u"Unsupported post request"_s);
    return jsonReply(m_posts.toJson(*post, call.parameters.text(u"fields"_s)));
}

/// What is counted of a post; one name that is not known refuses all.
HttpReply SimulatedThreads::insights(const Call &call) const
{
    if (!call.grant.allows(u"threads_manage_insights"_s))
        return failure(graph::missingScope(u"threads_manage_insights"_s));
    const auto *post = m_posts.find(call.path[0]);
    if (post == nullptr || post->user != call.grant.user)
        return noSuchObject(call.path[0]);
    static const QHash<QString, int> most{{u"views"_s, 900},  {u"likes"_s, 70}, {u"replies"_s, 12},
                                          {u"reposts"_s, 20}, {u"quotes"_s, 5}, {u"shares"_s, 9}};
    QJsonArray data;
    for (const auto &name : call.parameters.text(u"metric"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!most.contains(name))
            return invalid(u"metric[0] must be one of the following values: views, likes, replies, reposts, quotes, "
                           "shares"_s);
        auto count = simulatedCount(post->id, name, post->createdAt, m_host.clock().now(), most[name]);
        if (name == "replies"_L1)
            count += m_posts.repliesTo(post->id);
        data += graph::insight(post->id, name, count);
    }
    return jsonReply({{u"data"_s, data}});
}

HttpReply SimulatedThreads::remove(const Call &call)
{
    if (!call.grant.allows(u"threads_delete"_s))
        return failure(graph::missingScope(u"threads_delete"_s));
    const auto reading = m_deleted.consume(call.grant.user, 1, m_host.clock().now());
    if (reading && reading->refused)
        return failure({.code = 613, .message = u"(#613) Calls to this api have exceeded the rate limit."_s});
    m_posts.remove(call.path[0]);
    return jsonReply({{u"success"_s, true}, {u"deleted_id"_s, call.path[0]}});
}

HttpReply SimulatedThreads::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = failureAsked(status, code);
    graph::addWait(reply, u"threads"_s, retryAfter);
    return reply;
}

void SimulatedThreads::setLimits()
{
    m_calls.setLimit(m_settings.calls);
    m_published.setLimit(m_settings.posts);
    m_replied.setLimit(m_settings.replies);
    m_deleted.setLimit(m_settings.deletes);
}

QString SimulatedThreads::configure(const QJsonObject &settings)
{
    const auto problem = m_settings.apply(settings);
    setLimits();
    return problem;
}

void SimulatedThreads::restore(const QJsonObject &event)
{
    m_logins.restore(event);
    m_containers.restore(event);
    m_posts.restore(event);
}

void SimulatedThreads::reset(bool accountsToo)
{
    m_settings = {};
    setLimits();
    m_posts.clear();
    m_containers.clear();
    if (accountsToo)
        m_logins.clear();
    for (auto *counter : {&m_calls, &m_published, &m_replied, &m_deleted})
        counter->clear();
}

}  // namespace carillon::sandbox::threads
