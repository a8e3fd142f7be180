// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/planner/plannedtime.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/scriptedplatform.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace carillon::test {

/// A desk with a workspace of its own, for tests of pages: all real platforms and a scripted one, a keyring in memory,
/// and a clock that stands at nine on 21 November 2026, UTC.
class DeskFixture final
{
public:
    DeskFixture()
    {
        platforms = makePlatforms();
        auto one = std::make_unique<ScriptedPlatform>();
        scripted = one.get();
        scripted->scripted.mark = QStringLiteral("S");
        scripted->scripted.hue = QStringLiteral("#2f57d6");
        scripted->scripted.connectModes
            = {ConnectMode::Browser, ConnectMode::PastedCode, ConnectMode::AppPassword, ConnectMode::Token};
        scripted->connects = true;
        platforms.push_back(std::move(one));
        desk = std::make_unique<Desk>(
            DeskNeeds{.path = folder.filePath(QStringLiteral("Northwind Coffee.carillon")),
                      .options = {.create = true, .installation = installation, .zone = "Europe/Berlin"},
                      .clock = clock,
                      .platforms = platforms,
                      .secrets = secrets});
        QSignalSpy opened{desk.get(), &Desk::opened};
        desk->open();
        if (!QTest::qWaitFor([&] { return !opened.isEmpty(); }, 10'000))
            qFatal("the workspace did not open");
    }

    template <class T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    /// An account of the scripted platform, or of a webhook where `name` begins with "hook".
    Account connected(const QString &name, bool sandbox = false) const
    {
        const bool hook = name.startsWith(QStringLiteral("hook"));
        ConnectOrder order{
            .platform = hook ? QStringLiteral("webhook") : scripted->scripted.id, .name = name, .sandbox = sandbox};
        order.request.mode = hook ? ConnectMode::Address : ConnectMode::Token;
        order.request.server = QUrl{QStringLiteral("http://127.0.0.1:9/") + name};
        order.request.handle = name;
        order.request.secret = hook ? QString{} : QStringLiteral("secret");
        const auto account = answer(desk->connectAccount(order));
        if (!account)
            qFatal("%s", qPrintable(account.error().detail));
        return account->accounts.first();
    }

    /// A post to `account` after `delay` from now.
    Act planned(const Account &account, const QString &text, std::chrono::milliseconds delay) const
    {
        const NewPost post{.key = newKey(),
                           .content = {.parts = {text}},
                           .accounts = {account.id},
                           .plan = planFor(clock.now() + delay, "Europe/Berlin")};
        const auto act = answer(desk->add(post));
        if (!act)
            qFatal("%s", qPrintable(act.error().detail));
        return *act;
    }

    /// For so long from now; a draft when that is absent. Returns its key.
    QString post(const QString &text, const QList<Account> &accounts, std::optional<std::chrono::milliseconds> in) const
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

    QTemporaryDir folder;
    const QString installation = newKey();
    FakeClock clock;
    MemorySecretStore secrets;
    std::vector<std::unique_ptr<Platform>> platforms;
    ScriptedPlatform *scripted = nullptr;  ///< one of them
    std::unique_ptr<Desk> desk;
};

}  // namespace carillon::test
