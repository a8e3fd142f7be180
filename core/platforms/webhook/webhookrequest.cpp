// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/webhook/webhookrequest.h"

#include "core/base/jsontext.h"
#include "core/platforms/webhook/webhooksentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace carillon::webhook {

using namespace Qt::StringLiterals;

namespace {

void append(QString &json, QLatin1StringView before, const QString &text)
{
    json += before;
    appendQuoted(json, text);
}

void append(QString &json, QLatin1StringView before, const QStringList &texts)
{
    json += before;
    json += u'[';
    for (qsizetype at = 0; at < texts.size(); ++at)
        append(json, at == 0 ? ""_L1 : ","_L1, texts[at]);
    json += u']';
}

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
    QString head;
    append(head, "{\"account\":"_L1, post.account.name);
    append(head, ",\"due\":"_L1, toIsoUtc(post.due));
    if (!post.firstComment.isEmpty())
        append(head, ",\"first_comment\":"_L1, post.firstComment);
    append(head, ",\"id\":"_L1, post.key);
    append(head, ",\"link\":"_L1, post.link);
    QString tail;
    append(tail, ",\"parts\":"_L1, post.parts);
    append(tail, ",\"tags\":"_L1, post.tags);
    append(tail, ",\"text\":"_L1, joinParts(post.parts));
    append(tail, ",\"title\":"_L1, post.title);
    const QByteArray body
        = head.toUtf8() + ",\"media\":" + QJsonDocument{*media}.toJson(QJsonDocument::Compact) + tail.toUtf8() + '}';

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
