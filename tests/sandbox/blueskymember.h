// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"

#include <QJsonDocument>

/// What the tests of the simulated Bluesky say and know.
namespace carillon::test::bluesky {

using namespace Qt::StringLiterals;

inline const auto posts = QStringLiteral("app.bsky.feed.post");

inline QJsonObject recordOf(const QString &text, const QJsonObject &more = {})
{
    QJsonObject record{{u"$type"_s, posts}, {u"text"_s, text}, {u"createdAt"_s, u"2026-11-21T09:00:00.000Z"_s}};
    for (auto member = more.begin(); member != more.end(); ++member)
        record[member.key()] = member.value();
    return record;
}

inline QString tid(int number)
{
    constexpr auto alphabet = "234567abcdefghijklmnopqrstuvwxyz"_L1;
    return u"3n2tz42sbi"_s + alphabet[number / 1024 % 32] + alphabet[number / 32 % 32] + alphabet[number % 32];
}

/// An account that has signed in.
struct Member
{
    explicit Member(SandboxClient &server, const QString &handle = u"alice.test"_s) : client{server}
    {
        session = client
                      .post("/xrpc/com.atproto.server.createSession",
                            {{u"identifier"_s, handle}, {u"password"_s, u"abcd-efgh-1234-5678"_s}})
                      .json();
        did = session["did"_L1].toString();
        access = session["accessJwt"_L1].toString().toLatin1();
        refresh = session["refreshJwt"_L1].toString().toLatin1();
    }

    [[nodiscard]] QJsonObject input(const QString &rkey, const QJsonObject &record) const
    {
        return {{u"repo"_s, did}, {u"collection"_s, posts}, {u"rkey"_s, rkey}, {u"record"_s, record}};
    }
    Answer create(const QJsonObject &record, const QString &rkey = {}) const
    {
        auto body = input(rkey, record);
        if (rkey.isEmpty())
            body.remove(u"rkey"_s);
        return client.post("/xrpc/com.atproto.repo.createRecord", body, access);
    }
    Answer put(const QString &rkey, const QJsonObject &record, const QJsonValue &swap = QJsonValue::Null) const
    {
        auto body = input(rkey, record);
        if (!swap.isUndefined())
            body[u"swapRecord"_s] = swap;
        return client.post("/xrpc/com.atproto.repo.putRecord", body, access);
    }
    Answer look(const QString &rkey) const
    {
        return client.get("/xrpc/com.atproto.repo.getRecord?repo=" + did.toLatin1()
                          + "&collection=app.bsky.feed.post&rkey=" + rkey.toLatin1());
    }
    Answer refreshWith(const QByteArray &token) const
    {
        return client.send("POST", "/xrpc/com.atproto.server.refreshSession", {{"Authorization", "Bearer " + token}},
                           {});
    }
    QJsonObject blob(const QByteArray &content) const
    {
        return client.upload("/xrpc/com.atproto.repo.uploadBlob", content, "image/png", access)
            .json()["blob"_L1]
            .toObject();
    }
    Answer write(const QJsonArray &writes) const
    {
        return client.post("/xrpc/com.atproto.repo.applyWrites", {{u"repo"_s, did}, {u"writes"_s, writes}}, access);
    }
    QJsonObject creation(const QString &rkey, const QJsonObject &record) const
    {
        return {{u"$type"_s, u"com.atproto.repo.applyWrites#create"_s},
                {u"collection"_s, posts},
                {u"rkey"_s, rkey},
                {u"value"_s, record}};
    }

    SandboxClient &client;
    QJsonObject session;
    QString did;
    QByteArray access;
    QByteArray refresh;
};

inline QJsonObject imagesOf(const QList<QJsonObject> &blobs)
{
    QJsonArray images;
    for (const auto &blob : blobs)
        images += QJsonObject{{u"image"_s, blob}, {u"alt"_s, u"a picture"_s}};
    return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
}

inline QJsonObject claimsOf(const QByteArray &token)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

}  // namespace carillon::test::bluesky
