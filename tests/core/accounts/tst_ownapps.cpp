// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"
#include "core/accounts/credentialkeeper.h"
#include "core/net/httpclient.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/schema.h"
#include "tests/core/accounts/fakeplatform.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::FakePlatform;

namespace {

/// A platform that wants an app of one's own, and gives access to pages.
struct Bench
{
    QTemporaryDir folder;
    test::FakeClock clock;
    HttpClient http{clock};
    test::MemorySecretStore secrets;
    std::vector<std::unique_ptr<Platform>> platforms;
    FakePlatform *platform = nullptr;
    std::unique_ptr<Database> database;
    std::unique_ptr<AccountConnector> connector;

    Bench()
    {
        auto fake = std::make_unique<FakePlatform>();
        platform = fake.get();
        platform->platformTraits.connectModes = {ConnectMode::Browser, ConnectMode::PastedAddress, ConnectMode::Token};
        platform->platformTraits.app = {.isNeeded = true, .needsSecret = true, .page = u"https://fake.example/apps"_s};
        platform->platformTraits.pastedRedirect = u"https://fake.example/done"_s;
        platforms.push_back(std::move(fake));
        auto opened = Database::open(folder.filePath(u"w.carillon"_s));
        QVERIFY(opened.has_value());
        database = std::move(opened.value());
        QVERIFY(migrate(*database).has_value());
        connector
            = std::make_unique<AccountConnector>(AccountConnector::Needs{*database, secrets, http, clock, platforms});
    }

    static ConnectOrder order(ConnectMode mode)
    {
        ConnectOrder order;
        order.platform = u"fake"_s;
        order.request.mode = mode;
        return order;
    }
    static ConnectOrder orderWithApp(ConnectMode mode)
    {
        auto wanted = order(mode);
        wanted.request.app = {{u"client_id"_s, u"my-app"_s}, {u"client_secret"_s, u"psst"_s}};
        return wanted;
    }
    [[nodiscard]] Result<CodeLogin> begun() const
    {
        return test::await(connector->beginWithCode(orderWithApp(ConnectMode::PastedAddress)));
    }
    [[nodiscard]] Result<ConnectOutcome> finished(const CodeLogin &login, const QString &pasted) const
    {
        return test::await(connector->finishWithCode(login, pasted));
    }
    [[nodiscard]] QStringList handles() const
    {
        QStringList found;
        const auto accounts = AccountRepository{*database}.all();
        for (const auto &account : *accounts)
            found += account.handle;
        return found;
    }
};

QCoro::Task<> keep(QCoro::Task<Result<ConnectOutcome>> task, std::optional<Result<ConnectOutcome>> *into)
{
    into->emplace(co_await std::move(task));
}

}  // namespace

