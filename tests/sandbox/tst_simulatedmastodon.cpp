// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray alice{"sandbox-alice"};
const QByteArray redirectUri{"http%3A%2F%2F127.0.0.1%3A40123%2Fcallback"};
const QByteArray verifier{"a-verifier-that-is-long-enough-to-be-one-0123456789"};

QByteArray challenge()
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString idOf(const Answer &answer)
{
    return answer.json()["id"_L1].toString();
}

}  // namespace

class TestSimulatedMastodon final : public QObject
{
    Q_OBJECT

    Answer status(const QJsonObject &json, const QByteArray &key = {}, const QByteArray &token = alice)
    {
        sandbox::HttpHeaders headers;
        if (!key.isEmpty())
            headers.emplaceBack("Idempotency-Key", key);
        return m_client->post("/api/v1/statuses", json, token, headers);
    }
    Answer status(const QString &text, const QByteArray &key = {}) { return status({{u"status"_s, text}}, key); }
    QByteArray accountId(const QByteArray &token = alice)
    {
        return idOf(m_client->get("/api/v1/accounts/verify_credentials", token)).toLatin1();
    }
    QJsonObject app(const QString &scopes = u"read write"_s)
    {
        return m_client
            ->post("/api/v1/apps",
                   {{u"client_name"_s, u"Carillon"_s},
                    {u"redirect_uris"_s, QJsonArray{u"http://127.0.0.1/callback"_s, u"urn:ietf:wg:oauth:2.0:oob"_s}},
                    {u"scopes"_s, scopes},
                    {u"website"_s, u"https://example.org"_s}})
            .json();
    }
    static QByteArray authorizeQuery(const QJsonObject &app, const QByteArray &redirect = redirectUri)
    {
        return "response_type=code&client_id=" + app["client_id"_L1].toString().toLatin1() + "&redirect_uri=" + redirect
            + "&scope=read+write&state=s1&code_challenge=" + challenge() + "&code_challenge_method=S256";
    }
    QByteArray codeFor(const QJsonObject &app, const QByteArray &user = "alice")
    {
        const auto answer
            = m_client->form("/oauth/authorize?approve=1&username=" + user + '&' + authorizeQuery(app), {});
        return QUrlQuery{QUrl{QString::fromLatin1(answer.header("Location"))}}.queryItemValue(u"code"_s).toLatin1();
    }
    Answer redeem(const QJsonObject &app, const QByteArray &code, const QByteArray &proof = verifier)
    {
        return m_client->form("/oauth/token",
                              "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirectUri
                                  + "&client_id=" + app["client_id"_L1].toString().toLatin1() + "&client_secret="
                                  + app["client_secret"_L1].toString().toLatin1() + "&code_verifier=" + proof);
    }
    QString mediaId(const QByteArray &description = "a dot")
    {
        return idOf(m_client->multipart("/api/v2/media", tinyPng(), {{"description", description}}, alice));
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void tellsItsLimits()
    {
        const auto v2 = m_client->get("/api/v2/instance").json();
        QCOMPARE(v2["configuration"_L1]["statuses"_L1]["max_characters"_L1].toInt(), 500);
        QCOMPARE(v2["configuration"_L1]["media_attachments"_L1]["image_size_limit"_L1].toInt(), 16'777'216);
        m_client->configure(u"mastodon"_s, {{u"instance_v2"_s, false}, {u"max_characters"_s, 5000}});
        QCOMPARE(m_client->get("/api/v2/instance").status, 404);
        const auto v1 = m_client->get("/api/v1/instance").json();
        QCOMPARE(v1["configuration"_L1]["statuses"_L1]["max_characters"_L1].toInt(), 5000);
    }

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

    void postsByJsonAndByForm()
    {
        const auto byJson = status({{u"status"_s, u"Hello <world>\n\nhttps://example.org"_s},
                                    {u"visibility"_s, u"unlisted"_s},
                                    {u"language"_s, u"de"_s},
                                    {u"spoiler_text"_s, u"careful"_s}});
        QCOMPARE(byJson.status, 200);
        const auto json = byJson.json();
        QCOMPARE(json["content"_L1].toString(),
                 u"<p>Hello &lt;world&gt;</p><p><a href=\"https://example.org\" rel=\"nofollow "
                 "noopener\">https://example.org</a></p>"_s);
        QCOMPARE(json["visibility"_L1].toString(), u"unlisted"_s);
        QCOMPARE(json["language"_L1].toString(), u"de"_s);
        QCOMPARE(json["sensitive"_L1].toBool(), true);
        const auto byForm
            = m_client->form("/api/v1/statuses", "status=a+%26+b&media_ids[]=" + mediaId().toLatin1(), alice);
        QCOMPARE(byForm.status, 200);
        QCOMPARE(byForm.json()["media_attachments"_L1].toArray().size(), 1);
        const auto source = m_client->get("/api/v1/statuses/" + idOf(byForm).toLatin1() + "/source", alice).json();
        QCOMPARE(source["text"_L1].toString(), u"a & b"_s);
        m_client->configure(u"mastodon"_s, {{u"form_body_ignored"_s, true}});
        QCOMPARE(m_client->form("/api/v1/statuses", "status=lost", alice).json()["content"_L1].toString(),
                 u"<p></p>"_s);
    }

    void refusesBadStatuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("blank") << QJsonObject{{u"status"_s, u" "_s}} << 422
                               << u"Validation failed: Text can't be blank"_s;
        QTest::newRow("too long") << QJsonObject{{u"status"_s, QString{501, u'x'}}} << 422
                                  << u"Validation failed: Text character limit of 500 exceeded"_s;
        QTest::newRow("too long with its warning")
            << QJsonObject{{u"status"_s, QString{490, u'x'}}, {u"spoiler_text"_s, QString{11, u'y'}}} << 422
            << u"Validation failed: Text character limit of 500 exceeded"_s;
        QTest::newRow("unknown parent") << QJsonObject{{u"status"_s, u"a"_s}, {u"in_reply_to_id"_s, u"1"_s}} << 404
                                        << u"The post you are trying to reply to does not appear to exist."_s;
        QTest::newRow("unknown media") << QJsonObject{{u"status"_s, u"a"_s}, {u"media_ids"_s, QJsonArray{u"1"_s}}}
                                       << 422 << u"Media 1 not found or already attached to another post"_s;
        QTest::newRow("five files") << QJsonObject{{u"status"_s, u"a"_s},
                                                   {u"media_ids"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}}
                                    << 422 << u"Cannot attach more than 4 files"_s;
        QTest::newRow("odd visibility") << QJsonObject{{u"status"_s, u"a"_s}, {u"visibility"_s, u"secret"_s}} << 422
                                        << u"Validation failed: Visibility is not included in the list"_s;
    }
    void refusesBadStatuses()
    {
        QFETCH(const QJsonObject, json);
        QFETCH(const int, code);
        QFETCH(const QString, sentence);
        const auto answer = status(json);
        QCOMPARE(answer.status, code);
        QCOMPARE(answer.error(), sentence);
        QCOMPARE(m_client->counts(u"mastodon"_s, u"alice"_s)["refused"_L1].toInt(), 1);
    }

