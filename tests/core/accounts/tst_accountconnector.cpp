// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"
#include "core/net/httpclient.h"
#include "core/secrets/secretstore.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/schema.h"
#include "tests/core/accounts/fakeplatform.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::FakePlatform;

namespace {

/// Passes all on to a store in memory, and remembers what was written.
class WatchedStore final : public SecretStore
{
public:
    explicit WatchedStore(test::MemorySecretStore &store) : m_store{store} {}

    QFuture<Result<QJsonObject>> read(SecretName name, bool known) override { return m_store.read(name, known); }
    QFuture<Result<void>> write(SecretName name, QJsonObject secret) override
    {
        written += name;
        return m_store.write(name, secret);
    }
    QFuture<Result<void>> remove(SecretName name) override { return m_store.remove(name); }
    QFuture<KeyringState> state() override { return m_store.state(); }
    QFuture<Result<void>> requestUnlock() override { return m_store.requestUnlock(); }

    QList<SecretName> written;

private:
    test::MemorySecretStore &m_store;
};

Result<Account> onlyOf(const Result<ConnectOutcome> &outcome)
{
    if (!outcome)
        return outcome.error();
    return outcome->accounts.size() == 1 ? Result<Account>{outcome->accounts.first()}
                                         : Error{ErrorKind::Invalid, u"not one account"_s};
}

struct Bench
{
    QTemporaryDir folder;
    test::FakeClock clock;
    HttpClient http{clock};
    test::MemorySecretStore secrets;
    WatchedStore watched{secrets};
    std::vector<std::unique_ptr<Platform>> platforms;
    FakePlatform *platform = nullptr;
    std::unique_ptr<Database> database;
    std::unique_ptr<AccountConnector> connector;

    Bench()
    {
        auto fake = std::make_unique<FakePlatform>();
        platform = fake.get();
        platforms.push_back(std::move(fake));
        auto opened = Database::open(folder.filePath(u"w.carillon"_s));
        QVERIFY(opened.has_value());
        database = std::move(opened.value());
        QVERIFY(migrate(*database).has_value());
        connector
            = std::make_unique<AccountConnector>(AccountConnector::Needs{*database, watched, http, clock, platforms});
    }

    static ConnectOrder order(const QString &name = u"Ada"_s)
    {
        ConnectOrder order;
        order.platform = u"fake"_s;
        order.name = name;
        order.request.mode = ConnectMode::AppPassword;
        return order;
    }
    Result<Account> add(const ConnectOrder &order) { return onlyOf(test::await(connector->connectAccount(order))); }
    [[nodiscard]] QList<Account> accounts() const
    {
        const auto all = AccountRepository{*database}.all();
        return all ? *all : QList<Account>{};
    }
    [[nodiscard]] QJsonObject secretOf(const QString &key)
    {
        const auto read = secrets.read(SecretName::ofAccount(key), true).result();
        return read ? *read : QJsonObject{};
    }
    [[nodiscard]] std::optional<AppCredential> app() const
    {
        const auto found = AppCredentialRepository{*database}.find(u"fake"_s, QUrl{u"https://fake.example"_s});
        return found ? *found : std::nullopt;
    }
};

/// What a browser does at the end of a login.
void visit(const QUrl &redirect, const QString &query)
{
    QTcpSocket browser;
    browser.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
    QVERIFY(browser.waitForConnected());
    browser.write("GET " + redirect.path().toLatin1() + '?' + query.toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(browser.waitForBytesWritten());
    QTRY_VERIFY(browser.bytesAvailable() > 0 || browser.waitForReadyRead(1));
}

QCoro::Task<> keep(QCoro::Task<Result<ConnectOutcome>> task, std::optional<Result<Account>> *into)
{
    into->emplace(onlyOf(co_await std::move(task)));
}

}  // namespace

class TestAccountConnector final : public QObject
{
    Q_OBJECT

private slots:
    void storesSecretAndRow()
    {
        Bench bench;
        auto order = Bench::order();
        order.zone = "Europe/Berlin";
        order.overrides.maxConcurrent = 2;
        order.sandbox = true;
        order.request.options = {{u"pace"_s, u"slow"_s}};
        const auto account = bench.add(order);
        QVERIFY2(account.has_value(), qPrintable(account ? QString{} : account.error().detail));
        QCOMPARE(bench.accounts().size(), 1);
        const auto row = bench.accounts().first();
        QCOMPARE(row.key, account->key);
        QCOMPARE(row.name, u"Ada"_s);
        QCOMPARE(row.handle, u"ada"_s);
        QCOMPARE(row.remoteId, u"id-of-ada"_s);
        QCOMPARE(row.zone, "Europe/Berlin"_ba);
        QCOMPARE(row.options, order.request.options);
        QVERIFY(row.hasSecret && row.sandbox && row.overrides.maxConcurrent == 2);
        QCOMPARE(bench.secretOf(row.key), FakePlatform::token(1).values);
    }

