// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/instagram/instagramloginstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Tokens that a person brings, and how long a login lasts.
class TestInstagramTokens final : public QObject, protected test::InstagramLoginStage
{
    Q_OBJECT

private slots:
    void takesTokens_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("login");
        QTest::newRow("a page's") << u"sandbox-acme"_s << u"acme"_s << u"facebook"_s;
        QTest::newRow("a person's") << u"sandbox-user-ada"_s << u"ada_shop"_s << u"facebook"_s;
        QTest::newRow("one of Instagram's login that does not say so")
            << u"sandbox-ig-acme"_s << u"acme"_s << u"instagram"_s;
    }

    void takesTokens()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, handle);
        QFETCH(const QString, login);
        const RunningSandbox sandbox;
        const auto connection = bring(sandbox, token);
        QVERIFY2(connection.has_value(), qPrintable(why(connection)));
        QCOMPARE(handlesOf(connection), QStringList{handle});
        QCOMPARE(connection->only().account.reported["login"_L1].toString(), login);
    }

    void takesATokenAsGoodAsItIs()
    {
        RunningSandbox sandbox;
        const auto made = login(sandbox, u"instagram"_s);
        const auto token = made->only().credentials.values["access_token"_L1].toString();
        QVERIFY(token.startsWith("IGAA"_L1));
        // Too young to be renewed: when it ends is not known, and learnt a day later.
        const auto young = bring(sandbox, token);
        QVERIFY2(young.has_value(), qPrintable(why(young)));
        const auto &credentials = young->only().credentials;
        QCOMPARE(credentials.values["access_token"_L1].toString(), token);
        QVERIFY(m_platform->lifeOf(credentials).has_value());
        QVERIFY(!m_platform->needsRefresh(credentials, sandbox.clock.now() + 24h));
        QVERIFY(m_platform->needsRefresh(credentials, sandbox.clock.now() + 26h));
        // Older ones are renewed at once.
        sandbox.clock.advance(24h * 10);
        const auto old = bring(sandbox, token);
        QVERIFY2(old.has_value(), qPrintable(why(old)));
        QVERIFY(old->only().credentials.values["access_token"_L1].toString() != token);
        QVERIFY(!m_platform->needsRefresh(old->only().credentials, sandbox.clock.now() + 26h));
        QVERIFY(m_platform->needsRefresh(old->only().credentials, sandbox.clock.now() + 24h * 31));
    }

    void renewsInstagramsTokens()
    {
        RunningSandbox sandbox;
        const auto connection = login(sandbox, u"instagram"_s);
        const auto &old = connection->only().credentials;
        QVERIFY(!m_platform->needsRefresh(old, sandbox.clock.now() + 24h * 29));
        QVERIFY(m_platform->needsRefresh(old, sandbox.clock.now() + 24h * 31));
        QVERIFY(!m_platform->needsRefresh(old, sandbox.clock.now() + 24h * 61));  // nobody can, then
        sandbox.clock.advance(24h * 31);
        const auto renewed = renew(sandbox, *connection);
        QVERIFY(renewed.has_value());
        QVERIFY(renewed->values["access_token"_L1] != old.values["access_token"_L1]);
        const auto left = m_platform->lifeOf(*renewed)->endsAt - sandbox.clock.now();
        QCOMPARE(left, std::chrono::milliseconds{24h * 60});
    }

    void keepsATokenThatWorks_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("too young to be renewed") << u"instagram"_s << u""_s;
        QTest::newRow("while renewing is out of order") << u"instagram"_s << u"2"_s;
        QTest::newRow("a page's, which nobody renews") << u"facebook"_s << u""_s;
    }

    void keepsATokenThatWorks()
    {
        QFETCH(const QString, login);
        QFETCH(const QString, trouble);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connection = this->login(sandbox, login);
        if (!trouble.isEmpty()) {
            sandbox.clock.advance(24h * 31);
            client.fault({{u"platform"_s, u"instagram"_s},
                          {u"path"_s, u"/instagram/graph-instagram/refresh_access_token"_s},
                          {u"do"_s, u"status"_s},
                          {u"value"_s, 500},
                          {u"error"_s, trouble}});
        }
        const auto kept = renew(sandbox, *connection);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->values, connection->only().credentials.values);
    }

    void saysThatALoginEnded_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("through a page") << u"facebook"_s;
        QTest::newRow("with Instagram's login") << u"instagram"_s;
    }

    void saysThatALoginEnded()
    {
        QFETCH(const QString, login);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connection = this->login(sandbox, login);
        client.fault({{u"platform"_s, u"instagram"_s}, {u"do"_s, u"expire_token"_s}});
        sandbox.clock.advance(24h * 61);
        const auto dead = renew(sandbox, *connection);
        QVERIFY(!dead);
        QCOMPARE(dead.error().kind, ErrorKind::Auth);
    }

    void losesNothingWithoutANetwork()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto connection = login(sandbox, u"instagram"_s);
        client.fault({{u"platform"_s, u"instagram"_s}, {u"do"_s, u"close_before"_s}});
        const auto lost = renew(sandbox, *connection);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Transient);
    }
};

static const test::Registration<TestInstagramTokens> registered;
#include "tst_instagramtokens.moc"
