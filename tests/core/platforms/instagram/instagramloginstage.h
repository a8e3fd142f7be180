// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/platformstage.h"

namespace carillon::test {

using namespace Qt::StringLiterals;

/// Both logins of the simulated Instagram, up to the accounts that they open.
class InstagramLoginStage : protected LoginStage
{
protected:
    InstagramLoginStage() : LoginStage{u"instagram"_s, u"http://localhost:53697/callback"_s} {}

    ConnectRequest requestFor(const RunningSandbox &sandbox, ConnectMode mode, const QString &login) const
    {
        auto request = LoginStage::requestFor(sandbox, mode);
        request.app[u"login"_s] = login;
        return request;
    }

    Result<Connection> login(const RunningSandbox &sandbox, const QString &kind, const QByteArray &chosen = {})
    {
        return loginWith(sandbox, requestFor(sandbox, ConnectMode::PastedAddress, kind),
                         "approve=1&username=ada" + chosen);
    }

    Result<Connection> bring(const RunningSandbox &sandbox, const QString &token, const QJsonObject &app = {})
    {
        auto request = requestFor(sandbox, ConnectMode::Token, {});
        request.app = app;
        request.secret = token;
        return connectAccount(sandbox, request);
    }

    Result<Credentials> renew(const RunningSandbox &sandbox, const Connection &connection)
    {
        return refresh(sandbox, connection.only());
    }
};

}  // namespace carillon::test
