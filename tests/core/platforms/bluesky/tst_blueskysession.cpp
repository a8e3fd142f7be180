// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::test::await;
using carillon::test::Reaction;

namespace {

constexpr auto createSession = "/xrpc/com.atproto.server.createSession";
constexpr auto refreshSession = "/xrpc/com.atproto.server.refreshSession";
constexpr auto deleteSession = "/xrpc/com.atproto.server.deleteSession";

Reaction answer(const QJsonObject &body, int status = 200)
{
    return Reaction{.status = status,
                    .headers = {{"Content-Type", "application/json"}},
                    .body = QJsonDocument{body}.toJson(QJsonDocument::Compact)};
}

Reaction refusal(const QString &code, int status)
{
    return answer({{u"error"_s, code}, {u"message"_s, u"No"_s}}, status);
}

QString tokenUntil(Instant expiry)
{
    const QJsonObject claims{{u"exp"_s, qint64{expiry.time_since_epoch() / 1s}}};
    const auto body = QJsonDocument{claims}.toJson(QJsonDocument::Compact);
    return u"eyJ9."_s
        + QString::fromLatin1(body.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
        + u".sig"_s;
}

QJsonObject session()
{
    return {{u"did"_s, u"did:plc:alice"_s},
            {u"handle"_s, u"alice.test"_s},
            {u"accessJwt"_s, u"access-secret"_s},
            {u"refreshJwt"_s, u"refresh-secret"_s}};
}

QJsonObject didDocument(const QString &endpoint, const QString &id = u"#atproto_pds"_s)
{
    return {{u"service"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"serviceEndpoint"_s, endpoint}}}}};
}

}  // namespace

class TestBlueskySession final : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<Platform> m_bluesky = bluesky::make();
    std::unique_ptr<carillon::test::FaultServer> m_server;
    std::unique_ptr<HttpClient> m_http;

    ConnectRequest request() const
    {
        ConnectRequest made;
        made.server = m_server->url(u"/"_s);
        made.handle = u"alice.test"_s;
        made.secret = u"pass-word-pass-word"_s;
        return made;
    }
    Result<Connection> connected(const ConnectRequest &from) { return await(m_bluesky->connectAccount(from, *m_http)); }
    FrozenAccount account() const
    {
        auto made = bluesky::test::post().account;
        made.server = m_server->url(u"/"_s);
        return made;
    }
    static Credentials credentials() { return Credentials{.values = {{u"refreshJwt"_s, u"refresh-secret"_s}}}; }

