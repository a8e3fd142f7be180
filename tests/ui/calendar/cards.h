// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"

namespace carillon::test {

inline Instant utc(const char *iso)
{
    return toInstant(QDateTime::fromString(QLatin1String{iso}, Qt::ISODate));
}

/// A card with one copy whose key is "copy-<number>".
inline PostCard aCard(int number, const char *iso, PlatformPostState state = PlatformPostState::Scheduled,
                      qint64 account = 1)
{
    return {.post = PostId::fromRow(number),
            .postKey = QStringLiteral("post-%1").arg(number),
            .copies = {{.id = PlatformPostId::fromRow(number),
                        .key = QStringLiteral("copy-%1").arg(number),
                        .account = AccountId::fromRow(account)}},
            .state = state,
            .dueAt = utc(iso),
            .text = QStringLiteral("Text %1").arg(number)};
}

}  // namespace carillon::test
