// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"

#include "core/base/jsontext.h"
#include "core/net/redaction.h"

#include <algorithm>
#include <utility>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = qsizetype{16} * 1024;
constexpr qsizetype mostHeaderBytes = 1024;
constexpr qsizetype mostHeaders = 40;
constexpr qsizetype longestEscape = 6;   // \u0000
constexpr qsizetype outlineBytes = 256;  // the members' own names and figures

void appendHeaders(QString &json, const QList<HttpHeader> &headers, const Redaction &redaction)
{
    json += ",\"headers\":["_L1;
    bool isFirst = true;
    for (const auto &header : headers.first(std::min(headers.size(), mostHeaders))) {
        json += std::exchange(isFirst, false) ? "["_L1 : ",["_L1;
        appendQuoted(json, QString::fromLatin1(header.name.left(100)));
        json += u',';
        appendQuoted(json, QStringView{redaction.headerValue(header)}.left(mostHeaderBytes));
        json += u']';
    }
    json += u']';
}

qsizetype sizeOf(const QList<HttpHeader> &headers)
{
    qsizetype bytes = 0;
    for (const auto &header : headers)
        bytes += header.name.size() + header.value.size() + 6;
    return bytes;
}

}  // namespace

QString Exchange::toJson() const
{
    if (m_sent.method.isEmpty())
        return {};
    const Redaction redaction{m_secrets};
    const auto sentBody = m_sent.body.summary(qsizetype{64} * 1024 + 1);
    const auto rawBytes = outlineBytes + m_sent.url.toEncoded().size() + sizeOf(m_sent.headers) + sentBody.size()
        + sizeOf(m_answered.headers) + m_answered.body.size() + m_failure.size();
    // Escapes can make the written form several times as long: halve until it fits; without bodies headers go next.
    for (qsizetype bodyBytes = 6000;; bodyBytes /= 2) {
        const auto record = this->record(redaction, sentBody, bodyBytes);
        if (bodyBytes == 0 || rawBytes * longestEscape <= mostBytes || record.toUtf8().size() <= mostBytes)
            return record;
    }
}

QString Exchange::record(const Redaction &redaction, const QByteArray &sentBody, qsizetype bodyBytes) const
{
    QString json;
    json.reserve(2048);
    json += "{\"request\":{\"method\":"_L1;
    appendQuoted(json, QString::fromLatin1(m_sent.method));
    json += ",\"url\":"_L1;
    appendQuoted(json, QStringView{redaction.url(m_sent.url)}.left(2000));
    if (bodyBytes > 0) {
        appendHeaders(json, m_sent.headers, redaction);
        json += ",\"body\":"_L1;
        appendQuoted(json, redaction.body(sentBody, bodyBytes));
    }
    json += "},\"answer\":{\"status\":"_L1 + QString::number(m_answered.status);
    if (bodyBytes > 0) {
        appendHeaders(json, m_answered.headers, redaction);
        json += ",\"body\":"_L1;
        appendQuoted(json, redaction.body(m_answered.body, bodyBytes));
    }
    json += "},\"waited_ms\":"_L1 + QString::number(m_durations.waited.count());
    json += ",\"total_ms\":"_L1 + QString::number(m_durations.total.count());
    if (!m_failure.isEmpty()) {
        json += ",\"failure\":"_L1;
        appendQuoted(json, QStringView{redaction.text(m_failure)}.left(2000));
    }
    return json + u'}';
}

}  // namespace carillon
