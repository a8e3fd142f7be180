// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/feedpage.h"
#include "core/platforms/simulatedtext.h"

#include <QDir>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

namespace {

HttpReply jsonArrayReply(const QJsonArray &array)
{
    return {.contentType = "application/json; charset=utf-8",
            .body = QJsonDocument{array}.toJson(QJsonDocument::Compact)};
}

HttpReply refuse(int status, const QString &sentence)
{
    return jsonReply({{u"error"_s, sentence}}, status);
}

constexpr qsizetype threadsOnFeed = 100;

}  // namespace

Sandbox::Sandbox(const Clock &clock) : m_clock{clock}
{
    for (auto &platform : makeSimulatedPlatforms(*this)) {
        const auto traits = platform->traits();
        m_stages.push_back({.platform = std::move(platform), .counts = PlatformCounts{traits}});
    }
}

Sandbox::~Sandbox()
{
    m_server.reset();
}

Result<void> Sandbox::openState(const QString &folder)
{
    if (auto opened = m_blobs.open(QDir{folder}.filePath(u"blobs"_s)); !opened)
        return opened;
    m_replaying = true;
    auto opened = m_journal.open(folder, [this](const QJsonObject &event) { replay(event); });
    m_replaying = false;
    return opened;
}

void Sandbox::replay(const QJsonObject &event)
{
    const auto id = event["platform"_L1].toString();
    if (id.isEmpty())
        forget(false);
    else if (auto *stage = stageOf(id))
        stage->platform->restore(event["event"_L1].toObject());
}

Result<quint16> Sandbox::listen(quint16 port)
{
    m_server = std::make_unique<HttpServer>(*this);
    return m_server->open(port);
}

QString Sandbox::origin() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server ? m_server->serverPort() : 0);
}

void Sandbox::created(const QString &platform, const SimulatedPost &post)
{
    const bool isPart = m_posts.isPart(platform, post);
    m_posts.add(platform, post);
    if (auto *stage = stageOf(platform))
        stage->counts.created(post, isPart, post.createdAt);
}

void Sandbox::removed(const QString &platform, const QString &id)
{
    m_posts.remove(platform, id);
    if (auto *stage = stageOf(platform))
        stage->counts.removed(id);
}

void Sandbox::edited(const QString &platform, const SimulatedPost &post)
{
    m_posts.edit(platform, post);
    if (auto *stage = stageOf(platform))
        stage->counts.edited(post);
}

void Sandbox::warned(const QString &platform, const QString &account, const QString &what)
{
    if (auto *stage = stageOf(platform))
        stage->counts.warned(account);
    if (!m_replaying)
        qInfo("%s, account %s: %s", qPrintable(platform), qPrintable(account), qPrintable(what));
}

void Sandbox::journal(const QString &platform, const QJsonObject &event)
{
    if (!m_replaying)
        m_journal.append({{u"platform"_s, platform}, {u"event"_s, event}});
}

QByteArray Sandbox::storeBlob(const QByteArray &content)
{
    return m_blobs.put(content);
}

QByteArray Sandbox::blob(const QByteArray &key) const
{
    return m_blobs.find(key);
}

Sandbox::Stage *Sandbox::stageFor(const QByteArray &path)
{
    const auto at = std::find_if(m_stages.begin(), m_stages.end(),
                                 [&](const Stage &stage) { return stage.platform->serves(path); });
    return at == m_stages.end() ? nullptr : &*at;
}

Sandbox::Stage *Sandbox::stageOf(const QString &id)
{
    const auto at = std::find_if(m_stages.begin(), m_stages.end(),
                                 [&](const Stage &stage) { return stage.platform->traits().id == id; });
    return at == m_stages.end() ? nullptr : &*at;
}

bool Sandbox::admits(const HttpRequest &head, quint64 exchange)
{
    Flight flight{.stage = stageFor(head.path), .plan = {}};
    // A person's look at a permalink is no request to the platform.
    if (flight.stage && head.method == "GET" && m_posts.atPermalink(QString::fromUtf8(head.path)))
        flight.stage = nullptr;
    bool admitted = true;
    if (flight.stage) {
        flight.account = flight.stage->platform->accountOf(head);
        flight.plan = m_faults.planFor(flight.stage->platform->traits().id, head);
        flight.stage->counts.request(flight.account);
        for (int hit = 0; hit < flight.plan.hits; ++hit)
            flight.stage->counts.fault(flight.account);
        admitted = flight.plan.cut != FaultPlan::Cut::BeforeReading;
    }
    m_flights.emplace(exchange, std::move(flight));
    return admitted;
}

