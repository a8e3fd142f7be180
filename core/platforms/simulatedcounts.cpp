// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedcounts.h"

#include <algorithm>

namespace carillon::sandbox {

int simulatedCount(const QString &post, QStringView what, Instant createdAt, Instant now, int most)
{
    // FNV-1a: Qt's own hash may differ from one version to the next.
    quint32 hash = 2166136261U;
    for (const auto &text : {QStringView{post}, what}) {
        for (const auto letter : text)
            hash = (hash ^ letter.unicode()) * 16777619U;
    }
    const auto hours = qint64{std::chrono::duration_cast<std::chrono::hours>(now - createdAt).count()};
    const auto end = most / 2 + int(hash % quint32(std::max(1, most)));
    return hours <= 0 ? 0 : int(end * hours / (hours + 24));
}

}  // namespace carillon::sandbox
