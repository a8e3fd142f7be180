// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/credentialkeeper.h"
#include "core/net/httpclient.h"
#include "core/secrets/secretstore.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::await;

/// A real session of a simulated server, kept alive while nothing is published.
class TestRenewingAhead final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keeper.reset();
        m_sandbox = std::make_unique<test::RunningSandbox>();
        m_http = std::make_unique<HttpClient>(m_sandbox->clock);
        m_keeper = std::make_unique<CredentialKeeper>(m_secrets, *m_http, m_sandbox->clock, m_platforms);
        ConnectRequest request;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        request.handle = u"alice.test"_s;
        request.secret = u"abcd-efgh-1234-5678"_s;
        const auto connected = await(platform().connectAccount(request, *m_http));
        QVERIFY(connected);
        m_account = std::make_unique<Account>(Account{connected->only().account, AccountId::fromRow(1)});
        m_first = connected->only().credentials.values;
        QVERIFY(m_secrets.write(SecretName::ofAccount(m_account->key), m_first).result());
    }

    void aSessionIsRenewedOnceHalfOfItIsOver()
    {
        auto look = await(m_keeper->renewAhead(*m_account));
        QVERIFY2(look, qPrintable(look ? QString{} : look.error().detail));
        QVERIFY(look->ends && !look->wasRenewed);
        m_sandbox->clock.advance(61min);
        look = await(m_keeper->renewAhead(*m_account));
        QVERIFY2(look, qPrintable(look ? QString{} : look.error().detail));
        QVERIFY(look->wasRenewed);
        QVERIFY(stored() != m_first);
        QCOMPARE(await(m_keeper->credentials(*m_account))->values, stored());
        look = await(m_keeper->renewAhead(*m_account));
        QVERIFY(look->ends && !look->wasRenewed);
    }

    void aDayOfHourlyLooksNeverLosesIt()
    {
        for (int hour = 0; hour < 24; ++hour) {
            m_sandbox->clock.advance(1h);
            const auto look = await(m_keeper->renewAhead(*m_account));
            QVERIFY2(look, qPrintable(look ? QString{} : look.error().detail));
        }
        const auto life = platform().lifeOf(*await(m_keeper->credentials(*m_account)));
        QVERIFY(life && life->endsAt > m_sandbox->clock.now());
    }

    void nothingIsRenewedWhileTheKeychainIsLocked()
    {
        QVERIFY(await(m_keeper->credentials(*m_account)));
        m_sandbox->clock.advance(61min);
        m_secrets.setState(KeyringState::Locked);
        const auto look = await(m_keeper->renewAhead(*m_account));
        QVERIFY(!look);
        QCOMPARE(look.error().kind, ErrorKind::Locked);
        m_secrets.setState(KeyringState::Ready);
        QCOMPARE(stored(), m_first);
        QVERIFY(await(m_keeper->renewAhead(*m_account))->wasRenewed);
        QVERIFY(stored() != m_first);
    }

private:
    [[nodiscard]] const Platform &platform() const { return *findPlatform(m_platforms, u"bluesky"); }
    [[nodiscard]] QJsonObject stored()
    {
        const auto read = m_secrets.read(SecretName::ofAccount(m_account->key), true).result();
        return read ? *read : QJsonObject{};
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    test::MemorySecretStore m_secrets;
    std::unique_ptr<test::RunningSandbox> m_sandbox;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CredentialKeeper> m_keeper;
    std::unique_ptr<Account> m_account;
    QJsonObject m_first;
};

static const test::Registration<TestRenewingAhead> registered;
#include "tst_renewingahead.moc"
