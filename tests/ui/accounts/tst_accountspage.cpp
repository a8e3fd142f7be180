// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/accounts/accountsfixture.h"
#include "ui/accounts/publishingdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pausedialog.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/timefields.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccountsPage final : public QObject, private AccountsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void anEmptyPageOffersOneAction()
    {
        show();
        QTRY_VERIFY(visibleState());
        QVERIFY(!m_page->connectButton()->isVisible());
        photograph(*m_page, u"accounts-empty"_s);
        QTest::mouseClick(visibleState()->button(), Qt::LeftButton);
        QTRY_VERIFY(dialog<ConnectDialog>());
        dialog<ConnectDialog>()->reject();
    }

    void showsAccountsAndWhatWaits()
    {
        const auto one = m_fixture->connected(u"hook one"_s);
        m_fixture->planned(one, u"text"_s, 1h);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        QVERIFY(m_page->views().first()->accessibleName().startsWith(u"hook one"_s));
        auto *kept = m_page->views().first();
        m_fixture->connected(u"hook two"_s, true);
        QTRY_COMPARE(m_page->views().size(), 2);
        QCOMPARE(m_page->views().first(), kept);  // a refresh keeps what stays
        QCOMPARE(namelessWidgets(*m_page).join(u", "_s), QString{});
    }

    void anAccountWithPostsIsNotCalledEmpty()
    {
        AccountView view;
        const auto says = [&view](const QString &words) {
            const auto labels = view.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        AccountCard card{.account = Account{.id = AccountId::fromRow(1)}, .backlog = {}, .windows = {}};
        view.setCard(card, nullptr, m_fixture->clock.now(), QTimeZone::utc());
        QVERIFY(says(u"No posts yet."_s));
        // Also while the page is not shown.
        card.backlog = {{u"scheduled"_s, 12}};
        view.setCard(card, nullptr, m_fixture->clock.now(), QTimeZone::utc());
        QVERIFY(says(u"12"_s));
        QVERIFY(!says(u"No posts yet."_s));
    }

    void pausesWithAReasonAndResumes()
    {
        m_fixture->connected(u"hook"_s);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        QSignalSpy acted{m_page.get(), &AccountsPage::acted};
        QTest::mouseClick(view()->pauseButton(), Qt::LeftButton);
        auto *ask = dialog<DialogFrame>();
        QTest::keyClicks(ask->findChild<QLineEdit *>(), u"Holidays"_s);
        photograph(*ask, u"accounts-pause"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(!acted.first()[1].toString().isEmpty());  // can be undone
        QVERIFY(!view()->account().pauseUntil);
        QTRY_VERIFY(view()->account().paused);
        QCOMPARE(view()->account().pauseReason, u"Holidays"_s);
        QTest::mouseClick(view()->pauseButton(), Qt::LeftButton);
        QTRY_VERIFY(!view()->account().paused);

        QTest::mouseClick(view()->pauseButton(), Qt::LeftButton);
        auto *again = dialog<PauseDialog>();
        again->ends()->click();
        again->fields()->date()->setDate({2020, 1, 1});
        QTest::keyClick(again, Qt::Key_Return);
        QVERIFY(again->isVisible());  // that has passed
        again->fields()->date()->setDate({2026, 11, 24});
        QCOMPARE(namelessWidgets(*again).join(u", "_s), QString{});
        photograph(*again, u"accounts-pause-until"_s);
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY(view()->account().paused);
        QVERIFY(view()->account().pauseUntil);
    }

    void renames()
    {
        m_fixture->connected(u"hook"_s);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        choose(u"Rename..."_s);
        auto *ask = dialog<DialogFrame>();
        auto *line = ask->findChild<QLineEdit *>();
        line->clear();
        QTest::keyClicks(line, u"Northwind"_s);
        photograph(*ask, u"accounts-rename"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(view()->account().name, u"Northwind"_s);
    }

    void removesWithWhatWasPlannedAndTheSecret()
    {
        const auto account = m_fixture->connected(u"ada"_s);
        m_fixture->planned(account, u"text"_s, 1h);
        QVERIFY(m_fixture->secrets.contains(SecretName::ofAccount(account.key)));
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        choose(u"Remove..."_s);
        auto *ask = dialog<DialogFrame>();
        photograph(*ask, u"accounts-remove"_s);
        QTest::keyClick(ask, Qt::Key_Return);  // the safe way out is the default
        QTRY_VERIFY(!dialog<DialogFrame>());
        QCOMPARE(m_page->views().size(), 1);

        QSignalSpy acted{m_page.get(), &AccountsPage::acted};
        choose(u"Remove..."_s);
        for (auto *button : dialog<DialogFrame>()->findChildren<QPushButton *>()) {
            if (button->text() == "Remove"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(acted.size(), 1);
        QTRY_VERIFY(m_page->views().isEmpty());
        QVERIFY(!m_fixture->secrets.contains(SecretName::ofAccount(account.key)));
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 0);
    }

    void aLockedKeyringKeepsTheAccount()
    {
        const auto account = m_fixture->connected(u"ada"_s);
        m_fixture->planned(account, u"text"_s, 1h);
        m_fixture->secrets.setState(KeyringState::Locked);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        QSignalSpy troubled{m_page.get(), &AccountsPage::troubled};
        choose(u"Remove..."_s);
        for (auto *button : dialog<DialogFrame>()->findChildren<QPushButton *>()) {
            if (button->text() == "Remove"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(troubled.first().first().value<Error>().kind, ErrorKind::Locked);
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 1);
    }

    void looksAsItShould()
    {
        if (qEnvironmentVariable("CARILLON_PHOTOGRAPHS").isEmpty())
            QSKIP("CARILLON_PHOTOGRAPHS names no folder");
        m_page.reset();
        AccountView view;
        auto *column = new QWidget;
        auto *layout = new QVBoxLayout{column};
        layout->setSpacing(12);
        for (int at = 0; at < 6; ++at)
            layout->addWidget(anExample(at));
        layout->addStretch();
        column->resize(1072, 800);
        column->show();
        photograph(*column, u"accounts-1280"_s);
        column->resize(792, 800);
        photograph(*column, u"accounts-1000"_s);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        delete column;
        auto *mirrored = new QWidget;
        auto *rows = new QVBoxLayout{mirrored};
        for (int at = 0; at < 4; ++at)
            rows->addWidget(anExample(at));
        mirrored->resize(792, 560);
        mirrored->show();
        photograph(*mirrored, u"accounts-rtl"_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        delete mirrored;
    }

    void whoPublishesIsChosenWhereThePlatformCan()
    {
        m_fixture->scripted->scripted.handOver = {.leastLead = 10min, .farthest = std::chrono::days{7}};
        const auto account = m_fixture->connected(u"ada"_s);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        const auto chosen = [&] {
            const auto cards = DeskFixture::answer(m_fixture->desk->accounts());
            return cards->first().account.options["hand_over"_L1].toString();
        };
        for (const bool wanted : {true, false}) {
            choose(u"Publishing..."_s);
            QPointer<PublishingDialog> asked{dialog<PublishingDialog>()};
            QVERIFY(asked);
            QCOMPARE(asked->handsOver(), !wanted);
            QTRY_VERIFY(asked->findChild<SegmentedControl *>()->isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), wanted ? Qt::Key_Right : Qt::Key_Left);
            QCOMPARE(asked->handsOver(), wanted);
            QTRY_VERIFY(asked->height() >= asked->layout()->minimumHeightForWidth(asked->width()));
            photograph(*asked, wanted ? u"accounts-publishing"_s : u"accounts-publishing-here"_s);
            for (auto *button : asked->findChildren<QPushButton *>()) {
                if (button->text() == u"Save"_s)
                    button->click();
            }
            QTRY_COMPARE(chosen(), wanted ? u"yes"_s : u"no"_s);
            delete asked;
            // The page has taken it over.
            QTRY_COMPARE(view()->account().options["hand_over"_L1].toString(), wanted ? u"yes"_s : u"no"_s);
        }
        QCOMPARE(account.options["hand_over"_L1].toString(), QString{});
    }

    void whoPublishesIsNotAskedWhereOnlyCarillonCan()
    {
        m_fixture->connected(u"hook"_s);
        show();
        QTRY_COMPARE(m_page->views().size(), 1);
        for (const auto *action : view()->menu()->actions())
            QVERIFY(action->text() != u"Publishing..."_s || !action->isVisible());
    }

private:
    [[nodiscard]] EmptyState *visibleState() const
    {
        for (auto *state : m_page->findChildren<EmptyState *>()) {
            if (state->isVisible())
                return state;
        }
        return nullptr;
    }

    AccountView *anExample(int at)
    {
        AccountCard card{.account = Account{.id = AccountId::fromRow(at + 1)}, .backlog = {}, .windows = {}};
        auto &account = card.account;
        static const QStringList names{u"Northwind Coffee"_s, u"Rösterei Süd, Filiale am Bahnhof mit langem Namen"_s,
                                       u"قهوة الشمال"_s,      u"Weekend ☕️ crew"_s,
                                       u"Press hook"_s,       u"Demo"_s};
        account.name = names[at];
        account.key = names[at];
        account.handle = at == 4 ? account.name : u"northwind.example"_s;
        account.server = QUrl{u"https://social.example"_s};
        account.sandbox = at == 3 || at == 5;
        account.state = at == 1 ? AccountState::NeedsLogin
            : at == 2           ? AccountState::Restricted
                                : AccountState::Connected;
        account.paused = at == 3;
        account.pauseReason = at == 3 ? u"Closed until Monday"_s : QString{};
        if (at == 4)
            account.limitedUntil = m_fixture->clock.now() + 2h;
        card.backlog = {{u"scheduled"_s, 40 - at},
                        {u"published"_s, 1204},
                        {u"failed"_s, at == 1 ? 2 : 0},
                        {u"unconfirmed"_s, at == 2 ? 1 : 0},
                        {u"draft"_s, at}};
        if (at == 5)
            card.backlog.clear();
        if (at % 2 == 0)
            card.windows = {{{.amount = 20, .period = 24h}, 18},
                            {{.amount = 3000, .period = 5min, .unit = LimitUnit::Calls}, 122},
                            {{.amount = 1000, .period = 24h, .unit = LimitUnit::Uploads}, at == 2 ? 1000 : 0}};
        auto *view = new AccountView;
        const auto &platforms = m_fixture->platforms;
        view->setCard(card, &platforms[size_t(at) % platforms.size()]->traits(), m_fixture->clock.now(),
                      QTimeZone{"Europe/Berlin"});
        return view;
    }
};

static const test::Registration<TestAccountsPage> registered;

#include "tst_accountspage.moc"
