// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oneshotbody.h"

#include "core/net/netsentences.h"

#include <algorithm>
#include <cstring>

namespace carillon {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<OneShotBody>> OneShotBody::make(const QList<HttpBody::Piece> &pieces)
{
    auto body = std::make_unique<OneShotBody>();
    for (const auto &piece : pieces) {
        Source source;
        if (piece.path.isEmpty()) {
            source.bytes = piece.bytes;
            source.left = piece.bytes.size();
        } else {
            source.file = std::make_unique<QFile>(piece.path);
            if (!source.file->open(ReadOnly | Unbuffered) || source.file->isSequential())
                return Error{ErrorKind::Storage,
                             NetSentences::tr("The file %1 cannot be read: %2. Nothing was sent.")
                                 .arg(piece.path, source.file->errorString())};
            source.left = source.file->size();
        }
        body->m_length += source.left;
        body->m_sources.push_back(std::move(source));
    }
    body->m_left = body->m_length;
    return body;
}

bool OneShotBody::passesGate()
{
    if (m_wasRead || m_isHeldBack)
        return !m_isHeldBack;
    m_isHeldBack = m_gate && !m_gate();
    if (m_isHeldBack)
        emit heldBack();
    return !m_isHeldBack;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (maxSize <= 0 || m_isBroken)
        return m_isBroken ? -1 : 0;
    if (m_left == 0)
        return -1;
    if (!passesGate())
        return 0;
    m_wasRead = true;
    while (m_sources[m_at].left == 0)
        ++m_at;
    auto &source = m_sources[m_at];
    const auto got = readFrom(source, data, std::min(maxSize, source.left));
    if (got <= 0) {
        m_isBroken = true;
        return -1;
    }
    source.left -= got;
    m_left -= got;
    return got;
}

qint64 OneShotBody::readFrom(Source &source, char *data, qint64 maxSize) const
{
    if (source.file)
        return source.file->read(data, maxSize);
    std::memcpy(data, source.bytes.constData() + source.bytes.size() - source.left, static_cast<size_t>(maxSize));
    return maxSize;
}

}  // namespace carillon
