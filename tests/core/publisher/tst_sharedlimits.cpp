// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appcredentialrepository.h"
#include "core/store/changesignal.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/waitrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// Limits that more than one account is under, and what a server says of one of them.
class TestSharedLimits final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_other = account(u"b"_s, {.spacing = 0ms});
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void accountsNeverExceedASharedWindowTogether_data()
    {
        QTest::addColumn<LimitScope>("scope");
        QTest::newRow("of this machine's address") << LimitScope::Address;
        QTest::newRow("of the app") << LimitScope::AppCredential;
    }

    void accountsNeverExceedASharedWindowTogether()
    {
        QFETCH(const LimitScope, scope);
        platform().scripted.windows = {{.amount = 3, .period = 1h, .scope = scope}};
        for (int at = 0; at < 4; ++at) {
            m_fixture->post(u"a%1"_s.arg(at), {*m_account}, m_clock->now());
            m_fixture->post(u"b%1"_s.arg(at), {*m_other}, m_clock->now());
        }
        startEngine();
        QTRY_COMPARE(platform().created.size(), 3);
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 1h + 1ms});
        stopEngine();
        pass(30min);
        startEngine();  // the journal tells of both accounts
        QCOMPARE(platform().created.size(), 3);
        pass(30min + 1ms);
        QTRY_COMPARE(platform().created.size(), 6);
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
        pass(1h + 1ms);
        QTRY_COMPARE(platform().created.size(), 8);
    }

    void twoAppsOfOnesOwnShareNothing()
    {
        platform().scripted.windows = {{.amount = 1, .period = 1h, .scope = LimitScope::AppCredential}};
        AppCredentialRepository apps{m_fixture->database()};
        const QUrl server{u"http://127.0.0.1:9"_s};
        for (const auto &[account, key] : {std::pair{*m_account, u"one"_s}, {*m_other, u"two"_s}}) {
            QVERIFY(apps.add(key, u"scripted"_s, server, u"client "_s + key, m_clock->now()));
            QVERIFY(apps.assign(account, key));
            for (int at = 0; at < 2; ++at)
                m_fixture->post(key, {account}, m_clock->now());
        }
        startEngine();
        QTRY_COMPARE(platform().created.size(), 2);
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 1h + 1ms});
        stopEngine();
        startEngine();  // the journal tells of each of them
        QCOMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 1h + 1ms});
        pass(1h + 1ms);
        QTRY_COMPARE(platform().created.size(), 4);
    }

    void whatOnlyAPartOfAnAccountWaitsForHoldsForTheNextEngine()
    {
        const auto now = m_clock->now();
        const auto service = waitOf(QUrl{u"https://films.example/xrpc"_s});
        QVERIFY(inTransaction(m_fixture->database(), [&]() -> Result<void> {
            WaitRepository waits{m_fixture->database()};
            for (const auto until : {now + 2h, now + 1h}) {  // an older answer
                if (auto done = waits.note(*m_account, waitOfUploads(), until, now); !done)
                    return done;
            }
            return waits.note(*m_account, service, now + 10min, now);
        }));
        const auto known = *WaitRepository{m_fixture->database()}.all(now);
        QCOMPARE(known.value(*m_account).value(waitOfUploads()), now + 2h);
        QCOMPARE(known.value(*m_account).value(u"server https://films.example"_s), now + 10min);
        QVERIFY(!known.contains(*m_other));
        QCOMPARE(WaitRepository{m_fixture->database()}.all(now + 1h)->value(*m_account).size(), 1);
    }

    void aThreadAndSinglePostsShareOneWindow()
    {
        platform().scripted.windows = {{.amount = 3, .period = 1h, .scope = LimitScope::Address}};
        const auto single = m_fixture->post(u"single"_s, {*m_account}, m_clock->now());
        const auto thread = m_fixture->post(u"1\n---\n2\n---\n3"_s, {*m_other}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(single), Published);
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
        QCOMPARE(platform().created.size(), 1);
        pass(1h + 1ms);
        QTRY_COMPARE(stateOf(thread), Published);
    }

    void anAccountThatIsConnectedAgainHasUsedWhatItUsed()
    {
        platform().scripted.windows = {{.amount = 1, .period = 1h}};
        const auto first = m_fixture->post(u"first"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(first), Published);
        stopEngine();
        QVERIFY(AccountRepository{m_fixture->database()}.remove(*m_account, m_clock->now()));
        const auto again = account(u"a"_s);
        m_fixture->post(u"second"_s, {again}, m_clock->now());
        startEngine();
        QCOMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 1h + 1ms});
        QCOMPARE(platform().created.size(), 1);
    }

    void aCalendarDayHoldsAlsoAcrossARestart()
    {
        platform().scripted.windows = {{.amount = 2, .period = 24h, .resetZone = "UTC"}};
        for (int at = 0; at < 3; ++at)
            m_fixture->post(QString::number(at), {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 2);
        const Instant midnight{std::chrono::ceil<std::chrono::days>(m_clock->now())};
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{midnight + 1s});
        stopEngine();
        startEngine();
        QCOMPARE(m_nextAt, std::optional<Instant>{midnight + 1s});
        pass(midnight + 1s - m_clock->now());
        QTRY_COMPARE(platform().created.size(), 3);
    }

    void aWindowThatAPersonAddsKnowsWhatWasUsedBefore()
    {
        m_fixture->post(u"first"_s, {*m_other}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 1);
        auto changed = AccountRepository{m_fixture->database()}.all()->last();
        QCOMPARE(changed.id, *m_other);
        changed.overrides.windows = {{.amount = 1, .period = 2h}};
        QVERIFY(AccountRepository{m_fixture->database()}.update(changed));
        m_fixture->post(u"second"_s, {*m_other}, m_clock->now());
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 2h + 1ms});
        QCOMPARE(platform().created.size(), 1);
    }

    void whatIsSetForAPlatformHoldsForItsAccounts()
    {
        setForPlatform({.windows = {{.amount = 1, .period = 1h}}});
        for (const auto account : {*m_account, *m_other}) {
            m_fixture->post(u"first"_s, {account}, m_clock->now());
            m_fixture->post(u"second"_s, {account}, m_clock->now());
        }
        startEngine();
        QTRY_COMPARE(platform().created.size(), 2);  // one of each account
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 1h + 1ms});
        setForPlatform({.spacing = 5s});
        signalChange(m_fixture->workspace->key());
        // Account b has its own spacing, account a that of the platform.
        QTRY_COMPARE(platform().created.size(), 3);
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{m_clock->now() + 5s});
        pass(5s);
        QTRY_COMPARE(platform().created.size(), 4);
    }

    void aPlatformsExpiryHoldsForItsAccounts()
    {
        setForPlatform({.expiry = 1h});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(61min);
        startEngine();
        QTRY_COMPARE(stateOf(post), Expired);
    }

    void aLimitedAccountNeverBlocksAnother()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::RateLimited, u"429"_s, 3547s}});
        const auto held = m_fixture->post(u"held"_s, {*m_account}, m_clock->now());
        for (int at = 0; at < 5; ++at)
            m_fixture->post(u"waits %1"_s.arg(at), {*m_account}, m_clock->now() + 1ms);
        startEngine();
        QTRY_COMPARE(stateOf(held), Queued);
        const auto until = m_clock->now() + 3547s;
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{until});
        pass(1s);
        for (int at = 0; at < 3; ++at)
            m_fixture->post(u"goes %1"_s.arg(at), {*m_other}, m_clock->now());
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(platform().created.size(), 3);
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{until});
    }

    void whatTheServerSaidHoldsToTheSecondAcrossARestart()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::RateLimited, u"429"_s, 3547s}});
        const auto held = m_fixture->post(u"held"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(held), Queued);
        const auto until = m_clock->now() + 3547s;
        QTRY_COMPARE(storedAccount().limitedUntil, std::optional<Instant>{until});
        stopEngine();
        pass(3546s);
        // What is new on the account waits too.
        const auto added = m_fixture->post(u"new"_s, {*m_account}, m_clock->now());
        startEngine();
        QCOMPARE(platform().performed, 1);
        QCOMPARE(m_nextAt, std::optional<Instant>{until});
        pass(999ms);
        QCOMPARE(platform().performed, 1);
        pass(1ms);
        QTRY_COMPARE(stateOf(held), Published);
        QTRY_COMPARE(stateOf(added), Published);
    }

    void whatTheServerSaysIsLeftHoldsAcrossARestart()
    {
        const auto reset = m_clock->now() + 120s;
        platform().answers.enqueue({.rate = {.limit = 300, .remaining = 0, .reset = reset}});
        for (int at = 0; at < 3; ++at)
            m_fixture->post(u"text %1"_s.arg(at), {*m_account}, m_clock->now());
        platform().scripted.maxConcurrent = 1;
        startEngine();
        QTRY_COMPARE(storedAccount().limitedUntil, std::optional<Instant>{reset});
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{reset});
        QCOMPARE(platform().performed, 1);
        stopEngine();
        pass(119s);
        startEngine();
        QCOMPARE(m_nextAt, std::optional<Instant>{reset});
        QCOMPARE(platform().performed, 1);
        pass(1s);
        QTRY_VERIFY(platform().performed > 1);
    }

    void aThreadRestsWhereNothingIsLeft()
    {
        const auto reset = m_clock->now() + 120s;
        platform().answers.enqueue({.rate = {.limit = 300, .remaining = 0, .reset = reset}});
        const auto thread = m_fixture->post(u"a\n---\nb\n---\nc"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{reset});
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(stateOf(thread), Publishing);
        pass(119s);
        QCOMPARE(platform().created.size(), 1);
        pass(1s);
        QTRY_COMPARE(stateOf(thread), Published);
        QCOMPARE(platform().created.size(), 3);
    }

    void whatIsInFlightIsTakenFromWhatTheServerSaysIsLeft()
    {
        // Three calls are left: a thread of three may go, one of two after it may not.
        const auto reset = m_clock->now() + 120s;
        platform().scripted.maxConcurrent = 1;
        platform().answers.enqueue({.rate = {.limit = 300, .remaining = 3, .reset = reset}});
        const auto first = m_fixture->post(u"first"_s, {*m_account}, m_clock->now());
        const auto thread = m_fixture->post(u"a\n---\nb\n---\nc"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(first), Published);
        QTRY_COMPARE(stateOf(thread), Published);
        platform().answers.enqueue({.rate = {.limit = 300, .remaining = 1, .reset = reset}});
        const auto third = m_fixture->post(u"third"_s, {*m_account}, m_clock->now());
        const auto pair = m_fixture->post(u"a\n---\nb"_s, {*m_account}, m_clock->now());
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(third), Published);
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{reset});
        QCOMPARE(platform().performed, 5);
        pass(120s);
        QTRY_COMPARE(stateOf(pair), Published);
    }

private:
    void setForPlatform(const LimitOverrides &overrides)
    {
        PlatformLimitsRepository repository{m_fixture->database()};
        auto limits = *repository.find(u"scripted"_s);
        limits.overrides = overrides;
        QVERIFY(inTransaction(m_fixture->database(), [&] { return repository.save(limits); }));
    }

    std::optional<AccountId> m_other;
};

static const test::Registration<TestSharedLimits> registered;
#include "tst_sharedlimits.moc"
