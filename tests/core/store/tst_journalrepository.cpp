// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changerepository.h"
#include "core/store/journalrepository.h"
#include "core/store/linerepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

class TestJournalRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
    }

    void headsComeInTheirOrder()
    {
        const auto late = m_fixture->post(u"late"_s, {*m_account}, m_clock.now() + 2h);
        const auto early = m_fixture->post(u"early"_s, {*m_account}, m_clock.now() + 1h);
        m_fixture->post(u"draft"_s, {*m_account}, {});
        const auto heads = lines().heads(*m_account, Lane::Normal, 10);
        QCOMPARE(heads->size(), 2);
        QCOMPARE(heads->first().id, copyOf(early).id);
        QCOMPARE(heads->last().id, copyOf(late).id);
    }

    void aLaneHoldsOnePriority()
    {
        QList<PostId> posts;
        for (const auto priority : {Priority::High, Priority::Normal, Priority::Low})
            posts += m_fixture->post(u"text"_s, {*m_account}, m_clock.now(), {}, priority);
        for (const auto lane : {Lane::High, Lane::Normal, Lane::Low}) {
            const auto heads = lines().heads(*m_account, lane, 10);
            QCOMPARE(heads->size(), 1);
            QCOMPARE(heads->first().id, copyOf(posts[int(lane) - 1]).id);
            QCOMPARE(int(heads->first().priority), int(lane) - 1);
        }
        QVERIFY(lines().heads(*m_account, Lane::OnItsWay, 10)->isEmpty());
        QVERIFY(PostRepository{m_fixture->database()}.setExtra(posts[2], {}, Priority::High));
        QCOMPARE(lines().heads(*m_account, Lane::High, 10)->size(), 2);
        QVERIFY(lines().heads(*m_account, Lane::Low, 10)->isEmpty());

        const auto other = m_fixture->account(u"here"_s, u"b"_s).id;
        QVERIFY(PlatformPostRepository{m_fixture->database()}.add(posts[0], other, Scheduled, m_clock.now(),
                                                                  m_clock.now()));
        QCOMPARE(lines().heads(other, Lane::High, 10)->size(), 1);
    }

    void whatIsOnItsWayHasALaneOfItsOwn()
    {
        const auto id = copyOf(m_fixture->post(u"text"_s, {*m_account}, m_clock.now(), {}, Priority::Low)).id;
        QVERIFY(take(id));
        QVERIFY(journal().settle(id, {.state = Publishing, .actAt = m_clock.now() + 2s}, m_clock.now()));
        const auto heads = lines().heads(*m_account, Lane::OnItsWay, 10);
        QCOMPARE(heads->size(), 1);
        QVERIFY(heads->first().onItsWay);
        QVERIFY(lines().heads(*m_account, Lane::Low, 10)->isEmpty());
    }

    void headsAndClaimsUseAnIndexOnly()
    {
        for (const auto &sql :
             {u"SELECT copy.id, copy.act_at FROM platform_post AS copy WHERE copy.account_id = 1 AND CASE "
              u"copy.state WHEN 'publishing' THEN 0 WHEN 'published' THEN 4 WHEN 'handed-over' THEN iif(copy.act_id IS "
              u"NULL, 0, 4) ELSE copy.priority + 1 END = 2 AND "
              u"copy.act_at IS "
              u"NOT "
              "NULL AND copy.hold IS NULL AND copy.deleted_at IS NULL AND (copy.batch_id IS NULL OR (SELECT live FROM "
              "change_batch WHERE id = copy.batch_id) = 1) ORDER BY copy.act_at LIMIT 5"_s,
              u"SELECT id FROM post WHERE key = 'x'"_s}) {
            const auto plan = m_fixture->planOf(sql);
            for (const auto &line : plan) {
                QVERIFY2(!line.startsWith("SCAN"_L1) && !line.contains("TEMP B-TREE"_L1), qPrintable(line));
            }
        }
    }

    void whatIsNotLiveIsNotSeen()
    {
        ChangeRepository changes{m_fixture->database()};
        const auto batch = changes.begin(ChangeKind::Import, u"x.csv"_s, false, m_clock.now());
        const auto post = m_fixture->post(u"imported"_s, {*m_account}, m_clock.now(), batch->id);
        QVERIFY(lines().heads(*m_account, Lane::Normal, 10)->isEmpty());
        QVERIFY(!*PostRepository{m_fixture->database()}.byId(post));
        QVERIFY(changes.makeLive(batch->id));
        QCOMPARE(lines().heads(*m_account, Lane::Normal, 10)->size(), 1);
        QVERIFY(PostRepository{m_fixture->database()}.byId(post)->has_value());
    }

    void sweepsWhatADeadImportLeft()
    {
        ChangeRepository changes{m_fixture->database()};
        const auto batch = changes.begin(ChangeKind::Import, u"x.csv"_s, false, m_clock.now());
        m_fixture->post(u"half imported text"_s, {*m_account}, m_clock.now(), batch->id);
        m_fixture->post(u"kept text"_s, {*m_account}, m_clock.now() + 1h);
        QCOMPARE(*changes.sweepStaged(m_clock.now() + 1s, 100), 1);
        auto left = m_fixture->database().runOnce(u"SELECT count(*) FROM post"_s);
        QVERIFY(left->hasRow());
        QCOMPARE(left->integer(0), 1);
        QVERIFY(m_fixture->database().runOnce(u"INSERT INTO post_search (post_search) VALUES ('integrity-check')"_s));
    }

    void aClaimIsMadeOnce()
    {
        const auto id = copyOf(m_fixture->post(u"text"_s, {*m_account}, m_clock.now())).id;
        const auto claim = take(id);
        QVERIFY(claim);
        QCOMPARE(claim->content.parts, QStringList{u"text"_s});
        QCOMPARE(claim->attemptNumber, 1);
        QVERIFY(!take(id));
    }

    void nothingIsClaimedBeforeItsTime()
    {
        const auto id = copyOf(m_fixture->post(u"text"_s, {*m_account}, m_clock.now() + 1ms)).id;
        QVERIFY(!take(id));
    }

    void theKeyStaysOverRetriesAndChangesWithTheContent()
    {
        const auto post = m_fixture->post(u"first"_s, {*m_account}, m_clock.now());
        const auto id = copyOf(post).id;
        const auto first = take(id);
        QCOMPARE(first->key, copyOf(post).key);
        QVERIFY(journal().noteAttempt(first->attempt, m_clock.now(), u"transient"_s, {}, {}));
        QVERIFY(journal().settle(id, {.state = Retrying, .actAt = m_clock.now(), .tries = 1}, m_clock.now()));
        PostRepository posts{m_fixture->database()};
        QVERIFY(posts.revise(post, 1, {.parts = {u"edited"_s}}, m_clock.now()));

        const auto again = take(id);
        QCOMPARE(again->key, first->key);
        QCOMPARE(again->content.parts, QStringList{u"first"_s});  // what is on its way keeps its content
        QCOMPARE(again->attemptNumber, 2);
        QVERIFY(journal().settle(id, {.state = Failed}, m_clock.now()));

        auto copy = copyOf(post);
        copy.actAt = m_clock.now();
        QVERIFY(PlatformPostRepository{m_fixture->database()}.move(copy, Scheduled));
        const auto edited = take(id);
        QCOMPARE(edited->content.parts, QStringList{u"edited"_s});
        QCOMPARE(edited->key, first->key + u"-2"_s);
        QCOMPARE(edited->attemptNumber, 1);
    }

    void theJournalIsReadBackAfterADeath()
    {
        const auto id = copyOf(m_fixture->post(u"text"_s, {*m_account}, m_clock.now())).id;
        auto claim = *take(id);
        Step step{.kind = StepKind::Publish, .creates = true, .payload = {{u"rkey"_s, u"3k"_s}}};
        step.cost.with(LimitUnit::Posts, 1);
        QVERIFY(journal().intend(claim, step, 1, m_clock.now()));
        m_fixture->reopen();

        QCOMPARE(*lines().recover(m_clock.now()), 1);
        const auto again = take(id);
        QVERIFY(again);
        QCOMPARE(again->journal.size(), 1);
        QCOMPARE(again->journal.first().state, StepState::Intended);
        QCOMPARE(again->journal.first().step.payload["rkey"_L1].toString(), u"3k"_s);
        QVERIFY(again->journal.first().step.creates);
        QCOMPARE(again->attempt, claim.attempt);
    }

    void usesAreWhatMayHaveReachedThePlatform()
    {
        const auto id = copyOf(m_fixture->post(u"text"_s, {*m_account}, m_clock.now())).id;
        auto claim = *take(id);
        Step step{.kind = StepKind::Publish, .creates = true};
        step.cost.with(LimitUnit::Posts, 1);
        const auto unsent = journal().intend(claim, step, 1, m_clock.now());
        QVERIFY(journal().conclude(*unsent, StepState::NotSent, {}, {}, m_clock.now()));
        QVERIFY(lines().uses(*m_account, m_clock.now() - 1h, m_clock.now())->isEmpty());
        const auto lost = journal().intend(claim, step, 1, m_clock.now());
        QVERIFY(journal().conclude(*lost, StepState::Doubtful, {}, {}, m_clock.now()));
        // One that a dead engine left: it may have arrived a moment ago.
        QVERIFY(journal().intend(claim, step, 1, m_clock.now()));
        const auto later = m_clock.now() + 1min;
        const auto uses = lines().uses(*m_account, later - 1h, later);
        QCOMPARE(uses->size(), 2);
        QCOMPARE(uses->first().at, m_clock.now());
        QCOMPARE(uses->last().at, later);
        QCOMPARE(*lines().lastStart(*m_account), std::optional{m_clock.now()});
    }

    void whatWasSentAndAnsweredIsForgottenOneDay()
    {
        const auto noted = [this](const QString &text, const QString &exchange) {
            const auto id = copyOf(m_fixture->post(text, {*m_account}, m_clock.now())).id;
            const auto claim = take(id);
            const bool done = journal().noteAttempt(claim->attempt, m_clock.now(), u"published"_s, {}, exchange)
                && journal().noteAttempt(claim->attempt, m_clock.now(), u"published"_s, {}, {});
            return done ? id : PlatformPostId::fromRow(1);
        };
        const auto exchangeOf = [this](PlatformPostId id) {
            return PlatformPostRepository{m_fixture->database()}.attempts(id)->first().exchange["sent"_L1].toString();
        };
        const auto byAnOlderCarillon = noted(u"first"_s, {});
        QVERIFY(m_fixture->database().runOnce(u"UPDATE attempt SET exchange = '{\"sent\":\"a\"}' WHERE id = 1"_s));
        const auto second = noted(u"second"_s, u"{\"sent\":\"b\"}"_s);
        QCOMPARE(exchangeOf(byAnOlderCarillon), u"a"_s);
        QCOMPARE(exchangeOf(second), u"b"_s);  // a later note without one has left it

        QCOMPARE(*lines().forgetExchanges(m_clock.now(), 10), 0);
        QCOMPARE(*lines().forgetExchanges(m_clock.now() + 1ms, 10), 2);
        QVERIFY(exchangeOf(byAnOlderCarillon).isEmpty());
        QVERIFY(exchangeOf(second).isEmpty());
        QCOMPARE(PlatformPostRepository{m_fixture->database()}.attempts(second)->size(), 1);
    }

    void thePublishedCannotBeMoved()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
        const auto id = copyOf(post).id;
        QVERIFY(take(id));
        const Publication publication{.remoteId = u"7"_s, .permalink = u"https://x/7"_s};
        QVERIFY(journal().settle(id, {.state = Published, .published = publication}, m_clock.now()));
        const auto copy = copyOf(post);
        QCOMPARE(copy.state, Published);
        QCOMPARE(copy.permalink, u"https://x/7"_s);
        QVERIFY(copy.publishedAt);
        QVERIFY(!PlatformPostRepository{m_fixture->database()}.move(copy, Scheduled));
        QCOMPARE(journal().settle(id, {.state = Failed}, m_clock.now()).error().kind, ErrorKind::Conflict);
    }

    void searchFindsWithinWordsAndScripts_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("found");
        QTest::newRow("a part of a word") << u"unc"_s << 1;
        QTest::newRow("japanese without spaces") << u"東京都"_s << 1;
        QTest::newRow("two letters by the slow way") << u"京都"_s << 1;
        QTest::newRow("a quote is no syntax") << u"say \"hi"_s << 1;
        QTest::newRow("a percent sign is no pattern") << u"%"_s << 0;
        QTest::newRow("nothing") << u"absent"_s << 0;
    }

    void searchFindsWithinWordsAndScripts()
    {
        QFETCH(const QString, search);
        QFETCH(const int, found);
        m_fixture->post(u"Our launch, say \"hi\""_s, {*m_account}, m_clock.now());
        m_fixture->post(u"東京都で新製品"_s, {*m_account}, m_clock.now());
        const auto posts = PostRepository{m_fixture->database()}.list({.search = search});
        QVERIFY2(posts, qPrintable(posts ? QString{} : posts.error().detail));
        QCOMPARE(posts->size(), found);
    }

    void listsComeInPages()
    {
        for (int at = 0; at < 5; ++at)
            m_fixture->post(QString::number(at), {*m_account}, m_clock.now() + at * 1h);
        m_fixture->post(u"draft"_s, {*m_account}, {});
        PostRepository posts{m_fixture->database()};
        const auto first = posts.list({.account = *m_account, .limit = 4});
        QCOMPARE(first->size(), 4);
        const auto rest = posts.list({.limit = 4, .after = first->last().key});
        QCOMPARE(rest->size(), 2);
        QCOMPARE(rest->last().content.parts.first(), u"draft"_s);
        QCOMPARE(posts.list({.state = Draft})->size(), 1);
        QCOMPARE(posts.list({.from = m_clock.now() + 1h, .to = m_clock.now() + 3h})->size(), 2);
    }

private:
    [[nodiscard]] JournalRepository journal() const { return JournalRepository{m_fixture->database()}; }

    [[nodiscard]] LineRepository lines() const { return LineRepository{m_fixture->database()}; }

    [[nodiscard]] PlatformPost copyOf(PostId post) const
    {
        return PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
    }

    [[nodiscard]] std::optional<Claim> take(PlatformPostId id) const
    {
        auto candidate = journal().candidate(id, m_clock.now());
        if (!candidate || !*candidate)
            return {};
        auto claim = journal().claim(id, **candidate, m_clock.now());
        return claim ? std::optional{std::move(claim).value()} : std::nullopt;
    }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
};

static const test::Registration<TestJournalRepository> registered;
#include "tst_journalrepository.moc"
