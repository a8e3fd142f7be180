// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/graphversion.h"

namespace carillon::instagram {

inline constexpr auto defaultServer = "https://graph.facebook.com";
inline constexpr auto defaultVersion = "v26.0";

/// The two products under which Instagram lets others publish: through the Facebook page that is linked to the account,
/// or with Instagram's own login. They have different hosts, tokens and abilities.
enum class Login { Facebook, Instagram };

/// By what was reported when the account was connected.
Login loginOf(const FrozenAccount &account);
QString toWord(Login login);

/// Every host that is talked to or named, for one kind of login. Behind any other server than the real ones (the
/// sandbox) all are that one, below /instagram.
struct Hosts
{
    QUrl graph;   ///< nearly everything
    QUrl upload;  ///< the bytes of films; wants its own form of the token
    QUrl dialog;  ///< where the person logs in
    QUrl token;   ///< of Instagram's own login: where a code becomes a token
    QUrl web;     ///< Instagram, for the person's browser
};

/// `server`: FrozenAccount::server or ConnectRequest::server; empty = the real ones.
Hosts hostsOf(const QUrl &server, Login login);

/// True for an address at which films of this account are taken: nothing secret is ever sent elsewhere, whoever names
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

}  // namespace carillon::instagram
