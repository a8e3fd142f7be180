// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/effectivelimits.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

class TestEffectiveLimits final : public QObject
{
    Q_OBJECT

private slots:
    void aPersonIsStricterInWindowsAndFreeInTheRest()
    {
        const LimitWindow ofTheServer{.amount = 3, .period = 1s};
        const LimitWindow mine{.amount = 1, .period = 1min};
        const LimitWindow ofAll{.amount = 9, .period = 24h, .resetZone = "UTC"};
        const auto limits = effectiveLimits(m_traits, {ofTheServer}, {.windows = {ofAll, ofTheServer}},
                                            {.maxConcurrent = 9, .spacing = 0ms, .windows = {mine}});
        QCOMPARE(limits.maxConcurrent, 4);
        QCOMPARE(limits.spacing, 0ms);
        QCOMPARE(limits.windows, (QList{ofTheServer, ofAll, mine}));
    }

    void theAccountGoesBeforeThePlatform()
    {
        const LimitOverrides ofPlatform{.spacing = 5s, .expiry = 3h};
        auto limits = effectiveLimits(m_traits, {}, ofPlatform, {});
        QCOMPARE(limits.spacing, 5000ms);
        QCOMPARE(limits.expiry, std::optional{3h});
        limits = effectiveLimits(m_traits, {}, ofPlatform, {.spacing = 2s, .expiry = 1h});
        QCOMPARE(limits.spacing, 2000ms);
        QCOMPARE(limits.expiry, std::optional{1h});
        limits = effectiveLimits(m_traits, {}, {}, {});
        QCOMPARE(limits.spacing, 1000ms);
        QVERIFY(!limits.expiry);
    }

    void concurrency_data()
    {
        QTest::addColumn<bool>("ownHosts");
        QTest::addColumn<int>("ofPlatform");
        QTest::addColumn<int>("ofAccount");
        QTest::addColumn<int>("account");
        QTest::addColumn<int>("platform");
        QTest::newRow("nothing set") << false << 0 << 0 << 4 << 4;
        QTest::newRow("a stricter account") << false << 0 << 2 << 2 << 4;
        QTest::newRow("an account never beyond its platform") << false << 0 << 9 << 4 << 4;
        QTest::newRow("a stricter platform") << false << 2 << 0 << 2 << 2;
        QTest::newRow("a freer platform") << false << 8 << 0 << 8 << 8;
        QTest::newRow("own hosts") << true << 0 << 0 << 4 << 0;
        QTest::newRow("own hosts, a freer account") << true << 0 << 9 << 9 << 0;
        QTest::newRow("own hosts with a cap over all") << true << 3 << 9 << 3 << 3;
        QTest::newRow("own hosts with a high cap over all") << true << 20 << 0 << 4 << 20;
    }

    void concurrency()
    {
        QFETCH(const bool, ownHosts);
        QFETCH(const int, ofPlatform);
        QFETCH(const int, ofAccount);
        auto traits = m_traits;
        traits.concurrencyScope = ownHosts ? ConcurrencyScope::Account : ConcurrencyScope::Platform;
        LimitOverrides platform;
        LimitOverrides account;
        if (ofPlatform > 0)
            platform.maxConcurrent = ofPlatform;
        if (ofAccount > 0)
            account.maxConcurrent = ofAccount;
        QTEST(effectiveLimits(traits, {}, platform, account).maxConcurrent, "account");
        QTEST(platformConcurrency(traits, platform), "platform");
    }

private:
    const PlatformTraits m_traits{.maxConcurrent = 4, .spacing = 1s};
};

static const test::Registration<TestEffectiveLimits> registered;
#include "tst_effectivelimits.moc"
