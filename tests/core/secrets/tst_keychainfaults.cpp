// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "tests/core/secrets/keyringanswers.h"
#include "tests/support/fakesecretservice.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// KeychainStore where the bus or the keyring is absent, ends, or does not answer.
class TestKeychainFaults final : public QObject
{
    Q_OBJECT

private slots:
    void init() { skipWithoutKeyring(); }

    void saysAtOnceThatThereIsNoBus()
    {
        const test::PrivateKeyring keyring;
        Probe probe{keyring.environment()};
        QElapsedTimer clock;
        clock.start();
        const auto read = probe.read(newKey());
        QCOMPARE(errorOf(read), u"unavailable"_s);
        QVERIFY2(detailOf(read).contains("session bus"_L1), qPrintable(detailOf(read)));
        QCOMPARE(errorOf(probe.write(newKey(), token)), u"unavailable"_s);
        QCOMPARE(errorOf(probe.ask({{u"call"_s, u"unlock"_s}})), u"unavailable"_s);
        QCOMPARE(probe.state(), u"no_service"_s);
        QVERIFY(clock.elapsed() < 5'000);
    }

    void saysThatTheBusHasNoService()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        Probe probe{keyring.environment()};
        const auto read = probe.read(newKey());
        QCOMPARE(errorOf(read), u"unavailable"_s);
        QVERIFY2(detailOf(read).contains("No keyring answers"_L1), qPrintable(detailOf(read)));
        QCOMPARE(errorOf(probe.write(newKey(), token)), u"unavailable"_s);
        QCOMPARE(probe.told(), QStringList{u"no_service"_s});

        QVERIFY(keyring.startUnlocked());  // and takes it when it comes
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QVERIFY(isDone(probe.write(newKey(), token)));
    }

    void recoversFromARestartedService()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        Probe probe{keyring.environment()};
        for (int round = 0; round < 3; ++round) {
            const QJsonObject secret{{u"round"_s, round}};
            QVERIFY(isDone(probe.write(key, secret)));
            QVERIFY(keyring.killService());
            QTRY_COMPARE(probe.told().constLast(), u"no_service"_s);
            QCOMPARE(errorOf(probe.read(key)), u"unavailable"_s);
            QVERIFY(keyring.startUnlocked());
            QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
            QCOMPARE(secretOf(probe.read(key)), secret);
        }
        QVERIFY(probe.end(5'000));
    }

    void outlivesTheBus()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        Probe probe{keyring.environment(), 10'000, 5'000, 100};
        QVERIFY(isDone(probe.write(key, token)));
        keyring.killBus();
        QTRY_COMPARE(probe.told().constLast(), u"no_service"_s);
        QCOMPARE(errorOf(probe.read(key)), u"unavailable"_s);

        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QCOMPARE(secretOf(probe.read(key)), token);
        QVERIFY(isDone(probe.write(key, token)));
        QVERIFY(probe.end(5'000));
    }

    void givesUpOnAFrozenService()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        QVERIFY(isDone(Probe{keyring.environment()}.write(key, token)));
        Probe probe{keyring.environment(), 500, 300, 100};
        QCOMPARE(probe.state(), u"ready"_s);

        keyring.freezeService();
        QList<int> ids;
        for (int at = 0; at < 20; ++at)
            ids += probe.send({{u"call"_s, u"read"_s}, {u"key"_s, key}, {u"known"_s, true}});
        QElapsedTimer clock;
        clock.start();
        for (const int id : ids)
            QCOMPARE(errorOf(probe.answer(id)), u"unavailable"_s);
        QVERIFY2(clock.elapsed() < 5'000, "one time-out for all that wait, not one for each");

        keyring.thawService();
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QCOMPARE(secretOf(probe.read(key)), token);
    }

    void answersAtOnceWhileAJobHangs_data()
    {
        QTest::addColumn<bool>("locks");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("state");
        QTest::newRow("behind a prompt, when it was locked meanwhile") << true << u"locked"_s << u"locked"_s;
        QTest::newRow("behind a service that says it is unlocked") << false << u"unavailable"_s << u"unknown"_s;
    }

    void answersAtOnceWhileAJobHangs()
    {
        QFETCH(const bool, locks);
        QFETCH(const QString, error);
        QFETCH(const QString, state);
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        test::FakeSecretService service{keyring.bus()};
        QVERIFY(service.start());
        Probe probe{keyring.environment(), 500, 300};

        const int hanging = probe.send({{u"call"_s, u"read"_s}, {u"key"_s, newKey()}, {u"known"_s, true}});
        const int queued = probe.send({{u"call"_s, u"read"_s}, {u"key"_s, newKey()}, {u"known"_s, true}});
        QTRY_COMPARE(service.callsWaiting(), 1);
        if (locks)
            service.setLocked(true);
        QCOMPARE(errorOf(probe.answer(hanging)), error);
        QCOMPARE(errorOf(probe.answer(queued)), error);
        QCOMPARE(probe.told().constLast(), state);

        QElapsedTimer clock;
        clock.start();
        QCOMPARE(errorOf(probe.read(newKey())), error);
        QCOMPARE(errorOf(probe.write(newKey(), token)), error);
        QCOMPARE(probe.state(), state);
        QVERIFY2(clock.elapsed() < 400, "no second time-out for those who come later");
        QCOMPARE(service.callsWaiting(), 1);

        service.setLocked(false);
        service.setHolding(false);
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        service.setHolding(true);
        probe.send({{u"call"_s, u"write"_s}, {u"key"_s, newKey()}, {u"secret"_s, token}});
        QTRY_COMPARE(service.callsWaiting(), 1);  // the queue moves again
    }

    void endsWhileAJobHangs()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        test::FakeSecretService service{keyring.bus()};
        QVERIFY(service.start());
        Probe probe{keyring.environment()};
        probe.send({{u"call"_s, u"read"_s}, {u"key"_s, newKey()}, {u"known"_s, true}});
        QTRY_COMPARE(service.callsWaiting(), 1);
        QVERIFY2(probe.end(3'000), "an open prompt must not keep the program from ending");
    }
};

static const test::Registration<TestKeychainFaults> registered;
#include "tst_keychainfaults.moc"
