// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/threads/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/steprunner.h"

#include <QTest>

namespace carillon::test {

/// The client against the simulated Threads, which fetches media from a server of this machine.
class ThreadsFixture
{
protected:
    ThreadsFixture()
    {
        using Headers = QList<HttpHeader>;
        m_storage.react("/a.png", answer(200, Headers{{"Content-Type", "image/png"}}, tinyPng()));
        QByteArray film{"\0\0\0\x18"
                        "ftypisom",
                        12};
        film += QByteArray(2000, 'x');
        m_storage.react("/a.mp4", answer(200, Headers{{"Content-Type", "video/mp4"}}, film));
        m_storage.react("/gone.png", answer(404));
        m_storage.react("/gone.mp4", answer(404));
        m_storage.react("/page.png", answer(200, Headers{{"Content-Type", "text/html"}}, "<html>Log in</html>"));
    }

    [[nodiscard]] FrozenMedia picture(int number = 0, const QString &path = QStringLiteral("/a.png")) const
    {
        auto picture = threadsPicture(number);
        picture.address = m_storage.url(path);
        return picture;
    }

    [[nodiscard]] FrozenMedia film(const QString &path = QStringLiteral("/a.mp4")) const
    {
        auto film = threadsFilm();
        film.address = m_storage.url(path);
        return film;
    }

    StepRunner runner(const RunningSandbox &sandbox, FrozenPost post = threadsPost())
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{QStringLiteral("http://127.0.0.1:%1").arg(sandbox.port())};
        request.secret = QStringLiteral("sandbox-ada");
        const auto connected = await(m_threads->connectAccount(std::move(request), http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        return StepRunner{*m_threads, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonArray postsOf(SandboxClient &client)
    {
        const auto answer = client.get("/_sandbox/posts?platform=threads");
        return answer.array().isEmpty() ? answer.json()[QLatin1String{"posts"}].toArray() : answer.array();
    }

    static QString why(const Result<Publication> &result) { return result ? QString{} : result.error().detail; }

    static int count(SandboxClient &client, const QString &what)
    {
        return client.counts(QStringLiteral("threads"))[what].toInt();
    }

    static QStringList kindsOf(const StepRunner &runner)
    {
        QStringList kinds;
        for (const auto &record : runner.journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }

    /// As the engine does when an id that the platform gave is void.
    static void discardHarmless(StepRunner &runner)
    {
        for (auto &record : runner.journal) {
            if (!record.step.creates && record.state == StepState::Done)
                record.state = StepState::NotSent;
        }
    }

    /// Asks about the last step.
    Probe probe(const RunningSandbox &sandbox, const StepRunner &runner)
    {
        HttpClient http{sandbox.clock};
        const auto &doubtful = runner.journal.last();
        StepContext context{.post = runner.post, .step = doubtful.step, .askedAt = sandbox.clock.now()};
        context.credentials.values = {{QStringLiteral("access_token"), QStringLiteral("sandbox-ada")}};
        return await(m_threads->probe(std::move(context), doubtful, http));
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_threads = findPlatform(m_platforms, u"threads");
    FaultServer m_storage;
};

}  // namespace carillon::test
