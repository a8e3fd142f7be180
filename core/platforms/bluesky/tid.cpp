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
    const auto hash = QCryptographicHash::hash(postKey.toUtf8(), QCryptographicHash::Sha256);
    return ((static_cast<uchar>(hash[0]) << 8U) | static_cast<uchar>(hash[1])) & clockIdMask;
}

}  // namespace carillon::bluesky