void Sandbox::handle(const HttpRequest &request, const Exchange &exchange)
{
    auto &flight = m_flights.at(exchange.id());
    if (!flight.stage) {
        exchange.reply(control(request));
        return;
    }
    auto reply = play(flight, request);
    addDate(reply, m_clock.now());
    auto delay = flight.plan.delayMs;
    if (flight.counted)
        delay += flight.stage->delayMs;
    if (delay <= 0) {
        answer(flight, exchange, reply);
        return;
    }
    QTimer::singleShot(delay, this, [this, exchange, reply] {
        const auto waiting = m_flights.find(exchange.id());
        if (waiting != m_flights.end())
            answer(waiting->second, exchange, reply);
    });
}

/// What happens on the platform happens here, when the whole request has arrived: whoever hangs up later has posted.
HttpReply Sandbox::play(Flight &flight, const HttpRequest &request)
{
    auto &stage = *flight.stage;
    const bool creates = stage.platform->creates(request);
    if (creates) {
        flight.counted = true;
        stage.counts.flightStarted(flight.account);
    }
    const auto &plan = flight.plan;
    if (plan.answer && !plan.answer->executed)
        return stage.platform->errorReply(plan.answer->status, plan.answer->code, plan.answer->retryAfter);
    auto reply = stage.platform->handle(request, {.tokenExpired = plan.tokenExpired, .mediaPolls = plan.mediaPolls});
    if (reply.status >= 400 && request.method != "GET" && !plan.tokenExpired)
        stage.counts.refused(flight.account);
    if (reply.status == 429 && creates)
        stage.counts.limited(flight.account);
    if (plan.answer)
        return stage.platform->errorReply(plan.answer->status, plan.answer->code, plan.answer->retryAfter);
    return reply;
}

void Sandbox::answer(const Flight &flight, const Exchange &exchange, const HttpReply &reply)
{
    switch (flight.plan.cut) {
    case FaultPlan::Cut::None:
        exchange.reply(reply);
        break;
    case FaultPlan::Cut::InsideAnswer:
        exchange.replyHalf(reply);
        break;
    case FaultPlan::Cut::BeforeReading:
    case FaultPlan::Cut::BeforeAnswering:
        exchange.drop();
        break;
    }
}

void Sandbox::ended(quint64 exchange)
{
    const auto at = m_flights.find(exchange);
    if (at == m_flights.end())
        return;
    if (at->second.counted)
        at->second.stage->counts.flightEnded(at->second.account);
    m_flights.erase(at);
}

HttpReply Sandbox::control(const HttpRequest &request)
{
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    const bool isPost = request.method == "POST";
    const auto path = QByteArray::fromPercentEncoding(request.path);
    if (isGet && path == "/")
        return feed(request);
    if (isGet && path == "/_sandbox/counts")
        return counts();
    if (isGet && path == "/_sandbox/posts")
        return posts(request);
    if ((isGet || isPost) && path == "/_sandbox/faults")
        return faults(request);
    if ((isGet || isPost) && path == "/_sandbox/config")
        return config(request);
    if (isPost && path == "/_sandbox/reset")
        return reset(request);
    if (isGet && path.startsWith("/_sandbox/blobs/"))
        return blobReply(path.mid(16));
    if (const auto *listed = isGet ? m_posts.atPermalink(QString::fromUtf8(path)) : nullptr)
        return postPage(*listed);
    return htmlReply(htmlPage(u"Not found"_s, "<h1>Not found</h1>"), 404);
}

HttpReply Sandbox::feed(const HttpRequest &request) const
{
    const auto query = parseForm(request.query);
    FeedView view{.platform = valueOf(query, u"platform"), .follow = valueOf(query, u"follow") == "1"_L1};
    for (const auto &stage : m_stages)
        view.platforms += {stage.platform->traits().id, stage.platform->traits().name};
    return htmlReply(feedPage(view, m_posts.threads(view.platform, threadsOnFeed), m_posts.size()));
}

