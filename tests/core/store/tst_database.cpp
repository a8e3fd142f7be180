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
            return row && row->next() ? row->text(0) : QString{};
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
        QVERIFY(!m_database->run(selectNumbers)->next());
    }

    void aStatementMayRunWithinItself()
    {
        QVERIFY(m_database->runOnce(u"INSERT INTO numbers VALUES (1), (2)"_s));
        auto outer = m_database->run(selectNumbers);
        QVERIFY(outer->next());
        auto inner = m_database->run(selectNumbers);
        QVERIFY(inner->next());
        QCOMPARE(inner->integer(0), 1);
        QVERIFY(outer->next());
        QCOMPARE(outer->integer(0), 2);
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
        QVERIFY(!m_database->runOnce(u"SELECT 1 FROM big"_s)->next());
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
        auto transaction = Transaction::begin(*m_database);
        QVERIFY(transaction);
        {
            auto rows = m_database->run(selectNumbers);
            QVERIFY(rows);
            int read = 0;
            while (rows->next())
                ++read;
            QVERIFY2(read > 0 && read < 20000, qPrintable(QString::number(read)));
        }
        QVERIFY(m_database->failure().has_value());
        QCOMPARE(m_database->failure()->kind, ErrorKind::Damaged);
        QCOMPARE(m_database->run(selectNumbers).error().kind, ErrorKind::Damaged);
        QCOMPARE(transaction->commit().error().kind, ErrorKind::Damaged);
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
