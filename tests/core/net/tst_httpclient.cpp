// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <qcorotask.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Resident memory of this process in bytes.
qint64 residentBytes()
{
    QFile statm{u"/proc/self/statm"_s};
    return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest create(const QUrl &url)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = url;
    request.body = HttpBody::json({{u"text"_s, u"Hello"_s}});
    request.creates = true;
    return request;
}

}  // namespace

class TestHttpClient final : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;

private slots:
    void sendsWhatItIsGiven()
    {
        FaultServer server;
        server.react("/a", answer(201, {{"X-Made", "yes"}}, "{\"id\":7}"));
        HttpClient client{m_clock};
        auto request = create(server.url(u"/a?b=c%20d"_s));
        request.method = HttpMethod::Put;
        request.headers = {{"Authorization", "Bearer abc"}, {"Idempotency-Key", "k1"}};
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(!reply.failure);
        QVERIFY(reply.isSuccess());
        QCOMPARE(reply.header("x-MADE"), "yes");
        QCOMPARE(reply.jsonObject()->value("id"_L1).toInt(), 7);
        const auto seen = server.seen().first();
        QCOMPARE(seen.verb, "PUT");
        QCOMPARE(seen.target, "/a?b=c%20d");
        QCOMPARE(seen.body, "{\"text\":\"Hello\"}");
        QCOMPARE(headerValue(seen.headers, "Content-Type"), "application/json");
        QCOMPARE(headerValue(seen.headers, "Authorization"), "Bearer abc");
        QCOMPARE(headerValue(seen.headers, "Idempotency-Key"), "k1");
        QVERIFY(headerValue(seen.headers, "User-Agent").startsWith("Carillon/"));
    }

    void aLoginInTheAddressIsSentAtOnce()
    {
        FaultServer server;
        HttpClient client{m_clock};
        auto url = server.url(u"/hook"_s);
        url.setUserName(u"me"_s);
        url.setPassword(u"pass word"_s);
        const auto reply = QCoro::waitFor(client.send(create(url)));
        QCOMPARE(reply.status, 200);
        QCOMPARE(headerValue(server.seen().first().headers, "Authorization"),
                 "Basic " + QByteArray{"me:pass word"}.toBase64());
        const auto record = reply.exchange.toJson().toUtf8();
        QVERIFY(!record.contains("pass"));
    }

    void keepsNoCookies()
    {
        FaultServer server;
        server.react("/a", answer(200, {{"Set-Cookie", "session=1; Path=/"}}));
        HttpClient client{m_clock};
        QCOMPARE(QCoro::waitFor(client.send(get(server.url(u"/a"_s)))).status, 200);
        QCOMPARE(QCoro::waitFor(client.send(get(server.url(u"/a"_s)))).status, 200);
        QVERIFY(headerValue(server.seen().last().headers, "Cookie").isEmpty());
    }

    void hasAHundredInFlightToOneHost()
    {
        FaultServer server;
        server.react("/slow", lateAnswer(2s));
        HttpClient client{m_clock};
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int at = 0; at < 100; ++at)
            tasks.push_back(client.send(create(server.url(u"/slow?%1"_s.arg(at)))));
        QCOMPARE(client.inFlight(), 100);
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task).status, 200);
        QCOMPARE(server.mostInFlight(), 100);
        QCOMPARE(server.count("/slow"), 100);
        QCOMPARE(client.inFlight(), 0);
    }

    void theQueueIsFairAndItsTimeDoesNotCount()
    {
        FaultServer server;
        server.react("/slow", lateAnswer(100ms));
        HttpClientOptions options;
        options.maxInFlightPerOrigin = 1;
        HttpClient client{m_clock, options};
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int at = 0; at < 10; ++at) {
            auto request = create(server.url(u"/slow?%1"_s.arg(at)));
            request.deadline = 900ms;
            tasks.push_back(client.send(request));
        }
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task).status, 200);
        QCOMPARE(server.mostInFlight(), 1);
        for (int at = 0; at < 10; ++at)
            QCOMPARE(server.seen().at(at).target, "/slow?" + QByteArray::number(at));
    }

    void manyThatAreNoLongerWantedDoNotNest()
    {
        FaultServer server;
        HttpClient client{m_clock};
        std::vector<QCoro::Task<HttpReply>> tasks;
        for (int at = 0; at < 20'000; ++at) {
            auto request = create(server.url(u"/a"_s));
            request.stillWanted = [] {
                return false;
            };
            tasks.push_back(client.send(request));
        }
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task).failure->kind, ErrorKind::Transient);
        QCOMPARE(server.connections(), 0);
    }

    void timeOutsCut_data()
    {
        QTest::addColumn<Reaction::Kind>("kind");
        QTest::addColumn<int>("deadline");
        QTest::addColumn<int>("inactivity");
        QTest::addColumn<bool>("creates");
        QTest::addColumn<ErrorKind>("expected");
        QTest::newRow("the deadline cuts a create that drips")
            << Reaction::Kind::Drip << 300 << 10'000 << true << ErrorKind::Ambiguous;
        QTest::newRow("the deadline cuts a read that drips")
            << Reaction::Kind::Drip << 300 << 10'000 << false << ErrorKind::Transient;
        QTest::newRow("silence cuts a create") << Reaction::Kind::Hang << 10'000 << 300 << true << ErrorKind::Ambiguous;
        QTest::newRow("silence cuts a read") << Reaction::Kind::Hang << 10'000 << 300 << false << ErrorKind::Transient;
    }

    void timeOutsCut()
    {
        QFETCH(const Reaction::Kind, kind);
        QFETCH(const int, deadline);
        QFETCH(const int, inactivity);
        QFETCH(const bool, creates);
        QFETCH(const ErrorKind, expected);
        FaultServer server;
        server.react("/a", misbehave(kind, 20ms));
        HttpClient client{m_clock};
        auto request = creates ? create(server.url(u"/a"_s)) : get(server.url(u"/a"_s));
        request.deadline = std::chrono::milliseconds{deadline};
        request.inactivity = std::chrono::milliseconds{inactivity};
        const auto began = m_clock.elapsed();
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, expected);
        QVERIFY(m_clock.elapsed() - began >= 250ms);
        QVERIFY(m_clock.elapsed() - began < 5s);
        QCOMPARE(server.seen().size(), 1);
    }

    void aConnectionThatNeverStandsCarriedNothing()
    {
        FaultServer silent;  // speaks no TLS and waits for more
        auto url = silent.url(u"/a"_s);
        url.setScheme(u"https"_s);
        HttpClient client{m_clock};
        auto request = create(url);
        request.deadline = 200ms;
        const auto reply = QCoro::waitFor(client.send(request));
        QCOMPARE(reply.failure->kind, ErrorKind::Transient);
        QVERIFY(reply.failure->detail.contains("Nothing was sent"_L1));
    }

    void aConnectionThatTheServerClosedIsNotUsed()
    {
        FaultServer server;
        server.react("/a", misbehave(Reaction::Kind::AnswerAndClose));
        HttpClient client{m_clock};
        for (int at = 1; at <= 3; ++at) {
            QCOMPARE(QCoro::waitFor(client.send(create(server.url(u"/a"_s)))).status, 200);
            QTest::qWait(20);  // for the FIN to arrive
            QCOMPARE(server.connections(), at);
        }
    }

    void whatIsInFlightOutlivesAChangeOfNetwork()
    {
        FaultServer server;
        server.react("/slow", lateAnswer(200ms));
        HttpClient client{m_clock};
        auto slow = client.send(create(server.url(u"/slow"_s)));
        QTRY_COMPARE(server.mostInFlight(), 1);
        client.networkChanged();
        QCOMPARE(QCoro::waitFor(client.send(create(server.url(u"/a"_s)))).status, 200);
        QCOMPARE(QCoro::waitFor(slow).status, 200);
        QCOMPARE(server.connections(), 2);
    }

    void aLargeAnswerIsRefused_data()
    {
        QTest::addColumn<bool>("creates");
        QTest::addColumn<ErrorKind>("expected");
        QTest::newRow("of a read") << false << ErrorKind::Unknown;
        QTest::newRow("of a create") << true << ErrorKind::Ambiguous;
    }

    void aLargeAnswerIsRefused()
    {
        QFETCH(const bool, creates);
        QFETCH(const ErrorKind, expected);
        FaultServer server;
        server.react("/a", answer(200, {}, QByteArray{1'000'001, 'x'}));
        HttpClient client{m_clock};
        auto request = creates ? create(server.url(u"/a"_s)) : get(server.url(u"/a"_s));
        request.maxAnswerBytes = 1'000'000;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, expected);
        request.maxAnswerBytes = 1'000'001;
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(!reply.failure);
        QCOMPARE(reply.body.size(), 1'000'001);
    }

    void abortAllEndsEverything()
    {
        FaultServer server;
        server.react("/hang", misbehave(Reaction::Kind::Hang));
        HttpClientOptions options;
        options.maxInFlightPerOrigin = 2;
        HttpClient client{m_clock, options};
        auto read = client.send(get(server.url(u"/hang"_s)));
        auto made = client.send(create(server.url(u"/hang"_s)));
        auto queued = client.send(create(server.url(u"/hang"_s)));
        QTRY_COMPARE(server.mostInFlight(), 2);
        client.abortAll();
        QCOMPARE(QCoro::waitFor(read).failure->kind, ErrorKind::Cancelled);
        QCOMPARE(QCoro::waitFor(made).failure->kind, ErrorKind::Ambiguous);
        QCOMPARE(QCoro::waitFor(queued).failure->kind, ErrorKind::Cancelled);
        QCOMPARE(client.inFlight(), 0);
        QCOMPARE(server.seen().size(), 2);
        QCOMPARE(QCoro::waitFor(client.send(get(server.url(u"/fine"_s)))).status, 200);
    }

    void theClientMayDieFirst()
    {
        FaultServer server;
        server.react("/hang", misbehave(Reaction::Kind::Hang));
        auto client = std::make_unique<HttpClient>(m_clock);
        auto task = client->send(create(server.url(u"/hang"_s)));
        QTRY_COMPARE(server.mostInFlight(), 1);
        client.reset();
        QVERIFY(task.isReady());
        QCOMPARE(QCoro::waitFor(task).failure->kind, ErrorKind::Ambiguous);
    }

    void refusesAnotherThread()
    {
        HttpClient client{m_clock};
        std::optional<ErrorKind> kind;
        QTest::ignoreMessage(QtCriticalMsg, "HttpClient was called from a thread that is not its own");
        std::unique_ptr<QThread> other{QThread::create([&] {
            auto task = client.send(get(QUrl{u"http://127.0.0.1:9/"_s}));
            kind = QCoro::waitFor(task).failure->kind;
        })};
        other->start();
        QVERIFY(other->wait());
        QCOMPARE(kind, std::optional{ErrorKind::Invalid});
    }

    void aLargeUploadStaysOnDisk_data()
    {
        QTest::addColumn<bool>("isMultipart");
        QTest::newRow("a file") << false;
        QTest::newRow("multipart") << true;
    }

    void aLargeUploadStaysOnDisk()
    {
        QFETCH(const bool, isMultipart);
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The address sanitizer keeps freed memory, so its size says nothing.");
#endif
        constexpr qint64 size = qint64{64} * 1024 * 1024;
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(size));
        FaultServer server;
        HttpClient client{m_clock};
        QCOMPARE(QCoro::waitFor(client.send(create(server.url(u"/warm"_s)))).status, 200);
        const auto before = residentBytes();
        auto request = create(server.url(u"/upload"_s));
        request.body = isMultipart
            ? HttpBody::multipart({HttpPart::file("file", file.fileName(), "video/mp4", u"a.mp4"_s)})
            : HttpBody::file(file.fileName(), "video/mp4");
        const auto reply = QCoro::waitFor(client.send(request));
        QCOMPARE(reply.status, 200);
        const auto seen = server.seen().last().bodyBytes;
        QVERIFY(isMultipart ? seen > size : seen == size);
        QVERIFY(residentBytes() - before < size / 4);
    }
};

static const test::Registration<TestHttpClient> registered;
#include "tst_httpclient.moc"
