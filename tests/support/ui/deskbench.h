// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/planner/plannedtime.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace carillon::test {

/// A desk on a real workspace in a temporary folder, for pages; with short ways to fill it, all through the desk.
class DeskBench
{
public:
    DeskBench()
    {
        desk = std::make_unique<Desk>(
            DeskNeeds{.path = folder.filePath(QStringLiteral("shop.carillon")),
                      .options = {.create = true, .installation = QStringLiteral("bench"), .zone = "Europe/Berlin"},
                      .clock = clock,
                      .platforms = platforms,
                      .secrets = secrets});
        QSignalSpy opened{desk.get(), &Desk::opened};
        desk->open();
        if (opened.isEmpty() && !opened.wait(10'000))
            qFatal("the workspace was not opened");
    }

    template <class T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    /// A webhook: it needs no network to be connected.
    Account account(const QString &name)
    {
        ConnectOrder order{.platform = QStringLiteral("webhook"), .name = name};
        order.request.mode = ConnectMode::Address;
        order.request.server = QUrl{QStringLiteral("http://127.0.0.1:9/") + name};
        const auto connected = answer(desk->connectAccount(order));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        return *connected;
    }

    /// Planned for so long from now; a draft when that is absent. Returns its key.
    QString post(const QString &text, const QList<Account> &accounts, std::optional<std::chrono::milliseconds> in)
    {
        NewPost post{.key = newKey(), .content = {.parts = splitParts(text)}, .draft = !in};
        for (const auto &one : accounts)
            post.accounts += one.id;
        if (in)
            post.plan = planFor(clock.now() + *in, "Europe/Berlin");
        const auto added = answer(desk->add(post));
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return post.key;
    }

    FakeClock clock;
    const std::vector<std::unique_ptr<Platform>> platforms = makePlatforms();
    MemorySecretStore secrets;
    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;
};

}  // namespace carillon::test
