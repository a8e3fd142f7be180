// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/handover.h"
#include "core/store/handoverrepository.h"
#include "tests/core/publisher/handoverfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using Happens = ScriptedPlatform::Happens;
using enum PlatformPostState;

/// Another time for what a platform holds, where that platform moves what it holds.
class TestHeldMove final : public QObject, private HandOverFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUpHandOver();
        other().movesWhatItHolds = true;
    }
    void cleanup() { stopEngine(); }

    void itStaysThereForAnotherTime_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("later") << 12;
        QTest::newRow("earlier") << 5;
    }

    void itStaysThereForAnotherTime()
    {
        QFETCH(const int, hours);
        const auto post = heldPost();
        const auto first = other().held.keys().first();
        const auto due = m_clock->now() + std::chrono::hours{hours};
        QVERIFY(planner().move({postKey(post)}, planAt(due)));
        m_engine->wakeUp();
        QTRY_VERIFY(!copyOf(post).act);
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(other().held.value(first), due);
        QCOMPARE(copyOf(post).dueAt, due);
        QCOMPARE(copyOf(post).handedOverFor, due);
        QCOMPARE(copyOf(post).actAt, due + handedOverLook);
        QCOMPARE(kinds(), (QList{EventKind::PostHandedOver, EventKind::PostHandedOver}));
        stopEngine();
        m_clock->advance(13h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(copyOf(post).publishedAt, due);
        QCOMPARE(other().created, QStringList{first});
        QCOMPARE(other().recalls, 0);
    }

    void whatIsMoreThanAnotherTimeIsTakenBack_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("another text as well") << 0 << HandedOver;
        QTest::newRow("farther than its platform takes it") << 1 << Scheduled;
        QTest::newRow("too soon for its platform") << 2 << Scheduled;
        QTest::newRow("its account hands nothing over any more") << 3 << Scheduled;
        QTest::newRow("canceled") << 4 << Canceled;
    }

    void whatIsMoreThanAnotherTimeIsTakenBack()
    {
        QFETCH(const int, wish);
        QFETCH(const PlatformPostState, after);
        const auto post = heldPost();
        const auto first = other().held.keys().first();
        const auto key = postKey(post);
        const auto move = [&](std::chrono::milliseconds ahead) {
            QVERIFY(planner().move({key}, planAt(m_clock->now() + ahead)));
        };
        if (wish == 3)
            setHandOver(false);
        if (wish == 4)
            QVERIFY(planner().cancel({key}));
        else
            move(wish == 1 ? std::chrono::milliseconds{24h * 20} : wish == 2 ? 12min : 12h);
        if (wish == 0)
            QVERIFY(planner().edit(key, {.parts = QStringList{u"better"_s}}));
        m_engine->wakeUp();
        QTRY_VERIFY(kinds().contains(EventKind::PostRecalled));
        QTRY_COMPARE(stateOf(post), after);
        QCOMPARE(other().recalls, 1);
        QVERIFY(!other().held.contains(first));
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<Happens>("happens");
        QTest::newRow("it arrived") << Happens::Yes;
        QTest::newRow("it did not arrive") << Happens::No;
    }

    void aLostAnswerIsAskedForAgain()
    {
        QFETCH(const Happens, happens);
        const auto post = heldPost();
        const auto first = other().held.keys().first();
        other().answers.enqueue({happens, Error{ErrorKind::Ambiguous, u"lost"_s}});
        const auto due = m_clock->now() + 12h;
        QVERIFY(planner().move({postKey(post)}, planAt(due)));
        m_engine->wakeUp();
        for (int at = 0; at < 12 && copyOf(post).act; ++at) {
            QTRY_VERIFY(!copyOf(post).act || (copyOf(post).actAt && m_alarmAt && *m_alarmAt > m_clock->now()));
            pass(6min);
        }
        QTRY_VERIFY(!copyOf(post).act);
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(other().held.value(first), due);
        QCOMPARE(copyOf(post).handedOverFor, due);
    }

    void undoneItIsThereForItsOldTime()
    {
        const auto post = heldPost();
        const auto first = other().held.keys().first();
        const auto before = copyOf(post).dueAt;
        const auto act = planner().move({postKey(post)}, planAt(m_clock->now() + 12h));
        QVERIFY(act);
        m_engine->wakeUp();
        QTRY_VERIFY(!copyOf(post).act);
        QVERIFY(copyOf(post).dueAt != before);
        const auto undone = planner().undo(act->batch);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        m_engine->wakeUp();
        QTRY_VERIFY(!copyOf(post).act);
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(copyOf(post).dueAt, before);
        QCOMPARE(other().held.value(first), *before);
        QCOMPARE(other().recalls, 0);
    }

    /// The answer comes when nobody wants it any more: what is written is what is there.
    void withdrawnWhileItsCallIsUnderWay()
    {
        const auto post = heldPost();
        const auto first = other().held.keys().first();
        const auto due = m_clock->now() + 12h;
        QVERIFY(planner().move({postKey(post)}, planAt(due)));
        other().beforeAnswer = [&] {
            other().beforeAnswer = {};
            auto &database = m_fixture->database();
            QVERIFY(inTransaction(database,
                                  [&] { return HandOverRepository{database}.withdraw(copyOf(post), m_clock->now()); }));
        };
        m_engine->wakeUp();
        QTRY_COMPARE(other().held.value(first), due);
        QTRY_COMPARE(copyOf(post).handedOverFor, due);
        QCOMPARE(copyOf(post).dueAt, due);
        QCOMPARE(stateOf(post), HandedOver);
        pass(13h);
        QTRY_COMPARE(stateOf(post), Published);
    }
};

static const test::Registration<TestHeldMove> registered;

#include "tst_heldmove.moc"
