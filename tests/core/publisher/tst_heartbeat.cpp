// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/heartbeat.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace std::chrono_literals;

class TestHeartbeat final : public QObject
{
    Q_OBJECT

private slots:
    void longWorkWithBeatsIsNoPause()
    {
        FakeClock clock;
        Heartbeat heartbeat{clock};
        heartbeat.start();
        for (int second = 0; second < 30; ++second) {
            clock.advance(1s);
            heartbeat.beat();
        }
        QVERIFY(!heartbeat.stoodStillSince(0ms));
    }

    void aPauseIsSeenBeforeAndAfterTheNextBeat()
    {
        FakeClock clock;
        Heartbeat heartbeat{clock};
        heartbeat.start();
        clock.sleep(1h);
        QVERIFY(heartbeat.stoodStillSince(0ms));
        heartbeat.beat();
        QVERIFY(heartbeat.stoodStillSince(0ms));
        clock.advance(1s);
        heartbeat.beat();
        QVERIFY(heartbeat.stoodStillSince(0ms));
        QVERIFY(!heartbeat.stoodStillSince(clock.elapsed()));
    }
};

static const test::Registration<TestHeartbeat> registered;
#include "tst_heartbeat.moc"