class TestOwnApps final : public QObject
{
    Q_OBJECT

private slots:
    void opensNoBrowserWithoutTheAppThatIsNeeded()
    {
        const Bench bench;
        bool opened = false;
        const auto outcome = test::await(bench.connector->connectInBrowser(Bench::order(ConnectMode::Browser),
                                                                           [&](const QUrl &) { opened = true; }));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Invalid);
        QVERIFY(outcome.error().detail.contains(u"https://fake.example/apps"_s));
        QVERIFY(!opened);
        auto withoutSecret = Bench::orderWithApp(ConnectMode::PastedAddress);
        withoutSecret.request.app.remove(u"client_secret"_s);
        QCOMPARE(test::await(bench.connector->beginWithCode(withoutSecret)).error().kind, ErrorKind::Invalid);
    }

    void keepsTheAppForTheNextLogin()
    {
        const Bench bench;
        const auto unknown = test::await(bench.connector->appFor(Bench::order(ConnectMode::Browser)));
        QVERIFY(unknown && unknown->isEmpty());
        QVERIFY(bench.begun().has_value());
        const auto known = test::await(bench.connector->appFor(Bench::order(ConnectMode::Browser)));
        QVERIFY(known.has_value());
        QCOMPARE(known->value("client_secret"_L1).toString(), u"psst"_s);
        const auto again = test::await(bench.connector->beginWithCode(Bench::order(ConnectMode::PastedAddress)));
        QVERIFY(again.has_value());
        QCOMPARE(bench.platform->lastRequest.app["client_id"_L1].toString(), u"my-app"_s);

        auto changed = Bench::orderWithApp(ConnectMode::PastedAddress);
        changed.request.app["client_secret"_L1] = u"another"_s;
        const auto third = test::await(bench.connector->beginWithCode(changed));
        QVERIFY(third.has_value());
        QCOMPARE(third->appKey, again->appKey);
        QCOMPARE(test::await(bench.connector->appFor(Bench::order(ConnectMode::Browser)))->value("client_secret"_L1),
                 QJsonValue{u"another"_s});
    }

    void pastesNoAddressOfThisMachine_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("used");
        QTest::newRow("of a login that came back here")
            << u"http://127.0.0.1:4711/callback"_s << u"https://fake.example/done"_s;
        QTest::newRow("a page of one's own") << u"https://ada.example/back"_s << u"https://ada.example/back"_s;
    }

    void pastesNoAddressOfThisMachine()
    {
        QFETCH(const QString, kept);
        QFETCH(const QString, used);
        const Bench bench;
        auto order = Bench::orderWithApp(ConnectMode::PastedAddress);
        order.request.app["redirect_uri"_L1] = kept;
        QVERIFY(test::await(bench.connector->beginWithCode(order)).has_value());
        QCOMPARE(bench.platform->lastRequest.redirectUri, QUrl{used});
    }

    void readsThePastedAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("isToken");
        QTest::newRow("a code") << u"https://fake.example/done?code=a%2Bb&state=%1"_s << u"a+b"_s << false;
        QTest::newRow("a code with what one network hangs on")
            << u"https://fake.example/done?code=abc&state=%1#_=_"_s << u"abc"_s << false;
        QTest::newRow("a token") << u"https://fake.example/done#access_token=tok&state=%1&expires_in=9"_s << u"tok"_s
                                 << true;
        QTest::newRow("with blanks around it")
            << u"  https://fake.example/done?state=%1&code=abc \n"_s << u"abc"_s << false;
    }

    void readsThePastedAddress()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, secret);
        QFETCH(const bool, isToken);
        const Bench bench;
        const auto login = bench.begun();
        QVERIFY(login.has_value());
        QCOMPARE(bench.platform->lastRequest.redirectUri, QUrl{u"https://fake.example/done"_s});
        QVERIFY(bench.finished(*login, address.arg(login->state)).has_value());
        QCOMPARE(bench.platform->lastRequest.secret, secret);
        QCOMPARE(bench.platform->lastRequest.mode == ConnectMode::Token, isToken);
    }

    void refusesAnyOtherAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("kind");
        QTest::newRow("of another login")
            << u"https://fake.example/done?code=abc&state=no"_s << int(ErrorKind::Invalid);
        QTest::newRow("without a code") << u"https://fake.example/done"_s << int(ErrorKind::Invalid);
        QTest::newRow("no address") << u"abc"_s << int(ErrorKind::Invalid);
        QTest::newRow("a refusal") << u"https://fake.example/done?error=access_denied&state=%1"_s
                                   << int(ErrorKind::Cancelled);
    }

    void refusesAnyOtherAddress()
    {
        QFETCH(const QString, address);
        QFETCH(const int, kind);
        const Bench bench;
        const auto login = bench.begun();
        QVERIFY(login.has_value());
        const auto outcome = bench.finished(*login, address.contains(u"%1"_s) ? address.arg(login->state) : address);
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().kind), kind);
        QVERIFY(bench.handles().isEmpty());
    }

    /// Two of one's own at one server, and the first once more.
    void anAccountIsKnownByTheAppOfItsLogin()
    {
        const Bench bench;
        QList<AppCredentialId> apps;
        for (const auto &[page, client] :
             {std::pair{u"bakery"_s, u"my-app"_s}, {u"garden"_s, u"other"_s}, {u"shop"_s, u"my-app"_s}}) {
            bench.platform->pages = {page};
            auto order = Bench::orderWithApp(ConnectMode::PastedAddress);
            order.request.app["client_id"_L1] = client;
            const auto login = test::await(bench.connector->beginWithCode(order));
            QVERIFY2(login, qPrintable(login ? QString{} : login.error().detail));
            const auto outcome = bench.finished(*login, u"https://fake.example/done?code=c&state="_s + login->state);
            QVERIFY(outcome && outcome->accounts.size() == 1);
            const auto known = AppCredentialRepository{*bench.database}.ofAccounts();
            QVERIFY(known && known->contains(outcome->accounts.first().id));
            apps += known->value(outcome->accounts.first().id, AppCredentialId::fromRow(99));
        }
        QVERIFY(apps[0] != apps[1]);
        QVERIFY(apps[0] == apps[2]);
    }

    void letsThePersonChoose()
    {
        const Bench bench;
        bench.platform->pages = {u"bakery"_s, u"garden"_s, u"shop"_s};
        bench.platform->notices = {u"Comments are not allowed."_s};
        const auto login = bench.begun();
        const auto outcome = bench.finished(*login, u"https://fake.example/done?code=c&state="_s + login->state);
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->accounts.isEmpty() && outcome->offer.has_value());
        QCOMPARE(outcome->notices, bench.platform->notices);
        QCOMPARE(outcome->offer->accounts.size(), 3);
        QVERIFY(bench.handles().isEmpty());

        QCOMPARE(test::await(bench.connector->take(*outcome->offer, {u"id-of-nobody"_s})).error().kind,
                 ErrorKind::NotFound);
        const auto taken = test::await(bench.connector->take(*outcome->offer, {u"id-of-shop"_s, u"id-of-bakery"_s}));
        QVERIFY(taken && taken->accounts.size() == 2);
        QCOMPARE(bench.handles(), QStringList({u"bakery"_s, u"shop"_s}));
        for (const auto &account : taken->accounts)
            QVERIFY(bench.secrets.contains(SecretName::ofAccount(account.key)));
    }

    void connectsTheSameOneAgainWithoutAsking()
    {
        const Bench bench;
        bench.platform->pages = {u"bakery"_s, u"garden"_s};
        const auto first = bench.begun();
        const auto offered = bench.finished(*first, u"https://fake.example/done?code=c&state="_s + first->state);
        const auto taken = test::await(bench.connector->take(*offered->offer, {u"id-of-garden"_s}));
        QVERIFY(taken && taken->accounts.size() == 1);

        auto again = Bench::order(ConnectMode::PastedAddress);
        again.again = taken->accounts.first().key;
        const auto login = test::await(bench.connector->beginWithCode(again));
        QVERIFY(login.has_value());
        const auto outcome = bench.finished(*login, u"https://fake.example/done?code=d&state="_s + login->state);
        QVERIFY(outcome && !outcome->offer && outcome->accounts.size() == 1);
        QCOMPARE(outcome->accounts.first().key, again.again);
        QCOMPARE(bench.handles(), QStringList{u"garden"_s});
    }

    void saysWhenALoginGivesAccessToNothing()
    {
        const Bench bench;
        bench.platform->pages = {};
        bench.platform->givesNothing = true;
        const auto login = bench.begun();
        const auto outcome = bench.finished(*login, u"https://fake.example/done?code=c&state="_s + login->state);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
    }

    void notesWhenALoginEndsForGood()
    {
        Bench bench;
        bench.platform->life = TokenLife{.endsAt = bench.clock.now() + 24h * 60, .isRenewable = false};
        auto order = Bench::order(ConnectMode::Token);
        order.request.secret = u"t"_s;
        auto outcome = test::await(bench.connector->connectAccount(order));
        QVERIFY(outcome.has_value());
        auto stored = AccountRepository{*bench.database}.find(outcome->accounts.first().key);
        QCOMPARE(stored->value().loginEndsAt, std::optional{bench.clock.now() + 24h * 60});

        bench.platform->life->isRenewable = true;  // connected again with a login that renews itself
        outcome = test::await(bench.connector->connectAccount(order));
        QVERIFY(outcome.has_value());
        stored = AccountRepository{*bench.database}.find(outcome->accounts.first().key);
        QVERIFY(!stored->value().loginEndsAt);
    }

    void comesBackWhereThePlatformAllowsIt()
    {
        Bench bench;
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QTcpServer lent;
        QVERIFY(lent.listen(QHostAddress::LocalHost));
        const auto free = lent.serverPort();
        lent.close();
        bench.platform->platformTraits.loopback
            = {.host = u"localhost"_s, .ports = {taken.serverPort(), free}, .path = u"/back"_s};
        QUrl opened;
        std::optional<Result<ConnectOutcome>> outcome;
        keep(bench.connector->connectInBrowser(Bench::orderWithApp(ConnectMode::Browser),
                                               [&](const QUrl &address) { opened = address; }),
             &outcome);
        QTRY_VERIFY(!opened.isEmpty());
        QCOMPARE(bench.platform->lastRequest.redirectUri, QUrl{u"http://localhost:%1/back"_s.arg(free)});
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHost, free);
        QVERIFY(browser.waitForConnected());
        const auto state = QUrlQuery{opened}.queryItemValue(u"state"_s).toLatin1();
        browser.write("GET /back?code=abc&state=" + state + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->has_value());
    }

    void handsTheAppToARenewalAndKeepsItsNameOnly()
    {
        Bench bench;
        const auto login = bench.begun();
        const auto outcome = bench.finished(*login, u"https://fake.example/done?code=c&state="_s + login->state);
        QVERIFY(outcome && outcome->accounts.size() == 1);
        const auto account = outcome->accounts.first();
        CredentialKeeper keeper{bench.secrets, bench.http, bench.clock, bench.platforms};
        auto current = test::await(keeper.credentials(account));
        QVERIFY(current.has_value());
        const auto renewed = test::await(keeper.renewed(account, *current));
        QVERIFY(renewed.has_value());
        QCOMPARE(bench.platform->refreshed->values["app"_L1]["client_secret"_L1].toString(), u"psst"_s);
        QCOMPARE(renewed->values["app"_L1].toString(), login->appKey);
        const auto stored = bench.secrets.read(SecretName::ofAccount(account.key), true).result();
        QCOMPARE(stored->value("app"_L1).toString(), login->appKey);
    }
};

static const test::Registration<TestOwnApps> registered;
#include "tst_ownapps.moc"
