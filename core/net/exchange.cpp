// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"

#include "core/net/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = qsizetype{16} * 1024;
constexpr qsizetype mostHeaderBytes = 1024;
constexpr qsizetype mostHeaders = 40;
constexpr qsizetype longestEscape = 6;   // \u0000
constexpr qsizetype outlineBytes = 256;  // the members' own names and figures

QJsonArray headersToJson(const QList<HttpHeader> &headers, const Redaction &redaction)
{
    QJsonArray list;
    for (const auto &header : headers.first(std::min(headers.size(), mostHeaders)))
        list += QJsonArray{QString::fromLatin1(header.name).left(100),
                           redaction.headerValue(header).left(mostHeaderBytes)};
    return list;
}

qsizetype sizeOf(const QList<HttpHeader> &headers)
{
    qsizetype bytes = 0;
    for (const auto &header : headers)
        bytes += header.name.size() + header.value.size() + 6;
    return bytes;
}

qsizetype sizeOf(const QJsonObject &object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).size();
}

}  // namespace

QJsonObject Exchange::toJson() const
{
    const Redaction redaction{m_secrets};
    const auto sentBody = m_sent.body.summary(qsizetype{64} * 1024 + 1);
    const auto rawBytes = outlineBytes + m_sent.url.toEncoded().size() + sizeOf(m_sent.headers) + sentBody.size()
        + sizeOf(m_answered.headers) + m_answered.body.size() + m_failure.size();
    // Escapes can make the written form several times as long: halve until it fits; without bodies headers go next.
    for (qsizetype bodyBytes = 6000;; bodyBytes /= 2) {
        const bool hasRoom = bodyBytes > 0;
        QJsonObject request{{u"method"_s, QString::fromLatin1(m_sent.method)},
                            {u"url"_s, redaction.url(m_sent.url).left(2000)}};
        QJsonObject answer{{u"status"_s, m_answered.status}};
        if (hasRoom) {
            request.insert(u"headers"_s, headersToJson(m_sent.headers, redaction));
            request.insert(u"body"_s, redaction.body(sentBody, bodyBytes));
            answer.insert(u"headers"_s, headersToJson(m_answered.headers, redaction));
            answer.insert(u"body"_s, redaction.body(m_answered.body, bodyBytes));
        }
        QJsonObject record{{u"request"_s, request},
                           {u"answer"_s, answer},
                           {u"waited_ms"_s, qint64{m_durations.waited.count()}},
                           {u"total_ms"_s, qint64{m_durations.total.count()}}};
        if (!m_failure.isEmpty())
            record.insert(u"failure"_s, redaction.text(m_failure).left(2000));
        if (!hasRoom || rawBytes * longestEscape <= mostBytes || sizeOf(record) <= mostBytes)
            return record;
    }
}

}  // namespace carillon
