// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlite3.h>

namespace carillon {

namespace {

/// UTF-16 that says nothing, such as half of a pair, is kept as it is: SQLite carries it through.
void bindText(sqlite3_stmt *statement, int at, const QString &text)
{
    if (text.isValidUtf16()) {
        const auto encoded = text.toUtf8();
        sqlite3_bind_text(statement, at, encoded.constData(), int(encoded.size()), SQLITE_TRANSIENT);
        return;
    }
    sqlite3_bind_text16(statement, at, text.utf16(), int(text.size() * qsizetype{sizeof(char16_t)}), SQLITE_TRANSIENT);
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3 *connection, const QString &sql) : m_connection{connection}
{
    const auto encoded = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(connection, encoded.constData(), int(encoded.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                       nullptr);
    m_statement.reset(statement);
}

void Statement::bind(const QVariantList &values)
{
    for (int at = 0; at < int(values.size()); ++at)
        bind(at + 1, values[at]);
}

void Statement::bind(int at, const QVariant &value)
{
    auto *statement = m_statement.get();
    if (value.isNull()) {
        sqlite3_bind_null(statement, at);
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
        sqlite3_bind_int(statement, at, value.toInt());
        return;
    case QMetaType::UInt:
    case QMetaType::LongLong:
        sqlite3_bind_int64(statement, at, value.toLongLong());
        return;
    case QMetaType::Double:
        sqlite3_bind_double(statement, at, value.toDouble());
        return;
    case QMetaType::QByteArray: {
        const auto bytes = value.toByteArray();
        sqlite3_bind_blob64(statement, at, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        return;
    }
    default:
        bindText(statement, at, value.toString());
    }
}

Statement::Step Statement::step()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    auto *statement = m_statement.get();
    const auto *encoded = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    auto text = QString::fromUtf8(encoded, sqlite3_column_bytes(statement, column));
    if (!text.contains(QChar::ReplacementCharacter))
        return text;
    const auto *raw = static_cast<const char16_t *>(sqlite3_column_text16(statement, column));
    const auto size = sqlite3_column_bytes16(statement, column) / qsizetype{sizeof(char16_t)};
    return QString::fromUtf16(raw, size);
}

}  // namespace carillon
