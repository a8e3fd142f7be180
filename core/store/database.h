// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/statement.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QList>
#include <QSqlDatabase>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace carillon {

class Database;

/// The rows of one statement. Ends the statement when it goes out of scope, so that no read lock is left behind.
/// Never outlives its database.
class Rows final
{
public:
    /// Of a statement that has made its first step.
    Rows(Database &database, Statement *statement, Statement::Step first, bool *busy);
    /// Of one that nobody keeps.
    Rows(Database &database, std::unique_ptr<Statement> statement, Statement::Step first);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&) = delete;
    Q_DISABLE_COPY(Rows)

    /// There is one. Those after it are for forEachRow() and listOf() only, which tell when the reading breaks off.
    [[nodiscard]] bool hasRow() const { return m_hasRow; }
    /// How many rows it has written.
    [[nodiscard]] int changed() const { return m_changed; }
    /// The id of the row that it has put in.
    [[nodiscard]] qint64 lastRow() const { return m_lastRow; }

    [[nodiscard]] bool isNull(int column) const { return m_statement->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_statement->integer(column); }
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_statement->text(column); }
    [[nodiscard]] Instant instant(int column) const { return Instant{std::chrono::milliseconds{integer(column)}}; }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const;
    [[nodiscard]] QJsonObject json(int column) const;

private:
    template <class Take>
    friend Result<void> forEachRow(Result<Rows> rows, Take &&take);
    /// To the next one, or to the end.
    Result<void> advance();

    Database *m_database;
    Statement *m_statement;
    std::unique_ptr<Statement> m_owned;
    bool *m_busy = nullptr;
    bool m_hasRow;
    int m_changed;
    qint64 m_lastRow;
};

/// Gives each row to `take`, which may end the reading: by an error where it returns a Result<void>, by false where it
/// returns a bool. An error also where the reading breaks off, as on a damaged page or a disk that fails: half of the
/// rows never passes for all of them.
template <class Take>
Result<void> forEachRow(Result<Rows> rows, Take &&take)
{
    if (!rows)
        return rows.error();
    while (rows->hasRow()) {
        using Taken = std::invoke_result_t<Take, const Rows &>;
        if constexpr (std::is_void_v<Taken>) {
            take(std::as_const(*rows));
        } else if constexpr (std::is_same_v<Taken, bool>) {
            if (!take(std::as_const(*rows)))
                return {};
        } else if (Result<void> taken = take(std::as_const(*rows)); !taken) {
            return taken;
        }
        if (auto done = rows->advance(); !done)
            return done;
    }
    return {};
}

/// What `read` makes of each row.
template <class Read>
auto listOf(Result<Rows> rows, Read &&read) -> Result<QList<std::invoke_result_t<Read, const Rows &>>>
{
    QList<std::invoke_result_t<Read, const Rows &>> list;
    auto whole = forEachRow(std::move(rows), [&](const Rows &row) { list += read(row); });
    if (!whole)
        return whole.error();
    return list;
}

QVariant toColumn(Instant instant);
QVariant toColumn(std::optional<Instant> instant);
QVariant toColumn(const QJsonObject &object);
/// NULL for an empty text.
QVariant textOrNull(const QString &text);

/// One SQLite connection, for the thread that opened it only. Closes itself.
///
/// WAL, synchronous=FULL, foreign keys, a busy time-out of 5 s, up to 8 MB of pages kept. Statements given as constants
/// are prepared once.
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

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QSqlDatabase handle() const { return QSqlDatabase::database(m_name, false); }

    /// The schema that this connection works with. A transaction that finds another one in the file refuses.
    [[nodiscard]] int schemaVersion() const { return m_schemaVersion; }
    void setSchemaVersion(int version) { m_schemaVersion = version; }

private:
    friend class Rows;
    friend class Transaction;
    Database(QString name, QString path) : m_name{std::move(name)}, m_path{std::move(path)} {}

    struct Prepared
    {
        std::unique_ptr<Statement> statement;
        bool busy = false;
    };
    /// What went wrong last on this connection.
    [[nodiscard]] Error lastError();

    QString m_name;
    QString m_path;
    sqlite3 *m_connection = nullptr;
    int m_schemaVersion = 0;
    bool m_inTransaction = false;
    /// What made SQLite undo the open transaction by itself. Until its end nothing more is run: it would be written
    /// outside of it.
    std::optional<Error> m_undone;
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
    explicit Transaction(Database &database) : m_database{&database} { database.m_inTransaction = true; }
    void end();

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
