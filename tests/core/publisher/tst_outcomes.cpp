// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changesignal.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// What becomes of a post, however its calls end; of those whose answers are lost see tst_doubts.cpp.
class TestOutcomes final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void aRetryCountsResetsFromItsOwnTime()
    {
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"not now"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Retrying);
        QCOMPARE(platform().countedFrom, m_clock->now());
        pass(2min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().countedFrom, m_clock->now());
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

    void whatIsTooLateExpiresUnsent()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(24h + 1ms);
        startEngine();
        QTRY_COMPARE(stateOf(post), Expired);
        QCOMPARE(platform().performed, 0);
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

    void aLongSilenceOfTheNetworkIsNoReasonToHoldBack()
    {
        platform().beforeAnswer = [this] {
            m_clock->advance(4s);
        };
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aThreadHalfOutIsNotForgottenAndGoesOnWhereItStopped()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::RateLimited, u"429"_s, 25h}});
        const auto post = m_fixture->post(u"one\n---\ntwo\n---\nthree"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        pass(25h);
        QTRY_COMPARE(stateOf(post), Failed);
        QCOMPARE(copyOf(post).liveParts, 1);
        QVERIFY(copyOf(post).error->detail.contains(u"of its 3 parts the first 1"_s));
        planAgain(post);
        QTRY_COMPARE(stateOf(post), Published);
        const auto key = copyOf(post).key;
        QCOMPARE(platform().created, (QStringList{key + u"/0"_s, key + u"/1"_s, key + u"/2"_s}));
        QCOMPARE(copyOf(post).liveParts, 3);
    }

    void aMendedThreadKeepsThePartsThatAreLive()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"too rude"_s}});
        const auto post = m_fixture->post(u"one\n---\ntwo"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        const PostContent mended{.parts = {u"one"_s, u"kinder"_s}};
        QVERIFY(PostRepository{m_fixture->database()}.revise(post, 1, mended, m_clock->now()));
        planAgain(post);
        QTRY_COMPARE(stateOf(post), Published);
        const auto key = copyOf(post).key;
        QCOMPARE(platform().created, (QStringList{key + u"/0"_s, key + u"-2/1"_s}));
    }

private:
    /// What a person does who retries it.
    void planAgain(PostId post)
    {
        auto copy = copyOf(post);
        copy.actAt = m_clock->now();
        copy.plannedAt = m_clock->now();
        QVERIFY(PlatformPostRepository{m_fixture->database()}.move(copy, Scheduled));
        m_engine->wakeUp();
        pass(1s);  // the account's spacing
    }
};

static const test::Registration<TestOutcomes> registered;
#include "tst_outcomes.moc"
