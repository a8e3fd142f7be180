// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/planner/plannedtime.h"
#include "core/store/changesignal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDesk final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = makeDesk(m_folder->filePath(u"shop.carillon"_s), true);
        QSignalSpy opened{m_desk.get(), &Desk::opened};
        m_desk->open();
        QTRY_COMPARE(opened.size(), 1);
    }

    void cleanup() { m_desk.reset(); }

    void tellsWhatItOpened()
    {
        QCOMPARE(m_desk->facts()->name(), u"shop"_s);
        QCOMPARE(m_desk->facts()->zone, "Europe/Berlin"_ba);
        QVERIFY(!m_desk->facts()->planningObstacle);
    }

    void anAccountIsConnectedAndAPostPlannedEditedAndTakenBack()
    {
        const auto account = connected();
        QSignalSpy changed{m_desk.get(), &Desk::changed};
        auto post = aPost(account);
        const auto added = answer(m_desk->add(post));
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
        QTRY_VERIFY(!changed.isEmpty());

        const auto page = answer(m_desk->cards({}));
        QCOMPARE(page->cards.size(), 1);
        QCOMPARE(page->cards.first().postKey, post.key);
        post.content.parts = {u"better"_s};
        QVERIFY(answer(m_desk->save(post.key, post)));
        QCOMPARE(answer(m_desk->post(post.key))->post.content.parts, QStringList{u"better"_s});
        QCOMPARE(answer(m_desk->overview())->counts.scheduled, 1);

        QVERIFY(answer(m_desk->undo()));
        QCOMPARE(answer(m_desk->post(post.key))->post.content.parts, QStringList{u"text"_s});
        QVERIFY(answer(m_desk->undo()));
        QCOMPARE(answer(m_desk->overview())->counts.scheduled, 0);
        QCOMPARE(answer(m_desk->post(post.key)).error().kind, ErrorKind::NotFound);
        QCOMPARE(answer(m_desk->undo()).error().kind, ErrorKind::NotFound);
    }

    void seesWhatAnotherProgramCommits()
    {
        m_desk->watch(true);
        QVERIFY(answer(m_desk->overview()));
        const QSignalSpy changed{m_desk.get(), &Desk::changed};
        const auto other = makeDesk(m_folder->filePath(u"shop.carillon"_s), false);
        QSignalSpy opened{other.get(), &Desk::opened};
        other->open();
        QTRY_COMPARE(opened.size(), 1);
        NewPost draft{.key = newKey(), .content = {.parts = {u"from elsewhere"_s}}, .draft = true};
        QVERIFY(answer(other->add(draft)));
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(answer(m_desk->cards({.tab = CardTab::Drafts}))->cards.first().text, u"from elsewhere"_s);
    }

    /// Whoever reads anew when something has changed must know the new zone by then.
    void anotherZoneIsToldBeforeTheChangeAndLeavesPlansAlone()
    {
        const auto account = connected();
        const auto post = aPost(account);
        QVERIFY(answer(m_desk->add(post)));
        QTRY_COMPARE(answer(m_desk->cards({}))->cards.size(), 1);
        QStringList told;
        connect(m_desk.get(), &Desk::opened, this,
                [&](const WorkspaceFacts &facts) { told += QString::fromLatin1(facts.zone); });
        connect(m_desk.get(), &Desk::changed, this, [&] { told += QString::fromLatin1(m_desk->facts()->zone); });
        const auto facts = answer(m_desk->setZone(u"Asia/Tokyo"_s));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->zone, "Asia/Tokyo"_ba);
        QTRY_COMPARE(told, (QStringList{u"Asia/Tokyo"_s, u"Asia/Tokyo"_s}));
        QCOMPARE(answer(m_desk->post(post.key))->post.plan, post.plan);
        m_desk->disconnect(this);

        const auto refused = answer(m_desk->setZone(u"Asia/Tokio"_s));
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY2(refused.error().detail.contains("Asia/Tokyo"_L1), qPrintable(refused.error().detail));
        QCOMPARE(m_desk->facts()->zone, "Asia/Tokyo"_ba);
    }

    void aPausedAccountHoldsItsCards()
    {
        const auto account = connected();
        QVERIFY(answer(m_desk->add(aPost(account))));
        QVERIFY(answer(m_desk->pause({account.id}, u"holidays"_s)));
        const auto page = answer(m_desk->cards({}));
        QCOMPARE(page->cards.first().hold, Hold::Paused);
        QCOMPARE(page->cards.first().holdReason, u"holidays"_s);
        QCOMPARE(answer(m_desk->accounts())->first().backlog["scheduled"_L1], 1);
    }

    void whatCannotBeOpenedSaysWhy()
    {
        const auto broken = makeDesk(m_folder->filePath(u"absent.carillon"_s), false);
        QSignalSpy refused{broken.get(), &Desk::refused};
        broken->open();
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(answer(broken->publishNow({u"x"_s})).error().kind, ErrorKind::NotFound);
    }

    void everyQuestionIsAnsweredAlsoAtTheEnd()
    {
        QList<QFuture<Result<Overview>>> questions;
        for (int at = 0; at < 100; ++at)
            questions += m_desk->overview();
        m_desk.reset();
        for (auto &question : questions) {
            question.waitForFinished();
            QCOMPARE(question.resultCount(), 1);
        }
    }

private:
    std::unique_ptr<Desk> makeDesk(const QString &path, bool create)
    {
        return std::make_unique<Desk>(
            DeskNeeds{.path = path,
                      .options = {.create = create, .installation = m_installation, .zone = "Europe/Berlin"},
                      .clock = m_clock,
                      .platforms = m_platforms,
                      .secrets = m_secrets});
    }

    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    Account connected()
    {
        ConnectOrder order{.platform = u"webhook"_s, .name = u"hook"_s};
        order.request.mode = ConnectMode::Address;
        order.request.server = QUrl{u"http://127.0.0.1:9/hook"_s};
        const auto account = answer(m_desk->connectAccount(order));
        if (!account)
            qFatal("%s", qPrintable(account.error().detail));
        return account->accounts.first();
    }

    [[nodiscard]] NewPost aPost(const Account &account) const
    {
        return {.key = newKey(),
                .content = {.parts = {u"text"_s}},
                .accounts = {account.id},
                .plan = planFor(m_clock.now() + 1h, "Europe/Berlin")};
    }

    const FakeClock m_clock;
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const QString m_installation = newKey();
    MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

static const test::Registration<TestDesk> registered;
#include "tst_desk.moc"
