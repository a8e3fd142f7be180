// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/exchangefixture.h"
#include "tests/support/testmain.h"

#include <QImage>
#include <QSqlDriver>

#include <sqlite3.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Every look at it finds that ten milliseconds went by.
class SlowClock final : public Clock
{
public:
    explicit SlowClock(const Clock &clock) : m_clock{clock} {}
    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed += 10ms; }
    [[nodiscard]] std::chrono::milliseconds slept() const override { return {}; }

private:
    const Clock &m_clock;
    mutable std::chrono::milliseconds m_elapsed{};
};

/// How many posts each commit brings, from now on.
class CommitCount final
{
public:
    explicit CommitCount(Database &database)
    {
        const auto handle = database.handle().driver()->handle();
        m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        sqlite3_update_hook(
            m_sqlite,
            [](void *context, int what, const char *, const char *table, sqlite3_int64) {
                if (what == SQLITE_INSERT && qstrcmp(table, "post") == 0)
                    ++static_cast<CommitCount *>(context)->m_now;
            },
            this);
        sqlite3_commit_hook(
            m_sqlite,
            [](void *context) {
                auto *count = static_cast<CommitCount *>(context);
                count->most = std::max(count->most, std::exchange(count->m_now, 0));
                ++count->commits;
                return 0;
            },
            this);
    }
    ~CommitCount()
    {
        sqlite3_update_hook(m_sqlite, nullptr, nullptr);
        sqlite3_commit_hook(m_sqlite, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(CommitCount)

    int most = 0;
    int commits = 0;

private:
    sqlite3 *m_sqlite = nullptr;
    int m_now = 0;
};

}  // namespace

class TestImport final : public QObject, protected ExchangeFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void importsNothingWhereNobodySaidWhichWorkspaceThisIs()
    {
        m_store->installation = newKey();
        m_store->reopen();
        const auto report = import(header + QByteArray{",2027-01-01,10:00,,alpha,hi,,,,,,,,,\n"});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Config);
    }

    void oneBadRowStopsAll()
    {
        const QByteArray file = header
            + QByteArray{",2027-01-01,10:00,,alpha,one,,,,,,,,,\n"
                         ",2027-01-01,10:00,,gamma,two,,,,,,,,,\n"};
        const auto refused = import(file);
        QVERIFY(!refused->imported);
        QCOMPARE(refused->bad, 1);
        QCOMPARE(count("SELECT count(*) FROM post"_L1), 0);
        const auto skipped = import(file, {.skipBadRows = true});
        QVERIFY(skipped->imported);
        QCOMPARE(posts().size(), 1);
    }

    void mediaAreKeptWhenImportedOnly()
    {
        QImage{40, 30, QImage::Format_RGB32}.save(path(u"a|b.png"_s));
        const QByteArray file = header + QByteArray{",2027-01-01,10:00,,alpha,hi,a\\|b.png,one \\| alt,,,,,,,\n"};
        const QDir kept{m_store->workspace->mediaFolder()};
        QVERIFY(!import(file, {.dryRun = true})->imported);
        QCOMPARE(kept.entryList(QDir::Files).size(), 0);
        QVERIFY(import(file)->imported);
        const auto media = posts().front().content.media;
        QCOMPARE(media.size(), 1);
        QCOMPARE(media.front().alt, u"one | alt"_s);
        QCOMPARE(media.front().asset.width, 40);
        QVERIFY(kept.exists(media.front().asset.file));
    }

    void rowsThatHoldEachOtherUpAreWarnedAbout()
    {
        const auto limited = m_store->account(u"webhook"_s, u"limited"_s, {.windows = {{.amount = 2, .period = 24h}}});
        m_store->post(u"planned"_s, {limited.id}, toInstant(QDateTime{{2027, 1, 1}, {8, 0}, Qt::UTC}));
        QByteArray file = header;
        file += ",2027-01-01,12:00,UTC,limited,third,,,,,,,,,\n";
        file += ",2027-01-01,10:00,UTC,limited,second,,,,,,,,,\n";
        file += ",2027-01-01,12:00,UTC,limited,a draft,,,,,,draft,,,\n";
        file += ",2027-01-01,12:00,UTC,alpha,no limit,,,,,,,,,\n";
        const auto report = import(file, {.dryRun = true});
        QVERIFY(report);
        QCOMPARE(codesOf(*report), QStringList{u"1:time:slips"_s});
        QCOMPARE(report->warnings, 1);
        QCOMPARE(report->bad, 0);
        QVERIFY(report->problems.first().message.contains(u"number 3 where 2 post"_s));
        QVERIFY(report->problems.first().message.contains(u"2 Jan"_s));
    }

    void deathBeforeTheEndLeavesNothingVisible()
    {
        write(u"posts.csv"_s, rows(250));
        {
            Importer importer{*m_store->workspace, m_platforms, m_clock, {.file = path(u"posts.csv"_s)}};
            QCOMPARE(importer.check()->added, 250);
            QVERIFY(importer.stage());
        }
        QCOMPARE(count("SELECT count(*) FROM post"_L1), 250);
        QCOMPARE(posts().size(), 0);
        m_store->reopen();
        const auto report = import(rows(3));
        QVERIFY(report->imported);
        QCOMPARE(posts().size(), 3);
        QCOMPARE(count("SELECT count(*) FROM post"_L1), 3);
        QVERIFY(m_store->database().runOnce(
            u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s));
    }

    void aCommitHoldsFewRows()
    {
        CommitCount counted{m_store->database()};
        QVERIFY(import(rows(1050))->imported);
        QCOMPARE(posts().size(), 1050);
        QCOMPARE(counted.most, Importer::maxRowsACommit);
        QVERIFY(counted.commits >= 4);
    }

    void aSlowMachineCommitsSooner()
    {
        write(u"posts.csv"_s, rows(20));
        const SlowClock clock{m_clock};
        Importer importer{*m_store->workspace, m_platforms, clock, {.file = path(u"posts.csv"_s)}};
        CommitCount counted{m_store->database()};
        const auto report = importer.run();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, 20);
        QCOMPARE(counted.most, 2);
    }

    void whatWasImportedIsFoundBySearching()
    {
        QVERIFY(import(rows(700))->imported);
        const auto found = PostRepository{m_store->database()}.list({.search = u"post 69"_s, .limit = 1000});
        QCOMPARE(found->size(), 11);  // 69 and 690 to 699
        // The rank 1 compares the index with the texts.
        QVERIFY(m_store->database().runOnce(
            u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s));
    }

    void onlyTheBatchSaysWhatAnImportAdded()
    {
        QVERIFY(import(rows(30))->imported);
        QCOMPARE(count("SELECT count(*) FROM change"_L1), 0);
        QCOMPARE(count("SELECT count(*) FROM change_batch WHERE live = 1"_L1), 1);
    }

    void aFullDiskLeavesNothing()
    {
        auto &database = m_store->database();
        auto pages = database.runOnce(u"PRAGMA page_count"_s);
        const auto limit = pages->integer(0) + 20;
        QVERIFY(database.runOnce(u"PRAGMA max_page_count = %1"_s.arg(limit)));
        const auto report = import(rows(2000));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Storage);
        QVERIFY(database.runOnce(u"PRAGMA max_page_count = 1000000"_s));
        QCOMPARE(posts().size(), 0);
        QVERIFY(import(rows(5))->imported);
        QCOMPARE(posts().size(), 5);
    }

    void aFileChangedMeanwhileIsRefused()
    {
        write(u"posts.csv"_s, rows(20));
        Importer importer{*m_store->workspace, m_platforms, m_clock, {.file = path(u"posts.csv"_s)}};
        QVERIFY(importer.check());
        write(u"posts.csv"_s, rows(21));
        const auto staged = importer.stage();
        QVERIFY(!staged);
        QCOMPARE(staged.error().kind, ErrorKind::Conflict);
        QCOMPARE(posts().size(), 0);
    }

    void twoImportsAtOnceAreRefused()
    {
        write(u"posts.csv"_s, rows(2));
        Importer first{*m_store->workspace, m_platforms, m_clock, {.file = path(u"posts.csv"_s)}};
        QVERIFY(first.check());
        QVERIFY(first.stage());
        const auto second = import(rows(2));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Locked);
        QVERIFY(first.finish()->imported);
    }
};

static const test::Registration<TestImport> registered;
#include "tst_import.moc"
