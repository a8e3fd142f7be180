// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::test {

inline FrozenAccount facebookPage()
{
    return {.handle = QStringLiteral("acme"),
            .server = QUrl{QStringLiteral("https://graph.facebook.com")},
            .remoteId = QStringLiteral("1053")};
}

inline FrozenPost facebookPost(const QString &text = QStringLiteral("Grüße & Küsse #m1"))
{
    FrozenPost post;
    post.key = QStringLiteral("k1");
    post.account = facebookPage();
    post.parts = {text};
    return post;
}

inline FrozenMedia facebookPhoto(int number = 0)
{
    return {.path = QStringLiteral("/media/%1.png").arg(number),
            .mime = QStringLiteral("image/png"),
            .bytes = 1000,
            .width = 10,
            .height = 10,
            .alt = QStringLiteral("Photo %1").arg(number)};
}

inline FrozenMedia facebookFilm(qint64 bytes = 2'500'000)
{
    return {.path = QStringLiteral("/media/a.mp4"),
            .mime = QStringLiteral("video/mp4"),
            .bytes = bytes,
            .width = 1080,
            .height = 1920,
            .kind = MediaKind::Video,
            .duration = std::chrono::seconds{20},
            .framesPerSecond = 30,
            .videoCodec = QStringLiteral("h264"),
            .audioCodec = QStringLiteral("aac")};
}

inline HttpReply facebookReply(int status, const QJsonObject &body, const QList<HttpHeader> &headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

}  // namespace carillon::test
