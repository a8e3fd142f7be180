// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wiresamples.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::test {

using namespace Qt::StringLiterals;

HttpReply replyWith(int status, const QJsonObject &body, const QList<HttpHeader> &headers)
{
    HttpReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

QJsonObject graphEnvelope(int code, int subcode, const QString &message)
{
    QJsonObject error{{u"message"_s, message}, {u"type"_s, u"OAuthException"_s}};
    if (code != 0)
        error[u"code"_s] = code;
    if (subcode != 0)
        error[u"error_subcode"_s] = subcode;
    return {{u"error"_s, error}};
}

FrozenMedia uprightFilm(qint64 bytes)
{
    return {.path = u"/media/a.mp4"_s,
            .mime = u"video/mp4"_s,
            .bytes = bytes,
            .width = 1080,
            .height = 1920,
            .kind = MediaKind::Video,
            .duration = std::chrono::seconds{20},
            .framesPerSecond = 30,
            .videoCodec = u"h264"_s,
            .audioCodec = u"aac"_s};
}

QJsonArray referenceErrors(const QString &sourceRoot)
{
    QFile file{sourceRoot + u"/../shared/reference/platforms/errors.compiled.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()["rows"_L1].toArray();
}

ErrorKind kindOfClass(const QString &word)
{
    static const QHash<QString, ErrorKind> kinds{{u"TRANSIENT"_s, ErrorKind::Transient},
                                                 {u"RATE_LIMITED"_s, ErrorKind::RateLimited},
                                                 {u"AUTH"_s, ErrorKind::Auth},
                                                 {u"PERMISSION"_s, ErrorKind::Scope},
                                                 {u"RESTRICTED"_s, ErrorKind::Restricted},
                                                 {u"DUPLICATE"_s, ErrorKind::Duplicate},
                                                 {u"CONFIG"_s, ErrorKind::Config},
                                                 {u"REBUILD"_s, ErrorKind::Rebuild},
                                                 {u"NOT_READY"_s, ErrorKind::NotReady},
                                                 {u"CONTENT"_s, ErrorKind::Content}};
    return kinds.value(word, ErrorKind::Unknown);
}

}  // namespace carillon::test
