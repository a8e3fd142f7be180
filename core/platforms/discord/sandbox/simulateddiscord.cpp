// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/sandbox/simulateddiscord.h"

#include "core/platforms/discord/sandbox/answers.h"
#include "core/platforms/discord/sandbox/pollrules.h"
#include "core/platforms/simulatedtext.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace carillon::sandbox::discord {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedDiscord>(host);
}

namespace {

constexpr auto tokenPrefix = "sandbox-"_L1;
constexpr auto guild = "1100000000000000001"_L1;
constexpr qint64 firstId = 1'300'000'000'000'000'000;

/// A snowflake that belongs to `name` for ever.
QString idFor(const QString &name, const QByteArray &purpose)
{
    const auto hash = QCryptographicHash::hash(purpose + name.toUtf8(), QCryptographicHash::Sha256);
    return QString::number(1'200'000'000'000'000'000 + hash.left(6).toHex().toLongLong(nullptr, 16));
}

QString hookId(const QString &name)
{
    return idFor(name, "webhook ");
}

QString channelId(const QString &name)
{
    return idFor(name, "channel ");
}

/// Without "api" and the version: {"webhooks", ID, TOKEN, ...}.
QStringList segmentsOf(const HttpRequest &request)
{
    auto segments = request.segments();
    segments.removeFirst();
    if (segments.value(0).startsWith(u'v'))
        segments.removeFirst();
    return segments;
}

QString nameIn(const QStringList &segments)
{
    const auto token = segments.value(2);
    return token.startsWith(tokenPrefix) ? token.mid(tokenPrefix.size()) : QString{};
}

QByteArray asSeconds(std::chrono::milliseconds span)
{
    return QByteArray::number(double(span.count()) / 1000, 'f', 3);
}

}  // namespace

SimulatedDiscord::SimulatedDiscord(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"discord"_s,
               .name = u"Discord"_s,
               .concurrencyByAccount = true,
               .windows = {{30, std::chrono::seconds{60}}}},
      m_hookCalls{m_settings.hookCalls, RateCounter::Windows::OnFirstUse},
      m_channelPosts{m_settings.channelPosts, RateCounter::Windows::OnFirstUse},
      m_globalCalls{m_settings.globalCalls, RateCounter::Windows::OnFirstUse}
{
}

bool SimulatedDiscord::serves(const QByteArray &path) const
{
    if (path.startsWith("/api/webhooks/"))
        return true;
    const auto segments = path.split('/');
    return segments.value(1) == "api" && segments.value(2).startsWith('v') && segments.value(3) == "webhooks";
}

QString SimulatedDiscord::accountOf(const HttpRequest &request) const
{
    return nameIn(segmentsOf(request));
}

bool SimulatedDiscord::creates(const HttpRequest &request) const
{
    return request.method == "POST" && segmentsOf(request).size() == 3;
}

std::optional<HttpReply> SimulatedDiscord::hookRefusal(const QStringList &segments, const QString &name) const
{
    const auto id = segments.value(1);
    if (name.isEmpty())
        return failure(401, 50027, sentenceOf(50027));
    // Accounts of the sandbox are often named as a place: "alice.test" has the token of "alice".
    const bool isItsId = id == hookId(name) || id.section(u'.', 0, 0).toLower() == name;
    if (!isItsId || m_settings.webhooks[name].toString() == "deleted"_L1)
        return failure(404, 10015, sentenceOf(10015));
    return {};
}

HttpReply SimulatedDiscord::handle(const HttpRequest &request, const RequestConditions &conditions)
{
    const auto segments = segmentsOf(request);
    const auto name = nameIn(segments);
    if (conditions.tokenExpired)
        return failure(401, 50027, sentenceOf(50027));
    if (auto refusal = hookRefusal(segments, name))
        return *std::move(refusal);
    if (segments.size() == 3 && request.method == "GET")
        return jsonReply({{u"id"_s, hookId(name)},
                          {u"type"_s, m_settings.webhooks[name].toString() == "app"_L1 ? 3 : 1},
                          {u"name"_s, name},
                          {u"avatar"_s, QJsonValue{}},
                          {u"channel_id"_s, channelId(name)},
                          {u"guild_id"_s, guild},
                          {u"application_id"_s, QJsonValue{}},
                          {u"token"_s, segments.value(2)}});
    if (segments.size() == 3 && request.method == "POST")
        return publish(request, name);
    if (segments.size() == 5 && segments.value(3) == "messages"_L1)
        return ofMessage(request, name, segments.value(4));
    return failure(405, 0, u"405: Method Not Allowed"_s);
}

