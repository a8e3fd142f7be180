// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/laterepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/photograph.h"
#include "ui/queue/latedialog.h"
#include "ui/queue/latemodel.h"
#include "ui/queue/movedialog.h"
#include "ui/queue/queuepage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/timefields.h"

#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>

#include <thread>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What fell due while nobody could send it, and the answers to it.
class TestLateDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<DeskFixture>();
        m_account.emplace(m_bench->connected(u"hook"_s));
        m_page = std::make_unique<QueuePage>(*m_bench->desk);
        m_page->resize(1072, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void theQueueSaysThatPostsWaitAndOpensTheList()
    {
        auto *banner = m_page->findChild<Banner *>();
        QVERIFY(!banner->isVisible());
        beLate({u"one"_s, u"two"_s, u"three"_s});
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->sentence().startsWith(u"3 post"_s));
        photograph(*m_page, u"queue-late"_s);
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE(rows(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QCOMPARE(namelessWidgets(*dialog()).join(u", "_s), QString{});
        photograph(*dialog(), u"late-dialog"_s);
    }

    void whatIsChosenIsPublishedAndTheRestStays()
    {
        const auto keys = beLate({u"one"_s, u"two"_s});
        open();
        QTRY_COMPARE(rows().size(), 2);
        auto *list = dialog()->findChild<QListView *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(dialog()->findChild<QCheckBox *>()->checkState(), Qt::PartiallyChecked);
        QSignalSpy acted{m_page.get(), &QueuePage::acted};
        press(u"Publish now"_s);
        QTRY_COMPARE(rows(), QStringList{u"two"_s});
        const auto sent = copy(keys[0]);
        QCOMPARE(sent.hold, Hold::None);
        QCOMPARE(sent.dueAt, std::optional{m_bench->clock.now()});
        QCOMPARE(copy(keys[1]).hold, Hold::Review);

        // And it can be taken back: the question comes again.
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(DeskFixture::answer(m_bench->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
        QTRY_COMPARE(rows().size(), 2);
        QCOMPARE(copy(keys[0]).hold, Hold::Review);
    }

    void itClosesOnceAllIsAnswered()
    {
        const auto keys = beLate({u"one"_s, u"two"_s});
        open();
        QTRY_COMPARE(rows().size(), 2);
        press(u"Cancel them"_s);
        QTRY_VERIFY(!dialog());
        for (const auto &key : keys) {
            QCOMPARE(copy(key).state, Canceled);
            QCOMPARE(copy(key).hold, Hold::None);
        }
        QTRY_VERIFY(!m_page->findChild<Banner *>()->isVisible());
    }

    void anotherTimeIsTakenForAllThatAreChosen()
    {
        const auto keys = beLate({u"one"_s, u"two"_s});
        open();
        QTRY_COMPARE(rows().size(), 2);
        press(u"Another time..."_s);
        auto *move = dialog()->findChild<MoveDialog *>();
        QVERIFY(move);
        QTest::mouseClick(move->moveButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        for (const auto &key : keys) {
            QCOMPARE(copy(key).state, Scheduled);
            QCOMPARE(copy(key).hold, Hold::None);
            QVERIFY(*copy(key).dueAt > m_bench->clock.now());
        }
    }

    void theSpaceBarChoosesAndTheBoxChoosesAll()
    {
        beLate({u"one"_s, u"two"_s});
        open();
        QTRY_COMPARE(rows().size(), 2);
        auto *list = dialog()->findChild<QListView *>();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        const auto *model = qobject_cast<const LateModel *>(list->model());
        QCOMPARE(model->chosen().size(), 1);
        auto *all = dialog()->findChild<QCheckBox *>();
        all->click();
        QCOMPARE(model->chosen().size(), 2);
        all->click();
        QCOMPARE(model->chosen().size(), 0);
        QVERIFY(!button(u"Publish now"_s)->isEnabled());
        QVERIFY(!model->index(0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

private:
    /// Posts that fell due while nobody looked, one after the other.
    QStringList beLate(const QStringList &texts)
    {
        QStringList keys;
        for (const auto &text : texts)
            keys += m_bench->post(text, {*m_account}, (keys.size() + 1) * 1min);
        m_bench->clock.advance(3h);
        std::thread{[&] {
            const auto workspace = Workspace::open(m_bench->desk->facts()->path,
                                                   {.installation = m_bench->installation}, m_bench->clock);
            auto &database = (*workspace)->database();
            const auto asked = inTransaction(database, [&]() -> Result<void> {
                for (const auto &key : keys) {
                    const auto post = PostRepository{database}.find(key);
                    const auto copies = PlatformPostRepository{database}.ofPost((*post)->id);
                    if (auto done
                        = LateRepository{database}.ask(copies->first().id, m_account->id, m_bench->clock.now());
                        !done)
                        return done;
                }
                return {};
            });
            if (!asked)
                qFatal("%s", qPrintable(asked.error().detail));
        }}.join();
        m_bench->desk->lookAgain();
        return keys;
    }

    void open() const { m_page->showLate(); }

    [[nodiscard]] LateDialog *dialog() const
    {
        auto *dialog = m_page->findChild<LateDialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    [[nodiscard]] QStringList rows() const
    {
        QStringList texts;
        const auto *list = dialog() ? dialog()->findChild<QListView *>() : nullptr;
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            texts += list->model()->index(row, 0).data().toString();
        return texts;
    }

    [[nodiscard]] Button *button(const QString &text) const
    {
        for (auto *one : dialog()->findChildren<Button *>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no button %s", qPrintable(text));
    }

    void press(const QString &text) const { QTest::mouseClick(button(text), Qt::LeftButton); }

    [[nodiscard]] PlatformPost copy(const QString &key) const
    {
        return DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy;
    }

    std::unique_ptr<DeskFixture> m_bench;
    std::optional<Account> m_account;
    std::unique_ptr<QueuePage> m_page;
};

static const test::Registration<TestLateDialog> registered;

#include "tst_latedialog.moc"
