// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class TestFaults final : public QObject
{
    Q_OBJECT

    Answer toot(const QString &text)
    {
        return m_client->post("/api/v1/statuses", {{u"status"_s, text}}, "sandbox-alice");
    }
    QJsonObject counts() { return m_client->counts(u"mastodon"_s, u"alice"_s); }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void strikesWhereItIsTold()
    {
        m_client->fault({{u"platform"_s, u"mastodon"_s},
                         {u"method"_s, u"POST"_s},
                         {u"path"_s, u"/api/*/statuses"_s},
                         {u"after"_s, 1},
                         {u"count"_s, 2},
                         {u"do"_s, u"status"_s},
                         {u"value"_s, 503}});
        QCOMPARE(toot(u"1"_s).status, 200);
        QCOMPARE(m_client->get("/api/v1/instance").status, 200);
        const auto answer = toot(u"2"_s);
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.error().startsWith("There was a temporary problem"_L1));
        QCOMPARE(toot(u"3"_s).status, 503);
        QCOMPARE(toot(u"4"_s).status, 200);
        QCOMPARE(counts()["created"_L1].toInt(), 2);
        QCOMPARE(counts()["faults"_L1].toInt(), 2);
        QCOMPARE(counts()["refused"_L1].toInt(), 0);
        QCOMPARE(m_client->get("/_sandbox/faults").array()[0]["hit"_L1].toInt(), 2);
        m_client->postArray("/_sandbox/faults", {});
        QCOMPARE(m_client->get("/_sandbox/faults").array().size(), 0);
    }

    void answersInEachPlatformsForm()
    {
        m_client->fault({{u"do"_s, u"status"_s}, {u"value"_s, 429}, {u"retry_after"_s, 7}});
        const auto bluesky = m_client->get("/xrpc/_health");
        QCOMPARE(bluesky.status, 429);
        QCOMPARE(bluesky.error(), u"RateLimitExceeded"_s);
        QCOMPARE(bluesky.header("Retry-After"), QByteArray{"7"});
        const auto mastodon = toot(u"x"_s);
        QCOMPARE(mastodon.error(), u"Too many requests"_s);
        QCOMPARE(mastodon.header("X-RateLimit-Reset"), QByteArray{"2026-11-21T09:00:07.000000Z"});
        QCOMPARE(m_client->post("/hooks/zap", {{u"text"_s, u"x"_s}}).header("Retry-After"), QByteArray{"7"});
    }

    void canLieAboutWhatItStored()
    {
        m_client->fault(
            {{u"path"_s, u"/api/v1/statuses"_s}, {u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}});
        QCOMPARE(toot(u"stored"_s).status, 500);
        QCOMPARE(counts()["created"_L1].toInt(), 1);
    }

    void closesConnections_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("created");
        QTest::newRow("before reading") << u"close_before"_s << 0 << 0;
        QTest::newRow("before answering") << u"close_after"_s << 0 << 1;
        QTest::newRow("inside the answer") << u"close_middle"_s << 200 << 1;
    }
    void closesConnections()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, status);
        QFETCH(const int, created);
        m_client->fault({{u"path"_s, u"/api/v1/statuses"_s}, {u"count"_s, 1}, {u"do"_s, fault}});
        const auto answer = toot(u"cut"_s);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.whole);
        QCOMPARE(counts()["created"_L1].toInt(), created);
        QCOMPARE(counts()["requests"_L1].toInt(), 1);
        QCOMPARE(toot(u"next"_s).status, 200);
    }

    void closesBeforeTheBodyIsSent()
    {
        m_client->fault({{u"do"_s, u"close_before"_s}});
        const auto socket = m_client->connection();
        socket->write("POST /api/v1/statuses HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
        QVERIFY(socket->waitForDisconnected(5000));
        QCOMPARE(socket->readAll(), QByteArray{});
    }

    void delaysTheAnswerNotThePost()
    {
        m_client->fault({{u"path"_s, u"/api/v1/statuses"_s}, {u"do"_s, u"delay_ms"_s}, {u"value"_s, 200}});
        QElapsedTimer timer;
        timer.start();
        const auto socket = m_client->connection();
        const QByteArray body{"{\"status\":\"slow\"}"};
        socket->write("POST /api/v1/statuses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-alice\r\n"
                      "Content-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_COMPARE(counts()["created"_L1].toInt(), 1);
        const auto answer = SandboxClient::readAnswer(*socket);
        QCOMPARE(answer.status, 200);
        QVERIFY(timer.elapsed() >= 200);
    }

    void expiresTokensAndSlowsMedia()
    {
        m_client->fault({{u"path"_s, u"/api/v1/accounts"_s}, {u"count"_s, 1}, {u"do"_s, u"expire_token"_s}});
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", "sandbox-alice").error(),
                 u"The access token expired"_s);
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", "sandbox-alice").status, 200);
        const auto session = m_client->post("/xrpc/com.atproto.server.createSession",
                                            {{u"identifier"_s, u"a.test"_s}, {u"password"_s, u"sandbox-x"_s}});
        m_client->fault({{u"path"_s, u"/xrpc/"_s}, {u"do"_s, u"expire_token"_s}});
        QCOMPARE(
            m_client->get("/xrpc/com.atproto.server.getSession", session.json()["accessJwt"_L1].toString().toLatin1())
                .error(),
            u"ExpiredToken"_s);
        m_client->fault({{u"path"_s, u"/api/v2/media"_s}, {u"do"_s, u"slow_media"_s}, {u"value"_s, 1}});
        QCOMPARE(m_client->multipart("/api/v2/media", tinyPng(), {}, "sandbox-alice").status, 202);
    }

    void mayStrikeByChance()
    {
        m_client->fault({{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"probability"_s, 0.5}});
        int struck = 0;
        for (int at = 0; at < 100; ++at)
            struck += toot(u"%1"_s.arg(at)).status == 500 ? 1 : 0;
        QVERIFY2(struck > 25 && struck < 75, qPrintable(QString::number(struck)));
    }

    void refusesFaultsItDoesNotKnow()
    {
        const auto answer = m_client->postArray("/_sandbox/faults", {QJsonObject{{u"do"_s, u"explode"_s}}});
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.error().startsWith("Fault 0: "_L1));
        QCOMPARE(m_client->postArray("/_sandbox/faults", {QJsonObject{{u"do"_s, u"delay_ms"_s}}}).status, 400);
        QCOMPARE(
            m_client->postArray("/_sandbox/faults", {QJsonObject{{u"do"_s, u"status"_s}, {u"value"_s, 99}}}).status,
            400);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestFaults> registered;
#include "tst_faults.moc"
