// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/bodyreader.h"

#include "core/net/netsentences.h"

#include <algorithm>
#include <cstring>

namespace carillon {

Result<std::unique_ptr<BodyReader>> BodyReader::open(const QList<HttpBody::Piece> &pieces)
{
    auto reader = std::make_unique<BodyReader>();
    for (const auto &piece : pieces) {
        Source source;
        if (piece.path.isEmpty()) {
            source.bytes = piece.bytes;
            source.left = piece.bytes.size();
        } else {
            source.file = std::make_unique<QFile>(piece.path);
            if (!source.file->open(QIODevice::ReadOnly | QIODevice::Unbuffered) || source.file->isSequential())
                return Error{ErrorKind::Storage,
                             NetSentences::tr("The file %1 cannot be read: %2. Nothing was sent.")
                                 .arg(piece.path, source.file->errorString())};
            const auto rest = source.file->size() - piece.range.from;
            source.left = piece.range.size < 0 ? rest : piece.range.size;
            if (source.left < 0 || source.left > rest || !source.file->seek(piece.range.from))
                return Error{ErrorKind::Storage,
                             NetSentences::tr("The file %1 is shorter than it was. Nothing was sent.").arg(piece.path)};
        }
        reader->m_length += source.left;
        reader->m_sources.push_back(std::move(source));
    }
    return reader;
}

qint64 BodyReader::read(char *into, qint64 most)
{
    if (m_isBroken)
        return -1;
    while (m_at < m_sources.size() && m_sources[m_at].left == 0)
        ++m_at;
    if (m_at == m_sources.size())
        return 0;
    auto &source = m_sources[m_at];
    auto got = std::min(most, source.left);
    if (source.file)
        got = source.file->read(into, got);
    else
        std::memcpy(into, source.bytes.constData() + source.bytes.size() - source.left, static_cast<size_t>(got));
    m_isBroken = got <= 0;
    if (m_isBroken)
        return -1;
    source.left -= got;
    return got;
}

}  // namespace carillon
