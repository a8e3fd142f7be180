// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <unistd.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

/// A small file system of its own; gone with the object.
class SmallDisk final
{
public:
    explicit SmallDisk(const QString &folder) : m_folder{QFile::encodeName(folder)}
    {
        QDir{}.mkpath(folder);
        m_isThere = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=16m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Writes until there is no room for another byte.
    void fill() const
    {
        QFile filler{fillerPath()};
        if (!filler.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (qsizetype size = 64 * 1024; size > 0; size /= 2) {
            while (filler.write(QByteArray{size, 'x'}) == size) {}
        }
    }
    void makeRoom() const { QFile::remove(fillerPath()); }
    [[nodiscard]] bool makeReadOnly() const
    {
        return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=16m") == 0;
    }

private:
    [[nodiscard]] QString fillerPath() const { return QFile::decodeName(m_folder) + u"/filler"_s; }

    QByteArray m_folder;
    bool m_isThere = false;
};

}  // namespace

/// What happens to a running engine beside death: it is asked to end, the disk fills up, the keyring is locked.
class TestTroubles final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void endsInOrderWithinTenSeconds_data()
    {
        QTest::addColumn<int>("answerDelay");
        QTest::addColumn<bool>("keyringIsStuck");
        QTest::newRow("answers come soon") << 300 << false;
        QTest::newRow("answers come after half a minute") << 30'000 << false;
        QTest::newRow("the keyring gives no answer") << 300 << true;
    }
    void endsInOrderWithinTenSeconds()
    {
        QFETCH(const int, answerDelay);
        QFETCH(const bool, keyringIsStuck);
        const auto size = TortureSize::fromEnvironment(60, 0);
        TortureBench bench{size};
        QCOMPARE(planned(bench, size.posts), QString{});
        bench.answerAfter(answerDelay);
        if (keyringIsStuck)
            bench.keyring().freezeService();
        {
            const auto process = bench.engine();
            bench.waitUntilCreated(6, *process);
            QElapsedTimer time;
            time.start();
            process->sendSignal(SIGTERM);
            QCOMPARE(process->waitForEnd(20'000), 0);
            qInfo("it ended after %lld ms", time.elapsed());
            QVERIFY(time.elapsed() < 10'000);
            // Every call has its outcome in the journal, be it that nobody knows.
            QCOMPARE(bench.noteAborted(), 0);
        }
        if (keyringIsStuck)
            bench.keyring().thawService();
        bench.answerAfter(0);
        QCOMPARE(publishAll(bench), QString{});  // without the minutes for which a host is spared that gave no answer
    }

    void waitsForALockedKeyring()
    {
        const auto size = TortureSize::fromEnvironment(60, 0);
        TortureBench bench{size};
        QCOMPARE(planned(bench, size.posts), QString{});
        QVERIFY(bench.keyring().lock());

        // What needs no secret goes out; the exit code says that the rest waits.
        const auto locked = bench.engine();
        QCOMPARE(locked->waitForEnd(30'000), 75);
        const int withoutSecret = bench.created();
        QVERIFY(withoutSecret > 0);
        QVERIFY(withoutSecret < size.posts);
        expectNoLoginAsked(bench);
        for (const auto &[key, post] : bench.stored().asKeyValueRange())
            QVERIFY2(QStringList({u"published"_s, u"scheduled"_s, u"queued"_s}).contains(post.state),
                     qPrintable(post.state + u' ' + post.error));

        const auto process = bench.engine({u"--for"_s, u"300"_s});
        QTest::qWait(2000);
        QCOMPARE(bench.created(), withoutSecret);
        QVERIFY(bench.keyring().unlock());
        bench.waitUntilCreated(size.posts, *process);
        process->sendSignal(SIGTERM);
        QCOMPARE(process->waitForEnd(20'000), 0);
        expectNoLoginAsked(bench);
        allIsWell(bench);
    }

    void waitsForRoomOnTheDisk()
    {
        const auto size = TortureSize::fromEnvironment(120, 0);
        TortureBench bench{size};
        const SmallDisk disk{bench.diskFolder()};
        if (!disk.isThere())
            QSKIP("a file system of one's own needs root");
        bench.useDisk();
        QCOMPARE(planned(bench, size.posts), QString{});
        const auto process = fullWhilePublishing(bench, disk);
        QTest::qWait(3000);
        const int out = bench.created();
        QVERIFY(out < size.posts);
        QTest::qWait(3000);
        QVERIFY(process->isRunning());
        QCOMPARE(bench.created(), out);
        disk.makeRoom();
        bench.waitUntilCreated(size.posts, *process);
        process->sendSignal(SIGTERM);
        QCOMPARE(process->waitForEnd(20'000), 0);
        allIsWell(bench);
    }

    void endsOnAFullDisk()
    {
        const auto size = TortureSize::fromEnvironment(120, 0);
        TortureBench bench{size};
        const SmallDisk disk{bench.diskFolder()};
        if (!disk.isThere())
            QSKIP("a file system of one's own needs root");
        bench.useDisk();
        QCOMPARE(planned(bench, size.posts), QString{});
        const auto process = fullWhilePublishing(bench, disk);
        QTest::qWait(1000);
        QElapsedTimer time;
        time.start();
        process->sendSignal(SIGTERM);
        QCOMPARE(process->waitForEnd(20'000), 0);
        QVERIFY(time.elapsed() < 10'000);
        disk.makeRoom();
        allIsWell(bench);
    }

    void saysThatItCannotWrite()
    {
        const auto size = TortureSize::fromEnvironment(12, 0);
        TortureBench bench{size};
        const SmallDisk disk{bench.diskFolder()};
        if (!disk.isThere())
            QSKIP("a file system of one's own needs root");
        bench.useDisk();
        QCOMPARE(planned(bench, size.posts), QString{});
        QVERIFY(disk.makeReadOnly());
        const auto ended = bench.ctl({u"run"_s, u"--until-idle"_s, u"--json"_s});
        QCOMPARE(ended.code, 73);
        QVERIFY2(ended.err.contains("Check its permissions"), ended.err.constData());
        QCOMPARE(bench.created(), 0);
    }

private:
    /// A bench with `posts` posts that fall due; else what went wrong.
    static QString planned(TortureBench &bench, int posts)
    {
        if (const auto trouble = bench.start(); !trouble.isEmpty())
            return trouble;
        if (const auto trouble = bench.addAccounts(posts); !trouble.isEmpty())
            return trouble;
        bench.plan({.posts = posts});
        return {};
    }

    /// An engine that has published ten posts when the disk is full.
    static std::unique_ptr<VictimProcess> fullWhilePublishing(TortureBench &bench, const SmallDisk &disk)
    {
        auto process = bench.engine({u"--for"_s, u"300"_s});
        bench.waitUntilCreated(10, *process);
        disk.fill();
        return process;
    }

    static void expectNoLoginAsked(const TortureBench &bench)
    {
        const auto listed = bench.ctl({u"accounts"_s, u"list"_s, u"--json"_s});
        QCOMPARE(listed.code, 0);
        const auto accounts = QJsonDocument::fromJson(listed.out).array();
        QVERIFY(!accounts.isEmpty());
        for (const auto &account : accounts)
            QCOMPARE(account.toObject()["state"_L1].toString(), u"connected"_s);
    }

    static void allIsWell(TortureBench &bench) { QCOMPARE(endWell(bench), QString{}); }
};

static const test::Registration<TestTroubles> registered;
#include "tst_troubles.moc"
