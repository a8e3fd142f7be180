// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"

#include <QObject>
#include <QSslCertificate>
#include <qcorotask.h>

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace carillon {

class HttpFlight;
class OriginPool;

struct HttpClientOptions
{
    int maxInFlightPerOrigin = 100;  ///< more wait in the client's queue, first come, first served
    /// Before a create, connections that no request used for longer are dropped: the other side may have closed them.
    std::chrono::milliseconds maxIdle{std::chrono::seconds{30}};
    QList<QSslCertificate> extraCaCertificates{};  ///< trusted beside the system's
    bool allowsPlainHttpAnywhere = false;          ///< otherwise only to this machine
    bool usesSystemProxy = true;                   ///< never for this machine
};

/// All HTTP of Carillon: sends a request that creates something at most once, has many in flight to one host, follows
/// no redirect behind the caller's back, never accepts an invalid certificate, keeps no cookies and no cache.
///
/// Lives on the thread that made it, which needs an event loop, and answers Invalid on any other. Speaks HTTP/1.1 only.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(const Clock &clock, HttpClientOptions options = {}, QObject *parent = nullptr);
    /// What is in flight ends as after abortAll(), before this returns.
    ~HttpClient() override;
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Never fails to answer; see HttpReply::failure. The client may be destroyed while the task is awaited.
    [[nodiscard]] QCoro::Task<HttpReply> send(HttpRequest request);

    /// Ends what waits and what is in flight; the tasks wake from the event loop, each with its reply.
    void abortAll();

    /// Requests sent and not yet answered, those that wait in the queue included.
    [[nodiscard]] int inFlight() const { return static_cast<int>(m_flights.size()); }

    /// The machine has another address or another way out: connections made before are not used for creates.
    void networkChanged();

private:
    void begin(const std::shared_ptr<HttpFlight> &flight);
    void onLanded(HttpFlight *flight);
    void departAll(OriginPool &pool);
    [[nodiscard]] std::optional<Error> refusal(const QUrl &url) const;
    [[nodiscard]] std::shared_ptr<OriginPool> poolFor(const QUrl &url);
    [[nodiscard]] QByteArray proxyFor(const QUrl &url) const;
    void wakeLanded();
    void noticeSleep();
    void dropIdleConnections();

    const Clock &m_clock;
    HttpClientOptions m_options;
    QByteArray m_authorities;  ///< PEM; empty: the system's alone
    struct Entry
    {
        std::shared_ptr<HttpFlight> flight;
        std::shared_ptr<OriginPool> pool{};  ///< null until it is queued there
    };
    std::unordered_map<const HttpFlight *, Entry> m_flights;
    std::map<QString, std::shared_ptr<OriginPool>> m_pools;  ///< by origin
    std::vector<std::shared_ptr<HttpFlight>> m_landed;       ///< to be woken from the event loop
    std::vector<std::shared_ptr<OriginPool>> m_freed;        ///< which have a place again
    std::chrono::milliseconds m_sleptSeen;
    std::chrono::milliseconds m_sweptAt;
    int m_era = 0;  ///< raised when the connections made so far are no longer to be trusted
    bool m_isClosed = false;
};

}  // namespace carillon
