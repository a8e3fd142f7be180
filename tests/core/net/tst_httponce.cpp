// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>
#include <qcorotask.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Body { Json, File, Multipart, EmptyBytes, None };

}  // namespace

Q_DECLARE_METATYPE(Body)
Q_DECLARE_METATYPE(Reaction::Kind)
Q_DECLARE_METATYPE(HttpMethod)
Q_DECLARE_METATYPE(ErrorKind)

/// A request that creates something reaches the wire at most once, whatever the server does.
class TestHttpOnce final : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] HttpBody bodyOf(Body kind) const
    {
        switch (kind) {
        case Body::Json:
            return HttpBody::json({{u"text"_s, u"Hello"_s}});
        case Body::File:
            return HttpBody::file(m_file, "image/png");
        case Body::Multipart:
            return HttpBody::multipart({HttpPart::field("description", "a picture"),
                                        HttpPart::file("file", m_file, "image/png", u"picture.png"_s)});
        case Body::EmptyBytes:
            return HttpBody::bytes({}, "application/json");
        case Body::None:
            return HttpBody::none();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] HttpRequest create(const FaultServer &server, HttpMethod method, Body body) const
    {
        HttpRequest request;
        request.method = method;
        request.url = server.url(u"/fault"_s);
        request.body = bodyOf(body);
        request.creates = true;
        return request;
    }

    [[nodiscard]] FaultServer::Options serverOptions(bool isTls) const
    {
        FaultServer::Options options;
        if (isTls)
            options.tls = m_certificates.server(TestCertificates::Kind::Valid);
        return options;
    }

    [[nodiscard]] HttpClientOptions clientOptions() const
    {
        HttpClientOptions options;
        if (m_hasCertificates)
            options.extraCaCertificates = {m_certificates.authority()};
        return options;
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_file;
    TestCertificates m_certificates;
    bool m_hasCertificates = false;

private slots:
    void initTestCase()
    {
        m_hasCertificates = m_certificates.make();
        m_file = m_folder.filePath(u"picture.png"_s);
        QFile file{m_file};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray{100'000, 'x'});
    }

    void aLostCreateIsSentOnce_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<bool>("isReused");
        QTest::addColumn<Reaction::Kind>("kind");
        QTest::addColumn<int>("after");
        QTest::addColumn<HttpMethod>("method");
        QTest::addColumn<Body>("body");
        const auto row = [](bool isTls, bool isReused, Reaction::Kind kind, int after, HttpMethod method, Body body) {
            static const std::map<Body, QByteArray> bodies{{Body::Json, "json"},
                                                           {Body::File, "a file"},
                                                           {Body::Multipart, "multipart"},
                                                           {Body::EmptyBytes, "empty bytes"},
                                                           {Body::None, "no body"}};
            const auto name = toVerb(method).toLower() + " of " + bodies.at(body) + ", "
                + (kind == Reaction::Kind::CloseByFin       ? "fin"
                       : kind == Reaction::Kind::CloseByRst ? "rst"
                                                            : "server gone")
                + " after " + QByteArray::number(after) + " ms, " + (isTls ? "tls" : "plain") + ", "
                + (isReused ? "reused" : "fresh");
            QTest::newRow(name.constData()) << isTls << isReused << kind << after << method << body;
        };
        for (const bool isTls : {false, true}) {
            for (const bool isReused : {false, true}) {
                for (const auto kind : {Reaction::Kind::CloseByFin, Reaction::Kind::CloseByRst}) {
                    for (const int after : {0, 100}) {
                        for (const auto body : {Body::Json, Body::File, Body::Multipart, Body::EmptyBytes, Body::None})
                            row(isTls, isReused, kind, after, HttpMethod::Post, body);
                        for (const auto method : {HttpMethod::Put, HttpMethod::Patch, HttpMethod::Delete})
                            row(isTls, isReused, kind, after, method, Body::None);
                        row(isTls, isReused, kind, after, HttpMethod::Put, Body::Json);
                        row(isTls, isReused, kind, after, HttpMethod::Get, Body::None);
                    }
                }
                row(isTls, isReused, Reaction::Kind::StopServer, 0, HttpMethod::Post, Body::Json);
                row(isTls, isReused, Reaction::Kind::StopServer, 0, HttpMethod::Post, Body::None);
                row(isTls, isReused, Reaction::Kind::StopServer, 100, HttpMethod::Delete, Body::None);
            }
        }
    }

    void aLostCreateIsSentOnce()
    {
        QFETCH(const bool, isTls);
        QFETCH(const bool, isReused);
        QFETCH(const Reaction::Kind, kind);
        QFETCH(const int, after);
        QFETCH(const HttpMethod, method);
        QFETCH(const Body, body);
        if (isTls && !m_hasCertificates)
            QSKIP("The openssl command is missing.");

        FaultServer server{serverOptions(isTls)};
        Reaction reaction;
        reaction.kind = kind;
        reaction.after = std::chrono::milliseconds{after};
        server.react("/fault", reaction);
        HttpClient client{m_clock, clientOptions()};
        if (isReused) {
            HttpRequest before;
            before.url = server.url(u"/before"_s);
            QCOMPARE(QCoro::waitFor(client.send(before)).status, 200);
        }
        const auto reply = QCoro::waitFor(client.send(create(server, method, body)));

        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Ambiguous);
        QCOMPARE(reply.status, 0);
        // A second sending would come at once: give it the time.
        QTest::qWait(30);
        QCOMPARE(server.count("/fault"), 1);
        if (isReused)
            QCOMPARE(server.seen().last().connection, server.seen().first().connection);
        QCOMPARE(client.inFlight(), 0);
    }

    /// Without this the rows above would prove nothing.
    void qtAloneSendsItTwice()
    {
        FaultServer server;
        Reaction reaction;
        reaction.kind = Reaction::Kind::CloseByFin;
        server.react("/fault", reaction);
        QNetworkAccessManager network;
        QNetworkRequest request{server.url(u"/fault"_s)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        std::unique_ptr<QNetworkReply> reply{network.post(request, "{}")};
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(server.count("/fault") > 1);
    }

    void whatWasNeverReadIsTransient_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }

    /// The server closes each connection as it is made: the flag of the body tells what may have gone out.
    void closedOnAcceptIsSentOnceAtMost()
    {
        FaultServer::Options options;
        options.closesOnAccept = true;
        FaultServer server{options};
        HttpClient client{m_clock};
        const auto reply = QCoro::waitFor(client.send(create(server, HttpMethod::Post, Body::Json)));
        QVERIFY(reply.failure);
        // Which of the two it is depends on who was faster; both are safe.
        QVERIFY(reply.failure->kind == ErrorKind::Ambiguous || reply.failure->kind == ErrorKind::Transient);
        QCOMPARE(server.seen().size(), 0);
    }

    void whatWasNeverReadIsTransient()
    {
        QFETCH(const bool, isTls);
        if (isTls && !m_hasCertificates)
            QSKIP("The openssl command is missing.");
        quint16 port = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            port = gone.serverPort();
        }
        HttpClient client{m_clock, clientOptions()};
        for (const auto body : {Body::Json, Body::File, Body::None}) {
            HttpRequest request;
            request.method = HttpMethod::Post;
            request.url = QUrl{u"%1://127.0.0.1:%2/"_s.arg(isTls ? u"https"_s : u"http"_s).arg(port)};
            request.body = bodyOf(body);
            request.creates = true;
            const auto reply = QCoro::waitFor(client.send(request));
            QVERIFY(reply.failure);
            QCOMPARE(reply.failure->kind, ErrorKind::Transient);
            QVERIFY(reply.failure->detail.contains("Nothing was sent"_L1));
        }
    }

    void anUnknownHostIsTransient()
    {
        HttpClient client{m_clock};
        HttpRequest request;
        request.method = HttpMethod::Post;
        request.url = QUrl{u"https://nowhere.invalid/"_s};
        request.creates = true;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, ErrorKind::Transient);
    }

    /// What creates nothing may be repeated by the caller, but Qt still does not do it by itself.
    void aLostRequestThatCreatesNothingIsTransient()
    {
        FaultServer server;
        Reaction reaction;
        reaction.kind = Reaction::Kind::CloseByFin;
        server.react("/fault", reaction);
        HttpClient client{m_clock};
        auto request = create(server, HttpMethod::Post, Body::Json);
        request.creates = false;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, ErrorKind::Transient);
        QCOMPARE(server.count("/fault"), 1);
    }

    void anAnswerThatBreaksOffLeavesDoubt()
    {
        FaultServer server;
        Reaction reaction;
        reaction.kind = Reaction::Kind::BreakOff;
        reaction.status = 201;
        reaction.body = "{\"id\":";
        server.react("/fault", reaction);
        HttpClient client{m_clock};
        const auto reply = QCoro::waitFor(client.send(create(server, HttpMethod::Post, Body::Json)));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Ambiguous);
        QVERIFY(reply.failure->detail.contains("201"_L1));
        QCOMPARE(server.count("/fault"), 1);
    }

    void challengesAndRedirectsAreAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("401 with a basic challenge")
            << 401 << QByteArray{"WWW-Authenticate"} << QByteArray{"Basic realm=\"x\""};
        QTest::newRow("401 with a digest challenge")
            << 401 << QByteArray{"WWW-Authenticate"} << QByteArray{"Digest realm=\"x\", nonce=\"y\", qop=\"auth\""};
        QTest::newRow("401 with a negotiate challenge")
            << 401 << QByteArray{"WWW-Authenticate"} << QByteArray{"Negotiate"};
        QTest::newRow("401 with a bearer challenge") << 401 << QByteArray{"WWW-Authenticate"} << QByteArray{"Bearer"};
        QTest::newRow("307 elsewhere") << 307 << QByteArray{"Location"} << QByteArray{"/elsewhere"};
        QTest::newRow("303 elsewhere") << 303 << QByteArray{"Location"} << QByteArray{"/elsewhere"};
        QTest::newRow("308 without a location") << 308 << QByteArray{"Range"} << QByteArray{"bytes=0-99"};
        QTest::newRow("400") << 400 << QByteArray{"X-Any"} << QByteArray{"y"};
        QTest::newRow("418") << 418 << QByteArray{"X-Any"} << QByteArray{"y"};
        QTest::newRow("429") << 429 << QByteArray{"Retry-After"} << QByteArray{"7"};
        QTest::newRow("500") << 500 << QByteArray{"X-Any"} << QByteArray{"y"};
        QTest::newRow("503") << 503 << QByteArray{"Retry-After"} << QByteArray{"7"};
    }

    void challengesAndRedirectsAreAnswers()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, value);
        FaultServer server;
        Reaction reaction;
        reaction.status = status;
        reaction.headers = {{header, value}};
        reaction.body = "{\"error\":\"words\"}";
        server.react("/fault", reaction);
        HttpClient client{m_clock};
        auto request = create(server, HttpMethod::Post, Body::Json);
        request.followRedirects = true;
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->detail) : "");
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header(header.toLower()), value);
        QCOMPARE(reply.body, reaction.body);
        QCOMPARE(server.seen().size(), 1);
    }

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

static const test::Registration<TestHttpOnce> registered;
#include "tst_httponce.moc"
