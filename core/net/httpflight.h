// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"
#include "core/net/httploss.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <coroutine>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace carillon {

class OneShotBody;

/// One request on its way, from send() to its reply. Made, used and destroyed on the client's thread.
class HttpFlight final : public QObject
{
    Q_OBJECT

public:
    /// `tls` may be null for the default.
    HttpFlight(HttpRequest request, const Clock &clock, const QSslConfiguration &tls);
    ~HttpFlight() override;
    Q_DISABLE_COPY_MOVE(HttpFlight)

    /// Where it goes next; a redirect changes it.
    [[nodiscard]] const QUrl &url() const { return m_request.url; }
    /// True for all that Qt must not send a second time by itself.
    [[nodiscard]] bool isOneShot() const { return m_request.creates || m_request.method != HttpMethod::Get; }
    /// True when it landed on a redirect that it is to follow: depart() again.
    [[nodiscard]] bool isRedirected() const { return m_isRedirected; }

    /// True once its reply is settled.
    [[nodiscard]] bool hasLanded() const { return m_hasLanded; }

    /// Hands the request to `manager` unless it is no longer wanted or a file is missing. landed() follows, perhaps at
    /// once.
    void depart(QNetworkAccessManager &manager);
    /// Ends it where it is; landed() follows at once, unless it has landed.
    void abort();
    /// Ends it before it departs.
    void refuse(const Error &error);

    /// What the awaiting coroutine does with it.
    [[nodiscard]] bool isAwake() const { return m_isAwake; }
    void setSleeper(std::coroutine_handle<> sleeper) { m_sleeper = sleeper; }
    void wake();
    [[nodiscard]] HttpReply takeReply();

signals:
    void landed();

private:
    QNetworkRequest networkRequest(qint64 bodyLength) const;
    void watch();
    void touch();
    void cut(HttpCut why);
    void drain();
    void onFinished();
    HttpLoss loss() const;
    bool followRedirect();
    void land(const std::optional<Error> &failure);

    HttpRequest m_request;
    const Clock &m_clock;
    QSslConfiguration m_tls;
    std::chrono::milliseconds m_asked;
    std::optional<std::chrono::milliseconds> m_departed;
    QDeadlineTimer m_end;
    QTimer m_deadline;
    QTimer m_inactivity;
    QPointer<OneShotBody> m_body;
    QNetworkReply *m_network = nullptr;  ///< owned by its manager
    HttpCut m_cut = HttpCut::None;
    QStringList m_tlsProblems;
    bool m_wasSent = false;
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
