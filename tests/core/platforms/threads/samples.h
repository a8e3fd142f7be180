// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::test {

inline FrozenAccount threadsAccount()
{
    return {.handle = QStringLiteral("ada"),
            .server = QUrl{QStringLiteral("https://graph.threads.net")},
            .remoteId = QStringLiteral("17841400000000001")};
}

inline FrozenPost threadsPost(const QStringList &parts = {QStringLiteral("Grüße & Küsse #m1")})
{
    FrozenPost post;
    post.key = QStringLiteral("k1");
    post.account = threadsAccount();
    post.parts = parts;
    return post;
}

inline FrozenMedia threadsPicture(int number = 0)
{
    return {.path = QStringLiteral("/media/%1.png").arg(number),
            .mime = QStringLiteral("image/png"),
            .bytes = 1000,
            .width = 800,
            .height = 600,
            .alt = QStringLiteral("Picture %1").arg(number),
            .address = QUrl{QStringLiteral("https://bucket.example.com/%1.png?signature=secret").arg(number)}};
}

inline FrozenMedia threadsFilm()
{
    return {.path = QStringLiteral("/media/a.mp4"),
            .mime = QStringLiteral("video/mp4"),
            .bytes = 2000,
            .width = 1080,
            .height = 1920,
            .kind = MediaKind::Video,
            .duration = std::chrono::seconds{20},
            .framesPerSecond = 30,
            .videoCodec = QStringLiteral("h264"),
            .audioCodec = QStringLiteral("aac"),
            .address = QUrl{QStringLiteral("https://bucket.example.com/a.mp4?signature=secret")}};
}

inline HttpReply threadsReply(int status, const QJsonObject &body, const QList<HttpHeader> &headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

inline QJsonObject threadsEnvelope(int code, int subcode = 0, const QString &message = QStringLiteral("What it says"))
{
    QJsonObject error{{QStringLiteral("message"), message}, {QStringLiteral("type"), QStringLiteral("OAuthException")}};
    if (code != 0)
        error[QStringLiteral("code")] = code;
    if (subcode != 0)
        error[QStringLiteral("error_subcode")] = subcode;
    return {{QStringLiteral("error"), error}};
}

}  // namespace carillon::test
