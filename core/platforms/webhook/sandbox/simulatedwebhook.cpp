// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/webhook/sandbox/simulatedwebhook.h"

#include "core/base/key.h"
#include "core/platforms/simulatedsettings.h"
#include "core/platforms/simulatedtext.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace carillon::sandbox::webhook {

using namespace Qt::StringLiterals;

std::unique_ptr<SimulatedPlatform> make(SimulationHost &host)
{
    return std::make_unique<SimulatedWebhook>(host);
}

namespace {

HttpReply failure(int status, const QString &sentence)
{
    return jsonReply({{u"error"_s, sentence}}, status);
}

QString keyOf(const QString &hook, const QString &key)
{
    return hook + u'\n' + key;
}

}  // namespace

SimulatedWebhook::SimulatedWebhook(SimulationHost &host)
    : m_host{host},
      m_traits{.id = u"webhook"_s, .name = u"Webhook"_s, .concurrencyByAccount = true}
{
}

bool SimulatedWebhook::serves(const QByteArray &path) const
{
    return path.startsWith("/hooks/");
}

QString SimulatedWebhook::accountOf(const HttpRequest &request) const
{
    return request.segments().value(1);
}

bool SimulatedWebhook::creates(const HttpRequest &request) const
{
    return request.method == "POST";
}

HttpReply SimulatedWebhook::handle(const HttpRequest &request, const RequestConditions &)
{
    const auto segments = request.segments();
    if (request.method == "POST" && segments.size() == 2)
        return receive(request, segments[1]);
    if (request.method == "GET" && segments.size() == 4 && segments[2] == "lookup"_L1 && m_settings.lookup)
        return lookUp(request, segments[1], segments[3]);
    return failure(404, u"There is nothing here"_s);
}

QJsonObject SimulatedWebhook::answer(const HttpRequest &request, const QString &hook, const QString &id)
{
    return {{u"id"_s, id}, {u"url"_s, u"%1/hooks/%2/%3"_s.arg(request.origin(), hook, id)}};
}

HttpReply SimulatedWebhook::receive(const HttpRequest &request, const QString &hook)
{
    if (request.contentType() != "application/json")
        return failure(415, u"The body must be application/json"_s);
    const auto body = parseJsonObject(request.body);
    if (!body)
        return failure(400, u"The body is not a JSON object"_s);
    if (!isSigned(request, hook))
        return failure(401, u"The signature is missing or wrong"_s);
    if (!(*body)["text"_L1].isString())
        return failure(400, u"The member \"text\" is missing"_s);
    const auto key = QString::fromUtf8(request.header("idempotency-key"));
    const auto first = m_byKey.constFind(keyOf(hook, key));
    if (isIdempotent(hook) && !key.isEmpty() && first != m_byKey.constEnd())
        return jsonReply(answer(request, hook, first->id));
    const auto id = newKey();
    const QJsonObject event{{u"do"_s, u"post"_s}, {u"hook"_s, hook},
                            {u"id"_s, id},        {u"key"_s, key},
                            {u"body"_s, *body},   {u"at"_s, qint64{m_host.clock().now().time_since_epoch().count()}}};
    store(event);
    m_host.journal(m_traits.id, event);
    return jsonReply(answer(request, hook, id));
}

bool SimulatedWebhook::isIdempotent(const QString &hook) const
{
    return m_settings.idempotentHooks[hook].toBool(m_settings.idempotent);
}

bool SimulatedWebhook::isSigned(const HttpRequest &request, const QString &hook) const
{
    const auto secret = m_settings.secrets[hook].toString(m_settings.secret);
    if (secret.isEmpty())
        return true;
    const auto expected
        = QMessageAuthenticationCode::hash(request.body, secret.toUtf8(), QCryptographicHash::Sha256).toHex();
    return request.header("x-carillon-signature") == "sha256=" + expected;
}

void SimulatedWebhook::store(const QJsonObject &event)
{
    const auto hook = event["hook"_L1].toString();
    const auto id = event["id"_L1].toString();
    const auto key = event["key"_L1].toString();
    const Instant at{std::chrono::milliseconds{event["at"_L1].toInteger()}};
    if (!key.isEmpty() && !m_byKey.contains(keyOf(hook, key)))
        m_byKey.insert(keyOf(hook, key), {id, at});

    const auto body = event["body"_L1].toObject();
    SimulatedPost post{.account = hook,
                       .id = id,
                       .text = body["text"_L1].toString(),
                       .link = body["link"_L1].toString(),
                       .createdAt = at,
                       .permalink = u"/hooks/%1/%2"_s.arg(hook, id),
                       .title = body["title"_L1].toString(),
                       .firstComment = body["first_comment"_L1].toString()};
    const auto parts = body["parts"_L1].toVariant().toStringList();
    if (parts.size() > 1) {  // "text" is the same once more, in one piece
        post.partTexts = parts;
        post.text = parts.join(u"\n\n"_s);
    }
    for (const auto &item : body["media"_L1].toArray()) {
        const auto media = item.toObject();
        const auto data = QByteArray::fromBase64(media["data"_L1].toString().toLatin1());
        post.media += SimulatedMedia{.blob = data.isEmpty() ? QByteArray{} : m_host.storeBlob(data),
                                     .mime = media["mime"_L1].toString().toLatin1(),
                                     .alt = media["alt"_L1].toString(),
                                     .url = media["url"_L1].toString()};
    }
    m_host.created(m_traits.id, post);
}

HttpReply SimulatedWebhook::lookUp(const HttpRequest &request, const QString &hook, const QString &key) const
{
    const auto found = m_byKey.constFind(keyOf(hook, key));
    if (found == m_byKey.constEnd()
        || found->at + std::chrono::milliseconds{m_settings.visibleAfterMs} > m_host.clock().now())
        return failure(404, u"No post was made with this key"_s);
    return jsonReply(answer(request, hook, found->id));
}

HttpReply SimulatedWebhook::errorReply(int status, const QString &code, int retryAfter) const
{
    auto reply = failure(status, code.isEmpty() ? u"The sandbox was told to answer so"_s : code);
    if (retryAfter > 0 || status == 429)
        reply.headers = {{"Retry-After", QByteArray::number(retryAfter > 0 ? retryAfter : 60)}};
    return reply;
}

QString SimulatedWebhook::configure(const QJsonObject &settings)
{
    auto changed = m_settings;
    SettingsReader reader{settings};
    reader.read(u"idempotent"_s, changed.idempotent);
    reader.read(u"idempotent_hooks"_s, changed.idempotentHooks);
    reader.read(u"lookup"_s, changed.lookup);
    reader.read(u"secret"_s, changed.secret);
    reader.read(u"secrets"_s, changed.secrets);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    const auto problem = reader.problem();
    if (problem.isEmpty())
        m_settings = changed;
    return problem;
}

QJsonObject SimulatedWebhook::settings() const
{
    return {{u"idempotent"_s, m_settings.idempotent}, {u"idempotent_hooks"_s, m_settings.idempotentHooks},
            {u"lookup"_s, m_settings.lookup},         {u"secret"_s, m_settings.secret},
            {u"secrets"_s, m_settings.secrets},       {u"visible_after_ms"_s, m_settings.visibleAfterMs}};
}

void SimulatedWebhook::restore(const QJsonObject &event)
{
    store(event);
}

void SimulatedWebhook::reset(bool)
{
    m_byKey.clear();
    m_settings = {};
}

}  // namespace carillon::sandbox::webhook
