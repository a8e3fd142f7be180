// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/instagram/instagramloginstage.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Connecting to the simulated Instagram through the browser, with both logins.
class TestInstagramLogin final : public QObject, protected test::InstagramLoginStage
{
    Q_OBJECT

private slots:
    void asksInTheBrowser_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto page = u"facebook"_s;
        const auto own = u"instagram"_s;
        const auto dialog = u"/instagram/www-facebook/v26.0/dialog/oauth"_s;
        const auto authorize = u"/instagram/www/oauth/authorize"_s;
        const auto scopes = u"instagram_basic,instagram_content_publish,pages_show_list,pages_read_engagement,"
                            "instagram_manage_comments,instagram_manage_contents"_s;
        const auto ownScopes = u"instagram_business_basic,instagram_business_content_publish,"
                               "instagram_business_manage_comments"_s;
        const QJsonObject none;
        QTest::newRow("through a page") << page << none << dialog << u"scope"_s << scopes;
        QTest::newRow("for more") << page << QJsonObject{{u"more_scopes"_s, u" business_management"_s}} << dialog
                                  << u"scope"_s << scopes + u",business_management"_s;
        QTest::newRow("for a saved configuration")
            << page << QJsonObject{{u"config_id"_s, u"77"_s}} << dialog << u"config_id"_s << u"77"_s;
        QTest::newRow("with Facebook's page to copy from")
            << page << none << dialog << u"redirect_uri"_s << u"https://www.facebook.com/connect/login_success.html"_s;
        QTest::newRow("with Instagram's login") << own << none << authorize << u"scope"_s << ownScopes;
        QTest::newRow("with an address at which nobody is")
            << own << none << authorize << u"redirect_uri"_s << u"https://localhost/"_s;
        QTest::newRow("with a page of one's own") << own << QJsonObject{{u"own_page"_s, u"https://example.com/done"_s}}
                                                  << authorize << u"redirect_uri"_s << u"https://example.com/done"_s;
        QTest::newRow("with the state") << own << none << authorize << u"state"_s << u"st&te"_s;
    }

    void asksInTheBrowser()
    {
        QFETCH(const QString, login);
        QFETCH(const QJsonObject, fields);
        QFETCH(const QString, path);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress, login);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            request.app[field.key()] = field.value();
        const auto begun = begin(sandbox, request);
        QVERIFY(begun.has_value());
        QCOMPARE(begun->address.path(), path);
        QCOMPARE(QUrlQuery{begun->address}.queryItemValue(name, QUrl::FullyDecoded), value);
        QVERIFY(!begun->address.toString().contains("secret"_L1));
    }

    void comesBackToThisMachineOnlyThroughAPage()
    {
        const RunningSandbox sandbox;
        const auto page = begin(sandbox, requestFor(sandbox, ConnectMode::Browser, u"facebook"_s));
        QVERIFY(page.has_value());
        QCOMPARE(QUrlQuery{page->address}.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
                 u"http://localhost:53697/callback"_s);
        const auto own = begin(sandbox, requestFor(sandbox, ConnectMode::Browser, u"instagram"_s));
        QVERIFY(!own);
        QCOMPARE(own.error().kind, ErrorKind::Config);
    }

    void asksTheRealHosts_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("address");
        QTest::newRow("through a page") << u"facebook"_s << u"https://www.facebook.com/v26.0/dialog/oauth?"_s;
        QTest::newRow("with Instagram's login") << u"instagram"_s << u"https://www.instagram.com/oauth/authorize?"_s;
    }

    void asksTheRealHosts()
    {
        QFETCH(const QString, login);
        QFETCH(const QString, address);
        ConnectRequest request;
        request.mode = ConnectMode::PastedAddress;
        request.app = {{u"client_id"_s, u"1"_s}, {u"login"_s, login}};
        test::FakeClock clock;
        HttpClient http{clock};
        const auto begun = test::await(m_platform->beginLogin(request, u"s"_s, {}, http));
        QVERIFY(begun.has_value());
        QVERIFY2(begun->address.toString().startsWith(address), qPrintable(begun->address.toString()));
    }

    void connectsTheAccountsOfThePagesThatWereTicked_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        QTest::addColumn<QStringList>("handles");
        QTest::newRow("all") << QByteArray{} << QStringList{u"acme"_s, u"bakery"_s};
        QTest::newRow("one") << QByteArray{"&pages=bakery"} << QStringList{u"bakery"_s};
    }

    void connectsTheAccountsOfThePagesThatWereTicked()
    {
        QFETCH(const QByteArray, chosen);
        QFETCH(const QStringList, handles);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(
            u"instagram"_s,
            {{u"pages"_s, QJsonObject{{u"ada"_s, QJsonArray{u"acme"_s, u"bakery"_s}}}}, {u"quota_total"_s, 100}});
        const auto connection = login(sandbox, u"facebook"_s, chosen);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(handlesOf(connection), handles);
        QVERIFY(connection->notices.isEmpty());
        const auto &first = connection->accounts.first();
        QCOMPARE(first.account.reported["login"_L1].toString(), u"facebook"_s);
        QCOMPARE(first.account.reported["quota"_L1]["posts"_L1].toInt(), 100);
        QVERIFY(first.credentials.values["access_token"_L1].toString().startsWith("EAAP"_L1));
        QVERIFY(!m_platform->lifeOf(first.credentials));  // a page's token has no end
    }

    void connectsWithInstagramsLogin_data()
    {
        QTest::addColumn<bool>("wraps");
        QTest::newRow("a plain token") << false;
        QTest::newRow("a token in a list") << true;
    }

    void connectsWithInstagramsLogin()
    {
        QFETCH(const bool, wraps);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"wraps_tokens"_s, wraps}});
        const auto connection = login(sandbox, u"instagram"_s);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(handlesOf(connection), QStringList{u"ada"_s});
        const auto &only = connection->only();
        QCOMPARE(only.account.reported["login"_L1].toString(), u"instagram"_s);
        QCOMPARE(only.account.remoteId.size(), 17);
        QCOMPARE(only.account.reported["may_comment"_L1].toBool(), true);
        const auto life = m_platform->lifeOf(only.credentials);
        QVERIFY(life.has_value());
        QVERIFY(life->isRenewable);
        QCOMPARE(life->endsAt - *life->issuedAt, std::chrono::milliseconds{24h * 60});
        QCOMPARE(connection->notices.size(), 1);  // nothing can be deleted
    }

    void refusesWhoCannotPublish_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("told");
        const auto page = u"facebook"_s;
        const auto own = u"instagram"_s;
        QTest::newRow("a personal account")
            << own << QJsonObject{{u"account_type"_s, u"PERSONAL"_s}} << u"personal account"_s;
        QTest::newRow("pages without an account")
            << page << QJsonObject{{u"linked"_s, false}} << u"professional Instagram account"_s;
        QTest::newRow("no pages") << page << QJsonObject{{u"pages"_s, QJsonObject{{u"ada"_s, QJsonArray{}}}}}
                                  << u"Tick your pages"_s;
        QTest::newRow("publishing was unticked")
            << page << QJsonObject{{u"withheld_scopes"_s, u"instagram_content_publish"_s}}
            << u"instagram_content_publish"_s;
        QTest::newRow("publishing was unticked at Instagram")
            << own << QJsonObject{{u"withheld_scopes"_s, u"instagram_business_content_publish"_s}}
            << u"instagram_business_content_publish"_s;
    }

    void refusesWhoCannotPublish()
    {
        QFETCH(const QString, login);
        QFETCH(const QJsonObject, settings);
        QFETCH(const QString, told);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, settings);
        const auto connection = this->login(sandbox, login);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, ErrorKind::Scope);
        QVERIFY2(connection.error().detail.contains(told), qPrintable(connection.error().detail));
    }

    void takesProfessionalAccounts_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("a business") << u"BUSINESS"_s;
        QTest::newRow("a creator") << u"MEDIA_CREATOR"_s;
        QTest::newRow("a creator, written otherwise") << u"Media_Creator"_s;
    }

    void takesProfessionalAccounts()
    {
        QFETCH(const QString, type);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"account_type"_s, type}});
        QVERIFY(login(sandbox, u"instagram"_s).has_value());
    }

    void saysWhatWasUnticked()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s,
                         {{u"withheld_scopes"_s, u"instagram_manage_comments instagram_manage_contents"_s}});
        const auto connection = login(sandbox, u"facebook"_s);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(connection->notices.size(), 2);
        QCOMPARE(connection->only().account.reported["may_comment"_L1].toBool(true), false);
    }

    void saysWhyALoginFailed_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<ErrorKind>("kind");
        for (const auto &login : {u"facebook"_s, u"instagram"_s}) {
            QTest::addRow("a wrong secret (%s)", qPrintable(login))
                << login << u"client_secret"_s << u"wrong"_s << ErrorKind::Config;
            QTest::addRow("another address (%s)", qPrintable(login))
                << login << u"redirect_uri"_s << u"https://example.com/"_s << ErrorKind::Config;
        }
    }

    void saysWhyALoginFailed()
    {
        QFETCH(const QString, login);
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress, login);
        const auto answer = redirectOf(sandbox, request, "approve=1&username=ada");
        request.secret = QUrlQuery{answer}.queryItemValue(u"code"_s);
        request.app[field] = value;
        const auto connection = connectAccount(sandbox, request);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, kind);
    }

    void takesACodeOnce()
    {
        const RunningSandbox sandbox;
        auto request = requestFor(sandbox, ConnectMode::PastedAddress, u"instagram"_s);
        const auto answer = redirectOf(sandbox, request, "approve=1&username=ada");
        request.secret = QUrlQuery{answer}.queryItemValue(u"code"_s);
        QVERIFY(connectAccount(sandbox, request).has_value());
        const auto again = connectAccount(sandbox, request);
        QCOMPARE(again.error().kind, ErrorKind::Auth);
    }
};

static const test::Registration<TestInstagramLogin> registered;
#include "tst_instagramlogin.moc"
