// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "tests/core/secrets/keyringanswers.h"
#include "tests/support/fakesecretservice.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// KeychainStore against a real gnome-keyring on a bus of its own.
class TestKeychainStore final : public QObject
{
    Q_OBJECT

private slots:
    void init() { skipWithoutKeyring(); }

    void keepsWhatIsWritten()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto first = newKey();
        const auto second = newKey();
        const QJsonObject big{{u"blob"_s, QString{8192, u'x'}}};
        const QJsonObject unicode{{u"name"_s, u"Zoë 鐘 🔔"_s}, {u"nul"_s, QString{QChar{0}}}};
        {
            Probe probe{keyring.environment()};
            QCOMPARE(probe.state(), u"ready"_s);
            QVERIFY(isDone(probe.write(first, big)));
            QVERIFY(isDone(probe.write(second, token)));
            QVERIFY(isDone(probe.write(second, unicode)));
            QCOMPARE(secretOf(probe.read(first)), big);
            QVERIFY(probe.end(5'000));
        }
        Probe probe{keyring.environment()};  // a new process: nothing in memory
        QCOMPARE(secretOf(probe.read(first)), big);
        QCOMPARE(secretOf(probe.read(second)), unicode);
        QVERIFY(isDone(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, first}})));
        QVERIFY(isDone(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, first}})));
        QCOMPARE(errorOf(probe.read(first, false)), u"not_found"_s);
        QCOMPARE(secretOf(probe.read(second)), unicode);
        QCOMPARE(probe.told(), QStringList{u"ready"_s});
    }

    void keepsSecretsInASessionOfPlasmaWithoutKWallet()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        auto plasma = keyring.environment();
        plasma.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        plasma.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
        plasma.insert(u"KDE_FULL_SESSION"_s, u"true"_s);
        const auto key = newKey();
        QVERIFY(isDone(Probe{plasma}.write(key, token)));
        QCOMPARE(secretOf(Probe{plasma}.read(key)), token);
    }

    void keepsAccountsAndAppCredentialsApart()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        Probe probe{keyring.environment()};
        QVERIFY(isDone(probe.ask({{u"call"_s, u"write"_s}, {u"app"_s, true}, {u"key"_s, key}, {u"secret"_s, token}})));
        QCOMPARE(errorOf(probe.read(key, false)), u"not_found"_s);
        QCOMPARE(secretOf(probe.ask({{u"call"_s, u"read"_s}, {u"app"_s, true}, {u"key"_s, key}})), token);
    }

    void tellsLostFromNeverStored()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        Probe probe{keyring.environment()};
        const auto key = newKey();
        const auto unknown = probe.read(key, false);
        QCOMPARE(errorOf(unknown), u"not_found"_s);
        QVERIFY(!detailOf(unknown).contains("lost"_L1));
        const auto lost = probe.read(key, true);
        QCOMPARE(errorOf(lost), u"not_found"_s);
        QVERIFY2(detailOf(lost).contains("lost"_L1), qPrintable(detailOf(lost)));
    }

    void waitsForALockedKeyring()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        Probe probe{keyring.environment()};
        QVERIFY(isDone(probe.write(key, token)));

        QVERIFY(keyring.lock());
        QTRY_COMPARE(probe.told().constLast(), u"locked"_s);
        QCOMPARE(probe.state(), u"locked"_s);
        const auto read = probe.read(key);
        QCOMPARE(errorOf(read), u"locked"_s);
        QVERIFY2(detailOf(read).contains("Unlock it"_L1), qPrintable(detailOf(read)));
        QCOMPARE(errorOf(probe.read(newKey(), false)), u"locked"_s);
        QCOMPARE(errorOf(probe.write(key, token)), u"locked"_s);
        QCOMPARE(errorOf(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, key}})), u"locked"_s);

        QVERIFY(keyring.unlock());
        QTRY_COMPARE(probe.told(), (QStringList{u"ready"_s, u"locked"_s, u"ready"_s}));
        QCOMPARE(secretOf(probe.read(key)), token);
    }

    void startsBesideALockedKeyring()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        QVERIFY(isDone(Probe{keyring.environment()}.write(key, token)));
        QVERIFY(keyring.killService());
        QVERIFY(keyring.startLocked());

        Probe probe{keyring.environment()};
        QCOMPARE(errorOf(probe.read(key)), u"locked"_s);
        QVERIFY(keyring.unlock());
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QCOMPARE(secretOf(probe.read(key)), token);
    }

    void namesAKeyringThatWasNeverSetUp()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startLocked());
        Probe probe{keyring.environment()};
        const auto write = probe.write(newKey(), token);
        QCOMPARE(errorOf(write), u"locked"_s);
        QVERIFY2(detailOf(write).contains("never set up"_L1), qPrintable(detailOf(write)));
    }

    void opensNoPromptForAnEntryInAnotherRing()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto elsewhere = newKey();
        const auto other = keyring.makeCollection(u"Other"_s);
        QVERIFY(!other.isEmpty());
        QVERIFY(keyring.makeDefault(other));
        QVERIFY(isDone(Probe{keyring.environment()}.write(elsewhere, token)));
        QVERIFY(keyring.makeDefault(test::PrivateKeyring::loginCollection()));
        QVERIFY(keyring.lock(other));
        QVERIFY(keyring.holdPrompts());

        Probe probe{keyring.environment()};
        QCOMPARE(errorOf(probe.read(elsewhere)), u"locked"_s);
        QCOMPARE(errorOf(probe.read(elsewhere, false)), u"locked"_s);
        QCOMPARE(errorOf(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, elsewhere}})), u"locked"_s);
        QVERIFY(isDone(probe.write(newKey(), token)));
        QCOMPARE(probe.state(), u"ready"_s);
        QCOMPARE(keyring.promptsHeld(), 0);
    }

    void asksThePersonOnlyOnWish()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto key = newKey();
        Probe probe{keyring.environment()};
        QVERIFY(isDone(probe.ask({{u"call"_s, u"unlock"_s}})));  // nothing to ask
        QVERIFY(isDone(probe.write(key, token)));
        QVERIFY(keyring.lock());
        QTRY_COMPARE(probe.told().constLast(), u"locked"_s);
        QVERIFY(keyring.holdPrompts());
        QCOMPARE(errorOf(probe.read(key)), u"locked"_s);
        QCOMPARE(errorOf(probe.write(key, token)), u"locked"_s);
        QCOMPARE(keyring.promptsHeld(), 0);

        const int wish = probe.send({{u"call"_s, u"unlock"_s}});
        QTRY_COMPARE(keyring.promptsHeld(), 1);
        QCOMPARE(errorOf(probe.read(key)), u"locked"_s);  // while the prompt is open
        keyring.dropPrompts();
        const auto refused = probe.answer(wish);
        QCOMPARE(errorOf(refused), u"locked"_s);
        QVERIFY2(detailOf(refused).contains("prompt"_L1), qPrintable(detailOf(refused)));

        QVERIFY(keyring.unlock());
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QCOMPARE(secretOf(probe.read(key)), token);
    }

    void goesOnWhenThePersonUnlocks()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        test::FakeSecretService service{keyring.bus()};
        QVERIFY(service.start());
        service.setLocked(true);
        Probe probe{keyring.environment()};
        QTRY_COMPARE(probe.told(), QStringList{u"locked"_s});

        const int refused = probe.send({{u"call"_s, u"unlock"_s}});
        QTRY_COMPARE(service.promptsShown(), 1);
        service.endPrompt(true);
        QCOMPARE(errorOf(probe.answer(refused)), u"locked"_s);

        const int first = probe.send({{u"call"_s, u"unlock"_s}});
        const int second = probe.send({{u"call"_s, u"unlock"_s}});
        QTRY_COMPARE(service.promptsShown(), 2);  // one prompt for both
        service.endPrompt(false);
        QVERIFY(isDone(probe.answer(first)));
        QVERIFY(isDone(probe.answer(second)));
        QCOMPARE(service.promptsShown(), 2);
        QTRY_COMPARE(probe.told(), (QStringList{u"locked"_s, u"ready"_s}));
    }

    void writesNoSecretInClear()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        {
            Probe probe{keyring.environment()};
            const auto key = newKey();
            QVERIFY(isDone(probe.write(key, token)));
            QVERIFY(keyring.lock());
            QTRY_COMPARE(probe.told().constLast(), u"locked"_s);
            QCOMPARE(errorOf(probe.write(key, token)), u"locked"_s);
            QVERIFY(probe.end(5'000));
        }
        int files = 0;
        QDirIterator each{keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        while (each.hasNext()) {
            QFile file{each.next()};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            const auto clear = token.value("token"_L1).toString().toUtf8();
            QVERIFY2(!bytes.contains(clear) && !bytes.contains(clear.toBase64()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 0);  // the ring itself
    }
};

static const test::Registration<TestKeychainStore> registered;
#include "tst_keychainstore.moc"
