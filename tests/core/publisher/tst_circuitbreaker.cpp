// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/circuitbreaker.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

class TestCircuitBreaker final : public QObject
{
    Q_OBJECT

private slots:
    void opensAfterFiveFailuresInARow()
    {
        CircuitBreaker breaker;
        for (int at = 0; at < 4; ++at)
            QVERIFY(!breaker.failed(m_now, false));
        QVERIFY(!breaker.answered());
        for (int at = 0; at < 4; ++at)
            QVERIFY(!breaker.failed(m_now, false));
        QVERIFY(!breaker.isOpen());
        QCOMPARE(breaker.room(100, m_now), std::optional<int>{});
        QVERIFY(breaker.failed(m_now, false));
        QVERIFY(breaker.isOpen());
        QCOMPARE(breaker.room(0, m_now + 59s), std::optional{0});
    }

    void oneFailureWithoutANetworkIsEnough()
    {
        CircuitBreaker breaker;
        QVERIFY(breaker.failed(m_now, true));
        QVERIFY(breaker.outage()->offline);
    }

    void thenOneAtATimeMayTry()
    {
        auto breaker = opened();
        QCOMPARE(breaker.room(0, m_now + 1min), std::optional{1});
        QCOMPARE(breaker.room(1, m_now + 1min), std::optional{0});
        QVERIFY(breaker.answered());
        QCOMPARE(breaker.room(0, m_now + 1min), std::optional<int>{});
    }

    void eachFailedTryDoublesThePauseUpToAQuarterOfAnHour()
    {
        auto breaker = opened();
        auto now = m_now;
        for (const auto expected : {2min, 4min, 8min, 15min, 15min}) {
            now = breaker.outage()->until;
            QVERIFY(breaker.failed(now, false));
            QCOMPARE(breaker.outage()->until - now, std::chrono::milliseconds{expected});
        }
        QCOMPARE(breaker.outage()->since, m_now);
    }

    void whatWasOnItsWayProlongsNothing()
    {
        auto breaker = opened();
        const auto until = breaker.outage()->until;
        for (int at = 0; at < 10; ++at)
            QVERIFY(!breaker.failed(m_now + 5s, false));
        QCOMPARE(breaker.outage()->until, until);
    }

    void theNetworksReturnEndsThePause()
    {
        auto breaker = opened();
        QVERIFY(breaker.tryAtOnce(m_now + 5s));
        QCOMPARE(breaker.room(0, m_now + 5s), std::optional{1});
        QVERIFY(!breaker.tryAtOnce(m_now + 6s));
        QVERIFY(breaker.failed(m_now + 6s, false));
        QCOMPARE(breaker.outage()->until, m_now + 6s + 1min);
    }

    void aRestartRemembersAnOutage()
    {
        const HostOutage known{.since = m_now - 3min, .until = m_now + 1min};
        CircuitBreaker breaker{known};
        QCOMPARE(breaker.room(0, m_now), std::optional{0});
        QCOMPARE(breaker.room(0, m_now + 1min), std::optional{1});
        QVERIFY(breaker.failed(m_now + 1min, false));
        QCOMPARE(breaker.outage()->until, m_now + 1min + 8min);
    }

    /// Whatever happens: while it is open one thing is on its way at most, and it closes at the first answer.
    void holdsWithAnyOrderOfEvents()
    {
        QRandomGenerator chance{7};
        for (int life = 0; life < 200; ++life) {
            CircuitBreaker breaker;
            auto now = m_now;
            int inFlight = 0;
            int inARow = 0;
            for (int step = 0; step < 200; ++step) {
                now += std::chrono::seconds{chance.bounded(90)};
                const auto room = breaker.room(inFlight, now);
                if (chance.bounded(2) == 1 && room.value_or(8 - inFlight) > 0)
                    ++inFlight;
                if (breaker.isOpen())
                    QVERIFY(!room || *room <= 1);
                if (inFlight == 0 || chance.bounded(2) == 1)
                    continue;
                --inFlight;
                if (chance.bounded(3) == 0) {
                    breaker.answered();
                    inARow = 0;
                    QVERIFY(!breaker.isOpen());
                } else {
                    breaker.failed(now, false);
                    QCOMPARE(breaker.isOpen(), ++inARow >= 5);
                }
                if (breaker.isOpen()) {
                    const auto wait = breaker.outage()->until - now;
                    QVERIFY(wait <= 15min);
                }
            }
        }
    }

private:
    CircuitBreaker opened() const
    {
        CircuitBreaker breaker;
        for (int at = 0; at < 5; ++at)
            breaker.failed(m_now, false);
        return breaker;
    }

    const Instant m_now{1'800'000'000'000ms};
};

static const test::Registration<TestCircuitBreaker> registered;
#include "tst_circuitbreaker.moc"
