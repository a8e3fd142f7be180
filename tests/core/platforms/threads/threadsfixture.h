// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/threads/samples.h"
#include "tests/sandbox/platformstage.h"
#include "tests/support/faultserver.h"

#include <QTest>

namespace carillon::test {

/// The client against the simulated Threads, which fetches media from a server of this machine.
class ThreadsFixture : protected PlatformStage
{
protected:
    ThreadsFixture() : PlatformStage{QStringLiteral("threads")}
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

    StepRunner runner(const RunningSandbox &sandbox, const FrozenPost &post = threadsPost()) const
    {
        return runnerFor(sandbox, post, QStringLiteral("sandbox-ada"));
    }
    Probe probe(const RunningSandbox &sandbox, const StepRunner &runner) const
    {
        return probeWith(sandbox, runner, QStringLiteral("sandbox-ada"));
    }

    static int count(SandboxClient &client, const QString &what)
    {
        return client.counts(QStringLiteral("threads"))[what].toInt();
    }

    FaultServer m_storage;
};

}  // namespace carillon::test
