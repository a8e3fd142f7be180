// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>

namespace carillon {

class Database;

/// The rows of one statement. Ends the statement when it goes out of scope, so that no read lock is left behind.
class Rows final
{
public:
    Rows(Database &database, QSqlQuery *query, std::unique_ptr<QSqlQuery> owned, bool *busy);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&) = delete;
    Q_DISABLE_COPY(Rows)

    /// False at the end, and where a damaged page ends the reading early: see Database::failure().
    bool next();
    [[nodiscard]] int changed() const { return m_query->numRowsAffected(); }
    [[nodiscard]] qint64 lastRow() const { return m_query->lastInsertId().toLongLong(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] int number(int column) const { return m_query->value(column).toInt(); }
    [[nodiscard]] bool flag(int column) const { return m_query->value(column).toLongLong() != 0; }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] Instant instant(int column) const { return Instant{std::chrono::milliseconds{integer(column)}}; }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const;
    [[nodiscard]] QJsonObject json(int column) const;

private:
    Database *m_database;
    QSqlQuery *m_query;
    std::unique_ptr<QSqlQuery> m_owned;
    bool *m_busy;
};

QVariant toColumn(Instant instant);
QVariant toColumn(std::optional<Instant> instant);
QVariant toColumn(const QJsonObject &object);
/// NULL for an empty text.
QVariant textOrNull(const QString &text);

/// One SQLite connection, for the thread that opened it only. Closes itself.
///
/// WAL, synchronous=FULL, foreign keys, a busy time-out of 5 s. Statements given as constants are prepared once.
class Database final
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens the file at `path`, or creates it. Storage errors name the file.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access = Access::ReadWrite);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs a constant statement; the prepared form is kept, found again by its address.
    Result<Rows> run(QLatin1StringView constantSql, const QVariantList &values = {});
    /// Runs a statement made at run time.
    Result<Rows> runOnce(const QString &sql, const QVariantList &values = {});

    /// Set once the reading of rows broke off, as on a damaged page. What was read until then is not everything, so
    /// nothing is run or committed on this connection from then on: all answer with this error.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QSqlDatabase handle() const { return QSqlDatabase::database(m_name, false); }

    /// The schema that this connection works with. A transaction that finds another one in the file refuses.
    [[nodiscard]] int schemaVersion() const { return m_schemaVersion; }
    void setSchemaVersion(int version) { m_schemaVersion = version; }

private:
    friend class Rows;
    Database(QString name, QString path) : m_name{std::move(name)}, m_path{std::move(path)} {}

    struct Prepared
    {
        std::unique_ptr<QSqlQuery> query;
        bool busy = false;
    };
    QString m_name;
    QString m_path;
    int m_schemaVersion = 0;
    std::optional<Error> m_failure;
    std::unordered_map<const char *, Prepared> m_prepared;
};

/// A write transaction: BEGIN IMMEDIATE, so that it never fails half-way for a lock. Rolls back at the end of the scope
/// unless commit() was called. TooNew when a newer Carillon has upgraded the file meanwhile.
class Transaction final
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_database{std::exchange(other.m_database, nullptr)} {}
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)

    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database{&database} {}

    Database *m_database;
};

/// Runs `work` in a transaction of its own and commits when it succeeds.
template <class Work>
auto inTransaction(Database &database, Work &&work) -> std::invoke_result_t<Work>
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    auto result = std::forward<Work>(work)();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return result;
}

}  // namespace carillon
