// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpserver.h"

#include <QHash>
#include <QThread>

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace carillon::bench {

/// What a receiver has seen.
struct Received
{
    qint64 requests = 0;
    qint64 created = 0;   ///< different keys
    qint64 again = 0;     ///< requests with a key that had been there
    int maxInFlight = 0;  ///< of the account with the most
    int overConcurrency = 0;
    int worstWindow = 0;  ///< most that arrived at an account within any window
    int overWindow = 0;
    double spanSeconds = 0;      ///< from the first arrival to the last answer
    std::vector<double> lateMs;  ///< arrival minus due, sorted

    [[nodiscard]] double late(double share) const;
};

/// A network that takes webhook posts at /ACCOUNT after `latency`, as fast as it can, and counts. It refuses nothing:
/// what is too much is to be seen. Lives on a thread of its own.
class Receiver final : public sandbox::HttpHandler
{
public:
    struct Limits
    {
        int concurrency = 0;  ///< of an account; 0: none
        int amount = 0;       ///< in any `window`; 0: none
        std::chrono::milliseconds window{};
    };

    Receiver(std::chrono::milliseconds latency, QHash<QByteArray, Limits> limits);
    ~Receiver() override;
    Q_DISABLE_COPY_MOVE(Receiver)

    [[nodiscard]] QString address(const QString &account) const;
    [[nodiscard]] Received received() const;
    /// Seconds from `instant` of the steady clock to the first arrival after it; -1 where there is none.
    [[nodiscard]] double firstSince(double instant) const;

    bool admits(const sandbox::HttpRequest &head, quint64 exchange) override;
    void handle(const sandbox::HttpRequest &request, const sandbox::Exchange &exchange) override;
    void ended(quint64 exchange) override;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Account
    {
        Limits limits;
        int inFlight = 0;
        std::deque<Time> arrived;
    };

    void noteArrival(Account &account);

    const std::chrono::milliseconds m_latency;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Account> m_accounts;
    QHash<quint64, QByteArray> m_exchanges;  ///< in flight, and whose
    QHash<QByteArray, int> m_keys;
    Received m_received;
    std::vector<double> m_arrivals;  ///< seconds of the steady clock
    Time m_first;
    Time m_last;
    QThread m_thread;
    quint16 m_port = 0;
    std::unique_ptr<sandbox::HttpServer> m_server;
};

}  // namespace carillon::bench