HttpReply Sandbox::postPage(const ListedPost &listed) const
{
    return htmlReply(threadPage(m_posts.threadOf(listed), listed));
}

HttpReply Sandbox::posts(const HttpRequest &request) const
{
    const auto query = parseForm(request.query);
    return jsonArrayReply(m_posts.toJson(valueOf(query, u"platform"), valueOf(query, u"account"), request.origin()));
}

HttpReply Sandbox::counts() const
{
    QJsonObject json;
    for (const auto &stage : m_stages)
        json[stage.platform->traits().id] = stage.counts.toJson();
    return jsonReply(json);
}

HttpReply Sandbox::faults(const HttpRequest &request)
{
    if (request.method == "POST") {
        const auto list = QJsonDocument::fromJson(request.body);
        if (!list.isArray())
            return refuse(400, u"The faults are a JSON array."_s);
        if (const auto set = m_faults.set(list.array()); !set)
            return refuse(400, set.error().detail);
    }
    return jsonArrayReply(m_faults.toJson());
}

QString Sandbox::configure(Stage &stage, QJsonObject settings)
{
    const auto delay = settings.take(u"delay_ms"_s);
    if (!delay.isUndefined() && delay.toInt(-1) < 0)
        return u"\"delay_ms\" is a number of milliseconds."_s;
    const auto concurrency = settings.take(u"concurrency"_s);
    const auto windows = settings.take(u"windows"_s);
    // Each of the two takes all or nothing; the stricter one goes first.
    if (const auto problem = stage.platform->configure(settings); !problem.isEmpty())
        return problem;
    stage.delayMs = delay.toInt(stage.delayMs);
    return stage.counts.configure(concurrency, windows);
}

HttpReply Sandbox::config(const HttpRequest &request)
{
    if (request.method == "POST") {
        const auto posted = parseJsonObject(request.body);
        if (!posted)
            return refuse(400, u"The settings are a JSON object with one object a platform."_s);
        for (auto member = posted->begin(); member != posted->end(); ++member) {
            auto *stage = stageOf(member.key());
            if (!stage)
                return refuse(400, u"There is no platform \"%1\" here."_s.arg(member.key()));
            if (const auto problem = configure(*stage, member.value().toObject()); !problem.isEmpty())
                return refuse(400, member.key() + u": "_s + problem);
        }
    }
    QJsonObject json;
    for (const auto &stage : m_stages) {
        auto settings = stage.platform->settings();
        const auto counting = stage.counts.settings();
        for (auto member = counting.begin(); member != counting.end(); ++member)
            settings[member.key()] = member.value();
        settings[u"delay_ms"_s] = stage.delayMs;
        json[stage.platform->traits().id] = settings;
    }
    return jsonReply(json);
}

HttpReply Sandbox::reset(const HttpRequest &request)
{
    const bool accountsToo = parseJsonObject(request.body).value_or(QJsonObject{})["accounts"_L1].toBool();
    forget(accountsToo);
    m_blobs.clear();
    if (accountsToo)
        m_journal.clear();
    else
        m_journal.append({{u"do"_s, u"reset"_s}});
    return jsonReply({{u"ok"_s, true}});
}

void Sandbox::forget(bool accountsToo)
{
    m_posts.clear();
    m_faults.clear();
    for (auto &stage : m_stages) {
        stage.platform->reset(accountsToo);
        stage.counts.reset();
        stage.delayMs = 0;
    }
}

HttpReply Sandbox::blobReply(const QByteArray &key) const
{
    const auto content = m_blobs.find(key);
    if (content.isEmpty())
        return {.status = 404, .contentType = "text/plain", .body = "Not found\n"};
    const auto type = sniffMediaType(content);
    return {.contentType = type.isEmpty() ? "application/octet-stream" : type,
            .body = content,
            .headers = {{"Cache-Control", "max-age=31536000, immutable"}, {"X-Content-Type-Options", "nosniff"}}};
}

}  // namespace carillon::sandbox
