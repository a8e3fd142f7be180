// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/simulatedbluesky.h"

#include "core/platforms/simulatedsettings.h"

#include <QRegularExpression>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedBluesky>(host);
}

namespace {

constexpr auto prefix = "/xrpc/";
constexpr auto windows = RateCounter::Windows::OnFirstUse;

QString methodOf(const HttpRequest &request)
{
    return QString::fromLatin1(request.path.mid(6));
}

/// The word a PDS uses for a status when nothing more exact is known.
QString usualError(int status)
{
    switch (status) {
    case 401:
        return u"AuthenticationRequired"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"NotFound"_s;
    case 413:
        return u"PayloadTooLarge"_s;
    case 429:
        return u"RateLimitExceeded"_s;
    case 502:
        return u"UpstreamFailure"_s;
    case 503:
        return u"NotEnoughResources"_s;
    case 504:
        return u"UpstreamTimeout"_s;
    default:
        return status >= 500 ? u"InternalServerError"_s : u"InvalidRequest"_s;
    }
}

}  // namespace

HttpReply refuse(int status, const QString &error, const QString &message)
{
    return jsonReply({{u"error"_s, error}, {u"message"_s, message}}, status);
}

HttpReply refuse(const Refusal &refusal)
{
    return refuse(refusal.status, refusal.error, refusal.message);
}

SimulatedBluesky::SimulatedBluesky(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"bluesky"_s, .name = u"Bluesky"_s, .concurrency = 4, .windows = {{2500, std::chrono::hours{1}}}},
      m_repositories{host},
      m_calls{m_settings.calls, windows},
      m_sessionStarts{m_settings.sessions, windows},
      m_sessionStartsDay{m_settings.sessionsDay, windows},
      m_writesHour{m_settings.writesHour, windows},
      m_writesDay{m_settings.writesDay, windows},
      m_uploadsDay{m_settings.uploadsDay, windows}
{
}

bool SimulatedBluesky::serves(const QByteArray &path) const
{
    return path.startsWith(prefix) || path == "/.well-known/atproto-did" || AuthServer::serves(path);
}

QString SimulatedBluesky::accountOf(const HttpRequest &request) const
{
    const auto token = AuthServer::isBound(request) ? request.header("authorization").mid(5) : request.bearer();
    auto did = Sessions::subjectOf(QString::fromLatin1(token));
    if (did.isEmpty())
        did = valueOf(parseForm(request.query), u"repo");
    if (const auto *repository = m_repositories.find(did))
        return repository->handle;
    return {};
}

bool SimulatedBluesky::creates(const HttpRequest &request) const
{
    static const QSet<QByteArray> paths{"/xrpc/com.atproto.repo.createRecord", "/xrpc/com.atproto.repo.putRecord",
                                        "/xrpc/com.atproto.repo.applyWrites"};
    return request.method == "POST" && paths.contains(request.path);
}

HttpReply SimulatedBluesky::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = refuse(status, code.isEmpty() ? usualError(status) : code, u"The sandbox was told to answer so"_s);
    if (retryAfter > 0 || status == 429) {
        const auto seconds = retryAfter > 0 ? retryAfter : 60;
        const auto reset = std::chrono::floor<std::chrono::seconds>(m_host.clock().now()).time_since_epoch().count();
        reply.headers = {{"Retry-After", QByteArray::number(seconds)},
                         {"RateLimit-Limit", "3000"},
                         {"RateLimit-Remaining", "0"},
                         {"RateLimit-Reset", QByteArray::number(qint64{reset} + seconds)},
                         {"RateLimit-Policy", "3000;w=300"}};
    }
    return reply;
}

