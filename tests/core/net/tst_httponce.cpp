// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/createfixture.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTest>
#include <qcorotask.h>

#include <curl/curl.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Reaction::Kind)
Q_DECLARE_METATYPE(HttpMethod)
Q_DECLARE_METATYPE(ErrorKind)

/// A request that creates something reaches the wire at most once, whatever the server does.
class TestHttpOnce final : public QObject, protected CreateFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { setUp(); }

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
        server.react("/fault", misbehave(kind, std::chrono::milliseconds{after}));
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
    void libcurlAloneSendsItTwice()
    {
        FaultServer server;
        server.react("/fault", misbehave(Reaction::Kind::CloseByFin));
        const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl{curl_easy_init(), &curl_easy_cleanup};
        curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, "{}");
        for (const auto &path : {u"/before"_s, u"/fault"_s}) {
            curl_easy_setopt(curl.get(), CURLOPT_URL, server.url(path).toEncoded().constData());
            curl_easy_perform(curl.get());
        }
        QVERIFY(server.count("/fault") > 1);
    }

    void whatWasNeverReadIsTransient_data()
    {
        QTest::addColumn<bool>("isTls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }

    /// The server closes each connection as it is made.
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

    /// What creates nothing may be repeated by the caller, but it is not done behind their back.
    void aLostRequestThatCreatesNothingIsTransient()
    {
        FaultServer server;
        server.react("/fault", misbehave(Reaction::Kind::CloseByFin));
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
        const QByteArray body{"{\"error\":\"words\"}"};
        server.react("/fault", answer(status, {{header, value}}, body));
        HttpClient client{m_clock};
        auto request = create(server, HttpMethod::Post, Body::Json);
        request.followRedirects = true;
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY2(!reply.failure, reply.failure ? qPrintable(reply.failure->detail) : "");
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header(header.toLower()), value);
        QCOMPARE(reply.body, body);
        QCOMPARE(server.seen().size(), 1);
    }

    void whoHangsUpInTheMiddleOfAnUploadIsAskedOnce_data()
    {
        QTest::addColumn<Reaction::Kind>("kind");
        QTest::newRow("without an answer") << Reaction::Kind::CloseUnread;
        QTest::newRow("with an answer") << Reaction::Kind::AnswerUnread;
    }

    void whoHangsUpInTheMiddleOfAnUploadIsAskedOnce()
    {
        QFETCH(const Reaction::Kind, kind);
        FaultServer server;
        Reaction reaction;
        reaction.kind = kind;
        reaction.status = 413;
        server.react("/fault", reaction);
        const auto path = m_folder.filePath(u"large"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(20'000'000));
        file.close();
        HttpClient client{m_clock};
        auto request = create(server, HttpMethod::Post, Body::None);
        request.body = HttpBody::file(path, "video/mp4");
        const auto reply = QCoro::waitFor(client.send(request));
        // Whether the answer is heard depends on what the network throws away when it is hung up.
        if (kind == Reaction::Kind::AnswerUnread && !reply.failure) {
            QCOMPARE(reply.status, 413);
        } else {
            QVERIFY(reply.failure);
            QCOMPARE(reply.failure->kind, ErrorKind::Ambiguous);
        }
        QTest::qWait(30);
        QCOMPARE(server.count("/fault"), 1);
    }
};

static const test::Registration<TestHttpOnce> registered;
#include "tst_httponce.moc"
