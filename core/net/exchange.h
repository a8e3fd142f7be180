// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpbody.h"

#include <QList>
#include <QUrl>

#include <chrono>

namespace carillon {

class Redaction;

/// What was sent and what was answered, for the attempt record. Keeps the raw parts (shared, not copied) and writes
/// them out only when asked, so a request whose record nobody wants costs nothing.
class Exchange
{
public:
    struct Sent
    {
        QByteArray method;
        QUrl url;
        QList<HttpHeader> headers;
        HttpBody body;
    };
    struct Answered
    {
        int status = 0;  ///< 0: no answer came
        QList<HttpHeader> headers;
        QByteArray body;
    };
    struct Durations
    {
        std::chrono::milliseconds waited{};  ///< in the client's own queue
        std::chrono::milliseconds total{};   ///< from leaving the queue to the end
    };

    Exchange() = default;
    /// `secrets` are struck out wherever they appear, however they are encoded.
    Exchange(Sent sent, QList<QByteArray> secrets) : m_sent{std::move(sent)}, m_secrets{std::move(secrets)} {}

    void setAnswer(Answered answered, Durations durations)
    {
        m_answered = std::move(answered);
        m_durations = durations;
    }
    /// Why no usable answer came, in the language of its time.
    void setFailure(const QString &detail) { m_failure = detail; }

    [[nodiscard]] Durations durations() const { return m_durations; }
    /// Where it was sent; empty when nothing was.
    [[nodiscard]] const QUrl &address() const { return m_sent.url; }

    /// Nothing when nothing was sent. Else {"request": {...}, "answer": {...}, "failure", "waited_ms", "total_ms"}, at
    /// most 16 KiB as compact JSON. Free of secrets: values given to the constructor, headers that carry credentials,
    /// and the values of members, form fields and query items whose names say so (token, secret, password, ...).
    [[nodiscard]] QString toJson() const;

private:
    [[nodiscard]] QString record(const Redaction &redaction, const QByteArray &sentBody, qsizetype bodyBytes) const;

    Sent m_sent;
    QList<QByteArray> m_secrets;
    Answered m_answered;
    Durations m_durations;
    QString m_failure;
};

}  // namespace carillon
