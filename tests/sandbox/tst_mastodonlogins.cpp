// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/mastodonmember.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace carillon::test::mastodon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Apps, logins and tokens of the simulated Mastodon.
class TestMastodonLogins final : public QObject, protected Member
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void describesItsOAuth()
    {
        const auto metadata = m_client->get("/.well-known/oauth-authorization-server").json();
        QVERIFY(metadata["token_endpoint"_L1].toString().endsWith("/oauth/token"_L1));
        QCOMPARE(metadata["code_challenge_methods_supported"_L1].toArray(), QJsonArray{u"S256"_s});
        m_client->configure(u"mastodon"_s, {{u"oauth_metadata"_s, false}});
        QCOMPARE(m_client->get("/.well-known/oauth-authorization-server").status, 404);
    }

    void signsInWithPkceOnAnyLoopbackPort()
    {
        const auto registered = app();
        QCOMPARE(registered["redirect_uris"_L1].toArray().size(), 2);
        const auto page = m_client->get("/oauth/authorize?" + authorizeQuery(registered));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("<form method=\"post\" action=\"/oauth/authorize\">"));
        const auto redirected
            = m_client->form("/oauth/authorize", authorizeQuery(registered) + "&approve=1&username=Carol");
        QCOMPARE(redirected.status, 302);
        const QUrl back{QString::fromLatin1(redirected.header("Location"))};
        QCOMPARE(back.port(), 40123);
        QCOMPARE(QUrlQuery{back}.queryItemValue(u"state"_s), u"s1"_s);
        const auto answer = redeem(registered, QUrlQuery{back}.queryItemValue(u"code"_s).toLatin1());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["token_type"_L1].toString(), u"Bearer"_s);
        const auto token = answer.json()["access_token"_L1].toString().toLatin1();
        const auto me = m_client->get("/api/v1/accounts/verify_credentials", token).json();
        QCOMPARE(me["acct"_L1].toString(), u"carol"_s);
        QCOMPARE(me["source"_L1]["privacy"_L1].toString(), u"public"_s);
        const auto posted = status({{u"status"_s, u"hi"_s}}, {}, token).json();
        QCOMPARE(posted["application"_L1]["name"_L1].toString(), u"Carillon"_s);
        // The same person, app and scopes get the same token again.
        QCOMPARE(redeem(registered, codeFor(registered, "carol")).json()["access_token"_L1].toString().toLatin1(),
                 token);
    }

    void aCodeWorksOnceAndOnlyWithItsVerifier()
    {
        const auto registered = app();
        const auto code = codeFor(registered);
        const auto wrong = redeem(registered, code, "another-verifier");
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.error(), u"invalid_grant"_s);
        QCOMPARE(redeem(registered, code).error(), u"invalid_grant"_s);
        const auto second = codeFor(registered);
        QCOMPARE(redeem(registered, second).status, 200);
        QCOMPARE(redeem(registered, second).error(), u"invalid_grant"_s);
        auto stranger = registered;
        stranger[u"client_secret"_s] = u"guessed"_s;
        const auto refused = redeem(stranger, codeFor(registered));
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.error(), u"invalid_client"_s);
    }

    void showsACodeToCopy()
    {
        const auto registered = app();
        const auto page = m_client->form("/oauth/authorize?approve=1&username=bob&"
                                             + authorizeQuery(registered, "urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob"),
                                         {});
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("<code>"));
    }

    void refusesStrangeAuthorizations()
    {
        const auto registered = app(u"read"_s);
        QCOMPARE(m_client->get("/oauth/authorize?client_id=nobody").status, 401);
        QCOMPARE(m_client->get("/oauth/authorize?" + authorizeQuery(registered, "http%3A%2F%2Fevil.test%2F")).status,
                 400);
        const auto scope = m_client->get("/oauth/authorize?" + authorizeQuery(registered));
        QCOMPARE(scope.status, 302);
        QVERIFY(scope.header("Location").contains("error=invalid_scope"));
        m_client->configure(u"mastodon"_s, {{u"redirect_port_exact"_s, true}});
        QCOMPARE(m_client->get("/oauth/authorize?" + authorizeQuery(registered)).status, 400);
        m_client->configure(u"mastodon"_s, {{u"redirect_port_exact"_s, false}});
        const auto writer = app();
        const auto denied = m_client->form("/oauth/authorize?approve=0&" + authorizeQuery(writer), {});
        QVERIFY(denied.header("Location").contains("error=access_denied"));
    }

    void registersAppsByTextToo()
    {
        const auto answer = m_client->form(
            "/api/v1/apps",
            "client_name=C&scopes=read&redirect_uris=http%3A%2F%2F127.0.0.1%2Fa%0Aurn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob");
        QCOMPARE(answer.json()["redirect_uris"_L1].toArray().size(), 2);
        const auto nameless = m_client->post("/api/v1/apps", {{u"redirect_uris"_s, u"http://127.0.0.1/"_s}});
        QCOMPARE(nameless.status, 422);
        QVERIFY(nameless.error().startsWith("Validation failed: "_L1));
        for (int at = 0; at < 3; ++at)
            app();
        QVERIFY(app().contains("error"_L1));
    }

    void aRevokedTokenIsDead()
    {
        const auto registered = app();
        const auto token = redeem(registered, codeFor(registered)).json()["access_token"_L1].toString().toLatin1();
        const auto credentials = "&client_id=" + registered["client_id"_L1].toString().toLatin1()
            + "&client_secret=" + registered["client_secret"_L1].toString().toLatin1();
        QCOMPARE(m_client->form("/oauth/revoke", "token=" + token).status, 403);
        const auto revoked = m_client->form("/oauth/revoke", "token=" + token + credentials);
        QCOMPARE(revoked.status, 200);
        QCOMPARE(revoked.body, QByteArray{"{}"});
        const auto answer = m_client->get("/api/v1/accounts/verify_credentials", token);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.error(), u"The access token was revoked"_s);
    }

    void judgesTokens()
    {
        QCOMPARE(status({{u"status"_s, u"x"_s}}, {}, "nonsense").error(), u"The access token is invalid"_s);
        const auto reader = app(u"read"_s);
        const auto credentials = "&client_id=" + reader["client_id"_L1].toString().toLatin1()
            + "&client_secret=" + reader["client_secret"_L1].toString().toLatin1();
        const auto ofApp = m_client->form("/oauth/token", "grant_type=client_credentials&scope=read" + credentials)
                               .json()["access_token"_L1]
                               .toString()
                               .toLatin1();
        const auto scope = status({{u"status"_s, u"x"_s}}, {}, ofApp);
        QCOMPARE(scope.status, 403);
        QCOMPARE(scope.error(), u"This action is outside the authorized scopes"_s);
        const auto nobody = m_client->get("/api/v1/accounts/verify_credentials", ofApp);
        QCOMPARE(nobody.status, 422);
        QCOMPARE(nobody.error(), u"This method requires an authenticated user"_s);
    }
};

static const test::Registration<TestMastodonLogins> registered;
#include "tst_mastodonlogins.moc"
