// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"
#include "app/desktop/publishreporter.h"
#include "tests/app/desktop/workspacefixture.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/memorysettings.h"

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From what the engine tells to what a person hears; what is heard is caught behind the notifier.
class TestPublishReporter final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<WorkspaceFixture>();
        m_settings = std::make_unique<MemorySettings>();
        m_notifier = std::make_unique<Notifier>(QDBusConnection{u"none"_s}, *m_settings, m_workspace->clock);
        m_heard.clear();
        connect(m_notifier.get(), &Notifier::unsaid, this, [this](const Notice &notice) { m_heard += notice; });
    }

    void cleanup()
    {
        m_reporter.reset();
        m_notifier.reset();
        m_workspace.reset();
    }

    void aFailureIsHeardWithTheAccountsName()
    {
        const auto account = m_workspace->connectAccount();
        const auto copy = m_workspace->addPost(account, 1h);
        m_workspace->write(
            u"UPDATE platform_post SET state = 'failed', error_kind = 'content', error_detail = 'Too long.'"_s);
        startReporter();
        m_reporter->putDown(copy.row(), PlatformPostState::Failed);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, u"Not published: Harbour Coffee"_s);
        QVERIFY(m_heard.first().body.contains(u"Too long."_s));
        m_reporter->putDown(copy.row(), PlatformPostState::Failed);
        QVERIFY(!QTest::qWaitFor([&] { return m_heard.size() > 1; }, 300));
    }

    void aDeletionThatFailedIsHeardUntilSomebodyDecides()
    {
        const auto account = m_workspace->connectAccount();
        const auto copy = m_workspace->addPost(account, 1h);
        m_workspace->write(u"INSERT INTO publication (platform_post_id, revision_id, purpose, key, claimed_at) "
                           "SELECT platform_post.id, post.revision_id, 'delete', 'k', 0 FROM platform_post "
                           "JOIN post ON post.id = platform_post.post_id"_s);
        m_workspace->write(u"UPDATE platform_post SET state = 'published', published_at = due_at, hold = 'act', "
                           "act_id = (SELECT id FROM publication), error_kind = 'scope', error_detail = 'No.'"_s);
        startReporter();
        m_reporter->acted(copy.row(), Purpose::Edit, false);  // another act than the one that stands there
        m_reporter->acted(copy.row(), Purpose::Delete, true);
        m_reporter->acted(copy.row(), Purpose::Delete, false);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, u"Not deleted, still live: Harbour Coffee"_s);
        QVERIFY(m_heard.first().body.contains(u"No."_s));
        const auto details = m_workspace->answer(m_workspace->desk.postOf(copy));
        QCOMPARE(m_heard.first().copies, QStringList{details->copies.first().copy.key});  // where a click leads
        m_workspace->write(u"UPDATE platform_post SET hold = NULL, act_id = NULL, version = version + 1"_s);
        m_reporter->acted(copy.row(), Purpose::Delete, false);
        QVERIFY(!QTest::qWaitFor([&] { return m_heard.size() > 1; }, 300));
    }

    void whatCouldNotBeTakenBackIsHeard_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("advice");
        QTest::newRow("refused") << u"handed-over"_s << u"Not taken back, not live yet: Harbour Coffee"_s
                                 << u"No.\nIts platform still publishes it"_s;
        QTest::newRow("too late") << u"published"_s << u"Not taken back in time, live as it was: Harbour Coffee"_s
                                  << u"your change is not in it"_s;
    }

    void whatCouldNotBeTakenBackIsHeard()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, title);
        QFETCH(const QString, advice);
        const auto account = m_workspace->connectAccount();
        const auto copy = m_workspace->addPost(account, 1h);
        m_workspace->write(
            u"INSERT INTO publication (platform_post_id, revision_id, purpose, key, claimed_at, recall_to) "
            "SELECT platform_post.id, post.revision_id, 'recall', 'k', 0, 'canceled' FROM platform_post "
            "JOIN post ON post.id = platform_post.post_id"_s);
        m_workspace->write(u"UPDATE platform_post SET state = '%1', act_id = (SELECT id FROM publication), "
                           "error_kind = 'scope', error_detail = 'No.'"_s.arg(state));
        startReporter();
        m_reporter->acted(copy.row(), Purpose::Recall, false);  // somebody has wished again since
        QVERIFY(m_workspace->answer(m_workspace->desk.postOf(copy)));
        m_workspace->write(u"UPDATE platform_post SET act_id = NULL"_s);
        m_reporter->acted(copy.row(), Purpose::Recall, true);
        m_reporter->acted(copy.row(), Purpose::Recall, false);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, title);
        QVERIFY2(m_heard.first().body.contains(advice), qPrintable(m_heard.first().body));
        QCOMPARE(m_heard.first().urgency, Urgency::Critical);
    }

    void whatWentWellIsHeardOnlyWhereNobodyLooks_data()
    {
        QTest::addColumn<bool>("isWatched");
        QTest::addColumn<int>("heard");
        QTest::newRow("in the background") << false << 1;
        QTest::newRow("while the window is in front") << true << 0;
    }

    void whatWentWellIsHeardOnlyWhereNobodyLooks()
    {
        QFETCH(const bool, isWatched);
        QFETCH(const int, heard);
        const auto account = m_workspace->connectAccount();
        const auto copy = m_workspace->addPost(account, 1h);
        m_workspace->write(u"UPDATE platform_post SET state = 'published', published_at = due_at"_s);
        startReporter();
        m_reporter->setIsWatched([=] { return isWatched; });
        m_reporter->putDown(copy.row(), PlatformPostState::Published);
        QVERIFY(m_workspace->answer(m_workspace->desk.postOf(copy)));
        QCoreApplication::processEvents();
        m_workspace->clock.advance(PublishNotices::gatherFor);
        // Whatever comes next brings what was gathered; a failure is heard in either case.
        m_workspace->write(
            u"UPDATE platform_post SET state = 'failed', error_kind = 'content', error_detail = 'No.'"_s);
        m_reporter->putDown(copy.row(), PlatformPostState::Failed);
        QTRY_COMPARE(m_heard.size(), heard + 1);
        QCOMPARE(m_heard.last().title, u"Not published: Harbour Coffee"_s);
    }

    void whatHasMovedOnIsNotTold()
    {
        const auto account = m_workspace->connectAccount();
        const auto copy = m_workspace->addPost(account, 1h);
        startReporter();
        m_reporter->putDown(copy.row(), PlatformPostState::Failed);  // and planned anew by the time we look
        m_reporter->putDown(copy.row() + 100, PlatformPostState::Failed);
        QVERIFY(!QTest::qWaitFor([&] { return !m_heard.isEmpty(); }, 300));
    }

    void anAccountThatNeedsALoginIsToldOnceUntilItIsWell()
    {
        m_workspace->connectAccount();
        startReporter();
        m_workspace->write(u"UPDATE account SET state = 'needs-login'"_s);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, u"Harbour Coffee must be connected again"_s);
        m_workspace->write(u"UPDATE account SET state_reason = 'still'"_s);
        QVERIFY(!QTest::qWaitFor([&] { return m_heard.size() > 1; }, 1'500));
        m_workspace->write(u"UPDATE account SET state = 'connected'"_s);
        QVERIFY(!QTest::qWaitFor([&] { return m_heard.size() > 1; }, 1'500));
        m_workspace->write(u"UPDATE account SET state = 'needs-login'"_s);
        QTRY_COMPARE(m_heard.size(), 2);
    }

    void aLockedKeyringIsToldOnceWhilePostsWaitForIt()
    {
        startReporter();
        m_reporter->rested({}, false);
        m_reporter->rested({}, true);
        m_reporter->rested({}, true);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, u"The keyring is locked"_s);
        m_reporter->rested({}, false);
        m_reporter->rested({}, true);
        QTRY_COMPARE(m_heard.size(), 2);
    }

    void latePostsOfSeveralAccountsAreToldOfOnce()
    {
        startReporter();
        m_reporter->asked(2);
        m_reporter->asked(3);
        QTRY_COMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().title, u"5 post(s) fell due while you were away"_s);
        QCOMPARE(m_heard.first().actions, QList{NoticeAction::Review});
        m_reporter->asked(1);
        QTRY_COMPARE(m_heard.size(), 2);
    }

private:
    void startReporter()
    {
        m_reporter = std::make_unique<PublishReporter>(m_workspace->desk, *m_notifier);
        // Its first look at the accounts is in the same line as this question.
        QVERIFY(m_workspace->answer(m_workspace->desk.accounts()));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<WorkspaceFixture> m_workspace;
    std::unique_ptr<MemorySettings> m_settings;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<PublishReporter> m_reporter;
    QList<Notice> m_heard;
};

static const test::Registration<TestPublishReporter> registered;
#include "tst_publishreporter.moc"
