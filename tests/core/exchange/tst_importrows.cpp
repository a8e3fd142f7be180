// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/listcell.h"
#include "tests/core/exchange/exchangefixture.h"
#include "tests/support/testmain.h"

#include <QImage>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestImportRows final : public QObject, protected ExchangeFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

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
        row("variants", ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"a\"\":1}\"", {u"1:variants:bad_variants"_s});
        row("a variant with a member that there is not",
            ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"alpha\"\":{\"\"words\"\":\"\"a\"\"}}\"",
            {u"1:variants:bad_variants"_s});
        row("a variant of an account that there is not",
            ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"nobody\"\":{\"\"text\"\":\"\"a\"\"}}\"",
            {u"1:variants:unknown_account"_s});
        row("a variant with a file that there is not",
            ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"alpha\"\":{\"\"media\"\":[{\"\"file\"\":\"\"x.png\"\"}]}}\"",
            {u"1:variants:missing_file"_s});
        row("a variant", ",2027-01-01,10:00,,alpha,hi,,,,,,,,,\"{\"\"alpha\"\":{\"\"text\"\":\"\"a\"\"}}\"", {});
        row("too few cells", ",2027-01-01,10:00", {u"1::bad_record"_s});
    }

    void refusesCaptions_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("none") << QByteArray{","} << QStringList{};
        QTest::newRow("more than files") << QByteArray{",en=a.vtt"} << QStringList{u"1:captions:too_many_captions"_s};
        QTest::newRow("without a language") << QByteArray{"p.png,a.vtt"} << QStringList{u"1:captions:bad_captions"_s};
        QTest::newRow("that are not there")
            << QByteArray{"p.png,en=b.vtt"} << QStringList{u"1:captions:missing_file"_s};
        QTest::newRow("that are none") << QByteArray{"p.png,en=p.png"} << QStringList{u"1:captions:unreadable_file"_s};
    }

    void refusesCaptions()
    {
        QFETCH(const QByteArray, cells);
        QFETCH(const QStringList, codes);
        QImage{8, 8, QImage::Format_RGB32}.save(path(u"p.png"_s));
        write(u"a.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n");
        const auto report = import("accounts,text,date,time,media,captions\nalpha,x,2027-10-30,02:30," + cells + '\n',
                                   {.dryRun = true});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(codesOf(*report), codes);
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

    void theSameIdTwiceIsRefused()
    {
        const QByteArray row = newKey().toLatin1() + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n";
        QCOMPARE(codesOf(*import(header + row + row)), QStringList{u"2:id:same_id_twice"_s});
    }

    void thePastGoesNowOrBecomesADraft()
    {
        const QByteArray file = header + QByteArray{",2020-01-01,10:00,,alpha,late,,,,,,,,,\n"};
        QVERIFY(import(file, {.past = PastTimes::Now})->imported);
        auto copy = copies(posts().front()).front();
        QCOMPARE(copy.state, PlatformPostState::Scheduled);
        QCOMPARE(*copy.dueAt, m_clock.now());
        setUp();
        QVERIFY(import(file, {.past = PastTimes::Draft})->imported);
        copy = copies(posts().front()).front();
        QCOMPARE(copy.state, PlatformPostState::Draft);
        QVERIFY(!copy.actAt);
        QCOMPARE(posts().front().plan->date, QDate(2020, 1, 1));
    }
};

static const test::Registration<TestImportRows> registered;
#include "tst_importrows.moc"
