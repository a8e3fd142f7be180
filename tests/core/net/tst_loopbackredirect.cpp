// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopbackredirect.h"
#include "core/net/pkce.h"
#include "tests/support/testmain.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLoopbackRedirect final : public QObject
{
    Q_OBJECT

private:
    static Result<QUrlQuery> settled(QCoro::Task<Result<QUrlQuery>> &&task)
    {
        // QCoro::waitFor() wants a default constructor.
        std::optional<Result<QUrlQuery>> result;
        task.then([&result](const Result<QUrlQuery> &outcome) { result = outcome; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }))
            return Error{ErrorKind::Unknown, u"it still waits"_s};
        return *result;
    }

    /// Sends `request` to the listener and returns all it answers until it hangs up.
    static QByteArray ask(const LoopbackRedirect &redirect, const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(redirect.redirectUri().host(), static_cast<quint16>(redirect.redirectUri().port()));
        socket.write(request);
        const auto hasEnded = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return hasEnded ? socket.readAll() : QByteArray{"still connected"};
    }

    static QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"; }

private slots:
    void receivesTheOneWithItsState()
    {
        LoopbackRedirect redirect{"st-1"};
        QVERIFY(redirect.listen());
        QCOMPARE(redirect.redirectUri().host(), u"127.0.0.1"_s);
        QCOMPARE(redirect.redirectUri().path(), u"/callback"_s);
        auto task = redirect.wait();
        QVERIFY(ask(redirect, get("/favicon.ico")).startsWith("HTTP/1.1 404 "));
        QVERIFY(ask(redirect, get("/callback")).startsWith("HTTP/1.1 400 "));
        QVERIFY(ask(redirect, get("/callback?code=evil&state=other")).startsWith("HTTP/1.1 400 "));
        QVERIFY(ask(redirect, "POST /callback?code=evil&state=st-1 HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404 "));
        QVERIFY(ask(redirect, "nonsense\r\n\r\n").startsWith("HTTP/1.1 404 "));
        QVERIFY(ask(redirect, QByteArray{9000, 'x'}).startsWith("HTTP/1.1 431 "));
        QVERIFY(!task.isReady());
        const auto page = ask(redirect, get("/callback?code=a%2Bb+c&state=st-1"));
        QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(page.contains("You can close this page"));
        QVERIFY(!page.contains("src=") && !page.contains("href="));
        const auto query = settled(std::move(task));
        QVERIFY(query);
        QCOMPARE(query->queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a+b c"_s);

        QTcpSocket late;
        late.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(redirect.redirectUri().port()));
        QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void aRefusalIsAnAnswerToo()
    {
        LoopbackRedirect redirect{"st-1"};
        QVERIFY(redirect.listen());
        QVERIFY(ask(redirect, get("/callback?error=access_denied&state=st-1")).contains("refused"));
        const auto query = settled(redirect.wait());
        QVERIFY(query);
        QCOMPARE(query->queryItemValue(u"error"_s), u"access_denied"_s);
    }

    void endsWhenCancelled()
    {
        LoopbackRedirect redirect{"st-1"};
        QVERIFY(redirect.listen());
        auto task = redirect.wait();
        redirect.cancel();
        QVERIFY(task.isReady());
        QCOMPARE(settled(std::move(task)).error().kind, ErrorKind::Cancelled);
        QCOMPARE(settled(redirect.wait()).error().kind, ErrorKind::Invalid);
    }

    void endsWhenDestroyed()
    {
        auto redirect = std::make_unique<LoopbackRedirect>("st-1");
        QVERIFY(redirect->listen());
        auto task = redirect->wait();
        redirect.reset();
        QCOMPARE(settled(std::move(task)).error().kind, ErrorKind::Cancelled);
    }

    void hasItsTime()
    {
        LoopbackRedirect::Options options;
        options.life = 50ms;
        LoopbackRedirect redirect{"st-1", options};
        QVERIFY(redirect.listen());
        QCOMPARE(settled(redirect.wait()).error().kind, ErrorKind::Cancelled);
    }

    void hangsUpOnTheSilent()
    {
        LoopbackRedirect::Options options;
        options.requestTime = 50ms;
        LoopbackRedirect redirect{"st-1", options};
        QVERIFY(redirect.listen());
        QVERIFY(ask(redirect, "GET /callback?state=st-1").isEmpty());
    }

    void aTakenPortIsTold()
    {
        LoopbackRedirect first{"st-1"};
        QVERIFY(first.listen());
        LoopbackRedirect::Options options;
        options.port = static_cast<quint16>(first.redirectUri().port());
        LoopbackRedirect second{"st-2", options};
        const auto listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, ErrorKind::Unavailable);
    }

    void listensNowhereElse()
    {
        LoopbackRedirect redirect{"st-1"};
        QVERIFY(redirect.listen());
        for (const auto &address : QNetworkInterface::allAddresses()) {
            if (address.isLoopback() || address.isLinkLocal())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, static_cast<quint16>(redirect.redirectUri().port()));
            QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
        }
    }

    void pkceFollowsItsRfc()
    {
        // RFC 7636, appendix B.
        QCOMPARE(pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        const auto one = Pkce::make();
        QCOMPARE(one.verifier.size(), 43);
        QCOMPARE(one.challenge, pkceChallenge(one.verifier));
        QVERIFY(one.verifier != Pkce::make().verifier);
        QVERIFY(newOAuthState() != newOAuthState());
    }
};

static const test::Registration<TestLoopbackRedirect> registered;
#include "tst_loopbackredirect.moc"
