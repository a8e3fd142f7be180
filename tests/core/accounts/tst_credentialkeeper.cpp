// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/credentialkeeper.h"
#include "core/net/httpclient.h"
#include "core/secrets/secretstore.h"
#include "tests/core/accounts/fakeplatform.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::FakePlatform;

namespace {

/// Everything a keeper needs, fresh for each test.
struct Bench
{
    test::FakeClock clock;
    HttpClient http{clock};
    test::MemorySecretStore secrets;
    std::vector<std::unique_ptr<Platform>> platforms;
    FakePlatform *platform = nullptr;
    Account account{{.key = u"k1"_s, .platform = u"fake"_s, .hasSecret = true}, AccountId::fromRow(1)};
    std::unique_ptr<CredentialKeeper> keeper;

    Bench()
    {
        auto fake = std::make_unique<FakePlatform>();
        platform = fake.get();
        platforms.push_back(std::move(fake));
        keeper = std::make_unique<CredentialKeeper>(secrets, http, clock, platforms);
        store(++platform->issued);
    }

    void store(int number)
    {
        const auto written
            = secrets.write(SecretName::ofAccount(account.key), FakePlatform::token(number).values).result();
        QVERIFY(written.has_value());
    }
    [[nodiscard]] QJsonObject stored()
    {
        const auto read = secrets.read(SecretName::ofAccount(account.key), true).result();
        return read ? *read : QJsonObject{};
    }
    Result<Credentials> credentials() { return test::await(keeper->credentials(account)); }
    Result<Credentials> renewed(int number)
    {
        return test::await(keeper->renewed(account, FakePlatform::token(number)));
    }
};

QString tokenOf(const Result<Credentials> &credentials)
{
    return credentials ? credentials->values["token"_L1].toString() : toWord(credentials.error().kind);
}

QCoro::Task<> collect(QCoro::Task<Result<Credentials>> task, QStringList *into)
{
    into->append(tokenOf(co_await std::move(task)));
}

}  // namespace