std::variant<HttpReply, HttpHeaders> SimulatedDiscord::count(const QString &name)
{
    const auto now = m_host.clock().now();
    const auto wait = [&](const RateReading &reading) {
        return double(std::chrono::duration_cast<std::chrono::milliseconds>(reading.resetAt - now).count()) / 1000;
    };
    if (const auto all = m_globalCalls.consume(u"all"_s, 1, now); all && all->refused)
        return limited(wait(*all), true);
    const auto reading = tighter(m_hookCalls.consume(name, 1, now), m_channelPosts.consume(channelId(name), 1, now));
    HttpHeaders headers;
    if (reading && m_settings.rateHeaders)
        headers
            = {{"X-RateLimit-Limit", QByteArray::number(reading->limit)},
               {"X-RateLimit-Remaining", QByteArray::number(reading->remaining)},
               {"X-RateLimit-Reset",
                asSeconds(std::chrono::duration_cast<std::chrono::milliseconds>(reading->resetAt.time_since_epoch()))},
               {"X-RateLimit-Reset-After",
                asSeconds(std::chrono::duration_cast<std::chrono::milliseconds>(reading->resetAt - now))},
               {"X-RateLimit-Bucket", "80c17d2f203122d936070c88c8d10f33"}};
    if (!reading || !reading->refused)
        return headers;
    auto refusal = limited(wait(*reading), false);
    refusal.headers += headers;
    return refusal;
}

std::optional<HttpReply> SimulatedDiscord::threadRefusal(const QString &thread, const QString &title) const
{
    const auto refuse = [](int code) {
        return failure(statusOf(code), code, sentenceOf(code));
    };
    if (!thread.isEmpty() && !title.isEmpty())
        return refuse(220002);
    if (m_settings.forum && thread.isEmpty() && title.isEmpty())
        return refuse(220001);
    if (!m_settings.forum && !title.isEmpty())
        return refuse(220003);
    if (thread.isEmpty())
        return {};
    const auto state = m_settings.threads[thread].toString();
    if (state.isEmpty() && !m_started.contains(thread))
        return refuse(10003);
    if (state == "locked"_L1)
        return refuse(160005);
    return {};  // an archived one is opened again by a message
}

HttpReply SimulatedDiscord::publish(const HttpRequest &request, const QString &name)
{
    auto counted = count(name);
    if (auto *refusal = std::get_if<HttpReply>(&counted))
        return *std::move(refusal);
    const auto &headers = std::get<HttpHeaders>(counted);
    const auto query = parseForm(request.query);
    auto read = readMessage(request, m_settings, false);
    if (auto *refusal = std::get_if<HttpReply>(&read)) {
        refusal->headers += headers;
        return *std::move(refusal);
    }
    const auto &message = std::get<SentMessage>(read);
    const auto thread = valueOf(query, u"thread_id");
    const auto title = message.body["thread_name"_L1].toString();
    if (auto refusal = threadRefusal(thread, title))
        return *std::move(refusal);

    QJsonArray files;
    for (const auto &file : message.files)
        files += QJsonObject{{u"blob"_s, QString::fromLatin1(m_host.storeBlob(file.content))},
                             {u"mime"_s, QString::fromLatin1(sniffMediaType(file.content))},
                             {u"name"_s, file.name},
                             {u"alt"_s, file.description},
                             {u"spoiler"_s, file.isSpoiler}};
    for (const auto &warning : message.warnings)
        m_host.warned(m_traits.id, name, warning);
    const auto id = newId();
    journal({{u"do"_s, u"post"_s},
             {u"hook"_s, name},
             {u"id"_s, id},
             {u"body"_s, message.body},
             {u"files"_s, files},
             {u"thread"_s, title.isEmpty() ? thread : id},  // a thread has the id of the message that it began with
             {u"started"_s, !title.isEmpty()},
             {u"at"_s, qint64{m_host.clock().now().time_since_epoch().count()}}});
    auto reply = valueOf(query, u"wait") == "true"_L1 ? jsonReply(toJson(name, id)) : HttpReply{.status = 204};
    if (m_settings.unreadable)
        reply = htmlReply(htmlPage(u"Discord"_s, "<p>All is well.</p>"));
    reply.headers += headers;
    return reply;
}

HttpReply SimulatedDiscord::ofMessage(const HttpRequest &request, const QString &name, const QString &id)
{
    const auto thread = valueOf(parseForm(request.query), u"thread_id");
    const auto found = m_messages.constFind(id);
    if (!thread.isEmpty() && !m_started.contains(thread) && !m_settings.threads.contains(thread))
        return failure(404, 10003, sentenceOf(10003));
    if (found == m_messages.constEnd() || found->post.account != name || found->thread != thread)
        return failure(404, 10008, sentenceOf(10008));
    if (request.method == "PATCH")
        return change(request, name, id);
    if (request.method == "GET")
        return jsonReply(toJson(name, id));
    if (request.method != "DELETE")
        return failure(405, 0, u"405: Method Not Allowed"_s);
    journal({{u"do"_s, u"delete"_s}, {u"id"_s, id}});
    return HttpReply{.status = 204};
}

HttpReply SimulatedDiscord::change(const HttpRequest &request, const QString &name, const QString &id)
{
    auto read = readMessage(request, m_settings, true);
    if (auto *refusal = std::get_if<HttpReply>(&read))
        return *std::move(refusal);
    const auto &message = std::get<SentMessage>(read);
    const auto &old = m_messages[id];
    if (old.isPoll)
        return failure(statusOf(520003), 520003, sentenceOf(520003));
    if (m_settings.threads[old.thread].toString() == "archived"_L1)
        return failure(400, 50083, sentenceOf(50083));
    const auto text = message.body.contains("content"_L1) ? message.body["content"_L1].toString() : old.post.text;
    if (text.trimmed().isEmpty() && old.post.media.isEmpty())
        return failure(400, 50006, sentenceOf(50006));
    for (const auto &warning : message.warnings)
        m_host.warned(m_traits.id, name, warning);
    if (text.trimmed() != old.post.text)
        journal({{u"do"_s, u"edit"_s}, {u"id"_s, id}, {u"text"_s, text}});
    return jsonReply(toJson(name, id));
}

