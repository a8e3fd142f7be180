// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"
#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/net/pkce.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/steprunner.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::test::await;
using carillon::test::RunningSandbox;
using carillon::test::SandboxClient;
using carillon::test::StepRunner;

/// The login in the browser, and posts with it, against the simulated server.
class TestBlueskyLogin final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Platform> m_bluesky = bluesky::make();
    const QUrl m_redirect{u"http://127.0.0.1:45678/callback"_s};

    struct Begun
    {
        ConnectRequest request;
        QUrl address;
    };

    Result<Begun> begin(const RunningSandbox &sandbox)
    {
        HttpClient http{sandbox.clock};
        const auto pkce = Pkce::make();
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.redirectUri = m_redirect;
        const auto login = await(m_bluesky->beginLogin(request, u"st&te"_s, QString::fromLatin1(pkce.challenge), http));
        if (!login)
            return login.error();
        request.app = login->app;
        request.codeVerifier = QString::fromLatin1(pkce.verifier);
        return Begun{request, login->address};
    }

    /// Where the browser is sent after a person has decided.
    static QUrl addressAfter(const RunningSandbox &sandbox, const QUrl &address, bool approves)
    {
        SandboxClient client{sandbox.port()};
        const auto target = address.path().toLatin1() + '?' + address.query(QUrl::FullyEncoded).toLatin1();
        const auto page = client.form(target, "username=alice.test&approve=" + QByteArray::number(approves ? 1 : 0));
        return QUrl::fromEncoded(page.header("Location"));
    }

    static QUrlQuery decide(const RunningSandbox &sandbox, const QUrl &address, bool approves = true)
    {
        return QUrlQuery{addressAfter(sandbox, address, approves)};
    }

    Result<Connection> logIn(const RunningSandbox &sandbox)
    {
        auto begun = begin(sandbox);
        if (!begun)
            return begun.error();
        begun->request.secret = decide(sandbox, begun->address).queryItemValue(u"code"_s);
        HttpClient http{sandbox.clock};
        return await(m_bluesky->connectAccount(begun->request, http));
    }

    static FrozenAccount frozen(const Connection &connection)
    {
        const auto &account = connection.only().account;
        return {.handle = account.handle, .server = account.server, .remoteId = account.remoteId, .sandbox = true};
    }

    StepRunner runner(const RunningSandbox &sandbox, const Connection &connection,
                      const QStringList &parts = {u"one"_s, u"two"_s})
    {
        auto post = bluesky::test::post(parts);
        post.account = frozen(connection);
        return StepRunner{*m_bluesky, sandbox.clock, post, connection.only().credentials};
    }

    static QString why(const Result<Connection> &result) { return result ? QString{} : result.error().detail; }

