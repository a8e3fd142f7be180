// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/createfixture.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <qcorotask.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a creating request looks at before its first byte is written: its file, whether it is still wanted, and
/// whether the connection may be dead.
class TestHttpCreates final : public QObject, protected CreateFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { setUp(); }

    void aFileThatShrinksWasNeverComplete()
    {
        const auto path = m_folder.filePath(u"shrinking"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(1'000'000));
        file.close();
        FaultServer server;
        HttpClient client{m_clock};
        HttpRequest request;
        request.method = HttpMethod::Post;
        request.url = server.url(u"/fault"_s);
        request.body = HttpBody::file(path, "video/mp4");
        request.creates = true;
        request.stillWanted = [&path, asked = 0]() mutable {
            return ++asked == 1 || QFile::resize(path, 1000);  // the second time the body is open already
        };
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Storage);
    }

    void aMissingFileIsNeverSent()
    {
        FaultServer server;
        HttpClient client{m_clock};
        HttpRequest request;
        request.method = HttpMethod::Post;
        request.url = server.url(u"/fault"_s);
        request.body = HttpBody::file(m_folder.filePath(u"absent"_s), "video/mp4");
        request.creates = true;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, ErrorKind::Storage);
        QCOMPARE(server.connections(), 0);
    }

    void whatIsNoLongerWantedStaysHere_data()
    {
        QTest::addColumn<int>("refusedAt");
        QTest::newRow("when it leaves the queue") << 1;
        QTest::newRow("when its first byte is about to be written") << 2;
    }

    void whatIsNoLongerWantedStaysHere()
    {
        QFETCH(const int, refusedAt);
        FaultServer server;
        HttpClient client{m_clock};
        auto request = create(server, HttpMethod::Post, Body::Json);
        int asked = 0;
        request.stillWanted = [&asked, refusedAt] {
            return ++asked < refusedAt;
        };
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Transient);
        QCOMPARE(asked, refusedAt);
        for (const auto &seen : server.seen())
            QCOMPARE(seen.bodyBytes, 0);
        if (refusedAt == 1)
            QCOMPARE(server.connections(), 0);
    }

    void connectionsThatMayBeDeadAreDroppedBeforeACreate_data()
    {
        QTest::addColumn<int>("idleSeconds");
        QTest::addColumn<int>("sleptSeconds");
        QTest::addColumn<bool>("isMoved");
        QTest::addColumn<int>("connections");
        QTest::newRow("used a moment ago") << 29 << 0 << false << 1;
        QTest::newRow("idle for more than 30 seconds") << 31 << 0 << false << 2;
        QTest::newRow("the machine slept") << 0 << 10 << false << 2;
        QTest::newRow("another network") << 0 << 0 << true << 2;
    }

    void connectionsThatMayBeDeadAreDroppedBeforeACreate()
    {
        QFETCH(const int, idleSeconds);
        QFETCH(const int, sleptSeconds);
        QFETCH(const bool, isMoved);
        QFETCH(const int, connections);
        FakeClock clock;
        FaultServer server;
        HttpClient client{clock};
        QCOMPARE(QCoro::waitFor(client.send(create(server, HttpMethod::Post, Body::Json))).status, 200);
        clock.advance(std::chrono::seconds{idleSeconds});
        clock.sleep(std::chrono::seconds{sleptSeconds});
        if (isMoved)
            client.networkChanged();
        QCOMPARE(QCoro::waitFor(client.send(create(server, HttpMethod::Post, Body::Json))).status, 200);
        QCOMPARE(server.connections(), connections);
    }
};

static const test::Registration<TestHttpCreates> registered;
#include "tst_httpcreates.moc"
