// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/statisticsrepository.h"
#include "core/store/tallyrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto stretch = 30 * 24h;

/// The slow and obvious way, over every row.
struct Reckoned
{
    int published = 0;
    int errors = 0;
    qint64 busy = 0;
    QList<qint64> lateness;
};

}  // namespace

/// The sums that the store keeps, against the journal that they are made of.
class TestStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_fixture = std::make_unique<StoreFixture>(*m_clock);
        m_accounts = {m_fixture->account(u"here"_s, u"a"_s).id, m_fixture->account(u"there"_s, u"b"_s).id};
    }

    void agreesWithTheJournal_data()
    {
        QTest::addColumn<int>("addedUpEvery");
        QTest::newRow("nothing is added up yet") << 0;
        QTest::newRow("now and then") << 70;
        QTest::newRow("after each of them") << 1;
    }

    void agreesWithTheJournal()
    {
        QFETCH(const int, addedUpEvery);
        std::mt19937 random{3};
        const auto begin = m_clock->now();
        for (int at = 0; at < 300; ++at) {
            const auto account = m_accounts[qsizetype(random() % 2)];
            const auto wait = std::chrono::milliseconds{random() % 3'000'000};
            const auto due = m_clock->now();
            m_clock->advance(wait);
            const bool fails = random() % 5 == 0;
            attempt(m_fixture->post(u"text"_s, {account}, due), std::chrono::milliseconds{random() % 9000}, fails);
            m_clock->advance(std::chrono::milliseconds{random() % (stretch / 40 / 1ms)});
            if (addedUpEvery > 0 && at % addedUpEvery == 0)
                addUp(m_clock->now());
        }
        const auto end = m_clock->now();
        QVERIFY(end - begin > 2 * stretch);
        for (const auto since : {Instant{}, begin, begin + stretch, begin + stretch + 3h + 7ms, end - 1h, end + 1h,
                                 Instant{std::chrono::ceil<std::chrono::days>(begin + stretch)}})
            compare(since);
    }

    void theMomentItselfCounts()
    {
        const auto post = m_fixture->post(u"text"_s, {m_accounts.first()}, m_clock->now());
        attempt(post, 10ms, false);
        const auto at = *copyOf(post).publishedAt;
        QCOMPARE(sumOf(*statistics().figures(at)).published, 1);
        QCOMPARE(sumOf(*statistics().figures(at + 1ms)).published, 0);
        QCOMPARE(sumOf(*statistics().figures(Instant{})).published, 1);
        QCOMPARE(sumOf(*statistics().figures(Instant{})).firstStart, std::optional{at - 10ms});
        QCOMPARE(sumOf(*statistics().figures(Instant{})).lastEnd, std::optional{at});
        QCOMPARE(byPlatform(*statistics().figures(Instant{}))[u"here"_s].published, 1);
    }

    void aWordThatIsTakenBackCountsNoMore()
    {
        const auto post = m_fixture->post(u"text"_s, {m_accounts.first()}, m_clock->now());
        attempt(post, 10ms, false);
        QVERIFY(m_fixture->database().runOnce(
            u"UPDATE platform_post SET state = 'unconfirmed', published_at = NULL WHERE state = 'published'"_s));
        QCOMPARE(sumOf(*statistics().figures(Instant{})).published, 0);
        QCOMPARE(sumOf(*statistics().figures(Instant{})).lateness.amount(), 0);
        QVERIFY(m_fixture->database().runOnce(
            u"UPDATE platform_post SET state = 'published', published_at = planned_at WHERE state = 'unconfirmed'"_s));
        QCOMPARE(sumOf(*statistics().figures(Instant{})).published, 1);
        compare({});
    }

    void whatChangesAfterItWasAddedUpIsSetRight()
    {
        const auto first = m_fixture->post(u"text"_s, {m_accounts.first()}, m_clock->now());
        attempt(first, 10ms, false);
        // A second one is on its way while the sums are made.
        const auto begun = begin(m_fixture->post(u"text"_s, {m_accounts.last()}, m_clock->now()));
        m_clock->advance(1h);
        addUp(m_clock->now());
        QCOMPARE(dump().size(), 2);
        end(begun, false);
        QVERIFY(m_fixture->database().runOnce(
            u"UPDATE platform_post SET state = 'unconfirmed' WHERE post_id = %1"_s.arg(first.row())));
        QCOMPARE(sumOf(*statistics().figures({})).published, 1);
        QVERIFY(m_fixture->database().runOnce(
            u"UPDATE platform_post SET state = 'published' WHERE post_id = %1"_s.arg(first.row())));
        compare({});
        addUp(m_clock->now() + 1h);
        compare({});
        QCOMPARE(sumOf(*statistics().figures({})).published, 2);
    }

    /// Also where more than that many are of one millisecond.
    void isAddedUpInSmallSteps()
    {
        for (int at = 0; at < 20; ++at) {
            attempt(m_fixture->post(u"text"_s, {m_accounts[at % 2]}, m_clock->now()), 0ms, false);
            if (at % 4 == 0)
                m_clock->advance(1ms);
        }
        int steps = 1;
        while (addUpOnce(m_clock->now() + 1ms, 2)) {
            ++steps;
            compare({});
        }
        compare({});
        QVERIFY(steps >= 5 && steps <= 20);
        auto count = m_fixture->database().runOnce(u"SELECT sum(amount) FROM tally WHERE measure = 'lateness'"_s);
        QVERIFY(count->hasRow());
        QCOMPARE(count->number(0), 20);
    }

    void whatARemovedAccountPublishedStays()
    {
        attempt(m_fixture->post(u"text"_s, {m_accounts.first()}, m_clock->now()), 10ms, false);
        QVERIFY(AccountRepository{m_fixture->database()}.remove(m_accounts.first(), m_clock->now()));
        const auto figures = statistics().figures(Instant{});
        QCOMPARE(figures->size(), 1);
        QCOMPARE(figures->first().name, u"a"_s);
    }

    /// As after an upgrade: the sums are made of what is there.
    void whatIsThereAlreadyIsAddedUp()
    {
        for (int at = 0; at < 20; ++at) {
            attempt(m_fixture->post(u"text"_s, {m_accounts[at % 2]}, m_clock->now()),
                    std::chrono::milliseconds{at * 90}, at % 4 == 0);
            m_clock->advance(5 * 24h);
        }
        auto &database = m_fixture->database();
        addUp(m_clock->now());
        const auto kept = dump();
        QVERIFY(!kept.isEmpty());
        QVERIFY(database.runOnce(u"DELETE FROM tally"_s));
        QVERIFY(database.runOnce(
            u"INSERT INTO tally SELECT stretch, account_id, 'lateness', 'published', bucket, count(*), sum(value_ms), "
            "max(value_ms), min(published_at), max(published_at) FROM publication_entry "
            "GROUP BY stretch, account_id, bucket"_s));
        QVERIFY(database.runOnce(
            u"INSERT INTO tally SELECT stretch, account_id, 'attempt', outcome, bucket, count(*), sum(value_ms), "
            "max(value_ms), min(started_at), max(ended_at) FROM attempt_entry "
            "GROUP BY stretch, account_id, outcome, bucket"_s));
        QCOMPARE(dump(), kept);
    }

    void theStoreAndTheHistogramHaveTheSameBuckets()
    {
        auto &database = m_fixture->database();
        const auto account = m_accounts.first();
        const auto post = m_fixture->post(u"text"_s, {account}, m_clock->now());
        for (qint64 late = 0; late < 40'000'000'000; late += 1 + late / 9) {
            QVERIFY(database.runOnce(u"UPDATE platform_post SET state = 'published', due_at = 0, planned_at = 0, "
                                     "published_at = ? WHERE post_id = ?"_s,
                                     {late, post.row()}));
            auto row = database.runOnce(u"SELECT bucket FROM publication_entry"_s);
            QVERIFY(row->hasRow());
            QCOMPARE(row->integer(0), TimeHistogram::bucketOf(std::chrono::milliseconds{late}).count());
        }
    }

    void noQuestionScansWhatGrows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("index");
        QTest::newRow("publications")
            << u"SELECT account_id FROM went_out WHERE published_at >= 5 AND published_at < 9"_s
            << u"platform_post_went_out"_s;
        QTest::newRow("attempts") << u"SELECT account_id FROM ended_attempt WHERE started_at >= 5 AND started_at < 9"_s
                                  << u"attempt_started"_s;
        QTest::newRow("the publication that is one too many")
            << u"SELECT published_at FROM platform_post WHERE published_at >= 5 AND published_at < 9 "
               "ORDER BY published_at LIMIT 1 OFFSET 100"_s
            << u"platform_post_went_out"_s;
        QTest::newRow("the attempt that is one too many")
            << u"SELECT started_at FROM attempt WHERE started_at >= 5 AND started_at < 9 ORDER BY started_at "
               "LIMIT 1 OFFSET 100"_s
            << u"attempt_started"_s;
        QTest::newRow("sums") << u"SELECT account_id, sum(amount) FROM tally WHERE stretch >= 5 GROUP BY 1"_s
                              << u"PRIMARY KEY"_s;
    }
    void noQuestionScansWhatGrows()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, index);
        const auto plan = m_fixture->planOf(sql);
        const auto lines = plan.join(u'\n');
        QVERIFY2(lines.contains(index) && !lines.contains("SCAN"_L1), qPrintable(lines));
    }

