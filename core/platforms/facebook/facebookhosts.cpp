// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookhosts.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphupload.h"

namespace carillon::facebook {

using namespace Qt::StringLiterals;

Hosts hostsOf(const QUrl &server)
{
    if (server.isEmpty() || graphapi::isSameOrigin(server, QUrl{QLatin1StringView{defaultServer}})) {
        return {.graph = QUrl{QLatin1StringView{defaultServer}},
                .video = QUrl{u"https://graph-video.facebook.com"_s},
                .upload = QUrl{u"https://rupload.facebook.com"_s},
                .web = QUrl{u"https://www.facebook.com"_s}};
    }
    return {.graph = graphapi::hostBelow(server, u"/facebook/graph"_s),
            .video = graphapi::hostBelow(server, u"/facebook/graph-video"_s),
            .upload = graphapi::hostBelow(server, u"/facebook/rupload"_s),
            .web = graphapi::hostBelow(server, u"/facebook/www"_s)};
}

bool isUploadAddress(const QUrl &address, const QUrl &server)
{
    return graphapi::isUploadAddress(address, hostsOf(server).upload, u"video-upload"_s);
}

}  // namespace carillon::facebook
