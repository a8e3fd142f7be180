// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testmain.h"

#include <QScopeGuard>
#include <QTest>
#include <qcorotask.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

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

Q_DECLARE_METATYPE(TestCertificates::Kind)

/// Where requests go, where they are refused to go, and by which way.
class TestHttpAddresses final : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;

private slots:
    void refusesAddressesThatAreNotSafe_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("plain http elsewhere") << u"http://social.example/api"_s;
        QTest::newRow("a host that only begins like this machine") << u"http://127.0.0.1.example/"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("ftp") << u"ftp://127.0.0.1/"_s;
        QTest::newRow("no host") << u"https:///path"_s;
        QTest::newRow("nothing") << QString{};
    }

    void refusesAddressesThatAreNotSafe()
    {
        QFETCH(const QString, address);
        HttpClient client{m_clock};
        const auto reply = QCoro::waitFor(client.send(create(QUrl{address})));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Config);
    }

    void refusesBadCertificates_data()
    {
        QTest::addColumn<TestCertificates::Kind>("certificate");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("a valid one is accepted") << TestCertificates::Kind::Valid << false;
        QTest::newRow("self-signed") << TestCertificates::Kind::SelfSigned << true;
        QTest::newRow("expired") << TestCertificates::Kind::Expired << true;
        QTest::newRow("for another host") << TestCertificates::Kind::WrongHost << true;
    }

    void refusesBadCertificates()
    {
        QFETCH(const TestCertificates::Kind, certificate);
        QFETCH(const bool, isRefused);
        TestCertificates certificates;
        if (!certificates.make())
            QSKIP("The openssl command is missing.");
        FaultServer::Options serverOptions;
        serverOptions.tls = certificates.server(certificate);
        FaultServer server{serverOptions};
        HttpClientOptions options;
        options.extraCaCertificates = {certificates.authority()};
        HttpClient client{m_clock, options};
        const auto reply = QCoro::waitFor(client.send(create(server.url(u"/a"_s))));
        QCOMPARE(reply.failure.has_value(), isRefused);
        QCOMPARE(server.seen().size(), isRefused ? 0 : 1);
        if (isRefused) {
            QCOMPARE(reply.failure->kind, ErrorKind::Config);
            QVERIFY(reply.failure->detail.contains("Nothing was sent"_L1));
        }
    }

    void neverFollowsFromHttpsToHttp()
    {
        TestCertificates certificates;
        if (!certificates.make())
            QSKIP("The openssl command is missing.");
        FaultServer plain;
        FaultServer::Options serverOptions;
        serverOptions.tls = certificates.server(TestCertificates::Kind::Valid);
        FaultServer server{serverOptions};
        server.react("/a", answer(302, {{"Location", plain.url(u"/b"_s).toEncoded()}}));
        HttpClientOptions options;
        options.extraCaCertificates = {certificates.authority()};
        HttpClient client{m_clock, options};
        auto request = get(server.url(u"/a"_s));
        request.followRedirects = true;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, ErrorKind::Config);
        QCOMPARE(plain.connections(), 0);
    }

    void followsRedirectsWhenAsked()
    {
        FaultServer first;
        FaultServer second;
        first.react("/a", answer(302, {{"Location", "/b?x=1"}}));
        first.react("/b", answer(307, {{"Location", second.url(u"/c"_s).toEncoded()}}));
        second.react("/c", answer(200, {}, "there"));
        HttpClient client{m_clock};
        auto request = get(first.url(u"/a"_s));
        request.headers = {{"Authorization", "Bearer abc"}, {"Accept", "text/html"}};
        QCOMPARE(QCoro::waitFor(client.send(request)).status, 302);
        request.followRedirects = true;
        const auto reply = QCoro::waitFor(client.send(request));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, "there");
        QCOMPARE(headerValue(first.seen().last().headers, "Authorization"), "Bearer abc");
        QVERIFY(headerValue(second.seen().last().headers, "Authorization").isEmpty());
        QCOMPARE(headerValue(second.seen().last().headers, "Accept"), "text/html");
    }

    void aHeaderCannotBreakTheRequestApart_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a line break in the value") << QByteArray{"X-A"} << QByteArray{"b\r\nX-C: d"};
        QTest::newRow("half of one") << QByteArray{"X-A"} << QByteArray{"b\nX-C: d"};
        QTest::newRow("a line break in the name") << QByteArray{"X-A\r\nX-C"} << QByteArray{"d"};
        QTest::newRow("a colon in the name") << QByteArray{"X-A: b"} << QByteArray{"d"};
        QTest::newRow("an end of text") << QByteArray{"X-A"} << QByteArray{"b\0c", 3};
        QTest::newRow("no name") << QByteArray{} << QByteArray{"b"};
    }

    void aHeaderCannotBreakTheRequestApart()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        FaultServer server;
        HttpClient client{m_clock};
        auto request = create(server.url(u"/a"_s));
        request.headers = {{name, value}};
        const auto reply = QCoro::waitFor(client.send(request));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Invalid);
        QCOMPARE(server.connections(), 0);
    }

    void anEmptyHeaderIsSent()
    {
        FaultServer server;
        HttpClient client{m_clock};
        auto request = create(server.url(u"/a"_s));
        request.headers = {{"X-Empty", ""}};
        QCOMPARE(QCoro::waitFor(client.send(request)).status, 200);
        const auto headers = server.seen().first().headers;
        QVERIFY(std::any_of(headers.begin(), headers.end(), [](const HttpHeader &header) {
            return header.name == "X-Empty" && header.value.isEmpty();
        }));
    }

    void aProxyThatWantsALoginIsToldAsSuch()
    {
        FaultServer proxy;
        proxy.react("/a", answer(407, {{"Proxy-Authenticate", "Basic realm=\"x\""}}));
        const auto before = qgetenv("http_proxy");
        const auto restore = qScopeGuard([&before] { qputenv("http_proxy", before); });
        qputenv("http_proxy", proxy.url({}).toEncoded());
        HttpClientOptions options;
        options.allowsPlainHttpAnywhere = true;
        HttpClient client{m_clock, options};
        const auto reply = QCoro::waitFor(client.send(create(QUrl{u"http://social.example/a"_s})));
        QVERIFY(reply.failure);
        QCOMPARE(reply.failure->kind, ErrorKind::Config);
        QVERIFY(reply.failure->detail.contains("Nothing was sent"_L1));
    }

    void followsNoCircle()
    {
        FaultServer server;
        server.react("/a", answer(302, {{"Location", "/a"}}));
        HttpClient client{m_clock};
        auto request = get(server.url(u"/a"_s));
        request.followRedirects = true;
        QCOMPARE(QCoro::waitFor(client.send(request)).failure->kind, ErrorKind::Unknown);
        QCOMPARE(server.count("/a"), 6);
    }

    void theSystemsProxyIsUsedButNeverForThisMachine()
    {
        FaultServer proxy;
        proxy.react("/lost", misbehave(Reaction::Kind::CloseByFin));
        FaultServer server;
        const auto before = qgetenv("http_proxy");
        const auto restore = qScopeGuard([&before] { qputenv("http_proxy", before); });
        qputenv("http_proxy", proxy.url({}).toEncoded());
        HttpClientOptions options;
        options.allowsPlainHttpAnywhere = true;
        HttpClient client{m_clock, options};
        QCOMPARE(QCoro::waitFor(client.send(create(server.url(u"/a"_s)))).status, 200);
        QCOMPARE(proxy.connections(), 0);
        QCOMPARE(QCoro::waitFor(client.send(create(QUrl{u"http://social.example/a"_s}))).status, 200);
        QCOMPARE(proxy.seen().last().target, "http://social.example/a");
        const auto lost = QCoro::waitFor(client.send(create(QUrl{u"http://social.example/lost"_s})));
        QCOMPARE(lost.failure->kind, ErrorKind::Ambiguous);
        QTest::qWait(30);
        QCOMPARE(proxy.seen().size(), 2);
    }
};

static const test::Registration<TestHttpAddresses> registered;
#include "tst_httpaddresses.moc"
