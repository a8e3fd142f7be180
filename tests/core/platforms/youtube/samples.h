// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "tests/sandbox/sandboxclient.h"

#include <QFile>

namespace carillon::test::youtube {

/// A file of `bytes` bytes that looks like a film to those who only look at its beginning; no two stretches are alike.
inline QString writeFilm(const QString &path, qint64 bytes)
{
    QByteArray content = QByteArray::fromHex("00000018667479706d703432");
    quint32 state = 1;
    content.reserve(bytes);
    while (content.size() < bytes) {
        state = state * 1664525U + 1013904223U;
        content += static_cast<char>(state >> 24U);
    }
    content.truncate(bytes);
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != bytes)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

inline FrozenMedia film(const QString &path, qint64 bytes)
{
    return {.path = path,
            .mime = QStringLiteral("video/mp4"),
            .bytes = bytes,
            .width = 1280,
            .height = 720,
            .kind = MediaKind::Video,
            .duration = std::chrono::seconds{30},
            .framesPerSecond = 25,
            .videoCodec = QStringLiteral("h264"),
            .audioCodec = QStringLiteral("aac")};
}

inline FrozenMedia picture(const QString &path, qint64 bytes)
{
    return {.path = path, .mime = QStringLiteral("image/png"), .bytes = bytes, .width = 1280, .height = 720};
}

/// A post that YouTube takes as it is.
inline FrozenPost goodPost(const FrozenMedia &video)
{
    FrozenPost post;
    post.key = QStringLiteral("key1");
    post.account.server = QUrl{QStringLiteral("http://127.0.0.1:1")};
    post.account.remoteId = QStringLiteral("UCada");
    post.account.reported = {{QStringLiteral("uploads"), QStringLiteral("UUada")}};
    post.parts = {QStringLiteral("Was man sieht #m1")};
    post.title = QStringLiteral("Ein Film");
    post.media = {video};
    post.options = {{QStringLiteral("youtube.made_for_kids"), QStringLiteral("no")}};
    return post;
}

}  // namespace carillon::test::youtube
