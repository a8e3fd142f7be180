// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvwriter.h"

#include "core/exchange/exchangesentences.h"

#include <QIODevice>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(QByteArray field)
{
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

}  // namespace

CsvWriter::CsvWriter(QIODevice &output, char delimiter) : m_output{output}, m_delimiter{delimiter} {}

Result<void> CsvWriter::write(const QStringList &fields)
{
    Q_ASSERT(!fields.isEmpty());
    QByteArray line;
    for (const auto &field : fields) {
        const auto bytes = field.toUtf8();
        const bool needsQuotes = std::any_of(bytes.begin(), bytes.end(), [this](char byte) {
            return byte == '"' || byte == '\r' || byte == '\n' || byte == m_delimiter;
        });
        if (&field != &fields.front())
            line += m_delimiter;
        line += needsQuotes || (bytes.isEmpty() && fields.size() == 1) ? quoted(bytes) : bytes;
    }
    line += "\r\n";
    if (m_output.write(line) != line.size())
        return Error{ErrorKind::Storage, ExchangeSentences::tr("cannot write: %1").arg(m_output.errorString())};
    return {};
}

}  // namespace carillon
