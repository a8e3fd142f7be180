// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include "core/exchange/exchangesentences.h"

#include <QIODevice>
#include <QStringDecoder>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 64 * 1024;

/// How many bytes the UTF-8 character at `at` has; 0 when it is none (RFC 3629: no surrogates, no long forms).
int characterBytes(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype ahead) {
        return at + ahead < bytes.size() ? uchar(bytes[at + ahead]) : uchar{0};
    };
    const auto follows = [&](qsizetype ahead, uchar low = 0x80, uchar high = 0xBF) {
        return byte(ahead) >= low && byte(ahead) <= high;
    };
    const auto lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF)
        return follows(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (lead >= 0xF0 && lead <= 0xF4)
        return follows(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

/// Where the first byte stands that is no UTF-8, or -1.
qsizetype firstBadByte(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto size = characterBytes(bytes, at);
        if (size == 0)
            return at;
        at += size;
    }
    return -1;
}

}  // namespace

CsvReader::CsvReader(QIODevice &input) : CsvReader{input, Options{}} {}

CsvReader::CsvReader(QIODevice &input, const Options &options) : m_input{input}, m_options{options} {}

Result<QStringList> CsvReader::readHeader()
{
    const auto header = readRecord();
    if (!header)
        return header.error();
    if (!*header)
        return Error{ErrorKind::Invalid,
                     ExchangeSentences::tr("the file is empty; its first line must name the columns")};
    if (!(*header)->problem.isEmpty())
        return Error{ErrorKind::Invalid, ExchangeSentences::tr("the header: %1").arg((*header)->problem)};
    m_columns = (*header)->fields.size();
    return (*header)->fields;
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    auto read = readRecord();
    if (!read || !*read)
        return read;
    auto &record = **read;
    record.record = ++m_records;
    if (m_columns > 0 && record.fields.size() != m_columns && record.problem.isEmpty())
        record.problem = ExchangeSentences::tr("line %1 has %2 fields, the header has %3")
                             .arg(record.line)
                             .arg(record.fields.size())
                             .arg(m_columns);
    return read;
}

Result<std::optional<CsvRecord>> CsvReader::readRecord()
{
    m_current = {};
    m_recordBytes = 0;
    for (;;) {
        while (m_at == m_chunk.size() && !m_ended) {
            if (const auto filled = fill(); !filled)
                return filled.error();
        }
        if (m_at == m_chunk.size())
            break;
        const auto fed = feed(m_chunk[m_at++]);
        ++m_offset;
        if (fed == Fed::RecordEnds)
            return std::optional{std::move(m_current)};
        if (const auto exceeded = boundExceeded())
            return *exceeded;
    }
    if (m_state == State::Quoted)
        return Error{ErrorKind::Invalid,
                     ExchangeSentences::tr("the quote opened in line %1 is never closed").arg(m_quoteLine)};
    const bool begun = m_state != State::FieldStart || !m_current.fields.isEmpty();
    if (!begun)
        return std::optional<CsvRecord>{};
    endField();
    return std::optional{std::move(m_current)};
}

Result<void> CsvReader::fill()
{
    m_at = 0;
    m_chunk = m_input.read(chunkBytes);
    // A pipe may hand out less than the mark has bytes.
    while (!m_started && m_chunk.size() < 3 && !m_input.atEnd()) {
        const auto more = m_input.read(chunkBytes);
        if (more.isEmpty())
            break;
        m_chunk += more;
    }
    if (m_chunk.isEmpty()) {
        m_ended = true;
        if (!m_input.atEnd())
            return Error{ErrorKind::Storage, ExchangeSentences::tr("cannot read on: %1").arg(m_input.errorString())};
    }
    if (m_started)
        return {};
    m_started = true;
    if (const auto refused = skipByteOrderMark())
        return *refused;
    return {};
}

std::optional<Error> CsvReader::skipByteOrderMark()
{
    if (m_chunk.startsWith("\xFF\xFE") || m_chunk.startsWith("\xFE\xFF"))
        return Error{ErrorKind::Invalid, ExchangeSentences::tr("the file is UTF-16; save it as \"CSV UTF-8\"")};
    m_byteOrderMark = m_chunk.startsWith("\xEF\xBB\xBF");
    if (m_byteOrderMark)
        m_at = m_offset = m_fieldOffset = 3;
    return {};
}

