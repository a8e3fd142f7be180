// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/actrepository.h"
#include "core/store/linerepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/relocation.h"
#include "core/store/schema.h"
#include "core/store/statisticsrepository.h"
#include "core/store/tallyrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What is done to posts that are out, as the store keeps it.
class TestActRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
    }

    void anOpenActWaitsInTheLastLane()
    {
        const auto id = published();
        QVERIFY(lines().heads(*m_account, Lane::Acts, 5)->isEmpty());
        open(id, Purpose::Delete);
        const auto heads = lines().heads(*m_account, Lane::Acts, 5);
        QCOMPARE(heads->size(), 1);
        QCOMPARE(heads->first().act, std::optional{Purpose::Delete});
        for (const auto lane : {Lane::OnItsWay, Lane::High, Lane::Normal, Lane::Low})
            QVERIFY(lines().heads(*m_account, lane, 5)->isEmpty());
        QVERIFY(!*JournalRepository{m_fixture->database()}.candidate(id, m_clock.now()));
    }

    void whatADeadEngineHadInHandIsLookedAtAgain()
    {
        const auto id = published();
        open(id, Purpose::Delete);
        QVERIFY(claim(id));
        QVERIFY(isBeingActedOn(copy(id)));
        QVERIFY(lines().heads(*m_account, Lane::Acts, 5)->isEmpty());
        QVERIFY(!claim(id));
        QCOMPARE(*lines().recover(m_clock.now()), 1);
        QCOMPARE(lines().heads(*m_account, Lane::Acts, 5)->size(), 1);
        QVERIFY(claim(id));
    }

    void aClaimKnowsWhatIsOut()
    {
        const auto id = published();
        open(id, Purpose::Delete);
        const auto taken = claim(id);
        QVERIFY(taken);
        QCOMPARE(taken->purpose, Purpose::Delete);
        QCOMPARE(taken->live.size(), 1);
        QCOMPARE(taken->live.first().result["id"_L1].toString(), u"r1"_s);
        QVERIFY(taken->key != copy(id).key);
    }

    void anActThatIsReplacedCountsNoMore()
    {
        const auto id = published();
        open(id, Purpose::Edit);
        const auto edit = claim(id);
        QVERIFY(edit);
        open(id, Purpose::Delete);
        QVERIFY(!*acts().isOpen(*edit));
        QVERIFY(acts().fail(*edit, 1, {ErrorKind::Content, u"no"_s}));  // too late to say so
        QCOMPARE(copy(id).hold, Hold::None);
        QCOMPARE(copy(id).act->purpose, Purpose::Delete);
    }

    void somebodyElseMayBeFaster()
    {
        const auto id = published();
        const auto before = copy(id);
        open(id, Purpose::Edit);
        const auto late = acts().open(before, Purpose::Delete, revisionOf(id), m_clock.now());
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
    }

    void whatWasRemovedCountsAsHavingGoneOut()
    {
        const auto id = published();
        const auto before = publishedByStatistics();
        QCOMPARE(before, 1);
        open(id, Purpose::Delete);
        const auto taken = claim(id);
        QVERIFY(acts().noteRemoved(*taken, m_clock.now()));
        QCOMPARE(copy(id).state, Canceled);
        QCOMPARE(copy(id).removedAt, std::optional{m_clock.now()});
        QCOMPARE(publishedByStatistics(), before);
        QVERIFY(inTransaction(m_fixture->database(), [&]() -> Result<void> {
            const auto more = TallyRepository{m_fixture->database()}.addUp(m_clock.now() + 1ms, 100);
            return more ? Result<void>{} : more.error();
        }));
        QCOMPARE(publishedByStatistics(), before);
        QCOMPARE(tallied(), 1);

        auto again = copy(id);
        again.actAt = m_clock.now();
        QVERIFY(PlatformPostRepository{m_fixture->database()}.move(again, Scheduled));
        QCOMPARE(tallied(), 0);
        QVERIFY(!copy(id).removedAt);
        QVERIFY(copy(id).permalink.isEmpty());
    }

    void anAccountThatIsRemovedTakesItsActsAlong()
    {
        const auto id = published();
        open(id, Purpose::Delete);
        QVERIFY(AccountRepository{m_fixture->database()}.remove(*m_account, m_clock.now()));
        QVERIFY(!copy(id).act);
        QCOMPARE(copy(id).state, Published);
    }

    void aCopiedWorkspaceLeavesActsToTheOriginal()
    {
        const auto id = published();
        open(id, Purpose::Delete);
        QVERIFY(startAsCopy(m_fixture->database()));
        QVERIFY(!copy(id).act);
        QVERIFY(!copy(id).actAt);
    }

    void aFailureWaitsForAPerson()
    {
        const auto id = published();
        open(id, Purpose::Delete);
        const auto taken = claim(id);
        QVERIFY(acts().fail(*taken, 3, {ErrorKind::Content, u"no"_s}));
        QCOMPARE(copy(id).hold, Hold::Act);
        QCOMPARE(*acts().failed(), 1);
        QVERIFY(acts().tryAgain(copy(id), m_clock.now()));
        QCOMPARE(*acts().failed(), 0);
        QCOMPARE(claim(id)->publication, taken->publication);
    }

    /// As in 0009_acts.sql: the table is made anew under all that names its rows.
    void anOlderWorkspaceKeepsItsPublications()
    {
        constexpr int before = 8;
        constexpr int many = 100'000;
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"old.carillon"_s)).value();
        QVERIFY(migrate(*database, before));
        for (
            const auto &sql : QStringList{
                u"INSERT INTO account (id, key, platform, name, handle, server, remote_id, created_at) "
                "VALUES (1, 'a', 'p', 'n', 'h', 's', 'r', 0)"_s,
                u"INSERT INTO post (id, key, created_at) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                "n WHERE i < %1) SELECT i, 'p' || i, 0 FROM n"_s.arg(many),
                u"INSERT INTO post_revision (id, post_id, number, text, created_at) SELECT id, id, 1, 'x', 0 FROM post"_s,
                u"INSERT INTO platform_post (id, key, post_id, account_id, state, planned_at, due_at) "
                "SELECT id, 'c' || id, id, 1, 'queued', 0, 0 FROM post"_s,
                u"INSERT INTO publication (id, platform_post_id, revision_id, key, claimed_at) "
                "SELECT id, id, id, 'k' || id, 5 FROM post"_s,
                u"UPDATE platform_post SET publication_id = id, state = 'published', published_at = 9"_s,
                u"INSERT INTO attempt (id, publication_id, number, started_at, ended_at, outcome) "
                "SELECT id, id, 1, 5, 9, 'published' FROM post"_s}) {
            const auto done = database->runOnce(sql);
            QVERIFY2(done, qPrintable(done ? QString{} : done.error().detail));
        }
        QElapsedTimer timer;
        timer.start();
        const auto migrated = migrate(*database, newestSchemaVersion());
        QVERIFY2(migrated, qPrintable(migrated ? QString{} : migrated.error().detail));
        qInfo("%d publications in %lld ms, the backup included", many, timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000);
        QCOMPARE(number(*database,
                        u"SELECT count(*) FROM publication WHERE key = 'k' || id AND purpose = 'publish' AND "
                        "claimed_at = 5 AND void_since IS NULL"_s),
                 many);
        QCOMPARE(number(*database, u"SELECT count(*) FROM pragma_foreign_key_check"_s), 0);
        QCOMPARE(number(*database, u"SELECT foreign_keys FROM pragma_foreign_keys"_s), 1);
        QCOMPARE(number(*database, u"SELECT legacy_alter_table FROM pragma_legacy_alter_table"_s), 0);
        QCOMPARE(number(*database, u"SELECT sum(amount) FROM tally WHERE measure = 'attempt'"_s), many);
        QCOMPARE(number(*database, u"SELECT count(*) FROM ended_attempt"_s), many);
        const auto wrong = database->runOnce(
            u"INSERT INTO attempt (publication_id, number, started_at) VALUES (%1, 1, 0)"_s.arg(many + 1));
        QVERIFY(!wrong);
    }

    void noQuestionScansWhatGrows_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const QString &sql) {
            QTest::newRow(name) << sql;
        };
        row("the acts of an account",
            u"SELECT copy.id FROM platform_post AS copy WHERE copy.account_id = 1 AND CASE copy.state WHEN "
            u"'publishing' "
            "THEN 0 WHEN 'published' THEN 4 WHEN 'handed-over' THEN iif(copy.act_id IS NULL, 0, 4) ELSE copy.priority "
            "+ 1 END = 4 AND copy.act_at IS NOT NULL AND copy.hold "
            "IS "
            "NULL AND copy.deleted_at IS NULL AND copy.state IN ('published', 'queued') ORDER BY copy.act_at LIMIT 5"_s);
        row("what may be handed over",
            u"SELECT copy.id FROM platform_post AS copy WHERE copy.account_id = 1 AND copy.state = 'scheduled' AND "
            "copy.due_at > 5 AND copy.deleted_at IS NULL AND copy.hold IS NULL AND copy.act_at = copy.due_at ORDER BY "
            "copy.due_at LIMIT 5"_s);
        row("what its platform holds",
            u"SELECT count(*) FROM platform_post AS copy JOIN publication AS out ON out.id = copy.publication_id WHERE "
            "copy.account_id = 1 AND copy.state IN ('handed-over', 'publishing') AND copy.deleted_at IS NULL AND "
            "out.hand_over_at IS NOT NULL"_s);
        row("one act to claim",
            u"SELECT copy.post_id FROM platform_post AS copy JOIN publication AS act ON act.id = copy.act_id WHERE "
            "copy.id = 1 AND copy.state = 'published' AND copy.act_at <= 5 AND copy.hold IS NULL"_s);
        row("what is out of a post",
            u"SELECT step.kind FROM publication CROSS JOIN step ON step.publication_id = publication.id WHERE "
            "publication.platform_post_id = 1 AND publication.purpose = 'publish' AND publication.void_since IS NULL "
            "AND "
            "step.creates = 1 AND step.state = 'done'"_s);
        row("those left behind",
            u"UPDATE platform_post SET act_at = 5 WHERE act_id IS NOT NULL AND state = 'published' AND act_at IS NULL "
            "AND hold IS NULL AND deleted_at IS NULL"_s);
        row("those that have failed",
            u"SELECT count(*) FROM platform_post AS copy WHERE copy.hold = 'act' AND (copy.state IN ('failed', "
            "'unconfirmed', 'expired') OR copy.hold IN ('review', 'act')) AND copy.deleted_at IS NULL"_s);
        row("all of a post made void",
            u"UPDATE publication SET void_since = 5 WHERE platform_post_id = 1 AND void_since IS NULL"_s);
        row("the publication of a content",
            u"SELECT id FROM publication WHERE platform_post_id = 1 AND revision_id = 1 AND purpose = 'publish' AND "
            "void_since IS NULL"_s);
    }

    void noQuestionScansWhatGrows()
    {
        QFETCH(const QString, sql);
        const auto plan = m_fixture->planOf(sql);
        int seen = 0;
        for (const auto &line : plan) {
            // An index of those few alone.
            const bool growing = line.startsWith("SCAN"_L1) && !line.contains("platform_post_act"_L1)
                && !line.contains("platform_post_needs_person"_L1);
            QVERIFY2(!growing && !line.contains("TEMP B-TREE"_L1), qPrintable(line));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

private:
    [[nodiscard]] ActRepository acts() const { return ActRepository{m_fixture->database()}; }
    [[nodiscard]] LineRepository lines() const { return LineRepository{m_fixture->database()}; }
    [[nodiscard]] PlatformPost copy(PlatformPostId id) const
    {
        return **PlatformPostRepository{m_fixture->database()}.find(id);
    }
    [[nodiscard]] RevisionId revisionOf(PlatformPostId id) const { return **acts().liveRevision(id); }

    static int number(Database &database, const QString &sql)
    {
        auto row = database.runOnce(sql);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    /// One that was out a while ago.
    PlatformPostId published()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
        const auto id = PlatformPostRepository{m_fixture->database()}.ofPost(post)->first().id;
        JournalRepository journal{m_fixture->database()};
        const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            const auto candidate = journal.candidate(id, m_clock.now());
            auto taken = journal.claim(id, **candidate, m_clock.now());
            const auto step
                = journal.intend(*taken, {.kind = StepKind::PublishPart, .creates = true}, 0, m_clock.now());
            if (auto written = journal.conclude(*step, StepState::Done, {{u"id"_s, u"r1"_s}}, {}, m_clock.now());
                !written)
                return written;
            if (auto noted = journal.noteAttempt(taken->attempt, m_clock.now(), u"published"_s, {}, {}); !noted)
                return noted;
            return journal.settle(id, {.state = Published, .published = Publication{u"r1"_s, u"https://x.org/1"_s}},
                                  m_clock.now());
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return id;
    }

    void open(PlatformPostId id, Purpose purpose)
    {
        const auto opened = acts().open(copy(id), purpose, revisionOf(id), m_clock.now());
        QVERIFY2(opened, qPrintable(opened ? QString{} : opened.error().detail));
    }

    std::optional<Claim> claim(PlatformPostId id)
    {
        const auto taken = inTransaction(m_fixture->database(), [&] { return acts().claim(id, m_clock.now()); });
        return taken ? *taken : std::nullopt;
    }

    [[nodiscard]] int publishedByStatistics() const
    {
        const auto figures = StatisticsRepository{m_fixture->database()}.figures(m_clock.now() - 24h);
        return sumOf(*figures).published;
    }
    [[nodiscard]] int tallied() const
    {
        return number(m_fixture->database(), u"SELECT sum(amount) FROM tally WHERE measure = 'lateness'"_s);
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
};

static const test::Registration<TestActRepository> registered;

#include "tst_actrepository.moc"
