// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

/// Its logins end when they say so, and a renewed one lasts for two days.
class EndingPlatform final : public ScriptedPlatform
{
public:
    explicit EndingPlatform(const Clock &clock) : m_clock{clock} { scripted.needsSecret = true; }

    static Credentials ending(Instant at)
    {
        Credentials credentials;
        credentials.values[u"ends"_s] = qint64{at.time_since_epoch().count()};
        return credentials;
    }

    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return TokenLife{.issuedAt = {},
                         .endsAt = Instant{std::chrono::milliseconds{credentials.values[u"ends"_s].toInteger()}}};
    }

    QCoro::Task<Result<Credentials>> refresh(FrozenAccount, Credentials, HttpClient &) const override
    {
        ++refreshes;
        if (refreshError)
            co_return *refreshError;
        co_return ending(m_clock.now() + 48h);
    }

    mutable int refreshes = 0;
    std::optional<Error> refreshError;

private:
    const Clock &m_clock;
};

}  // namespace

/// Logins that end are renewed before they do.
class TestRenewing final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<EndingPlatform>(*m_clock));
        auto account = storedAccount();
        account.hasSecret = true;
        QVERIFY(AccountRepository{m_fixture->database()}.update(account));
        m_secrets.setState(KeyringState::Ready);
    }
    void cleanup() { stopEngine(); }

    void renewsAtTheStartWhatEndsWithinADay()
    {
        loginEndsIn(23h);
        startEngine();
        QTRY_COMPARE(ending().refreshes, 1);
        QTRY_COMPARE(stored(), EndingPlatform::ending(m_clock->now() + 48h).values);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1h});
    }

    void looksEveryHour()
    {
        loginEndsIn(26h + 30min);
        startEngine();
        for (int hour = 0; hour < 3; ++hour) {
            QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1h});
            QCOMPARE(ending().refreshes, 0);
            pass(1h);
        }
        QTRY_COMPARE(ending().refreshes, 1);
    }

    void aPassingFailureParksNobody()
    {
        loginEndsIn(2h);
        ending().refreshError = Error{ErrorKind::Transient, u"no answer"_s};
        startEngine();
        QTRY_COMPARE(ending().refreshes, 1);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 10min});
        QCOMPARE(storedAccount().state, AccountState::Connected);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10min);
        ending().refreshError.reset();
        m_engine->wakeUp();
        pass(10min);
        QTRY_COMPARE(ending().refreshes, 2);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aDeadLoginParksTheAccountAndItsPosts()
    {
        loginEndsIn(2h);
        ending().refreshError = Error{ErrorKind::Auth, u"connect it again"_s};
        startEngine();
        QTRY_COMPARE(storedAccount().state, AccountState::NeedsLogin);
        QCOMPARE(storedAccount().stateReason, u"connect it again"_s);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        pass(2h);
        QCoreApplication::processEvents();
        QCOMPARE(stateOf(post), Scheduled);
        QCOMPARE(ending().refreshes, 1);
    }

    void aLockedKeyringIsWaitedFor()
    {
        loginEndsIn(2h);
        m_secrets.setState(KeyringState::Locked);
        startEngine();
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 10min});
        QCOMPARE(ending().refreshes, 0);
        QCOMPARE(storedAccount().state, AccountState::Connected);
        m_secrets.setState(KeyringState::Ready);
        QTRY_COMPARE(ending().refreshes, 1);
    }

    void aLoginThatWasMadeAnewIsLookedAtAtOnce()
    {
        loginEndsIn(60 * 24h);
        startEngine();
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1h});
        loginEndsIn(3h);
        QVERIFY(AccountRepository{m_fixture->database()}.update(storedAccount()));
        m_engine->wakeUp();
        QTRY_COMPARE(ending().refreshes, 1);
    }

private:
    EndingPlatform &ending() { return static_cast<EndingPlatform &>(platform()); }

    void loginEndsIn(std::chrono::milliseconds length)
    {
        const auto credentials = EndingPlatform::ending(m_clock->now() + length);
        QVERIFY(m_secrets.write(SecretName::ofAccount(storedAccount().key), credentials.values).result());
    }

    [[nodiscard]] QJsonObject stored()
    {
        const auto read = m_secrets.read(SecretName::ofAccount(storedAccount().key), true).result();
        return read ? *read : QJsonObject{};
    }
};

static const test::Registration<TestRenewing> registered;
#include "tst_renewing.moc"
