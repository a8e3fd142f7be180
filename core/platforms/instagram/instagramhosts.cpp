// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramhosts.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphupload.h"

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

constexpr auto instagramServer = "https://graph.instagram.com"_L1;

bool isReal(const QUrl &server)
{
    return server.isEmpty() || graphapi::isSameOrigin(server, QUrl{QLatin1StringView{defaultServer}})
        || graphapi::isSameOrigin(server, QUrl{instagramServer});
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
    return {.graph
            = graphapi::hostBelow(server, ownLogin ? u"/instagram/graph-instagram"_s : u"/instagram/graph-facebook"_s),
            .upload = graphapi::hostBelow(server, u"/instagram/rupload"_s),
            .dialog = graphapi::hostBelow(server, ownLogin ? u"/instagram/www"_s : u"/instagram/www-facebook"_s),
            .token = graphapi::hostBelow(server, u"/instagram/api"_s),
            .web = graphapi::hostBelow(server, u"/instagram/www"_s)};
}

bool isUploadAddress(const QUrl &address, const QUrl &server)
{
    return graphapi::isUploadAddress(address, hostsOf(server, Login::Facebook).upload, u"ig-api-upload"_s);
}

}  // namespace carillon::instagram
