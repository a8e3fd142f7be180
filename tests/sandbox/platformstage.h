// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/stepplay.h"
#include "tests/support/steprunner.h"

namespace carillon::test {

/// One platform's client against its simulated side.
class PlatformStage
{
public:
    explicit PlatformStage(const QString &platform);

    [[nodiscard]] const Platform &platform() const { return *m_platform; }

    /// One who takes `post` through its steps for the account of `token`.
    [[nodiscard]] StepRunner runnerFor(const RunningSandbox &sandbox, FrozenPost post, const QString &token) const;
    /// Asks about the last step of `runner`.
    [[nodiscard]] Probe probeWith(const RunningSandbox &sandbox, const StepRunner &runner, const QString &token) const;

    /// What stands on the platform.
    [[nodiscard]] QJsonArray postsOf(SandboxClient &client) const;

    static QString why(const Result<Publication> &result) { return result ? QString{} : result.error().detail; }

private:
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_platform = nullptr;
};

/// The same, while an account is connected through the one app of the sandbox.
class LoginStage
{
protected:
    /// `redirectUri`: where the browser comes back to.
    LoginStage(const QString &platform, const QString &redirectUri);

    [[nodiscard]] ConnectRequest requestFor(const RunningSandbox &sandbox, ConnectMode mode) const;
    [[nodiscard]] Result<BrowserLogin> begin(const RunningSandbox &sandbox, const ConnectRequest &request) const;
    /// Where the browser ends, with the request as the connector would finish it.
    QUrl redirectOf(const RunningSandbox &sandbox, ConnectRequest &request, const QByteArray &chosen) const;
    [[nodiscard]] Result<Connection> connectAccount(const RunningSandbox &sandbox, const ConnectRequest &request) const;
    /// By the code that `chosen` brings.
    [[nodiscard]] Result<Connection> loginWith(const RunningSandbox &sandbox, ConnectRequest request,
                                               const QByteArray &chosen) const;
    [[nodiscard]] Result<Credentials> refresh(const RunningSandbox &sandbox, const ConnectedAccount &connected) const;

    static QStringList handlesOf(const Result<Connection> &connection);
    static QString why(const Result<Connection> &result) { return result ? QString{} : result.error().detail; }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_platform = nullptr;

private:
    QUrl m_redirectUri;
};

}  // namespace carillon::test
