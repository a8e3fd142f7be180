// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountnames.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

Account account(qint64 row, const QString &platform, const QString &handle, const QString &name)
{
    return {{.key = QString::number(row).repeated(26),
             .platform = platform,
             .name = name,
             .handle = handle,
             .server = QUrl{u"https://%1.example"_s.arg(row)}},
            AccountId::fromRow(row)};
}

/// Two called alpha on different platforms, two of one handle, one whose name is another's handle, an address.
QList<Account> accounts()
{
    return {account(1, u"webhook"_s, u"https://example.org/hook"_s, u"alpha"_s),
            account(2, u"mastodon"_s, u"alpha"_s, u"News"_s),
            account(3, u"mastodon"_s, u"twin"_s, u"First twin"_s),
            account(4, u"mastodon"_s, u"twin"_s, u"Second twin"_s),
            account(5, u"bluesky"_s, u"ann.example"_s, u"bob.example"_s),
            account(6, u"bluesky"_s, u"bob.example"_s, u"Bob"_s)};
}

}  // namespace

class TestAccountNames final : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("row");
        const auto row = [](const char *name, const QString &written, qint64 found) {
            QTest::newRow(name) << written << found;
        };
        row("platform and handle", u"mastodon:alpha"_s, 2);
        row("in other letters", u"MastoDon:ALPHA"_s, 2);
        row("with an at sign", u"mastodon:@alpha"_s, 2);
        row("with spaces around it", u" mastodon:alpha "_s, 2);
        row("the handle alone", u"@ann.example"_s, 5);
        row("platform and name", u"mastodon:first twin"_s, 3);
        row("the name alone", u"news"_s, 2);
        row("the key alone", u"4"_s.repeated(26), 4);
        row("platform and key", u"mastodon:"_s + u"4"_s.repeated(26), 4);
        row("a handle before another's name", u"bluesky:bob.example"_s, 6);
    }

    void finds()
    {
        QFETCH(const QString, name);
        QFETCH(const qint64, row);
        const auto found = AccountNames{accounts(), m_platforms}.resolve(name);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->id.row(), row);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("several");
        QTest::addColumn<QString>("says");
        QTest::newRow("a name on two platforms") << u"alpha"_s << true << u"webhook:alpha, mastodon:alpha"_s;
        QTest::newRow("one handle at two servers")
            << u"mastodon:twin"_s << true << u"mastodon:First twin, mastodon:Second twin"_s;
        QTest::newRow("nearly") << u"mastodn:alpha"_s << false << u"Did you mean \"mastodon:alpha\"?"_s;
        QTest::newRow("not at all") << u"zzzzzzzz"_s << false << u"The accounts are: webhook:alpha, mastodon:alpha,"_s;
        QTest::newRow("a platform alone") << u"mastodon:"_s << false << u"There is no account \"mastodon:\"."_s;
    }

    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, several);
        QFETCH(const QString, says);
        const auto found = AccountNames{accounts(), m_platforms}.resolve(name);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, several ? ErrorKind::Conflict : ErrorKind::NotFound);
        QVERIFY2(found.error().detail.contains(says), qPrintable(found.error().detail));
    }

    void saysHowToBegin()
    {
        const auto found = AccountNames{{}, m_platforms}.resolve(u"alpha"_s);
        QVERIFY(found.error().detail.contains(u"accounts add"));
    }

    void accountsOfOneNameAreToldByTheirKeys()
    {
        auto same = account(7, u"mastodon"_s, u"twin"_s, u"First twin"_s);
        const AccountNames names{{accounts()[2], same}, m_platforms};
        QVERIFY(names.resolve(u"mastodon:twin"_s).error().detail.contains(u"mastodon:"_s + same.key));
    }

    void whatItCallsAnAccountFindsItAgain()
    {
        const AccountNames names{accounts(), m_platforms};
        for (const auto &account : accounts())
            QCOMPARE(names.resolve(names.nameFor(account))->key, account.key);
        QCOMPARE(names.nameFor(accounts()[0]), u"webhook:alpha"_s);
        QCOMPARE(names.nameFor(accounts()[4]), u"bluesky:ann.example"_s);
    }

    void aMappedNameMeansThatAccount()
    {
        AccountNames names{accounts(), m_platforms};
        QVERIFY(names.map(u"@Alpha"_s, accounts()[3].key));
        QCOMPARE(names.resolve(u"alpha"_s)->key, accounts()[3].key);
        QCOMPARE(names.map(u"alpha"_s, u"nobody"_s).error().kind, ErrorKind::NotFound);
    }

    void labelsAreThePlatformAndTheHandle() { QCOMPARE(accountLabel(accounts()[5]), u"bluesky:bob.example"_s); }

private:
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
};

static const test::Registration<TestAccountNames> registered;
#include "tst_accountnames.moc"
