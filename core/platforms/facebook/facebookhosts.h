// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/graphversion.h"

namespace carillon::facebook {

inline constexpr auto defaultServer = "https://graph.facebook.com";
inline constexpr auto defaultVersion = "v26.0";

/// Every host that this platform talks to or names. Behind any other server than Facebook's (the sandbox) all are that
/// one, below /facebook.
struct Hosts
{
    QUrl graph;   ///< nearly everything
    QUrl video;   ///< films in pieces
    QUrl upload;  ///< the bytes of reels; wants its own form of the token
    QUrl web;     ///< for the person's browser
};

/// `server`: FrozenAccount::server or ConnectRequest::server; empty = Facebook's.
Hosts hostsOf(const QUrl &server);

/// True for an address at which this account's reels are taken: nothing secret is ever sent elsewhere, whoever names
/// the address.
bool isUploadAddress(const QUrl &address, const QUrl &server);

/// "v26.0", or what the account's option or its app says; never anything that is no version.
inline QString versionOf(const FrozenAccount &account)
{
    return graphapi::versionOf(account, defaultVersion);
}
inline QString versionOf(const QJsonObject &values)
{
    return graphapi::versionOf(values, defaultVersion);
}

}  // namespace carillon::facebook
