// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/limitsinuse.h"
#include "core/publisher/outlook.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is foretold is what the engine then sets its alarm to. Only of an outage it may learn when it looks.
class TestOutlook final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void heedsWhatHoldsAnAccount_data()
    {
        using Harm = std::function<void(TestOutlook &)>;
        QTest::addColumn<Harm>("harm");
        QTest::addColumn<std::optional<Instant>>("next");
        const auto now = FakeClock{}.now();
        const auto row = [](const char *name, std::optional<Instant> next, const Harm &harm) {
            QTest::newRow(name) << harm << next;
        };
        row("nothing planned", {}, [](TestOutlook &) {});
        row("planned", now + 1h, [](TestOutlook &test) { test.plan(1h); });
        row("due", now, [](TestOutlook &test) { test.plan(-1s); });
        row("a draft", {}, [](TestOutlook &test) { test.m_fixture->post(u"text"_s, {*test.m_account}, {}); });
        row("paused", {}, [](TestOutlook &test) {
            test.plan(1h);
            auto account = test.storedAccount();
            account.paused = true;
            QVERIFY(test.accounts().update(account));
        });
        row("no login", {}, [](TestOutlook &test) {
            test.plan(1h);
            QVERIFY(test.accounts().setState(*test.m_account, AccountState::NeedsLogin, {}, test.m_clock->now()));
        });
        row("told to wait", now + 3h, [](TestOutlook &test) {
            test.plan(1h);
            QVERIFY(test.accounts().setLimitedUntil(*test.m_account, test.m_clock->now() + 3h, test.m_clock->now()));
        });
        row("no answer", now + 2h, [](TestOutlook &test) {
            test.plan(1h);
            test.goDown(2h);
        });
        row("no answer, tried before the post is due", now + 1h, [](TestOutlook &test) {
            test.plan(1h);
            test.goDown(5min);
        });
        row("a full window", now + 24h + 1ms, [](TestOutlook &test) {
            test.limitToOneADay();
            test.plan(0s);
            test.startEngine();
            QTRY_COMPARE(test.platform().performed, 1);
            test.stopEngine();
            test.plan(1h);
        });
        row("another account is free", now + 4h, [](TestOutlook &test) {
            test.plan(1h);
            test.goDown(9h);
            const auto other = test.m_fixture->account(u"scripted"_s, u"b"_s);
            auto elsewhere = *test.accounts().find(other.key);
            elsewhere->server = QUrl{u"https://other.example"_s};
            QVERIFY(test.accounts().update(*elsewhere));
            test.m_fixture->post(u"text"_s, {other.id}, test.m_clock->now() + 4h);
        });
    }
    void heedsWhatHoldsAnAccount()
    {
        QFETCH(const std::function<void(TestOutlook &)>, harm);
        QFETCH(const std::optional<Instant>, next);
        harm(*this);
        const auto foretold = look().nextWakeUp;
        QVERIFY2(foretold == next, qPrintable(foretold ? toIsoUtc(*foretold) : u"never"_s));
        if ((next && *next == m_clock->now()) || storedAccount().outage)
            return;
        startEngine();
        QTRY_COMPARE(m_alarmAt, next);
    }

    void namesTheHostsThatGiveNoAnswer()
    {
        QVERIFY(look().breakers.isEmpty());
        const auto other = m_fixture->account(u"scripted"_s, u"b"_s);
        goDown(2h);
        QVERIFY(accounts().setOutage(other.id, storedAccount().outage));
        const auto breakers = look().breakers;
        QCOMPARE(breakers.size(), 1);
        QCOMPARE(breakers.first().host, u"scripted http://127.0.0.1:9"_s);
        QCOMPARE(breakers.first().accounts.size(), 2);
        QCOMPARE(breakers.first().outage.until, m_clock->now() + 2h);
    }

private:
    void plan(std::chrono::milliseconds in) { m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + in); }
    void goDown(std::chrono::milliseconds length)
    {
        QVERIFY(
            accounts().setOutage(*m_account, HostOutage{.since = m_clock->now(), .until = m_clock->now() + length}));
    }
    void limitToOneADay()
    {
        auto account = storedAccount();
        account.overrides.windows = {{.amount = 1, .period = 24h}};
        QVERIFY(accounts().update(account));
    }
    [[nodiscard]] AccountRepository accounts() const { return AccountRepository{m_fixture->database()}; }
    [[nodiscard]] Outlook look() const
    {
        const auto all = accounts().all();
        const auto limits = LimitsInUse::read(m_fixture->database(), m_platforms, *all, m_clock->now());
        std::vector<LookedAt> looked;
        for (const auto &account : *all)
            looked.push_back({account, limits->of(account), limits->ledgersOf(account)});
        return *lookAhead(m_fixture->database(), looked, m_clock->now());
    }
};

static const test::Registration<TestOutlook> registered;
#include "tst_outlook.moc"
