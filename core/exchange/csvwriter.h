// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

class QIODevice;

namespace carillon {

/// Writes CSV as RFC 4180 has it: UTF-8 without a byte order mark, CR LF at the end of each record, quotes only where
/// a field needs them.
///
/// What is written is read back exactly. That is why a field beginning with "=", "+", "-" or "@" is left as it is,
/// though a spreadsheet takes it for a formula: a post may well begin with "@somebody" or "-20 %", and an apostrophe
/// put before it would come back as text.
class CsvWriter final
{
public:
    /// `output` must be open and outlive the writer.
    explicit CsvWriter(QIODevice &output, char delimiter = ',');

    /// A record of one empty field is written as "" so that it does not read as a blank line. A Storage error says that
    /// the output took no more. `fields` must hold at least one.
    Result<void> write(const QStringList &fields);

private:
    QIODevice &m_output;
    char m_delimiter;
};

}  // namespace carillon
