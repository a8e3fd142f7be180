// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Connecting to the simulated LinkedIn, in every mode.
class TestLinkedInLogin final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_linkedin = findPlatform(m_platforms, u"linkedin");

    static QUrl origin(const RunningSandbox &sandbox) { return QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())}; }

    static ConnectRequest requestWith(const RunningSandbox &sandbox, const QString &products)
    {
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.server = origin(sandbox);
        request.redirectUri = QUrl{u"http://localhost:53691/callback"_s};
        request.app = {{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}};
        if (!products.isEmpty())
            request.app["products"_L1] = products;
        return request;
    }

    /// Where the browser ends, with the request as the connector would finish it.
    QUrlQuery redirectOf(const RunningSandbox &sandbox, ConnectRequest &request, bool approves = true)
    {
        HttpClient http{sandbox.clock};
        const auto login = test::await(m_linkedin->beginLogin(request, u"st&te"_s, u"challenge"_s, http));
        if (!login)
            qFatal("%s", qPrintable(login.error().detail));
        request.app = login->app;
        SandboxClient client{sandbox.port()};
        const auto answer = client.form(login->address.path(QUrl::FullyEncoded).toUtf8() + '?'
                                            + login->address.query(QUrl::FullyEncoded).toUtf8()
                                            + (approves ? "&approve=1&username=ada" : "&approve=0&username=ada"),
                                        {});
        return QUrlQuery{QUrl::fromEncoded(answer.header("Location"))};
    }

    Result<Connection> connectAccount(const RunningSandbox &sandbox, const ConnectRequest &request)
    {
        HttpClient http{sandbox.clock};
        return test::await(m_linkedin->connectAccount(request, http));
    }

    Result<Connection> login(const RunningSandbox &sandbox, const QString &products)
    {
        auto request = requestWith(sandbox, products);
        request.secret = redirectOf(sandbox, request).queryItemValue(u"code"_s);
        return connectAccount(sandbox, request);
    }

    static QStringList handlesOf(const Result<Connection> &connection)
    {
        QStringList handles;
        for (const auto &connected : connection->accounts)
            handles += connected.account.handle;
        return handles;
    }

