// SPDX-License-Identifier: GPL-3.0-or-later
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
