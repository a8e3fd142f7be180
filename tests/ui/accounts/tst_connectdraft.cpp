// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/sandboxorder.h"
#include "tests/support/testmain.h"
#include "ui/accounts/connecttrouble.h"
#include "ui/accounts/limitsdraft.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ask = ConnectDraft::Ask;

namespace {

PlatformTraits traits(ConnectMode mode, const QString &defaultServer = {})
{
    PlatformTraits traits;
    traits.id = u"p"_s;
    traits.displayName = u"Platform"_s;
    traits.connectModes = {mode};
    traits.defaultServer = defaultServer;
    traits.accountOptions = {{.key = u"lookup"_s, .label = u"Look here"_s},
                             {.key = u"twice"_s, .choices = {u"no"_s, u"yes"_s}, .fallback = u"no"_s}};
    return traits;
}

}  // namespace

/// What is asked for, and what becomes of it.
class TestConnectDraft final : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTheWayOfConnectingNeeds_data()
    {
        QTest::addColumn<ConnectMode>("mode");
        QTest::addColumn<QString>("defaultServer");
        QTest::addColumn<bool>("sandbox");
        QTest::addColumn<QString>("asked");  // name server handle secret: needed N, may be empty e, no -
        const auto row
            = [](const char *name, ConnectMode mode, const QString &server, bool sandbox, const QString &asked) {
                  QTest::newRow(name) << mode << server << sandbox << asked;
              };
        const auto home = u"https://home.example"_s;
        row("a browser login needs a server", ConnectMode::Browser, {}, false, u"eN--"_s);
        row("a browser login with a default server", ConnectMode::Browser, home, false, u"ee--"_s);
        row("a browser login in the sandbox", ConnectMode::Browser, {}, true, u"ee--"_s);
        row("an app password", ConnectMode::AppPassword, home, false, u"eeNN"_s);
        row("an app password in the sandbox is any", ConnectMode::AppPassword, home, true, u"eeN-"_s);
        row("a token", ConnectMode::Token, {}, false, u"eN-N"_s);
        row("a token in the sandbox is any, of a name", ConnectMode::Token, {}, true, u"eeN-"_s);
        row("an address", ConnectMode::Address, {}, false, u"NN-e"_s);
        row("an address in the sandbox follows from the name", ConnectMode::Address, {}, true, u"Ne-e"_s);
    }

    void asksForWhatTheWayOfConnectingNeeds()
    {
        QFETCH(const ConnectMode, mode);
        QFETCH(const QString, defaultServer);
        QFETCH(const bool, sandbox);
        QFETCH(const QString, asked);
        auto draft = ConnectDraft::forPlatform(traits(mode, defaultServer));
        draft.sandbox = sandbox;
        const auto asks = draft.asks();
        QString found;
        for (const auto ask : {asks.name, asks.server, asks.handle, asks.secret})
            found += ask == Ask::Needed ? u'N' : ask == Ask::MayBeEmpty ? u'e' : u'-';
        QCOMPARE(found, asked);
        QCOMPARE(draft.isComplete(), !asked.contains(u'N'));
    }

    void makesAnOrderOfAnAddress()
    {
        auto draft = ConnectDraft::forPlatform(traits(ConnectMode::Address));
        draft.name = u" Shop "_s;
        draft.server = u"example.org/posts"_s;
        draft.secret = u"s3cret"_s;
        draft.options[u"lookup"_s] = u"https://example.org/{key}"_s;
        QVERIFY(draft.isComplete());
        const auto order = draft.order();
        QCOMPARE(order.name, u"Shop"_s);
        QCOMPARE(order.request.handle, u"Shop"_s);
        QCOMPARE(order.request.server, QUrl{u"https://example.org/posts"_s});
        QCOMPARE(order.request.secret, u"s3cret"_s);
        const QJsonObject options{{u"lookup"_s, u"https://example.org/{key}"_s}};
        QCOMPARE(order.request.options, options);
    }

    void fillsInWhatTheSandboxNeeds()
    {
        auto draft = ConnectDraft::forPlatform(traits(ConnectMode::AppPassword, u"https://home.example"_s));
        draft.sandbox = true;
        draft.handle = u"Ada.example"_s;
        const auto order = draft.order();
        QVERIFY(order.sandbox);
        QCOMPARE(order.request.server, QUrl{QString{sandboxAddress}});
        QCOMPARE(order.request.secret, u"sandbox-ada"_s);

        auto hook = ConnectDraft::forPlatform(traits(ConnectMode::Address));
        hook.sandbox = true;
        hook.name = u"My shop"_s;
        QCOMPARE(hook.order().request.server, QUrl{QString{sandboxAddress} + u"/hooks/my-shop"_s});
    }

    void connectsAgainWithoutAskingWhoItIs()
    {
        Account account{.id = AccountId::fromRow(1)};
        account.key = u"k"_s;
        account.name = u"Northwind"_s;
        account.handle = u"north@home.example"_s;
        account.server = QUrl{u"https://home.example"_s};
        auto draft = ConnectDraft::forAccount(account, traits(ConnectMode::AppPassword));
        const auto asks = draft.asks();
        QVERIFY(asks.name == Ask::No && asks.server == Ask::No && asks.secret == Ask::Needed && !asks.sandbox);
        draft.secret = u"x"_s;
        const auto order = draft.order();
        QCOMPARE(order.again, u"k"_s);
        QCOMPARE(order.request.server, account.server);
        QCOMPARE(order.request.handle, account.handle);
        QVERIFY(order.name.isEmpty());
    }

    void everyTroubleIsASentence_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (int kind = 0; kind <= int(ErrorKind::Unknown); ++kind)
            QTest::newRow(qPrintable(toWord(ErrorKind(kind)))) << ErrorKind(kind);
    }

    void everyTroubleIsASentence()
    {
        QFETCH(const ErrorKind, kind);
        for (const auto mode : {ConnectMode::Browser, ConnectMode::AppPassword, ConnectMode::Address}) {
            const auto draft = ConnectDraft::forPlatform(traits(mode));
            const auto trouble = ConnectTroubles::of({kind, u"What it said."_s}, draft);
            QVERIFY2(trouble.sentence.endsWith(u'.'), qPrintable(trouble.sentence));
            QCOMPARE(trouble.remedy == ConnectTrouble::Remedy::UnlockKeyring, kind == ErrorKind::Locked);
            QCOMPARE(trouble.remedy == ConnectTrouble::Remedy::ReplaceEarlier,
                     kind == ErrorKind::Conflict && mode == ConnectMode::Address);
        }
    }

    void limitsComeBackAsTheyWere()
    {
        const LimitWindow points{.amount = 100, .period = 1h, .unit = LimitUnit::Points};
        const LimitWindow posts{.amount = 20, .period = 24h};
        const LimitOverrides before{.maxConcurrent = 2, .spacing = 1500ms, .expiry = 3h, .windows = {points, posts}};
        auto draft = LimitsDraft::of(before);
        QCOMPARE(draft.windows, QList{posts});
        QCOMPARE(draft.appliedTo(before), before);
        draft.windows.clear();
        draft.maxConcurrent.reset();
        const auto after = draft.appliedTo(before);
        QCOMPARE(after.windows, QList{points});
        QVERIFY(!after.maxConcurrent);
    }
};

static const test::Registration<TestConnectDraft> registered;

#include "tst_connectdraft.moc"
