// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/eventrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/photograph.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitypage.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QJsonArray>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QThread>

#include <memory>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestActivityPage final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_page = std::make_unique<ActivityPage>(*m_fixture->desk);
        m_page->resize(1072, 700);
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void anEmptyListSaysWhatItIsFor()
    {
        show();
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY(empty()->sentence().startsWith(u"Nothing has happened yet."_s));
        QVERIFY(!empty()->button()->isVisible());
        photograph(*m_page, u"activity-empty"_s);
    }

    void aRowLeadsToItsPostAndAnAccountsToTheAccounts()
    {
        const auto account = m_fixture->connected(u"hook"_s);
        const auto key = m_fixture->post(u"New tiles are here"_s, {account}, 1h);
        const auto copy = DeskFixture::answer(m_fixture->desk->post(key))->copies.first().copy;
        tell({{.kind = EventKind::PostPublishFailed,
               .at = m_fixture->clock.now() + 1s,
               .account = account.id,
               .platformPost = copy.id,
               .error = ErrorKind::Content,
               .detail = {{u"message"_s, u"Too long."_s}}},
              {.kind = EventKind::EngineStarted, .at = m_fixture->clock.now() + 2s}});
        show();
        QTRY_COMPARE(model()->rowCount(), 4);  // a day; started, failed, connected
        QCOMPARE(text(1), u"Carillon began to publish."_s);
        QCOMPARE(text(2), u"Not published. The platform refused the text. Too long."_s);
        QCOMPARE(text(3), u"The account was connected."_s);
        QVERIFY(row(2).data(Qt::AccessibleTextRole).toString().contains(u"New tiles are here"_s));
        photograph(*m_page, u"activity"_s);
        QSignalSpy post{m_page.get(), &ActivityPage::postWanted};
        QSignalSpy accounts{m_page.get(), &ActivityPage::accountsWanted};
        click(1);
        QVERIFY(post.isEmpty() && accounts.isEmpty());
        click(2);
        QCOMPARE(post.size(), 1);
        QCOMPARE(post.first().first().toString(), copy.key);
        click(3);
        QCOMPARE(accounts.size(), 1);
        m_page->list()->setCurrentIndex(row(2));
        QTest::keyClick(m_page->list(), Qt::Key_Return);
        QCOMPARE(post.size(), 2);
        QCOMPARE(namelessWidgets(*m_page).join(u", "_s), QString{});
    }

    void whatAPlatformSaidOfWhatIsOutIsSaid()
    {
        const auto account = m_fixture->connected(u"hook"_s);
        tell({{.kind = EventKind::PostPublished,
               .at = m_fixture->clock.now() + 1s,
               .account = account.id,
               .detail = {{u"warnings"_s, QJsonArray{u"The thumbnail was not taken."_s}}}}});
        show();
        QTRY_COMPARE(model()->rowCount(), 3);
        QCOMPARE(text(1), u"Published on time. The thumbnail was not taken."_s);
        photograph(*m_page, u"activity-warning"_s);
    }

    void narrowsByKindAndAccount()
    {
        const auto one = m_fixture->connected(u"hook one"_s);
        const auto two = m_fixture->connected(u"hook two"_s);
        tell({{.kind = EventKind::AccountPaused, .at = m_fixture->clock.now(), .account = one.id}});
        show();
        QTRY_COMPARE(model()->rowCount(), 4);
        choose(u"Account shown"_s, u"hook two"_s);
        QTRY_COMPARE(model()->rowCount(), 2);
        choose(u"Events shown"_s, u"What went wrong"_s);
        QTRY_VERIFY(empty()->isVisible());
        QCOMPARE(empty()->sentence(), u"Nothing of that has happened."_s);
        empty()->button()->click();
        QTRY_COMPARE(model()->rowCount(), 4);
        QVERIFY(two.id != one.id);
    }

    void loadsAStretchAtATime()
    {
        tell(QList<Event>(1000, {.kind = EventKind::MachineSlept, .at = m_fixture->clock.now()}));
        show();
        QTRY_COMPARE(model()->rowCount(), 201);
        m_page->list()->scrollToBottom();
        QTRY_VERIFY(model()->rowCount() > 201);
        for (int before = 0; before != model()->rowCount();) {
            before = model()->rowCount();
            m_page->list()->scrollToBottom();
            (void)QTest::qWaitFor([&] { return model()->rowCount() != before; }, 1000);
        }
        QCOMPARE(model()->rowCount(), 1001);
    }

    void whatComesNewDoesNotMoveWhatIsRead()
    {
        const auto now = m_fixture->clock.now();
        tell(QList<Event>(150, {.kind = EventKind::MachineSlept, .at = now}));
        show();
        QTRY_COMPARE(model()->rowCount(), 151);
        auto *bar = m_page->list()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        bar->setValue(1000);
        const QPersistentModelIndex read = m_page->list()->indexAt({400, 5});
        const int where = m_page->list()->visualRect(read).top();
        tell(QList<Event>(7, {.kind = EventKind::EngineStarted, .at = now + 1s}));
        QTRY_COMPARE(model()->rowCount(), 158);
        QCOMPARE(text(1), u"Carillon began to publish."_s);
        QCOMPARE(m_page->list()->visualRect(read).top(), where);
    }

    void stretchesThatDoNotMeetAreNotJoined()
    {
        const auto entries = [](qint64 from, qint64 to) {
            QList<ActivityEntry> all;
            for (auto id = from; id >= to; --id)
                all += ActivityEntry{.id = id};
            return all;
        };
        QCOMPARE(joined(entries(12, 8), entries(10, 1)), entries(12, 1));
        QCOMPARE(joined(entries(20, 15), entries(10, 1)), entries(20, 15));
        QCOMPARE(joined(entries(3, 1), {}), entries(3, 1));
        QCOMPARE(joined({}, entries(3, 1)), QList<ActivityEntry>{});
    }

private:
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    /// As the engine would, on another thread.
    void tell(const QList<Event> &events)
    {
        const std::unique_ptr<QThread> writer{QThread::create([&] {
            const auto database = Database::open(m_fixture->desk->facts()->path);
            const auto done = inTransaction(**database, [&]() -> Result<void> {
                for (const auto &event : events) {
                    if (auto told = EventRepository{**database}.tell(event); !told)
                        return told;
                }
                return {};
            });
            if (!done)
                qFatal("%s", qPrintable(done.error().detail));
        })};
        writer->start();
        writer->wait();
        m_fixture->desk->lookAgain();
    }

    [[nodiscard]] QAbstractItemModel *model() const { return m_page->list()->model(); }
    [[nodiscard]] QModelIndex row(int at) const { return model()->index(at, 0); }
    [[nodiscard]] QString text(int at) const { return row(at).data().toString(); }
    [[nodiscard]] EmptyState *empty() const { return m_page->findChild<EmptyState *>(); }

    void click(int at) const
    {
        QTest::mouseClick(m_page->list()->viewport(), Qt::LeftButton, {}, m_page->list()->visualRect(row(at)).center());
    }

    void choose(const QString &name, const QString &words) const
    {
        for (auto *box : m_page->findChildren<QComboBox *>()) {
            if (box->accessibleName() != name)
                continue;
            box->setCurrentText(words);
            emit box->activated(box->currentIndex());
        }
    }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ActivityPage> m_page;
};

static const test::Registration<TestActivityPage> registered;

#include "tst_activitypage.moc"
