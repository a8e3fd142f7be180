// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

namespace {

const Error lost{ErrorKind::Ambiguous, u"connection lost"_s};

}  // namespace

/// What becomes of a post of which a call was lost: asked about, and never sent again unasked.
class TestDoubts final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void aLostAnswerIsAskedAboutNotSentAgain()
    {
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 2s});
        QCOMPARE(stateOf(post), Publishing);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(platform().probed, 1);
    }

    void aDoubtIsNotSettledWithWhatAnotherPostHas()
    {
        const auto first = m_fixture->post(u"the same"_s, {*m_account}, m_clock->now());
        const auto second = m_fixture->post(u"the same"_s, {*m_account}, m_clock->now() + 30s);
        startEngine();
        QTRY_COMPARE(stateOf(first), Published);
        const auto remoteId = copyOf(first).remoteId;
        QVERIFY(!remoteId.isEmpty());
        platform().answers.enqueue({Happens::Yes, lost});
        platform().mistakes = remoteId;
        pass(30s);
        QTRY_COMPARE(platform().performed, 2);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 2s});
        pass(2s);
        QTRY_COMPARE(platform().probed, 1);
        QCOMPARE(platform().taken, QStringList{remoteId});
        QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
        QCOMPARE(stateOf(second), Publishing);
        platform().mistakes.clear();
        pass(10s);
        QTRY_COMPARE(stateOf(second), Published);
        QCOMPARE(platform().created.size(), 2);
    }

    void whatWasProvedAbsentIsSentAgainLater()
    {
        platform().answers.enqueue({Happens::No, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Retrying);
        QCOMPARE(copyOf(post).tries, 1);
        pass(2min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void whatNobodyCanTellWaitsForAPerson()
    {
        platform().canBeAsked = false;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        pass(48h);
        QCOMPARE(platform().performed, 1);
    }

    void aPersonsWordAboutOnePartOfAThread_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it is there") << true;
        QTest::newRow("it is missing") << false;
    }

    /// Nothing is made twice and nothing left out, whatever the person finds.
    void aPersonsWordAboutOnePartOfAThread()
    {
        QFETCH(const bool, arrived);
        platform().canBeAsked = false;
        platform().answers.enqueue({});
        platform().answers.enqueue({arrived ? Happens::Yes : Happens::No, lost});
        const auto post = m_fixture->post(u"one\ntwo\nthree"_s, {*m_account}, m_clock->now());
        const PostContent thread{.parts = {u"one"_s, u"two"_s, u"three"_s}};
        QVERIFY(inTransaction(m_fixture->database(), [&] {
            return PostRepository{m_fixture->database()}.revise(post, 1, thread, m_clock->now());
        }));
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        const auto key = copyOf(post).key;
        QVERIFY(copyOf(post).error->detail.contains(u"part 2 of this thread"_s));
        PostPlanner planner{*m_fixture->workspace, *m_clock, m_platforms};
        const auto act
            = arrived ? planner.confirmLive({key}, {.address = key + u"/1"_s}) : planner.confirmSendAgain({key}, 1);
        QVERIFY2(act, qPrintable(act ? QString{} : act.error().detail));
        m_engine->wakeUp();
        pass(1s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, QStringList({key + u"/0"_s, key + u"/1"_s, key + u"/2"_s}));
        QCOMPARE(copyOf(post).liveParts, 3);
    }

    void aDeadEnginesPostIsAskedAbout_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not arrived") << false;
    }

    void aDeadEnginesPostIsAskedAbout()
    {
        QFETCH(const bool, arrived);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        dieWhilePublishing(post, arrived);
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        QCOMPARE(platform().probed, 0);  // the platform may still be taking it in
        pass(2s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().probed, 1);
        QCOMPARE(platform().performed, arrived ? 0 : 1);
        QCOMPARE(platform().created.size(), 1);
    }

    void askingCountsAgainstTheCallsWindow()
    {
        platform().scripted.windows = {{.amount = 5, .period = 1h, .unit = LimitUnit::Calls}};
        platform().callsOfAProbe = 4;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto first = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_VERIFY(m_alarmAt);  // the doubt is written down
        pass(5s);
        QTRY_COMPARE(stateOf(first), Published);
        m_fixture->post(u"next"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now() + 50min);
        QCOMPARE(platform().performed, 1);
    }

    /// The lost call has used up the last post of the hour.
    void aDoubtIsSettledThoughTheLimitIsFull_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::addColumn<bool>("arrived");
        QTest::newRow("lost, and there") << false << true;
        QTest::newRow("lost, and not there") << false << false;
        QTest::newRow("a death, and there") << true << true;
        QTest::newRow("a death, and not there") << true << false;
    }

    void aDoubtIsSettledThoughTheLimitIsFull()
    {
        QFETCH(const bool, dies);
        QFETCH(const bool, arrived);
        platform().scripted.windows = {{.amount = 1, .period = 1h}};
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        if (dies)
            dieWhilePublishing(post, arrived);
        else
            platform().answers.enqueue({arrived ? Happens::Yes : Happens::No, lost});
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(platform().probed, 1);
        if (arrived) {
            QTRY_COMPARE(stateOf(post), Published);
        } else {
            QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
            pass(50min);
            QCOMPARE(platform().created.size(), 0);  // there is no room yet
            pass(11min);
            QTRY_COMPARE(stateOf(post), Published);
        }
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(platform().probed, 1);
    }

    /// There is room for one more, but not for a thread of two.
    void aDoubtIsSettledThoughAThreadBesideItWaitsForRoom()
    {
        platform().scripted.windows = {{.amount = 2, .period = 1h}};
        platform().scripted.settle = 5s;
        platform().scripted.spacing = 0ms;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_VERIFY(m_alarmAt);  // the doubt is written down
        const auto thread = m_fixture->post(u"one\n---\ntwo"_s, {*m_account}, m_clock->now());
        m_nextAt.reset();
        m_engine->wakeUp();
        QTRY_VERIFY(m_nextAt);  // it was tried
        QCOMPARE((*m_nextAt - m_clock->now()).count(), 5000);
        QCOMPARE(platform().performed, 1);
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().performed, 1);
        pass(61min);
        QTRY_COMPARE(stateOf(thread), Published);
        QCOMPARE(platform().created.size(), 3);
    }

    /// Both calls are one post to the platform.
    void whatIsSentAgainForTheSamePostNeedsNoMoreRoom_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::newRow("a lost answer") << false;
        QTest::newRow("a death") << true;
    }

    void whatIsSentAgainForTheSamePostNeedsNoMoreRoom()
    {
        QFETCH(const bool, dies);
        platform().scripted.windows = {{.amount = 1, .period = 1h}};
        platform().canBeAsked = false;
        platform().takesRepeats = true;
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        if (dies)
            dieWhilePublishing(post, false);
        else
            platform().answers.enqueue({Happens::No, lost});
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        if (!dies) {
            QTRY_COMPARE(copyOf(post).tries, 1);
            QCOMPARE(stateOf(post), Publishing);
            pass(2min);
        }
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void anOldDoubtIsSettledButNothingIsSentThatIsTooLate_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<PlatformPostState>("end");
        QTest::newRow("it had arrived") << true << Published;
        QTest::newRow("it had not arrived") << false << Expired;
    }

    void anOldDoubtIsSettledButNothingIsSentThatIsTooLate()
    {
        QFETCH(const bool, arrived);
        QFETCH(const PlatformPostState, end);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        dieWhilePublishing(post, arrived);
        m_clock->advance(72h);
        startEngine();
        QTRY_COMPARE(stateOf(post), end);
        QCOMPARE(platform().probed, 1);
        QCOMPARE(platform().performed, 0);
        QCOMPARE(platform().created.size(), arrived ? 1 : 0);
    }

    void askingCountsAlsoAfterADeath()
    {
        platform().scripted.windows = {{.amount = 5, .period = 1h, .unit = LimitUnit::Calls}};
        platform().callsOfAProbe = 4;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto first = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_VERIFY(m_alarmAt);  // the doubt is written down
        pass(5s);
        QTRY_COMPARE(stateOf(first), Published);
        stopEngine();
        m_fixture->post(u"next"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now() + 50min);
        QCOMPARE(platform().performed, 1);
    }
};

static const test::Registration<TestDoubts> registered;
#include "tst_doubts.moc"
