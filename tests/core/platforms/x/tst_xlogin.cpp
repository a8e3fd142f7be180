// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestXLogin final : public QObject
{
    Q_OBJECT

    static Credentials withApp(Credentials credentials)
    {
        credentials.values["app"_L1] = QJsonObject{{u"client_id"_s, u"my-app"_s}};
        return credentials;
    }

    static Result<Credentials> renewed(test::XFixture &fixture, const Connection &connection)
    {
        return test::await(fixture.x->refresh(test::XFixture::freeze(connection.only().account),
                                              withApp(connection.only().credentials), fixture.http));
    }

private slots:
    void opensThePageOfX()
    {
        test::XFixture fixture;
        ConnectRequest request;
        request.redirectUri = QUrl{u"http://127.0.0.1:53682/callback"_s};
        request.app = {{u"client_id"_s, u" my app "_s}};
        const auto login = test::await(fixture.x->beginLogin(request, u"st&te"_s, u"chal"_s, fixture.http));
        QVERIFY(login.has_value());
        QCOMPARE(login->address.toString(QUrl::FullyEncoded),
                 u"https://x.com/i/oauth2/authorize?response_type=code&client_id=my%20app&redirect_uri=http%3A%2F%2F"
                 "127.0.0.1%3A53682%2Fcallback&scope=tweet.read%20tweet.write%20users.read%20media.write%20"
                 "offline.access&state=st%26te&code_challenge=chal&code_challenge_method=S256"_s);
        QCOMPARE(login->app["redirect_uri"_L1].toString(), u"http://127.0.0.1:53682/callback"_s);

        request.app = {};
        const auto none = test::await(fixture.x->beginLogin(request, u"s"_s, u"c"_s, fixture.http));
        QVERIFY(!none);
        QCOMPARE(toWord(none.error().kind), toWord(ErrorKind::Config));
    }

    void connectsInTheBrowser()
    {
        test::XFixture fixture;
        const auto connected = fixture.login();
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        const auto &account = connected->only().account;
        QCOMPARE(account.handle, u"ada"_s);
        QCOMPARE(account.platform, u"x"_s);
        QVERIFY(!account.remoteId.isEmpty());
        QVERIFY(connected->notices.isEmpty());
        const auto life = fixture.x->lifeOf(connected->only().credentials);
        QVERIFY(life.has_value());
        QCOMPARE(life->endsAt, fixture.sandbox.clock.now() + 2h);
        QVERIFY(life->isRenewable);
        QVERIFY(!fixture.x->needsRefresh(connected->only().credentials, fixture.sandbox.clock.now() + 114min));
        QVERIFY(fixture.x->needsRefresh(connected->only().credentials, fixture.sandbox.clock.now() + 116min));
    }

    void letsAPersonSayNo()
    {
        test::XFixture fixture;
        const auto request = fixture.loginUpToTheCode("approve=0");
        QVERIFY(request.has_value());
        QVERIFY2(request->secret.isEmpty(), "the connector tells the error that came instead");
    }

    void refusesACodeThatIsNoGood_data()
    {
        QTest::addColumn<QString>("how");
        for (const auto *how : {"of another's verifier", "used twice", "too old"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void refusesACodeThatIsNoGood()
    {
        QFETCH(const QString, how);
        test::XFixture fixture;
        auto request = fixture.loginUpToTheCode();
        QVERIFY(request.has_value());
        if (how.startsWith("of"_L1))
            request->codeVerifier = u"somebody else's, of forty-three characters or so"_s;
        else if (how.startsWith("used"_L1))
            QVERIFY(test::await(fixture.x->connectAccount(*request, fixture.http)).has_value());
        else
            fixture.sandbox.clock.advance(31s);
        const auto refused = test::await(fixture.x->connectAccount(*request, fixture.http));
        QVERIFY(!refused);
        QCOMPARE(toWord(refused.error().kind), toWord(ErrorKind::Auth));
    }

    void tellsThatAnAppNeedsItsSecret()
    {
        test::XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"confidential_app"_s, true}});
        const auto refused = fixture.login();
        QVERIFY(!refused);
        QCOMPARE(toWord(refused.error().kind), toWord(ErrorKind::Config));
        QVERIFY(refused.error().detail.contains("Native App"_L1));
    }

    void comparesTheScopes_data()
    {
        QTest::addColumn<QString>("granted");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("notices");
        QTest::newRow("all") << u"tweet.read tweet.write users.read media.write offline.access"_s << u""_s << 0;
        QTest::newRow("no media") << u"tweet.read tweet.write users.read offline.access"_s << u""_s << 1;
        QTest::newRow("no media, no renewal") << u"tweet.read tweet.write users.read"_s << u""_s << 2;
        QTest::newRow("no writing") << u"tweet.read users.read offline.access"_s << u"scope"_s << 0;
    }

    void comparesTheScopes()
    {
        QFETCH(const QString, granted);
        QFETCH(const QString, error);
        QFETCH(const int, notices);
        test::XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"granted_scopes"_s, granted}});
        const auto connected = fixture.login();
        QCOMPARE(connected ? QString{} : toWord(connected.error().kind), error);
        if (connected) {
            QCOMPARE(connected->notices.size(), notices);
            const auto life = fixture.x->lifeOf(connected->only().credentials);
            QCOMPARE(life->isRenewable, granted.contains("offline"_L1));
        }
    }

    void connectsWithATokenFromElsewhere()
    {
        test::XFixture fixture;
        const auto connected = fixture.connectWithToken(u" sandbox-Ada  refresh-me\n"_s);
        QVERIFY(connected.has_value());
        const auto &values = connected->only().credentials.values;
        QCOMPARE(values["access_token"_L1].toString(), u"sandbox-Ada"_s);
        QCOMPARE(values["refresh_token"_L1].toString(), u"refresh-me"_s);
        QVERIFY(!fixture.x->needsRefresh(connected->only().credentials, fixture.sandbox.clock.now()));

        const auto refused = fixture.connectWithToken(u"nonsense"_s);
        QVERIFY(!refused);
        QCOMPARE(toWord(refused.error().kind), toWord(ErrorKind::Auth));
        const auto empty = fixture.connectWithToken(u" "_s);
        QVERIFY(!empty);
        QCOMPARE(toWord(empty.error().kind), toWord(ErrorKind::Invalid));
    }

    void renewsAndNeverUsesATokenTwice()
    {
        test::XFixture fixture;
        const auto connected = fixture.login();
        QVERIFY(connected.has_value());
        fixture.sandbox.clock.advance(2h);
        const auto fresh = renewed(fixture, *connected);
        QVERIFY2(fresh.has_value(), qPrintable(fresh ? QString{} : fresh.error().detail));
        QVERIFY(fresh->values["refresh_token"_L1] != connected->only().credentials.values["refresh_token"_L1]);
        QVERIFY(!fresh->values.contains("app"_L1));
        const auto token = fresh->values["access_token"_L1].toString().toUtf8();
        QCOMPARE(fixture.client.get("/2/users/me", token).status, 200);
        QCOMPARE(fixture.x->lifeOf(*fresh)->endsAt, fixture.sandbox.clock.now() + 2h);

        // Whoever sends the old one again ends the whole login.
        const auto stale = renewed(fixture, *connected);
        QVERIFY(!stale);
        QCOMPARE(toWord(stale.error().kind), toWord(ErrorKind::Auth));
        QCOMPARE(fixture.client.get("/2/users/me", token).status, 401);
    }

    void doesNotLoseALoginToAFailingNetwork()
    {
        test::XFixture fixture;
        const auto connected = fixture.login();
        QVERIFY(connected.has_value());
        fixture.fault({{u"path"_s, u"/2/oauth2/token"_s}, {u"do"_s, u"status"_s}, {u"value"_s, 503}});
        const auto failed = renewed(fixture, *connected);
        QVERIFY(!failed);
        QCOMPARE(toWord(failed.error().kind), toWord(ErrorKind::Transient));
        QVERIFY(renewed(fixture, *connected).has_value());
    }

    void saysWhyItCannotRenew()
    {
        test::XFixture fixture;
        Credentials credentials;
        credentials.values = {{u"access_token"_s, u"a"_s}};
        const auto none = test::await(fixture.x->refresh({}, credentials, fixture.http));
        QCOMPARE(toWord(none.error().kind), toWord(ErrorKind::Auth));
        credentials.values["refresh_token"_L1] = u"r"_s;
        const auto appless = test::await(fixture.x->refresh({}, credentials, fixture.http));
        QCOMPARE(toWord(appless.error().kind), toWord(ErrorKind::Config));
    }

    void endsTheLogin()
    {
        test::XFixture fixture;
        const auto connected = fixture.login();
        QVERIFY(connected.has_value());
        const auto &only = connected->only();
        const auto token = only.credentials.values["access_token"_L1].toString().toUtf8();
        QCOMPARE(fixture.client.get("/2/users/me", token).status, 200);
        const auto ended = test::await(
            fixture.x->revoke(test::XFixture::freeze(only.account), withApp(only.credentials), fixture.http));
        QVERIFY(ended.has_value());
        QCOMPARE(fixture.client.get("/2/users/me", token).status, 401);
    }
};

static const test::Registration<TestXLogin> registered;

#include "tst_xlogin.moc"
