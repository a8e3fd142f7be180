// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wiresamples.h"

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
    return uprightFilm(bytes);
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

}  // namespace carillon::test
