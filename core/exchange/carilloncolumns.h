// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace carillon {

/// The columns of Carillon's own CSV, in the order in which they are written.
enum class Column {
    Id,
    Date,
    Time,
    Zone,
    Accounts,
    Text,
    Media,
    Alt,
    Captions,
    Link,
    Title,
    FirstComment,
    Tags,
    Campaign,
    Category,
    Priority,
    State,
    Repeat,
    Options,
    Variants,
    PublishedAt,  ///< this and those below are only written, and passed over when read
    Permalink,
    Error,
};
constexpr size_t columnCount = 23;

QString toWord(Column column);
/// All of them, in order.
QStringList columnWords();

/// Which field of a record holds which column.
class ColumnOrder final
{
public:
    /// `renamed` says by the name in the file which of our columns it is. Invalid: a column twice, a name that is not
    /// in the file, a field that we don't have, no accounts, neither text nor media.
    static Result<ColumnOrder> read(const QStringList &header, const QHash<QString, QString> &renamed);

    /// Empty when the file has no such column.
    [[nodiscard]] QString cell(const QStringList &fields, Column column) const;
    /// Columns that are none of ours: their name and place.
    [[nodiscard]] const QList<std::pair<QString, qsizetype>> &others() const { return m_others; }

private:
    std::array<qsizetype, columnCount> m_places{};
    QList<std::pair<QString, qsizetype>> m_others;
};

}  // namespace carillon
