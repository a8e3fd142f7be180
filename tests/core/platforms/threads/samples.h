// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wiresamples.h"

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
    auto film = uprightFilm(2000);
    film.address = QUrl{QStringLiteral("https://bucket.example.com/a.mp4?signature=secret")};
    return film;
}

}  // namespace carillon::test
