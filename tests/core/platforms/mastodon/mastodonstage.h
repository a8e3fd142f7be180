// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QTemporaryDir>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// What a whole thread needs: the client, an account connected by its token, and a picture.
class MastodonStage
{
protected:
    MastodonStage()
    {
        m_picture = m_folder.filePath(u"a.png"_s);
        QFile file{m_picture};
        if (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0)
            qFatal("The test's picture cannot be written");
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_mastodon = findPlatform(m_platforms, u"mastodon");
    QTemporaryDir m_folder;
    QString m_picture;

    static QUrl origin(const RunningSandbox &sandbox) { return QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())}; }

    Result<Connection> connectAccount(const RunningSandbox &sandbox, ConnectRequest request)
    {
        HttpClient http{sandbox.clock};
        request.server = origin(sandbox);
        return test::await(m_mastodon->connectAccount(std::move(request), http));
    }

    /// An account connected by its token, and a thread of two parts.
    test::StepRunner runner(const RunningSandbox &sandbox, int media = 0)
    {
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u"sandbox-ada"_s;
        const auto connected = connectAccount(sandbox, request);
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = connected->only().account.handle,
                                     .server = connected->only().account.server,
                                     .remoteId = connected->only().account.remoteId,
                                     .reported = connected->only().account.reported};
        post.parts = {u"Grüße & <Küsse>, see https://example.com/a/very/long/address/that/is/shortened #m1 "_s,
                      u"@bob zwei\n\n  drei #m2"_s};
        for (int at = 0; at < media; ++at)
            post.media += FrozenMedia{.path = m_picture,
                                      .mime = u"image/png"_s,
                                      .bytes = 80,
                                      .width = 2,
                                      .height = 2,
                                      .alt = u"Bild %1"_s.arg(at)};
        return test::StepRunner{*m_mastodon, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonArray postsOf(SandboxClient &client)
    {
        const auto answer = client.get("/_sandbox/posts?platform=mastodon");
        return answer.array().isEmpty() ? answer.json()["posts"_L1].toArray() : answer.array();
    }
};

}  // namespace carillon::test
