// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/linerepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "tests/app/ctl/commandfixture.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/jsonschema.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One pixel, so small that it can stand here.
const auto picture = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

}  // namespace

/// The built program on a workspace of its own, in a home folder of its own.
class TestWorkspaceCommands final : public QObject, private CommandFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void aPostGoesThroughItsLife()
    {
        const auto added = ask(u"post-add"_s,
                               {u"post"_s, u"add"_s, u"--account"_s, u"webhook:hook"_s, u"--text"_s, u"Hello"_s,
                                u"--at"_s, u"2099-01-15T09:00"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--tag"_s,
                                u"news"_s, u"--priority"_s, u"high"_s});
        QCOMPARE(added.json()["due"_L1].toString(), u"2099-01-15T08:00:00.000Z"_s);
        QCOMPARE(added.json()["state"_L1].toString(), u"scheduled"_s);
        const auto id = added.json()["id"_L1].toString();
        const auto edited = ask(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--text"_s, u"Better"_s});
        QCOMPARE(edited.json()["text"_L1].toString(), u"Better"_s);
        QCOMPARE(edited.json()["revision"_L1].toInt(), 2);
        const auto moved = ask(
            u"post-move"_s, {u"post"_s, u"move"_s, id, u"--at"_s, u"2099-02-01T10:00"_s, u"--zone"_s, u"Asia/Tokyo"_s});
        QCOMPARE(moved.json()["due"_L1].toString(), u"2099-02-01T01:00:00.000Z"_s);
        ask(u"post-list"_s, {u"post"_s, u"list"_s, u"--search"_s, u"etter"_s, u"--state"_s, u"Scheduled"_s});
        const auto canceled = ask(u"post-cancel"_s, {u"post"_s, u"cancel"_s, id});
        QCOMPARE(canceled.json()["posts"_L1][0]["state"_L1].toString(), u"canceled"_s);
        ask(u"undo"_s, {u"undo"_s, canceled.json()["batch"_L1].toString()});
        const auto shown = ask(u"post-show"_s, {u"post"_s, u"show"_s, id});
        QCOMPARE(shown.json()["state"_L1].toString(), u"scheduled"_s);
        QCOMPARE(shown.json()["platform_posts"_L1][0]["live"_L1].toString(), u"no"_s);
        const auto copy = ask(u"post-duplicate"_s, {u"post"_s, u"duplicate"_s, id});
        QCOMPARE(copy.json()["state"_L1].toString(), u"draft"_s);
        ask(u"post-publish-now"_s, {u"post"_s, u"publish-now"_s, copy.json()["id"_L1].toString()});
        const auto deleted = ask(u"post-delete"_s, {u"post"_s, u"delete"_s, id});
        QCOMPARE(deleted.json()["deleted"_L1][0].toString(), id);
        QCOMPARE(run({u"post"_s, u"show"_s, id}).exitCode, 2);
        const auto history = ask(u"history"_s, {u"history"_s});
        QCOMPARE(history.json()["batches"_L1].toArray().size(), 7);
    }

    void aPostTakesMediaAndTextFromOutside()
    {
        write(u"dot.png"_s, picture);
        const auto added = ask(u"post-add"_s,
                               {u"post"_s, u"add"_s, u"--account"_s, m_account, u"--text-file"_s, u"-"_s, u"--media"_s,
                                m_home->filePath(u"dot.png"_s), u"--alt"_s, u"a dot"_s, u"--now"_s},
                               "two\n---\nparts\n");
        const auto json = added.json();
        QCOMPARE(json["parts"_L1].toArray(), (QJsonArray{u"two"_s, u"parts"_s}));
        QCOMPARE(json["media"_L1][0]["alt"_L1].toString(), u"a dot"_s);
        QCOMPARE(json["media"_L1][0]["width"_L1].toInt(), 1);
        QVERIFY(QFile::exists(m_home->filePath(u"test.media/"_s) + json["media"_L1][0]["file"_L1].toString()));
        QCOMPARE(ask(u"check"_s, {u"check"_s, u"--full"_s}).json()["sound"_L1].toBool(), true);
        QVERIFY(QFile::remove(m_home->filePath(u"test.media/"_s) + json["media"_L1][0]["file"_L1].toString()));
        const auto missing = ask(u"check"_s, {u"check"_s}, {}, 1);
        QCOMPARE(missing.json()["findings"_L1][0]["code"_L1].toString(), u"missing_media"_s);
    }

    void aFilmTakesCaptions()
    {
        const auto film = m_home->filePath(u"film.mp4"_s);
        QVERIFY(makeFilm(film, h264(), u"1"_s));
        write(u"a.vtt"_s, "WEBVTT\n\n00:00.100 --> 00:00.900\nDing\n");
        const auto captions = m_home->filePath(u"a.vtt"_s);
        const QStringList add{u"post"_s, u"add"_s,     u"--account"_s, m_account, u"--text"_s,
                              u"x"_s,    u"--draft"_s, u"--media"_s,   film};
        const auto added = ask(u"post-add"_s, add + QStringList{u"--captions"_s, u"en="_s + captions});
        const auto id = added.json()["id"_L1].toString();
        const auto read = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json()["media"_L1][0]["captions"_L1];
        QCOMPARE(read[0]["language"_L1].toString(), u"en"_s);
        QVERIFY(QFile::exists(m_home->filePath(u"test.media/"_s) + read[0]["file"_L1].toString()));
        QCOMPARE(ask(u"check"_s, {u"check"_s, u"--full"_s}).json()["sound"_L1].toBool(), true);
        QVERIFY(run({u"post"_s, u"show"_s, id}).out.contains("captions in en: "));
        QCOMPARE(run(add + QStringList{u"--captions"_s, captions}).exitCode, 1);
        QCOMPARE(run(add + QStringList{u"--captions"_s, u"en="_s + film}).exitCode, 1);
    }

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const QStringList add{u"post"_s, u"add"_s, u"--text"_s, u"x"_s, u"--account"_s, u"webhook:hook"_s};
        const auto row = [](const char *name, const QStringList &words, int exitCode, const QString &says) {
            QTest::newRow(name) << words << exitCode << says;
        };
        row("a time in the spring gap",
            add + QStringList{u"--at"_s, u"2099-03-29T02:30"_s, u"--zone"_s, u"Europe/Berlin"_s}, 1,
            u"2099-03-29T01:30 or 2099-03-29T03:30"_s);
        row("a time that has passed", add + QStringList{u"--at"_s, u"2020-01-01T10:00"_s}, 1, u"has passed"_s);
        row("no time", add, 1, u"Give a time"_s);
        row("a slot", add + QStringList{u"--slot"_s}, 1, u"--slot is not available"_s);
        row("a campaign", add + QStringList{u"--campaign"_s, u"c"_s}, 1, u"--campaign is not available"_s);
        row("a rule", add + QStringList{u"--repeat"_s, u"FREQ=DAILY"_s}, 1, u"--repeat is not available"_s);
        row("a pause of an account and a tag", {u"pause"_s, u"--tag"_s, u"t"_s, u"--account"_s, u"webhook:hook"_s}, 1,
            u"Either --account or --tag"_s);
        row("a pause that has ended", {u"pause"_s, u"--until"_s, u"2020-01-01"_s}, 1, u"would have ended already"_s);
        row("an account that is none", {u"post"_s, u"add"_s, u"--text"_s, u"x"_s, u"--account"_s, u"webhook:hok"_s}, 2,
            u"Did you mean \"webhook:Hook\"?"_s);
        row("an alt text without a picture", add + QStringList{u"--now"_s, u"--alt"_s, u"a"_s}, 1, u"before it"_s);
        row("a post that is none", {u"post"_s, u"cancel"_s, u"zzz"_s}, 2, u"no post zzz"_s);
        row("a change that is none", {u"undo"_s, u"zzz"_s}, 2, u"no change zzz"_s);
        row("a state that is none", {u"post"_s, u"list"_s, u"--state"_s, u"pending"_s}, 1, u"is no state"_s);
        row("an adoption at home", {u"workspace"_s, u"adopt"_s, u"--moved"_s}, 1, u"nothing to adopt"_s);
        row("an adoption without a word", {u"workspace"_s, u"adopt"_s}, 1, u"Say which"_s);
    }

    void refusesAndSaysWhy()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, exitCode);
        QFETCH(const QString, says);
        const auto outcome = ask(u"error"_s, words, {}, exitCode);
        QVERIFY2(outcome.error().contains(says), qPrintable(outcome.error()));
        QVERIFY(outcome.err.contains(outcome.error().toUtf8()));
        QVERIFY(ask(u"post-list"_s, {u"post"_s, u"list"_s}).json()["posts"_L1].toArray().isEmpty());
    }

    void listsComeInPages()
    {
        for (int day = 1; day <= 3; ++day)
            add(u"Post %1"_s.arg(day), u"2099-01-0%1T09:00"_s.arg(day));
        const auto first = ask(u"post-list"_s, {u"post"_s, u"list"_s, u"--limit"_s, u"2"_s}).json();
        QCOMPARE(first["posts"_L1].toArray().size(), 2);
        const auto rest
            = ask(u"post-list"_s, {u"post"_s, u"list"_s, u"--cursor"_s, first["next"_L1].toString()}).json();
        QCOMPARE(rest["posts"_L1].toArray().size(), 1);
        QVERIFY(rest["next"_L1].isNull());
        const auto some
            = ask(u"post-list"_s, {u"post"_s, u"list"_s, u"--from"_s, u"2099-01-02"_s, u"--to"_s, u"2099-01-03"_s})
                  .json();
        QCOMPARE(some["posts"_L1].toArray().size(), 1);
        QCOMPARE(run({u"post"_s, u"list"_s, u"--search"_s, u"absent"_s}).exitCode, 2);
    }

    void aDoubtIsSettledByWord()
    {
        const auto id = add(u"Doubtful"_s, {});
        attempt({.state = PlatformPostState::Unconfirmed, .error = Error{ErrorKind::Ambiguous, u"lost"_s}},
                u"ambiguous"_s);
        const auto shown = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json();
        QCOMPARE(shown["platform_posts"_L1][0]["live"_L1].toString(), u"unknown"_s);
        QCOMPARE(shown["platform_posts"_L1][0]["attempts"_L1].toArray().size(), 1);
        QVERIFY(shown["platform_posts"_L1][0]["advice"_L1].toString().contains("Look at the account"_L1));
        QCOMPARE(shown["platform_posts"_L1][0]["doubt"_L1]["about"_L1].toString(), u"the post"_s);
        QVERIFY(!shown["platform_posts"_L1][0]["doubt"_L1]["goes_on"_L1].toBool(true));
        const auto unhealthy = ask(u"health"_s, {u"health"_s}, {}, 1);
        QCOMPARE(unhealthy.json()["concerns"_L1][0]["code"_L1].toString(), u"unconfirmed"_s);

        ask(u"error"_s, {u"post"_s, u"confirm"_s, id}, {}, 1);
        ask(u"error"_s, {u"post"_s, u"confirm"_s, id, u"--send-again"_s, u"--whole"_s}, {}, 1);
        ask(u"error"_s, {u"post"_s, u"confirm"_s, id, u"--live"_s, u"--part"_s, u"none"_s}, {}, 1);
        ask(u"error"_s, {u"post"_s, u"confirm"_s, id, u"--live"_s, u"--part"_s, u"2"_s}, {}, 1);
        const auto again = ask(u"post-confirm"_s, {u"post"_s, u"confirm"_s, id, u"--send-again"_s});
        QCOMPARE(again.json()["posts"_L1][0]["state"_L1].toString(), u"scheduled"_s);
        ask(u"undo"_s, {u"undo"_s, again.json()["batch"_L1].toString()});
        const auto live
            = ask(u"post-confirm"_s, {u"post"_s, u"confirm"_s, id, u"--live"_s, u"--permalink"_s, u"https://x/1"_s});
        QCOMPARE(live.json()["posts"_L1][0]["platform_posts"_L1][0]["permalink"_L1].toString(), u"https://x/1"_s);
        QVERIFY(ask(u"health"_s, {u"health"_s}).json()["healthy"_L1].toBool());
    }

    void countsWhatHappened()
    {
        add(u"Out"_s, {});
        attempt({.state = PlatformPostState::Published, .published = Publication{.permalink = u"https://x/1"_s}},
                u"published"_s);
        const auto failed = add(u"Refused"_s, {});
        attempt({.state = PlatformPostState::Failed, .error = Error{ErrorKind::Content, u"no"_s}}, u"content"_s);
        const auto stats = ask(u"stats"_s, {u"stats"_s, u"--since"_s, u"2020-01-01"_s}).json();
        QCOMPARE(stats["posts_processed"_L1].toInt(), 2);
        QCOMPARE(stats["success_rate"_L1].toDouble(), 0.5);
        QCOMPARE(stats["platform_errors"_L1].toInt(), 1);
        QCOMPARE(stats["by_platform"_L1]["webhook"_L1]["published"_L1].toInt(), 1);
        QVERIFY(stats["lateness_ms"_L1]["max"_L1].toInteger() < 60'000);
        const auto later = ask(u"stats"_s, {u"stats"_s, u"--since"_s, u"2098-01-01T00:00:00Z"_s}).json();
        QCOMPARE(later["posts_processed"_L1].toInt(), 0);
        QVERIFY(later["success_rate"_L1].isNull());

        const auto status = ask(u"status"_s, {u"status"_s}).json();
        QCOMPARE(status["backlog"_L1]["failed"_L1].toInt(), 1);
        QCOMPARE(status["by_platform"_L1]["webhook"_L1]["published"_L1].toInt(), 1);
        QCOMPARE(status["accounts"_L1][0]["windows"_L1][0]["used"_L1].toInt(), 2);
        QCOMPARE(status["last_24h"_L1]["published"_L1].toInt(), 1);
        QVERIFY(!status["engine_running"_L1].toBool());

        const auto retried = ask(u"post-retry"_s, {u"post"_s, u"retry"_s, failed}).json();
        QCOMPARE(retried["posts"_L1][0]["state"_L1].toString(), u"scheduled"_s);
        QVERIFY(!ask(u"status"_s, {u"status"_s}).json()["next_wake_up"_L1].isNull());
    }

    void tellsOfWhatHoldsThePosts()
    {
        add(u"Later"_s, u"2099-01-15T08:00"_s);
        const auto well = ask(u"status"_s, {u"status"_s}).json();
        QCOMPARE(well["next_wake_up"_L1].toString(), u"2099-01-15T08:00:00.000Z"_s);
        QVERIFY(well["breakers"_L1].toArray().isEmpty());
        QCOMPARE(well["accounts"_L1][0]["token"_L1]["state"_L1].toString(), u"none"_s);

        const auto database = Database::open(path());
        AccountRepository accounts{**database};
        const auto account = accounts.all()->first();
        const auto since = m_clock.now() - 2h;
        QVERIFY(accounts.setOutage(account.id, HostOutage{.since = since, .until = since + 100 * 365 * 24h}));
        const auto down = ask(u"status"_s, {u"status"_s}).json();
        QCOMPARE(down["breakers"_L1][0]["accounts"_L1][0].toString(), m_account);
        QCOMPARE(down["breakers"_L1][0]["since"_L1].toString(), toIsoUtc(since));
        QCOMPARE(down["next_wake_up"_L1].toString(), toIsoUtc(since + 100 * 365 * 24h));
        const auto concerns = ask(u"health"_s, {u"health"_s}, {}, 1).json()["concerns"_L1].toArray();
        QCOMPARE(concerns.size(), 1);
        QCOMPARE(concerns[0]["code"_L1].toString(), u"unreachable"_s);
        QVERIFY(run({u"status"_s}).out.contains("NO ANSWER FROM"));

        QVERIFY(accounts.setState(account.id, AccountState::NeedsLogin, u"The login has ended."_s, m_clock.now()));
        const auto refused = ask(u"status"_s, {u"status"_s}).json();
        QCOMPARE(refused["accounts"_L1][0]["token"_L1]["state"_L1].toString(), u"rejected"_s);
        QCOMPARE(refused["accounts"_L1][0]["token"_L1]["reason"_L1].toString(), u"The login has ended."_s);
        QVERIFY(refused["next_wake_up"_L1].isNull());
    }

    void tellsWhatHappened()
    {
        QCOMPARE(ask(u"events"_s, {u"events"_s}).json()["events"_L1][0]["kind"_L1].toString(), u"account_connected"_s);
        const auto id = add(u"Unwanted"_s, u"2099-01-15T09:00"_s);
        ask(u"post-cancel"_s, {u"post"_s, u"cancel"_s, id});
        const auto paused = ask(u"pause"_s, {u"pause"_s, u"--reason"_s, u"rest"_s}).json();
        ask(u"undo"_s, {u"undo"_s, paused["batch"_L1].toString()});
        const auto all
            = ask(u"events"_s, {u"events"_s, u"--account"_s, u"webhook:hook"_s}).json()["events"_L1].toArray();
        QStringList kinds;
        for (const auto &event : all)
            kinds += event["kind"_L1].toString();
        QCOMPARE(kinds,
                 (QStringList{u"account_connected"_s, u"post_canceled"_s, u"account_paused"_s, u"account_resumed"_s}));
        QCOMPARE(all[1]["post"_L1].toString(), id);
        QCOMPARE(all[2]["detail"_L1]["reason"_L1].toString(), u"rest"_s);
        const auto copy = all[1]["platform_post"_L1].toString();
        const auto ofCopy = ask(u"events"_s, {u"events"_s, u"--platform-post"_s, copy}).json();
        QCOMPARE(ofCopy["events"_L1].toArray().size(), 1);
        QCOMPARE(run({u"events"_s, u"--kind"_s, u"post_expired"_s}).exitCode, 2);
        QCOMPARE(run({u"events"_s, u"--kind"_s, u"unheard_of"_s}).exitCode, 64);
        QCOMPARE(run({u"events"_s, u"--since"_s, u"2098-01-01T00:00:00Z"_s}).exitCode, 2);
    }

    void aBackupIsRestoredAndAdopted()
    {
        const auto id = add(u"Kept"_s, u"2099-01-15T09:00"_s);
        const auto file = m_home->filePath(u"backup.carillon"_s);
        ask(u"backup"_s, {u"backup"_s, file});
        QCOMPARE(run({u"backup"_s, file, u"--json"_s}).exitCode, 73);
        const auto restored = m_home->filePath(u"restored.carillon"_s);
        ask(u"restore"_s, {u"restore"_s, file, u"--to"_s, restored});
        QCOMPARE(run({u"restore"_s, file, u"--to"_s, restored}).exitCode, 73);
        QCOMPARE(run({u"restore"_s, m_home->filePath(u"absent"_s), u"--to"_s, file}).exitCode, 2);
        write(u"text.carillon"_s, "no database at all, but long enough to be taken for one");
        QCOMPARE(run({u"restore"_s, m_home->filePath(u"text.carillon"_s), u"--to"_s, file + u"2"_s}).exitCode, 78);
        QVERIFY(!QFile::exists(file + u"2"_s));

        m_path = restored;
        QVERIFY(!ask(u"workspace-show"_s, {u"workspace"_s, u"show"_s}).json()["at_home"_L1].toBool());
        QCOMPARE(ask(u"error"_s, {u"post"_s, u"cancel"_s, id}, {}, 1).json()["error"_L1]["code"_L1].toString(),
                 u"config"_s);
        QVERIFY(ask(u"workspace-adopt"_s, {u"workspace"_s, u"adopt"_s, u"--copy"_s}).json()["at_home"_L1].toBool());
        QCOMPARE(ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json()["state"_L1].toString(), u"draft"_s);
        QVERIFY(ask(u"check"_s, {u"check"_s, u"--full"_s}).json()["sound"_L1].toBool());
    }

    void peopleGetTables()
    {
        const auto id = add(u"Hello"_s, u"2099-01-15T09:00"_s);
        for (const auto &words : QList<QStringList>{{u"post"_s, u"list"_s},
                                                    {u"post"_s, u"show"_s, id},
                                                    {u"history"_s},
                                                    {u"status"_s},
                                                    {u"stats"_s},
                                                    {u"health"_s},
                                                    {u"events"_s},
                                                    {u"workspace"_s, u"show"_s},
                                                    {u"check"_s}}) {
            const auto outcome = run(words);
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY(!outcome.out.isEmpty() && !outcome.out.startsWith('{'));
        }
    }

    void theSchemasRefuseWhatIsNotInThem()
    {
        const auto fault = [](const QJsonObject &json) {
            return schemaFault(json, QStringLiteral(SOURCE_ROOT "/app/ctl/schemas/check.schema.json"));
        };
        const QJsonObject sound{{u"sound"_s, true}, {u"full"_s, false}, {u"findings"_s, QJsonArray{}}};
        QCOMPARE(fault(sound), QString{});
        auto other = sound;
        other.remove("full"_L1);
        QCOMPARE(fault(other), u"$.full: is missing"_s);
        other = sound;
        other["sound"_L1] = u"yes"_s;
        QCOMPARE(fault(other), u"$.sound: has another type"_s);
        other = sound;
        other["findings"_L1] = QJsonArray{QJsonObject{{u"code"_s, u"x"_s}, {u"message"_s, 1}}};
        QCOMPARE(fault(other), u"$.findings[0].message: has another type"_s);
        other = sound;
        other["more"_L1] = 1;
        QCOMPARE(fault(other), u"$.more: is not in the schema"_s);
    }

    void cleanup() { m_path.clear(); }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file{m_home->filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// What the engine would write about the one post that is due.
    void attempt(const JournalRepository::Verdict &verdict, const QString &outcome) const
    {
        const auto database = Database::open(path());
        JournalRepository journal{**database};
        const auto now = m_clock.now();
        const auto accounts = AccountRepository{**database}.all();
        const auto heads = LineRepository{**database}.heads(accounts->first().id, Lane::Normal, 1);
        QCOMPARE(heads->size(), 1);
        const auto candidate = journal.candidate(heads->first().id, now);
        auto claim = journal.claim(heads->first().id, **candidate, now);
        Step step{.kind = StepKind::Publish, .creates = true};
        step.cost.with(LimitUnit::Posts, 1);
        const auto id = journal.intend(*claim, step, 1, now);
        const bool doubtful = verdict.state == PlatformPostState::Unconfirmed;
        QVERIFY(journal.conclude(*id, doubtful ? StepState::Doubtful : StepState::Done, {}, {}, now));
        QVERIFY(journal.noteAttempt(claim->attempt, now + 1ms, outcome, {}, {}));
        QVERIFY(journal.settle(heads->first().id, verdict, now));
    }
};

static const test::Registration<TestWorkspaceCommands> registered;
#include "tst_workspacecommands.moc"
