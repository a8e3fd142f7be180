// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/heartbeat.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QThread>

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
        Heartbeat heartbeat{clock, nullptr};
        heartbeat.start();
        for (int second = 0; second < 30; ++second) {
            clock.advance(1s);
            heartbeat.beat();
        }
        QVERIFY(!heartbeat.stoodStillSince(0ms));
    }

    void beatsOnTheThreadThatItsParentIsMovedTo()
    {
        const FakeClock clock;
        QObject parent;
        const Heartbeat heartbeat{clock, &parent};
        QThread thread;
        parent.moveToThread(&thread);
        QCOMPARE(heartbeat.thread(), &thread);
        for (const auto *child : heartbeat.findChildren<QTimer *>())
            QCOMPARE(child->thread(), &thread);
    }

    void aPauseIsSeenBeforeAndAfterTheNextBeat()
    {
        FakeClock clock;
        Heartbeat heartbeat{clock, nullptr};
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
