// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wiresamples.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::test {

inline FrozenAccount linkedInMember()
{
    return {.handle = QStringLiteral("ada"),
            .server = QUrl{QStringLiteral("https://api.linkedin.com")},
            .remoteId = QStringLiteral("urn:li:person:abc")};
}

inline FrozenAccount linkedInOrganization()
{
    auto account = linkedInMember();
    account.handle = QStringLiteral("acme");
    account.remoteId = QStringLiteral("urn:li:organization:12");
    return account;
}

inline FrozenPost linkedInPost(const FrozenAccount &account = linkedInMember())
{
    FrozenPost post;
    post.key = QStringLiteral("k1");
    post.account = account;
    post.parts = {QStringLiteral("Sale (50%) #now")};
    return post;
}

inline FrozenMedia linkedInFile(MediaKind kind, const QString &mime, qint64 bytes)
{
    FrozenMedia medium{.path = QStringLiteral("/media/a.bin"), .mime = mime, .bytes = bytes};
    medium.kind = kind;
    medium.width = 100;
    medium.height = 100;
    return medium;
}

inline QJsonObject jsonBody(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body.inMemory().value_or(QByteArray{})).object();
}

}  // namespace carillon::test