CsvReader::Fed CsvReader::feed(char byte)
{
    const bool secondOfPair = m_afterCarriageReturn && byte == '\n';
    m_afterCarriageReturn = byte == '\r';
    if (m_state == State::Quoted) {
        if (byte == '"') {
            m_state = State::QuoteInQuoted;
            return Fed::More;
        }
        if (byte == '\r' || (byte == '\n' && !secondOfPair))
            ++m_line;
        m_field += byte;
        return Fed::More;
    }
    if (secondOfPair) {
        m_fieldOffset = m_offset + 1;
        return Fed::More;
    }
    return feedOutsideQuotes(byte);
}

CsvReader::Fed CsvReader::feedOutsideQuotes(char byte)
{
    if (m_current.line == 0)
        m_current.line = m_line;
    if (byte == '\r' || byte == '\n')
        return endLine();
    if (byte == m_options.delimiter) {
        endField();
        return Fed::More;
    }
    if (byte == '"' && m_state == State::FieldStart) {
        m_state = State::Quoted;
        m_quoteLine = m_line;
        m_fieldOffset = m_offset + 1;
        return Fed::More;
    }
    if (byte == '"' && m_state == State::QuoteInQuoted) {
        m_state = State::Quoted;  // doubled: one quote of the text
        m_field += byte;
        return Fed::More;
    }
    if (byte == '"')
        report(ExchangeSentences::tr(
                   "%1: a quote inside a field that does not begin with one; quote the field and double the quote")
                   .arg(place()));
    if (m_state == State::QuoteInQuoted)
        report(ExchangeSentences::tr("%1: text after the closing quote; double a quote that belongs to the text")
                   .arg(place()));
    m_state = State::Plain;
    m_field += byte;
    return Fed::More;
}

CsvReader::Fed CsvReader::endLine()
{
    ++m_line;
    if (m_state == State::FieldStart && m_current.fields.isEmpty()) {
        ++m_blankLines;
        m_current.line = 0;
        m_fieldOffset = m_offset + 1;
        return Fed::LineIsBlank;
    }
    endField();
    return Fed::RecordEnds;
}

void CsvReader::endField()
{
    if (const auto nul = m_field.indexOf('\0'); nul >= 0)
        report(ExchangeSentences::tr("%1: a NUL byte in field %2").arg(place()).arg(m_current.fields.size() + 1));
    if (const auto bad = firstBadByte(m_field); bad >= 0) {
        // Doubled quotes before it were read as one: the place in the file is found by counting them twice.
        const auto doubled = m_state == State::QuoteInQuoted ? m_field.first(bad).count('"') : 0;
        report(
            ExchangeSentences::tr("record %1, line %2, byte %3 of the file is no UTF-8; save the file as \"CSV UTF-8\"")
                .arg(m_records + 1)
                .arg(m_current.line)
                .arg(m_fieldOffset + bad + doubled));
    }
    m_current.fields += QString::fromUtf8(m_field);
    m_recordBytes += m_field.size() + 1;
    m_field.clear();
    m_state = State::FieldStart;
    m_fieldOffset = m_offset + 1;
}

/// The first problem of a record is the one that helps.
void CsvReader::report(const QString &problem)
{
    if (m_current.problem.isEmpty())
        m_current.problem = problem;
}

std::optional<Error> CsvReader::boundExceeded() const
{
    if (m_field.size() > m_options.maxFieldBytes) {
        const auto sentence = m_state == State::Quoted
            ? ExchangeSentences::tr(
                  "%1: a field is longer than %2 bytes; perhaps the quote opened in line %3 is never closed")
                  .arg(place(), QString::number(m_options.maxFieldBytes), QString::number(m_quoteLine))
            : ExchangeSentences::tr("%1: a field is longer than %2 bytes")
                  .arg(place(), QString::number(m_options.maxFieldBytes));
        return Error{ErrorKind::Invalid, sentence};
    }
    if (m_recordBytes + m_field.size() > m_options.maxRecordBytes)
        return Error{
            ErrorKind::Invalid,
            ExchangeSentences::tr("%1: a record is longer than %2 bytes").arg(place()).arg(m_options.maxRecordBytes)};
    return {};
}

QString CsvReader::place() const
{
    return ExchangeSentences::tr("record %1, line %2").arg(m_records + 1).arg(m_current.line);
}

}  // namespace carillon
