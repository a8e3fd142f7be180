// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/blueskymember.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrl>

using namespace carillon;
using namespace carillon::test;
using namespace carillon::test::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBlueskySessions final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void makesAnyAccountThatHasAnAppPassword()
    {
        const Member alice{*m_client};
        QCOMPARE(alice.session["handle"_L1].toString(), u"alice.test"_s);
        QVERIFY(alice.did.startsWith("did:plc:"_L1));
        QCOMPARE(alice.did.size(), 32);
        const auto service = alice.session["didDoc"_L1]["service"_L1].toArray().first().toObject();
        QCOMPARE(service["serviceEndpoint"_L1].toString(), u"http://127.0.0.1:%1"_s.arg(m_sandbox->port()));
        const auto access = claimsOf(alice.access);
        QCOMPARE(access["exp"_L1].toInteger() - access["iat"_L1].toInteger(), 7200);
        QCOMPARE(access["sub"_L1].toString(), alice.did);
        const auto refresh = claimsOf(alice.refresh);
        QCOMPARE(refresh["exp"_L1].toInteger() - refresh["iat"_L1].toInteger(), 90 * 86400);
        QCOMPARE(Member(*m_client, u"alice.test"_s).did, alice.did);
    }

    void refusesOtherPasswords()
    {
        const auto answer = m_client->post("/xrpc/com.atproto.server.createSession",
                                           {{u"identifier"_s, u"alice.test"_s}, {u"password"_s, u"hunter2"_s}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error(), u"AuthenticationRequired"_s);
        QCOMPARE(answer.message(), u"Invalid identifier or password"_s);
    }

    void refreshingTwiceAnswersTheSamePair()
    {
        const Member alice{*m_client};
        const auto first = alice.refreshWith(alice.refresh);
        QCOMPARE(first.status, 200);
        QVERIFY(first.json()["refreshJwt"_L1].toString().toLatin1() != alice.refresh);
        m_sandbox->clock.advance(119min);
        const auto again = alice.refreshWith(alice.refresh);
        QCOMPARE(again.json()["refreshJwt"_L1], first.json()["refreshJwt"_L1]);
        QCOMPARE(again.json()["accessJwt"_L1], first.json()["accessJwt"_L1]);
        m_sandbox->clock.advance(2min);
        const auto late = alice.refreshWith(alice.refresh);
        QCOMPARE(late.status, 400);
        QCOMPARE(late.error(), u"ExpiredToken"_s);
        QCOMPARE(late.message(), u"Token has been revoked"_s);
    }

    void refreshTakesNoBodyAndNoAccessToken()
    {
        const Member alice{*m_client};
        QCOMPARE(m_client->post("/xrpc/com.atproto.server.refreshSession", {}, alice.refresh).error(),
                 u"InvalidRequest"_s);
        const auto wrong = alice.refreshWith(alice.access);
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.message(), u"Bad token scope"_s);
    }

    void anAccessTokenExpiresAfterTwoHours()
    {
        const Member alice{*m_client};
        QCOMPARE(m_client->get("/xrpc/com.atproto.server.getSession", alice.access).status, 200);
        m_sandbox->clock.advance(2h);
        const auto answer = m_client->get("/xrpc/com.atproto.server.getSession", alice.access);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error(), u"ExpiredToken"_s);
        QCOMPARE(answer.message(), u"Token has expired"_s);
    }

    void judgesTokens()
    {
        const Member alice{*m_client};
        const auto none = m_client->get("/xrpc/com.atproto.server.getSession");
        QCOMPARE(none.status, 401);
        QCOMPARE(none.error(), u"AuthMissing"_s);
        const auto malformed = m_client->get("/xrpc/com.atproto.server.getSession", "nonsense");
        QCOMPARE(malformed.status, 400);
        QCOMPARE(malformed.message(), u"Malformed token"_s);
        const auto damaged = m_client->get("/xrpc/com.atproto.server.getSession", alice.access + "x");
        QCOMPARE(damaged.error(), u"InvalidToken"_s);
    }

    void anEndedSessionCannotBeRefreshed()
    {
        const Member alice{*m_client};
        const auto ended = m_client->send("POST", "/xrpc/com.atproto.server.deleteSession",
                                          {{"Authorization", "Bearer " + alice.refresh}}, {});
        QCOMPARE(ended.status, 200);
        QCOMPARE(alice.refreshWith(alice.refresh).message(), u"Token has been revoked"_s);
        QCOMPARE(alice.create(recordOf(u"still"_s)).status, 200);
    }

    void accountsCanBeTakenDown_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("posting");
        QTest::addColumn<QString>("refreshing");
        QTest::newRow("taken down") << u"takendown"_s << u"AccountTakedown"_s << u"AccountTakedown"_s;
        QTest::newRow("deactivated") << u"deactivated"_s << u"AccountDeactivated"_s << QString{};
        QTest::newRow("app password revoked") << u"revoked"_s << QString{} << u"ExpiredToken"_s;
    }

    void accountsCanBeTakenDown()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, posting);
        QFETCH(const QString, refreshing);
        const Member alice{*m_client};
        m_client->configure(u"bluesky"_s, {{u"account_states"_s, QJsonObject{{u"alice.test"_s, state}}}});
        QCOMPARE(alice.create(recordOf(u"x"_s)).error(), posting);
        QCOMPARE(alice.refreshWith(alice.refresh).error(), refreshing);
    }

    void sessionsAreLimited()
    {
        for (int at = 0; at < 30; ++at)
            QVERIFY(!Member{*m_client}.did.isEmpty());
        const auto answer
            = m_client->post("/xrpc/com.atproto.server.createSession",
                             {{u"identifier"_s, u"alice.test"_s}, {u"password"_s, u"abcd-efgh-1234-5678"_s}});
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.error(), u"RateLimitExceeded"_s);
        QCOMPARE(answer.header("RateLimit-Limit"), QByteArray{"30"});
        QCOMPARE(answer.header("RateLimit-Policy"), QByteArray{"30;w=300"});
        QCOMPARE(answer.header("Retry-After"), QByteArray{"300"});
        const auto reset = m_sandbox->clock.now().time_since_epoch() / 1s + 300;
        QCOMPARE(answer.header("RateLimit-Reset").toLongLong(), qint64{reset});
        m_sandbox->clock.advance(5min);
        QVERIFY(!Member{*m_client}.did.isEmpty());
    }

    void limitsAllCalls()
    {
        m_client->configure(u"bluesky"_s, {{u"calls_limit"_s, QJsonObject{{u"limit"_s, 2}, {u"seconds"_s, 300}}}});
        const auto first = m_client->get("/xrpc/_health");
        QCOMPARE(first.status, 200);
        QCOMPARE(first.header("RateLimit-Remaining"), QByteArray{"1"});
        QCOMPARE(m_client->get("/xrpc/_health").status, 200);
        QCOMPARE(m_client->get("/xrpc/_health").status, 429);
        m_client->configure(u"bluesky"_s, {{u"calls_limit"_s, QJsonValue::Null}});
        const auto lifted = m_client->get("/xrpc/_health");
        QCOMPARE(lifted.status, 200);
        QVERIFY(lifted.header("RateLimit-Limit").isEmpty());
    }

    void resolvesHandles()
    {
        const auto unknown = m_client->get("/xrpc/com.atproto.identity.resolveHandle?handle=bob.test");
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.message(), u"Unable to resolve handle"_s);
        const Member bob{*m_client, u"bob.test"_s};
        QCOMPARE(m_client->get("/xrpc/com.atproto.identity.resolveHandle?handle=bob.test").json()["did"_L1].toString(),
                 bob.did);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestBlueskySessions> registered;
#include "tst_blueskysessions.moc"