class TestCredentialKeeper final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheKeychainOnce()
    {
        Bench bench;
        for (int call = 0; call < 4; ++call)
            QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        QCOMPARE(bench.secrets.reads(), 1);
        QCOMPARE(bench.platform->refreshes, 0);
    }

    void leavesTheKeychainAloneWithoutASecret()
    {
        Bench bench;
        bench.platform->platformTraits.needsSecret = false;
        bench.account.hasSecret = false;
        bench.secrets.setState(KeyringState::NoService);
        const auto credentials = bench.credentials();
        QVERIFY(credentials && credentials->values.isEmpty());
        QCOMPARE(bench.secrets.reads(), 0);
    }

    void passesTheKeychainsTroubleOn()
    {
        Bench bench;
        bench.secrets.setState(KeyringState::Locked);
        QCOMPARE(tokenOf(bench.credentials()), u"locked"_s);
        bench.secrets.setState(KeyringState::Ready);
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        bench.keeper->forget(bench.account.key);
        bench.secrets.lose(SecretName::ofAccount(bench.account.key));
        QCOMPARE(tokenOf(bench.credentials()), u"not_found"_s);
    }

    void refusesAnUnknownPlatform()
    {
        Bench bench;
        bench.account.platform = u"elsewhere"_s;
        QCOMPARE(tokenOf(bench.credentials()), u"config"_s);
        QCOMPARE(tokenOf(bench.renewed(1)), u"config"_s);
    }

    void renewsWhatIsAboutToEnd()
    {
        Bench bench;
        bench.platform->isStale = true;
        QCOMPARE(tokenOf(bench.credentials()), u"t2"_s);
        QCOMPARE(bench.stored(), FakePlatform::token(2).values);
    }

    void renewsOnceForAllWhoWait()
    {
        Bench bench;
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        QStringList got;
        for (int caller = 0; caller < 5; ++caller)
            collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        QTRY_COMPARE(got.size(), 5);
        QCOMPARE(got, QStringList(5, u"t2"_s));
        QCOMPARE(bench.platform->refreshes, 1);
        // One who was refused with the old one a little later gets the new one at once.
        for (int call = 0; call < 3; ++call)
            QCOMPARE(tokenOf(bench.renewed(1)), u"t2"_s);
        QCOMPARE(bench.platform->refreshes, 1);
        QCOMPARE(tokenOf(bench.renewed(2)), u"t3"_s);
    }

    void sharesAFailureToo()
    {
        Bench bench;
        bench.platform->refreshError = Error{ErrorKind::Auth, u"over"_s};
        QStringList got;
        for (int caller = 0; caller < 3; ++caller)
            collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        QTRY_COMPARE(got.size(), 3);
        QCOMPARE(got, QStringList(3, u"auth"_s));
        QCOMPARE(bench.platform->refreshes, 1);
        QCOMPARE(bench.stored(), FakePlatform::token(1).values);
    }

    void readersDuringARenewalGetTheNewOne()
    {
        Bench bench;
        bench.platform->isStale = true;
        QStringList got;
        collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        collect(bench.keeper->credentials(bench.account), &got);
        QTRY_COMPARE(got.size(), 2);
        QCOMPARE(got, QStringList(2, u"t2"_s));
        QCOMPARE(bench.platform->refreshes, 1);
    }

    void takesWhatAnotherProgramPutThere()
    {
        Bench bench;
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        bench.store(7);
        QCOMPARE(tokenOf(bench.renewed(1)), u"t7"_s);
        QCOMPARE(bench.platform->refreshes, 0);
    }

    void givesNobodyWhatIsNotWritten()
    {
        Bench bench;
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        QStringList got;
        collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        bench.secrets.setState(KeyringState::Locked);  // after it was read, before the new one comes
        QTRY_COMPARE(got.size(), 1);
        QCOMPARE(got, QStringList{u"locked"_s});
        QCOMPARE(bench.platform->refreshes, 1);
        QCOMPARE(tokenOf(bench.credentials()), u"locked"_s);
        QCOMPARE(tokenOf(bench.renewed(1)), u"locked"_s);

        bench.secrets.setState(KeyringState::Ready);  // written at once, without anybody asking
        QTRY_COMPARE(bench.stored(), FakePlatform::token(2).values);
        QCOMPARE(tokenOf(bench.credentials()), u"t2"_s);
        QCOMPARE(bench.platform->refreshes, 1);
    }

    void writesWhatWaitsForTheNextCaller()
    {
        Bench bench;
        QStringList got;
        collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        bench.secrets.failNext(Error{ErrorKind::Unavailable, u"gone"_s}, 1);
        QTRY_COMPARE(got, QStringList{u"unavailable"_s});
        QCOMPARE(tokenOf(bench.renewed(1)), u"t2"_s);
        QCOMPARE(bench.stored(), FakePlatform::token(2).values);
        QCOMPARE(bench.platform->refreshes, 1);
    }

    void forgetsOnReconnect()
    {
        Bench bench;
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        bench.store(9);
        QCOMPARE(tokenOf(bench.credentials()), u"t1"_s);
        bench.keeper->forget(bench.account.key);
        QCOMPARE(tokenOf(bench.credentials()), u"t9"_s);
    }

    void dropsARenewalThatAReconnectOvertook()
    {
        Bench bench;
        QStringList got;
        collect(bench.keeper->renewed(bench.account, FakePlatform::token(1)), &got);
        bench.store(9);
        bench.keeper->forget(bench.account.key);
        QTRY_COMPARE(got, QStringList{u"conflict"_s});
        QCOMPARE(bench.stored(), FakePlatform::token(9).values);
        QCOMPARE(tokenOf(bench.credentials()), u"t9"_s);
    }

    void whatIsWorthRenewing_data()
    {
        QTest::addColumn<int>("age");  // hours; -1 = not known
        QTest::addColumn<int>("left");
        QTest::addColumn<bool>("worth");
        QTest::newRow("ends in a week") << 1000 << 7 * 24 << false;
        QTest::newRow("ends within a day") << 1000 << 24 << true;
        QTest::newRow("of unknown age, ends within a day") << -1 << 24 << true;
        QTest::newRow("short, and new") << 0 << 2 << false;
        QTest::newRow("short, half over") << 1 << 1 << true;
        QTest::newRow("over") << 3 << -1 << true;
    }

    void whatIsWorthRenewing()
    {
        QFETCH(const int, age);
        QFETCH(const int, left);
        QFETCH(const bool, worth);
        const Instant now{std::chrono::hours{500'000}};
        TokenLife life{.issuedAt = {}, .endsAt = now + std::chrono::hours{left}};
        if (age >= 0)
            life.issuedAt = now - std::chrono::hours{age};
        QCOMPARE(isWorthRenewing(life, now), worth);
    }
};

static const test::Registration<TestCredentialKeeper> registered;
#include "tst_credentialkeeper.moc"
