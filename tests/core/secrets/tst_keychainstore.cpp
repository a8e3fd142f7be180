// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// The program keyringprobe, running with the environment of one private keyring.
class Probe final
{
public:
    explicit Probe(const QProcessEnvironment &environment, int jobTimeout = 10'000, int callTimeout = 5'000,
                   int pollInterval = 15'000)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(PROGRAM_FOLDER "/keyringprobe"),
                        {QString::number(jobTimeout), QString::number(callTimeout), QString::number(pollInterval)});
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Probe)

    /// Sends a call and doesn't wait. The answer will have the number returned.
    int send(QJsonObject call)
    {
        call.insert(u"id"_s, ++m_lastId);
        m_process.write(QJsonDocument{call}.toJson(QJsonDocument::Compact) + '\n');
        return m_lastId;
    }

    /// The answer with this number; empty when none came within ten seconds.
    QJsonObject answer(int id)
    {
        QJsonObject found;
        const bool came = QTest::qWaitFor(
            [&] {
                readLines();
                for (const auto &line : m_lines) {
                    if (line.value("id"_L1).toInt() == id)
                        found = line;
                }
                return !found.isEmpty();
            },
            10'000);
        return came ? found : QJsonObject{};
    }

    QJsonObject ask(const QJsonObject &call) { return answer(send(call)); }

    QJsonObject read(const QString &key, bool known = true)
    {
        return ask({{u"call"_s, u"read"_s}, {u"key"_s, key}, {u"known"_s, known}});
    }
    QJsonObject write(const QString &key, const QJsonObject &secret)
    {
        return ask({{u"call"_s, u"write"_s}, {u"key"_s, key}, {u"secret"_s, secret}});
    }
    QString state() { return ask({{u"call"_s, u"state"_s}}).value("is"_L1).toString(); }

    /// The states told so far by stateChanged, oldest first.
    QStringList told()
    {
        readLines();
        QStringList states;
        for (const auto &line : m_lines) {
            if (line.contains("state"_L1))
                states += line.value("state"_L1).toString();
        }
        return states;
    }

    /// Closes its stdin; true when it ended by itself, in order and in time.
    bool end(int milliseconds)
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished(milliseconds) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    void readLines()
    {
        while (m_process.canReadLine())
            m_lines += QJsonDocument::fromJson(m_process.readLine()).object();
    }

    QProcess m_process;
    QList<QJsonObject> m_lines;
    int m_lastId = 0;
};

const QJsonObject token{{u"token"_s, u"clear-text-of-a-token"_s}};

QJsonObject secretOf(const QJsonObject &answer)
{
    return answer.value("secret"_L1).toObject();
}

QString errorOf(const QJsonObject &answer)
{
    return answer.value("error"_L1).toString();
}

QString detailOf(const QJsonObject &answer)
{
    return answer.value("detail"_L1).toString();
}

bool isDone(const QJsonObject &answer)
{
    return answer.contains("id"_L1) && !answer.contains("error"_L1);
}

}  // namespace

/// KeychainStore against a real gnome-keyring on a bus of its own.
class TestKeychainStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const auto missing = test::PrivateKeyring::missingProgram();
        if (!missing.isEmpty())
            QSKIP(qPrintable(u"%1 is not installed"_s.arg(missing)));
    }

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

    void answersAtOnceBehindAnOpenPrompt()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto elsewhere = newKey();
        const auto here = newKey();
        const auto other = keyring.makeCollection(u"Other"_s);
        QVERIFY(!other.isEmpty());
        QVERIFY(keyring.makeDefault(other));
        QVERIFY(isDone(Probe{keyring.environment()}.write(elsewhere, token)));
        QVERIFY(keyring.makeDefault(test::PrivateKeyring::loginCollection()));
        QVERIFY(keyring.lock(other));
        QVERIFY(keyring.holdPrompts());

        Probe probe{keyring.environment(), 500, 300};
        QVERIFY(isDone(probe.write(here, token)));
        // A read never opens a prompt, even for an entry in another ring than the default one.
        QCOMPARE(errorOf(probe.read(elsewhere)), u"locked"_s);
        QVERIFY(isDone(probe.write(here, token)));
        QCOMPARE(keyring.promptsHeld(), 0);

        // Removing does, and nobody answers it: QtKeychain's queue stands still from here on.
        QCOMPARE(errorOf(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, elsewhere}})), u"unavailable"_s);
        QCOMPARE(keyring.promptsHeld(), 1);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(errorOf(probe.read(newKey())), u"unavailable"_s);
        QCOMPARE(errorOf(probe.write(here, token)), u"unavailable"_s);
        QVERIFY(clock.elapsed() < 400);
        QCOMPARE(probe.told().constLast(), u"unknown"_s);
        QVERIFY2(probe.end(3'000), "an open prompt must not keep the program from ending");
    }

    void goesOnWhenTheLateJobComesBack()
    {
        test::PrivateKeyring keyring;
        QVERIFY(keyring.startBus());
        QVERIFY(keyring.startUnlocked());
        const auto elsewhere = newKey();
        const auto other = keyring.makeCollection(u"Other"_s);
        QVERIFY(keyring.makeDefault(other));
        QVERIFY(isDone(Probe{keyring.environment()}.write(elsewhere, token)));
        QVERIFY(keyring.makeDefault(test::PrivateKeyring::loginCollection()));
        QVERIFY(keyring.lock(other));
        QVERIFY(keyring.holdPrompts());
        Probe probe{keyring.environment(), 500, 300};
        QCOMPARE(errorOf(probe.ask({{u"call"_s, u"remove"_s}, {u"key"_s, elsewhere}})), u"unavailable"_s);

        keyring.dropPrompts();
        QTRY_COMPARE(probe.told().constLast(), u"ready"_s);
        QVERIFY(isDone(probe.write(newKey(), token)));
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
