// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::test {

inline FrozenAccount instagramAccount(const QString &login = QStringLiteral("facebook"))
{
    return {.handle = QStringLiteral("acme"),
            .server = QUrl{QStringLiteral("https://graph.facebook.com")},
            .remoteId = QStringLiteral("17841405793187218"),
            .reported = {{QStringLiteral("login"), login}}};
}

inline FrozenMedia instagramPicture(int number = 0)
{
    return {.path = QStringLiteral("/media/%1.jpg").arg(number),
            .mime = QStringLiteral("image/jpeg"),
            .bytes = 1000,
            .width = 1080,
            .height = 1080,
            .alt = QStringLiteral("Picture %1").arg(number),
            .address = QUrl{QStringLiteral("https://media.example/%1.jpg?X-Sig=abc%2Fdef").arg(number)}};
}

inline FrozenMedia instagramFilm(qint64 bytes = 2'500'000)
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

inline FrozenPost instagramPost(const QList<FrozenMedia> &media = {instagramPicture()},
                                const QString &text = QStringLiteral("Grüße & Küsse #m1"))
{
    FrozenPost post;
    post.key = QStringLiteral("k1");
    post.account = instagramAccount();
    post.parts = {text};
    post.media = media;
    return post;
}

inline HttpReply instagramReply(int status, const QJsonObject &body, const QList<HttpHeader> &headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

}  // namespace carillon::test
