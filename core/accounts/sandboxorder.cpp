// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/sandboxorder.h"

namespace carillon {

using namespace Qt::StringLiterals;

void completeForSandbox(ConnectOrder &order, const PlatformTraits &traits, const QString &address)
{
    order.sandbox = true;
    auto &request = order.request;
    if (request.server.isEmpty()) {
        request.server = QUrl{address};
        if (request.mode == ConnectMode::Address)
            request.server.setPath(u"/hooks/"_s + request.handle.simplified().toLower().replace(u' ', u'-'));
    }
    const bool goesByLogin = request.mode == ConnectMode::Browser || request.mode == ConnectMode::PastedAddress;
    if (goesByLogin && traits.app.isNeeded && request.app.isEmpty())
        request.app = {{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}};
    const bool goesBySecret = request.mode == ConnectMode::AppPassword || request.mode == ConnectMode::Token;
    if (goesBySecret && request.secret.isEmpty() && traits.needsSecret)
        request.secret = u"sandbox-"_s + request.handle.section(u'.', 0, 0).toLower();
}

}  // namespace carillon
