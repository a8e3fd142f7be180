// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray hook(const QByteArray &text)
{
    const auto body = "{\"text\":\"" + text + "\"}";
    return "POST /hooks/zap HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace

class TestHttpServer final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void keepsConnectionsAndTakesPipelines()
    {
        const auto socket = m_client->connection();
        QByteArray all;
        for (int at = 0; at < 20; ++at)
            all += hook(QByteArray::number(at));
        socket->write(all);
        QSet<QString> ids;
        for (int at = 0; at < 20; ++at)
            ids += SandboxClient::readAnswer(*socket).json()["id"_L1].toString();
        QCOMPARE(ids.size(), 20);
        const auto posts = m_client->get("/_sandbox/posts").array();
        QCOMPARE(posts[19]["text"_L1].toString(), u"19"_s);
    }

    void answersInOrderThoughTheFirstIsSlow()
    {
        m_client->fault({{u"do"_s, u"delay_ms"_s}, {u"value"_s, 100}, {u"count"_s, 1}});
        const auto socket = m_client->connection();
        socket->write(hook("slow") + "GET /_sandbox/counts HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(SandboxClient::readAnswer(*socket).json().contains("id"_L1));
        QVERIFY(SandboxClient::readAnswer(*socket).json().contains("webhook"_L1));
    }

    void takesBytesOneByOne()
    {
        const auto socket = m_client->connection();
        const auto request = hook("drip");
        for (const auto byte : request) {
            socket->write(&byte, 1);
            socket->flush();
        }
        QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
    }

    void takesChunks()
    {
        const auto socket = m_client->connection();
        socket->write(
            "POST /hooks/zap HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n9;x=y\r\n{\"text\":\"\r\n7\r\nchunk\"}\r\n0\r\nTrailer: 1\r\n\r\n"
            + hook("after"));
        QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
        QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
        const auto posts = m_client->get("/_sandbox/posts").array();
        QCOMPARE(posts[0]["text"_L1].toString(), u"chunk"_s);
        QCOMPARE(posts[1]["text"_L1].toString(), u"after"_s);
    }

    void saysContinue()
    {
        const auto socket = m_client->connection();
        socket->write("POST /hooks/zap HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                      "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n");
        const auto go = SandboxClient::readAnswer(*socket);
        QCOMPARE(go.status, 100);
        socket->write("{\"text\":\"a\"}");
        QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
    }

    void closesWhenAsked()
    {
        const auto socket = m_client->connection();
        socket->write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QCOMPARE(SandboxClient::readAnswer(*socket).status, 200);
        QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(5000));
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << QByteArray{"HELO you\r\n\r\n"} << 400;
        QTest::newRow("no header") << QByteArray{"GET / HTTP/1.1\r\nnonsense\r\n\r\n"} << 400;
        QTest::newRow("odd length") << QByteArray{"POST /hooks/a HTTP/1.1\r\nContent-Length: many\r\n\r\n"} << 400;
        QTest::newRow("odd chunk") << QByteArray{"POST /hooks/a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}
                                   << 400;
        QTest::newRow("too large a body")
            << QByteArray{"POST /hooks/a HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n"} << 413;
        QTest::newRow("too long a head") << "GET / HTTP/1.1\r\nX: " + QByteArray(40'000, 'x') << 431;
    }
    void refusesNonsense()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        const auto socket = m_client->connection();
        socket->write(request);
        QCOMPARE(SandboxClient::readAnswer(*socket).status, status);
        QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(5000));
        QCOMPARE(m_client->get("/").status, 200);
    }

    void answersHeadWithoutABody()
    {
        const auto answer = m_client->send("HEAD", "/", {}, {});
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("Content-Length").toInt() > 0);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(m_client->get("/nothing/here").status, 404);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestHttpServer> registered;
#include "tst_httpserver.moc"