private slots:
    void connectsAndPublishes()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connected = logIn(sandbox);
        QVERIFY2(connected, qPrintable(why(connected)));
        QCOMPARE(connected->only().account.handle, u"alice.test"_s);
        const auto now = sandbox.clock.now();
        const auto life = m_bluesky->lifeOf(connected->only().credentials);
        QVERIFY(life && !life->isRenewable);
        QVERIFY(life->endsAt - now > 13 * 24h && life->endsAt - now <= 14 * 24h);
        QVERIFY(!m_bluesky->needsRefresh(connected->only().credentials, now));
        QVERIFY(m_bluesky->needsRefresh(connected->only().credentials, now + 56min));

        auto run = runner(sandbox, *connected);
        run.post.firstComment = u"three"_s;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(client.get("/_sandbox/posts?platform=bluesky").array().size(), 3);
        QCOMPARE(client.counts(u"bluesky"_s)["duplicates"_L1].toInt(), 0);
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        QVERIFY(client.get("/_sandbox/posts?platform=bluesky").array().isEmpty());
    }

    /// A nonce is good for three minutes; an hour on, every first try is refused and the second taken.
    void goesOnWithNewNonces()
    {
        RunningSandbox sandbox;
        const auto connected = logIn(sandbox);
        QVERIFY2(connected, qPrintable(why(connected)));
        for (int round = 0; round < 3; ++round) {
            auto run = runner(sandbox, *connected, {u"at %1"_s.arg(round)});
            run.post.key += QString::number(round);
            QVERIFY(run.run());
            sandbox.clock.advance(17min);
        }
    }

    void publishesOnceThoughAnAnswerIsLost_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("after");
        // Each call is made twice: the first is refused for its nonce.
        QTest::newRow("the refusal is lost") << u"close_after"_s << 0;
        QTest::newRow("the answer is lost") << u"close_after"_s << 1;
        QTest::newRow("the first request is lost") << u"close_before"_s << 0;
        QTest::newRow("the second request is lost") << u"close_before"_s << 1;
    }

    void publishesOnceThoughAnAnswerIsLost()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, after);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connected = logIn(sandbox);
        QVERIFY2(connected, qPrintable(why(connected)));
        auto run = runner(sandbox, *connected);
        client.fault({{u"platform"_s, u"bluesky"_s},
                      {u"path"_s, u"/xrpc/com.atproto.repo.applyWrites"_s},
                      {u"after"_s, after},
                      {u"count"_s, 1},
                      {u"do"_s, fault}});
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(client.counts(u"bluesky"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(client.get("/_sandbox/posts?platform=bluesky").array().size(), 2);
    }

    void renewsAndEnds()
    {
        RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        const auto connected = logIn(sandbox);
        QVERIFY2(connected, qPrintable(why(connected)));
        sandbox.clock.advance(61min);
        const auto stale = runner(sandbox, *connected).run();
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Auth);
        const auto &before = connected->only().credentials;
        const auto renewed = await(m_bluesky->refresh(frozen(*connected), before, http));
        QVERIFY2(renewed, qPrintable(renewed ? QString{} : renewed.error().detail));
        QCOMPARE(renewed->values["session_ends_at"_L1], before.values["session_ends_at"_L1]);
        auto after = *connected;
        after.accounts[0].credentials = *renewed;
        QVERIFY(runner(sandbox, after).run());

        QVERIFY(await(m_bluesky->revoke(frozen(*connected), *renewed, http)));
        const auto ended = await(m_bluesky->refresh(frozen(*connected), *renewed, http));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Auth);
    }

    void aRenewalWhoseAnswerWasLostEndsTheLogin()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        HttpClient http{sandbox.clock};
        const auto connected = logIn(sandbox);
        QVERIFY2(connected, qPrintable(why(connected)));
        client.fault({{u"platform"_s, u"bluesky"_s},
                      {u"path"_s, u"/bluesky/oauth/token"_s},
                      {u"after"_s, 1},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        const auto &credentials = connected->only().credentials;
        const auto lost = await(m_bluesky->refresh(frozen(*connected), credentials, http));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Ambiguous);  // no refusal: nothing is parked for it
        const auto again = await(m_bluesky->refresh(frozen(*connected), credentials, http));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Auth);
    }

    void aTokenIsBoundToItsKey()
    {
        const RunningSandbox sandbox;
        auto connected = logIn(sandbox);
        const auto other = logIn(sandbox);
        QVERIFY(connected && other);
        auto &values = connected->accounts[0].credentials.values;
        values[u"dpop_key"_s] = other->only().credentials.values["dpop_key"_L1];
        const auto out = runner(sandbox, *connected).run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
    }

    void aCodeWantsItsVerifierAndItsKey_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("another verifier") << u"verifier"_s;
        QTest::newRow("another key") << u"key"_s;
        QTest::newRow("another code") << u"code"_s;
    }

    void aCodeWantsItsVerifierAndItsKey()
    {
        QFETCH(const QString, what);
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        auto begun = begin(sandbox);
        const auto other = begin(sandbox);
        QVERIFY(begun && other);
        begun->request.secret = decide(sandbox, begun->address).queryItemValue(u"code"_s);
        if (what == "verifier"_L1)
            begun->request.codeVerifier = other->request.codeVerifier;
        else if (what == "key"_L1)
            begun->request.app[u"dpop_key"_s] = other->request.app["dpop_key"_L1];
        else
            begun->request.secret = u"cod-unknown"_s;
        const auto refused = await(m_bluesky->connectAccount(begun->request, http));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
    }

    void bringsBackStateAndIssuer()
    {
        const RunningSandbox sandbox;
        const auto begun = begin(sandbox);
        QVERIFY(begun);
        QVERIFY(begun->address.query().contains(u"request_uri"_s));
        QVERIFY(!begun->address.query().contains(u"code_challenge"_s));  // it was pushed
        const auto refusal = decide(sandbox, begun->address, false);
        QCOMPARE(refusal.queryItemValue(u"error"_s), u"access_denied"_s);
        QCOMPARE(refusal.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
        QVERIFY(refusal.queryItemValue(u"iss"_s, QUrl::FullyDecoded).endsWith(u"/bluesky"_s));
    }

    /// As a person does it: the browser, the keychain, an hour later the renewal, and the end of it all.
    void theWholeWayOfAnAccount()
    {
        RunningSandbox sandbox;
        const carillon::test::StoreFixture store{sandbox.clock};
        carillon::test::MemorySecretStore secrets;
        HttpClient http{sandbox.clock};
        std::vector<std::unique_ptr<Platform>> platforms;
        platforms.push_back(bluesky::make());
        AccountConnector connector{{.database = store.database(),
                                    .secrets = secrets,
                                    .http = http,
                                    .clock = sandbox.clock,
                                    .platforms = platforms}};
        ConnectOrder order{.platform = u"bluesky"_s, .sandbox = true};
        order.request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        const auto browser = [&](const QUrl &address) {
            HttpRequest back{.url = addressAfter(sandbox, address, true)};
            static_cast<void>(http.send(std::move(back)));
        };
        const auto connected = await(connector.connectInBrowser(order, browser));
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        const auto account = connected->accounts.first();
        const auto now = sandbox.clock.now();
        QVERIFY(account.loginEndsAt && *account.loginEndsAt - now > 13 * 24h);
        const auto entry = SecretName::ofAccount(account.key);
        const auto before = secrets.read(entry, true).result();
        QVERIFY(before && before->contains("dpop_key"_L1));

        CredentialKeeper keeper{secrets, http, sandbox.clock, platforms};
        QCOMPARE(await(keeper.credentials(account))->values, *before);
        sandbox.clock.advance(58min);
        const auto renewed = await(keeper.credentials(account));
        QVERIFY2(renewed, qPrintable(renewed ? QString{} : renewed.error().detail));
        QVERIFY(renewed->values["access_token"_L1] != (*before)["access_token"_L1]);
        QCOMPARE(secrets.read(entry, true).result().value(), renewed->values);
        auto post = bluesky::test::post();
        post.account = freeze(account);
        QVERIFY(StepRunner(*m_bluesky, sandbox.clock, post, *renewed).run());

        QVERIFY(await(connector.remove(account)));
        QVERIFY(!secrets.contains(entry));
        const auto dead = await(m_bluesky->refresh(freeze(account), *renewed, http));
        QVERIFY(!dead);
        QCOMPARE(dead.error().kind, ErrorKind::Auth);
    }

    void saysWhenAServerHasNoSuchLogin()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.fault({{u"platform"_s, u"bluesky"_s},
                      {u"path"_s, u"/.well-known/oauth"_s},
                      {u"do"_s, u"status"_s},
                      {u"value"_s, 404}});
        const auto begun = begin(sandbox);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Config);
        QVERIFY(begun.error().detail.contains(u"app password"_s));
    }
};

static const carillon::test::Registration<TestBlueskyLogin> registered;
#include "tst_blueskylogin.moc"
