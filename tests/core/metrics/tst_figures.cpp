// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventrepository.h"
#include "core/store/linerepository.h"
#include "core/store/metricrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

/// Counts likes of what it has: as many as questions were asked so far.
class CountingPlatform final : public ScriptedPlatform
{
public:
    CountingPlatform()
    {
        scripted.metrics = {.told = {Metric::Likes}, .atOnce = 2, .cost = Cost{}.with(LimitUnit::Calls, 1)};
        scripted.windows = {{.amount = 40, .period = 1h, .unit = LimitUnit::Calls}};
    }

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount, Credentials, QList<LivePost> posts,
                                           HttpClient &) const override
    {
        ++questions;
        QStringList ids;
        for (const auto &post : posts)
            ids += post.remoteId;
        asked += ids;
        if (beforeFigures)
            beforeFigures();
        MetricsAnswer answer;
        answer.rate = rate;
        if (!failures.isEmpty()) {
            answer.told = failures.dequeue();
            co_return answer;
        }
        QHash<QString, Metrics> told;
        for (const auto &id : std::as_const(ids)) {
            if (goneIds.contains(id))
                answer.gone += id;
            else if (!untold.contains(id))
                told.insert(id, Metrics{{Metric::Likes, questions}});
        }
        answer.told = told;
        co_return answer;
    }

    mutable int questions = 0;
    mutable QList<QStringList> asked{};
    mutable QQueue<Error> failures{};
    QStringList goneIds;
    QStringList untold;
    RateHeaders rate{};
    std::function<void()> beforeFigures;
};

}  // namespace