const QHash<QString, SimulatedBluesky::Method> &SimulatedBluesky::methods()
{
    using Self = SimulatedBluesky;
    static const QHash<QString, Method> all{
        {u"com.atproto.server.createSession"_s, {false, Auth::None, Input::Json, &Self::createSession}},
        {u"com.atproto.server.refreshSession"_s, {false, Auth::None, Input::None, &Self::refreshSession}},
        {u"com.atproto.server.deleteSession"_s, {false, Auth::None, Input::None, &Self::deleteSession}},
        {u"com.atproto.server.getSession"_s, {true, Auth::Access, Input::None, &Self::session}},
        {u"com.atproto.server.describeServer"_s, {true, Auth::None, Input::None, &Self::describeServer}},
        {u"com.atproto.identity.resolveHandle"_s, {true, Auth::None, Input::None, &Self::resolveHandle}},
        {u"com.atproto.repo.describeRepo"_s, {true, Auth::None, Input::None, &Self::describeRepo}},
        {u"com.atproto.repo.uploadBlob"_s, {false, Auth::Access, Input::Bytes, &Self::uploadBlob}},
        {u"com.atproto.repo.createRecord"_s, {false, Auth::Access, Input::Json, &Self::createRecord}},
        {u"com.atproto.repo.putRecord"_s, {false, Auth::Access, Input::Json, &Self::putRecord}},
        {u"com.atproto.repo.applyWrites"_s, {false, Auth::Access, Input::Json, &Self::applyWrites}},
        {u"com.atproto.repo.deleteRecord"_s, {false, Auth::Access, Input::Json, &Self::deleteRecord}},
        {u"com.atproto.repo.getRecord"_s, {true, Auth::None, Input::None, &Self::record}},
        {u"app.bsky.actor.searchActorsTypeahead"_s, {true, Auth::Access, Input::None, &Self::findPeople}},
        {u"app.bsky.feed.getPosts"_s, {true, Auth::None, Input::None, &Self::posts}},
        {u"com.atproto.server.getServiceAuth"_s, {true, Auth::Access, Input::None, &Self::serviceAuth}},
        {u"app.bsky.video.getUploadLimits"_s, {true, Auth::None, Input::None, &Self::videoLimits}},
        {u"app.bsky.video.uploadVideo"_s, {false, Auth::None, Input::Bytes, &Self::uploadVideo}},
        {u"app.bsky.video.getJobStatus"_s, {true, Auth::None, Input::None, &Self::videoStatus}},
        {u"_health"_s, {true, Auth::None, Input::None, &Self::health}},
    };
    return all;
}

HttpReply SimulatedBluesky::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    Call call{
        .request = request, .conditions = conditions, .now = m_host.clock().now(), .query = parseForm(request.query)};
    auto reply = dispatch(call);
    decorate(call, reply);
    return reply;
}

HttpReply SimulatedBluesky::dispatch(Call &call)
{
    if (limited(call, m_calls, u"address"_s, 1))
        return refuse(429, u"RateLimitExceeded"_s, u"Rate Limit Exceeded"_s);
    if (AuthServer::serves(call.request.path)) {
        const auto openAccount = [this](const QString &name) {
            return m_repositories.open(name).did;
        };
        return m_authServer.handle(call.request, openAccount, call.now);
    }
    if (!call.request.path.startsWith(prefix)) {
        const auto host = QString::fromLatin1(call.request.header("host")).section(u':', 0, 0);
        if (const auto *repository = m_repositories.find(host))
            return {.contentType = "text/plain", .body = repository->did.toUtf8()};
        return {.status = 404, .contentType = "text/plain", .body = "User not found"};
    }
    const auto method = methods().constFind(methodOf(call.request));
    if (method == methods().constEnd())
        return refuse(501, u"MethodNotImplemented"_s, u"Method Not Implemented"_s);
    if (auto refusal = admit(*method, call))
        return *refusal;
    return (this->*method->answer)(call);
}

std::optional<HttpReply> SimulatedBluesky::admit(const Method &method, Call &call)
{
    const bool isGet = call.request.method == "GET" || call.request.method == "HEAD";
    if (method.isQuery != isGet) {
        return refuse(400, u"InvalidRequest"_s,
                      u"Incorrect HTTP method (%1) expected %2"_s.arg(QString::fromLatin1(call.request.method),
                                                                      method.isQuery ? u"GET"_s : u"POST"_s));
    }
    if (method.auth == Auth::Access) {
        if (auto refusal = authorise(call))
            return refusal;
    }
    return checkInput(method, call);
}

