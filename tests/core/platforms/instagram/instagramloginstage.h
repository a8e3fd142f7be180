// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QUrlQuery>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// Both logins of the simulated Instagram, up to the accounts that they open.
class InstagramLoginStage
{
protected:
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_instagram = findPlatform(m_platforms, u"instagram");

    static ConnectRequest requestFor(const RunningSandbox &sandbox, ConnectMode mode, const QString &login)
    {
        ConnectRequest request;
        request.mode = mode;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.redirectUri = QUrl{u"http://localhost:53697/callback"_s};
        request.app
            = {{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}, {u"login"_s, login}};
        return request;
    }

    Result<BrowserLogin> begin(const RunningSandbox &sandbox, const ConnectRequest &request)
    {
        HttpClient http{sandbox.clock};
        return test::await(m_instagram->beginLogin(request, u"st&te"_s, u"challenge"_s, http));
    }

    /// Where the browser ends, with the request as the connector would finish it.
    QUrl redirectOf(const RunningSandbox &sandbox, ConnectRequest &request, const QByteArray &chosen)
    {
        const auto login = begin(sandbox, request);
        if (!login)
            qFatal("%s", qPrintable(login.error().detail));
        request.app = login->app;
        SandboxClient client{sandbox.port()};
        const auto path = login->address.path(QUrl::FullyEncoded).toUtf8() + '?'
            + login->address.query(QUrl::FullyEncoded).toUtf8();
        return QUrl::fromEncoded(client.form(path + '&' + chosen, {}).header("Location"));
    }

    Result<Connection> connectAccount(const RunningSandbox &sandbox, const ConnectRequest &request)
    {
        HttpClient http{sandbox.clock};
        return test::await(m_instagram->connectAccount(request, http));
    }

    Result<Connection> login(const RunningSandbox &sandbox, const QString &kind, const QByteArray &chosen = {})
    {
        auto request = requestFor(sandbox, ConnectMode::PastedAddress, kind);
        const auto answer = redirectOf(sandbox, request, "approve=1&username=ada" + chosen);
        request.secret = QUrlQuery{answer}.queryItemValue(u"code"_s);
        return connectAccount(sandbox, request);
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
        HttpClient http{sandbox.clock};
        const auto &account = connection.only().account;
        FrozenAccount frozen{.server = account.server, .remoteId = account.remoteId, .reported = account.reported};
        return test::await(m_instagram->refresh(frozen, connection.only().credentials, http));
    }

    static QStringList handlesOf(const Result<Connection> &connection)
    {
        QStringList handles;
        for (const auto &connected : connection->accounts)
            handles += connected.account.handle;
        return handles;
    }

    static QString why(const Result<Connection> &result) { return result ? QString{} : result.error().detail; }
};

}  // namespace carillon::test
