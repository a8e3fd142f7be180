// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/counts.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCounts final : public QObject
{
    Q_OBJECT

private slots:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marker");
        QTest::newRow("the text itself") << u"Good  morning\n"_s << u"\nGood morning"_s;
        QTest::newRow("brackets") << u"Good morning ⟦run 7/12⟧ all"_s << u"\n⟦run 7/12⟧"_s;
        QTest::newRow("a hashtag with a digit") << u"Good morning #m0042x all"_s << u"\n#m0042x"_s;
        QTest::newRow("an ordinary hashtag") << u"Listen #music"_s << u"\nListen #music"_s;
    }
    void marks()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, marker);
        QCOMPARE(sandbox::markerOf({.account = u"a"_s, .id = u"1"_s, .text = text, .permalink = {}}), marker);
    }

    void knowsDuplicatesByTheirMarker()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        const auto toot = [&](const QString &text, const QByteArray &user) {
            return client.post("/api/v1/statuses", {{u"status"_s, text}}, "sandbox-" + user).json()["id"_L1].toString();
        };
        const auto first = toot(u"one ⟦k1⟧"_s, "alice");
        toot(u"one, again ⟦k2⟧"_s, "alice");
        toot(u"one ⟦k1⟧"_s, "bob");
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        client.send("DELETE", "/api/v1/statuses/" + first.toLatin1(), {{"Authorization", "Bearer sandbox-alice"}}, {});
        toot(u"edited ⟦k1⟧"_s, "alice");
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        toot(u"differently worded ⟦k1⟧"_s, "alice");
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 1);
        QCOMPARE(client.counts(u"mastodon"_s, u"alice"_s)["created"_L1].toInt(), 4);
        QCOMPARE(client.counts(u"mastodon"_s, u"bob"_s)["duplicates"_L1].toInt(), 0);
    }

    void seesTooManyAtOnce()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        client.configure(u"mastodon"_s, {{u"delay_ms"_s, 300}, {u"concurrency"_s, 2}});
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int at = 0; at < 4; ++at) {
            const auto body = "{\"status\":\"" + QByteArray::number(at) + "\"}";
            sockets.push_back(client.connection());
            sockets.back()->write("POST /api/v1/statuses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-user"
                                  + QByteArray::number(at) + "\r\nContent-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            sockets.back()->flush();
        }
        for (const auto &socket : sockets)
            QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
        auto counts = client.counts(u"mastodon"_s);
        QCOMPARE(counts["max_in_flight"_L1].toInt(), 4);
        QCOMPARE(counts["concurrency_violations"_L1].toInt(), 2);
        QCOMPARE(counts["created"_L1].toInt(), 4);
    }

    void aClientThatDiesHasPostedAndIsGone()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        client.configure(u"mastodon"_s, {{u"delay_ms"_s, 60'000}, {u"concurrency"_s, 1}});
        const QByteArray body{"{\"status\":\"last words\"}"};
        const auto head = "POST /api/v1/statuses HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sandbox-alice\r\n"
                          "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n";
        for (int at = 1; at <= 2; ++at) {
            auto whole = client.connection();
            whole->write(head + body);
            whole->disconnectFromHost();
            QTRY_COMPARE(client.counts(u"mastodon"_s)["created"_L1].toInt(), at);
            // Its place is free again, so the next one is no violation.
        }
        auto half = client.connection();
        half->write(head + body.left(5));
        half->disconnectFromHost();
        if (half->state() != QAbstractSocket::UnconnectedState)
            QVERIFY(half->waitForDisconnected(5000));
        QTRY_COMPARE(client.counts(u"mastodon"_s)["requests"_L1].toInt(), 3);
        QCOMPARE(client.counts(u"mastodon"_s)["created"_L1].toInt(), 2);
        QCOMPARE(client.counts(u"mastodon"_s)["concurrency_violations"_L1].toInt(), 0);
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 1);
    }

    void watchesWindows()
    {
        RunningSandbox running;
        SandboxClient client{running.port()};
        client.configure(u"webhook"_s, {{u"windows"_s, QJsonArray{QJsonObject{{u"limit"_s, 2}, {u"seconds"_s, 60}}}}});
        int number = 0;
        const auto deliver = [&] {
            client.post("/hooks/zap", {{u"text"_s, QString::number(++number)}});
        };
        deliver();
        running.clock.advance(59s);
        deliver();
        QCOMPARE(client.counts(u"webhook"_s)["window_violations"_L1].toInt(), 0);
        deliver();
        auto counts = client.counts(u"webhook"_s, u"zap"_s);
        QCOMPARE(counts["window_violations"_L1].toInt(), 1);
        QCOMPARE(counts["worst_window"_L1].toInt(), 3);
        running.clock.advance(60s);
        deliver();
        QCOMPARE(client.counts(u"webhook"_s)["window_violations"_L1].toInt(), 1);
        client.post("/hooks/other", {{u"text"_s, u"x"_s}});
        QCOMPARE(client.counts(u"webhook"_s, u"other"_s)["worst_window"_L1].toInt(), 1);
    }

    void eachHookMayHaveItsOwnConcurrency()
    {
        sandbox::PlatformCounts counts{{.id = u"w"_s, .name = u"W"_s, .concurrencyByAccount = true}};
        QCOMPARE(counts.configure(QJsonObject{{u"slow"_s, 1}}, QJsonValue::Undefined), QString{});
        counts.flightStarted(u"slow"_s);
        counts.flightStarted(u"quick"_s);
        counts.flightStarted(u"quick"_s);
        QCOMPARE(counts.toJson()["concurrency_violations"_L1].toInt(), 0);
        counts.flightStarted(u"slow"_s);
        QCOMPARE(counts.toJson()["concurrency_violations"_L1].toInt(), 1);
        counts.flightEnded(u"slow"_s);
        counts.reset();
        counts.flightEnded(u"slow"_s);
        QVERIFY(!counts.configure(u"many"_s, QJsonValue::Undefined).isEmpty());
    }

    void resetForgetsPostsButNotPeople()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        const auto session = client
                                 .post("/xrpc/com.atproto.server.createSession",
                                       {{u"identifier"_s, u"a.test"_s}, {u"password"_s, u"sandbox-x"_s}})
                                 .json();
        const auto token = session["accessJwt"_L1].toString().toLatin1();
        client.post("/hooks/zap", {{u"text"_s, u"x"_s}});
        client.configure(u"webhook"_s, {{u"idempotent"_s, true}});
        client.fault({{u"do"_s, u"status"_s}, {u"value"_s, 500}});
        QCOMPARE(client.post("/_sandbox/reset", {}).status, 200);
        QCOMPARE(client.get("/_sandbox/posts").array().size(), 0);
        QCOMPARE(client.counts(u"webhook"_s)["created"_L1].toInt(), 0);
        QCOMPARE(client.get("/_sandbox/config").json()["webhook"_L1]["idempotent"_L1].toBool(), false);
        QCOMPARE(client.get("/xrpc/com.atproto.server.getSession", token).status, 200);
        client.post("/_sandbox/reset", {{u"accounts"_s, true}});
        QCOMPARE(client.get("/xrpc/com.atproto.server.getSession", token).status, 400);
    }

    void refusesSettingsItDoesNotKnow()
    {
        const RunningSandbox running;
        SandboxClient client{running.port()};
        QCOMPARE(client.post("/_sandbox/config", {{u"nowhere"_s, QJsonObject{}}}).status, 400);
        const auto odd = client.post("/_sandbox/config", {{u"mastodon"_s, QJsonObject{{u"colour"_s, 1}}}});
        QCOMPARE(odd.status, 400);
        QVERIFY(odd.error().contains("colour"_L1));
        QCOMPARE(client.post("/_sandbox/config", {{u"mastodon"_s, QJsonObject{{u"media_polls"_s, u"x"_s}}}}).status,
                 400);
    }
};

static const test::Registration<TestCounts> registered;
#include "tst_counts.moc"
