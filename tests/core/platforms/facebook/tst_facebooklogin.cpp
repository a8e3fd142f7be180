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

/// Connecting to the simulated Facebook, in every mode.
class TestFacebookLogin final : public QObject, private test::LoginStage
{
    Q_OBJECT

    Result<Connection> login(const RunningSandbox &sandbox, const QByteArray &chosen = "approve=1&username=ada")
    {
        return loginWith(sandbox, requestFor(sandbox, ConnectMode::Browser), chosen);
    }

public:
    TestFacebookLogin() : LoginStage{u"facebook"_s, u"http://localhost:53694/callback"_s} {}

private slots:
    void asksInTheBrowser_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto browser = int(ConnectMode::Browser);
        const auto pasted = int(ConnectMode::PastedAddress);
        const auto scopes = u"pages_show_list,pages_read_engagement,pages_manage_posts,pages_manage_engagement"_s;
        QTest::newRow("for what publishing needs") << QJsonObject{} << browser << u"scope"_s << scopes;
        QTest::newRow("for a saved configuration")
            << QJsonObject{{u"config_id"_s, u"77"_s}} << browser << u"config_id"_s << u"77"_s;
        QTest::newRow("back on this machine")
            << QJsonObject{} << browser << u"redirect_uri"_s << u"http://localhost:53694/callback"_s;
        QTest::newRow("with an address to copy")
            << QJsonObject{} << pasted << u"redirect_uri"_s << u"https://www.facebook.com/connect/login_success.html"_s;
        QTest::newRow("with an address of one's own to copy")
            << QJsonObject{{u"own_page"_s, u"https://example.com/done"_s}} << pasted << u"redirect_uri"_s
            << u"https://example.com/done"_s;
        QTest::newRow("with the state") << QJsonObject{} << browser << u"state"_s << u"st&te"_s;
    }

    void asksInTheBrowser()
    {
        QFETCH(const QJsonObject, fields);
        QFETCH(const int, mode);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, static_cast<ConnectMode>(mode));
        for (auto field = fields.begin(); field != fields.end(); ++field)
            request.app[field.key()] = field.value();
        const auto login = begin(sandbox, request);
        QVERIFY(login.has_value());
        QCOMPARE(login->address.path(), u"/facebook/www/v26.0/dialog/oauth"_s);
        const QUrlQuery query{login->address};
        QCOMPARE(query.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY(!login->address.toString().contains("secret"_L1));
    }

    void asksTheRealHosts()
    {
        ConnectRequest request;
        request.mode = ConnectMode::Browser;
        request.app = {{u"client_id"_s, u"1"_s}, {u"api_version"_s, u"v27.0"_s}};
        test::FakeClock clock;
        HttpClient http{clock};
        const auto login = test::await(m_platform->beginLogin(request, u"s"_s, {}, http));
        QVERIFY(login.has_value());
        QVERIFY(login->address.toString().startsWith("https://www.facebook.com/v27.0/dialog/oauth?"_L1));
    }

    void connectsThePagesThatWereTicked_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        QTest::addColumn<int>("pagesPerAnswer");
        QTest::addColumn<QStringList>("handles");
        const QStringList all{u"acme"_s, u"bakery"_s, u"cinema"_s};
        QTest::newRow("all") << QByteArray{"approve=1&username=ada"} << 100 << all;
        QTest::newRow("one") << QByteArray{"approve=1&username=ada&pages=bakery"} << 100 << QStringList{u"bakery"_s};
        QTest::newRow("over several answers") << QByteArray{"approve=1&username=ada"} << 1 << all;
    }

    void connectsThePagesThatWereTicked()
    {
        QFETCH(const QByteArray, chosen);
        QFETCH(const int, pagesPerAnswer);
        QFETCH(const QStringList, handles);
        const RunningSandbox sandbox;
        const QJsonObject pages{{u"ada"_s, QJsonArray{u"acme"_s, u"bakery"_s, u"cinema"_s}}};
        SandboxClient{sandbox.port()}.configure(u"facebook"_s,
                                                {{u"pages"_s, pages}, {u"pages_per_answer"_s, pagesPerAnswer}});
        const auto connection = login(sandbox, chosen);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(handlesOf(connection), handles);
        QVERIFY(connection->notices.isEmpty());
        const auto &first = connection->accounts.first();
        QVERIFY(first.account.remoteId.toLongLong() > 0);
        QVERIFY(first.credentials.values["access_token"_L1].toString().startsWith("EAAP"_L1));
        QVERIFY(!m_platform->lifeOf(first.credentials));  // pages' tokens from a long login do not end
    }

    void endsAtTheLoginThatWasRefused()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::Browser);
        const QUrlQuery answer{redirectOf(sandbox, request, "approve=0&username=ada")};
        QCOMPARE(answer.queryItemValue(u"error"_s), u"access_denied"_s);
        QVERIFY(!answer.hasQueryItem(u"code"_s));
    }

    void refusesACodeThatIsUsedUp()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::Browser);
        const QUrlQuery answer{redirectOf(sandbox, request, "approve=1&username=ada")};
        request.secret = answer.queryItemValue(u"code"_s);
        QVERIFY(connectAccount(sandbox, request).has_value());
        const auto again = connectAccount(sandbox, request);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Auth);
    }

    void refusesAWrongApp_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("its secret") << u"client_secret"_s << u"wrong"_s;
        QTest::newRow("its id") << u"client_id"_s << u"wrong"_s;
        QTest::newRow("its address") << u"redirect_uri"_s << u"https://example.com/"_s;
    }

    void refusesAWrongApp()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::Browser);
        request.secret = QUrlQuery{redirectOf(sandbox, request, "approve=1&username=ada")}.queryItemValue(u"code"_s);
        request.app[member] = value;
        const auto refused = connectAccount(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Config);
        QVERIFY(!refused.error().detail.contains("sandbox-app-secret"_L1));
    }

    void comparesWhatWasAllowed_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<bool>("connects");
        QTest::newRow("everything") << u""_s << true;
        QTest::newRow("without posting") << u"pages_manage_posts"_s << false;
        QTest::newRow("without reading") << u"pages_read_engagement"_s << false;
        QTest::newRow("without comments") << u"pages_manage_engagement"_s << true;
    }

    void comparesWhatWasAllowed()
    {
        QFETCH(const QString, withheld);
        QFETCH(const bool, connects);
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"facebook"_s, {{u"withheld_scopes"_s, withheld}});
        const auto connection = login(sandbox);
        QCOMPARE(connection.has_value(), connects);
        if (!connects) {
            QCOMPARE(connection.error().kind, ErrorKind::Scope);
            QVERIFY(connection.error().detail.contains(withheld));
            return;
        }
        QCOMPARE(connection->notices.size(), withheld.isEmpty() ? 0 : 1);
        QCOMPARE(connection->only().account.reported["may_comment"_L1].toBool(), withheld.isEmpty());
    }

    void wantsPagesToPublishOn_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<int>("pages");
        QTest::newRow("a task that publishes") << QJsonObject{{u"tasks"_s, u"CREATE_CONTENT"_s}} << 1;
        QTest::newRow("tasks that only look") << QJsonObject{{u"tasks"_s, u"ANALYZE MODERATE"_s}} << 0;
        QTest::newRow("no page ticked") << QJsonObject{{u"pages"_s, QJsonObject{{u"ada"_s, QJsonArray{}}}}} << 0;
        QTest::newRow("pages of a business only") << QJsonObject{{u"business_pages"_s, true}} << 1;
    }

    void wantsPagesToPublishOn()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const int, pages);
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"facebook"_s, settings);
        auto request = requestFor(sandbox, ConnectMode::Token);
        request.secret = u"sandbox-user-ada"_s;
        const auto connection = connectAccount(sandbox, request);
        QCOMPARE(connection.has_value(), pages > 0);
        if (connection)
            QCOMPARE(connection->accounts.size(), pages);
        else
            QCOMPARE(connection.error().kind, ErrorKind::Scope);
    }

    void takesAPagesOwnToken()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::Token);
        request.app = {};
        request.secret = u" sandbox-Acme\n"_s;
        const auto connection = connectAccount(sandbox, request);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(connection->only().account.handle, u"acme"_s);
        QCOMPARE(connection->only().credentials.values["access_token"_L1].toString(), u"sandbox-Acme"_s);

        request.secret = u"nonsense"_s;
        const auto refused = connectAccount(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
        request.secret.clear();
        QCOMPARE(connectAccount(sandbox, request).error().kind, ErrorKind::Invalid);
    }

    void makesABroughtTokenLonger_data()
    {
        QTest::addColumn<bool>("hasApp");
        QTest::newRow("with the app") << true;
        QTest::newRow("without it the login ends soon") << false;
    }

    void makesABroughtTokenLonger()
    {
        QFETCH(const bool, hasApp);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto request = requestFor(sandbox, ConnectMode::Browser);
        const auto code = QUrlQuery{redirectOf(sandbox, request, "approve=1&username=ada")}.queryItemValue(u"code"_s);
        const auto given = client.form("/facebook/graph/v26.0/oauth/access_token",
                                       "client_id=sandbox-app&client_secret=sandbox-app-secret&redirect_uri="
                                           + QUrl::toPercentEncoding(u"http://localhost:53694/callback"_s)
                                           + "&code=" + code.toUtf8());
        request.mode = ConnectMode::Token;
        request.secret = given.json()["access_token"_L1].toString();
        QVERIFY(!request.secret.isEmpty());
        if (!hasApp)
            request.app = {};
        const auto connection = connectAccount(sandbox, request);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        const auto life = m_platform->lifeOf(connection->only().credentials);
        QCOMPARE(life.has_value(), !hasApp);
        if (life)
            QVERIFY(!life->isRenewable);
    }

    void asksBeforeItGivesALoginUp()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connection = login(sandbox);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        const auto &connected = connection->only();
        const FrozenAccount account{.server = connected.account.server, .remoteId = connected.account.remoteId};
        HttpClient http{sandbox.clock};
        const auto same = test::await(m_platform->refresh(account, connected.credentials, http));
        QVERIFY(same.has_value());
        QCOMPARE(same->values, connected.credentials.values);

        client.fault({{u"platform"_s, u"facebook"_s}, {u"do"_s, u"expire_token"_s}});
        const auto dead = test::await(m_platform->refresh(account, connected.credentials, http));
        QVERIFY(!dead);
        QCOMPARE(dead.error().kind, ErrorKind::Auth);

        client.fault({{u"platform"_s, u"facebook"_s}, {u"do"_s, u"close_before"_s}});
        const auto lost = test::await(m_platform->refresh(account, connected.credentials, http));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Transient);  // a network error disconnects nobody
    }
};

static const test::Registration<TestFacebookLogin> registered;
#include "tst_facebooklogin.moc"
