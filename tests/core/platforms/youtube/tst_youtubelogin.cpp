// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/net/pkce.h"
#include "core/platforms/platform.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Google's login, against its simulated side.
class TestYoutubeLogin final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_youtube = findPlatform(m_platforms, u"youtube");

    static QUrl origin(const RunningSandbox &sandbox) { return QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())}; }

    static ConnectRequest requestFor(const RunningSandbox &sandbox)
    {
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.server = origin(sandbox);
        request.app = {{u"client_id"_s, u"c1.apps.googleusercontent.com"_s}, {u"client_secret"_s, u"GOCSPX-x"_s}};
        request.redirectUri = QUrl{u"http://127.0.0.1:45678/callback"_s};
        return request;
    }

    /// Goes through the browser's part: the request comes back with a code, as the connector gives it on.
    ConnectRequest allowed(const RunningSandbox &sandbox, const QByteArray &ticked = {},
                           const Pkce &pkce = Pkce::make())
    {
        HttpClient http{sandbox.clock};
        auto request = requestFor(sandbox);
        const auto login
            = test::await(m_youtube->beginLogin(request, u"st&te"_s, QString::fromLatin1(pkce.challenge), http));
        if (!login)
            qFatal("%s", qPrintable(login.error().detail));
        const auto page = SandboxClient{sandbox.port()}.get("/google/o/oauth2/v2/auth?"
                                                            + login->address.query(QUrl::FullyEncoded).toUtf8()
                                                            + "&approve=1&username=Ada" + ticked);
        const QUrlQuery back{QUrl::fromEncoded(page.header("Location"))};
        if (back.queryItemValue(u"state"_s, QUrl::FullyDecoded) != "st&te"_L1)
            qFatal("the state is lost: %s", page.header("Location").constData());
        request.app = login->app;
        request.secret = back.queryItemValue(u"code"_s, QUrl::FullyDecoded);
        request.codeVerifier = QString::fromLatin1(pkce.verifier);
        return request;
    }

    Result<Connection> connected(const RunningSandbox &sandbox, const ConnectRequest &request)
    {
        HttpClient http{sandbox.clock};
        return test::await(m_youtube->connectAccount(request, http));
    }

    Result<Credentials> renewed(const RunningSandbox &sandbox, Credentials credentials)
    {
        HttpClient http{sandbox.clock};
        credentials.values["app"_L1] = requestFor(sandbox).app;
        const FrozenAccount account{.server = origin(sandbox)};
        return test::await(m_youtube->refresh(account, credentials, http));
    }

