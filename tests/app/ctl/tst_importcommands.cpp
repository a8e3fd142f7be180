// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jsonschema.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QJsonObject json;
};

}  // namespace

/// The built program importing into a generated workspace, in a home folder of its own.
class TestImportCommands final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        const auto made = run({u"workspace"_s, u"generate"_s, path(), u"--posts"_s, u"20"_s, u"--accounts"_s, u"3"_s});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(faultOf(made, u"workspace-generate"_s), QString{});
        QCOMPARE(made.json["posts"_L1].toInt(), 20);
    }

    void importsAndTakesBack()
    {
        write("accounts,text,date,time\nbluesky-1,one,2099-01-01,10:00\nnobody,two,2099-01-01,10:00\n");
        const auto refused = run({u"import"_s, file()});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(faultOf(refused, u"import"_s), QString{});
        QCOMPARE(refused.json["imported"_L1].toBool(), false);
        const auto problem = refused.json["problems"_L1][0].toObject();
        QCOMPARE(problem["record"_L1].toInt(), 2);
        QCOMPARE(problem["line"_L1].toInt(), 3);
        QCOMPARE(problem["column"_L1].toString(), u"accounts"_s);

        const auto taken = run({u"import"_s, file(), u"--skip-bad-rows"_s});
        QCOMPARE(taken.exitCode, 0);
        QCOMPARE(faultOf(taken, u"import"_s), QString{});
        const auto batch = taken.json["batch"_L1].toString();
        const auto undone = run({u"import"_s, u"undo"_s, batch});
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(faultOf(undone, u"import-undo"_s), QString{});
        QCOMPARE(undone.json["removed"_L1].toInt(), 1);
        QCOMPARE(run({u"import"_s, u"undo"_s, u"none"_s}).exitCode, 2);
    }

    void exportsOrSaysWhyNot()
    {
        const auto out = m_home->filePath(u"out.csv"_s);
        const auto written = run({u"export"_s, out});
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(faultOf(written, u"export"_s), QString{});
        QCOMPARE(written.json["posts"_L1].toInt(), 20);
        QVERIFY(QFile::exists(out));
        QCOMPARE(run({u"export"_s, m_home->filePath(u"none/out.csv"_s)}).exitCode, 73);
    }

    void wrongUsageIsTold()
    {
        write("accounts,text\n");
        QCOMPARE(run({u"import"_s, file(), u"--format"_s, u"publer-12"_s}).exitCode, 64);
        QCOMPARE(run({u"export"_s, file(), u"--format"_s, u"ics"_s}).exitCode, 64);
        QCOMPARE(run({u"import"_s, file(), u"--past"_s, u"maybe"_s}).exitCode, 64);
        QCOMPARE(run({u"workspace"_s, u"generate"_s, path()}).exitCode, 1);
    }

private:
    [[nodiscard]] QString path() const { return m_home->filePath(u"test.carillon"_s); }
    [[nodiscard]] QString file() const { return m_home->filePath(u"posts.csv"_s); }

    void write(const QByteArray &bytes) const
    {
        QFile csv{file()};
        QVERIFY(csv.open(QIODevice::WriteOnly));
        QCOMPARE(csv.write(bytes), bytes.size());
    }

    static QString faultOf(const Outcome &outcome, const QString &schema)
    {
        return test::schemaFault(outcome.json,
                                 QStringLiteral(SOURCE_ROOT "/app/ctl/schemas/") + schema + u".schema.json"_s);
    }

    Outcome run(const QStringList &words) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home->path());
        for (const auto &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_home->filePath(name));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"),
                      words + QStringList{u"--workspace"_s, path(), u"--json"_s});
        if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), QJsonDocument::fromJson(program.readAllStandardOutput()).object()};
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

static const test::Registration<TestImportCommands> registered;
#include "tst_importcommands.moc"
