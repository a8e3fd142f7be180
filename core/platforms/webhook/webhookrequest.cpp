// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/webhook/webhookrequest.h"

#include "core/base/jsontext.h"
#include "core/platforms/webhook/webhooksentences.h"

#include <QFile>
#include <QMessageAuthenticationCode>

namespace carillon::webhook {

using namespace Qt::StringLiterals;

namespace {

/// Each an object of JSON.
Result<QStringList> mediaOf(const FrozenPost &post)
{
    QStringList media;
    for (const auto &medium : post.media) {
        QFile file{medium.path};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Storage,
                         WebhookSentences::tr("A file of the post cannot be read: %1 (%2).")
                             .arg(medium.path, file.errorString())};
        media += JsonObjectText{}
                     .add("alt"_L1, medium.alt)
                     .add("data"_L1, QString::fromLatin1(file.readAll().toBase64()))
                     .add("mime"_L1, medium.mime)
                     .text();
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
    JsonObjectText content;
    content.add("account"_L1, post.account.name).add("due"_L1, toIsoUtc(post.due));
    if (!post.firstComment.isEmpty())
        content.add("first_comment"_L1, post.firstComment);
    content.add("id"_L1, post.key)
        .add("link"_L1, post.link)
        .addObjects("media"_L1, *media)
        .add("parts"_L1, post.parts)
        .add("tags"_L1, post.tags)
        .add("text"_L1, joinParts(post.parts))
        .add("title"_L1, post.title);
    const auto body = content.text().toUtf8();

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
