// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/queue/queuefixture.h"
#include "ui/queue/queuedetails.h"
#include "ui/widgets/deletionask.h"
#include "ui/widgets/sidepanel.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is done from the queue to posts that are out.
class TestQueueActs final : public QObject, private QueueFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        start();
        m_key = m_bench->post(u"New tiles are here"_s, {m_bench->connected(u"ada"_s)}, 1h);
        publishAll(*m_bench->desk, m_key);
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"Delete from the network..."_s));
    }
    void cleanup() { end(); }

    void deletingAsksFirstAndCanBeStopped()
    {
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        wishDeleted(false);
        QVERIFY(acted.isEmpty());
        wishDeleted(true);
        QTRY_COMPARE(acted.size(), 1);
        QTRY_VERIFY(spoken().contains(u"Deleting..."_s));
        choose(0);
        QTRY_VERIFY(button(u"Stop it"_s));
        QTest::mouseClick(button(u"Stop it"_s), Qt::LeftButton);
        QTRY_VERIFY(spoken().contains(u"Published"_s));
        QCOMPARE(stateOf(m_key), PlatformPostState::Published);
    }

    void aDeletionThatFailedSaysSoAndIsTriedAgain()
    {
        wishDeleted(true);
        QTRY_VERIFY(spoken().contains(u"Deleting..."_s));
        failAct(*m_bench->desk);
        m_page->showTab(CardTab::NeedsAttention);
        QTRY_COMPARE(cards().size(), 1);
        QTRY_VERIFY(spoken().contains(u"Not deleted"_s));
        choose(0);
        QTRY_VERIFY(details());
        QTRY_COMPARE(details()->heading(), u"This could not be deleted"_s);
        QVERIFY(details()->report().contains(u"Not yours."_s));
        photograph(*m_page, u"queue-act-failed"_s);
        QTRY_VERIFY(button(u"Leave it as it is"_s));
        QTest::mouseClick(button(u"Retry"_s), Qt::LeftButton);
        QTRY_COMPARE(cards().size(), 0);
        m_page->showTab(CardTab::Published);
        QTRY_VERIFY(spoken().contains(u"Deleting..."_s));
    }

    void whatFailedCanBeLeftAsItIs()
    {
        wishDeleted(true);
        QTRY_VERIFY(spoken().contains(u"Deleting..."_s));
        failAct(*m_bench->desk);
        QTRY_VERIFY(spoken().contains(u"Not deleted"_s));
        choose(0);
        QTRY_VERIFY(button(u"Leave it as it is"_s));
        QTest::mouseClick(button(u"Leave it as it is"_s), Qt::LeftButton);
        QTRY_VERIFY(!spoken().contains(u"Not deleted"_s));
        QCOMPARE(stateOf(m_key), PlatformPostState::Published);
    }

private:
    void wishDeleted(bool isSure)
    {
        QTest::mouseClick(button(u"Delete from the network..."_s), Qt::LeftButton);
        auto *ask = m_page->findChild<DeletionAsk *>();
        QVERIFY(ask);
        photograph(*ask, u"queue-deletion"_s);
        if (isSure) {
            for (auto *one : ask->findChildren<QPushButton *>()) {
                if (one->text() == "Delete from the network"_L1)
                    one->click();
            }
        } else {
            ask->reject();
        }
        QTRY_VERIFY(!m_page->findChild<DeletionAsk *>());
    }

    /// How the first post is read out; empty while there is none.
    [[nodiscard]] QString spoken() const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->card(model()->index(row)))
                return model()->data(model()->index(row), Qt::AccessibleTextRole).toString();
        }
        return {};
    }

    [[nodiscard]] QueueDetails *details() const
    {
        return qobject_cast<QueueDetails *>(m_page->findChild<SidePanel *>()->content());
    }

    QString m_key;
};

static const test::Registration<TestQueueActs> registered;
#include "tst_queueacts.moc"
