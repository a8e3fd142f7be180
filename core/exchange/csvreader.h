// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

class QIODevice;

namespace carillon {

struct CsvRecord
{
    int record = 0;  ///< counts data records from 1; the header and blank lines do not count
    int line = 0;    ///< of the file, from 1, at which the record begins
    QStringList fields;
    /// Empty when the record is sound. Otherwise what is wrong and where, and the fields are only a guess,
    /// with U+FFFD for what was no text: refuse the record, the next one is read as if nothing had happened.
    QString problem;
};

/// Reads CSV as RFC 4180 has it, in UTF-8, record by record: memory holds one record, however long the file. Takes
/// CR LF, LF and CR as line ends, a byte order mark at the start, and line ends and doubled quotes inside quotes.
/// Blank lines are passed over, but count as lines.
///
/// Belongs to one thread; `input` must be open and outlive the reader.
class CsvReader final
{
public:
    struct Options
    {
        char delimiter = ',';
        qsizetype maxFieldBytes = 1024 * 1024;
        qsizetype maxRecordBytes = 16 * 1024 * 1024;
    };

    explicit CsvReader(QIODevice &input);
    CsvReader(QIODevice &input, const Options &options);

    /// Reads the first record as the names of the columns; records with more or fewer fields than it are reported as
    /// problems from then on. Invalid when there is none or it has a problem.
    Result<QStringList> readHeader();

    /// The next record, or nothing at the end. An error ends the reading: Invalid when the rest cannot be read (a quote
    /// never closed, UTF-16, a field or record beyond its bound), Storage when `input` fails.
    Result<std::optional<CsvRecord>> next();

    [[nodiscard]] int blankLines() const { return m_blankLines; }
    /// Whether the file began with a byte order mark. Known after the first record.
    [[nodiscard]] bool hadByteOrderMark() const { return m_byteOrderMark; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };
    enum class Fed { More, RecordEnds, LineIsBlank };

    Result<std::optional<CsvRecord>> readRecord();
    Result<void> fill();
    std::optional<Error> skipByteOrderMark();
    Fed feed(char byte);
    Fed feedOutsideQuotes(char byte);
    Fed endLine();
    void endField();
    void report(const QString &problem);
    [[nodiscard]] std::optional<Error> boundExceeded() const;
    [[nodiscard]] QString place() const;

    QIODevice &m_input;
    Options m_options;
    QByteArray m_chunk;
    qsizetype m_at = 0;        ///< in m_chunk
    qint64 m_fieldOffset = 0;  ///< of the field's first byte in the file
    qint64 m_offset = 0;       ///< bytes of the file taken so far
    bool m_started = false;
    bool m_ended = false;
    bool m_byteOrderMark = false;
    bool m_afterCarriageReturn = false;
    State m_state = State::FieldStart;
    QByteArray m_field;
    qsizetype m_recordBytes = 0;
    CsvRecord m_current;
    int m_line = 1;
    int m_quoteLine = 0;
    int m_records = 0;
    int m_blankLines = 0;
    qsizetype m_columns = 0;  ///< of the header; 0 = none read
};

}  // namespace carillon
