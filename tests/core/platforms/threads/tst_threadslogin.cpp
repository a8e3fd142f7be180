// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/platformstage.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Connecting to the simulated Threads, in every mode.
class TestThreadsLogin final : public QObject, private test::LoginStage
{
    Q_OBJECT

    Result<Connection> login(const RunningSandbox &sandbox, const QByteArray &chosen = "approve=1&username=ada")
    {
        return loginWith(sandbox, requestFor(sandbox, ConnectMode::PastedAddress), chosen);
    }

    Result<Connection> byToken(const RunningSandbox &sandbox, const QString &token, bool hasApp)
    {
        auto request = requestFor(sandbox, ConnectMode::Token);
        request.secret = token;
        if (!hasApp)
            request.app = {};
        return connectAccount(sandbox, request);
    }

    /// A token of an hour.
    QString shortToken(const RunningSandbox &sandbox)
    {
        auto request = requestFor(sandbox, ConnectMode::PastedAddress);
        const auto code = QUrlQuery{redirectOf(sandbox, request, "approve=1&username=ada")}.queryItemValue(u"code"_s);
        SandboxClient client{sandbox.port()};
        const auto fields = u"client_id=sandbox-app&client_secret=sandbox-app-secret&grant_type=authorization_code&"
                            "redirect_uri=https%3A%2F%2Fexample.com%2F&code="_s
            + code;
        return client.form("/threads/graph/oauth/access_token", fields.toUtf8()).json()["access_token"_L1].toString();
    }

public:
    TestThreadsLogin() : LoginStage{u"threads"_s, u"https://example.com/"_s} {}

private slots:
    void asksInTheBrowser_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("for what is needed")
            << QJsonObject{} << u"scope"_s
            << u"threads_basic,threads_content_publish,threads_manage_replies,threads_read_replies,threads_delete"_s;
        QTest::newRow("back at an https address") << QJsonObject{} << u"redirect_uri"_s << u"https://example.com/"_s;
        QTest::newRow("back at a page of one's own") << QJsonObject{{u"own_page"_s, u"https://ada.example/done"_s}}
                                                     << u"redirect_uri"_s << u"https://ada.example/done"_s;
        QTest::newRow("with the state") << QJsonObject{} << u"state"_s << u"st&te"_s;
        QTest::newRow("for a code") << QJsonObject{} << u"response_type"_s << u"code"_s;
    }

    void asksInTheBrowser()
    {
        QFETCH(const QJsonObject, fields);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            request.app[field.key()] = field.value();
        const auto login = begin(sandbox, request);
        QVERIFY(login.has_value());
        QCOMPARE(login->address.path(), u"/threads/www/oauth/authorize"_s);
        QCOMPARE(QUrlQuery{login->address}.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY(!login->address.toString().contains("secret"_L1));
    }

    void asksTheRealHosts_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("start");
        QTest::newRow("by itself") << QString{} << u"https://www.threads.net/oauth/authorize?"_s;
        QTest::newRow("the other") << u"threads.com"_s << u"https://www.threads.com/oauth/authorize?"_s;
    }

    void asksTheRealHosts()
    {
        QFETCH(const QString, domain);
        QFETCH(const QString, start);
        ConnectRequest request;
        request.mode = ConnectMode::PastedAddress;
        request.app = {{u"client_id"_s, u"1"_s}, {u"domain"_s, domain}};
        test::FakeClock clock;
        HttpClient http{clock};
        const auto login = test::await(m_platform->beginLogin(request, u"s"_s, {}, http));
        QVERIFY(login.has_value());
        QVERIFY2(login->address.toString().startsWith(start), qPrintable(login->address.toString()));
    }

    void neverEndsOnThisMachine()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress);
        request.redirectUri = QUrl{u"http://127.0.0.1:53694/callback"_s};
        const auto login = begin(sandbox, request);
        QVERIFY(login.has_value());
        QCOMPARE(login->app["redirect_uri"_L1].toString(), u"https://example.com/"_s);
        QVERIFY(!m_platform->traits().connectModes.contains(ConnectMode::Browser));
    }

    void connectsWithALastingToken()
    {
        const RunningSandbox sandbox;
        const auto connected = login(sandbox);
        QVERIFY2(connected.has_value(), qPrintable(why(connected)));
        const auto &only = connected->only();
        QCOMPARE(only.account.handle, u"ada"_s);
        QVERIFY(only.account.remoteId.startsWith("178414"_L1));
        QVERIFY(connected->notices.isEmpty());
        const auto life = m_platform->lifeOf(only.credentials);
        QVERIFY(life && life->isRenewable);
        QCOMPARE(life->endsAt, sandbox.clock.now() + 60 * 24h);
        QCOMPARE(life->issuedAt, sandbox.clock.now());
    }

    void saysWhyItDoesNotConnect_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        QTest::addColumn<QJsonObject>("app");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("said");
        const QByteArray agrees{"approve=1&username=ada"};
        QTest::newRow("another secret") << agrees << QJsonObject{{u"client_secret"_s, u"x"_s}} << ErrorKind::Config
                                        << u"secret"_s;
        QTest::newRow("another app") << agrees << QJsonObject{{u"client_id"_s, u"x"_s}} << ErrorKind::Config
                                     << u"no app"_s;
        QTest::newRow("another address") << agrees << QJsonObject{{u"redirect_uri"_s, u"https://example.org/"_s}}
                                         << ErrorKind::Config << u"address"_s;
    }

    void saysWhyItDoesNotConnect()
    {
        QFETCH(const QByteArray, chosen);
        QFETCH(const QJsonObject, app);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, said);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress);
        request.secret = QUrlQuery{redirectOf(sandbox, request, chosen)}.queryItemValue(u"code"_s);
        for (auto field = app.begin(); field != app.end(); ++field)
            request.app[field.key()] = field.value();
        const auto connected = connectAccount(sandbox, request);
        QVERIFY(!connected);
        QCOMPARE(connected.error().kind, kind);
        QVERIFY2(connected.error().detail.contains(said), qPrintable(connected.error().detail));
    }

    void takesACodeOnlyOnce()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress);
        request.secret = QUrlQuery{redirectOf(sandbox, request, "approve=1&username=ada")}.queryItemValue(u"code"_s);
        QVERIFY(connectAccount(sandbox, request).has_value());
        const auto again = connectAccount(sandbox, request);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Auth);
    }

    void comparesWhatWasAllowed_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<bool>("connects");
        QTest::addColumn<QString>("said");
        QTest::newRow("publishing") << u"threads_content_publish"_s << false << u"threads_content_publish"_s;
        QTest::newRow("replying") << u"threads_manage_replies"_s << true << u"may not reply"_s;
        QTest::newRow("reading replies") << u"threads_read_replies"_s << true << u"may not read replies"_s;
        QTest::newRow("deleting") << u"threads_delete"_s << true << u"may not delete"_s;
    }

    void comparesWhatWasAllowed()
    {
        QFETCH(const QString, withheld);
        QFETCH(const bool, connects);
        QFETCH(const QString, said);
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"threads"_s, {{u"withheld_scopes"_s, withheld}});
        const auto connected = login(sandbox);
        QCOMPARE(connected.has_value(), connects);
        if (connected) {
            QCOMPARE(connected->notices.size(), 1);
            QVERIFY(connected->notices[0].contains(said));
        } else {
            QCOMPARE(connected.error().kind, ErrorKind::Scope);
            QVERIFY(connected.error().detail.contains(said));
        }
    }

    void takesATokenThatSomebodyBrings_data()
    {
        QTest::addColumn<bool>("isShort");
        QTest::addColumn<bool>("hasApp");
        QTest::addColumn<bool>("inspects");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("notices");
        QTest::newRow("a lasting one") << false << false << true << 60 * 24 << 0;
        QTest::newRow("a lasting one, and nobody tells") << false << false << false << 0 << 1;
        QTest::newRow("a short one, with the app") << true << true << true << 60 * 24 << 0;
        QTest::newRow("a short one, without") << true << false << true << 1 << 1;
    }

    void takesATokenThatSomebodyBrings()
    {
        QFETCH(const bool, isShort);
        QFETCH(const bool, hasApp);
        QFETCH(const bool, inspects);
        QFETCH(const int, hours);
        QFETCH(const int, notices);
        const RunningSandbox sandbox;
        const auto token
            = isShort ? shortToken(sandbox) : login(sandbox)->only().credentials.values["access_token"_L1].toString();
        QVERIFY(!token.isEmpty());
        SandboxClient{sandbox.port()}.configure(u"threads"_s, {{u"inspects"_s, inspects}});
        const auto connected = byToken(sandbox, token, hasApp);
        QVERIFY2(connected.has_value(), qPrintable(why(connected)));
        QCOMPARE(connected->only().account.handle, u"ada"_s);
        QCOMPARE(connected->notices.size(), notices);
        const auto life = m_platform->lifeOf(connected->only().credentials);
        QCOMPARE(life.has_value(), hours > 0);
        if (life)
            QCOMPARE(life->endsAt, sandbox.clock.now() + std::chrono::hours{hours});
    }

    void learnsTheLifeOfATokenByRenewingIt()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto token = login(sandbox)->only().credentials.values["access_token"_L1].toString();
        client.configure(u"threads"_s, {{u"inspects"_s, false}});
        sandbox.clock.advance(48h);
        const auto connected = byToken(sandbox, token, false);
        QVERIFY2(connected.has_value(), qPrintable(why(connected)));
        QVERIFY(connected->notices.isEmpty());
        QCOMPARE(m_platform->lifeOf(connected->only().credentials)->endsAt, sandbox.clock.now() + 60 * 24h);
    }

    void refusesWhatIsNoToken()
    {
        const RunningSandbox sandbox;
        const auto connected = byToken(sandbox, u"nonsense"_s, true);
        QVERIFY(!connected);
        QCOMPARE(connected.error().kind, ErrorKind::Auth);
        QCOMPARE(byToken(sandbox, u"  "_s, true).error().kind, ErrorKind::Invalid);
    }

    void renewsItself()
    {
        RunningSandbox sandbox;
        const auto connected = login(sandbox);
        sandbox.clock.advance(59 * 24h);
        const auto fresh = refresh(sandbox, connected->only());
        QVERIFY(fresh.has_value());
        QVERIFY(fresh->values["access_token"_L1] != connected->only().credentials.values["access_token"_L1]);
        QCOMPARE(m_platform->lifeOf(*fresh)->endsAt, sandbox.clock.now() + 60 * 24h);
    }

    void keepsTheAppBesideAFreshToken()
    {
        RunningSandbox sandbox;
        auto connected = login(sandbox)->only();
        connected.credentials.values[u"app"_s] = QJsonObject{{u"client_id"_s, u"sandbox-app"_s}};
        sandbox.clock.advance(48h);
        const auto fresh = refresh(sandbox, connected);
        QVERIFY(fresh.has_value());
        QCOMPARE(fresh->values["app"_L1]["client_id"_L1].toString(), u"sandbox-app"_s);
    }

    void keepsATokenThatIsTooYoungToBeRenewed()
    {
        const RunningSandbox sandbox;
        const auto connected = login(sandbox);
        const auto same = refresh(sandbox, connected->only());
        QVERIFY(same.has_value());
        QCOMPARE(same->values, connected->only().credentials.values);
    }

    void saysThatALoginIsOver_data()
    {
        QTest::addColumn<bool>("isRevoked");
        QTest::newRow("it has ended") << false;
        QTest::newRow("it was taken away") << true;
    }

    void saysThatALoginIsOver()
    {
        QFETCH(const bool, isRevoked);
        RunningSandbox sandbox;
        const auto connected = login(sandbox);
        if (isRevoked)
            SandboxClient{sandbox.port()}.configure(u"threads"_s, {{u"revoked_users"_s, u"ada"_s}});
        else
            sandbox.clock.advance(61 * 24h);
        const auto over = refresh(sandbox, connected->only());
        QVERIFY(!over);
        QCOMPARE(over.error().kind, ErrorKind::Auth);
    }

    void losesNoLoginToABadConnection()
    {
        RunningSandbox sandbox;
        const auto connected = login(sandbox);
        sandbox.clock.advance(59 * 24h);
        SandboxClient{sandbox.port()}.fault({{u"platform"_s, u"threads"_s},
                                             {u"path"_s, u"/threads/graph/refresh_access_token"_s},
                                             {u"count"_s, 1},
                                             {u"do"_s, u"close_after"_s}});
        const auto lost = refresh(sandbox, connected->only());
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Transient);
        QVERIFY(refresh(sandbox, connected->only()).has_value());  // the old one still renews itself
    }
};

static const test::Registration<TestThreadsLogin> registered;
#include "tst_threadslogin.moc"
