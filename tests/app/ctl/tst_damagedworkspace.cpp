// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4096;
constexpr int badWorkspace = 78;

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

}  // namespace

/// Exit code 78 tells scripts that no trying again will help: a person must restore a backup.
class TestDamagedWorkspace final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"workspace"_s, u"generate"_s, path(), u"--posts"_s, u"40"_s, u"--accounts"_s, u"2"_s,
                      u"--months"_s, u"1"_s, u"--seed"_s, u"1"_s})
                     .exitCode,
                 0);
    }

    void aFileThatCannotBeOpenedAnswers78_data()
    {
        QTest::addColumn<QString>("what");
        for (const auto *what : {"a text file", "an empty file", "a file cut short", "another program's database",
                                 "a workspace of a newer program", "an overwritten first page"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aFileThatCannotBeOpenedAnswers78()
    {
        QFETCH(const QString, what);
        QFile file{path()};
        if (what == "a text file"_L1)
            write({"Dear diary,\n" + QByteArray{pageSize, '.'}});
        else if (what == "an empty file"_L1)
            QVERIFY(file.resize(0));
        else if (what == "a file cut short"_L1)
            QVERIFY(file.resize(file.size() / 20 / pageSize * pageSize));
        else if (what == "an overwritten first page"_L1)
            overwritePage(0);
        else if (what == "a workspace of a newer program"_L1)
            QVERIFY(Database::open(path()).value()->runOnce(u"PRAGMA user_version = 4711"_s));
        else {
            QVERIFY(file.remove());
            QVERIFY(Database::open(path()).value()->runOnce(u"CREATE TABLE bookmarks (address TEXT)"_s));
        }
        for (const auto &words :
             {QStringList{u"post"_s, u"list"_s}, QStringList{u"check"_s}, QStringList{u"run"_s, u"--until-idle"_s}}) {
            const auto outcome = run(words);
            QVERIFY2(outcome.exitCode == badWorkspace, outcome.err.constData());
            QVERIFY2(outcome.err.contains(path().toUtf8()), outcome.err.constData());
            QVERIFY(outcome.out.isEmpty());
        }
    }

    /// Whichever page is damaged: a command either does not need it, or says 78. It never answers with less.
    void damageFoundOnTheWayAnswers78()
    {
        const QStringList list{u"post"_s, u"list"_s, u"--limit"_s, u"500"_s, u"--json"_s};
        const auto whole = run(list);
        QCOMPARE(whole.exitCode, 0);
        QFile file{path()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sound = file.readAll();
        file.close();
        int found = 0;
        for (int page = 1; page < sound.size() / pageSize; ++page) {
            write(sound);
            overwritePage(page);
            const auto hurt = run(list);
            if (hurt.exitCode == badWorkspace) {
                ++found;
                QVERIFY2(hurt.err.contains("damaged"), hurt.err.constData());
            } else {
                QCOMPARE(hurt.exitCode, 0);
                QCOMPARE(hurt.out, whole.out);
            }
            if (page % 8 == 0)
                QCOMPARE(run({u"check"_s}).exitCode, badWorkspace);
        }
        QVERIFY(found > 3);
    }

private:
    [[nodiscard]] QString path() const { return m_home->filePath(u"test.carillon"_s); }

    void write(const QByteArray &bytes) const
    {
        for (const auto &beside : {u"-wal"_s, u"-shm"_s})
            QFile::remove(path() + beside);
        QFile file{path()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void overwritePage(int page) const
    {
        QFile file{path()};
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(qint64{page} * pageSize));
        QCOMPARE(file.write(QByteArray{pageSize, '\xa5'}), pageSize);
    }

    Outcome run(const QStringList &words) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_home->path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"), words + QStringList{u"--workspace"_s, path()});
        if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

static const test::Registration<TestDamagedWorkspace> registered;
#include "tst_damagedworkspace.moc"
