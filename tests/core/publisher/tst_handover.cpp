// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/handover.h"
#include "core/publisher/handover.h"
#include "tests/core/publisher/handoverfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// Posts that their platform publishes at their time, with this computer on or off.
class TestHandOver final : public QObject, private HandOverFixture
{
    Q_OBJECT

private slots:
    void init() { setUpHandOver(); }
    void cleanup() { stopEngine(); }

    void itGoesOutWithTheComputerOff()
    {
        const auto post = heldPost();
        QVERIFY(other().created.isEmpty());
        QCOMPARE(copyOf(post).handedOverFor, copyOf(post).dueAt);
        QCOMPARE(copyOf(post).liveParts, 0);
        QCOMPARE(kinds(), QList{EventKind::PostHandedOver});
        stopEngine();
        m_clock->advance(20h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
        QCOMPARE(copyOf(post).permalink, u"https://example.org/"_s + other().created.first());
        QCOMPARE(copyOf(post).publishedAt, copyOf(post).dueAt);
        QCOMPARE(copyOf(post).liveParts, 1);
        QCOMPARE(kinds(), (QList{EventKind::PostHandedOver, EventKind::PostPublished}));
    }

    void itIsLookedAtWhenItsTimeHasCome()
    {
        const auto post = heldPost();
        QTRY_VERIFY(m_alarmAt && *m_alarmAt > *copyOf(post).dueAt);
        other().isStuck = true;
        pass(10h + 1min);
        QTRY_COMPARE(stateOf(post), Publishing);
        QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
        other().isStuck = false;
        pass(1min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
    }

    void onlyWhatLiesInReachIsHandedOver_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ahead");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isHandedOver");
        using ms = std::chrono::milliseconds;
        QTest::newRow("in ten hours") << ms{10h} << u"text"_s << true;
        QTest::newRow("in sixteen minutes") << ms{16min} << u"text"_s << true;
        QTest::newRow("in less") << ms{14min} << u"text"_s << false;
        QTest::newRow("in a week") << ms{std::chrono::days{7}} << u"text"_s << true;
        QTest::newRow("in more") << ms{std::chrono::days{7} + 1h} << u"text"_s << false;
        QTest::newRow("a thread is not") << ms{10h} << u"one\n---\ntwo"_s << false;
    }

    void onlyWhatLiesInReachIsHandedOver()
    {
        QFETCH(const std::chrono::milliseconds, ahead);
        QFETCH(const QString, text);
        QFETCH(const bool, isHandedOver);
        const auto post = m_fixture->post(text, {*m_account}, m_clock->now() + ahead);
        const auto sentinel = m_fixture->post(u"now"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(sentinel), Published);
        QTRY_COMPARE(stateOf(post), isHandedOver ? HandedOver : Scheduled);
        QCOMPARE(other().held.size(), isHandedOver ? 1 : 0);
        QTRY_VERIFY(m_alarmAt);
    }

