// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/schema.h"
#include "core/store/sqlscript.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr auto selectNumbers = "SELECT number FROM numbers ORDER BY number"_L1;

}  // namespace

class TestDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(path()).value();
        QVERIFY(m_database->runOnce(u"CREATE TABLE numbers (number INTEGER PRIMARY KEY) STRICT"_s));
    }

    void isDurableAndStrictAboutReferences()
    {
        const auto pragma = [&](const QString &name) {
            auto row = m_database->runOnce(u"PRAGMA "_s + name);
            return row && row->hasRow() ? row->text(0) : QString{};
        };
        QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
        QCOMPARE(pragma(u"synchronous"_s), u"2"_s);  // FULL
        QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    }

    void aTransactionNotCommittedLeavesNothing()
    {
        {
            auto transaction = Transaction::begin(*m_database);
            QVERIFY(transaction);
            QVERIFY(m_database->runOnce(u"INSERT INTO numbers VALUES (1)"_s));
        }
        QVERIFY(!m_database->run(selectNumbers)->hasRow());
    }

    void aStatementMayRunWithinItself()
    {
        QVERIFY(m_database->runOnce(u"INSERT INTO numbers VALUES (1), (2)"_s));
        QList<qint64> seen;
        const auto whole = forEachRow(m_database->run(selectNumbers), [&](const Rows &outer) {
            const auto inner = listOf(m_database->run(selectNumbers), [](const Rows &row) { return row.integer(0); });
            QCOMPARE(*inner, (QList<qint64>{1, 2}));
            seen += outer.integer(0);
        });
        QVERIFY(whole);
        QCOMPARE(seen, (QList<qint64>{1, 2}));
    }

    void aReadingEndsWhereItIsTold()
    {
        QVERIFY(m_database->runOnce(u"INSERT INTO numbers VALUES (1), (2), (3)"_s));
        int read = 0;
        QVERIFY(forEachRow(m_database->run(selectNumbers), [&](const Rows &) { return ++read < 2; }));
        QCOMPARE(read, 2);
        const auto refused = forEachRow(m_database->run(selectNumbers), [&](const Rows &row) -> Result<void> {
            read = row.number(0);
            return Error{ErrorKind::Cancelled, {}};
        });
        QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
        QCOMPARE(read, 1);
    }

    void twoWritersWaitForEachOther()
    {
        auto other = Database::open(path()).value();
        QVERIFY(other->runOnce(u"PRAGMA busy_timeout = 1"_s));
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        const auto second = Transaction::begin(*other);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Locked);
    }

    void noticesAnUpgradeElsewhere()
    {
        auto other = Database::open(path()).value();
        QVERIFY(other->runOnce(u"PRAGMA user_version = 99"_s));
        const auto transaction = Transaction::begin(*m_database);
        QVERIFY(!transaction);
        QCOMPARE(transaction.error().kind, ErrorKind::TooNew);
    }

    void aFullDiskIsSaidAndChangesNothing()
    {
        QVERIFY(m_database->runOnce(u"PRAGMA max_page_count = 4"_s));
        QVERIFY(m_database->runOnce(u"CREATE TABLE big (text TEXT)"_s));
        const auto written = inTransaction(*m_database, [&]() -> Result<void> {
            auto done = m_database->runOnce(u"INSERT INTO big VALUES (?)"_s, {QString{100'000, u'x'}});
            return done ? Result<void>{} : done.error();
        });
        QVERIFY(!written);
        QVERIFY2(written.error().detail.contains("full"_L1), qPrintable(written.error().detail));
        QVERIFY(!m_database->runOnce(u"SELECT 1 FROM big"_s)->hasRow());
    }

    void aFileThatIsNoDatabaseIsRefusedAndKept()
    {
        const auto strange = m_folder->filePath(u"strange.carillon"_s);
        QFile file{strange};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray{5000, 'x'});
        file.close();
        const auto opened = Database::open(strange);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        QVERIFY(opened.error().detail.contains(strange));
        QCOMPARE(file.size(), 5000);
    }

    void aReadingThatBreaksOffIsNotTakenForTheEnd()
    {
        QVERIFY(m_database->runOnce(u"INSERT INTO numbers WITH RECURSIVE n(i) AS "
                                    "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n"_s));
        m_database.reset();
        QFile file{path()};
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
        QCOMPARE(file.write(QByteArray{4096, '\xa5'}), 4096);
        file.close();

        m_database = Database::open(path()).value();
        int read = 0;
        const auto whole = forEachRow(m_database->run(selectNumbers), [&](const Rows &) { ++read; });
        QVERIFY2(read > 0 && read < 20000, qPrintable(QString::number(read)));
        QCOMPARE(whole.error().kind, ErrorKind::Damaged);
        const auto list = listOf(m_database->run(selectNumbers), [](const Rows &row) { return row.integer(0); });
        QCOMPARE(list.error().kind, ErrorKind::Damaged);
    }

    void statementsAreCutWhereSqliteEndsThem()
    {
        const auto statements = splitStatements(
            u"-- a; comment\nCREATE TABLE a (b TEXT DEFAULT ';');\n"
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN b = 'x' THEN 'y' END; END;\n"
            "INSERT INTO a VALUES ('it''s; so');\n-- the end\n"_s);
        QCOMPARE(statements.size(), 3);
        QVERIFY(statements[1].endsWith("END; END;"_L1));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"test.carillon"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

static const test::Registration<TestDatabase> registered;
#include "tst_database.moc"
