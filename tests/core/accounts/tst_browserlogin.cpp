// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountconnector.h"
#include "core/net/httpclient.h"
#include "core/secrets/secretstore.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// Logins in the browser with real platforms against their simulated side; the browser says yes at once.
class TestBrowserLogin final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();

private slots:
    void connectsTwoPeopleOfOneInstanceAndRemovesThem()
    {
        const test::RunningSandbox sandbox;
        test::SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"redirect_port_exact"_s, true}});
        HttpClient http{sandbox.clock};
        test::MemorySecretStore secrets;
        const QTemporaryDir folder;
        auto opened = Database::open(folder.filePath(u"w.carillon"_s));
        QVERIFY(opened.has_value());
        auto &database = **opened;
        QVERIFY(migrate(database).has_value());
        AccountConnector connector{{database, secrets, http, sandbox.clock, m_platforms}};

        QNetworkAccessManager browser;  // follows the redirect to this machine
        QStringList visited;
        const auto visit = [&](const QString &user) {
            return [&, user](const QUrl &address) {
                visited += address.toString();
                auto consent = address;
                consent.setQuery(address.query(QUrl::FullyEncoded) + u"&approve=1&username="_s + user);
                QNetworkRequest request{consent};
                request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded"_ba);
                auto *reply = browser.post(request, QByteArray{});
                connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
            };
        };
        ConnectOrder order;
        order.platform = u"mastodon"_s;
        order.request.server = QUrl{u"http://127.0.0.1:%1/@somebody"_s.arg(sandbox.port())};
        order.sandbox = true;

        const auto ada = test::await(connector.connectInBrowser(order, visit(u"ada"_s)));
        QVERIFY2(ada.has_value(), qPrintable(ada ? QString{} : ada.error().detail));
        const auto &adasAccount = ada->accounts.first();
        QCOMPARE(adasAccount.handle, u"ada@127.0.0.1:%1"_s.arg(sandbox.port()));
        QVERIFY(adasAccount.sandbox && adasAccount.hasSecret);
        QVERIFY(!visited.first().contains(u"force_login"_s));
        const auto bob = test::await(connector.connectInBrowser(order, visit(u"bob"_s)));
        QVERIFY2(bob.has_value(), qPrintable(bob ? QString{} : bob.error().detail));
        QVERIFY(visited.last().contains(u"force_login=true"_s));
        const auto rows = AccountRepository{database}.all();
        QVERIFY(rows && rows->size() == 2);

        const auto secret = secrets.read(SecretName::ofAccount(adasAccount.key), true).result();
        QVERIFY(secret.has_value());
        const auto token = secret->value("access_token"_L1).toString().toUtf8();
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 200);
        QVERIFY(test::await(connector.remove(adasAccount)).has_value());
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 401);
        QVERIFY(!secrets.contains(SecretName::ofAccount(adasAccount.key)));
    }
};

static const test::Registration<TestBrowserLogin> registered;
#include "tst_browserlogin.moc"