/// The engine reads back what platforms count, with what publishing leaves.
class TestFigures final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<CountingPlatform>());
    }
    void cleanup() { stopEngine(); }

    void aPostIsReadSomeTimesAndThenNoMore()
    {
        const auto post = publishedPost();
        QCOMPARE(counting().questions, 0);
        int reads = 0;
        for (const auto step : {1h, 5h, 17h, 49h, 96h, 168h, 384h}) {
            pass(step);
            ++reads;
            QTRY_COMPARE(counting().questions, reads);
            QTRY_COMPARE(figuresOf(post).metrics.value(Metric::Likes), reads);
            QTRY_COMPARE(figuresOf(post).readAt, std::optional{m_clock->now()});
        }
        QVERIFY(!figuresOf(post).nextAt);
        pass(24h * 60);
        QCoreApplication::processEvents();
        QCOMPARE(counting().questions, 7);
    }

    void whatIsDueTogetherIsAskedTogether()
    {
        for (int at = 0; at < 5; ++at)
            publishedPost();
        pass(1h);
        QTRY_COMPARE(counting().questions, 3);
        QCOMPARE(counting().asked.at(0).size(), 2);
        QCOMPARE(counting().asked.at(1).size(), 2);
        QCOMPARE(counting().asked.at(2).size(), 1);
        const auto uses = LineRepository{m_fixture->database()}.uses(*m_account, m_clock->now() - 1min, m_clock->now());
        int calls = 0;
        for (const auto &use : *uses)
            calls += use.cost.of(LimitUnit::Calls);
        QCOMPARE(calls, 3);
    }

    void onlyAQuarterOfAWindowIsUsed()
    {
        counting().scripted.metrics.atOnce = 1;
        for (int at = 0; at < 12; ++at)
            publishedPost();
        pass(1h);
        QTRY_COMPARE(counting().questions, 10);
        settle();
        QCOMPARE(counting().questions, 10);
        pass(1h + 1s);
        QTRY_COMPARE(counting().questions, 12);
    }

    void aDuePostGoesFirst()
    {
        publishedPost();
        const auto next = m_fixture->post(u"next"_s, {*m_account}, m_clock->now() + 1h);
        m_engine->wakeUp();
        settle();
        counting().beforeFigures = [&] {
            QCOMPARE(stateOf(next), Published);
        };
        pass(1h);
        QTRY_COMPARE(stateOf(next), Published);
        QTRY_COMPARE(counting().questions, 1);
    }

    void whatThePlatformSaysIsLeftIsLeft()
    {
        publishedPost();
        publishedPost();
        counting().scripted.metrics.atOnce = 1;
        counting().rate = {.limit = 40, .remaining = 3, .reset = m_clock->now() + 3h};
        pass(1h);
        QTRY_COMPARE(counting().questions, 1);
        settle();
        QCOMPARE(counting().questions, 1);
        counting().rate = {};
        pass(2h);
        QTRY_COMPARE(counting().questions, 2);
    }

    void aDeletedPostIsNotedAndIsNoError()
    {
        const auto post = publishedPost();
        counting().goneIds = {copyOf(post).remoteId};
        pass(1h);
        QTRY_VERIFY(figuresOf(post).goneAt);
        QVERIFY(!figuresOf(post).trouble);
        QVERIFY(!figuresOf(post).nextAt);
        QCOMPARE(stateOf(post), Published);
    }

    void whatIsNotSpokenOfIsReadAgain()
    {
        const auto post = publishedPost();
        counting().untold = {copyOf(post).remoteId};
        pass(1h);
        QTRY_VERIFY(figuresOf(post).trouble);
        QVERIFY(figuresOf(post).nextAt);
    }

    void aMissingRightIsToldOnceAndParksNobody()
    {
        const auto post = publishedPost();
        const Error refusal{ErrorKind::Scope, u"allow it"_s};
        counting().failures.enqueue(refusal);
        counting().failures.enqueue(refusal);
        pass(1h);
        QTRY_COMPARE(figuresOf(post).trouble, std::optional{refusal});
        QCOMPARE(storedAccount().state, AccountState::Connected);
        QCOMPARE(told(EventKind::MetricsRefused), 1);
        pass(24h);
        QTRY_COMPARE(counting().questions, 2);
        settle();
        QCOMPARE(told(EventKind::MetricsRefused), 1);
        // And posts go out all the same.
        const auto next = m_fixture->post(u"next"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(next), Published);
        pass(48h);
        QTRY_COMPARE(figuresOf(post).metrics.value(Metric::Likes), 3);
        QVERIFY(!figuresOf(post).trouble);
    }

    void aRateLimitOnlyPausesReading()
    {
        const auto post = publishedPost();
        counting().failures.enqueue({ErrorKind::RateLimited, u"slower"_s, 600s});
        pass(1h);
        QTRY_COMPARE(counting().questions, 1);
        const auto next = m_fixture->post(u"next"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(next), Published);
        pass(9min);
        settle();
        QCOMPARE(counting().questions, 1);
        pass(1min);
        QTRY_COMPARE(figuresOf(post).metrics.value(Metric::Likes), 2);
    }

    void whatAPersonWantsIsReadAtOnceAlsoWhereReadingIsOff()
    {
        const auto post = publishedPost();
        QVERIFY(MetricRepository{m_fixture->database()}.setOn(false));
        m_engine->wakeUp();
        pass(2h);
        settle();
        QCOMPARE(counting().questions, 0);
        QVERIFY(MetricRepository{m_fixture->database()}.want(copyOf(post).id, *m_account));
        m_engine->wakeUp();
        QTRY_COMPARE(figuresOf(post).metrics.value(Metric::Likes), 1);
        QVERIFY(!figuresOf(post).isWanted);
    }

    void aPausedAccountIsNotAsked()
    {
        publishedPost();
        auto account = storedAccount();
        account.paused = true;
        QVERIFY(AccountRepository{m_fixture->database()}.update(account));
        m_engine->wakeUp();
        pass(2h);
        settle();
        QCOMPARE(counting().questions, 0);
        account = storedAccount();
        account.paused = false;
        QVERIFY(AccountRepository{m_fixture->database()}.update(account));
        m_engine->wakeUp();
        QTRY_COMPARE(counting().questions, 1);
    }

    void aDeathBetweenQuestionAndAnswerIsCounted()
    {
        const auto post = publishedPost();
        stopEngine();
        // As a program leaves the store that dies while it asks.
        QVERIFY(
            MetricRepository{m_fixture->database()}.ask(*m_account, Cost{}.with(LimitUnit::Calls, 10), m_clock->now()));
        m_clock->advance(1h);
        startEngine();
        settle();
        QCOMPARE(counting().questions, 0);  // they may have been used a moment ago, by all that anybody knows
        QVERIFY(m_alarmAt);
        pass(1h + 1s);
        QTRY_COMPARE(figuresOf(post).metrics.value(Metric::Likes), 1);
    }

    void whatWasDeletedHereIsNotAskedFor()
    {
        const auto id = copyOf(publishedPost()).id;
        const auto sql = u"UPDATE platform_post SET deleted_at = 1 WHERE id = %1"_s.arg(id.row());
        QVERIFY(m_fixture->database().runOnce(sql));
        m_engine->wakeUp();
        pass(1h);
        settle();
        QCOMPARE(counting().questions, 0);
        QVERIFY(!(*MetricRepository{m_fixture->database()}.figures(id))->nextAt);
    }

private:
    CountingPlatform &counting() { return static_cast<CountingPlatform &>(platform()); }

    /// Out now, by the running engine.
    PostId publishedPost()
    {
        if (!m_engine)
            startEngine();
        m_clock->advance(1s);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        [&] {
            QTRY_COMPARE(stateOf(post), Published);
        }();
        settle();
        return post;
    }

    [[nodiscard]] PostFigures figuresOf(PostId post) const
    {
        const auto known = MetricRepository{m_fixture->database()}.figures(copyOf(post).id);
        return known && *known ? **known : PostFigures{};
    }

    [[nodiscard]] qsizetype told(EventKind kind) const
    {
        return EventRepository{m_fixture->database()}.list({.kind = kind})->size();
    }

    /// All that can happen now has happened.
    void settle()
    {
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
    }
};

static const test::Registration<TestFigures> registered;
#include "tst_figures.moc"
