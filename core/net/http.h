// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/exchange.h"
#include "core/net/httpbody.h"

#include <QJsonDocument>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace carillon {

enum class HttpMethod { Get, Post, Put, Patch, Delete };

/// "GET", "POST", ...
QByteArray toVerb(HttpMethod method);

/// One request, whole. `.method = HttpMethod::Post, .url = ..., .body = HttpBody::json(...), .creates = true`.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QUrl url;  ///< https, or http to this machine; a user name and password in it become a Basic Authorization header
    QList<HttpHeader> headers{};
    HttpBody body{};

    /// The request makes something that must not be made twice: a loss after the first byte is Ambiguous. Every request
    /// but a GET reaches the wire at most once whatever this says.
    bool creates = false;
    /// A GET may go on to at most five other addresses, never from https to http. Credentials in the headers are left
    /// behind when the origin changes. Other methods are never sent elsewhere: they get the 3xx.
    bool followRedirects = false;

    /// From leaving the client's own queue to the last byte of the answer, whatever trickles meanwhile.
    std::chrono::milliseconds deadline{std::chrono::seconds{60}};
    /// The longest stretch in which no byte moves in either direction.
    std::chrono::milliseconds inactivity{std::chrono::seconds{30}};
    qint64 maxAnswerBytes = qint64{4} * 1024 * 1024;  ///< after decompression; a larger answer is refused

    /// Asked on the client's thread when the request leaves the queue and again when the connection stands and its
    /// first byte is about to be written. Answering false keeps it off the wire: Transient, surely unsent. Must be
    /// cheap and must not touch the client.
    std::function<bool()> stillWanted{};

    QList<QByteArray> secrets{};  ///< values to strike out of the exchange record wherever they appear
};

/// What came back. An answer with status 4xx or 5xx is an answer: the platform's own table says what it means.
struct HttpReply
{
    int status = 0;  ///< 0: no answer
    QList<HttpHeader> headers{};
    QByteArray body{};

    /// Set only when no whole answer came. Its kind:
    /// - Transient: nothing can have been accepted (not connected, or nothing sent), or a request that creates nothing
    ///   was lost
    /// - Ambiguous: a request that creates may have been accepted
    /// - Config: the address is refused (plain http, https to http) or the other side's TLS certificate is not valid;
    ///   final, surely unsent
    /// - Cancelled: abortAll() was called and nothing can have been accepted
    /// - Storage: a file of the body is missing, unreadable or became shorter; the request was never complete
    /// - Unknown: the answer to a request that creates nothing was too large
    /// - Invalid: the client was called from a thread that is not its own, or a header would break the request apart;
    ///   surely unsent
    std::optional<Error> failure{};

    Exchange exchange{};

    /// The first header called `name`, in any case of letters; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    [[nodiscard]] bool isSuccess() const { return !failure && status >= 200 && status < 300; }
    /// The body as JSON, an object or an array. Unknown when it is neither.
    [[nodiscard]] Result<QJsonDocument> json() const;
    /// The body as a JSON object. Unknown when it is anything else.
    [[nodiscard]] Result<QJsonObject> jsonObject() const;
};

}  // namespace carillon
