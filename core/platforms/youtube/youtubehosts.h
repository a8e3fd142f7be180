// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace carillon::youtube {

/// Where Google's API lives unless an account says otherwise.
constexpr QLatin1StringView defaultServer{"https://www.googleapis.com"};

/// Every host that this platform talks to or names. Behind any other server than Google's (the sandbox) all are that
/// one, the login's under /google.
struct Hosts
{
    QUrl api;        ///< /youtube/v3/... and /upload/youtube/v3/... are below it
    QUrl authorize;  ///< for the person's browser
    QUrl token;
    QUrl revoke;
    QString watch;  ///< a video's page is this and its id
};

/// `server`: FrozenAccount::server or ConnectRequest::server; empty = Google's.
Hosts hostsOf(const QUrl &server);

/// True for an upload session that lies where this account's uploads go: nothing secret is ever sent elsewhere, whoever
/// names the address.
bool isSessionAddress(const QUrl &session, const QUrl &server);

}  // namespace carillon::youtube