    void whatComesIntoReachIsHandedOverThen()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + std::chrono::days{7} + 1h);
        startEngine();
        QTRY_VERIFY(m_alarmAt && *m_alarmAt <= m_clock->now() + 1h);
        QCOMPARE(stateOf(post), Scheduled);
        pass(1h);
        QTRY_COMPARE(stateOf(post), HandedOver);
    }

    void noMoreThanADayTakes()
    {
        QList<PostId> posts;
        for (int at = 0; at < 5; ++at)
            posts += m_fixture->post(u"text %1"_s.arg(at), {*m_account}, m_clock->now() + 10h + at * 1min);
        startEngine();
        QTRY_COMPARE(other().held.size(), 3);
        QTRY_COMPARE(stateOf(posts[2]), HandedOver);
        QCOMPARE(stateOf(posts[3]), Scheduled);
        pass(10h + 3min);
        QTRY_COMPARE(stateOf(posts[3]), Published);
        pass(10min);
        QTRY_COMPARE(stateOf(posts[4]), Published);
        QTRY_COMPARE(stateOf(posts[2]), Published);
        QCOMPARE(other().created.size(), 5);
    }

    void aPlatformThatRefusesLeavesItToCarillon()
    {
        other().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"too many today"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_COMPARE(kinds(), QList{EventKind::PostHandOverDeclined});
        QCOMPARE(stateOf(post), Scheduled);
        QTRY_VERIFY(m_alarmAt && *m_alarmAt == *copyOf(post).dueAt);
        pass(10h);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(other().created.size(), 1);
        QCOMPARE(other().performed, 2);
    }

    void aPassingFailureIsTriedAgainAndIsNoFailureOfThePost()
    {
        for (int at = 0; at < 6; ++at)
            other().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"503"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        for (int at = 1; at <= 6; ++at) {
            QTRY_COMPARE(other().performed, at);
            QTRY_COMPARE(stateOf(post), Scheduled);
            QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
            pass(16min);
        }
        QTRY_COMPARE(stateOf(post), HandedOver);
        QCOMPARE(other().held.size(), 1);
    }

    void aLostAnswerNeverDoubles_data()
    {
        QTest::addColumn<Happens>("happens");
        QTest::addColumn<std::chrono::milliseconds>("away");
        QTest::newRow("it arrived") << Happens::Yes << 5000ms;
        QTest::newRow("it did not") << Happens::No << 5000ms;
        QTest::newRow("it arrived, and its time passes") << Happens::Yes << std::chrono::milliseconds{11h};
    }

    void aLostAnswerNeverDoubles()
    {
        QFETCH(const Happens, happens);
        QFETCH(const std::chrono::milliseconds, away);
        other().answers.enqueue({happens, Error{ErrorKind::Ambiguous, u"lost"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_COMPARE(other().performed, 1);
        QTRY_COMPARE(stateOf(post), Publishing);
        stopEngine();
        m_clock->advance(away);
        startEngine();
        QTRY_VERIFY(stateOf(post) != Publishing);
        QTRY_VERIFY(m_alarmAt || stateOf(post) == Published);
        for (int at = 0; at < 60 && stateOf(post) != Published; ++at) {
            pass(at < 12 ? std::chrono::milliseconds{1h} : 1min);
            QTest::qWait(10);
        }
        QTRY_COMPARE(stateOf(post), Published);
        other().publishDue();
        QCOMPARE(other().created.size(), 1);
    }

    void aServerThatTakesNoNoticeOfTheTimeIsSeen()
    {
        other().ignoresTheTime = true;
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(copyOf(post).publishedAt, std::optional{m_clock->now()});
        QCOMPARE(other().created.size(), 1);
        QVERIFY(events().last().detail["early_ms"_L1].toInteger() > 0);
    }

    void whatSomebodyDeletedThereHasFailed()
    {
        const auto post = heldPost();
        other().held.clear();
        pass(10h + 1min);
        QTRY_COMPARE(stateOf(post), Failed);
        QVERIFY(other().created.isEmpty());
    }

    void aLookThatIsRefusedNeverSendsItAgain()
    {
        const auto post = heldPost();
        stopEngine();
        m_clock->advance(11h);
        other().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"no"_s}});
        startEngine();
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        QCOMPARE(other().created.size(), 1);
    }

    void whatARestoredWorkspaceMayHaveHandedOverIsDoubted()
    {
        const auto inReach = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        const auto farAway = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + longestHandOver + 1h);
        const auto keeps = account(u"keeps"_s);
        const auto kept = m_fixture->post(u"text"_s, {keeps}, m_clock->now() + 10h);
        QVERIFY(m_fixture->workspace->settleIn(Relocation::Moved, *m_clock));
        QCOMPARE(stateOf(inReach), Unconfirmed);
        QCOMPARE(stateOf(farAway), Scheduled);
        QCOMPARE(stateOf(kept), Scheduled);
    }

    void noPlatformTakesAPostLongerAheadThanIsDoubted()
    {
        const auto platforms = makePlatforms();
        for (const auto &one : platforms)
            QVERIFY2(one->traits().handOver.farthest <= longestHandOver, qPrintable(one->traits().id));
    }

    void aFate_data()
    {
        QTest::addColumn<StepState>("made");
        QTest::addColumn<PlatformPostState>("row");
        QTest::addColumn<ErrorKind>("why");
        QTest::addColumn<PlatformPostState>("fate");
        QTest::addColumn<bool>("isDeclined");
        QTest::newRow("not sent, later") << StepState::NotSent << Retrying << ErrorKind::Transient << Scheduled
                                         << false;
        QTest::newRow("tried often") << StepState::NotSent << Failed << ErrorKind::Transient << Scheduled << false;
        QTest::newRow("refused") << StepState::Refused << Failed << ErrorKind::Content << Scheduled << true;
        QTest::newRow("in doubt, no login") << StepState::Doubtful << Queued << ErrorKind::Auth << Publishing << false;
        QTest::newRow("in doubt for ever")
            << StepState::Doubtful << Unconfirmed << ErrorKind::Ambiguous << Unconfirmed << false;
        QTest::newRow("there, no answer") << StepState::Done << Retrying << ErrorKind::Transient << Publishing << false;
        QTest::newRow("there, often no answer")
            << StepState::Done << Failed << ErrorKind::Transient << Publishing << false;
        QTest::newRow("there, and not told") << StepState::Done << Failed << ErrorKind::Invalid << Unconfirmed << false;
        QTest::newRow("there, and gone since") << StepState::Done << Failed << ErrorKind::NotFound << Scheduled << true;
    }

    void aFate()
    {
        QFETCH(const StepState, made);
        QFETCH(const PlatformPostState, row);
        QFETCH(const ErrorKind, why);
        QFETCH(const PlatformPostState, fate);
        QFETCH(const bool, isDeclined);
        const auto now = m_clock->now();
        const FrozenPost post{.parts = {u"a"_s}, .handOverAt = now + 10h};
        const QList<StepRecord> journal{{.step = {.kind = StepKind::PublishPart, .creates = true}, .state = made}};
        const auto found
            = handOverFate(post, journal, {.state = row, .actAt = now + 1min, .error = Error{why, u"why"_s}}, now);
        QCOMPARE(found.row.state, fate);
        QCOMPARE(found.isDeclined, isDeclined);
        if (fate == Scheduled)
            QCOMPARE(found.row.actAt, post.handOverAt);
    }
};

static const test::Registration<TestHandOver> registered;

#include "tst_handover.moc"
