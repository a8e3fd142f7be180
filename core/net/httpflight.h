// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"
#include "core/net/httploss.h"

#include <QDeadlineTimer>

#include <coroutine>
#include <memory>

namespace carillon {

class HttpTransfer;
class HttpWire;
struct HttpRoute;

/// One request on its way, from send() to its reply. Made, used and destroyed on the client's thread.
class HttpFlight final
{
public:
    /// `landed` is called when its reply is settled, or when it is to depart again.
    HttpFlight(HttpRequest request, const Clock &clock, std::function<void(HttpFlight *)> landed);
    ~HttpFlight();
    Q_DISABLE_COPY_MOVE(HttpFlight)

    /// Where it goes next; a redirect changes it.
    [[nodiscard]] const QUrl &url() const { return m_request.url; }
    /// True for all that must not be sent a second time without our knowing.
    [[nodiscard]] bool isOneShot() const { return m_request.creates || m_request.method != HttpMethod::Get; }
    /// True when it landed on a redirect that it is to follow: depart() again.
    [[nodiscard]] bool isRedirected() const { return m_isRedirected; }

    /// True once its reply is settled.
    [[nodiscard]] bool hasLanded() const { return m_hasLanded; }

    /// Puts the request on `wire` unless it is no longer wanted or a file is missing; it lands later, or at once. Both
    /// must outlive it.
    void depart(HttpWire &wire, const HttpRoute &route);
    /// Ends it where it is; it lands at once, unless it has.
    void abort();
    /// Ends it before it departs.
    void refuse(const Error &error);

    /// What the awaiting coroutine does with it.
    [[nodiscard]] bool isAwake() const { return m_isAwake; }
    void setSleeper(std::coroutine_handle<> sleeper) { m_sleeper = sleeper; }
    void wake();
    [[nodiscard]] HttpReply takeReply();

private:
    void onEnded();
    void cutBeforeSending(HttpCut why);
    bool followRedirect();
    void land(const std::optional<Error> &failure);

    HttpRequest m_request;
    const Clock &m_clock;
    std::function<void(HttpFlight *)> m_landed;
    std::chrono::milliseconds m_asked;
    std::optional<std::chrono::milliseconds> m_departed;
    QDeadlineTimer m_end;
    HttpWire *m_wire = nullptr;
    std::unique_ptr<HttpTransfer> m_transfer;  ///< while it is on the wire
    bool m_isRedirected = false;
    int m_redirects = 0;
    HttpReply m_reply;
    bool m_hasLanded = false;
    bool m_isAwake = false;
    std::coroutine_handle<> m_sleeper;
};

/// What send() awaits: sleeps until `flight` is woken.
class HttpLanding
{
public:
    explicit HttpLanding(std::shared_ptr<HttpFlight> flight) : m_flight{std::move(flight)} {}

    [[nodiscard]] bool await_ready() const { return m_flight->isAwake(); }
    void await_suspend(std::coroutine_handle<> sleeper) const { m_flight->setSleeper(sleeper); }
    void await_resume() const {}

private:
    std::shared_ptr<HttpFlight> m_flight;
};

}  // namespace carillon
