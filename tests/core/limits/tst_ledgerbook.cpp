// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/ledgerbook.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant start{std::chrono::milliseconds{1'700'000'000'000}};
const LimitWindow own{.amount = 2, .period = 1h};
const LimitWindow shared{.amount = 3, .period = 1min, .scope = LimitScope::Address};

Cost posts(int amount)
{
    return Cost{}.with(LimitUnit::Posts, amount);
}

Account account(const QString &handle, const QString &server)
{
    return {{.platform = u"here"_s, .handle = handle, .server = QUrl{server}}, AccountId::fromRow(1)};
}

}  // namespace

class TestLedgerBook final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_isReadable = true;
        m_uses.clear();
        m_asked.clear();
    }

    void accountsOnAHostShareItsWindows()
    {
        LedgerBook book;
        QVERIFY(arrange(book,
                        {{m_ada, {.windows = {own, shared}}},
                         {m_bob, {.windows = {own, shared}}},
                         {m_far, {.windows = {shared}}}}));
        QCOMPARE(m_asked.size(), 4);  // two accounts' own, two hosts
        auto ada = windowsOf(book, m_ada);
        auto bob = windowsOf(book, m_bob);
        auto far = windowsOf(book, m_far);
        ada.begin(1, posts(2));
        QCOMPARE(bob.earliest(posts(1), start), std::optional{start});
        QVERIFY(!bob.earliest(posts(2), start));
        QCOMPARE(far.earliest(posts(3), start), std::optional{start});
        bob.begin(2, posts(1));
        QVERIFY(!bob.earliest(posts(1), start));
        ada.end(1, start, posts(2));
        bob.end(2, start, posts(1));
        const auto wait = bob.wait(posts(1), start);
        QCOMPARE(wait.until, std::optional<Instant>{start + 60'001ms});
        QCOMPARE(wait.window, std::optional{shared});
        QCOMPARE(ada.wait(posts(1), start).window, std::optional{own});
        QCOMPARE(ada.used(shared, start), 3);
        QCOMPARE(ada.used(own, start), 2);
        QCOMPARE(bob.tooSmallFor(posts(3)), std::optional{own});
    }

    void aLedgerIsBlankUntilTheJournalWasRead()
    {
        LedgerBook book;
        m_isReadable = false;
        QCOMPARE(arrange(book, {{m_ada, {.windows = {own}}}}).error().kind, ErrorKind::Storage);
        auto ada = windowsOf(book, m_ada);
        ada.begin(1, posts(1));
        ada.end(1, start, posts(1));  // by now the journal knows it
        m_isReadable = true;
        m_uses = {{start - 1min, posts(1)}, {start, posts(1)}};
        QVERIFY(arrange(book, {{m_ada, {.windows = {own}}}}));
        QCOMPARE(ada.used(own, start), 2);
        QCOMPARE(m_asked, QList<Instant>(2, start - longestReach({own})));
        QVERIFY(arrange(book, {{m_ada, {.windows = {own}}}}));
        QCOMPARE(m_asked.size(), 2);
        QVERIFY(arrange(book, {{m_ada, {.windows = {own, shared}}}}));
        QCOMPARE(m_asked.size(), 3);
        QVERIFY(arrange(book, {}));
        QCOMPARE(m_asked.size(), 3);
    }

    void whatIsInFlightEndsWhereItBegan()
    {
        LedgerBook book;
        QVERIFY(arrange(book, {{m_ada, {.windows = {shared}}}, {m_bob, {.windows = {shared}}}}));
        auto ada = windowsOf(book, m_ada);
        auto bob = windowsOf(book, m_bob);
        ada.begin(1, posts(3));
        auto moved = m_ada;
        moved.server = QUrl{u"https://elsewhere.example"_s};
        QVERIFY(arrange(book, {{moved, {.windows = {shared}}}, {m_bob, {.windows = {shared}}}}));
        ada.setLedgers(book.ledgersOf(moved));
        QVERIFY(!bob.earliest(posts(1), start));
        ada.end(1, start, posts(3));
        QCOMPARE(bob.earliest(posts(1), start), std::optional<Instant>{start + 60'001ms});
        QCOMPARE(ada.used(shared, start), 3);  // nobody knows which of the two it reached
    }

    void appsAtOneServerShareNothing()
    {
        const LimitWindow ofApp{.amount = 3, .period = 1min, .scope = LimitScope::AppCredential};
        const auto one = AppCredentialId::fromRow(1);
        auto bob = m_bob;
        bob.id = AccountId::fromRow(2);
        auto cyd = m_bob;
        cyd.id = AccountId::fromRow(3);
        LedgerBook book;
        QVERIFY(arrange(book,
                        {{m_ada, {.windows = {ofApp}}, one},
                         {bob, {.windows = {ofApp}}, AppCredentialId::fromRow(2)},
                         {cyd, {.windows = {ofApp}}, one}}));
        auto ada = windowsOf(book, m_ada);
        ada.begin(1, posts(3));
        QCOMPARE(windowsOf(book, bob).earliest(posts(3), start), std::optional{start});
        QVERIFY(!windowsOf(book, cyd).earliest(posts(1), start));
    }

    void anAccountThatIsConnectedAgainIsTheSame()
    {
        auto again = account(u"Ada"_s, u"https://one.example"_s);
        again.id = AccountId::fromRow(99);
        QCOMPARE(scopeName(LimitScope::Account, again), scopeName(LimitScope::Account, m_ada));
        QVERIFY(scopeName(LimitScope::Account, m_bob) != scopeName(LimitScope::Account, m_ada));
        QCOMPARE(scopeName(LimitScope::Address, account(u"x"_s, u"https://one.example/path"_s)),
                 scopeName(LimitScope::Address, m_ada));
        QVERIFY(scopeName(LimitScope::Address, m_ada) != scopeName(LimitScope::AppCredential, m_ada));
    }

private:
    Result<void> arrange(LedgerBook &book, const std::vector<LedgerBook::LimitedAccount> &accounts)
    {
        return book.arrange(accounts, start, [this](LimitScope, const Account &, Instant since) -> Result<QList<Use>> {
            m_asked += since;
            if (!m_isReadable)
                return Error{ErrorKind::Storage, {}};
            return m_uses;
        });
    }

    static AccountWindows windowsOf(const LedgerBook &book, const Account &account)
    {
        AccountWindows windows;
        windows.setLedgers(book.ledgersOf(account));
        return windows;
    }

    bool m_isReadable = true;
    QList<Use> m_uses;
    QList<Instant> m_asked;  ///< since when, by each question
    const Account m_ada = account(u"ada"_s, u"https://one.example"_s);
    const Account m_bob = account(u"bob"_s, u"https://one.example"_s);
    const Account m_far = account(u"far"_s, u"https://two.example"_s);
};

static const test::Registration<TestLedgerBook> registered;
#include "tst_ledgerbook.moc"
