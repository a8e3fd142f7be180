// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/log.h"
#include "core/base/paintingthread.h"
#include "core/store/storesentences.h"

#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// `code` may be an extended one, which carries the primary one in its low byte (https://www.sqlite.org/rescode.html).
Error storageError(int code, const QString &message, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
        return {ErrorKind::Locked,
                StoreSentences::tr("Another program is writing to %1. Try again in a moment.").arg(path)};
    case SQLITE_READONLY:
        return {
            ErrorKind::Storage,
            StoreSentences::tr("%1 cannot be written to. Check its permissions and those of its folder.").arg(path)};
    case SQLITE_CANTOPEN:  // the file, or what is written beside it
        return {ErrorKind::Storage,
                StoreSentences::tr("%1 cannot be opened for writing. Check its permissions and those of its folder.")
                    .arg(path)};
    case SQLITE_FULL:
        return {ErrorKind::Storage,
                StoreSentences::tr("The disk that holds %1 is full. Nothing was changed.").arg(path)};
    case SQLITE_IOERR:
        return {ErrorKind::Storage,
                StoreSentences::tr("The disk that holds %1 fails: it may be read-only, broken or gone.").arg(path)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged,
                StoreSentences::tr("%1 is damaged or no Carillon workspace: %2. Restore a backup.").arg(path, message)};
    default:
        return {ErrorKind::Storage, u"%1: %2"_s.arg(path, message)};
    }
}

/// What Qt's driver works with; null when it is not SQLite's.
sqlite3 *connectionOf(const QSqlDatabase &database)
{
    const auto handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

}  // namespace

Rows::Rows(Database &database, Statement *statement, Statement::Step first, bool *busy)
    : m_database{&database},
      m_statement{statement},
      m_busy{busy},
      m_hasRow{first == Statement::Step::Row},
      m_changed{sqlite3_changes(statement->connection())},
      m_lastRow{sqlite3_last_insert_rowid(statement->connection())}
{
    if (m_busy)
        *m_busy = true;
}

Rows::Rows(Database &database, std::unique_ptr<Statement> statement, Statement::Step first)
    : Rows{database, statement.get(), first, nullptr}
{
    m_owned = std::move(statement);
}

Rows::Rows(Rows &&other) noexcept
    : m_database{other.m_database},
      m_statement{std::exchange(other.m_statement, nullptr)},
      m_owned{std::move(other.m_owned)},
      m_busy{std::exchange(other.m_busy, nullptr)},
      m_hasRow{other.m_hasRow},
      m_changed{other.m_changed},
      m_lastRow{other.m_lastRow}
{
}

Rows::~Rows()
{
    if (m_statement)
        m_statement->reset();
    if (m_busy)
        *m_busy = false;
}

Result<void> Rows::advance()
{
    const auto step = m_statement->step();
    m_hasRow = step == Statement::Step::Row;
    return step == Statement::Step::Failed ? Result<void>{m_database->lastError()} : Result<void>{};
}

std::optional<Instant> Rows::maybeInstant(int column) const
{
    if (isNull(column))
        return {};
    return instant(column);
}

QJsonObject Rows::json(int column) const
{
    const auto written = text(column);
    return written == "{}"_L1 ? QJsonObject{} : QJsonDocument::fromJson(written.toUtf8()).object();
}

QVariant toColumn(Instant instant)
{
    return qlonglong{instant.time_since_epoch().count()};
}

QVariant toColumn(std::optional<Instant> instant)
{
    return instant ? toColumn(*instant) : QVariant{QMetaType::fromType<qlonglong>()};
}

QVariant toColumn(const QJsonObject &object)
{
    return object.isEmpty() ? u"{}"_s : QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant{QMetaType::fromType<QString>()} : QVariant{text};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    if (isPaintingThread()) {
        qCCritical(logStore) << "a database was opened on the painting thread";
        return Error{ErrorKind::Storage,
                     StoreSentences::tr("%1: a window must not open a workspace on its own thread.").arg(path)};
    }
    auto name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database{new Database{name, path}};
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    auto options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection.setConnectOptions(options);
    if (!connection.open()) {
        const auto why = connection.lastError();
        return storageError(why.nativeErrorCode().toInt(), why.databaseText(), path);
    }
    database->m_connection = connectionOf(connection);
    if (database->m_connection == nullptr)
        return Error{ErrorKind::Storage, StoreSentences::tr("Qt's driver for SQLite is missing. Install it again.")};

    // What is prepared once keeps its part of SQLite's small memory for good: some more, for what runs.
    sqlite3_db_config(database->m_connection, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 1200, 800);

    QStringList settings{u"PRAGMA foreign_keys = ON"_s};
    if (access == Access::ReadWrite)
        settings += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = MEMORY"_s,
                     u"PRAGMA cache_size = -8000"_s, u"PRAGMA wal_autocheckpoint = 2000"_s};
    for (const auto &setting : settings) {
        if (auto done = database->runOnce(setting); !done)
            return done.error();
    }
    auto version = database->runOnce(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    database->setSchemaVersion(version->number(0));
    return database;
}

Database::~Database()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Error Database::lastError()
{
    const auto *message = static_cast<const QChar *>(sqlite3_errmsg16(m_connection));
    auto error = storageError(sqlite3_extended_errcode(m_connection), QString{message}, m_path);
    // As a disk that fails makes it do, even while reading: https://www.sqlite.org/lang_transaction.html, 3.
    if (m_inTransaction && sqlite3_get_autocommit(m_connection) != 0)
        m_undone = error;
    return error;
}

Result<Rows> Database::run(QLatin1StringView constantSql, const QVariantList &values)
{
    if (m_undone)
        return *m_undone;
    auto &prepared = m_prepared[constantSql.data()];
    if (prepared.busy)
        return runOnce(constantSql, values);
    if (!prepared.statement) {
        auto statement = std::make_unique<Statement>(m_connection, constantSql);
        if (!statement->isPrepared())
            return lastError();
        prepared.statement = std::move(statement);
    }
    prepared.statement->bind(values);
    const auto first = prepared.statement->step();
    if (first == Statement::Step::Failed) {
        auto error = lastError();
        prepared.statement->reset();
        return error;
    }
    return Rows{*this, prepared.statement.get(), first, &prepared.busy};
}

Result<Rows> Database::runOnce(const QString &sql, const QVariantList &values)
{
    if (m_undone)
        return *m_undone;
    auto statement = std::make_unique<Statement>(m_connection, sql);
    if (!statement->isPrepared())
        return lastError();
    statement->bind(values);
    const auto first = statement->step();
    if (first == Statement::Step::Failed)
        return lastError();
    return Rows{*this, std::move(statement), first};
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.run("BEGIN IMMEDIATE"_L1); !begun)
        return begun.error();
    Transaction transaction{database};
    auto version = database.run("PRAGMA user_version"_L1);
    if (!version)
        return version.error();
    if (version->number(0) != database.schemaVersion())
        return Error{
            ErrorKind::TooNew,
            StoreSentences::tr(
                "%1 was upgraded by a newer Carillon while this program had it open. Start this program again, "
                "in its newest version.")
                .arg(database.path())};
    return transaction;
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    sqlite3_exec(m_database->m_connection, "ROLLBACK", nullptr, nullptr, nullptr);  // also when run() refuses
    end();
}

void Transaction::end()
{
    m_database->m_inTransaction = false;
    m_database->m_undone.reset();
    m_database = nullptr;
}

Result<void> Transaction::commit()
{
    auto committed = m_database->run("COMMIT"_L1);
    if (!committed)
        return committed.error();  // the destructor rolls back
    end();
    return {};
}

}  // namespace carillon
