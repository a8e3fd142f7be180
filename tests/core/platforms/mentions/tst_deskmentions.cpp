// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/desk/desk.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// The way from the window to a network's search and back: a desk on a workspace, an account of the sandbox.
class TestDeskMentions final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sandbox = std::make_unique<test::RunningSandbox>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_desk = std::make_unique<Desk>(
            DeskNeeds{.path = m_folder->filePath(u"shop.carillon"_s),
                      .options = {.create = true, .installation = newKey(), .zone = "Europe/Berlin"},
                      .clock = m_clock,
                      .platforms = m_platforms,
                      .secrets = *m_secrets});
        QSignalSpy opened{m_desk.get(), &Desk::opened};
        m_desk->open();
        QTRY_COMPARE(opened.size(), 1);
    }

    void cleanup() { m_desk.reset(); }

    void aBeginningIsAnswered()
    {
        const auto account = connected();
        const auto people = answer(m_desk->findMentions(account, u"berg"_s));
        QVERIFY2(people, qPrintable(people ? QString{} : people.error().detail));
        QCOMPARE(people->size(), 1);
        QCOMPARE(people->first().written, u"@anna@127.0.0.1"_s);
    }

    /// Nothing was committed, so no page need read anew.
    void aSearchChangesNothing()
    {
        QSignalSpy changed{m_desk.get(), &Desk::changed};
        const auto account = connected();
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        QVERIFY(answer(m_desk->findMentions(account, u"ann"_s)));
        QVERIFY(answer(m_desk->overview()));
        QCOMPARE(changed.size(), 0);
    }

    void whoIsOfflineIsToldSo()
    {
        auto account = connected();
        m_sandbox.reset();
        const auto refused = answer(m_desk->findMentions(account, u"ann"_s));
        QVERIFY(!refused);
        QVERIFY(!refused.error().detail.isEmpty());
    }

    void theEndAnswersWhatIsOpen()
    {
        const auto account = connected();
        QList<QFuture<Result<QList<MentionCandidate>>>> questions;
        for (const auto &beginning : {u"ann"_s, u"bob"_s, u"omar"_s})
            questions += m_desk->findMentions(account, beginning);
        m_desk.reset();
        for (auto &question : questions) {
            question.waitForFinished();
            QCOMPARE(question.resultCount(), 1);
        }
    }

private:
    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return future.result();
    }

    Account connected()
    {
        ConnectOrder order{.platform = u"mastodon"_s};
        order.request.mode = ConnectMode::Token;
        order.request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        order.request.secret = u"sandbox-ada"_s;
        const auto made = answer(m_desk->connectAccount(order));
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        return made->accounts.first();
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const test::FakeClock m_clock;
    std::unique_ptr<test::RunningSandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<Desk> m_desk;
};

static const test::Registration<TestDeskMentions> registered;

#include "tst_deskmentions.moc"
