// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformpostrepository.h"
#include "core/store/schema.h"
#include "core/store/whereabouts.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWorkspace final : public QObject
{
    Q_OBJECT

private slots:
    void anAbsentOneIsMadeOnlyWhenAsked()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"new.carillon"_s);
        const auto refused = Workspace::open(path, {}, m_clock);
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path));

        const auto made = Workspace::open(path, {.create = true, .zone = "Asia/Tokyo"}, m_clock);
        QVERIFY(made);
        QCOMPARE((*made)->zone(), QByteArray{"Asia/Tokyo"});
        QCOMPARE((*made)->mediaFolder(), folder.filePath(u"new.media"_s));
        QCOMPARE((*made)->database().schemaVersion(), newestSchemaVersion());
    }

    void aNewerOneIsRefusedAndUntouched()
    {
        StoreFixture fixture{m_clock};
        QVERIFY(fixture.database().runOnce(u"PRAGMA user_version = 4711"_s));
        fixture.workspace.reset();
        const auto opened = Workspace::open(fixture.path(), {}, m_clock);
        QCOMPARE(opened.error().kind, ErrorKind::TooNew);
        QVERIFY(opened.error().detail.contains("newer Carillon"_L1));
    }

    void whatIsNoWorkspaceIsRefused_data()
    {
        QTest::addColumn<QString>("made");
        QTest::newRow("another program's database") << u"CREATE TABLE other (a)"_s;
        QTest::newRow("another program's, with a version of its own") << u"PRAGMA user_version = 1"_s;
        QTest::newRow("an empty file") << QString{};
    }

    void whatIsNoWorkspaceIsRefused()
    {
        QFETCH(const QString, made);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"other.db"_s);
        if (made.isEmpty()) {
            QFile file{path};
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else {
            QVERIFY(Database::open(path).value()->runOnce(made));
        }
        const auto opened = Workspace::open(path, {}, m_clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        QVERIFY(opened.error().detail.contains(path));
        QVERIFY(!Database::open(path).value()->runOnce(u"SELECT 1 FROM post"_s));
    }

    /// Another engine may have been stopped in the middle of a write.
    void opensWhileSomebodyWrites()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"new.carillon"_s);
        const auto first = Workspace::open(path, {.create = true}, m_clock);
        QVERIFY(first);
        const auto writing = Transaction::begin((*first)->database());
        QVERIFY(writing);
        const auto second = Workspace::open(path, {}, m_clock);
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE((*second)->key(), (*first)->key());
    }

    void isAtHomeWhereItWasMade()
    {
        StoreFixture fixture{m_clock};
        const auto key = fixture.workspace->key();
        fixture.reopen();
        QCOMPARE(fixture.workspace->residence(), Residence::Home);
        QCOMPARE(fixture.workspace->key(), key);
        QVERIFY(!fixture.workspace->obstacleToPublishing());
    }

    void asksWhenItIsElsewhere_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("copied beside itself") << u"copied"_s;
        QTest::newRow("moved") << u"moved"_s;
        QTest::newRow("restored in its place") << u"restored"_s;
        QTest::newRow("opened by another installation") << u"installation"_s;
    }

    void asksWhenItIsElsewhere()
    {
        QFETCH(const QString, what);
        StoreFixture fixture{m_clock};
        auto path = fixture.path();
        const auto other = fixture.folder.filePath(u"other.carillon"_s);
        fixture.workspace.reset();
        if (what == "copied"_L1) {
            QVERIFY(QFile::copy(path, other));
            path = other;
        } else if (what == "moved"_L1) {
            QVERIFY(QFile::rename(path, other));
            path = other;
        } else if (what == "restored"_L1) {
            QVERIFY(QFile::copy(path, other));
            QVERIFY(QFile::remove(path));
            QFile hole{fixture.folder.filePath(u"hole"_s)};  // takes the file number that became free
            QVERIFY(hole.open(QIODevice::WriteOnly));
            QVERIFY(QFile::copy(other, path));
        } else {
            fixture.installation = newKey();
        }
        auto opened = Workspace::open(path, {.installation = fixture.installation}, m_clock).value();
        QCOMPARE(opened->residence(), Residence::Elsewhere);
        QVERIFY(opened->obstacleToPublishing().has_value());

        QVERIFY(opened->settleIn(Relocation::Moved, m_clock));
        QVERIFY(!opened->obstacleToPublishing());
        opened = Workspace::open(path, {.installation = fixture.installation}, m_clock).value();
        QCOMPARE(opened->residence(), Residence::Home);
    }

    void whatFellDueElsewhereIsDoubted()
    {
        FakeClock clock;
        StoreFixture fixture{clock};
        const auto account = fixture.account(u"here"_s, u"a"_s);
        const auto soon = fixture.post(u"soon"_s, {account.id}, clock.now() + 1h);
        const auto later = fixture.post(u"later"_s, {account.id}, clock.now() + 48h);
        clock.advance(24h);
        QVERIFY(fixture.workspace->settleIn(Relocation::Moved, clock));
        QCOMPARE(stateOf(fixture, soon), PlatformPostState::Unconfirmed);
        QCOMPARE(stateOf(fixture, later), PlatformPostState::Scheduled);
    }

    void aCopyStartsWithDraftsAndNewKeys()
    {
        StoreFixture fixture{m_clock};
        const auto account = fixture.account(u"here"_s, u"a"_s);
        const auto post = fixture.post(u"text"_s, {account.id}, m_clock.now() + 1h);
        PlatformPostRepository platformPosts{fixture.database()};
        const auto before = platformPosts.ofPost(post)->first();
        const auto key = fixture.workspace->key();
        QVERIFY(fixture.workspace->settleIn(Relocation::Copy, m_clock));
        const auto after = platformPosts.ofPost(post)->first();
        QCOMPARE(after.state, PlatformPostState::Draft);
        QVERIFY(!after.actAt);
        QVERIFY(after.key != before.key);
        QVERIFY(fixture.workspace->key() != key);
    }

    void aNetworkFileSystemIsKnownByItsMount()
    {
        const auto mounts = u"22 1 254:0 / / rw - ext4 /dev/vda rw\n"
                            "30 22 0:40 / /mnt/team\\040share rw shared:1 - nfs4 server:/x rw\n"
                            "31 22 0:41 / /mnt/team\\040share/local rw - tmpfs tmpfs rw\n"
                            "32 22 0:42 / /home/x/remote rw - fuse.sshfs me@there: rw\n"_s;
        QCOMPARE(networkFileSystem(mounts, u"/mnt/team share/posts"_s), u"nfs4"_s);
        QCOMPARE(networkFileSystem(mounts, u"/home/x/remote"_s), u"fuse.sshfs"_s);
        QVERIFY(!networkFileSystem(mounts, u"/mnt/team share/local/posts"_s));
        QVERIFY(!networkFileSystem(mounts, u"/mnt/team shared"_s));
    }

    void aSyncedFolderIsKnownByItsMarks()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir{folder.path()}.mkpath(u"deep/er"_s));
        QVERIFY(!syncProgram(folder.filePath(u"deep/er"_s)));
        QVERIFY(QDir{folder.path()}.mkpath(u"deep/.stfolder"_s));
        QCOMPARE(syncProgram(folder.filePath(u"deep/er"_s)), u"Syncthing"_s);

        const auto opened = Workspace::open(folder.filePath(u"deep/er/team.carillon"_s), {.create = true}, m_clock);
        const auto obstacle = (*opened)->obstacleToPublishing();
        QVERIFY(obstacle && obstacle->detail.contains("Syncthing"_L1));
    }

    void theZoneIsKeptAndSeenByOtherConnections()
    {
        StoreFixture fixture{m_clock};
        const auto other = Workspace::open(fixture.path(), {.installation = fixture.installation}, m_clock);
        QVERIFY(fixture.workspace->setZone(u"Asia/Tokyo"_s));
        QCOMPARE(fixture.workspace->zone(), "Asia/Tokyo"_ba);
        QCOMPARE((*other)->zone(), "Asia/Tokyo"_ba);
        fixture.reopen();
        QCOMPARE(fixture.workspace->zone(), "Asia/Tokyo"_ba);
    }

    void theExpiryIsSeenByOtherConnections()
    {
        StoreFixture fixture{m_clock};
        const auto other = Workspace::open(fixture.path(), {.installation = fixture.installation}, m_clock);
        QVERIFY(fixture.workspace->setExpiry(7h));
        QCOMPARE((*other)->expiry(), std::chrono::milliseconds{7h});
    }

    void whatIsNoZoneIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString{} << u"IANA"_s;
        QTest::newRow("a slip of the pen") << u"Europe/Berlni"_s << u"Europe/Berlin"_s;
        QTest::newRow("an offset, which knows no summer time") << u"UTC+02:00"_s << u"UTC+02:00"_s;
        QTest::newRow("letters that no zone has") << u"Europe/Zürich"_s << u"Europe/Zürich"_s;
    }

    void whatIsNoZoneIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, said);
        StoreFixture fixture{m_clock};
        const auto done = fixture.workspace->setZone(name);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Invalid);
        QVERIFY2(done.error().detail.contains(said), qPrintable(done.error().detail));
        QCOMPARE(fixture.workspace->zone(), "Europe/Berlin"_ba);
    }

    void theInstallationKeepsItsKey()
    {
        const QTemporaryDir folder;
        const auto key = installationKey(folder.filePath(u"settings"_s));
        QVERIFY(key);
        QCOMPARE(*installationKey(folder.filePath(u"settings"_s)), *key);
    }

private:
    static PlatformPostState stateOf(const StoreFixture &fixture, PostId post)
    {
        return PlatformPostRepository{fixture.database()}.ofPost(post)->first().state;
    }

    const FakeClock m_clock;
};

static const test::Registration<TestWorkspace> registered;
#include "tst_workspace.moc"
