// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/jpegratio.h"

namespace carillon::sandbox::instagram {

double jpegRatio(const QByteArray &picture)
{
    const auto byteAt = [&](qsizetype at) {
        return at < picture.size() ? static_cast<quint8>(picture[at]) : 0;
    };
    const auto wordAt = [&](qsizetype at) {
        return byteAt(at) * 256 + byteAt(at + 1);
    };
    for (qsizetype at = 2; at + 9 < picture.size() && byteAt(at) == 0xff; at += 2 + wordAt(at + 2)) {
        const int marker = byteAt(at + 1);
        const bool isTable = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        if (marker >= 0xc0 && marker <= 0xcf && !isTable)
            return wordAt(at + 5) > 0 ? double(wordAt(at + 7)) / wordAt(at + 5) : 0;
    }
    return 0;
}

}  // namespace carillon::sandbox::instagram
