// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/tid.h"

#include <QCryptographicHash>

namespace carillon::bluesky {

namespace {

constexpr int letterCount = 13;
constexpr int clockIdBits = 10;
constexpr quint64 timeMask = (quint64{1} << 53) - 1;
constexpr quint64 clockIdMask = (quint64{1} << clockIdBits) - 1;
constexpr QByteArrayView sortableLetters = "234567abcdefghijklmnopqrstuvwxyz";
constexpr unsigned moments = 700;  // with the 200 parts of the longest thread behind it still the same millisecond

/// Sixteen bits of the key's hash.
unsigned bitsOf(const QString &postKey, qsizetype from)
{
    const auto hash = QCryptographicHash::hash(postKey.toUtf8(), QCryptographicHash::Sha256);
    return (static_cast<uchar>(hash[from]) << 8U) | static_cast<uchar>(hash[from + 1]);
}

}  // namespace

QString tidAt(std::chrono::microseconds sinceEpoch, unsigned clockId)
{
    auto value = ((static_cast<quint64>(sinceEpoch.count()) & timeMask) << clockIdBits) | (clockId & clockIdMask);
    QString letters{letterCount, u'2'};
    for (auto at = letterCount - 1; at >= 0; --at) {
        letters[at] = QLatin1Char{sortableLetters[static_cast<qsizetype>(value & 31U)]};
        value >>= 5;
    }
    return letters;
}

unsigned clockIdOf(const QString &postKey)
{
    return bitsOf(postKey, 0) & clockIdMask;
}

std::chrono::microseconds momentOf(const QString &postKey)
{
    return std::chrono::microseconds{bitsOf(postKey, 2) % moments};
}

}  // namespace carillon::bluesky
