// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/net/rateheaders.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

// The wire: XRPC calls of com.atproto.* as requests, and what their answers say. No tokens in addresses; every token is
// among HttpRequest::secrets. Source: lexicons com.atproto.server, .identity and .repo of @atproto/pds 0.5.35, read
// 2026-11-21.
namespace carillon::bluesky {

/// The names of calls that are no steps in errors.json.
inline constexpr QLatin1String loginCall{"login"};
inline constexpr QLatin1String refreshCall{"refresh"};
inline constexpr QLatin1String logoutCall{"logout"};
inline constexpr QLatin1String probeCall{"probe"};

/// A call of `name`; with a login where `token` is not empty.
HttpRequest xrpcRequest(HttpMethod method, const QUrl &server, QLatin1String name, const QString &token = {});
void setQuery(HttpRequest &request, const QList<std::pair<QString, QString>> &items);
bool isLoopback(const QString &host);

QString accessTokenOf(const Credentials &credentials);

HttpRequest loginRequest(const QUrl &server, const QString &identifier, const QString &password);
HttpRequest refreshRequest(const QUrl &server, const QString &refreshToken);
HttpRequest logoutRequest(const QUrl &server, const QString &refreshToken);
HttpRequest resolveRequest(const QUrl &server, const QString &handle);
/// The server keeps what nothing refers to for about an hour.
HttpRequest uploadRequest(const QUrl &server, const HttpBody &blob, const QString &accessToken);
/// One record by putRecord with `swapRecord: null` (creates it, or finds it there already); several, or what has gates
/// (blueskygates.h), by one applyWrites, all or none: posts first.
HttpRequest publishRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &accessToken);
/// Answers the same when there is no such record (any more).
HttpRequest deleteRequest(const FrozenAccount &account, const QString &collection, const QString &rkey,
                          const QString &accessToken);
/// Needs no login.
HttpRequest recordRequest(const FrozenAccount &account, const QString &rkey);

/// What an answer that refuses says. `step` is the word of a step's kind or one of the names above.
ErrorTable::Answer readRefusal(const HttpReply &reply, const QString &step, bool creates);

/// Nothing when the answer does not name every record of `payload`: something else than the server answered.
std::optional<QJsonObject> readPublished(const HttpReply &reply, const FrozenAccount &account,
                                         const QJsonObject &payload);

/// What an answer says of limits, by the server's own clock; `otherwise` is the time when it does not tell that.
RateHeaders readRates(const HttpReply &reply, Instant otherwise = {});

/// From when to when a token is taken; nothing when it does not say. The signature is the server's business.
std::optional<TokenLife> tokenLife(const QString &jwt);

/// When a token expires; nothing when it does not say. The signature is the server's business.
std::optional<Instant> expiryOf(const QString &jwt);

/// The server that holds the account's repository, from its DID document. Empty when that names none we may talk to.
QUrl repositoryServer(const QJsonObject &didDocument, const QUrl &askedServer);

}  // namespace carillon::bluesky