    void storesNothingWithoutAKeyring_data()
    {
        QTest::addColumn<KeyringState>("state");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("locked") << KeyringState::Locked << ErrorKind::Locked;
        QTest::newRow("missing") << KeyringState::NoService << ErrorKind::Unavailable;
    }

    void storesNothingWithoutAKeyring()
    {
        QFETCH(const KeyringState, state);
        QFETCH(const ErrorKind, kind);
        Bench bench;
        bench.secrets.setState(state);
        const auto account = bench.add(Bench::order());
        QVERIFY(!account);
        QCOMPARE(account.error().kind, kind);
        QVERIFY(bench.accounts().isEmpty());
    }

    void takesTheSecretBackWhenTheRowFails()
    {
        Bench bench;
        QVERIFY(bench.database
                    ->runOnce(u"CREATE TRIGGER full BEFORE INSERT ON account BEGIN SELECT RAISE(ABORT, 'full'); END"_s)
                    .has_value());
        const auto account = bench.add(Bench::order());
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ErrorKind::Storage);
        QVERIFY(bench.accounts().isEmpty());
        QCOMPARE(bench.watched.written.size(), 1);
        QVERIFY(!bench.secrets.contains(bench.watched.written.first()));
    }

    void takesTheAppsSecretBackWhenItsRowFails()
    {
        Bench bench;
        QVERIFY(bench.database
                    ->runOnce(u"CREATE TRIGGER full BEFORE INSERT ON app_credential "
                              "BEGIN SELECT RAISE(ABORT, 'full'); END"_s)
                    .has_value());
        const auto login = test::await(bench.connector->beginWithCode(Bench::order()));
        QVERIFY(!login);
        QCOMPARE(login.error().kind, ErrorKind::Storage);
        QCOMPARE(bench.watched.written.size(), 1);
        QVERIFY(!bench.secrets.contains(bench.watched.written.first()));
    }

