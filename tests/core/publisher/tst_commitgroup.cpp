// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/commitgroup.h"
#include "tests/support/testmain.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestCommitGroup final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"test.carillon"_s)).value();
        QVERIFY(m_database->runOnce(u"CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT) STRICT"_s));
        m_group = std::make_unique<CommitGroup>(*m_database, [this]() -> Result<void> {
            return m_leads ? Result<void>{} : Error{ErrorKind::Conflict, u"replaced"_s};
        });
        m_leads = true;
        m_results.clear();
    }

    void whatIsReadyTogetherSharesACommit()
    {
        for (int number = 0; number < 20; ++number)
            write(number);
        QTRY_COMPARE(m_results.size(), 20);
        QCOMPARE(m_group->commits(), 1);
        QCOMPARE(lines(), 20);
    }

    void whatComesTurnByTurnSharesACommit_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<qint64>("commits");
        QTest::newRow("on each other's heels") << 8 << qint64{1};
        QTest::newRow("for longer than it waits") << 30 << qint64{2};
    }

    void whatComesTurnByTurnSharesACommit()
    {
        QFETCH(const int, turns);
        QFETCH(const qint64, commits);
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [this, &turn, turns, number = 0]() mutable {
            write(number++);
            if (number == turns)
                turn.stop();
        });
        turn.start(0);
        QTRY_COMPARE(m_results.size(), turns);
        QCOMPARE(m_group->commits(), commits);
        QCOMPARE(lines(), turns);
    }

    void whoIsAskedInTimeComesAlong()
    {
        connect(m_group.get(), &CommitGroup::aboutToCommit, this, [this, isFirst = true]() mutable {
            if (std::exchange(isFirst, false))
                write(2);
        });
        write(1);
        QTRY_COMPARE(m_results.size(), 2);
        QCOMPARE(m_group->commits(), 1);
        QCOMPARE(lines(), 2);
    }

    void whereOneFailsTheOthersWorkRunsOnceMore()
    {
        int runs = 0;
        CommitGroup::Work count = [this, &runs]() -> Result<void> {
            ++runs;
            auto done = m_database->runOnce(u"INSERT INTO line VALUES (7, 'counted')"_s);
            return done ? Result<void>{} : done.error();
        };
        run(count);
        write(1);
        write(1);
        QTRY_COMPARE(m_results, (QList<bool>{true, true, false}));
        QCOMPARE(runs, 2);
        QCOMPARE(lines(), 2);
        QCOMPARE(m_group->commits(), 1);
    }

    void whatFailsIsUndoneAlone()
    {
        write(1);
        write(1);  // its key is taken: the row it wrote before that goes as well
        write(2);
        QTRY_COMPARE(m_results.size(), 3);
        QCOMPARE(m_results, (QList<bool>{true, false, true}));
        QCOMPARE(lines(), 2);
    }

    void whoWasReplacedWritesNothing()
    {
        m_leads = false;
        write(1);
        QTRY_COMPARE(m_results, QList<bool>{false});
        QCOMPARE(lines(), 0);
    }

    void anOutcomeWaitsUntilTheDiskTakesIt()
    {
        QSignalSpy troubled{m_group.get(), &CommitGroup::troubled};
        QVERIFY(m_database->runOnce(u"PRAGMA max_page_count = 3"_s));
        write(1, CommitGroup::Insistence::Until, 50'000);
        write(2, CommitGroup::Insistence::Once);
        QTRY_COMPARE(troubled.size(), 1);
        QTRY_COMPARE(m_results, QList<bool>{false});  // who does not insist learns it
        QVERIFY(m_database->runOnce(u"PRAGMA max_page_count = 10000"_s));
        QTRY_COMPARE(m_results, (QList<bool>{false, true}));
        QCOMPARE(lines(), 1);
    }

    void closingEndsTheWaiting()
    {
        QVERIFY(m_database->runOnce(u"PRAGMA max_page_count = 3"_s));
        write(1, CommitGroup::Insistence::Until, 50'000);
        QTest::qWait(0);
        m_group->close();
        QTRY_COMPARE(m_results, QList<bool>{false});
    }

private:
    QCoro::Task<> write(int number, CommitGroup::Insistence insistence = CommitGroup::Insistence::Once, int size = 1)
    {
        CommitGroup::Work work = [this, number, size]() -> Result<void> {
            auto done = m_database->runOnce(u"INSERT INTO line VALUES (?, ?)"_s, {number, QString{size, u'x'}});
            if (done)
                return {};
            // A taken key is the work's own failure, a full disk is the disk's.
            return done.error().detail.contains("UNIQUE"_L1) ? Error{ErrorKind::Conflict, u"taken"_s} : done.error();
        };
        const auto committed = co_await m_group->commit(std::move(work), insistence);
        m_results += committed.has_value();
    }

    QCoro::Task<> run(CommitGroup::Work work)
    {
        const auto committed = co_await m_group->commit(std::move(work));
        m_results += committed.has_value();
    }

    [[nodiscard]] int lines() const
    {
        auto row = m_database->runOnce(u"SELECT count(*) FROM line"_s);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CommitGroup> m_group;
    bool m_leads = true;
    QList<bool> m_results;
};

static const test::Registration<TestCommitGroup> registered;
#include "tst_commitgroup.moc"
