// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAccountCommands final : public QObject
{
    Q_OBJECT

private slots:
    void aTakenNameIsRefusedUnlessToldToReplace()
    {
        const QStringList add{u"accounts"_s, u"add"_s, u"webhook"_s, u"--create"_s, u"--name"_s, u"news"_s};
        const auto first
            = run(add + QStringList{u"--server"_s, u"http://127.0.0.1:9/a"_s, u"--option"_s, u"idempotent=yes"_s});
        QCOMPARE(first.exitCode, 0);
        const QStringList other{u"--server"_s, u"http://127.0.0.1:9/b"_s};
        const auto refused = run(add + other);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json["error"_L1]["code"_L1].toString(), u"conflict"_s);
        QVERIFY(refused.json["error"_L1]["message"_L1].toString().contains(first.json["id"_L1].toString()));
        QCOMPARE(run({u"accounts"_s, u"list"_s}).all.size(), 1);

        const auto replaced = run(add + other + QStringList{u"--replace"_s});
        QCOMPARE(replaced.exitCode, 0);
        QCOMPARE(replaced.json["id"_L1], first.json["id"_L1]);
        QCOMPARE(run(add + other).exitCode, 0);  // nothing would change
        const auto second = run(
            {u"accounts"_s, u"add"_s, u"webhook"_s, u"--name"_s, u"more"_s, u"--server"_s, u"http://127.0.0.1:9/a"_s});
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(run({u"accounts"_s, u"list"_s}).all.size(), 2);
    }

    void limitsAreSetForAWholePlatform()
    {
        const QStringList limits{u"platforms"_s, u"limits"_s, u"webhook"_s, u"--create"_s};
        QCOMPARE(run(limits).json["set"_L1], QJsonValue(QJsonObject{{u"windows"_s, QJsonArray{}}}));
        const auto set = run(limits
                             + QStringList{u"--max-concurrent"_s, u"2"_s, u"--window"_s, u"20/America/Los_Angeles"_s,
                                           u"--window"_s, u"5/60"_s, u"--spacing"_s, u"1500"_s});
        QCOMPARE(set.exitCode, 0);
        QCOMPARE(set.json["max_concurrent"_L1].toInt(), 2);
        QCOMPARE(set.json["set"_L1]["spacing_ms"_L1].toInt(), 1500);
        const auto windows = set.json["limits"_L1]["windows"_L1].toArray();
        QCOMPARE(windows.size(), 2);
        QCOMPARE(windows[0]["reset"_L1].toString(), u"America/Los_Angeles"_s);
        QCOMPARE(windows[1]["seconds"_L1].toInt(), 60);
        QVERIFY(windows[1]["reset"_L1].isNull());
        QCOMPARE(run({u"platforms"_s, u"list"_s}).all.size(), qsizetype(carillon::makePlatforms().size()));
        QCOMPARE(run(limits + QStringList{u"--window"_s, u"20/Mars/Olympus"_s}).exitCode, 1);
        QCOMPARE(run({u"platforms"_s, u"limits"_s, u"nowhere"_s}).exitCode, 2);
        QVERIFY(run(limits + QStringList{u"--clear"_s}).json["limits"_L1]["windows"_L1].toArray().isEmpty());
    }

    void aPostThatWouldSlipIsToldOf()
    {
        const auto account = run({u"accounts"_s, u"add"_s, u"webhook"_s, u"--create"_s, u"--name"_s, u"slow"_s,
                                  u"--server"_s, u"http://127.0.0.1:9/slow"_s, u"--window"_s, u"1/UTC"_s});
        QCOMPARE(account.exitCode, 0);
        const QStringList add{u"post"_s,   u"add"_s, u"--account"_s, u"slow"_s,
                              u"--zone"_s, u"UTC"_s, u"--text"_s,    u"hi"_s};
        QVERIFY(run(add + QStringList{u"--at"_s, u"2037-01-01T09:00"_s}).json["slips"_L1].toArray().isEmpty());
        const auto second = run(add + QStringList{u"--at"_s, u"2037-01-01T10:00"_s});
        QCOMPARE(second.exitCode, 0);
        const auto slip = second.json["slips"_L1][0];
        QCOMPARE(slip["account"_L1], account.json["id"_L1]);
        QCOMPARE(slip["goes_at"_L1].toString(), u"2037-01-02T00:00:01.000Z"_s);
        QCOMPARE(slip["window"_L1]["reset"_L1].toString(), u"UTC"_s);
        QCOMPARE(second.json["notes"_L1].toArray().size(), 1);
        const auto moved = run({u"post"_s, u"move"_s, second.json["id"_L1].toString(), u"--zone"_s, u"UTC"_s, u"--at"_s,
                                u"2037-01-02T10:00"_s});
        QVERIFY(moved.json["slips"_L1].toArray().isEmpty());
    }

private:
    struct Outcome
    {
        int exitCode = -1;
        QJsonObject json;
        QJsonArray all;
    };

    [[nodiscard]] Outcome run(const QStringList &words) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"),
                      words + QStringList{u"--json"_s, u"--workspace"_s, m_home.filePath(u"test.carillon"_s)});
        if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
            return {};
        const auto document = QJsonDocument::fromJson(program.readAllStandardOutput());
        return {program.exitCode(), document.object(), document.array()};
    }

    const QTemporaryDir m_home;
};

static const carillon::test::Registration<TestAccountCommands> registered;
#include "tst_accountcommands.moc"