    void storesNothingWhenThePlatformRefuses()
    {
        Bench bench;
        bench.platform->connectError = Error{ErrorKind::Auth, u"wrong password"_s};
        const auto account = bench.add(Bench::order());
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ErrorKind::Auth);
        QVERIFY(bench.accounts().isEmpty());
        QCOMPARE(bench.secrets.writes(), 0);
    }

    void needsNoKeyringWithoutASecret()
    {
        Bench bench;
        bench.platform->platformTraits.needsSecret = false;
        bench.secrets.setState(KeyringState::NoService);
        const auto account = bench.add(Bench::order());
        QVERIFY(account.has_value());
        QVERIFY(!account->hasSecret);
        QCOMPARE(bench.secrets.writes(), 0);
        QVERIFY(test::await(bench.connector->remove(*account)).has_value());
        QVERIFY(bench.accounts().isEmpty());
    }

    void refusesAWrongOrder_data()
    {
        QTest::addColumn<ConnectOrder>("order");
        auto order = Bench::order();
        order.platform = u"nowhere"_s;
        QTest::newRow("an unknown platform") << order;
        order = Bench::order();
        order.request.mode = ConnectMode::Address;
        QTest::newRow("a way the platform does not have") << order;
        order = Bench::order();
        order.request.options = {{u"colour"_s, u"red"_s}};
        QTest::newRow("an option the platform does not have") << order;
        order.request.options = {{u"pace"_s, u"furious"_s}};
        QTest::newRow("a value the option does not have") << order;
    }

    void refusesAWrongOrder()
    {
        QFETCH(const ConnectOrder, order);
        Bench bench;
        const auto account = bench.add(order);
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ErrorKind::Invalid);
        QVERIFY(bench.accounts().isEmpty());
    }

    void connectsAgainInPlace()
    {
        Bench bench;
        const auto first = bench.add(Bench::order());
        QVERIFY(first.has_value());
        QVERIFY(AccountRepository{*bench.database}
                    .setState(first->id, AccountState::NeedsLogin, u"token ended"_s, SystemClock{}.now())
                    .has_value());
        const auto second = bench.add(Bench::order(QString{}));
        QVERIFY(second.has_value());
        QCOMPARE(second->key, first->key);
        QVERIFY(second->id == first->id);
        QCOMPARE(bench.accounts().size(), 1);
        const auto row = bench.accounts().first();
        QCOMPARE(row.name, u"Ada"_s);
        QVERIFY(row.state == AccountState::Connected && row.stateReason.isEmpty());
        QCOMPARE(bench.secretOf(row.key), FakePlatform::token(2).values);
    }

    void refusesSomebodyElse()
    {
        Bench bench;
        const auto ada = bench.add(Bench::order());
        QVERIFY(ada.has_value());
        bench.platform->person = u"bob"_s;
        auto order = Bench::order(QString{});
        order.again = ada->key;
        const auto again = bench.add(order);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Invalid);
        QCOMPARE(bench.secretOf(ada->key), FakePlatform::token(1).values);
        QCOMPARE(bench.accounts().size(), 1);

        order.again.clear();
        QVERIFY(bench.add(order).has_value());
        QCOMPARE(bench.accounts().size(), 2);
    }

    void removesEverything()
    {
        Bench bench;
        const auto account = bench.add(Bench::order());
        QVERIFY(account.has_value());
        QVERIFY(test::await(bench.connector->remove(*account)).has_value());
        QVERIFY(bench.platform->revoked.has_value());
        QCOMPARE(bench.platform->revoked->values, FakePlatform::token(1).values);
        QVERIFY(bench.accounts().isEmpty());
        QVERIFY(!bench.secrets.contains(SecretName::ofAccount(account->key)));
    }

    void removesNothingWhileLocked()
    {
        Bench bench;
        const auto account = bench.add(Bench::order());
        QVERIFY(account.has_value());
        bench.secrets.setState(KeyringState::Locked);
        const auto removed = test::await(bench.connector->remove(*account));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Locked);
        QCOMPARE(bench.accounts().size(), 1);
        QVERIFY(!bench.platform->revoked);
    }

    void removesAnAccountWhoseSecretIsLost()
    {
        Bench bench;
        const auto account = bench.add(Bench::order());
        QVERIFY(account.has_value());
        bench.secrets.lose(SecretName::ofAccount(account->key));
        QVERIFY(test::await(bench.connector->remove(*account)).has_value());
        QVERIFY(bench.accounts().isEmpty());
    }

    void connectsInTheBrowser()
    {
        Bench bench;
        QUrl opened;
        std::optional<Result<Account>> account;
        keep(bench.connector->connectInBrowser(Bench::order(), [&](const QUrl &address) { opened = address; }),
             &account);
        QTRY_VERIFY(!opened.isEmpty());
        const auto app = bench.app();
        QVERIFY(app.has_value());  // kept before anybody is sent anywhere
        const auto redirect = bench.platform->lastRequest.redirectUri;
        QCOMPARE(redirect.host(), u"127.0.0.1"_s);
        visit(redirect, u"code=abc&state="_s + QUrlQuery{opened}.queryItemValue(u"state"_s));
        QTRY_VERIFY(account.has_value());
        QVERIFY(account->has_value());

        const auto &request = bench.platform->lastRequest;
        QCOMPARE(request.secret, u"abc"_s);
        QVERIFY(request.codeVerifier.size() >= 43);
        QCOMPARE(request.app["client_id"_L1].toString(), u"c1"_s);
        const auto key = account->value().key;
        QCOMPARE(bench.secretOf(key)["app"_L1].toString(), app->key);

        QVERIFY(test::await(bench.connector->remove(account->value())).has_value());
        QCOMPARE(bench.platform->revoked->values["app"_L1]["client_secret"_L1].toString(), u"hush"_s);
    }

    void opensNoBrowserWithoutAKeyring()
    {
        Bench bench;
        bench.secrets.setState(KeyringState::Locked);
        bool opened = false;
        const auto account
            = test::await(bench.connector->connectInBrowser(Bench::order(), [&](const QUrl &) { opened = true; }));
        QVERIFY(!account);
        QCOMPARE(account.error().kind, ErrorKind::Locked);
        QVERIFY(!opened && !bench.app().has_value());
    }

    void storesNoAccountWhenThePersonSaysNo()
    {
        Bench bench;
        QUrl opened;
        std::optional<Result<Account>> account;
        keep(bench.connector->connectInBrowser(Bench::order(), [&](const QUrl &address) { opened = address; }),
             &account);
        QTRY_VERIFY(!opened.isEmpty());
        visit(bench.platform->lastRequest.redirectUri,
              u"error=access_denied&state="_s + QUrlQuery{opened}.queryItemValue(u"state"_s));
        QTRY_VERIFY(account.has_value());
        QVERIFY(!account->has_value());
        QCOMPARE(account->error().kind, ErrorKind::Cancelled);
        QVERIFY(bench.accounts().isEmpty());
    }

    void connectsWithAPastedCodeAndTheSameApp()
    {
        Bench bench;
        const auto first = test::await(bench.connector->beginWithCode(Bench::order()));
        QVERIFY(first.has_value());
        QVERIFY(bench.platform->lastRequest.redirectUri.isEmpty());
        const auto second = test::await(bench.connector->beginWithCode(Bench::order()));
        QVERIFY(second.has_value());
        QCOMPARE(bench.platform->registrations, 1);
        QCOMPARE(second->appKey, first->appKey);
        const auto account = test::await(bench.connector->finishWithCode(*second, u" code "_s));
        QVERIFY(account.has_value());
        QCOMPARE(bench.platform->lastRequest.secret, u"code"_s);
        QVERIFY(!bench.platform->lastRequest.options.contains(u"force_login"_s));

        // Another account of the same server: the browser must not give the one it knows.
        QVERIFY(test::await(bench.connector->beginWithCode(Bench::order())).has_value());
        QCOMPARE(bench.platform->lastRequest.options["force_login"_L1].toString(), u"yes"_s);
    }
};

static const test::Registration<TestAccountConnector> registered;
#include "tst_accountconnector.moc"
