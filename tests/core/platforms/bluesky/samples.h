// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QJsonObject>

namespace carillon::bluesky {

std::unique_ptr<Platform> make();

namespace test {

inline constexpr Instant morning{std::chrono::milliseconds{1'795'251'600'000}};  // 2026-11-21T09:00:00Z
inline constexpr auto key = "abcdefghijklmnopqrstuvwxyz";

inline FrozenPost post(const QStringList &parts = {QStringLiteral("Hello")})
{
    FrozenPost made;
    made.key = QString::fromLatin1(key);
    made.account.handle = QStringLiteral("alice.test");
    made.account.server = QUrl{QStringLiteral("https://pds.example")};
    made.account.remoteId = QStringLiteral("did:plc:alice");
    made.parts = parts;
    return made;
}

inline FrozenMedia picture(int width = 4, int height = 3)
{
    return FrozenMedia{.path = QStringLiteral("/nowhere/a.png"),
                       .mime = QStringLiteral("image/png"),
                       .bytes = 80'123,
                       .width = width,
                       .height = height,
                       .alt = QStringLiteral("A bell")};
}

inline FrozenMedia film()
{
    return FrozenMedia{.path = QStringLiteral("/nowhere/a.mp4"),
                       .mime = QStringLiteral("video/mp4"),
                       .bytes = 5'000'000,
                       .width = 1280,
                       .height = 720,
                       .kind = MediaKind::Video,
                       .duration = std::chrono::seconds{20},
                       .alt = QStringLiteral("A bell rings")};
}

inline FrozenMedia movingGif()
{
    return FrozenMedia{.path = QStringLiteral("/nowhere/a.gif"),
                       .mime = QStringLiteral("image/gif"),
                       .bytes = 2'500'000,
                       .width = 320,
                       .height = 180,
                       .kind = MediaKind::Animation,
                       .duration = std::chrono::seconds{2},
                       .alt = QStringLiteral("A bell swings")};
}

inline QJsonObject blob(const QString &cid
                        = QStringLiteral("bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa"))
{
    return {{QStringLiteral("$type"), QStringLiteral("blob")},
            {QStringLiteral("ref"), QJsonObject{{QStringLiteral("$link"), cid}}},
            {QStringLiteral("mimeType"), QStringLiteral("image/png")},
            {QStringLiteral("size"), 80'123}};
}

/// A journal line of `step`.
inline StepRecord line(const Step &step, StepState state, const QJsonObject &result = {})
{
    return StepRecord{.step = step, .state = state, .result = result, .intendedAt = morning, .endedAt = morning};
}

}  // namespace test
}  // namespace carillon::bluesky
