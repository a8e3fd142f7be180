// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookhosts.h"

#include "core/graphapi/graphrequest.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

QUrl below(QUrl server, const QString &path)
{
    server.setPath(path);
    return server;
}

bool isVersion(const QString &text)
{
    static const QRegularExpression version{u"^v\\d{1,3}\\.\\d{1,2}$"_s};
    return version.match(text).hasMatch();
}

}  // namespace

Hosts hostsOf(const QUrl &server)
{
    if (server.isEmpty() || graphapi::isSameOrigin(server, QUrl{QLatin1StringView{defaultServer}})) {
        return {.graph = QUrl{QLatin1StringView{defaultServer}},
                .video = QUrl{u"https://graph-video.facebook.com"_s},
                .upload = QUrl{u"https://rupload.facebook.com"_s},
                .web = QUrl{u"https://www.facebook.com"_s}};
    }
    return {.graph = below(server, u"/facebook/graph"_s),
            .video = below(server, u"/facebook/graph-video"_s),
            .upload = below(server, u"/facebook/rupload"_s),
            .web = below(server, u"/facebook/www"_s)};
}

bool isUploadAddress(const QUrl &address, const QUrl &server)
{
    const auto upload = hostsOf(server).upload;
    return isSafeAddress(address) && address.userInfo().isEmpty() && graphapi::isSameOrigin(address, upload)
        && address.path().startsWith(upload.path() + u"/video-upload/"_s);
}

QString versionOf(const QJsonObject &values)
{
    const auto version = values["api_version"_L1].toString().trimmed();
    return isVersion(version) ? version : QString{QLatin1StringView{defaultVersion}};
}

QString versionOf(const FrozenAccount &account)
{
    const auto chosen = account.options["api_version"_L1].toString().trimmed();
    return isVersion(chosen) ? chosen : versionOf(account.reported);
}

}  // namespace carillon::facebook
