// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/bluesky/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

namespace carillon::test {

/// The client against the simulated server, with an account that is connected by its app password.
class BlueskyStage
{
protected:
    const std::unique_ptr<Platform> m_bluesky = bluesky::make();

    [[nodiscard]] StepRunner runner(const RunningSandbox &sandbox, FrozenPost post) const
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.server = QUrl{QStringLiteral("http://127.0.0.1:%1").arg(sandbox.port())};
        request.handle = QStringLiteral("alice.test");
        request.secret = QStringLiteral("abcd-efgh-1234-5678");
        const auto connected = await(m_bluesky->connectAccount(std::move(request), http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        post.account.server = connected->only().account.server;
        post.account.remoteId = connected->only().account.remoteId;
        post.account.sandbox = true;
        return StepRunner{*m_bluesky, sandbox.clock, post, connected->only().credentials};
    }
};

}  // namespace carillon::test