    void countsAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("addresses are 23") << QString{477, u'x'} + u" https://example.org/"_s + QString{300, u'a'};
        QTest::newRow("mentions lose their host")
            << QString{493, u'x'} + u" @alice@a-very-long-host-name.example.social"_s;
        QTest::newRow("families are one") << u"👨‍👩‍👧‍👦"_s.repeated(500);
    }
    void countsAsTheServerDoes()
    {
        QFETCH(const QString, text);
        const auto brimful = status(text.left(1) == u"x"_s ? text.mid(1) : text);
        QCOMPARE(brimful.status, 200);
        QCOMPARE(status(u"xx"_s + text).status, 422);
    }

    void aKeyAnswersTheFirstStatusForAnHour()
    {
        const auto first = idOf(status(u"one"_s, "k1"));
        QCOMPARE(idOf(status(u"another text"_s, "k1")), first);
        QVERIFY(idOf(status(u"two"_s, "k2")) != first);
        QVERIFY(idOf(status({{u"status"_s, u"bob's"_s}}, "k1", "sandbox-bob")) != first);
        m_client->send("DELETE", "/api/v1/statuses/" + first.toLatin1(), {{"Authorization", "Bearer " + alice}}, {});
        const auto gone = status(u"one"_s, "k1");
        QCOMPARE(gone.status, 404);
        QCOMPARE(gone.error(), u"Record not found"_s);
        m_sandbox->clock.advance(1h);
        QCOMPARE(status(u"one"_s, "k1").status, 200);
        QCOMPARE(m_client->counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
    }

    void someServersIgnoreTheKey()
    {
        m_client->configure(u"mastodon"_s, {{u"ignore_idempotency_key"_s, true}});
        QVERIFY(idOf(status(u"one"_s, "k1")) != idOf(status(u"one"_s, "k1")));
        QCOMPARE(m_client->counts(u"mastodon"_s, u"alice"_s)["duplicates"_L1].toInt(), 1);
    }

    void takesMedia()
    {
        const auto answer = m_client->multipart("/api/v2/media", tinyPng(), {{"description", "ein Punkt"}}, alice);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["type"_L1].toString(), u"image"_s);
        QCOMPARE(answer.json()["description"_L1].toString(), u"ein Punkt"_s);
        const auto path = QUrl{answer.json()["url"_L1].toString()}.path().toLatin1();
        QCOMPARE(m_client->get(path).body, tinyPng());
        const auto id = idOf(answer).toLatin1();
        const auto changed = m_client->send(
            "PUT", "/api/v1/media/" + id, {{"Authorization", "Bearer " + alice}, {"Content-Type", "application/json"}},
            "{\"description\":\"a dot\"}");
        QCOMPARE(changed.json()["description"_L1].toString(), u"a dot"_s);
        QCOMPARE(m_client->get("/api/v1/media/" + id, "sandbox-bob").status, 404);
        const QJsonObject post{{u"status"_s, QString{}}, {u"media_ids"_s, QJsonArray{QString::fromLatin1(id)}}};
        QCOMPARE(status(post).status, 200);
        QCOMPARE(status(post).status, 422);
        QCOMPARE(m_client->get("/api/v1/media/" + id, alice).status, 404);
    }

    void refusesBadMedia()
    {
        const auto none = m_client->multipart("/api/v2/media", {}, {{"description", "x"}}, alice);
        QCOMPARE(none.status, 422);
        QCOMPARE(none.error(), u"Validation failed: File can't be blank"_s);
        const auto text = m_client->multipart("/api/v2/media", "just text", {}, alice);
        QCOMPARE(text.error(), u"Validation failed: File content type is invalid, File is invalid"_s);
        const auto wordy
            = m_client->multipart("/api/v2/media", tinyPng(), {{"description", QByteArray(1501, 'x')}}, alice);
        QCOMPARE(wordy.error(), u"Validation failed: Description is too long (maximum is 1500 characters)"_s);
    }

    void mediaCanTakeItsTime()
    {
        m_client->configure(u"mastodon"_s, {{u"media_polls"_s, 2}});
        const auto uploaded = m_client->multipart("/api/v2/media", tinyPng(), {}, alice);
        QCOMPARE(uploaded.status, 202);
        QVERIFY(uploaded.json()["url"_L1].isNull());
        const auto id = idOf(uploaded);
        const QJsonObject post{{u"status"_s, u"a"_s}, {u"media_ids"_s, QJsonArray{id}}};
        QCOMPARE(status(post).error(),
                 u"Cannot attach files that have not finished processing. Try again in a moment!"_s);
        const auto path = "/api/v1/media/" + id.toLatin1();
        QCOMPARE(m_client->get(path, alice).status, 206);
        QCOMPARE(m_client->get(path, alice).status, 206);
        const auto ready = m_client->get(path, alice);
        QCOMPARE(ready.status, 200);
        QVERIFY(ready.json()["url"_L1].isString());
        QCOMPARE(status(post).status, 200);
        m_client->configure(u"mastodon"_s, {{u"media_fail"_s, true}, {u"media_polls"_s, 0}});
        const auto doomed = m_client->multipart("/api/v2/media", tinyPng(), {}, alice);
        QCOMPARE(doomed.status, 202);
        QCOMPARE(m_client->get("/api/v1/media/" + idOf(doomed).toLatin1(), alice).status, 422);
    }

    void listsOwnStatuses()
    {
        QStringList ids;
        for (int at = 0; at < 5; ++at) {
            m_sandbox->clock.advance(1s);
            ids += idOf(status({{u"status"_s, u"post %1"_s.arg(at)}, {u"visibility"_s, u"private"_s}}));
        }
        const auto base = "/api/v1/accounts/" + accountId() + "/statuses?exclude_reblogs=true&limit=2";
        const auto newest = m_client->get(base, alice);
        QCOMPARE(newest.array().size(), 2);
        QCOMPARE(newest.array()[0]["id"_L1].toString(), ids[4]);
        QVERIFY(newest.header("Link").contains("max_id=" + ids[3].toLatin1() + ">; rel=\"next\""));
        const auto older = m_client->get(base + "&max_id=" + ids[3].toLatin1(), alice).array();
        QCOMPARE(older[0]["id"_L1].toString(), ids[2]);
        QCOMPARE(m_client->get(base + "&since_id=" + ids[3].toLatin1(), alice).array().size(), 1);
        QCOMPARE(m_client->get(base).array().size(), 0);
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[0].toLatin1()).status, 404);
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[0].toLatin1(), alice).status, 200);
        m_client->configure(u"mastodon"_s, {{u"visible_after_ms"_s, 2000}});
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[4].toLatin1(), alice).status, 404);
        QCOMPARE(m_client->get(base, alice).array()[0]["id"_L1].toString(), ids[2]);
    }

    void keepsThreadsTogether()
    {
        const auto first = idOf(status(u"one"_s));
        const auto second = status({{u"status"_s, u"two"_s}, {u"in_reply_to_id"_s, first}});
        QCOMPARE(second.json()["in_reply_to_id"_L1].toString(), first);
        auto counts = m_client->counts(u"mastodon"_s, u"alice"_s);
        QCOMPARE(counts["created"_L1].toInt(), 1);
        QCOMPARE(counts["parts"_L1].toInt(), 2);
        status({{u"status"_s, u"two"_s}, {u"in_reply_to_id"_s, first}});
        QCOMPARE(m_client->counts(u"mastodon"_s)["duplicates"_L1].toInt(), 1);
        const auto page = m_client->get("/@alice/" + first.toLatin1()).body;
        QVERIFY(page.contains("one") && page.contains("two"));
    }

    void limitsStatuses()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"statuses_limit"_s, QJsonObject{{u"limit"_s, 2}, {u"seconds"_s, 10800}}}});
        const auto first = status(u"one"_s);
        QCOMPARE(first.header("X-RateLimit-Limit"), QByteArray{"2"});
        QCOMPARE(first.header("X-RateLimit-Remaining"), QByteArray{"1"});
        status(u"two"_s);
        const auto refused = status(u"three"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.body, QByteArray{"{\"error\":\"Too many requests\"}"});
        QCOMPARE(refused.header("X-RateLimit-Reset"), QByteArray{"2026-11-21T12:00:00.000000Z"});
        QVERIFY(refused.header("Retry-After").isEmpty());
        QCOMPARE(status({{u"status"_s, u"bob"_s}}, {}, "sandbox-bob").status, 200);
        m_sandbox->clock.advance(3h);
        QCOMPARE(status(u"three"_s).status, 200);
    }

    void limitsUploadsAndCalls()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"media_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 1800}}},
                             {u"calls_limit"_s, QJsonObject{{u"limit"_s, 3}, {u"seconds"_s, 300}}}});
        QVERIFY(!mediaId().isEmpty());
        QVERIFY(mediaId().isEmpty());
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", alice).status, 200);
        const auto refused = m_client->get("/api/v1/accounts/verify_credentials", alice);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("X-RateLimit-Reset"), QByteArray{"2026-11-21T09:05:00.000000Z"});
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", "sandbox-bob").status, 200);
        m_client->configure(u"mastodon"_s, {{u"rate_headers"_s, false}});
        const auto silent = m_client->get("/api/v1/accounts/verify_credentials", alice);
        QCOMPARE(silent.status, 429);
        QVERIFY(silent.header("X-RateLimit-Limit").isEmpty());
    }

    void playsOtherServers()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"visibility_lowered"_s, true}, {u"opaque_ids"_s, u"uuid"_s}, {u"html_errors"_s, true}});
        const auto posted = status(u"quiet"_s);
        QCOMPARE(posted.json()["visibility"_L1].toString(), u"unlisted"_s);
        QCOMPARE(idOf(posted).count(u'-'), 4);
        const auto error = m_client->get("/api/v1/statuses/nothing");
        QCOMPARE(error.status, 404);
        QVERIFY(error.header("Content-Type").startsWith("text/html"));
        const auto odd = m_client->post("/_sandbox/config", {{u"mastodon"_s, QJsonObject{{u"opaque_ids"_s, u"x"_s}}}});
        QCOMPARE(odd.status, 400);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestSimulatedMastodon> registered;
#include "tst_simulatedmastodon.moc"
