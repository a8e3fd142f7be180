// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace carillon;
using namespace Qt::StringLiterals;

/// packaging/with-keyring.sh, in a home of its own.
class TestWithKeyring final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto missing = test::PrivateKeyring::missingProgram();
        if (!missing.isEmpty())
            QSKIP(qPrintable(u"%1 is not installed"_s.arg(missing)));
        if (QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty())
            QSKIP("dbus-send is not installed");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_outer = std::make_unique<test::PrivateKeyring>();
    }

    void keepsEntriesForTheNextRun()
    {
        const auto probe = QStringLiteral(PROGRAM_FOLDER "/keyringprobe 10000 5000 15000");
        const QJsonObject secret{{u"token"_s, u"kept"_s}};
        const QJsonObject write{{u"id"_s, 1}, {u"call"_s, u"write"_s}, {u"key"_s, u"a"_s}, {u"secret"_s, secret}};
        const QJsonObject read{{u"id"_s, 1}, {u"call"_s, u"read"_s}, {u"key"_s, u"a"_s}, {u"known"_s, true}};
        QProcess process;
        start(process, {u"sh"_s, u"-c"_s, probe});
        QVERIFY(answerTo(process, write).contains("{\"id\":1}"));
        finish(process);
        QVERIFY(process.readAllStandardError().contains("starts a private session bus"));

        start(process, {u"sh"_s, u"-c"_s, probe});
        QVERIFY(answerTo(process, read).contains("\"token\":\"kept\""));
        finish(process);
        QCOMPARE(process.exitCode(), 0);
    }

    void passesTheExitCodeOn()
    {
        QProcess process;
        start(process, {u"sh"_s, u"-c"_s, u"exit 7"_s});
        finish(process);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 7);
        QTRY_VERIFY(!QFileInfo::exists(m_folder->filePath(u"ring/run"_s)));  // the daemons ended
    }

    void passesSignalsOn()
    {
        QProcess process;
        start(process,
              {u"sh"_s, u"-c"_s, u"trap 'echo caught; exit 3' TERM; echo ready; while :; do sleep 0.05; done"_s});
        QVERIFY(process.waitForReadyRead(20'000));
        process.readAllStandardOutput();
        process.terminate();
        finish(process);
        QCOMPARE(process.readAllStandardOutput(), "caught\n");
        QCOMPARE(process.exitCode(), 3);

        start(process, {u"sh"_s, u"-c"_s, u"kill -KILL $$"_s});
        finish(process);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGKILL);
        QTRY_VERIFY(!QFileInfo::exists(m_folder->filePath(u"ring/run"_s)));
    }

    void changesNothingElseForTheCommand()
    {
        QProcess process;
        start(process, {u"env"_s});
        finish(process);
        auto expected = m_outer->environment().toStringList();
        auto seen = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        const auto isBusOrShell = [](const QString &variable) {
            return variable.startsWith("DBUS_SESSION_BUS_ADDRESS="_L1) || variable.startsWith("_="_L1)
                || variable.startsWith("SHLVL="_L1) || variable.startsWith("PWD="_L1)
                || variable.startsWith("OLDPWD="_L1);
        };
        expected.removeIf(isBusOrShell);
        seen.removeIf(isBusOrShell);
        expected.sort();
        seen.sort();
        QCOMPARE(seen, expected);
    }

    void usesTheUnlockedKeyringThatIsThere()
    {
        QVERIFY(m_outer->startBus());
        QVERIFY(m_outer->startUnlocked());
        QProcess process;
        start(process, {u"sh"_s, u"-c"_s, u"echo $DBUS_SESSION_BUS_ADDRESS"_s});
        finish(process);
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
                 m_outer->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s));
        QCOMPARE(process.readAllStandardError(), QByteArray{});
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"ring"_s)));
    }

    void startsItsOwnBesideALockedOne()
    {
        QVERIFY(m_outer->startBus());
        QVERIFY(m_outer->startUnlocked());
        QVERIFY(m_outer->lock());
        QProcess process;
        start(process, {u"sh"_s, u"-c"_s, u"echo $DBUS_SESSION_BUS_ADDRESS"_s});
        finish(process);
        QVERIFY(QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                != m_outer->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s));
    }

private:
    void start(QProcess &process, const QStringList &command)
    {
        process.setProcessEnvironment(m_outer->environment());
        process.start(QStringLiteral(SOURCE_ROOT "/packaging/with-keyring.sh"),
                      QStringList{u"--dir"_s, m_folder->filePath(u"ring"_s)} + command);
    }

    static void finish(QProcess &process)
    {
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(20'000));
    }

    /// Sends one call to the probe and collects what it prints until the answer is there, or 20 seconds.
    static QByteArray answerTo(QProcess &probe, const QJsonObject &call)
    {
        probe.write(QJsonDocument{call}.toJson(QJsonDocument::Compact) + '\n');
        QByteArray printed;
        while (!printed.contains("\"id\":1") && probe.waitForReadyRead(20'000))
            printed += probe.readAllStandardOutput();
        return printed;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::PrivateKeyring> m_outer;  ///< the session around the script
};

static const test::Registration<TestWithKeyring> registered;
#include "tst_withkeyring.moc"
