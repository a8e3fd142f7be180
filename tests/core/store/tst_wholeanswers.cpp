// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/laterepository.h"
#include "core/store/linerepository.h"
#include "core/store/pauserepository.h"
#include "core/store/userepository.h"
#include "tests/support/failingreads.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <functional>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int many = 60;

/// How many rows a question has found.
using Question = std::function<Result<qsizetype>(Database &)>;

template <class List>
Result<qsizetype> sizeOf(const Result<List> &list)
{
    return list ? Result<qsizetype>{list->size()} : list.error();
}

}  // namespace
Q_DECLARE_METATYPE(Question)

/// A disk that fails for one read, whichever, in the middle of an answer.
class TestWholeAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_disk = std::make_unique<FailingReads>();
        m_store = std::make_unique<StoreFixture>(m_clock);
        fill();
        // So that few rows lie together on a page.
        for (const auto &sql : {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA page_size = 512"_s, u"VACUUM"_s})
            QVERIFY(m_store->database().runOnce(sql));
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_disk.reset();
    }

    void anAnswerIsWholeOrNone_data()
    {
        QTest::addColumn<Question>("question");
        QTest::newRow("all accounts") << Question{[](Database &database) {
            return sizeOf(AccountRepository{database}.all());
        }};
        QTest::newRow("the steps of a publication") << Question{[](Database &database) -> Result<qsizetype> {
            Claim claim{.platformPost = PlatformPostId::fromRow(1),
                        .publication = PublicationId::fromRow(1),
                        .attempt = AttemptId::fromRow(1),
                        .account = AccountId::fromRow(1)};
            auto done = JournalRepository{database}.beginAttempt(claim, true, {});
            return done ? Result<qsizetype>{claim.journal.size()} : done.error();
        }};
        QTest::newRow("the heads of a lane") << Question{[](Database &database) {
            return sizeOf(LineRepository{database}.heads(AccountId::fromRow(1), Lane::Normal, many));
        }};
        QTest::newRow("what was used") << Question{[this](Database &database) {
            return sizeOf(LineRepository{database}.uses(AccountId::fromRow(1), m_clock.now() - 1h, m_clock.now()));
        }};
        QTest::newRow("paused tags") << Question{[](Database &database) {
            return sizeOf(PauseRepository{database}.tags());
        }};
        QTest::newRow("the tags of a post") << Question{[](Database &database) -> Result<qsizetype> {
            const auto post = PostRepository{database}.byId(PostId::fromRow(1));
            return post ? Result<qsizetype>{(*post)->tags.size()} : post.error();
        }};
        QTest::newRow("what fell due") << Question{[this](Database &database) {
            return sizeOf(
                LateRepository{database}.fallenDue(AccountId::fromRow(1), Instant{}, m_clock.now() + 1h, many));
        }};
        QTest::newRow("what is planned near a moment") << Question{[this](Database &database) {
            return sizeOf(UseRepository{database}.planned(AccountId::fromRow(1), Instant{}, m_clock.now() + 24h, many));
        }};
    }
    void anAnswerIsWholeOrNone()
    {
        QFETCH(const Question, question);
        const auto whole = question(*open());
        QVERIFY(whole);
        QVERIFY2(*whole > 30, qPrintable(QString::number(*whole)));
        int failed = 0;
        for (int at = 0;; ++at) {
            const auto database = open();
            m_disk->failAfter(at, 1);
            const auto answer = question(*database);
            if (m_disk->failed() == 0)
                break;
            if (answer)
                QCOMPARE(*answer, *whole);
            else
                ++failed;
            const auto again = question(*database);
            QVERIFY2(again && *again == *whole, "the connection is lost");
        }
        QVERIFY2(failed > 3, qPrintable(QString::number(failed)));
    }

    void nothingIsWrittenOutsideOfATransactionThatIsUndone()
    {
        auto database = open();
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(database->runOnce(u"UPDATE post SET version = 7"_s));
            m_disk->failAfter(0, 1'000'000);
            QCOMPARE(AccountRepository{*database}.all().error().kind, ErrorKind::Storage);
            m_disk->mend();
            QCOMPARE(database->runOnce(u"UPDATE post SET version = 9 WHERE id = 1"_s).error().kind, ErrorKind::Storage);
            QCOMPARE(transaction->commit().error().kind, ErrorKind::Storage);
        }
        auto written = database->runOnce(u"SELECT count(*) FROM post WHERE version IN (7, 9)"_s);
        QVERIFY(written);
        QCOMPARE(written->number(0), 0);
    }

private:
    /// A connection that has read nothing yet but what opening takes.
    std::unique_ptr<Database> open()
    {
        m_disk->mend();
        m_disk->choose(true);
        auto opened = Database::open(m_store->path());
        m_disk->choose(false);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(opened).value();
    }

    void fill()
    {
        QStringList tags;
        for (int at = 0; at < many; ++at)
            tags += u"tag %1"_s.arg(at);
        for (int at = 0; at < many; ++at)
            m_store->account(u"webhook"_s, u"account %1"_s.arg(at));
        for (int at = 0; at < many; ++at)
            m_store->post(u"text %1"_s.arg(at), {AccountId::fromRow(1)}, m_clock.now() + std::chrono::seconds{at});
        QVERIFY(inTransaction(m_store->database(), [&] { return publishThread(); }));
        QVERIFY(inTransaction(m_store->database(), [&]() -> Result<void> {
            for (const auto &tag : tags) {
                if (auto done = PauseRepository{m_store->database()}.pause({.tag = tag, .reason = tag, .until = {}});
                    !done)
                    return done;
            }
            return {};
        }));
        QVERIFY(PostRepository{m_store->database()}.setTags(PostId::fromRow(1), tags));
    }

    Result<void> publishThread()
    {
        JournalRepository journal{m_store->database()};
        const auto candidate = journal.candidate(PlatformPostId::fromRow(1), m_clock.now());
        if (!candidate)
            return candidate.error();
        auto claim = journal.claim(PlatformPostId::fromRow(1), **candidate, m_clock.now());
        if (!claim)
            return claim.error();
        for (int part = 0; part < many; ++part) {
            const Step step{.kind = StepKind::PublishPart, .part = part, .creates = true};
            const auto id = journal.intend(*claim, step, 1, m_clock.now());
            if (!id)
                return id.error();
            if (auto done = journal.conclude(*id, StepState::Done, {}, {}, m_clock.now()); !done)
                return done;
        }
        return {};
    }

    FakeClock m_clock;
    std::unique_ptr<FailingReads> m_disk;
    std::unique_ptr<StoreFixture> m_store;
};

static const test::Registration<TestWholeAnswers> registered;
#include "tst_wholeanswers.moc"
