// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wiresamples.h"

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
    return uprightFilm(bytes);
}

}  // namespace carillon::test