private:
    struct Begun
    {
        PlatformPostId copy;
        AttemptId attempt;
    };

    [[nodiscard]] Begun begin(PostId post)
    {
        const auto id = copyOf(post).id;
        std::optional<AttemptId> attempt;
        const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            JournalRepository journal{m_fixture->database()};
            const auto candidate = journal.candidate(id, m_clock->now());
            attempt = journal.claim(id, **candidate, m_clock->now())->attempt;
            return {};
        });
        if (!done)
            qFatal("the post was not claimed");
        return {id, *attempt};
    }

    void end(const Begun &begun, bool fails)
    {
        const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            JournalRepository journal{m_fixture->database()};
            const auto outcome = fails ? u"content"_s : u"published"_s;
            if (auto noted = journal.noteAttempt(begun.attempt, m_clock->now(), outcome, {}, {}); !noted)
                return noted;
            const auto failed = std::optional{Error{ErrorKind::Content, u"no"_s}};
            return journal.settle(begun.copy,
                                  {.state = fails ? PlatformPostState::Failed : PlatformPostState::Published,
                                   .error = fails ? failed : std::nullopt,
                                   .published = fails ? std::nullopt : std::optional{Publication{}}},
                                  m_clock->now());
        });
        QVERIFY(done);
    }

    /// Publishes it in `took`, or fails it.
    void attempt(PostId post, std::chrono::milliseconds took, bool fails)
    {
        const auto begun = begin(post);
        m_clock->advance(took);
        end(begun, fails);
    }

    [[nodiscard]] bool addUpOnce(Instant until, int most)
    {
        bool thereIsMore = false;
        const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            const auto more = TallyRepository{m_fixture->database()}.addUp(until, most);
            thereIsMore = more && *more;
            return more ? Result<void>{} : more.error();
        });
        return done && thereIsMore;
    }

    void addUp(Instant until)
    {
        while (addUpOnce(until, 100)) {}
    }

    [[nodiscard]] Reckoned reckon(Instant since) const
    {
        Reckoned sum;
        auto &database = m_fixture->database();
        auto posts = database.runOnce(u"SELECT published_at, due_at, planned_at FROM platform_post "
                                      "WHERE state = 'published'"_s);
        const auto readPosts = forEachRow(std::move(posts), [&](const Rows &row) {
            if (row.instant(0) < since)
                return;
            ++sum.published;
            sum.lateness += std::max<qint64>(0, row.integer(0) - std::max(row.integer(1), row.integer(2)));
        });
        auto attempts = database.runOnce(u"SELECT started_at, ended_at, outcome FROM attempt"_s);
        const auto readAttempts = forEachRow(std::move(attempts), [&](const Rows &row) {
            if (row.instant(0) < since)
                return;
            if (row.text(2) == "published"_L1)
                sum.busy += row.integer(1) - row.integer(0);
            else
                ++sum.errors;
        });
        if (!readPosts || !readAttempts)
            qFatal("the workspace cannot be read");
        std::sort(sum.lateness.begin(), sum.lateness.end());
        return sum;
    }

    void compare(Instant since)
    {
        const auto expected = reckon(since);
        const auto told = sumOf(*statistics().figures(since));
        QCOMPARE(told.published, expected.published);
        QCOMPARE(told.lateness.amount(), expected.published);
        QCOMPARE(told.attemptErrors, expected.errors);
        QCOMPARE(told.errorsByKind.value(u"content"_s), expected.errors);
        QCOMPARE(told.busy.total().count(), expected.busy);
        QCOMPARE(told.lateness.total().count(),
                 std::accumulate(expected.lateness.begin(), expected.lateness.end(), qint64{0}));
        QCOMPARE(told.lateness.valueAt(0.5).has_value(), !expected.lateness.isEmpty());
        if (expected.lateness.isEmpty())
            return;
        for (const double part : {0.5, 0.99, 1.0}) {
            const auto rank = qsizetype(std::ceil(part * double(expected.lateness.size()))) - 1;
            const auto exact = expected.lateness[rank];
            const auto value = told.lateness.valueAt(part)->count();
            QVERIFY(value >= exact);
            QVERIFY(double(value) <= double(exact) * (1 + TimeHistogram::resolution));
        }
    }

    [[nodiscard]] QStringList dump() const
    {
        const auto lines = listOf(
            m_fixture->database().runOnce(
                u"SELECT concat FROM (SELECT stretch || ' ' || account_id || ' ' || measure || ' ' || outcome || ' ' "
                u"|| "
                u"bucket "
                "|| ' ' || amount || ' ' || total_ms || ' ' || most_ms || ' ' || first_at || ' ' || last_at AS concat "
                "FROM tally) ORDER BY 1"_s),
            [](const Rows &row) { return row.text(0); });
        return lines ? *lines : QStringList{};
    }

    [[nodiscard]] StatisticsRepository statistics() const { return StatisticsRepository{m_fixture->database()}; }
    [[nodiscard]] PlatformPost copyOf(PostId post) const
    {
        return PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    QList<AccountId> m_accounts;
};

static const test::Registration<TestStatistics> registered;
#include "tst_statistics.moc"
