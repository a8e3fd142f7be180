// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publisher/handoverfixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace carillon;
using namespace carillon::test;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// What somebody wants otherwise of a post that its platform has already.
class TestRecall final : public QObject, private HandOverFixture
{
    Q_OBJECT

private slots:
    void init() { setUpHandOver(); }
    void cleanup() { stopEngine(); }

    void wishesTakeItBackFirst_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("another time, out of reach") << 0 << Scheduled;
        QTest::newRow("a draft") << 1 << Draft;
        QTest::newRow("canceled") << 2 << Canceled;
        QTest::newRow("now") << 3 << Published;
        QTest::newRow("another text") << 4 << HandedOver;
        QTest::newRow("its account is paused") << 5 << Scheduled;
        QTest::newRow("a tag of it is paused") << 6 << Scheduled;
        QTest::newRow("its account hands nothing over any more") << 7 << Scheduled;
    }

    void wishesTakeItBackFirst()
    {
        QFETCH(const int, wish);
        QFETCH(const PlatformPostState, after);
        const auto post = heldPost();
        const auto key = postKey(post);
        const auto first = other().held.keys().first();
        if (wish == 6)
            QVERIFY(inTransaction(m_fixture->database(),
                                  [&] { return PostRepository{m_fixture->database()}.setTags(post, {u"tag"_s}); }));
        grant(wish, key);
        QCOMPARE(stateOf(post), HandedOver);
        m_engine->wakeUp();
        QTRY_VERIFY(kinds().contains(EventKind::PostRecalled));
        QTRY_COMPARE(stateOf(post), after);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(other().recalls, 1);
        QVERIFY(!other().held.contains(first));
        QCOMPARE(other().held.size(), after == HandedOver ? 1 : 0);
        QCOMPARE(other().created.size(), after == Published ? 1 : 0);
        QVERIFY(!other().created.contains(first));
    }

    void aWishThatIsUndoneInTimeChangesNothing()
    {
        const auto post = heldPost();
        stopEngine();
        const auto due = copyOf(post).dueAt;
        const auto act = planner().cancel({postKey(post)});
        QVERIFY(act);
        QVERIFY(copyOf(post).act);
        QVERIFY(planner().undo(act->batch));
        QVERIFY(!copyOf(post).act);
        QCOMPARE(copyOf(post).dueAt, due);
        m_clock->advance(11h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().recalls, 0);
    }

    void undoneLaterItIsHandedOverAgain()
    {
        const auto post = heldPost();
        const auto due = copyOf(post).dueAt;
        const auto act = planner().cancel({postKey(post)});
        QVERIFY(act);
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), Canceled);
        const auto undone = planner().undo(act->batch);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), HandedOver);
        QCOMPARE(copyOf(post).dueAt, due);
    }

    void anActOnWhatWasHandedOverSinceCanBeUndone_data()
    {
        QTest::addColumn<bool>("ofText");
        QTest::newRow("another time") << false;
        QTest::newRow("another text") << true;
    }

    void anActOnWhatWasHandedOverSinceCanBeUndone()
    {
        QFETCH(const bool, ofText);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        const auto due = copyOf(post).dueAt;
        const auto act = ofText ? planner().edit(postKey(post), {.parts = QStringList{u"better"_s}})
                                : planner().move({postKey(post)}, planAt(m_clock->now() + 20h));
        QVERIFY(act);
        startEngine();
        QTRY_COMPARE(stateOf(post), HandedOver);
        const auto first = other().held.keys().first();
        const auto undone = planner().undo(act->batch);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        m_engine->wakeUp();
        QTRY_VERIFY(!other().held.contains(first) && other().held.size() == 1);
        QTRY_COMPARE(stateOf(post), HandedOver);
        QCOMPARE(copyOf(post).dueAt, due);
        QCOMPARE(other().recalls, 1);
    }

    void aChangeWhileItIsBeingHandedOverFollows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("recalls");
        QTest::newRow("another text") << u"better"_s << 1;
        QTest::newRow("the same text") << u"text"_s << 0;
    }

    void aChangeWhileItIsBeingHandedOverFollows()
    {
        QFETCH(const QString, text);
        QFETCH(const int, recalls);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        std::optional<Result<Act>> act;
        other().beforeAnswer = [&] {
            if (!act)
                act = planner().edit(postKey(post), {.parts = QStringList{text}, .priority = Priority::High});
        };
        startEngine();
        QTRY_VERIFY(act && stateOf(post) == HandedOver && !copyOf(post).act && other().recalls == recalls);
        QVERIFY(*act);
        QCOMPARE((*act)->notes.size(), recalls);
        QCOMPARE(other().held.size(), 1);
        QVERIFY(other().created.isEmpty());
    }

    void aRecallThatComesTooLateSaysSo()
    {
        const auto post = heldPost();
        stopEngine();
        QVERIFY(planner().edit(postKey(post), {.parts = QStringList{u"better"_s}}));
        m_clock->advance(11h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(events().last().detail["warnings"_L1].toArray().size(), 1);
    }

    void nothingIsTakenBackInItsLastMinute()
    {
        const auto post = heldPost();
        stopEngine();
        m_clock->advance(10h - 30s);
        const auto act = planner().cancel({postKey(post)});
        QVERIFY(!act);
        QCOMPARE(act.error().kind, ErrorKind::Conflict);
        QVERIFY(!copyOf(post).act);
    }

    void aRecallInDoubtIsMadeAgain_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<Happens>("happens");
        for (const int before : {0, 1}) {
            QTest::addRow("call %d, arrived", before) << before << Happens::Yes;
            QTest::addRow("call %d, lost on its way", before) << before << Happens::No;
        }
    }

    void aRecallInDoubtIsMadeAgain()
    {
        QFETCH(const int, before);
        QFETCH(const Happens, happens);
        const auto post = heldPost();
        for (int at = 0; at < before; ++at)
            other().answers.enqueue({});
        for (int at = 0; at < 5; ++at)
            other().answers.enqueue({happens, Error{ErrorKind::Ambiguous, u"lost"_s}});
        QVERIFY(planner().cancel({postKey(post)}));
        m_engine->wakeUp();
        for (int at = 0; at < 12 && stateOf(post) == HandedOver; ++at) {
            QTRY_VERIFY(stateOf(post) != HandedOver
                        || (copyOf(post).actAt && m_alarmAt && *m_alarmAt > m_clock->now()));
            pass(6min);
        }
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(other().held.isEmpty());
        pass(11h);
        QVERIFY(other().created.isEmpty());
    }

    void aRefusedRecallLeavesItWhereItIsAndSaysSo()
    {
        const auto post = heldPost();
        const auto due = copyOf(post).dueAt;
        other().answers.enqueue({Happens::No, Error{ErrorKind::Invalid, u"may not"_s}});
        QVERIFY(planner().move({postKey(post)}, planAt(m_clock->now() + std::chrono::days{20})));
        m_engine->wakeUp();
        QTRY_COMPARE(kinds().last(), EventKind::PostRecallFailed);
        QCOMPARE(stateOf(post), HandedOver);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(copyOf(post).dueAt, due);
        pass(10h + 1min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
    }

private:
    void grant(int wish, const QString &key)
    {
        switch (wish) {
        case 0:
            QVERIFY(planner().move({key}, planAt(m_clock->now() + std::chrono::days{20})));
            break;
        case 1:
            QVERIFY(planner().unschedule({key}));
            break;
        case 2:
            QVERIFY(planner().cancel({key}));
            break;
        case 3:
            QVERIFY(planner().publishNow({key}));
            break;
        case 4:
            QVERIFY(planner().edit(key, {.parts = QStringList{u"better"_s}}));
            break;
        case 5:
            QVERIFY(planner().pause({*m_account}, u"holidays"_s));
            break;
        case 6:
            QVERIFY(planner().pauseTags({u"tag"_s}, u"holidays"_s));
            break;
        default:
            setHandOver(false);
        }
    }
};

static const test::Registration<TestRecall> registered;

#include "tst_recall.moc"
