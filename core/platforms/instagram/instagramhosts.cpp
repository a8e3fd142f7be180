// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramhosts.h"

#include "core/graphapi/graphrequest.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

constexpr auto instagramServer = "https://graph.instagram.com"_L1;

QUrl below(QUrl server, const QString &path)
{
    server.setPath(path);
    return server;
}

bool isReal(const QUrl &server)
{
    return server.isEmpty() || graphapi::isSameOrigin(server, QUrl{QLatin1StringView{defaultServer}})
        || graphapi::isSameOrigin(server, QUrl{instagramServer});
}

bool isVersion(const QString &text)
{
    static const QRegularExpression version{u"^v\\d{1,3}\\.\\d{1,2}$"_s};
    return version.match(text).hasMatch();
}

}  // namespace

Login loginOf(const FrozenAccount &account)
{
    return account.reported["login"_L1].toString() == "instagram"_L1 ? Login::Instagram : Login::Facebook;
}

QString toWord(Login login)
{
    return login == Login::Instagram ? u"instagram"_s : u"facebook"_s;
}

Hosts hostsOf(const QUrl &server, Login login)
{
    const bool ownLogin = login == Login::Instagram;
    if (isReal(server)) {
        return {.graph = QUrl{ownLogin ? instagramServer : QLatin1StringView{defaultServer}},
                .upload = QUrl{u"https://rupload.facebook.com"_s},
                .dialog = QUrl{ownLogin ? u"https://www.instagram.com"_s : u"https://www.facebook.com"_s},
                .token = QUrl{u"https://api.instagram.com"_s},
                .web = QUrl{u"https://www.instagram.com"_s}};
    }
    return {.graph = below(server, ownLogin ? u"/instagram/graph-instagram"_s : u"/instagram/graph-facebook"_s),
            .upload = below(server, u"/instagram/rupload"_s),
            .dialog = below(server, ownLogin ? u"/instagram/www"_s : u"/instagram/www-facebook"_s),
            .token = below(server, u"/instagram/api"_s),
            .web = below(server, u"/instagram/www"_s)};
}

bool isUploadAddress(const QUrl &address, const QUrl &server)
{
    const auto upload = hostsOf(server, Login::Facebook).upload;
    return isSafeAddress(address) && address.userInfo().isEmpty() && graphapi::isSameOrigin(address, upload)
        && address.path().startsWith(upload.path() + u"/ig-api-upload/"_s);
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

}  // namespace carillon::instagram
