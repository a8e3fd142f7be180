// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubehosts.h"

#include "core/platforms/wire.h"

namespace carillon::youtube {

using namespace Qt::StringLiterals;

namespace {

/// Both names serve the same API (https://developers.google.com/youtube/v3/docs, read November 2026).
bool isGoogles(const QUrl &url)
{
    return url.scheme() == "https"_L1 && url.port(443) == 443
        && (url.host() == "www.googleapis.com"_L1 || url.host() == "youtube.googleapis.com"_L1);
}

QUrl below(QUrl server, const QString &path)
{
    server.setPath(path);
    return server;
}

}  // namespace

Hosts hostsOf(const QUrl &server)
{
    if (server.isEmpty() || isGoogles(server)) {
        return {.api = QUrl{defaultServer},
                .authorize = QUrl{u"https://accounts.google.com/o/oauth2/v2/auth"_s},
                .token = QUrl{u"https://oauth2.googleapis.com/token"_s},
                .revoke = QUrl{u"https://oauth2.googleapis.com/revoke"_s},
                .watch = u"https://www.youtube.com/watch?v="_s};
    }
    return {.api = below(server, {}),
            .authorize = below(server, u"/google/o/oauth2/v2/auth"_s),
            .token = below(server, u"/google/token"_s),
            .revoke = below(server, u"/google/revoke"_s),
            .watch = below(server, u"/youtube/watch/"_s).toString()};
}

bool isSessionAddress(const QUrl &session, const QUrl &server)
{
    if (!isSafeAddress(session) || !session.userInfo().isEmpty()
        || !session.path().startsWith("/upload/youtube/v3/"_L1))
        return false;
    const auto api = hostsOf(server).api;
    if (isGoogles(api))
        return isGoogles(session);
    return session.scheme() == api.scheme() && session.host() == api.host() && session.port() == api.port();
}

}  // namespace carillon::youtube
