// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordlogin.h"

#include "core/net/httpclient.h"
#include "core/platforms/discord/discordapi.h"
#include "core/platforms/discord/discordsentences.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

constexpr int ofAnApp = 3;  // the webhook type of an app's own, which has no channel
constexpr qsizetype digitsOfHandle = 6;

Error notAnAddress()
{
    return Error{ErrorKind::Invalid,
                 DiscordSentences::tr("This is no URL of a Discord webhook. Copy it in the channel's settings, under "
                                      "Integrations and Webhooks; it begins with https://discord.com/api/webhooks/.")};
}

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

/// Also its programs for testers, and its former name; all are the same place.
bool isDiscord(const QUrl &url)
{
    const auto host = url.host().toLower();
    const auto belongsTo = [&](const QString &domain) {
        return host == domain || host.endsWith(u'.' + domain);
    };
    return url.scheme() == "https"_L1 && url.port(443) == 443
        && (belongsTo(u"discord.com"_s) || belongsTo(u"discordapp.com"_s));
}

Result<WebhookAddress> fromUrl(const QString &typed, const QUrl &server, const QString &discordServer)
{
    static const QRegularExpression path{u"^/api(?:/v\\d+)?/webhooks/([^/]+)/([^/]+)(?:/(?:slack|github))?/?$"_s};
    const QUrl url{typed.contains("://"_L1) ? typed : u"https://"_s + typed, QUrl::StrictMode};
    const auto match = path.match(url.path());
    if (!url.isValid() || !url.userInfo().isEmpty() || !match.hasMatch())
        return notAnAddress();
    const bool isGiven = !server.isEmpty() && originOf(url) == originOf(server) && isSafeAddress(url);
    if (!isDiscord(url) && !isGiven)
        return notAnAddress();
    return WebhookAddress{.server = isGiven ? originOf(server) : QUrl{discordServer},
                          .id = match.captured(1),
                          .token = match.captured(2),
                          .threadId = QUrlQuery{url}.queryItemValue(u"thread_id"_s)};
}

/// Webhooks of several channels often have the same name, and an account is known by its handle.
QString handleOf(const QString &name, const QString &id)
{
    const auto word = name.simplified().toLower().replace(u' ', u'-');
    return (word.isEmpty() ? u"webhook"_s : word) + u'-' + id.right(digitsOfHandle);
}

ConnectedAccount accountOf(const WebhookAddress &address, const QJsonObject &webhook, QJsonObject options)
{
    const auto name = webhook["name"_L1].toString().simplified();
    ConnectedAccount connected;
    auto &account = connected.account;
    account.platform = u"discord"_s;
    account.remoteId = webhook["id"_L1].toString();
    account.handle = handleOf(name, account.remoteId);
    account.name = name.isEmpty() ? account.handle : name;
    account.server = address.server;
    if (!address.threadId.isEmpty() && !options.contains("thread_id"_L1))
        options["thread_id"_L1] = address.threadId;
    account.options = options;
    account.reported
        = {{u"guild_id"_s, webhook["guild_id"_L1].toString()}, {u"channel_id"_s, webhook["channel_id"_L1].toString()}};
    connected.credentials.values["token"_L1] = address.token;
    return connected;
}

}  // namespace

Result<WebhookAddress> webhookAddress(const ConnectRequest &request, const QString &discordServer)
{
    const auto secret = request.secret.trimmed();
    const auto server = request.server.isEmpty() ? QUrl{discordServer} : originOf(request.server);
    if (!request.server.isEmpty() && !isSafeAddress(server))
        return notAnAddress();
    if (secret.contains("/api/"_L1) || secret.contains("://"_L1))
        return fromUrl(secret, request.server, discordServer);
    const auto words = secret.split(u'/');
    const auto id = words.size() == 2 ? words.first().trimmed() : request.handle.trimmed();
    const auto token = words.last().trimmed();
    if (words.size() > 2 || id.isEmpty() || token.isEmpty())
        return notAnAddress();
    return WebhookAddress{.server = server, .id = id, .token = token};
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, QString discordServer, const ErrorTable &errors,
                                               HttpClient &http)
{
    if (request.mode != ConnectMode::Token)
        co_return Error{ErrorKind::Config, DiscordSentences::tr("Discord is connected by the URL of a webhook alone.")};
    const auto address = webhookAddress(request, discordServer);
    if (!address)
        co_return address.error();
    auto ask = webhookRequest(address->server, address->id, address->token);
    const auto reply = co_await http.send(std::move(ask));
    const auto now = answeredAt(reply.headers, Instant{});
    const auto answer = failureOf(reply, u"connect"_s, false);
    if (const auto error = errors.classify(reply, answer, readRate(reply, now), now))
        co_return *error;
    const auto webhook = reply.jsonObject();
    if (!webhook || webhook->value("id"_L1).toString().isEmpty())
        co_return Error{ErrorKind::Unknown,
                        DiscordSentences::tr("Discord answered HTTP %1 with something unreadable.").arg(reply.status)};
    if (webhook->value("type"_L1).toInt() == ofAnApp)
        co_return Error{ErrorKind::Config,
                        DiscordSentences::tr("This webhook belongs to an app and not to a channel. Make one in the "
                                             "channel's settings, under Integrations and Webhooks.")};
    co_return Connection::to(accountOf(*address, *webhook, request.options));
}

}  // namespace carillon::discord
