// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changesignal.h"
#include "core/store/pauserepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Tags that are paused, and pauses that end by themselves.
class TestPauses final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void postsOfATagWaitAndTheOthersGo()
    {
        pause(u"launch"_s);
        const auto held = plan(u"launch"_s, -1min);
        const auto later = plan(u"launch"_s, 1h);
        const auto other = plan(u"news"_s, 0min);
        startEngine();
        QTRY_COMPARE(stateOf(other), Published);
        QTRY_COMPARE(copyOf(held).hold, Hold::Paused);
        QCOMPARE(stateOf(held), Scheduled);
        QCOMPARE(copyOf(later).hold, Hold::None);  // it is not due yet
        pass(1h);
        QTRY_COMPARE(copyOf(later).hold, Hold::Paused);
        QCOMPARE(platform().created.size(), 1);

        resume(u"launch"_s);
        QTRY_COMPARE(stateOf(held), Published);
        QTRY_COMPARE(stateOf(later), Published);
        QCOMPARE(copyOf(held).hold, Hold::None);
    }

    void whatATagsPauseHasMadeLateAsks()
    {
        pause(u"launch"_s);
        const auto late = plan(u"launch"_s, 5min);
        const auto fresh = plan(u"launch"_s, 2h);
        startEngine();
        pass(5min);
        QTRY_COMPARE(copyOf(late).hold, Hold::Paused);
        pass(2h - 5min);
        QTRY_COMPARE(copyOf(fresh).hold, Hold::Paused);
        const QSignalSpy asked{m_engine.get(), &Publisher::asked};
        resume(u"launch"_s);
        QTRY_COMPARE(stateOf(fresh), Published);
        QCOMPARE(copyOf(late).hold, Hold::Review);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(platform().created.size(), 1);
    }

    void anotherOfItsTagsStillHoldsIt()
    {
        pause(u"a"_s);
        pause(u"b"_s);
        const auto post = plan(u"a"_s, 0min);
        tag(post, {u"a"_s, u"b"_s});
        startEngine();
        QTRY_COMPARE(copyOf(post).hold, Hold::Paused);
        resume(u"a"_s);
        const auto other = plan(u"c"_s, 0min);
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(other), Published);
        QCOMPARE(copyOf(post).hold, Hold::Paused);
        resume(u"b"_s);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void whatLosesItsTagGoes()
    {
        pause(u"launch"_s);
        const auto post = plan(u"launch"_s, 0min);
        startEngine();
        QTRY_COMPARE(copyOf(post).hold, Hold::Paused);
        tag(post, {u"news"_s});
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aTagIsPausedWhileItsPostsAreInLine()
    {
        const auto first = plan(u"launch"_s, 1min);
        startEngine();
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1min});
        pause(u"launch"_s);  // and nobody tells the engine
        pass(1min);
        QTRY_COMPARE(copyOf(first).hold, Hold::Paused);
        QCOMPARE(platform().performed, 0);
    }

    void aTagsPauseEndsByItself()
    {
        const auto ends = m_clock->now() + 30min;
        pause(u"launch"_s, ends);
        const auto post = plan(u"launch"_s, 0min);
        startEngine();
        QTRY_COMPARE(copyOf(post).hold, Hold::Paused);
        QTRY_COMPARE(m_alarmAt, std::optional{ends});
        pass(30min - 1ms);
        QCOMPARE(platform().performed, 0);
        pass(1ms);
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(PauseRepository{m_fixture->database()}.tags()->isEmpty());
        QTRY_VERIFY(!m_alarmAt);
    }

    void anAccountsPauseEndsByItself()
    {
        auto paused = storedAccount();
        paused.paused = true;
        paused.pauseReason = u"holidays"_s;
        paused.pauseUntil = m_clock->now() + 30min;
        paused = *AccountRepository{m_fixture->database()}.update(paused);
        QCOMPARE(storedAccount().pauseUntil, paused.pauseUntil);
        const auto post = plan(u"news"_s, 10min);
        startEngine();
        QTRY_COMPARE(m_alarmAt, paused.pauseUntil);
        pass(30min);
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(!storedAccount().paused);
        QVERIFY(!storedAccount().pauseUntil);
        QVERIFY(storedAccount().pauseReason.isEmpty());
    }

    void aPauseThatEndedWithoutAnEngineEndsAtTheStart()
    {
        pause(u"launch"_s, m_clock->now() + 30min);
        const auto post = plan(u"launch"_s, 0min);
        startEngine();
        QTRY_COMPARE(copyOf(post).hold, Hold::Paused);
        stopEngine();
        m_clock->advance(1h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void veryManyAreHeldAndLetGo()
    {
        pause(u"launch"_s);
        QList<PostId> posts;
        for (int at = 0; at < 450; ++at)
            posts += plan(u"launch"_s, -1min);
        const auto other = plan(u"news"_s, 0min);
        startEngine();
        QTRY_COMPARE(stateOf(other), Published);
        for (const auto post : posts)
            QCOMPARE(copyOf(post).hold, Hold::Paused);
        resume(u"launch"_s);
        QTRY_COMPARE_WITH_TIMEOUT(platform().created.size(), 451, 60'000);
    }

private:
    PostId plan(const QString &label, std::chrono::milliseconds due)
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + due);
        tag(post, {label});
        return post;
    }

    void tag(PostId post, const QStringList &tags)
    {
        write([&] { return PostRepository{m_fixture->database()}.setTags(post, tags); });
    }

    void pause(const QString &tag, std::optional<Instant> until = {})
    {
        write([&] { return PauseRepository{m_fixture->database()}.pause({.tag = tag, .reason = {}, .until = until}); });
    }

    void resume(const QString &tag)
    {
        write([&] { return PauseRepository{m_fixture->database()}.resume(tag); });
        signalChange(m_fixture->workspace->key());
    }

    void write(const std::function<Result<void>()> &work) { QVERIFY(inTransaction(m_fixture->database(), work)); }
};

static const test::Registration<TestPauses> registered;
#include "tst_pauses.moc"
