// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pauserepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/failingreads.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

namespace {

constexpr int endless = 1'000'000'000;
const LimitWindow window{.amount = 2, .period = 1h};
constexpr int pieces = 11;  ///< parts and comments of all that goes out
constexpr auto longestTurn = 20ms;
constexpr int longestStandstill = 3000;  ///< in turns: a disk that others keep busy may hold one up for seconds

}  // namespace

/// A disk that does not give what is asked of it for a moment, at any moment of the engine's work.
class TestFailingReads final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { m_disk = std::make_unique<FailingReads>(); }
    void cleanup()
    {
        m_disk->mend();
        stopEngine();
        m_fixture.reset();
        m_disk.reset();
    }

    /// CARILLON_READFAULTS=all tries each read of a run; else some of them, by chance.
    void oneThatFailsAnywhereChangesNothing_data()
    {
        QTest::addColumn<int>("failing");
        QTest::newRow("one read") << 1;
        QTest::newRow("a few on end") << 7;
    }
    void oneThatFailsAnywhereChangesNothing()
    {
        QFETCH(const int, failing);
        begin();
        goOnUntilAllIsOut();
        const int reads = m_disk->reads();
        QVERIFY2(reads > 200, qPrintable(QString::number(reads)));
        stopEngine();
        const bool all = qEnvironmentVariable("CARILLON_READFAULTS") == u"all"_s;
        auto &chance = *QRandomGenerator::global();
        int failed = 0;
        for (int at = all ? 0 : chance.bounded(reads / 6); at < reads; at += all ? 1 : 1 + chance.bounded(reads / 6)) {
            begin(at, failing);
            goOnUntilAllIsOut();
            if (QTest::currentTestFailed()) {
                qWarning("%d read(s) failed after %d", failing, at);
                return;
            }
            failed += m_disk->failed();
            m_disk->mend();
            stopEngine();
        }
        QVERIFY(failed > 0);
    }

    void whileItLastsItIsToldOnceAndNothingStarts()
    {
        begin(0, endless);
        for (int look = 0; look < 5; ++look) {
            QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 5s});
            pass(5s);
        }
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().kind, ErrorKind::Storage);
        QCOMPARE(platform().created.size(), 1);

        m_disk->mend();
        goOnUntilAllIsOut();
        m_disk->failAfter(0, endless);
        m_engine->wakeUp();
        QTRY_COMPARE(m_told.size(), 2);  // another one
    }

private:
    /// A workspace with something of every kind, part of an account's window used by an engine before. Then an engine
    /// of whose reads, once it leads, so many succeed and so many fail.
    void begin(int reads = endless, int failing = 0)
    {
        setUp();
        m_posts.clear();
        m_limitedKeys.clear();
        m_limitedAt.clear();
        m_told.clear();
        platform().scripted.spacing = 0ms;
        m_limited = account(u"limited"_s, {.windows = {window}});
        plan(u"used"_s, *m_limited, 0min);
        startEngine();
        QTRY_COMPARE(platform().created.size(), 1);
        QTRY_COMPARE(stateOf(m_posts.first()), Published);
        noteLimited();
        stopEngine();

        QVERIFY(PauseRepository{m_fixture->database()}.pause({.tag = u"held"_s, .reason = {}, .until = {}}));
        plan(u"one"_s, *m_account, 0min);
        plan(u"first\n---\nsecond\n---\nthird"_s, *m_account, 0min);
        plan(u"later"_s, *m_account, 2min);
        m_posts += m_fixture->commentedPost(u"commented"_s, u"the comment"_s, *m_account, m_clock->now() + 1min);
        for (int at = 0; at < 3; ++at)
            plan(u"limited %1"_s.arg(at), *m_limited, 0min);
        m_held = plan(u"held"_s, *m_account, 0min);
        QVERIFY(inTransaction(m_fixture->database(),
                              [&] { return PostRepository{m_fixture->database()}.setTags(*m_held, {u"held"_s}); }));
        platform().answers += ScriptedPlatform::Answer{};
        platform().answers
            += ScriptedPlatform::Answer{.happens = Happens::No, .error = Error{ErrorKind::Transient, u"busy"_s}};
        platform().answers
            += ScriptedPlatform::Answer{.happens = Happens::Yes, .error = Error{ErrorKind::Ambiguous, u"cut off"_s}};

        makeEngine();
        connect(m_engine.get(), &Publisher::rested, this, [this] { m_rests = true; });
        connect(m_engine.get(), &Publisher::troubled, this, [this](const Error &error) { m_told += error; });
        connect(m_engine.get(), &Publisher::leading, this, [=, this] { m_disk->failAfter(reads, failing); });
        m_disk->choose(true);
        m_engine->start();
        m_disk->choose(false);
    }

    PostId plan(const QString &text, AccountId account, std::chrono::milliseconds in)
    {
        const auto post = m_fixture->post(text, {account}, m_clock->now() + in);
        m_posts += post;
        if (account == m_limited)
            m_limitedKeys += copyOf(post).key;
        return post;
    }

    /// Lets time pass as the engine's alarm says.
    void goOnUntilAllIsOut()
    {
        int standstill = 0;
        int turns = 0;
        while (!isAllOut()) {
            m_rests = false;
            const QDeadlineTimer ends{longestTurn};
            while (!m_rests && !ends.hasExpired())
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            noteLimited();
            QVERIFY2(m_alarmAt || ++standstill < longestStandstill, "the engine is idle for good");
            if (!m_alarmAt)
                continue;
            standstill = 0;
            QVERIFY2(++turns < 1000, "the engine turns for nothing");
            pass(std::max(*m_alarmAt - m_clock->now(), 0ms));
        }
        QVERIFY2(m_told.size() <= 1, "told more than once");
        QVERIFY(!platform().created.contains(copyOf(*m_held).key + u"/0"_s));
        for (int at = window.amount; at < m_limitedAt.size(); ++at)
            QVERIFY2(m_limitedAt[at] - m_limitedAt[at - window.amount] >= window.period, "a limit was overstepped");
    }

    /// Each piece once, and all posts are known to be out.
    bool isAllOut()
    {
        const auto &created = platform().created;
        if (QSet<QString>{created.begin(), created.end()}.size() != created.size()) {
            QTest::qFail("something is out twice", __FILE__, __LINE__);
            return true;
        }
        if (created.size() < pieces)
            return false;
        return std::all_of(m_posts.begin(), m_posts.end(),
                           [this](PostId post) { return post == *m_held || stateOf(post) == Published; });
    }

    void noteLimited()
    {
        const auto isLimited = [this](const QString &name) {
            return m_limitedKeys.contains(name.section(u'/', 0, 0));
        };
        const auto &created = platform().created;
        const auto out = std::count_if(created.begin(), created.end(), isLimited);
        while (m_limitedAt.size() < out)
            m_limitedAt += m_clock->now();
    }

    std::unique_ptr<FailingReads> m_disk;
    std::optional<AccountId> m_limited;
    std::optional<PostId> m_held;
    QList<PostId> m_posts;
    QStringList m_limitedKeys;
    QList<Instant> m_limitedAt;  ///< when something of the limited account went out
    QList<Error> m_told;
    bool m_rests = false;
};

static const test::Registration<TestFailingReads> registered;
#include "tst_failingreads.moc"