private slots:
    void asksGoogleAsADesktopProgram()
    {
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        auto request = requestFor(sandbox);
        request.server.clear();
        const auto login = test::await(m_youtube->beginLogin(request, u"s"_s, u"c"_s, http));
        QVERIFY(login);
        QCOMPARE(login->address.host(), u"accounts.google.com"_s);
        const QUrlQuery query{login->address};
        const auto value = [&](const QString &name) {
            return query.queryItemValue(name, QUrl::FullyDecoded);
        };
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"access_type"_s), u"offline"_s);
        QCOMPARE(value(u"prompt"_s), u"consent"_s);
        QCOMPARE(value(u"redirect_uri"_s), u"http://127.0.0.1:45678/callback"_s);
        for (const auto &scope : {u"youtube.upload"_s, u"youtube.readonly"_s, u"youtube.force-ssl"_s})
            QVERIFY(value(u"scope"_s).split(u' ').contains(u"https://www.googleapis.com/auth/"_s + scope));
        QCOMPARE(login->app["client_secret"_L1].toString(), u"GOCSPX-x"_s);
        request.options["force_login"_L1] = u"yes"_s;
        const auto other = test::await(m_youtube->beginLogin(request, u"s"_s, u"c"_s, http));
        QVERIFY(other->address.query().contains(u"select_account"_s));
    }

    void connectsAChannel()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"youtube"_s, {{u"long_uploads"_s, u"eligible"_s}});
        const auto connection = connected(sandbox, allowed(sandbox));
        QVERIFY2(connection, qPrintable(connection ? QString{} : connection.error().detail));
        QVERIFY2(connection->notices.isEmpty(), qPrintable(connection->notices.join(u' ')));
        const auto &account = connection->only().account;
        QCOMPARE(account.handle, u"ada"_s);
        QCOMPARE(account.name, u"ada"_s);
        QVERIFY(account.remoteId.startsWith("UC"_L1));
        QCOMPARE(account.reported["uploads"_L1].toString(), u"UU"_s + account.remoteId.mid(2));
        QCOMPARE(account.reported["long_uploads"_L1].toString(), u"eligible"_s);
        QVERIFY(account.reported["may_comment"_L1].toBool());
        const auto &credentials = connection->only().credentials;
        QVERIFY(credentials.values["access_token"_L1].toString().startsWith("ya29."_L1));
        const auto life = m_youtube->lifeOf(credentials);
        QVERIFY(life && life->isRenewable);
        QCOMPARE(life->endsAt - *life->issuedAt, std::chrono::milliseconds{3599s});
        QVERIFY(!m_youtube->needsRefresh(credentials, life->endsAt - 6min));
        QVERIFY(m_youtube->needsRefresh(credentials, life->endsAt - 5min));
    }

    void noticesWhatWasNotAllowed_data()
    {
        QTest::addColumn<QByteArray>("ticked");
        QTest::addColumn<bool>("connects");
        QTest::newRow("no comments") << QByteArray{"&granted=youtube.upload&granted=youtube.readonly"} << true;
        QTest::newRow("no uploads") << QByteArray{"&granted=youtube.readonly"} << false;
        QTest::newRow("no reading") << QByteArray{"&granted=youtube.upload"} << false;
        QTest::newRow("the one that holds all") << QByteArray{"&granted=youtube.force-ssl"} << true;
    }

    void noticesWhatWasNotAllowed()
    {
        QFETCH(const QByteArray, ticked);
        QFETCH(const bool, connects);
        const RunningSandbox sandbox;
        const auto connection = connected(sandbox, allowed(sandbox, ticked));
        QCOMPARE(connection.has_value(), connects);
        if (!connects) {
            QCOMPARE(connection.error().kind, ErrorKind::Scope);
            return;
        }
        const bool mayComment = ticked.contains("force-ssl");
        QCOMPARE(connection->only().account.reported["may_comment"_L1].toBool(), mayComment);
        QCOMPARE(connection->notices.isEmpty(), mayComment);
    }

    void refusesWhatIsNotItsOwn()
    {
        const RunningSandbox sandbox;
        auto request = allowed(sandbox);
        request.codeVerifier = u"somebody else's, of forty-three characters or so"_s;
        auto refused = connected(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
        request = allowed(sandbox);
        QVERIFY(connected(sandbox, request));
        refused = connected(sandbox, request);  // a code works once
        QVERIFY(!refused);
        request = allowed(sandbox);
        request.app["client_secret"_L1] = u""_s;
        refused = connected(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Config);
        SandboxClient{sandbox.port()}.configure(
            u"youtube"_s, {{u"client_secrets"_s, QJsonObject{{u"c1.apps.googleusercontent.com"_s, u"right"_s}}}});
        refused = connected(sandbox, allowed(sandbox));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Config);
        request.secret = u"  "_s;
        QCOMPARE(connected(sandbox, request).error().kind, ErrorKind::Invalid);
    }

    void aGoogleAccountMayHaveNoChannel()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"youtube"_s,
                                                {{u"channel_states"_s, QJsonObject{{u"ada"_s, u"none"_s}}}});
        const auto refused = connected(sandbox, allowed(sandbox));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Restricted);
        QVERIFY(refused.error().detail.contains(u"no YouTube channel"_s));
    }

    void connectsWithAToken()
    {
        const RunningSandbox sandbox;
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin(sandbox);
        request.secret = u" sandbox-Ada\n"_s;
        const auto connection = connected(sandbox, request);
        QVERIFY2(connection, qPrintable(connection ? QString{} : connection.error().detail));
        QCOMPARE(connection->only().account.handle, u"ada"_s);
        QCOMPARE(connection->notices.size(), 1);
        QVERIFY(!m_youtube->lifeOf(connection->only().credentials));
        request.secret = u"nonsense"_s;
        QCOMPARE(connected(sandbox, request).error().kind, ErrorKind::Auth);
    }

    void renewsWithTheSameRefreshToken()
    {
        RunningSandbox sandbox;
        const auto connection = connected(sandbox, allowed(sandbox));
        QVERIFY(connection);
        const auto before = connection->only().credentials;
        SandboxClient client{sandbox.port()};
        const auto token = before.values["access_token"_L1].toString().toUtf8();
        const QByteArray look = "/youtube/v3/channels?part=id&mine=true";
        QCOMPARE(client.get(look, token).status, 200);
        sandbox.clock.advance(2h);
        QCOMPARE(client.get(look, token).status, 401);
        const auto after = renewed(sandbox, before);
        QVERIFY2(after, qPrintable(after ? QString{} : after.error().detail));
        QCOMPARE(after->values["refresh_token"_L1], before.values["refresh_token"_L1]);
        QCOMPARE(client.get(look, after->values["access_token"_L1].toString().toUtf8()).status, 200);
    }

    void aTestingAppLosesItsLoginAfterSevenDays()
    {
        RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"youtube"_s, {{u"testing"_s, true}});
        const auto connection = connected(sandbox, allowed(sandbox));
        QVERIFY(connection);
        sandbox.clock.advance(24h * 6);
        QVERIFY(renewed(sandbox, connection->only().credentials));
        sandbox.clock.advance(24h * 2);
        const auto dead = renewed(sandbox, connection->only().credentials);
        QVERIFY(!dead);
        QCOMPARE(dead.error().kind, ErrorKind::Auth);
        QVERIFY2(dead.error().detail.contains(u"7 days"_s), qPrintable(dead.error().detail));
    }

    void aPassingFailureEndsNoLogin()
    {
        const RunningSandbox sandbox;
        const auto connection = connected(sandbox, allowed(sandbox));
        QVERIFY(connection);
        SandboxClient{sandbox.port()}.fault({{u"platform"_s, u"youtube"_s},
                                             {u"path"_s, u"/google/token"_s},
                                             {u"do"_s, u"status"_s},
                                             {u"value"_s, 503}});
        const auto later = renewed(sandbox, connection->only().credentials);
        QVERIFY(!later);
        QCOMPARE(later.error().kind, ErrorKind::Transient);
    }

    void endsTheGrantWhenItIsRevoked()
    {
        const RunningSandbox sandbox;
        const auto connection = connected(sandbox, allowed(sandbox));
        QVERIFY(connection);
        const auto credentials = connection->only().credentials;
        HttpClient http{sandbox.clock};
        const FrozenAccount account{.server = origin(sandbox)};
        QVERIFY(test::await(m_youtube->revoke(account, credentials, http)));
        const auto token = credentials.values["access_token"_L1].toString().toUtf8();
        QCOMPARE(SandboxClient{sandbox.port()}.get("/youtube/v3/channels?part=id&mine=true", token).status, 401);
        QCOMPARE(renewed(sandbox, credentials).error().kind, ErrorKind::Auth);
        QVERIFY(test::await(m_youtube->revoke(account, credentials, http)));  // dead already
    }

    void tellsWhatWasDenied()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray asked = "/google/o/oauth2/v2/auth?response_type=code&client_id=c&scope=https%3A%2F%2Fwww."
                                 "googleapis.com%2Fauth%2Fyoutube.upload&state=s&redirect_uri=http%3A%2F%2F";
        const auto denied = client.get(asked + "127.0.0.1%3A4%2F&approve=0");
        QCOMPARE(denied.status, 302);
        QVERIFY(denied.header("Location").contains("error=access_denied"));
        QCOMPARE(client.get(asked + "127.0.0.1%3A4%2F").status, 200);
        QCOMPARE(client.get(asked + "localhost%3A4%2F").status, 400);
        QCOMPARE(client.get(asked + "example.org%2F").status, 400);
    }
};

static const test::Registration<TestYoutubeLogin> registered;
#include "tst_youtubelogin.moc"
