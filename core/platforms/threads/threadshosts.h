// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/graphversion.h"

namespace carillon::threads {

inline constexpr auto defaultServer = "https://graph.threads.net";
inline constexpr auto defaultDomain = "threads.net";
inline constexpr auto defaultVersion = "v1.0";

/// Threads' two hosts. Any server but Threads' own stands for both of them, below /threads.
struct Hosts
{
    QUrl graph;  ///< the interface; its token calls have no version in their path
    QUrl web;    ///< for the person's browser
};

/// `domain`: "threads.net" or "threads.com", which both serve the interface
/// (https://developers.facebook.com/documentation/threads/overview, read November 2026). `server`:
/// FrozenAccount::server or ConnectRequest::server; empty = Threads' own.
Hosts hostsOf(const QUrl &server, const QString &domain = {});
Hosts hostsOf(const FrozenAccount &account);

/// "v1.0", or what the account's option or its app says; never anything that is no version.
inline QString versionOf(const FrozenAccount &account)
{
    return graphapi::versionOf(account, defaultVersion);
}
inline QString versionOf(const QJsonObject &values)
{
    return graphapi::versionOf(values, defaultVersion);
}

/// One of the two domains, as the account's app or options say.
QString domainOf(const QJsonObject &values);

}  // namespace carillon::threads
