// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"

#include <QTest>

#include <cerrno>
#include <csignal>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int outage = 1500;         ///< milliseconds
constexpr int untilItIsStuck = 600;  ///< milliseconds after which only what was on its way still comes out

}  // namespace

/// A workspace whose disk fails, whose file somebody else holds, or whose file is broken.
class TestDisk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void waitsUntilItWorksAgain_data() { troubles(); }
    void waitsUntilItWorksAgain()
    {
        QFETCH(const int, error);
        QFETCH(const QByteArray, said);
        const auto size = TortureSize::fromEnvironment(60, 2);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        TroubledWorld world{bench.folder() + u"/world"_s, bench.workspacePath()};
        bench.enter(world);
        {
            const auto process = bench.engine({u"--for"_s, u"600"_s});
            for (int time = 0; time < size.kills; ++time) {
                bench.waitUntilCreated(bench.created() + 1 + bench.random().bounded(10), *process);
                world.breakDisk(error);
                expectStandstill(bench);
                QVERIFY(process->isRunning());
                world.mendDisk();
            }
            bench.waitUntilCreated(bench.created() + 1, *process);
            process->sendSignal(SIGTERM);
            QCOMPARE(process->waitForEnd(20'000), 0);
        }
        QVERIFY2(bench.engineLog().contains(said), bench.engineLog().constData());
        QCOMPARE(endWell(bench), QString{});
    }

    void diesWhileItFails_data() { troubles(); }
    void diesWhileItFails()
    {
        QFETCH(const int, error);
        const auto size = TortureSize::fromEnvironment(60, 2);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        TroubledWorld world{bench.folder() + u"/world"_s, bench.workspacePath()};
        bench.enter(world);
        for (int time = 0; time < size.kills; ++time) {
            const auto process = bench.engine();
            bench.waitUntilCreated(bench.created() + 1 + bench.random().bounded(10), *process);
            world.breakDisk(error);
            QTest::qWait(bench.random().bounded(untilItIsStuck));
            (void)bench.killNow(*process);
            world.mendDisk();
        }
        QCOMPARE(endWell(bench), QString{});
    }

    void waitsForAnotherWriter_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("for a moment") << 2000 << false;
        QTest::newRow("for longer than SQLite waits") << 7500 << true;
    }
    void waitsForAnotherWriter()
    {
        QFETCH(const int, milliseconds);
        QFETCH(const bool, isTold);
        const auto size = TortureSize::fromEnvironment(60, 0);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        const auto process = bench.engine({u"--for"_s, u"600"_s});
        bench.waitUntilCreated(10, *process);
        {
            const auto other = Database::open(bench.workspacePath());
            QVERIFY(other);
            QVERIFY((*other)->runOnce(u"BEGIN EXCLUSIVE"_s));
            QTest::qWait(untilItIsStuck);
            const int out = bench.created();
            QVERIFY(out < size.posts);
            QTest::qWait(milliseconds - untilItIsStuck);
            QCOMPARE(bench.created(), out);
            QVERIFY(process->isRunning());
            QVERIFY((*other)->runOnce(u"COMMIT"_s));
        }
        bench.waitUntilCreated(size.posts, *process);
        process->sendSignal(SIGTERM);
        QCOMPARE(process->waitForEnd(20'000), 0);
        if (isTold)
            QVERIFY2(bench.engineLog().contains("Another program is writing"), bench.engineLog().constData());
        QCOMPARE(endWell(bench), QString{});
    }

    void refusesADamagedFile_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("its head is something else") << qint64{0} << qint64{4096};
        QTest::newRow("its schema is something else") << qint64{100} << qint64{3000};
        QTest::newRow("all but the head is something else") << qint64{4096} << qint64{10'000'000};
    }
    void refusesADamagedFile()
    {
        QFETCH(const qint64, from);
        QFETCH(const qint64, bytes);
        const auto size = TortureSize::fromEnvironment(12, 0);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        const auto damaged = damage(bench.workspacePath(), from, bytes);
        const auto ended = bench.ctl({u"run"_s, u"--until-idle"_s, u"--json"_s});
        QCOMPARE(ended.code, 78);
        QVERIFY2(ended.err.contains("backup"), ended.err.constData());
        QCOMPARE(bench.created(), 0);
        QFile after{bench.workspacePath()};
        QVERIFY(after.open(QIODevice::ReadOnly));
        QVERIFY2(after.readAll() == damaged, "a file that cannot be read was written to");
    }

private:
    static void troubles()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QByteArray>("said");
        const QByteArray failing{"it may be read-only, broken or gone"};
        QTest::newRow("it is full") << ENOSPC << QByteArray{"torture.carillon is full"};
        QTest::newRow("it is read-only") << EROFS << failing;
        QTest::newRow("it is broken") << EIO << failing;
    }

    static void expectStandstill(TortureBench &bench)
    {
        QTest::qWait(untilItIsStuck);
        const int out = bench.created();
        QTest::qWait(outage - untilItIsStuck);
        QCOMPARE(bench.created(), out);
    }

    /// What the file holds then.
    static QByteArray damage(const QString &path, qint64 from, qint64 bytes)
    {
        QFile file{path};
        if (!file.open(QIODevice::ReadWrite))
            qFatal("%s cannot be opened", qPrintable(path));
        auto content = file.readAll();
        const auto size = std::min(bytes, content.size() - from);
        content.replace(from, size, QByteArray(size, '\x5a'));
        if (!file.seek(0) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return content;
    }
};

static const test::Registration<TestDisk> registered;
#include "tst_disk.moc"
