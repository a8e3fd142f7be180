// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/log.h"
#include "core/base/paintingthread.h"
#include "core/store/storesentences.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QUuid>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's result codes, as the driver passes them on (https://www.sqlite.org/rescode.html).
constexpr int sqliteBusy = 5;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCantOpen = 14;
constexpr int sqliteNotADatabase = 26;

Error storageError(const QSqlError &error, const QString &path)
{
    // Extended codes carry the primary one in their low byte.
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case sqliteBusy:
        return {ErrorKind::Locked,
                StoreSentences::tr("Another program is writing to %1. Try again in a moment.").arg(path)};
    case sqliteReadOnly:
        return {
            ErrorKind::Storage,
            StoreSentences::tr("%1 cannot be written to. Check its permissions and those of its folder.").arg(path)};
    case sqliteCantOpen:  // the file, or what is written beside it
        return {ErrorKind::Storage,
                StoreSentences::tr("%1 cannot be opened for writing. Check its permissions and those of its folder.")
                    .arg(path)};
    case sqliteFull:
        return {ErrorKind::Storage,
                StoreSentences::tr("The disk that holds %1 is full. Nothing was changed.").arg(path)};
    case sqliteIoError:
        return {ErrorKind::Storage,
                StoreSentences::tr("The disk that holds %1 fails: it may be read-only, broken or gone.").arg(path)};
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return {ErrorKind::Damaged,
                StoreSentences::tr("%1 is damaged or no Carillon workspace: %2. Restore a backup.")
                    .arg(path, error.databaseText())};
    default:
        return {ErrorKind::Storage, u"%1: %2"_s.arg(path, error.text())};
    }
}

bool bindAndRun(QSqlQuery &query, const QVariantList &values)
{
    for (int at = 0; at < int(values.size()); ++at) {
        // The driver writes a null QString as NULL; here NULL is only what was meant as such.
        const auto &value = values[at];
        const bool emptyText = value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
        query.bindValue(at, emptyText ? QVariant{u""_s} : value);
    }
    return query.exec();
}

}  // namespace

Rows::Rows(Database &database, QSqlQuery *query, std::unique_ptr<QSqlQuery> owned, bool *busy)
    : m_database{&database},
      m_query{query},
      m_owned{std::move(owned)},
      m_busy{busy}
{
    if (m_busy)
        *m_busy = true;
}

Rows::Rows(Rows &&other) noexcept
    : m_database{other.m_database},
      m_query{std::exchange(other.m_query, nullptr)},
      m_owned{std::move(other.m_owned)},
      m_busy{std::exchange(other.m_busy, nullptr)}
{
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
    if (m_busy)
        *m_busy = false;
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (const auto error = m_query->lastError(); error.isValid())
        m_database->m_failure = storageError(error, m_database->m_path);
    return false;
}

std::optional<Instant> Rows::maybeInstant(int column) const
{
    if (isNull(column))
        return {};
    return instant(column);
}

QJsonObject Rows::json(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
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
    if (!connection.open())
        return storageError(connection.lastError(), path);

    QStringList settings{u"PRAGMA foreign_keys = ON"_s};
    if (access == Access::ReadWrite)
        settings += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s};
    for (const auto &setting : settings) {
        if (auto done = database->runOnce(setting); !done)
            return done.error();
    }
    auto version = database->runOnce(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    version->next();
    database->setSchemaVersion(version->number(0));
    return database;
}

Database::~Database()
{
    m_prepared.clear();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Rows> Database::run(QLatin1StringView constantSql, const QVariantList &values)
{
    if (m_failure)
        return *m_failure;
    auto &prepared = m_prepared[constantSql.data()];
    if (prepared.busy)
        return runOnce(constantSql, values);
    if (!prepared.query) {
        auto query = std::make_unique<QSqlQuery>(handle());
        query->setForwardOnly(true);
        if (!query->prepare(constantSql))
            return storageError(query->lastError(), m_path);
        prepared.query = std::move(query);
    }
    if (!bindAndRun(*prepared.query, values)) {
        auto error = storageError(prepared.query->lastError(), m_path);
        prepared.query->finish();
        return error;
    }
    return Rows{*this, prepared.query.get(), nullptr, &prepared.busy};
}

Result<Rows> Database::runOnce(const QString &sql, const QVariantList &values)
{
    if (m_failure)
        return *m_failure;
    auto query = std::make_unique<QSqlQuery>(handle());
    query->setForwardOnly(true);
    if (!query->prepare(sql) || !bindAndRun(*query, values))
        return storageError(query->lastError(), m_path);
    auto *looked = query.get();
    return Rows{*this, looked, std::move(query), nullptr};
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.run("BEGIN IMMEDIATE"_L1); !begun)
        return begun.error();
    Transaction transaction{database};
    auto version = database.run("PRAGMA user_version"_L1);
    if (!version)
        return version.error();
    version->next();
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
    if (m_database)
        QSqlQuery{m_database->handle()}.exec(u"ROLLBACK"_s);  // after a failure too, when run() refuses
}

Result<void> Transaction::commit()
{
    auto committed = m_database->run("COMMIT"_L1);
    if (!committed)
        return committed.error();  // the destructor rolls back
    m_database = nullptr;
    return {};
}

}  // namespace carillon
