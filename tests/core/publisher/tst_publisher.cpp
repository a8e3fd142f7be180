// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/alarm.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/publisher.h"
#include "core/store/changesignal.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/scriptedplatform.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

namespace {

/// Rings when the test says so; remembers for when it was set.
class HandAlarm final : public Alarm
{
public:
    explicit HandAlarm(std::optional<Instant> &setTo) : m_setTo{setTo} {}
    void ringAt(std::optional<Instant> instant) override { m_setTo = instant; }

private:
    std::optional<Instant> &m_setTo;
};

const Error lost{ErrorKind::Ambiguous, u"connection lost"_s};

}  // namespace

/// The whole engine on a real store, against a platform that does as it is told.
class TestPublisher final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_fixture = std::make_unique<StoreFixture>(*m_clock);
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<ScriptedPlatform>());
        m_account = account(u"a"_s);
    }

    void cleanup() { stopEngine(); }

    void publishesWhenItFallsDue()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 1h);
        startEngine();
        QCOMPARE(platform().performed, 0);
        QCOMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1h});
        pass(1h);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(copyOf(post).permalink, u"https://example.org/"_s + copyOf(post).key);
        QVERIFY(!m_alarmAt);
    }

    void wakesForWhatAnotherProgramAdds()
    {
        startEngine();
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void sendsAThreadPartByPart()
    {
        const auto post = m_fixture->post(u"one\n---\ntwo\n---\nthree"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto key = copyOf(post).key;
        QCOMPARE(platform().created, (QStringList{key + u"/0"_s, key + u"/1"_s, key + u"/2"_s}));
    }

    void aLostAnswerIsAskedAboutNotSentAgain()
    {
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 2s});
        QCOMPARE(stateOf(post), Publishing);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(platform().probed, 1);
    }

    void whatWasProvedAbsentIsSentAgainLater()
    {
        platform().answers.enqueue({Happens::No, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Retrying);
        QCOMPARE(copyOf(post).tries, 1);
        pass(2min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void whatNobodyCanTellWaitsForAPerson()
    {
        platform().canBeAsked = false;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        pass(48h);
        QCOMPARE(platform().performed, 1);
    }

    void aDeadEnginesPostIsAskedAbout_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not arrived") << false;
    }

    void aDeadEnginesPostIsAskedAbout()
    {
        QFETCH(const bool, arrived);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        dieWhilePublishing(post, arrived);
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        QCOMPARE(platform().probed, 0);  // the platform may still be taking it in
        pass(2s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().probed, 1);
        QCOMPARE(platform().performed, arrived ? 0 : 1);
        QCOMPARE(platform().created.size(), 1);
    }

    void passingFailuresAreTriedThreeTimesMore()
    {
        for (int at = 0; at < 4; ++at)
            platform().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"503"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        for (int tries = 1; tries <= 3; ++tries) {
            QTRY_COMPARE(stateOf(post), Retrying);
            QCOMPARE(copyOf(post).tries, tries);
            QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
            const auto wait = *m_alarmAt - m_clock->now();
            QVERIFY(wait >= 48s * (1 << (tries - 1)) && wait <= 72s * (1 << (tries - 1)));
            pass(wait);
            QTRY_COMPARE(platform().performed, tries + 1);
        }
        QTRY_COMPARE(stateOf(post), Failed);
        QVERIFY(platform().created.isEmpty());
        const auto attempts = PlatformPostRepository{m_fixture->database()}.attempts(copyOf(post).id);
        QCOMPARE(attempts->size(), 4);
        QCOMPARE(attempts->last().outcome, u"transient"_s);
    }

    void aRefusalIsFinalAndSaysWhy()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"too rude"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        QCOMPARE(copyOf(post).error->detail, u"too rude"_s);
        QVERIFY(!m_alarmAt);
    }

    void aRateLimitHoldsTheAccountAndIsNoFailure()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::RateLimited, u"429"_s, 90s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        const auto other = m_fixture->post(u"other"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 90s});
        QCOMPARE(platform().performed, 1);
        QCOMPARE(copyOf(post).tries, 0);
        pass(90s);
        QTRY_COMPARE(platform().created.size(), 1);
        pass(1s);
        QTRY_COMPARE(stateOf(post), Published);
        QTRY_COMPARE(stateOf(other), Published);
    }

    void aLoginNoLongerTakenParksTheAccount()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Auth, u"revoked"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QTRY_COMPARE(storedAccount().state, AccountState::NeedsLogin);
        QVERIFY(!m_alarmAt);
        auto account = storedAccount();
        account.state = AccountState::Connected;
        QVERIFY(AccountRepository{m_fixture->database()}.update(account));
        m_clock->advance(1s);
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aPausedAccountWaits()
    {
        auto paused = storedAccount();
        paused.paused = true;
        paused = *AccountRepository{m_fixture->database()}.update(paused);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QCOMPARE(platform().performed, 0);
        paused.paused = false;
        QVERIFY(AccountRepository{m_fixture->database()}.update(paused));
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void whatIsTooLateExpiresUnsent()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(24h + 1ms);
        startEngine();
        QTRY_COMPARE(stateOf(post), Expired);
        QCOMPARE(platform().performed, 0);
    }

    void postsOfOneAccountAreSpaced()
    {
        for (int at = 0; at < 3; ++at)
            m_fixture->post(QString::number(at), {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 1);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1s});
        pass(1s);
        QTRY_COMPARE(platform().created.size(), 2);
        pass(1s);
        QTRY_COMPARE(platform().created.size(), 3);
    }

    void aWindowHoldsAlsoAcrossARestart()
    {
        const auto limited = account(u"limited"_s, {.spacing = 0ms, .windows = {{.amount = 2, .period = 1h}}});
        for (int at = 0; at < 3; ++at)
            m_fixture->post(QString::number(at), {limited}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 2);
        const auto opens = m_clock->now() + 1h + 1ms;
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{opens});
        stopEngine();
        pass(10min);
        startEngine();
        QCOMPARE(platform().created.size(), 2);
        QCOMPARE(m_alarmAt, std::optional<Instant>{opens});
        pass(50min + 1ms);
        QTRY_COMPARE(platform().created.size(), 3);
    }

    void aThreadTakesItsWholeRoomInAWindow()
    {
        const auto limited = account(u"limited"_s, {.spacing = 0ms, .windows = {{.amount = 3, .period = 1h}}});
        m_fixture->post(u"single"_s, {limited}, m_clock->now());
        const auto thread = m_fixture->post(u"1\n---\n2\n---\n3"_s, {limited}, m_clock->now() + 1s);
        const auto tooLong = m_fixture->post(u"1\n---\n2\n---\n3\n---\n4"_s, {limited}, m_clock->now() + 2s);
        startEngine();
        QTRY_COMPARE(platform().created.size(), 1);
        pass(2s);
        QTest::qWait(0);
        QCOMPARE(platform().created.size(), 1);  // never a half of it
        pass(1h);
        QTRY_COMPARE(stateOf(thread), Published);
        pass(2h);
        QTRY_COMPARE(stateOf(tooLong), Failed);
    }

    void anIntentThatWaitedTooLongIsNotSentButMadeAnew()
    {
        platform().beforeAnswer = [this] {
            m_clock->sleep(1h);
        };
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(platform().created.isEmpty());
        // Nothing has failed: it costs no try and no minute.
        QCOMPARE(copyOf(post).tries, 0);
        platform().beforeAnswer = {};
        pass(1s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void waitsUntilTheDeadLeaderIsGoneWhole()
    {
        auto ear = ChangeListener::listen(m_fixture->workspace->key());
        QVERIFY(ear);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QCOMPARE(platform().performed, 0);
        ear.value().reset();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void askingCountsAgainstTheCallsWindow()
    {
        platform().scripted.windows = {{.amount = 5, .period = 1h, .unit = LimitUnit::Calls}};
        platform().callsOfAProbe = 4;
        platform().answers.enqueue({Happens::Yes, lost});
        const auto first = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().performed, 1);
        pass(5s);
        QTRY_COMPARE(stateOf(first), Published);
        m_fixture->post(u"next"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now() + 50min);
        QCOMPARE(platform().performed, 1);
    }

    void aSecondEngineStandsByAndTakesOver()
    {
        const auto lock = EngineLock::take(m_fixture->path());
        QVERIFY(lock);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        makeEngine();
        const QSignalSpy standing{m_engine.get(), &Publisher::standingBy};
        m_engine->start();
        QCOMPARE(standing.size(), 1);
        const_cast<Result<std::unique_ptr<EngineLock>> &>(lock).value().reset();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void anEngineThatWasReplacedSendsNothingMore()
    {
        platform().beforeAnswer = [this] {
            QVERIFY(inTransaction(m_fixture->database(),
                                  [&] { return JournalRepository{m_fixture->database()}.raiseEpoch(); }));
        };
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        makeEngine();
        const QSignalSpy stopped{m_engine.get(), &Publisher::stopped};
        m_engine->start();
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(platform().created.isEmpty());
        QCOMPARE(stateOf(post), Publishing);  // for the new engine to find out
        m_engine.reset();
    }

    void aWorkspaceElsewhereIsRefused()
    {
        m_fixture->installation = newKey();
        makeEngine();
        const QSignalSpy refused{m_engine.get(), &Publisher::refused};
        m_engine->start();
        QCOMPARE(refused.size(), 1);
    }

    void aBurstDoesNotHoldUpAnotherAccount()
    {
        const auto busy = account(u"busy"_s, {.spacing = 0ms});
        for (int at = 0; at < 50; ++at)
            m_fixture->post(QString::number(at), {busy}, m_clock->now());
        const auto single = m_fixture->post(u"single"_s, {*m_account}, m_clock->now());
        const auto key = copyOf(single).key;
        startEngine();
        QTRY_COMPARE(platform().created.size(), 51);
        QVERIFY(platform().created.indexOf(key + u"/0"_s) <= 2);
    }

private:
    ScriptedPlatform &platform() { return static_cast<ScriptedPlatform &>(*m_platforms.front()); }

    AccountId account(const QString &name, const LimitOverrides &overrides = {})
    {
        return m_fixture->account(u"scripted"_s, name, overrides).id;
    }

    void makeEngine()
    {
        PublisherOptions options{.workspacePath = m_fixture->path(),
                                 .workspace = {.installation = m_fixture->installation},
                                 .makeAlarm = [this]() -> std::unique_ptr<Alarm> {
                                     auto alarm = std::make_unique<HandAlarm>(m_alarmAt);
                                     m_alarm = alarm.get();
                                     return alarm;
                                 }};
        m_engine = std::make_unique<Publisher>(std::move(options), *m_clock, m_platforms, m_secrets);
    }

    void startEngine()
    {
        makeEngine();
        m_engine->start();
        QTest::qWait(0);
        QCoreApplication::processEvents();
    }

    void stopEngine()
    {
        if (!m_engine)
            return;
        const QSignalSpy stopped{m_engine.get(), &Publisher::stopped};
        m_engine->stop();
        QTRY_VERIFY(!stopped.isEmpty() || !m_engine);
        m_engine.reset();
        m_alarm = nullptr;
        m_alarmAt.reset();
    }

    /// Time passes, and the alarm rings if it was set for a moment up to now.
    void pass(std::chrono::milliseconds step)
    {
        m_clock->advance(step);
        if (m_alarm && m_alarmAt && *m_alarmAt <= m_clock->now())
            emit m_alarm->rang();
        QCoreApplication::processEvents();
    }

    /// The store as an engine leaves it that dies between its intent and the answer.
    void dieWhilePublishing(PostId post, bool arrived)
    {
        const auto id = copyOf(post).id;
        auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            JournalRepository journal{m_fixture->database()};
            const auto candidate = journal.candidate(id, m_clock->now());
            auto claim = journal.claim(id, **candidate, m_clock->now());
            const Step step{.kind = StepKind::PublishPart, .creates = true};
            const auto intent = journal.intend(*claim, step, 0, m_clock->now());
            return intent ? Result<void>{} : intent.error();
        });
        QVERIFY(done);
        if (arrived)
            platform().created += copyOf(post).key + u"/0"_s;
    }

    [[nodiscard]] PlatformPost copyOf(PostId post) const
    {
        return PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
    }
    [[nodiscard]] PlatformPostState stateOf(PostId post) const { return copyOf(post).state; }
    [[nodiscard]] Account storedAccount() const { return AccountRepository{m_fixture->database()}.all()->first(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::vector<std::unique_ptr<Platform>> m_platforms;
    MemorySecretStore m_secrets;
    std::optional<AccountId> m_account;
    std::optional<Instant> m_alarmAt;
    HandAlarm *m_alarm = nullptr;
    std::unique_ptr<Publisher> m_engine;
};

static const test::Registration<TestPublisher> registered;
#include "tst_publisher.moc"
