// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/accounts/accountwords.h"
#include "ui/accounts/asks.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 9h};

Account anAccount()
{
    Account account{.id = AccountId::fromRow(1)};
    account.name = u"Northwind"_s;
    account.handle = u"north"_s;
    account.server = QUrl{u"https://home.example/api"_s};
    return account;
}

}  // namespace

class TestAccountWords final : public QObject
{
    Q_OBJECT

private slots:
    void saysHowItStands_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<int>("limitedHours");
        QTest::addColumn<QString>("word");
        QTest::newRow("all is well") << AccountState::Connected << false << 0 << u"Connected"_s;
        QTest::newRow("a lost login") << AccountState::NeedsLogin << false << 0 << u"Connect again"_s;
        QTest::newRow("a lost login outweighs a pause") << AccountState::NeedsLogin << true << 0 << u"Connect again"_s;
        QTest::newRow("restricted") << AccountState::Restricted << false << 2 << u"Restricted"_s;
        QTest::newRow("paused") << AccountState::Connected << true << 2 << u"Paused"_s;
        QTest::newRow("limited") << AccountState::Connected << false << 2 << u"Limited until 12:00"_s;
        QTest::newRow("limited until a moment that has passed")
            << AccountState::Connected << false << -1 << u"Connected"_s;
    }

    void saysHowItStands()
    {
        QFETCH(const AccountState, state);
        QFETCH(const bool, paused);
        QFETCH(const int, limitedHours);
        QFETCH(const QString, word);
        auto account = anAccount();
        account.state = state;
        account.paused = paused;
        if (limitedHours != 0)
            account.limitedUntil = now + std::chrono::hours{limitedHours};
        const auto look = AccountWords::look(account, u"Platform"_s, now, QTimeZone{"Europe/Berlin"});
        QVERIFY2(look.state.startsWith(word), qPrintable(look.state));
        QCOMPARE(look.sentence.isEmpty(), word == "Connected"_L1);
    }

    void tellsOfTheEndOfALoginTenDaysBefore()
    {
        auto account = anAccount();
        const auto stateAfter = [&](std::chrono::hours left) {
            account.loginEndsAt = now + left;
            return AccountWords::look(account, u"Platform"_s, now, QTimeZone::utc()).state;
        };
        QCOMPARE(stateAfter(241h), u"Connected"_s);
        QVERIFY(stateAfter(239h).startsWith(u"Login ends"_s));
        account.paused = true;
        QCOMPARE(stateAfter(1h), u"Paused"_s);
    }

    void tellsThePausesReason()
    {
        auto account = anAccount();
        account.paused = true;
        account.pauseReason = u"Holidays"_s;
        QCOMPARE(AccountWords::look(account, {}, now, QTimeZone::utc()).sentence, u"Holidays"_s);
    }

    void tellsWhereItLives()
    {
        auto account = anAccount();
        QCOMPARE(AccountWords::whereabouts(account), u"north at home.example"_s);
        account.handle = u"north@home.example"_s;
        QCOMPARE(AccountWords::whereabouts(account), u"north@home.example"_s);
        account.handle = account.name;
        account.server = QUrl{u"http://127.0.0.1:8686/secret-path"_s};
        QCOMPARE(AccountWords::whereabouts(account), u"127.0.0.1:8686"_s);
    }

    void countsWhatWaits()
    {
        const QMap<QString, int> byState{{u"failed"_s, 1},     {u"scheduled"_s, 39}, {u"queued"_s, 1},
                                         {u"publishing"_s, 0}, {u"published"_s, 7},  {u"canceled"_s, 3},
                                         {u"handed-over"_s, 2}};
        const auto counts = AccountWords::backlog(byState);
        QCOMPARE(counts.size(), 3);
        QCOMPARE(counts[0].token, Token::Failed);
        QVERIFY(counts[1].words.startsWith("42 "_L1));
        QVERIFY(counts[2].words.startsWith("7 "_L1));
        QVERIFY(AccountWords::backlog({}).isEmpty());
    }

    void saysHowFullAWindowIs()
    {
        const WindowUse use{.limit = {.amount = 20, .period = 24h}, .used = 18};
        const auto words = AccountWords::use(use);
        QVERIFY2(words.startsWith("18 of 20 "_L1) && words.contains("24 "_L1), qPrintable(words));
        auto shared = use;
        shared.limit.scope = LimitScope::AppCredential;
        QCOMPARE(AccountWords::use(shared), words + u", whole app"_s);
        shared.limit.scope = LimitScope::Address;
        QVERIFY(AccountWords::limit(shared.limit).endsWith(", this address"_L1));
        QCOMPARE(fullness(use), 0.9);
        QCOMPARE(fullness({.limit = {.amount = 20, .period = 24h}, .used = 40}), 1.0);
    }

    void takesTheLargestUnitThatSaysItWell_data()
    {
        QTest::addColumn<qint64>("period");
        QTest::addColumn<QString>("begins");
        QTest::newRow("a day is 24 hours, which roll") << qint64{24 * 3'600'000} << u"24 hour"_s;
        QTest::newRow("a week is days") << qint64{7} * 24 * 3'600'000 << u"7 day"_s;
        QTest::newRow("minutes") << qint64{300'000} << u"5 minute"_s;
        QTest::newRow("seconds") << qint64{90'000} << u"90 second"_s;
        QTest::newRow("half a second") << qint64{500} << u"0.5 seconds"_s;
    }

    void takesTheLargestUnitThatSaysItWell()
    {
        QFETCH(const qint64, period);
        QFETCH(const QString, begins);
        const auto words = AccountWords::period(std::chrono::milliseconds{period});
        QVERIFY2(words.startsWith(begins), qPrintable(words));
    }

    void removalSaysWhatGoes()
    {
        AccountCard card{.account = anAccount(), .backlog = {{u"scheduled"_s, 12}}, .windows = {}};
        card.account.hasSecret = true;
        auto sentences = RemoveAsk::consequences(card, u"Platform"_s);
        QVERIFY(sentences.first().startsWith("12 "_L1));
        QVERIFY(sentences.filter(u"keyring"_s).size() == 1);
        card.account.hasSecret = false;
        card.backlog.clear();
        sentences = RemoveAsk::consequences(card, u"Platform"_s);
        QVERIFY(sentences.filter(u"keyring"_s).isEmpty());
        QVERIFY(sentences.last().contains(u"cannot be undone"_s));
    }
};

static const test::Registration<TestAccountWords> registered;

#include "tst_accountwords.moc"