private slots:
    void init()
    {
        m_server = std::make_unique<carillon::test::FaultServer>();
        m_http = std::make_unique<HttpClient>(m_clock);
    }

    void connectsAndKeepsBothTokens()
    {
        auto body = session();
        const auto home = u"https://shimeji.us-east.host.bsky.network"_s;
        body[u"didDoc"_s] = didDocument(home);
        m_server->react(createSession, answer(body));
        auto from = request();
        from.handle = u" \u202A@alice.test\u202C"_s;
        const auto made = connected(from);
        QVERIFY(made);
        QCOMPARE(made->only().account.platform, u"bluesky"_s);
        QCOMPARE(made->only().account.handle, u"alice.test"_s);
        QCOMPARE(made->only().account.remoteId, u"did:plc:alice"_s);
        QCOMPARE(made->only().account.server, QUrl{home});
        QVERIFY(!made->only().account.key.isEmpty() && made->only().account.hasSecret);
        QCOMPARE(made->only().credentials.values["accessJwt"_L1].toString(), u"access-secret"_s);
        QCOMPARE(made->only().credentials.values["refreshJwt"_L1].toString(), u"refresh-secret"_s);
        const auto sent = QJsonDocument::fromJson(m_server->seen().first().body).object();
        QCOMPARE(sent, (QJsonObject{{u"identifier"_s, u"alice.test"_s}, {u"password"_s, from.secret}}));
    }

    void aHandleThatLeadsNowhereIsNotKept()
    {
        auto body = session();
        body[u"handle"_s] = u"handle.invalid"_s;
        m_server->react(createSession, answer(body));
        const auto made = connected(request());
        QVERIFY(made);
        QCOMPARE(made->only().account.handle, u"did:plc:alice"_s);
        QCOMPARE(made->only().account.server, m_server->url(QString{}));
    }

    void refusesToConnect_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<ErrorKind>("kind");
        const auto error = [](const QString &code) {
            return QJsonObject{{u"error"_s, code}};
        };
        auto inactive = session();
        inactive[u"active"_s] = false;
        auto deactivated = inactive;
        deactivated[u"status"_s] = u"deactivated"_s;
        auto halved = session();
        halved.remove(u"refreshJwt"_s);
        QTest::newRow("wrong password") << 401 << error(u"AuthenticationRequired"_s) << ErrorKind::Auth;
        QTest::newRow("second factor") << 401 << error(u"AuthFactorTokenRequired"_s) << ErrorKind::Auth;
        QTest::newRow("taken down") << 401 << error(u"AccountTakedown"_s) << ErrorKind::Restricted;
        QTest::newRow("taken down, with a session") << 200 << inactive << ErrorKind::Restricted;
        QTest::newRow("deactivated, with a session") << 200 << deactivated << ErrorKind::Restricted;
        QTest::newRow("half a session") << 200 << halved << ErrorKind::Config;
        QTest::newRow("something else") << 200 << QJsonObject{{u"hello"_s, u"world"_s}} << ErrorKind::Config;
        QTest::newRow("nothing there") << 404 << QJsonObject{} << ErrorKind::Config;
        QTest::newRow("server down") << 503 << QJsonObject{} << ErrorKind::Transient;
    }

    void refusesToConnect()
    {
        QFETCH(const int, status);
        QFETCH(const QJsonObject, body);
        m_server->react(createSession, answer(body, status));
        const auto made = connected(request());
        QVERIFY(!made);
        QTEST(made.error().kind, "kind");
        QVERIFY(!made.error().detail.contains(u"pass-word"_s));
    }

    void asksForWhatIsMissing()
    {
        auto from = request();
        from.handle = u" @ "_s;
        QCOMPARE(connected(from).error().kind, ErrorKind::Invalid);
        from = request();
        from.secret = u" "_s;
        QCOMPARE(connected(from).error().kind, ErrorKind::Invalid);
        from = request();
        from.mode = ConnectMode::Browser;
        QCOMPARE(connected(from).error().kind, ErrorKind::Config);
        from = request();
        from.server = QUrl{u"http://pds.example.com"_s};
        QCOMPARE(connected(from).error().kind, ErrorKind::Invalid);
        QVERIFY(m_server->seen().isEmpty());
    }

    void findsTheRepositorysServer_data()
    {
        QTest::addColumn<QJsonObject>("document");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("found");
        const auto asked = u"https://bsky.social"_s;
        QTest::newRow("named") << didDocument(u"https://pds.example"_s) << asked << u"https://pds.example"_s;
        QTest::newRow("named by the whole id")
            << didDocument(u"https://pds.example"_s, u"did:plc:a#atproto_pds"_s) << asked << u"https://pds.example"_s;
        QTest::newRow("another service") << didDocument(u"https://labels.example"_s, u"#atproto_labeler"_s) << asked
                                         << QString{};
        QTest::newRow("no document") << QJsonObject{} << asked << QString{};
        QTest::newRow("plain http") << didDocument(u"http://pds.example"_s) << asked << QString{};
        QTest::newRow("no address") << didDocument(u"pds"_s) << asked << QString{};
        QTest::newRow("this machine, told from outside") << didDocument(u"https://localhost:1"_s) << asked << QString{};
        QTest::newRow("this machine, told by itself")
            << didDocument(u"http://localhost:1"_s) << u"http://127.0.0.1:2"_s << u"http://localhost:1"_s;
    }

    void findsTheRepositorysServer()
    {
        QFETCH(const QJsonObject, document);
        QFETCH(const QString, asked);
        QFETCH(const QString, found);
        QCOMPARE(bluesky::repositoryServer(document, QUrl{asked}), QUrl{found});
    }

    void renewsFiveMinutesEarly()
    {
        const auto now = bluesky::test::morning;
        const auto needs = [&](const QString &token) {
            return m_bluesky->needsRefresh(Credentials{.values = {{u"accessJwt"_s, token}}}, now);
        };
        QVERIFY(!needs(tokenUntil(now + 2h)));
        QVERIFY(!needs(tokenUntil(now + 5min + 1s)));
        QVERIFY(needs(tokenUntil(now + 5min)));
        QVERIFY(needs(tokenUntil(now - 1h)));
        QVERIFY(needs(QString{}));
        QVERIFY(!needs(u"no.token.of-ours"_s));  // the server will say
    }

    void saysHowLongALoginLasts()
    {
        const auto now = bluesky::test::morning;
        const auto life = m_bluesky->lifeOf(Credentials{.values = {{u"accessJwt"_s, tokenUntil(now + 2h)}}});
        QVERIFY(life);
        QCOMPARE(life->endsAt, now + 2h);
        QVERIFY(!life->issuedAt);
        QVERIFY(!m_bluesky->lifeOf(Credentials{.values = {{u"accessJwt"_s, u"no.token.of-ours"_s}}}));
    }

    void renewsWithoutABody()
    {
        auto body = session();
        body[u"accessJwt"_s] = u"next-access"_s;
        m_server->react(refreshSession, answer(body));
        const auto renewed = await(m_bluesky->refresh(account(), credentials(), *m_http));
        QVERIFY(renewed);
        QCOMPARE(renewed->values["accessJwt"_L1].toString(), u"next-access"_s);
        const auto seen = m_server->seen().first();
        QCOMPARE(seen.verb, QByteArray{"POST"});
        QCOMPARE(headerValue(seen.headers, "Authorization"), QByteArray{"Bearer refresh-secret"});
        QCOMPARE(seen.bodyBytes, 0);
        QVERIFY(headerValue(seen.headers, "Content-Type").isEmpty());
    }

    void onlyTheServersWordEndsALogin_data()
    {
        QTest::addColumn<int>("reaction");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        const auto answers = int(Reaction::Kind::Answer);
        QTest::newRow("expired") << answers << 400 << u"ExpiredToken"_s << ErrorKind::Auth;
        QTest::newRow("unknown token") << answers << 400 << u"InvalidToken"_s << ErrorKind::Auth;
        QTest::newRow("taken down") << answers << 401 << u"AccountTakedown"_s << ErrorKind::Restricted;
        QTest::newRow("server down") << answers << 503 << QString{} << ErrorKind::Transient;
        QTest::newRow("too often") << answers << 429 << u"RateLimitExceeded"_s << ErrorKind::RateLimited;
        QTest::newRow("somebody else answers") << answers << 200 << QString{} << ErrorKind::Transient;
        QTest::newRow("connection lost") << int(Reaction::Kind::CloseByFin) << 0 << QString{} << ErrorKind::Transient;
        QTest::newRow("connection reset") << int(Reaction::Kind::CloseByRst) << 0 << QString{} << ErrorKind::Transient;
    }

    void onlyTheServersWordEndsALogin()
    {
        QFETCH(const int, reaction);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        auto told = refusal(code, status);
        told.kind = static_cast<Reaction::Kind>(reaction);
        m_server->react(refreshSession, told);
        const auto renewed = await(m_bluesky->refresh(account(), credentials(), *m_http));
        QVERIFY(!renewed);
        QTEST(renewed.error().kind, "kind");
    }

    void aLoginThatIsNotThereCannotBeRenewed()
    {
        const auto renewed = await(m_bluesky->refresh(account(), Credentials{}, *m_http));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, ErrorKind::Auth);
        QVERIFY(m_server->seen().isEmpty());
    }

    void endsTheSession()
    {
        m_server->react(deleteSession, answer({}));
        QVERIFY(await(m_bluesky->revoke(account(), credentials(), *m_http)));
        QCOMPARE(headerValue(m_server->seen().first().headers, "Authorization"), QByteArray{"Bearer refresh-secret"});
        m_server->react(deleteSession, refusal(u"ExpiredToken"_s, 400));
        QVERIFY(!await(m_bluesky->revoke(account(), credentials(), *m_http)));
    }
};

static const carillon::test::Registration<TestBlueskySession> registered;
#include "tst_blueskysession.moc"
