// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/publisher/alarm.h"
#include "core/publisher/enginelock.h"
#include "core/store/changesignal.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAlarm final : public QObject
{
    Q_OBJECT

private slots:
    void ringsAtItsInstantAndNotBefore()
    {
        const SystemClock clock;
        RealTimeAlarm alarm;
        QSignalSpy rang{&alarm, &Alarm::rang};
        const auto when = clock.now() + 50ms;
        alarm.ringAt(when);
        QVERIFY(rang.wait(5000));
        QVERIFY(clock.now() >= when);
    }

    void ringsAtOnceForThePast()
    {
        RealTimeAlarm alarm;
        QSignalSpy rang{&alarm, &Alarm::rang};
        alarm.ringAt(Instant{});
        QVERIFY(rang.wait(5000));
    }

    void isSilentWhenTakenBack()
    {
        const SystemClock clock;
        RealTimeAlarm alarm;
        QSignalSpy rang{&alarm, &Alarm::rang};
        alarm.ringAt(clock.now() + 20ms);
        alarm.ringAt({});
        QVERIFY(!rang.wait(100));
    }

    void oneEngineHoldsAWorkspacesLock()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"a.carillon"_s);
        auto first = EngineLock::take(path);
        QVERIFY(first);
        QCOMPARE(EngineLock::take(path).error().kind, ErrorKind::Locked);
        QVERIFY(EngineLock::take(folder.filePath(u"b.carillon"_s)));
        first.value().reset();
        QVERIFY(EngineLock::take(path));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const auto lock = EngineLock::take(u"/nowhere/at/all.carillon"_s);
        QCOMPARE(lock.error().kind, ErrorKind::Storage);
    }

    void aChangeIsHeardAndNobodyIsNoTrouble()
    {
        const auto key = newKey();
        signalChange(key);  // nobody listens
        const auto ear = ChangeListener::listen(key);
        QVERIFY(ear);
        QSignalSpy heard{ear->get(), &ChangeListener::changed};
        for (int at = 0; at < 1000; ++at)
            signalChange(key);
        QVERIFY(heard.wait(5000));
        QCOMPARE(ChangeListener::listen(key).error().kind, ErrorKind::Conflict);
    }
};

static const test::Registration<TestAlarm> registered;
#include "tst_alarm.moc"
