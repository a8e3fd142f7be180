// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/desk/typingjournal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/storefixture.h"
#include "ui/compose/composepage.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace carillon::test {

/// A workspace with accounts, its desk, a journal and the page on them.
class ComposeFixture final
{
public:
    ComposeFixture()
    {
        // On a thread of its own, since nothing opens a database on the one that paints.
        std::thread{[this] {
            fill();
        }}.join();
        desk = makeDesk();
        journal = std::make_unique<TypingJournal>(path, clock);
        page = std::make_unique<ComposePage>(*desk, *journal);
        page->setLocale(QLocale{QLocale::English, QLocale::UnitedKingdom});
        page->resize(1072, 800);
        page->show();
        desk->open();
        if (!QTest::qWaitFor([&] { return desk->facts().has_value(); }, 10'000))
            qFatal("the workspace was not opened");
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
    }
    ~ComposeFixture()
    {
        page.reset();
        journal.reset();
        desk.reset();
    }
    Q_DISABLE_COPY_MOVE(ComposeFixture)

    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    QList<UnfinishedDraft> unfinished()
    {
        auto future = journal->unfinished();
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result().drafts;
    }

    /// The journal and the page anew, as after death.
    void restart()
    {
        page.reset();
        journal.reset();
        journal = std::make_unique<TypingJournal>(path, clock);
        page = std::make_unique<ComposePage>(*desk, *journal);
        page->setLocale(QLocale{QLocale::English, QLocale::UnitedKingdom});
        page->resize(1072, 800);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
    }

    FakeClock clock;
    const std::vector<std::unique_ptr<Platform>> platforms = makePlatforms();
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("shop.carillon"));
    QString installation = newKey();
    MemorySecretStore secrets;
    QList<Account> accounts;  ///< the first takes 300 characters, the second 500
    std::unique_ptr<Desk> desk;
    std::unique_ptr<TypingJournal> journal;
    std::unique_ptr<ComposePage> page;

private:
    void fill()
    {
        auto workspace
            = Workspace::open(path, {.create = true, .installation = installation, .zone = "Europe/Berlin"}, clock);
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().detail));
        for (const int length : {300, 500}) {
            for (const auto &platform : platforms) {
                if (platform->traits().maxTextLength != length)
                    continue;
                auto added = AccountRepository{(*workspace)->database()}.add(
                    NewAccount{.key = newKey(),
                               .platform = platform->traits().id,
                               .name
                               = length == 300 ? QStringLiteral("northwind") : QStringLiteral("@coffee@social.example"),
                               .handle = QStringLiteral("northwind.example"),
                               .server = QUrl{QStringLiteral("http://127.0.0.1:9")}},
                    clock.now());
                if (!added)
                    qFatal("%s", qPrintable(added.error().detail));
                accounts += *added;
                break;
            }
        }
    }

    std::unique_ptr<Desk> makeDesk()
    {
        return std::make_unique<Desk>(
            DeskNeeds{.path = path,
                      .options = {.create = false, .installation = installation, .zone = "Europe/Berlin"},
                      .clock = clock,
                      .platforms = platforms,
                      .secrets = secrets});
    }
};

}  // namespace carillon::test