std::optional<HttpReply> SimulatedBluesky::checkInput(const Method &method, Call &call) const
{
    const auto &request = call.request;
    if (method.isQuery)
        return {};
    if (method.input == Input::None) {
        if (!request.body.isEmpty())
            return refuse(400, u"InvalidRequest"_s, u"A request body was provided when none was expected"_s);
        return {};
    }
    if (request.body.isEmpty() && method.input == Input::Json)
        return refuse(400, u"InvalidRequest"_s, u"A request body is expected but none was provided"_s);
    if (request.contentType().isEmpty())
        return refuse(400, u"InvalidRequest"_s, u"Request encoding (Content-Type) required but not provided"_s);
    if (method.input == Input::Bytes) {
        const bool isBlob = method.answer == &SimulatedBluesky::uploadBlob;
        if (isBlob && request.body.size() > m_settings.maxBlobBytes)
            return refuse(413, u"PayloadTooLarge"_s, u"request entity too large"_s);
        return {};
    }
    if (request.contentType() != "application/json") {
        return refuse(400, u"InvalidRequest"_s,
                      u"Wrong request encoding (Content-Type): "_s + QString::fromLatin1(request.contentType()));
    }
    if (request.body.size() > 1'000'000)
        return refuse(413, u"PayloadTooLarge"_s, u"request entity too large"_s);
    const auto input = parseJsonObject(request.body);
    if (!input)
        return refuse(400, u"InvalidRequest"_s, u"Unable to parse the body as JSON"_s);
    call.input = *input;
    return {};
}

std::optional<HttpReply> SimulatedBluesky::authorise(Call &call)
{
    const auto token = QString::fromLatin1(call.request.bearer());
    QString did;
    if (AuthServer::isBound(call.request)) {
        const auto subject = m_authServer.authorise(call.request, call.now);
        if (const auto *refusal = std::get_if<HttpReply>(&subject))
            return *refusal;
        did = std::get<QString>(subject);
        if (call.conditions.tokenExpired)
            return refuse(401, u"invalid_token"_s, u"\"exp\" claim timestamp check failed"_s);
    } else {
        if (token.isEmpty())
            return refuse(401, u"AuthMissing"_s, u"Authentication Required"_s);
        if (call.conditions.tokenExpired)
            return refuse(400, u"ExpiredToken"_s, u"Token has expired"_s);
        const auto subject = m_sessions.authorise(token, call.now);
        if (const auto *refusal = std::get_if<Refusal>(&subject))
            return refuse(*refusal);
        did = std::get<QString>(subject);
    }
    call.repository = m_repositories.find(did);
    if (!call.repository)
        return refuse(400, u"InvalidToken"_s, u"Token could not be verified"_s);
    const auto state = stateOf(call.repository->handle);
    if (state == "takendown"_L1)
        return refuse(401, u"AccountTakedown"_s, u"Account has been taken down"_s);
    if (state == "deactivated"_L1 && !call.request.path.contains("getSession"))
        return refuse(401, u"AccountDeactivated"_s, u"Account is deactivated"_s);
    return {};
}

bool SimulatedBluesky::limited(Call &call, RateCounter &counter, const QString &key, int points)
{
    const auto reading = counter.consume(key, points, call.now);
    call.reading = tighter(call.reading, reading);
    return reading && reading->refused;
}

bool SimulatedBluesky::writeLimited(Call &call, int points)
{
    const bool hour = limited(call, m_writesHour, call.repository->did, points);
    const bool day = limited(call, m_writesDay, call.repository->did, points);
    return hour || day;
}

void SimulatedBluesky::decorate(const Call &call, HttpReply &reply) const
{
    if (!m_settings.rateHeaders || !call.reading)
        return;
    const auto &reading = *call.reading;
    const auto reset = std::chrono::ceil<std::chrono::seconds>(reading.resetAt);
    reply.headers += HttpHeaders{
        {"RateLimit-Limit", QByteArray::number(reading.limit)},
        {"RateLimit-Remaining", QByteArray::number(reading.remaining)},
        {"RateLimit-Reset", QByteArray::number(qint64{reset.time_since_epoch().count()})},
        {"RateLimit-Policy",
         QByteArray::number(reading.limit) + ";w=" + QByteArray::number(qint64{reading.period.count()})}};
    if (reply.status == 429) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(reading.resetAt - call.now).count();
        reply.headers.emplaceBack("Retry-After", QByteArray::number(std::max<qint64>(1, wait)));
    }
}

void SimulatedBluesky::journalSessions()
{
    auto event = m_sessions.takeEvent();
    if (!event.isEmpty())
        m_host.journal(m_traits.id, event);
}

