// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardrepository.h"
#include "tests/core/publisher/handoverfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// Posts that are deleted here while their platform has them: it is to give them up first.
class TestHeldRemoval final : public QObject, private HandOverFixture
{
    Q_OBJECT

private slots:
    void init() { setUpHandOver(); }
    void cleanup() { stopEngine(); }

    void itGoesOnceItsPlatformHasItNoMore_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("deleted") << false;
        QTest::newRow("its adding is undone") << true;
    }

    void itGoesOnceItsPlatformHasItNoMore()
    {
        QFETCH(const bool, isUndone);
        const auto added = planner().add({.key = newKey(),
                                          .content = {.parts = {u"text"_s}},
                                          .accounts = {*m_account},
                                          .plan = planAt(m_clock->now() + 10h)});
        QVERIFY(added);
        const auto key = added->posts.first();
        const auto post = (*PostRepository{m_fixture->database()}.find(key))->id;
        startEngine();
        QTRY_COMPARE(stateOf(post), HandedOver);
        const auto act = isUndone ? planner().undo(added->batch) : planner().remove({key});
        QVERIFY2(act, act ? "" : qPrintable(act.error().detail));
        QCOMPARE(act->notes.size(), 1);
        QCOMPARE(stateOf(post), HandedOver);
        QVERIFY(copyOf(post).act && copyOf(post).act->aim == RecallAim::Delete);
        m_engine->wakeUp();
        QTRY_VERIFY(isGone(post));
        QVERIFY(other().held.isEmpty());
        QCOMPARE(other().recalls, 1);
        QVERIFY(kinds().contains(EventKind::PostRecalled));
        pass(11h);
        QVERIFY(other().created.isEmpty());
    }

    void anUndoBringsItBack_data()
    {
        QTest::addColumn<bool>("inTime");
        QTest::newRow("before anything has happened") << true;
        QTest::newRow("when it was gone already") << false;
    }

    void anUndoBringsItBack()
    {
        QFETCH(const bool, inTime);
        const auto post = heldPost();
        const auto due = copyOf(post).dueAt;
        if (inTime)
            stopEngine();
        const auto act = planner().remove({postKey(post)});
        QVERIFY(act);
        if (!inTime) {
            m_engine->wakeUp();
            QTRY_VERIFY(isGone(post));
        }
        const auto undone = planner().undo(act->batch);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QVERIFY(!isGone(post));
        QCOMPARE(copyOf(post).dueAt, due);
        QVERIFY(!copyOf(post).act);
        if (inTime)
            startEngine();
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), HandedOver);
        QCOMPARE(other().held.size(), 1);
        QCOMPARE(other().recalls, inTime ? 0 : 1);
    }

    void whatIsNotGivenUpStaysAndIsTold_data()
    {
        QTest::addColumn<bool>("isLate");
        QTest::newRow("the platform refuses") << false;
        QTest::newRow("it is out already") << true;
    }

    void whatIsNotGivenUpStaysAndIsTold()
    {
        QFETCH(const bool, isLate);
        const auto post = heldPost();
        if (isLate)
            stopEngine();
        else
            other().answers.enqueue({Happens::No, Error{ErrorKind::Invalid, u"may not"_s}});
        const auto act = planner().remove({postKey(post)});
        QVERIFY(act);
        if (isLate) {
            m_clock->advance(11h);
            startEngine();
        } else {
            m_engine->wakeUp();
            QTRY_COMPARE(kinds().last(), EventKind::PostRecallFailed);
            QCOMPARE(stateOf(post), HandedOver);
            pass(10h + 1min);
        }
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
        const auto undone = planner().undo(act->batch);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(stateOf(post), Published);
    }

    void aLaterWishSavesIt()
    {
        const auto post = heldPost();
        stopEngine();
        QVERIFY(planner().remove({postKey(post)}));
        QVERIFY(planner().move({postKey(post)}, planAt(m_clock->now() + 11h)));
        QVERIFY(copyOf(post).act->aim == RecallAim::Move);
        startEngine();
        QTRY_VERIFY(stateOf(post) == HandedOver && !copyOf(post).act);
        QVERIFY(!isGone(post));
    }

    void itIsToldWhatARecallIsFor_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<RecallAim>("aim");
        QTest::newRow("another time") << 0 << RecallAim::Move;
        QTest::newRow("now") << 1 << RecallAim::TakeBack;
        QTest::newRow("another text") << 2 << RecallAim::TakeBack;
        QTest::newRow("another time, then another text") << 3 << RecallAim::TakeBack;
        QTest::newRow("canceled") << 4 << RecallAim::TakeBack;
        QTest::newRow("deleted") << 5 << RecallAim::Delete;
    }

    void itIsToldWhatARecallIsFor()
    {
        QFETCH(const int, wish);
        QFETCH(const RecallAim, aim);
        const auto post = heldPost();
        const auto key = postKey(post);
        stopEngine();
        if (wish == 0 || wish == 3)
            QVERIFY(planner().move({key}, planAt(m_clock->now() + 11h)));
        if (wish == 1)
            QVERIFY(planner().publishNow({key}));
        if (wish == 2 || wish == 3)
            QVERIFY(planner().edit(key, {.parts = QStringList{u"better"_s}}));
        if (wish == 4)
            QVERIFY(planner().cancel({key}));
        if (wish == 5)
            QVERIFY(planner().remove({key}));
        QVERIFY(copyOf(post).act && copyOf(post).act->aim == aim);
        const auto page = CardRepository{m_fixture->database()}.page({.tab = CardTab::Scheduled});
        QVERIFY(page);
        QVERIFY(page->cards.size() == 1 && page->cards.first().recall == aim);
    }

private:
    [[nodiscard]] bool isGone(PostId post) const
    {
        const auto found = PostRepository{m_fixture->database()}.byId(post);
        return found && !*found;
    }
};

static const test::Registration<TestHeldRemoval> registered;

#include "tst_heldremoval.moc"
