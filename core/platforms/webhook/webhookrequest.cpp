// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/webhook/webhookrequest.h"

#include "core/platforms/webhook/webhooksentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace carillon::webhook {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonArray> mediaOf(const FrozenPost &post)
{
    QJsonArray media;
    for (const auto &medium : post.media) {
        QFile file{medium.path};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Storage,
                         WebhookSentences::tr("A file of the post cannot be read: %1 (%2).")
                             .arg(medium.path, file.errorString())};
        media += QJsonObject{{u"data"_s, QString::fromLatin1(file.readAll().toBase64())},
                             {u"alt"_s, medium.alt},
                             {u"mime"_s, medium.mime}};
    }
    return media;
}

}  // namespace

QByteArray signature(const QByteArray &body, const QByteArray &secret)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

Result<HttpRequest> publishRequest(const FrozenPost &post, const QByteArray &secret)
{
    const auto media = mediaOf(post);
    if (!media)
        return media.error();
    QJsonObject content{{u"id"_s, post.key},
                        {u"account"_s, post.account.name},
                        {u"text"_s, joinParts(post.parts)},
                        {u"parts"_s, QJsonArray::fromStringList(post.parts)},
                        {u"media"_s, *media},
                        {u"link"_s, post.link},
                        {u"title"_s, post.title},
                        {u"tags"_s, QJsonArray::fromStringList(post.tags)},
                        {u"due"_s, toIsoUtc(post.due)}};
    if (!post.firstComment.isEmpty())
        content["first_comment"_L1] = post.firstComment;
    const auto body = QJsonDocument{content}.toJson(QJsonDocument::Compact);

    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = post.account.server;
    request.body = HttpBody::bytes(body, "application/json");
    request.creates = true;
    request.headers = {{"Idempotency-Key", post.key.toLatin1()},
                       {"X-Due-Us", QByteArray::number(post.due.time_since_epoch().count() * 1000)}};
    if (!secret.isEmpty())
        request.headers += HttpHeader{"X-Carillon-Signature", signature(body, secret)};
    return request;
}

}  // namespace carillon::webhook