QString SimulatedBluesky::stateOf(const QString &handle) const
{
    return m_settings.accountStates[handle].toString();
}

QString SimulatedBluesky::configure(const QJsonObject &settings)
{
    auto changed = m_settings;
    SettingsReader reader{settings};
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"sessions_limit"_s, changed.sessions);
    reader.read(u"sessions_day_limit"_s, changed.sessionsDay);
    reader.read(u"writes_hour_limit"_s, changed.writesHour);
    reader.read(u"writes_day_limit"_s, changed.writesDay);
    reader.read(u"uploads_day_limit"_s, changed.uploadsDay);
    reader.read(u"rate_headers"_s, changed.rateHeaders);
    reader.read(u"did_document"_s, changed.didDocument);
    reader.read(u"max_blob_bytes"_s, changed.maxBlobBytes);
    reader.read(u"max_image_bytes"_s, changed.records.imageBytes);
    reader.read(u"max_graphemes"_s, changed.records.graphemes);
    reader.read(u"access_seconds"_s, changed.accessSeconds);
    reader.read(u"refresh_seconds"_s, changed.refreshSeconds);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"video_polls"_s, changed.videoPolls);
    reader.read(u"videos_daily"_s, changed.videosDaily);
    reader.read(u"video_bytes_daily"_s, changed.videoBytesDaily);
    reader.read(u"app_view"_s, changed.appView);
    reader.read(u"email_confirmed"_s, changed.emailConfirmed);
    reader.read(u"video_fails"_s, changed.videoFails);
    reader.read(u"account_states"_s, changed.accountStates);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    m_settings = changed;
    m_calls.setLimit(changed.calls);
    m_sessionStarts.setLimit(changed.sessions);
    m_sessionStartsDay.setLimit(changed.sessionsDay);
    m_writesHour.setLimit(changed.writesHour);
    m_writesDay.setLimit(changed.writesDay);
    m_uploadsDay.setLimit(changed.uploadsDay);
    m_sessions.setLives(std::chrono::seconds{changed.accessSeconds}, std::chrono::seconds{changed.refreshSeconds});
    return {};
}

QJsonObject SimulatedBluesky::settings() const
{
    return {{u"calls_limit"_s, toJson(m_settings.calls)},
            {u"sessions_limit"_s, toJson(m_settings.sessions)},
            {u"sessions_day_limit"_s, toJson(m_settings.sessionsDay)},
            {u"writes_hour_limit"_s, toJson(m_settings.writesHour)},
            {u"writes_day_limit"_s, toJson(m_settings.writesDay)},
            {u"uploads_day_limit"_s, toJson(m_settings.uploadsDay)},
            {u"rate_headers"_s, m_settings.rateHeaders},
            {u"did_document"_s, m_settings.didDocument},
            {u"max_blob_bytes"_s, m_settings.maxBlobBytes},
            {u"max_image_bytes"_s, m_settings.records.imageBytes},
            {u"max_graphemes"_s, m_settings.records.graphemes},
            {u"access_seconds"_s, m_settings.accessSeconds},
            {u"refresh_seconds"_s, m_settings.refreshSeconds},
            {u"visible_after_ms"_s, m_settings.visibleAfterMs},
            {u"video_polls"_s, m_settings.videoPolls},
            {u"videos_daily"_s, m_settings.videosDaily},
            {u"video_bytes_daily"_s, m_settings.videoBytesDaily},
            {u"app_view"_s, m_settings.appView},
            {u"email_confirmed"_s, m_settings.emailConfirmed},
            {u"video_fails"_s, m_settings.videoFails},
            {u"account_states"_s, m_settings.accountStates}};
}

void SimulatedBluesky::restore(const QJsonObject &event)
{
    m_sessions.restore(event);
    m_repositories.restore(event);
}

void SimulatedBluesky::reset(bool accountsToo)
{
    m_repositories.clear(accountsToo);
    m_videos.clear();
    if (accountsToo) {
        m_sessions.clear();
        m_authServer.clear();
    }
    m_settings = {};
    configure({});
    for (auto *counter : {&m_calls, &m_sessionStarts, &m_sessionStartsDay, &m_writesHour, &m_writesDay, &m_uploadsDay})
        counter->clear();
}

}  // namespace carillon::sandbox::bluesky
