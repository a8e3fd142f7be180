// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Who goes first.
class TestOrder final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        platform().scripted.maxConcurrent = 1;
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void priorityGoesBeforeTheTime()
    {
        const auto low = plan(Priority::Low, -3min);
        const auto normal = plan(Priority::Normal, -2min);
        const auto high = plan(Priority::High, -1min);
        startEngine();
        QTRY_COMPARE(stateOf(low), Published);
        QCOMPARE(sent(), names({high, normal, low}));
    }

    void whatHasWaitedLongEnoughGoesFirstAllTheSame()
    {
        const auto normal = plan(Priority::Normal, -1min);
        const auto low = plan(Priority::Low, -32min);
        const auto laterHigh = plan(Priority::High, 0min);
        startEngine();
        QTRY_COMPARE(platform().created.size(), 3);
        QCOMPARE(sent(), names({laterHigh, low, normal}));
    }

    void aHighOneWaitsForItsTime()
    {
        const auto high = plan(Priority::High, 10min);
        const auto low = plan(Priority::Low, 0min);
        startEngine();
        QTRY_COMPARE(stateOf(low), Published);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 10min});
        QCOMPARE(stateOf(high), Scheduled);
        pass(10min);
        QTRY_COMPARE(stateOf(high), Published);
    }

    void anotherPriorityCountsAtOnce()
    {
        QList<PostId> posts;
        for (int at = 0; at < 3; ++at)
            posts += plan(Priority::Normal, std::chrono::minutes{at - 5});
        QVERIFY(inTransaction(m_fixture->database(), [&]() -> Result<void> {
            return PostRepository{m_fixture->database()}.setExtra(posts[2], {}, Priority::High);
        }));
        startEngine();
        QTRY_COMPARE(stateOf(posts[1]), Published);
        QCOMPARE(sent(), names({posts[2], posts[0], posts[1]}));
    }

    void aWindowThatIsFullLetsTheBestGoWhenItOpens()
    {
        const auto limited = account(u"limited"_s, {.spacing = 0ms, .windows = {{.amount = 1, .period = 1h}}});
        const auto normal = m_fixture->post(u"normal"_s, {limited}, m_clock->now());
        const auto second = m_fixture->post(u"second"_s, {limited}, m_clock->now() + 1s);
        const auto high = m_fixture->post(u"high"_s, {limited}, m_clock->now() + 20min, {}, Priority::High);
        startEngine();
        QTRY_COMPARE(stateOf(normal), Published);
        pass(1h + 1ms);
        QTRY_COMPARE(stateOf(high), Published);
        QVERIFY(stateOf(second) != Published);
    }

    void whatIsMarkedIgnoresTheSpacingBeforeItAndNoLimit()
    {
        const auto limited = account(u"limited"_s, {.spacing = 1min, .windows = {{.amount = 4, .period = 1h}}});
        PostRepository posts{m_fixture->database()};
        QList<PostId> fast;
        for (int at = 0; at < 5; ++at) {
            fast += m_fixture->post(u"fast"_s, {limited}, m_clock->now() - 1s);
            QVERIFY(posts.setMaxSpeed(fast.last(), true));
        }
        const auto ordinary = m_fixture->post(u"ordinary"_s, {limited}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 4);
        QTRY_VERIFY(m_alarmAt);
        passInSteps(1h + 1ms, 1min);
        QTRY_COMPARE(stateOf(fast[4]), Published);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1min});
        pass(1min);
        QTRY_COMPARE(stateOf(ordinary), Published);
    }

    /// The burst is of one account, older, and of a higher priority; the platform has one slot for all.
    void aBurstDelaysAnotherAccountByOneSlot()
    {
        platform().scripted.concurrencyScope = ConcurrencyScope::Platform;
        for (int at = 0; at < 300; ++at)
            plan(Priority::High, -10min);
        const auto other = account(u"b"_s);
        QList<PostId> others;
        for (int at = 0; at < 20; ++at)
            others += m_fixture->post(u"other"_s, {other}, m_clock->now(), {}, Priority::Low);
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(platform().created.size(), 320, 60'000);
        const auto order = sent();
        for (int at = 0; at < others.size(); ++at) {
            const auto place = order.indexOf(nameOf(others[at]));
            QVERIFY2(place >= 0 && place <= 2 * at + 1, qPrintable(u"%1 went as number %2"_s.arg(at).arg(place)));
        }
    }

private:
    /// Not as a machine that slept.
    void passInSteps(std::chrono::milliseconds length, std::chrono::milliseconds step)
    {
        for (; length > 0ms; length -= step) {
            pass(std::min(length, step));
            QTest::qWait(0);
        }
    }

    PostId plan(Priority priority, std::chrono::milliseconds due)
    {
        return m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + due, {}, priority);
    }

    [[nodiscard]] QString nameOf(PostId post) const { return copyOf(post).key + u"/0"_s; }

    [[nodiscard]] QStringList names(const QList<PostId> &posts) const
    {
        QStringList names;
        for (const auto post : posts)
            names += nameOf(post);
        return names;
    }

    [[nodiscard]] QStringList sent() { return platform().created; }
};

static const test::Registration<TestOrder> registered;
#include "tst_order.moc"