void SimulatedDiscord::journal(const QJsonObject &event)
{
    store(event);
    m_host.journal(m_traits.id, event);
}

void SimulatedDiscord::store(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto id = event["id"_L1].toString();
    if (what == "delete"_L1) {
        m_messages.remove(id);
        return m_host.removed(m_traits.id, id);
    }
    if (what == "edit"_L1) {
        auto &message = m_messages[id];
        message.content = message.post.text = event["text"_L1].toString().trimmed();
        return m_host.edited(m_traits.id, message.post);
    }
    m_lastId = std::max(m_lastId, id.toLongLong() - firstId);
    const auto name = event["hook"_L1].toString();
    const auto body = event["body"_L1].toObject();
    Message message{.channel = channelId(name), .thread = event["thread"_L1].toString()};
    if (event["started"_L1].toBool())
        m_started += message.thread;
    if (!message.thread.isEmpty())
        message.channel = message.thread;
    message.content = body["content"_L1].toString().trimmed();
    const auto poll = body["poll"_L1].toObject();
    message.isPoll = !poll.isEmpty();
    message.post = {.account = name,
                    .id = id,
                    .text = message.content.isEmpty() ? poll["question"_L1]["text"_L1].toString() : message.content,
                    .createdAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}},
                    .permalink = u"/channels/%1/%2/%3"_s.arg(guild, message.channel, id),
                    .title = body["thread_name"_L1].toString()};
    for (const auto &value : event["files"_L1].toArray()) {
        message.post.media += SimulatedMedia{.blob = value["blob"_L1].toString().toLatin1(),
                                             .mime = value["mime"_L1].toString().toLatin1(),
                                             .alt = value["alt"_L1].toString()};
        if (value["spoiler"_L1].toBool())
            message.post.notes += u"hidden: "_s + value["name"_L1].toString();
    }
    if (message.isPoll)
        message.post.notes += u"poll: "_s + pollWords(poll);
    if (const auto sender = body["username"_L1].toString(); !sender.isEmpty())
        message.post.notes += u"as "_s + sender;
    for (const auto &word : body["allowed_mentions"_L1]["parse"_L1].toArray())
        message.post.notes += u"notifies "_s + word.toString();
    if ((body["flags"_L1].toInt() & (1 << 12)) != 0)
        message.post.notes += u"silent"_s;
    if ((body["flags"_L1].toInt() & (1 << 2)) != 0)
        message.post.notes += u"without previews"_s;
    if (!message.thread.isEmpty())
        message.post.notes += u"in thread "_s + message.thread;
    m_messages.insert(id, message);
    m_host.created(m_traits.id, message.post);
}

QJsonObject SimulatedDiscord::toJson(const QString &name, const QString &id) const
{
    const auto &message = *m_messages.constFind(id);
    return {{u"id"_s, id},
            {u"type"_s, 0},
            {u"content"_s, message.content},
            {u"channel_id"_s, message.channel},
            {u"webhook_id"_s, hookId(name)},
            {u"timestamp"_s, toIsoUtc(message.post.createdAt)}};
}

QString SimulatedDiscord::newId()
{
    return QString::number(firstId + ++m_lastId);
}

HttpReply SimulatedDiscord::errorReply(int status, const QString &code, int retryAfter) const
{
    if (code == "cloudflare"_L1)
        return blocked(status);
    const double seconds = retryAfter > 0 ? retryAfter : 1.25;
    if (status == 429 && code.isEmpty())
        return limited(seconds, false);
    if (code == "global"_L1)
        return limited(seconds, true);
    bool isNumber = false;
    const auto number = code.toInt(&isNumber);
    if (number == 50035)
        return invalidForm(u"content"_s, u"BASE_TYPE_BAD_TYPE"_s, u"The sandbox was told to answer so"_s);
    if (isNumber)
        return failure(status, number, sentenceOf(number));
    return failure(status, 0, code.isEmpty() ? u"%1: The sandbox was told to answer so"_s.arg(status) : code);
}

QString SimulatedDiscord::configure(const QJsonObject &settings)
{
    auto problem = m_settings.apply(settings);
    m_hookCalls.setLimit(m_settings.hookCalls);
    m_channelPosts.setLimit(m_settings.channelPosts);
    m_globalCalls.setLimit(m_settings.globalCalls);
    return problem;
}

void SimulatedDiscord::reset(bool)
{
    m_messages.clear();
    m_started.clear();
    m_hookCalls.clear();
    m_channelPosts.clear();
    m_globalCalls.clear();
    m_settings = {};
    static_cast<void>(configure({}));
}

}  // namespace carillon::sandbox::discord
