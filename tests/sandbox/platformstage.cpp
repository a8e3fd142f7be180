// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/platformstage.h"

#include <QUrlQuery>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

QUrl serverOf(const RunningSandbox &sandbox)
{
    return QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
}

}  // namespace

PlatformStage::PlatformStage(const QString &platform) : m_platform{findPlatform(m_platforms, platform)} {}

StepRunner PlatformStage::runnerFor(const RunningSandbox &sandbox, FrozenPost post, const QString &token) const
{
    HttpClient http{sandbox.clock};
    ConnectRequest request;
    request.mode = ConnectMode::Token;
    request.server = serverOf(sandbox);
    request.secret = token;
    const auto connected = await(m_platform->connectAccount(std::move(request), http));
    if (!connected)
        qFatal("%s", qPrintable(connected.error().detail));
    const auto &account = connected->only().account;
    const auto options = post.account.options;
    post.account = FrozenAccount{.handle = account.handle,
                                 .server = account.server,
                                 .remoteId = account.remoteId,
                                 .options = options,
                                 .reported = account.reported};
    return StepRunner{*m_platform, sandbox.clock, post, connected->only().credentials};
}

Probe PlatformStage::probeWith(const RunningSandbox &sandbox, const StepRunner &runner, const QString &token) const
{
    HttpClient http{sandbox.clock};
    const auto &doubtful = runner.journal.last();
    StepContext context{.post = runner.post, .step = doubtful.step, .askedAt = sandbox.clock.now()};
    context.credentials.values = {{u"access_token"_s, token}};
    return await(m_platform->probe(std::move(context), doubtful, http));
}

QJsonArray PlatformStage::postsOf(SandboxClient &client) const
{
    return client.get("/_sandbox/posts?platform=" + m_platform->traits().id.toUtf8()).array();
}

LoginStage::LoginStage(const QString &platform, const QString &redirectUri)
    : m_platform{findPlatform(m_platforms, platform)},
      m_redirectUri{redirectUri}
{
}

ConnectRequest LoginStage::requestFor(const RunningSandbox &sandbox, ConnectMode mode) const
{
    ConnectRequest request;
    request.mode = mode;
    request.server = serverOf(sandbox);
    request.redirectUri = m_redirectUri;
    request.app = {{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}};
    return request;
}

Result<BrowserLogin> LoginStage::begin(const RunningSandbox &sandbox, const ConnectRequest &request) const
{
    HttpClient http{sandbox.clock};
    return await(m_platform->beginLogin(request, u"st&te"_s, u"challenge"_s, http));
}

QUrl LoginStage::redirectOf(const RunningSandbox &sandbox, ConnectRequest &request, const QByteArray &chosen) const
{
    const auto login = begin(sandbox, request);
    if (!login)
        qFatal("%s", qPrintable(login.error().detail));
    request.app = login->app;
    SandboxClient client{sandbox.port()};
    const auto path
        = login->address.path(QUrl::FullyEncoded).toUtf8() + '?' + login->address.query(QUrl::FullyEncoded).toUtf8();
    return QUrl::fromEncoded(client.form(path + '&' + chosen, {}).header("Location"));
}

Result<Connection> LoginStage::connectAccount(const RunningSandbox &sandbox, const ConnectRequest &request) const
{
    HttpClient http{sandbox.clock};
    return await(m_platform->connectAccount(request, http));
}

Result<Connection> LoginStage::loginWith(const RunningSandbox &sandbox, ConnectRequest request,
                                         const QByteArray &chosen) const
{
    request.secret = QUrlQuery{redirectOf(sandbox, request, chosen)}.queryItemValue(u"code"_s);
    return connectAccount(sandbox, request);
}

Result<Credentials> LoginStage::refresh(const RunningSandbox &sandbox, const ConnectedAccount &connected) const
{
    HttpClient http{sandbox.clock};
    const auto &account = connected.account;
    const FrozenAccount frozen{
        .handle = account.handle, .server = account.server, .remoteId = account.remoteId, .reported = account.reported};
    return await(m_platform->refresh(frozen, connected.credentials, http));
}

QStringList LoginStage::handlesOf(const Result<Connection> &connection)
{
    QStringList handles;
    for (const auto &connected : connection->accounts)
        handles += connected.account.handle;
    return handles;
}

}  // namespace carillon::test
