// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"
#include "core/net/httpclient.h"
#include "core/store/accountrepository.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    test::FakeClock clock;
    test::StoreFixture store{clock};
    HttpClient http{clock};
    test::MemorySecretStore secrets;
    std::vector<std::unique_ptr<Platform>> platforms = makePlatforms();
    AccountConnector connector{{store.database(), secrets, http, clock, platforms}};

    static ConnectOrder order()
    {
        ConnectOrder order;
        order.platform = u"webhook"_s;
        order.name = u"News"_s;
        order.request.mode = ConnectMode::Address;
        order.request.server = QUrl{u"http://127.0.0.1:9/news"_s};
        order.request.options = {{u"idempotent"_s, u"yes"_s}};
        order.request.secret = u"sesame"_s;
        return order;
    }
    Result<Account> add(const ConnectOrder &order)
    {
        const auto outcome = test::await(connector.connectAccount(order));
        return outcome ? Result<Account>{outcome->accounts.first()} : outcome.error();
    }
    [[nodiscard]] QList<Account> accounts() const { return *AccountRepository{store.database()}.all(); }
    [[nodiscard]] QString secretOf(const Account &account)
    {
        const auto read = secrets.read(SecretName::ofAccount(account.key), true).result();
        return read ? (*read)["secret"_L1].toString() : QString{};
    }
};

}  // namespace

/// Accounts that have no id at their platform: only their name tells them apart.
class TestNamedAccounts final : public QObject
{
    Q_OBJECT

private slots:
    void anotherOfTheSameNameIsRefused_data()
    {
        QTest::addColumn<ConnectOrder>("order");
        auto order = Bench::order();
        order.request.server = QUrl{u"http://127.0.0.1:9/other"_s};
        QTest::newRow("another address") << order;
        order.name = u"NEWS"_s;
        QTest::newRow("another address, the name in capitals") << order;
        order = Bench::order();
        order.request.options = {{u"idempotent"_s, u"no"_s}};
        QTest::newRow("other options") << order;
    }

    void anotherOfTheSameNameIsRefused()
    {
        QFETCH(const ConnectOrder, order);
        Bench bench;
        const auto first = bench.add(Bench::order());
        QVERIFY(first.has_value());
        auto wanted = order;
        wanted.request.secret = u"other"_s;
        const auto second = bench.add(wanted);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        for (const auto &named : {u"webhook:News"_s, first->key, u"http://127.0.0.1:9/news"_s, u"--replace"_s})
            QVERIFY2(second.error().detail.contains(named), qPrintable(second.error().detail));
        QCOMPARE(bench.accounts().size(), 1);
        QCOMPARE(bench.accounts().first().server, first->server);
        QCOMPARE(bench.accounts().first().options, first->options);
        QCOMPARE(bench.secretOf(*first), u"sesame"_s);

        wanted.replaces = true;
        const auto replaced = bench.add(wanted);
        QVERIFY(replaced.has_value());
        QCOMPARE(replaced->key, first->key);
        QCOMPARE(replaced->server, order.request.server);
        QCOMPARE(replaced->options, order.request.options);
        QCOMPARE(bench.secretOf(*first), u"other"_s);
    }

    void theSameAgainKeepsWhatIsNotNamed()
    {
        Bench bench;
        const auto first = bench.add(Bench::order());
        QVERIFY(first.has_value());
        auto order = Bench::order();
        order.request.options = {};
        order.request.secret.clear();
        const auto again = bench.add(order);
        QVERIFY(again.has_value());
        QCOMPARE(again->key, first->key);
        QCOMPARE(again->options, first->options);
        QVERIFY(again->hasSecret);
        QCOMPARE(bench.secretOf(*first), u"sesame"_s);
    }

    void replacingTakesTheSecretAwayToo()
    {
        Bench bench;
        const auto first = bench.add(Bench::order());
        QVERIFY(first.has_value());
        auto order = Bench::order();
        order.request.options = {};
        order.request.secret.clear();
        order.replaces = true;
        const auto replaced = bench.add(order);
        QVERIFY(replaced.has_value());
        QVERIFY(replaced->options.isEmpty());
        QVERIFY(!replaced->hasSecret);
        QVERIFY(!bench.secrets.contains(SecretName::ofAccount(first->key)));
    }
};

static const test::Registration<TestNamedAccounts> registered;
#include "tst_namedaccounts.moc"
