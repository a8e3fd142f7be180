// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/planner/plannedtime.h"
#include "core/store/database.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

namespace carillon::test {

/// A desk over a workspace in a folder of its own.
class WorkspaceFixture final
{
public:
    WorkspaceFixture()
        : desk{{.path = path(),
                .options = {.create = true, .installation = newKey(), .zone = "Europe/Berlin"},
                .clock = clock,
                .platforms = m_platforms,
                .secrets = m_secrets}}
    {
        QSignalSpy opened{&desk, &Desk::opened};
        desk.open();
        if (!QTest::qWaitFor([&] { return !opened.isEmpty(); }, 10'000))
            qFatal("the workspace did not open");
    }

    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    Account connectAccount()
    {
        ConnectOrder order{.platform = QStringLiteral("webhook"), .name = QStringLiteral("Harbour Coffee")};
        order.request.mode = ConnectMode::Address;
        order.request.server = QUrl{QStringLiteral("http://127.0.0.1:9/hook")};
        const auto account = answer(desk.connectAccount(order));
        if (!account)
            qFatal("%s", qPrintable(account.error().detail));
        return account->accounts.first();
    }

    /// Planned for in so long; the row of its one copy.
    PlatformPostId addPost(const Account &account, std::chrono::milliseconds distance)
    {
        const NewPost post{.key = newKey(),
                           .content = {.parts = {QStringLiteral("New tiles are here")}},
                           .accounts = {account.id},
                           .plan = planFor(clock.now() + distance, "Europe/Berlin")};
        if (const auto added = answer(desk.add(post)); !added)
            qFatal("%s", qPrintable(added.error().detail));
        return answer(desk.post(post.key))->copies.first().copy.id;
    }

    /// As another program would, on another thread.
    void write(const QString &sql)
    {
        const std::unique_ptr<QThread> writer{QThread::create([this, sql] {
            const auto database = Database::open(path());
            const auto done = database ? (*database)->runOnce(sql) : Result<Rows>{database.error()};
            if (!done)
                qFatal("%s", qPrintable(done.error().detail));
        })};
        writer->start();
        writer->wait();
        desk.lookAgain();
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("shop.carillon")); }

    const QTemporaryDir m_folder;
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    MemorySecretStore m_secrets;

public:
    FakeClock clock;
    Desk desk;
};

}  // namespace carillon::test
