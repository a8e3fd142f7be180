// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventrepository.h"
#include "core/store/statisticsrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

namespace {

const auto oldToken = u"tok-old-6f1f3c0d"_s;
const auto newToken = u"tok-new-9b2e7a44"_s;

/// Its logins are renewed before each use; how that goes is scripted.
class RenewingPlatform final : public ScriptedPlatform
{
public:
    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant) const override
    {
        return credentials.values["token"_L1].toString() == oldToken;
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount, Credentials, HttpClient &) const override
    {
        if (refusal)
            co_return *refusal;
        Credentials renewed;
        renewed.values["token"_L1] = newToken;
        co_return renewed;
    }

    std::optional<Error> refusal;
};

}  // namespace

/// What the engine tells of what it does.
class TestTelling final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void whatThePlatformSaidOfAPublishedPostIsToldWithIt()
    {
        platform().warning = u"The thumbnail was not taken."_s;
        const auto post = m_fixture->post(u"one\n---\ntwo"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto told = only(EventKind::PostPublished);
        QCOMPARE(told.event.detail["warnings"_L1].toArray(), QJsonArray{u"The thumbnail was not taken."_s});
        PlatformPostRepository copies{m_fixture->database()};
        QCOMPARE(*copies.warnings(copies.ofPost(post)->first().id), QStringList{u"The thumbnail was not taken."_s});
    }

    void aPublishedPostIsToldWithItsLateness()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(3s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto told = only(EventKind::PostPublished);
        QCOMPARE(told.event.detail["late_ms"_L1].toInt(), 3000);
        QCOMPARE(told.event.detail["attempt"_L1].toInt(), 1);
        QCOMPARE(told.platformPost, copyOf(post).key);
        QCOMPARE(told.event.account, m_account);
        // The attempt has ended, and counts.
        const auto sums = sumOf(*StatisticsRepository{m_fixture->database()}.figures(Instant{}));
        QCOMPARE(sums.busy.amount(), 1);
        QCOMPARE(sums.lateness.valueAt(1), std::optional{std::chrono::milliseconds{3s}});
    }

    void whatFailsIsTold_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("kind");
        QTest::newRow("for good") << int(ErrorKind::Content) << u"post_publish_failed"_s;
        QTest::newRow("for now") << int(ErrorKind::Transient) << u"post_retrying"_s;
        QTest::newRow("since the account is restricted") << int(ErrorKind::Restricted) << u"account_restricted"_s;
        QTest::newRow("since the platform asks to wait") << int(ErrorKind::RateLimited) << u"account_limited"_s;
    }
    void whatFailsIsTold()
    {
        QFETCH(const int, error);
        QFETCH(const QString, kind);
        platform().answers.enqueue({Happens::No, Error{static_cast<ErrorKind>(error), u"so it is"_s, 60s}});
        m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(list(*eventKindFromWord(kind)).size(), 1);
        QCOMPARE(list(EventKind::PostPublished).size(), 0);
    }

    void aDoubtThatStaysIsTold()
    {
        platform().canBeAsked = false;
        platform().answers.enqueue({Happens::Yes, Error{ErrorKind::Ambiguous, u"connection lost"_s}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        QCOMPARE(list(EventKind::PostUnconfirmed).size(), 0);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        QCOMPARE(only(EventKind::PostUnconfirmed).event.error, std::optional{ErrorKind::Ambiguous});
    }

    void whatIsTooLateIsTold()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(25h);
        startEngine();
        QTRY_COMPARE(stateOf(post), Expired);
        QCOMPARE(only(EventKind::PostExpired).platformPost, copyOf(post).key);
    }

    void anOutageIsToldOnceForEachEnd()
    {
        platform().scripted.maxConcurrent = 1;
        platform().scripted.spacing = 0ms;
        for (int at = 0; at < 6; ++at) {
            m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
            platform().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"no route"_s}});
        }
        startEngine();
        QTRY_VERIFY(storedAccount().outage);
        pass(1min);
        QTRY_VERIFY(storedAccount().outage->until > m_clock->now() + 1min);
        QCOMPARE(list(EventKind::HostUnreachable).size(), 1);
        platform().answers.clear();
        pass(2min);
        QTRY_COMPARE(list(EventKind::HostReachable).size(), 1);
        QVERIFY(!only(EventKind::HostUnreachable).event.detail["host"_L1].toString().isEmpty());
    }

    void anEngineTellsOfItselfAndOfADeadOne()
    {
        startEngine();
        QTRY_COMPARE(list(EventKind::EngineStarted).size(), 1);
        stopEngine();
        QCOMPARE(list(EventKind::EngineStopped).size(), 1);
        startEngine();
        QTRY_COMPARE(list(EventKind::EngineStarted).size(), 2);
        m_engine.reset();  // without a word
        startEngine();
        QTRY_COMPARE(list(EventKind::EngineTookOver).size(), 1);
    }

    void aRenewedLoginIsToldWithoutIt()
    {
        auto &renewing = renewingPlatform();
        renewing.refusal = Error{ErrorKind::Transient, u"not now"_s};
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(list(EventKind::TokenRefreshFailed).size(), 1);
        // It fails again in the same way: nothing new to tell.
        QTRY_VERIFY(m_alarmAt);
        pass(6s);
        QTRY_VERIFY(*m_alarmAt > m_clock->now());
        QCOMPARE(list(EventKind::TokenRefreshFailed).size(), 1);
        renewing.refusal.reset();
        pass(6s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(list(EventKind::TokenRefreshed).size(), 1);
        stopEngine();
        for (const auto &end : {u""_s, u"-wal"_s}) {
            QFile file{m_fixture->path() + end};
            QVERIFY(!file.exists() || file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY(!bytes.contains(oldToken.toLatin1()) && !bytes.contains(newToken.toLatin1()));
        }
    }

    void anAccountThatNeedsAPersonIsToldOnce()
    {
        renewingPlatform().refusal = Error{ErrorKind::Auth, u"the login has ended"_s};
        for (int at = 0; at < 3; ++at)
            m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(storedAccount().state, AccountState::NeedsLogin);
        pass(6s);
        QCOMPARE(only(EventKind::AccountNeedsLogin).event.detail["message"_L1].toString(), u"the login has ended"_s);
    }

private:
    /// In place of the other one, with an account that has a login.
    RenewingPlatform &renewingPlatform()
    {
        auto renewing = std::make_unique<RenewingPlatform>();
        auto &platform = *renewing;
        m_platforms.front() = std::move(renewing);
        auto account = storedAccount();
        account.hasSecret = true;
        if (!AccountRepository{m_fixture->database()}.update(account))
            qFatal("the account could not be changed");
        static_cast<void>(m_secrets.write(SecretName::ofAccount(account.key), QJsonObject{{u"token"_s, oldToken}}));
        return platform;
    }

    [[nodiscard]] QList<EventRepository::Told> list(EventKind kind) const
    {
        return *EventRepository{m_fixture->database()}.list({.kind = kind});
    }
    [[nodiscard]] EventRepository::Told only(EventKind kind) const
    {
        const auto told = list(kind);
        return told.size() == 1 ? told.first() : EventRepository::Told{};
    }
};

static const test::Registration<TestTelling> registered;
#include "tst_telling.moc"