private slots:
    void asksForNoMoreThanTheAppMay_data()
    {
        QTest::addColumn<QString>("products");
        QTest::addColumn<QString>("scope");
        const auto member = u"openid profile w_member_social"_s;
        const auto organization = u"r_organization_social w_organization_social rw_organization_admin"_s;
        QTest::newRow("nothing said") << u""_s << member;
        QTest::newRow("a person's app") << u"member"_s << member;
        QTest::newRow("an organization's app") << u"organization"_s << organization;
        QTest::newRow("an app with both") << u"both"_s << member + u' ' + organization;
    }

    void asksForNoMoreThanTheAppMay()
    {
        QFETCH(const QString, products);
        QFETCH(const QString, scope);
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        auto request = requestWith(sandbox, products);
        request.server = QUrl{};
        const auto login = test::await(m_linkedin->beginLogin(request, u"st&te"_s, u"c"_s, http));
        QVERIFY(login);
        QCOMPARE(login->address.adjusted(QUrl::RemoveQuery),
                 QUrl{u"https://www.linkedin.com/oauth/v2/authorization"_s});
        const QUrlQuery query{login->address};
        QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), scope);
        QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"http://localhost:53691/callback"_s);
        QVERIFY(!query.hasQueryItem(u"code_challenge"_s));
        QCOMPARE(login->app["redirect_uri"_L1].toString(), u"http://localhost:53691/callback"_s);
    }

    void connectsThePerson()
    {
        const RunningSandbox sandbox;
        const auto connected = login(sandbox, u"member"_s);
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        const auto &only = connected->only();
        QCOMPARE(only.account.handle, u"ada"_s);
        QVERIFY(only.account.remoteId.startsWith("urn:li:person:"_L1));
        QVERIFY(connected->notices.isEmpty());
        const auto life = m_linkedin->lifeOf(only.credentials);
        QVERIFY(life);
        QVERIFY(!life->isRenewable);
        QCOMPARE(life->endsAt - *life->issuedAt, std::chrono::days{60});
        QVERIFY(!m_linkedin->needsRefresh(only.credentials, life->endsAt - 1h));
    }

    void offersTheOrganizationsToo()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(
            u"linkedin"_s, {{u"organizations"_s, QJsonObject{{u"ada"_s, QJsonArray{u"acme"_s, u"globex"_s}}}}});
        QCOMPARE(handlesOf(login(sandbox, u"both"_s)), (QStringList{u"ada"_s, u"acme"_s, u"globex"_s}));
        const auto ours = login(sandbox, u"organization"_s);
        QCOMPARE(handlesOf(ours), (QStringList{u"acme"_s, u"globex"_s}));
        QVERIFY(ours->accounts[0].account.remoteId.startsWith("urn:li:organization:"_L1));
    }

    void aRoleThatMayNotPostOffersNothing()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"linkedin"_s, {{u"role"_s, u"ANALYST"_s}});
        const auto connected = login(sandbox, u"organization"_s);
        QVERIFY(connected);
        QVERIFY(connected->accounts.isEmpty());
        QCOMPARE(connected->notices.size(), 1);
    }

    void aScopeThatTheAppLacksEndsTheLogin()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"linkedin"_s, {{u"app_products"_s, u"member"_s}});
        auto request = requestWith(sandbox, u"both"_s);
        QCOMPARE(redirectOf(sandbox, request).queryItemValue(u"error"_s), u"unauthorized_scope_error"_s);
    }

    void aRefusalInTheBrowserIsTold()
    {
        const RunningSandbox sandbox;
        auto request = requestWith(sandbox, {});
        const auto back = redirectOf(sandbox, request, false);
        QCOMPARE(back.queryItemValue(u"error"_s), u"user_cancelled_authorize"_s);
        QCOMPARE(back.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
    }

    void missingScopes_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<QString>("products");
        QTest::addColumn<int>("accounts");
        QTest::addColumn<int>("notices");
        QTest::newRow("nothing may be posted") << u"w_member_social"_s << u"member"_s << -1 << 0;
        QTest::newRow("nothing at all") << u"w_member_social w_organization_social"_s << u"both"_s << -1 << 0;
        QTest::newRow("not as a person") << u"w_member_social"_s << u"both"_s << 1 << 1;
        QTest::newRow("not as an organization") << u"w_organization_social"_s << u"both"_s << 1 << 1;
        QTest::newRow("nothing may be read back") << u"r_organization_social"_s << u"both"_s << 2 << 1;
    }

    void missingScopes()
    {
        QFETCH(const QString, withheld);
        QFETCH(const QString, products);
        QFETCH(const int, accounts);
        QFETCH(const int, notices);
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"linkedin"_s, {{u"withheld_scopes"_s, withheld}});
        const auto connected = login(sandbox, products);
        QCOMPARE(connected.has_value(), accounts >= 0);
        if (accounts < 0) {
            QCOMPARE(connected.error().kind, ErrorKind::Scope);
            return;
        }
        QCOMPARE(connected->accounts.size(), accounts);
        QCOMPARE(connected->notices.size(), notices);
    }

    void aCodeWorksOnceAndForItsAddress()
    {
        const RunningSandbox sandbox;
        auto request = requestWith(sandbox, {});
        request.secret = redirectOf(sandbox, request).queryItemValue(u"code"_s);
        QVERIFY(connectAccount(sandbox, request));
        const auto used = connectAccount(sandbox, request);
        QCOMPARE(used.error().kind, ErrorKind::Auth);

        request.secret = redirectOf(sandbox, request).queryItemValue(u"code"_s);
        request.app["redirect_uri"_L1] = u"http://localhost:1/callback"_s;
        const auto elsewhere = connectAccount(sandbox, request);
        QCOMPARE(elsewhere.error().kind, ErrorKind::Config);

        request.secret = redirectOf(sandbox, request).queryItemValue(u"code"_s);
        request.app["client_secret"_L1] = u"wrong"_s;
        const auto stranger = connectAccount(sandbox, request);
        QCOMPARE(stranger.error().kind, ErrorKind::Config);
    }

    void connectsWithAToken_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("handle");
        QTest::newRow("a person's") << u" sandbox-Ada\n"_s << u"ada"_s;
        QTest::newRow("an organization's") << u"sandbox-org-acme"_s << u"acme"_s;
    }

    void connectsWithAToken()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, handle);
        const RunningSandbox sandbox;
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin(sandbox);
        request.secret = token;
        const auto connected = connectAccount(sandbox, request);
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(handlesOf(connected), QStringList{handle});
        QVERIFY(connected->notices.isEmpty());
        QVERIFY(!m_linkedin->lifeOf(connected->only().credentials));
    }

    void aTokenThatIsNoneIsRefused()
    {
        const RunningSandbox sandbox;
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin(sandbox);
        request.secret = u"nonsense"_s;
        QCOMPARE(connectAccount(sandbox, request).error().kind, ErrorKind::Auth);
        request.secret = u" "_s;
        QCOMPARE(connectAccount(sandbox, request).error().kind, ErrorKind::Invalid);
    }

    void withTheAppATokenTellsWhenItEnds()
    {
        const RunningSandbox sandbox;
        const auto made = login(sandbox, u"member"_s);
        QVERIFY(made);
        auto request = requestWith(sandbox, u"member"_s);
        request.mode = ConnectMode::Token;
        request.secret = made->only().credentials.values["access_token"_L1].toString();
        const auto connected = connectAccount(sandbox, request);
        QVERIFY(connected);
        const auto life = m_linkedin->lifeOf(connected->only().credentials);
        QVERIFY(life);
        QVERIFY(!life->isRenewable);
    }

    void aFreshTokenMayBeUnknownForAMoment()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"linkedin"_s, {{u"fresh_token_failures"_s, 1}});
        const auto connected = login(sandbox, u"member"_s);
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
    }

    void renewsWhereThereIsARefreshToken()
    {
        RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"linkedin"_s, {{u"refresh_tokens"_s, true}});
        const auto connected = login(sandbox, u"member"_s);
        QVERIFY(connected);
        auto credentials = connected->only().credentials;
        const auto life = m_linkedin->lifeOf(credentials);
        QVERIFY(life->isRenewable);
        QVERIFY(m_linkedin->needsRefresh(credentials, life->endsAt - 23h));
        QVERIFY(!m_linkedin->needsRefresh(credentials, life->endsAt - 25h));

        credentials.values["app"_L1]
            = QJsonObject{{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}};
        const FrozenAccount account{.server = origin(sandbox)};
        HttpClient http{sandbox.clock};
        const auto renewed = test::await(m_linkedin->refresh(account, credentials, http));
        QVERIFY2(renewed, qPrintable(renewed ? QString{} : renewed.error().detail));
        QVERIFY(renewed->values["access_token"_L1] != credentials.values["access_token"_L1]);
        QCOMPARE(renewed->values["refresh_token"_L1], credentials.values["refresh_token"_L1]);

        // It does not live longer for being used, and says so.
        credentials.values["refresh_expires_at"_L1] = credentials.values["expires_at"_L1];
        QVERIFY(!m_linkedin->lifeOf(credentials)->isRenewable);
        credentials.values["refresh_token"_L1] = u"gone"_s;
        QCOMPARE(test::await(m_linkedin->refresh(account, credentials, http)).error().kind, ErrorKind::Auth);
        credentials.values.remove("refresh_token"_L1);
        QCOMPARE(test::await(m_linkedin->refresh(account, credentials, http)).error().kind, ErrorKind::Auth);
    }

    void revokesWithTheAppAlone()
    {
        const RunningSandbox sandbox;
        const auto connected = login(sandbox, u"member"_s);
        QVERIFY(connected);
        auto credentials = connected->only().credentials;
        const auto token = credentials.values["access_token"_L1].toString().toUtf8();
        const FrozenAccount account{.server = origin(sandbox)};
        HttpClient http{sandbox.clock};
        SandboxClient client{sandbox.port()};
        QVERIFY(test::await(m_linkedin->revoke(account, credentials, http)));
        QCOMPARE(client.get("/linkedin/v2/userinfo", token).status, 200);
        credentials.values["app"_L1]
            = QJsonObject{{u"client_id"_s, u"sandbox-app"_s}, {u"client_secret"_s, u"sandbox-app-secret"_s}};
        QVERIFY(test::await(m_linkedin->revoke(account, credentials, http)));
        QCOMPARE(client.get("/linkedin/v2/userinfo", token).status, 401);
    }
};

static const test::Registration<TestLinkedInLogin> registered;
#include "tst_linkedinlogin.moc"
