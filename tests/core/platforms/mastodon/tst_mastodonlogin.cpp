// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pkce.h"
#include "tests/core/platforms/mastodon/mastodonstage.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Connecting to the simulated instance, and noticing that it is none or that the login has ended.
class TestMastodonLogin final : public QObject, protected test::MastodonStage
{
    Q_OBJECT

private slots:
    void connectsWithAToken()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, {{u"max_characters"_s, 5000}});
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u" sandbox-Ada\n"_s;
        const auto connected = connectAccount(sandbox, request);
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.handle, u"ada@127.0.0.1:%1"_s.arg(sandbox.port()));
        QVERIFY(!connected->only().account.remoteId.isEmpty());
        QCOMPARE(connected->only().account.reported["max_characters"_L1].toInt(), 5000);

        request.secret = u"nonsense"_s;
        const auto refused = connectAccount(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
    }

    void readsAnOlderInstance()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, {{u"instance_v2"_s, false}, {u"max_characters"_s, 777}});
        QCOMPARE(runner(sandbox).post.account.reported["max_characters"_L1].toInt(), 777);
    }

    void logsInWithACopiedCode_data()
    {
        QTest::addColumn<bool>("exactPort");
        QTest::addColumn<QString>("redirect");
        QTest::newRow("a code to copy") << false << u""_s;
        QTest::newRow("a redirect to this machine") << false << u"http://127.0.0.1:45678/callback"_s;
        QTest::newRow("a redirect whose port must be exact") << true << u"http://127.0.0.1:45678/callback"_s;
    }

    void logsInWithACopiedCode()
    {
        QFETCH(const bool, exactPort);
        QFETCH(const QString, redirect);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"redirect_port_exact"_s, exactPort}});
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.server = origin(sandbox);
        request.redirectUri = QUrl{redirect};
        const auto pkce = Pkce::make();
        const auto challenge = QString::fromLatin1(pkce.challenge);
        const auto login = test::await(m_mastodon->beginLogin(request, u"st&te"_s, challenge, http));
        QVERIFY2(login.has_value(), qPrintable(login ? QString{} : login.error().detail));

        const auto page = client.form(
            "/oauth/authorize?approve=1&username=ada&" + login->address.query(QUrl::FullyEncoded).toUtf8(), {});
        QString code;
        if (redirect.isEmpty()) {
            static const QRegularExpression shown{u"<code>([^<]+)</code>"_s};
            code = shown.match(QString::fromUtf8(page.body)).captured(1);
        } else {
            const QUrlQuery back{QUrl::fromEncoded(page.header("Location"))};
            code = back.queryItemValue(u"code"_s);
            QCOMPARE(back.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
        }
        QVERIFY2(!code.isEmpty(), page.body.constData());

        request.mode = redirect.isEmpty() ? ConnectMode::PastedCode : ConnectMode::Browser;
        request.app = login->app;
        request.secret = code;
        request.codeVerifier = u"somebody else's, of forty-three characters or so"_s;
        const auto stolen = test::await(m_mastodon->connectAccount(request, http));
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().kind, ErrorKind::Auth);

        const auto again = client.form(
            "/oauth/authorize?approve=1&username=ada&" + login->address.query(QUrl::FullyEncoded).toUtf8(), {});
        static const QRegularExpression either{u"(?:<code>|code=)([A-Za-z0-9_-]+)"_s};
        request.secret = either.match(QString::fromUtf8(again.header("Location") + again.body)).captured(1);
        request.codeVerifier = QString::fromLatin1(pkce.verifier);
        const auto connected = test::await(m_mastodon->connectAccount(request, http));
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.handle, u"ada@127.0.0.1:%1"_s.arg(sandbox.port()));

        // The registration is good for another time, and the token ends when it is revoked.
        request.app = login->app;
        const auto later = test::await(m_mastodon->beginLogin(request, u"s"_s, challenge, http));
        QVERIFY(later.has_value());
        QCOMPARE(later->app["client_id"_L1], login->app["client_id"_L1]);
        auto credentials = connected->only().credentials;
        const auto token = credentials.values["access_token"_L1].toString().toUtf8();
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 200);
        credentials.values["app"_L1] = login->app;
        const FrozenAccount account{.server = origin(sandbox)};
        QVERIFY(test::await(m_mastodon->revoke(account, credentials, http)).has_value());
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 401);
    }

    void registersAgainWhenTheInstanceForgot()
    {
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.server = origin(sandbox);
        request.app = {{u"client_id"_s, u"forgotten"_s},
                       {u"client_secret"_s, u"x"_s},
                       {u"redirect_uri"_s, u"urn:ietf:wg:oauth:2.0:oob"_s}};
        const auto login = test::await(m_mastodon->beginLogin(request, u"s"_s, u"c"_s, http));
        QVERIFY(login.has_value());
        QVERIFY(login->app["client_id"_L1].toString() != u"forgotten"_s);
    }

    void aPageThatIsNotTheInstanceProvesNothing()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        client.configure(u"mastodon"_s, {{u"html_errors"_s, true}});
        run.journal.clear();
        const auto again = run.run();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Transient);
    }

    void noticesARevokedToken()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        client.fault({{u"platform"_s, u"mastodon"_s}, {u"do"_s, u"expire_token"_s}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
    }
};

static const test::Registration<TestMastodonLogin> registered;
#include "tst_mastodonlogin.moc"
