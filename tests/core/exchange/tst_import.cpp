// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/importundo.h"
#include "core/exchange/listcell.h"
#include "core/store/changerepository.h"
#include "core/store/database.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QTest>

#include <sqlite3.h>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto header = "id,date,time,zone,accounts,text,media,alt,link,tags,priority,state,repeat,options,variants\n";

QStringList codesOf(const ImportReport &report)
{
    QStringList codes;
    for (const auto &problem : report.problems)
        codes += u"%1:%2:%3"_s.arg(problem.record).arg(problem.column, problem.code);
    return codes;
}

}  // namespace

class TestImport final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<test::StoreFixture>(m_clock);
        QVERIFY(QDir{m_store->folder.path()}.mkpath(u"in/folder"_s));
        m_platforms = makePlatforms();
        m_alpha = m_store->account(u"webhook"_s, u"alpha"_s).id;
        m_beta = m_store->account(u"webhook"_s, u"beta"_s).id;
    }

    void cleanup() { m_store.reset(); }

    void listCells_data()
    {
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<QString>("cell");
        QTest::newRow("nothing") << QStringList{} << u""_s;
        QTest::newRow("one") << QStringList{u"a b"_s} << u"a b"_s;
        QTest::newRow("empty ones between") << QStringList{u"a"_s, {}, u"b"_s, {}} << u"a||b|"_s;
        QTest::newRow("bars") << QStringList{u"a|b"_s, u"|"_s} << u"a\\|b|\\|"_s;
        QTest::newRow("a backslash alone stays") << QStringList{u"C:\\new\\"_s} << u"C:\\new\\"_s;
        QTest::newRow("a backslash before the separator") << QStringList{u"a\\"_s, u"b"_s} << u"a\\\\|b"_s;
        QTest::newRow("a backslash before a bar") << QStringList{u"a\\|b"_s} << u"a\\\\\\|b"_s;
    }

    void listCells()
    {
        QFETCH(const QStringList, items);
        QFETCH(const QString, cell);
        QCOMPARE(joinListCell(items), cell);
        QCOMPARE(splitListCell(cell), items);
    }

    void refusesRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const QByteArray &cells, const QStringList &codes) {
            QTest::newRow(name) << cells << codes;
        };
        row("a sound row", ",2027-01-01,10:00,UTC,webhook:alpha,hi,,,,,,,,,", {});
        row("an account by its name in capitals", ",2027-01-01,10:00,,ALPHA | Beta,hi,,,,,,,,,", {});
        row("milliseconds", ",2027-01-01,10:00:01.250,,alpha,hi,,,,,,,,,", {});
        row("a draft without a time or an account", ",,,,,hi,,,,,,draft,,,", {});
        row("no id of ours", "7,2027-01-01,10:00,,alpha,hi,,,,,,,,,", {u"1:id:bad_id"_s});
        row("an American date", ",01/02/2027,10:00,,alpha,hi,,,,,,,,,", {u"1:date:bad_date"_s});
        row("a day that isn't", ",2027-02-29,10:00,,alpha,hi,,,,,,,,,", {u"1:date:bad_date"_s});
        row("no date", ",,10:00,,alpha,hi,,,,,,,,,", {u"1:date:missing_date"_s});
        row("no time", ",2027-01-01,,,alpha,hi,,,,,,,,,", {u"1:time:missing_time"_s});
        row("an afternoon", ",2027-01-01,3:00 PM,,alpha,hi,,,,,,,,,", {u"1:time:bad_time"_s});
        row("hour 24", ",2027-01-01,24:00,,alpha,hi,,,,,,,,,", {u"1:time:bad_time"_s});
        row("an unknown zone", ",2027-01-01,10:00,Europe/Berlim,alpha,hi,,,,,,,,,", {u"1:zone:unknown_zone"_s});
        row("inside the spring gap", ",2027-03-28,02:30,Europe/Berlin,alpha,hi,,,,,,,,,", {u"1:time:skipped_time"_s});
        row("a time that comes twice", ",2027-10-31,02:30,Europe/Berlin,alpha,hi,,,,,,,,,",
            {u"1:time:repeated_time"_s});
        row("a time gone by", ",2026-11-21,09:59,,alpha,hi,,,,,,,,,", {u"1:time:past_time"_s});
        row("an unknown account", ",2027-01-01,10:00,,gamma,hi,,,,,,,,,", {u"1:accounts:unknown_account"_s});
        row("no account", ",2027-01-01,10:00,,,hi,,,,,,,,,", {u"1:accounts:no_account"_s});
        row("an account twice", ",2027-01-01,10:00,,alpha|webhook:alpha,hi,,,,,,,,,",
            {u"1:accounts:same_account_twice"_s});
        row("nothing to post", ",2027-01-01,10:00,,alpha,,,,,,,,,,", {u"1:text:empty"_s});
        row("a file that isn't there", ",2027-01-01,10:00,,alpha,hi,no.png,,,,,,,,", {u"1:media:missing_file"_s});
        row("a file outside", ",2027-01-01,10:00,,alpha,hi,../outside.txt,,,,,,,,", {u"1:media:outside_media_root"_s});
        row("an absolute path outside", ",2027-01-01,10:00,,alpha,hi,/etc/passwd,,,,,,,,",
            {u"1:media:outside_media_root"_s});
        row("a file on the web", ",2027-01-01,10:00,,alpha,hi,https://example.org/a.png,,,,,,,,",
            {u"1:media:not_available"_s});
        row("a file that is no picture", ",2027-01-01,10:00,,alpha,hi,empty.png,,,,,,,,",
            {u"1:media:unreadable_file"_s});
        row("more alternative texts than files", ",2027-01-01,10:00,,alpha,hi,,a|b,,,,,,,", {u"1:alt:too_many_alts"_s});
        row("no link", ",2027-01-01,10:00,,alpha,hi,,,example,,,,,,", {u"1:link:bad_link"_s});
        row("an unknown priority", ",2027-01-01,10:00,,alpha,hi,,,,,urgent,,,,", {u"1:priority:bad_priority"_s});
        row("a slot", ",,,,alpha,hi,,,,,,slot,,,",
            {u"1:state:not_available"_s, u"1:date:missing_date"_s, u"1:time:missing_time"_s});
        row("a state of the past", ",2027-01-01,10:00,,alpha,hi,,,,,,published,,,", {u"1:state:bad_state"_s});
        row("a repeating post", ",2027-01-01,10:00,,alpha,hi,,,,,,,FREQ=DAILY,,", {u"1:repeat:not_available"_s});
        row("options that are no object", ",2027-01-01,10:00,,alpha,hi,,,,,,,,[1],", {u"1:options:bad_options"_s});
        row("an option of nobody", ",2027-01-01,10:00,,alpha,hi,,,,,,,,\"{\"\"x\"\":1}\",",
            {u"1:options:unknown_option"_s});
        row("empty variants", ",2027-01-01,10:00,,alpha,hi,,,,,,,,,{}", {});
        row("variants", ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"a\"\":1}\"", {u"1:variants:not_available"_s});
        row("too few cells", ",2027-01-01,10:00", {u"1::bad_record"_s});
    }

    void importsNothingWhereNobodySaidWhichWorkspaceThisIs()
    {
        m_store->installation = newKey();
        m_store->reopen();
        const auto report = import(header + QByteArray{",2027-01-01,10:00,,alpha,hi,,,,,,,,,\n"});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Config);
    }

    void refusesRows()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QStringList, codes);
        write(u"../outside.txt"_s, "x");
        write(u"empty.png"_s, "");
        const auto report = import(header + row + '\n', {.dryRun = true});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(codesOf(*report), codes);
        const bool onlyWarnings = report->warnings == codes.size();
        QCOMPARE(report->bad, onlyWarnings ? 0 : 1);
        for (const auto &problem : report->problems)
            QVERIFY2(problem.message.endsWith(u'.') || problem.message.endsWith(u')'), qPrintable(problem.message));
        QCOMPARE(count("SELECT count(*) FROM post"_L1), 0);
    }

    void namesTheTimesBesideTheGap()
    {
        const auto report = import(header + QByteArray{",2027-03-28,02:30,Europe/Berlin,alpha,hi,,,,,,,,,\n"});
        QVERIFY(report->problems.front().message.contains(u"from 02:00 straight to 03:00"));
    }

    void refusesFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << QByteArray{} << u"empty"_s;
        QTest::newRow("no accounts") << QByteArray{"text\nhi\n"} << u"no column \"accounts\""_s;
        QTest::newRow("no text") << QByteArray{"accounts\nhi\n"} << u"no column \"text\""_s;
        QTest::newRow("a column twice") << QByteArray{"accounts,text,Text\n"} << u"two columns"_s;
        QTest::newRow("an open quote") << QByteArray{"accounts,text\nalpha,\"hi\n"} << u"never closed"_s;
    }

    void refusesFiles()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, part);
        const auto report = import(content);
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(part), qPrintable(report.error().detail));
    }

    void aNameOfSeveralAccountsIsNotGuessed()
    {
        m_store->account(u"mastodon"_s, u"alpha"_s);
        const auto report = import("accounts,text,date,time\nalpha,hi,2027-01-01,10:00\n", {.dryRun = true});
        QCOMPARE(codesOf(*report), QStringList{u"1:accounts:ambiguous_account"_s});
        QVERIFY(report->problems.front().message.contains(u"mastodon:alpha, webhook:alpha"));
        ImportOptions mapped{.accounts = {{u"alpha"_s, keyOf(m_alpha)}}};
        QCOMPARE(import("accounts,text,date,time\nalpha,hi,2027-01-01,10:00\n", mapped)->added, 1);
    }

    void columnsMayBeMapped()
    {
        const auto report = import("Kanal,Nachricht,Tag,Uhr,Wer\nalpha,hi,2027-01-01,10:00,ich\n",
                                   {.zone = u"Asia/Tokyo"_s,
                                    .columns = {{u"kanal"_s, u"accounts"_s},
                                                {u"Nachricht"_s, u"text"_s},
                                                {u"Tag"_s, u"date"_s},
                                                {u"Uhr"_s, u"time"_s}}});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->keptColumns, QStringList{u"Wer"_s});
        const auto post = posts().front();
        QCOMPARE(post.extra, (QJsonObject{{u"Wer"_s, u"ich"_s}}));
        QCOMPARE(toIsoUtc(post.plan->due), u"2027-01-01T01:00:00.000Z"_s);
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

    void theSameIdTwiceIsRefused()
    {
        const QByteArray row = newKey().toLatin1() + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n";
        QCOMPARE(codesOf(*import(header + row + row)), QStringList{u"2:id:same_id_twice"_s});
    }

    void thePastGoesNowOrBecomesADraft()
    {
        const QByteArray file = header + QByteArray{",2020-01-01,10:00,,alpha,late,,,,,,,,,\n"};
        QVERIFY(import(file, {.past = PastPolicy::Now})->imported);
        auto copy = copies(posts().front()).front();
        QCOMPARE(copy.state, PlatformPostState::Scheduled);
        QCOMPARE(*copy.dueAt, m_clock.now());
        init();
        QVERIFY(import(file, {.past = PastPolicy::Draft})->imported);
        copy = copies(posts().front()).front();
        QCOMPARE(copy.state, PlatformPostState::Draft);
        QVERIFY(!copy.actAt);
        QCOMPARE(posts().front().plan->date, QDate(2020, 1, 1));
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
    }

    void aCommitHoldsFewRows()
    {
        struct Counted
        {
            int now = 0;
            int most = 0;
            int commits = 0;
        } counted;
        const auto handle = m_store->database().handle().driver()->handle();
        auto *sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        sqlite3_update_hook(
            sqlite,
            [](void *context, int what, const char *, const char *table, sqlite3_int64) {
                if (what == SQLITE_INSERT && qstrcmp(table, "post") == 0)
                    ++static_cast<Counted *>(context)->now;
            },
            &counted);
        sqlite3_commit_hook(
            sqlite,
            [](void *context) {
                auto *count = static_cast<Counted *>(context);
                count->most = std::max(count->most, std::exchange(count->now, 0));
                ++count->commits;
                return 0;
            },
            &counted);
        const auto report = import(rows(1050));
        sqlite3_update_hook(sqlite, nullptr, nullptr);
        sqlite3_commit_hook(sqlite, nullptr, nullptr);
        QVERIFY(report->imported);
        QCOMPARE(posts().size(), 1050);
        QCOMPARE(counted.most, Importer::maxRowsACommit);
        QVERIFY(counted.commits >= 11);
    }

    void aFullDiskLeavesNothing()
    {
        auto &database = m_store->database();
        auto pages = database.runOnce(u"PRAGMA page_count"_s);
        pages->next();
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

    void aKnownIdChangesThatPost()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,x,,,,,\n")->imported);
        const auto same = import(header + key + ",2027-01-01,10:00,,alpha,one,,,,x,,,,,\n");
        QCOMPARE(same->unchanged, 1);
        QVERIFY(!same->imported);
        const auto changed = import(header + key + ",2027-01-02,11:00,UTC,beta,two,,,,y,high,draft,,,\n");
        QCOMPARE(changed->updated, 1);
        auto post = posts().front();
        QCOMPARE(posts().size(), 1);
        QCOMPARE(post.content.parts, QStringList{u"two"_s});
        QCOMPARE(post.tags, QStringList{u"y"_s});
        QCOMPARE(copies(post).size(), 1);
        QCOMPARE(copies(post).front().account, m_beta);
        QCOMPARE(copies(post).front().state, PlatformPostState::Draft);

        const auto undone = undoImport(m_store->database(), changed->batch, m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->reverted, 1);
        post = posts().front();
        QCOMPARE(post.content.parts, QStringList{u"one"_s});
        QCOMPARE(post.tags, QStringList{u"x"_s});
        QCOMPARE(post.priority, Priority::Normal);
        QCOMPARE(post.plan->date, QDate(2027, 1, 1));
        QCOMPARE(copies(post).size(), 1);
        QCOMPARE(copies(post).front().account, m_alpha);
        QCOMPARE(copies(post).front().state, PlatformPostState::Scheduled);
        QCOMPARE(*copies(post).front().actAt, post.plan->due);
    }

    void whatIsOnItsWayIsNotChanged()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n")->imported);
        setState("published");
        QCOMPARE(codesOf(*import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n")),
                 QStringList{u"1:id:not_changeable"_s});
        setState("canceled");
        QCOMPARE(codesOf(*import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n")),
                 QStringList{u"1:id:not_changeable"_s});
    }

    void undoTakesAllAfterARestart()
    {
        const auto report = import(rows(300));
        m_store->reopen();
        const auto undone = undoImport(m_store->database(), report->batch, m_clock);
        QVERIFY(undone);
        QCOMPARE(undone->removed, 300);
        QVERIFY(undone->kept.isEmpty());
        QCOMPARE(posts().size(), 0);
        QCOMPARE(undoImport(m_store->database(), report->batch, m_clock).error().kind, ErrorKind::Conflict);
        QCOMPARE(undoImport(m_store->database(), newKey(), m_clock).error().kind, ErrorKind::NotFound);
    }

    void undoneIdsMayBeImportedAgain()
    {
        const QByteArray file = header + newKey().toLatin1() + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n";
        QVERIFY(undoImport(m_store->database(), import(file)->batch, m_clock));
        const auto again = import(file);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->added, 1);
        QCOMPARE(posts().size(), 1);
    }

    void undoLeavesWhatMovedOn()
    {
        const auto report = import(rows(5));
        const auto all = posts();
        PostRepository repository{m_store->database()};
        QVERIFY(repository.plan(all[1].id, 1, {}));
        QVERIFY(m_store->database().runOnce(
            u"UPDATE platform_post SET state = 'published' WHERE post_id = %1"_s.arg(all[3].id.row())));
        const auto undone = undoImport(m_store->database(), report->batch, m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->removed, 3);
        QCOMPARE(undone->kept.size(), 2);
        QSet<QString> kept;
        for (const auto &post : undone->kept) {
            QVERIFY(!post.reason.isEmpty());
            kept += post.key;
        }
        QCOMPARE(kept, (QSet{all[1].key, all[3].key}));
        QCOMPARE(posts().size(), 2);
        QCOMPARE(count("SELECT count(*) FROM platform_post WHERE act_at IS NOT NULL AND deleted_at IS NOT NULL"_L1), 0);
    }

    void anUpdateThatMovedOnStays()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n")->imported);
        const auto changed = import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n");
        setState("published");
        const auto undone = undoImport(m_store->database(), changed->batch, m_clock);
        QCOMPARE(undone->kept.size(), 1);
        QCOMPARE(undone->reverted, 0);
        QCOMPARE(posts().front().content.parts, QStringList{u"two"_s});
    }

    void exportReadsBackAsTheSamePosts()
    {
        QImage{8, 8, QImage::Format_RGB32}.save(path(u"p.png"_s));
        const QStringList texts{u"plain"_s,
                                u"say \"hi\", twice"_s,
                                u"part one\n---\npart two"_s,
                                u"a | b \\| c"_s,
                                u"\U0001F468\u200D\U0001F469\u200D\U0001F467 emoji"_s,
                                u"=1+1"_s,
                                u"+49"_s,
                                u"-20 %"_s,
                                u"@somebody"_s,
                                u"old\rline end"_s,
                                u"\uFEFFmark"_s,
                                u" spaces "_s,
                                u"tab\tin it"_s};
        for (const auto &text : texts)
            m_store->post(text, {m_alpha, m_beta}, m_clock.now() + 5h);
        m_store->post(u"no time"_s, {m_alpha}, {});
        QVERIFY(import("accounts,text,date,time,media,alt,tags,campaign,options,Owner\n"
                       "beta,pic,2027-10-31,02:30,p.png,x,t 1|t\\|2,spring,\"{\"\"a\"\":\"\"b\"\"}\",\"me, too\"\n")
                    ->imported);
        const auto before = posts();
        QCOMPARE(before.size(), texts.size() + 2);
        QCOMPARE(*exportPosts(m_store->database(), m_platforms, {.file = path(u"out.csv"_s), .from = {}, .to = {}}),
                 int(before.size()));

        test::StoreFixture other{m_clock};
        other.account(u"webhook"_s, u"alpha"_s);
        other.account(u"webhook"_s, u"beta"_s);
        const auto report = Importer{*other.workspace,
                                     m_platforms,
                                     m_clock,
                                     {.file = path(u"out.csv"_s), .mediaRoot = m_store->workspace->mediaFolder()}}
                                .run();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(report->imported, qPrintable(codesOf(*report).join(u' ')));
        const auto after = *PostRepository{other.database()}.list({.limit = 1000});
        QCOMPARE(after.size(), before.size());
        for (qsizetype at = 0; at < before.size(); ++at) {
            QCOMPARE(after[at].key, before[at].key);
            QCOMPARE(after[at].content, before[at].content);
            QCOMPARE(after[at].tags, before[at].tags);
            QCOMPARE(after[at].extra, before[at].extra);
            QCOMPARE(after[at].plan.has_value(), before[at].plan.has_value());
            if (before[at].plan)
                QCOMPARE(after[at].plan->due, before[at].plan->due);
            const auto copied = *PlatformPostRepository{other.database()}.ofPost(after[at].id);
            QCOMPARE(copied.size(), copies(before[at]).size());
            QCOMPARE(copied.front().state, copies(before[at]).front().state);
        }
    }

    void exportNeverHalfWrites()
    {
        m_store->post(u"one"_s, {m_alpha}, m_clock.now() + 1h);
        m_store->post(u"two"_s, {m_alpha}, m_clock.now() + 48h);
        const auto refused
            = exportPosts(m_store->database(), m_platforms, {.file = path(u"folder"_s), .from = {}, .to = {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        const auto some = exportPosts(
            m_store->database(), m_platforms,
            {.file = path(u"out.jsonl"_s), .format = ExportFormat::JsonLines, .from = {}, .to = m_clock.now() + 2h});
        QVERIFY2(some, some ? "" : qPrintable(some.error().detail));
        QCOMPARE(*some, 1);
        QFile file{path(u"out.jsonl"_s)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto object = QJsonDocument::fromJson(file.readLine()).object();
        QCOMPARE(object["text"_L1].toString(), u"one"_s);
        QCOMPARE(object["platform_posts"_L1].toArray().size(), 1);
        QCOMPARE(object["platform_posts"_L1][0]["account"_L1].toString(), u"webhook:alpha"_s);
    }

    void aPostIsWhatMostNeedsToBeKnown()
    {
        const auto of = [](const QList<PlatformPostState> &states) {
            QList<PlatformPost> copies;
            for (const auto state : states)
                copies += PlatformPost{.id = PlatformPostId::fromRow(1),
                                       .post = PostId::fromRow(1),
                                       .account = AccountId::fromRow(1),
                                       .state = state};
            return stateOfPost(copies);
        };
        using enum PlatformPostState;
        QCOMPARE(of({}), Draft);
        QCOMPARE(of({Published, Published}), Published);
        QCOMPARE(of({Published, Failed}), Failed);
        QCOMPARE(of({Published, Canceled}), Published);
        QCOMPARE(of({Scheduled, Publishing, Unconfirmed}), Publishing);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_store->folder.filePath(u"in/"_s + name); }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file{path(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    Result<ImportReport> import(const QByteArray &content, ImportOptions options = {})
    {
        write(u"posts.csv"_s, content);
        options.file = path(u"posts.csv"_s);
        return Importer{*m_store->workspace, m_platforms, m_clock, options}.run();
    }

    static QByteArray rows(int count)
    {
        QByteArray content = header;
        for (int at = 0; at < count; ++at)
            content += ",2027-01-01,10:00,,alpha,post " + QByteArray::number(at) + ",,,,,,,,,\n";
        return content;
    }

    [[nodiscard]] QList<Post> posts() const
    {
        return PostRepository{m_store->database()}.list({.limit = 10'000}).value();
    }
    [[nodiscard]] QList<PlatformPost> copies(const Post &post) const
    {
        return PlatformPostRepository{m_store->database()}.ofPost(post.id).value();
    }
    [[nodiscard]] int count(QLatin1StringView sql) const
    {
        auto rows = m_store->database().runOnce(sql);
        return rows->next() ? rows->number(0) : -1;
    }
    [[nodiscard]] QString keyOf(AccountId id) const
    {
        const auto accounts = AccountRepository{m_store->database()}.all().value();
        for (const auto &account : accounts) {
            if (account.id == id)
                return account.key;
        }
        return {};
    }
    void setState(const char *word)
    {
        QVERIFY(m_store->database().runOnce(u"UPDATE platform_post SET state = ?"_s, {QString::fromLatin1(word)}));
    }

    test::FakeClock m_clock;
    std::unique_ptr<test::StoreFixture> m_store;
    std::vector<std::unique_ptr<Platform>> m_platforms;
    AccountId m_alpha = AccountId::fromRow(1);
    AccountId m_beta = AccountId::fromRow(1);
};

static const test::Registration<TestImport> registered;
#include "tst_import.moc"
