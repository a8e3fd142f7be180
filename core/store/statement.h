// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace carillon {

/// A prepared statement on the connection that Qt's driver has opened. Qt's own wrapper names each value by a text that
/// it looks up in a hash, and copies each row into variants: more than half of what a short statement costs. See
/// https://www.sqlite.org/c3ref/stmt.html. For the thread of its connection.
class Statement final
{
public:
    enum class Step { Row, Done, Failed };

    /// Ask isPrepared() first; why not is in the connection's error.
    Statement(sqlite3 *connection, const QString &sql);

    [[nodiscard]] bool isPrepared() const { return m_statement != nullptr; }
    /// From the first placeholder on. Null is NULL; a null QString is an empty text.
    void bind(const QVariantList &values);
    Step step();
    /// Back to the beginning, without a lock and without the values.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] sqlite3 *connection() const { return m_connection; }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void bind(int at, const QVariant &value);

    sqlite3 *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

}  // namespace carillon
