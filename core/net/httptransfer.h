// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/net/httploss.h"

#include <QDeadlineTimer>

#include <array>
#include <curl/curl.h>
#include <memory>

namespace carillon {

class BodyReader;

/// By which way a request goes.
struct HttpRoute
{
    QByteArray proxy{};  ///< its address, with the login; empty: straight on
    /// Certificates in PEM that are trusted beside those in the system's folder; empty: the system's alone. Must
    /// outlive the transfer.
    QByteArray authorities{};
    std::chrono::milliseconds maxIdle{};  ///< a connection that nobody used for longer is not used again
};

/// One request on the wire and what comes of it: an easy handle of libcurl, and what its callbacks need.
///
/// libcurl sends a request again by itself when a connection that it used before turns out to be dead. What may be sent
/// once only is stopped at that: libcurl asks each time before the first byte, and the second time it hears no.
/// Lives on one thread with its wire.
class HttpTransfer final
{
public:
    struct Limits
    {
        QDeadlineTimer end;                      ///< of the whole
        std::chrono::milliseconds inactivity{};  ///< the longest stretch in which nothing moves
    };

    /// `request` must outlive it. `isOneShot`: it is sent once at most.
    HttpTransfer(const HttpRequest &request, const HttpRoute &route, bool isOneShot, const Limits &limits);
    ~HttpTransfer();
    Q_DISABLE_COPY_MOVE(HttpTransfer)

    /// Makes it ready to go; called once, before anything else. Storage: a file of the body cannot be read. Invalid: a
    /// header that would break the request apart.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] CURL *handle() const { return m_handle; }
    /// Whom to call when the wire has ended it; may delete it.
    void tellEndTo(std::function<void()> ended) { m_ended = std::move(ended); }

    /// Its time is over, or nothing has moved for too long.
    [[nodiscard]] HttpCut overdue() const;
    /// When to look again whether it is overdue.
    [[nodiscard]] QDeadlineTimer nextLook() const;
    /// Why we end it ourselves; the first reason counts.
    void setCut(HttpCut cut);

    /// It is off the wire, with `code` of libcurl; calls whom it is to tell.
    void end(CURLcode code);

    /// After its end: nothing when the answer is whole.
    [[nodiscard]] std::optional<HttpLoss> loss() const;
    [[nodiscard]] int status() const;
    [[nodiscard]] QList<HttpHeader> takeHeaders() { return std::move(m_headers); }
    [[nodiscard]] QByteArray takeBody() { return std::move(m_answer); }

private:
    template <typename Value>
    void set(CURLoption option, Value value);
    [[nodiscard]] Result<void> setHeaders();
    [[nodiscard]] Result<void> setBody();
    void addHeader(const QByteArray &line);
    void moved() { m_quietUntil.setRemainingTime(m_limits.inactivity, Qt::PreciseTimer); }
    [[nodiscard]] HttpFault fault() const;

    static int beforeSending(void *self, char *, char *, int, int);
    static size_t giveBody(char *into, size_t size, size_t count, void *self);
    static size_t takeHeader(char *line, size_t size, size_t count, void *self);
    static size_t takeAnswer(char *bytes, size_t size, size_t count, void *self);

    const HttpRequest &m_request;
    const HttpRoute &m_route;
    const bool m_isOneShot;
    const Limits m_limits;
    CURL *m_handle;
    curl_slist *m_headerLines = nullptr;
    QByteArray m_bodyBytes;
    std::unique_ptr<BodyReader> m_bodyReader;
    std::function<void()> m_ended;
    QDeadlineTimer m_quietUntil;
    HttpCut m_cut = HttpCut::None;
    CURLcode m_code = CURLE_OK;
    bool m_wasBegun = false;  ///< its first byte was allowed to leave
    QList<HttpHeader> m_headers;
    QByteArray m_answer;
    std::array<char, CURL_ERROR_SIZE> m_words{};
};

}  // namespace carillon
