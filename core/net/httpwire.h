// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>
#include <memory>
#include <unordered_map>
#include <vector>

namespace carillon {

class HttpTransfer;

/// Connections of one age to one origin, and the transfers on them: a multi handle of libcurl, driven by the event loop
/// of the thread that it lives on. Calls back from the event loop, never from inside start() or stop().
class HttpWire final : public QObject
{
    Q_OBJECT

public:
    HttpWire();
    /// No transfer may be left on it.
    ~HttpWire() override;
    Q_DISABLE_COPY_MOVE(HttpWire)

    /// Puts a prepared transfer on its way; HttpTransfer::end() is called when it is off the wire.
    void start(HttpTransfer &transfer);
    /// Takes it off the wire where it is, its connection with it; its end is not told.
    void stop(HttpTransfer &transfer);

    [[nodiscard]] bool isEmpty() const { return m_transfers.empty(); }

private:
    /// What tells that a socket may be read or written.
    struct Ears
    {
        std::unique_ptr<QSocketNotifier> reading;
        std::unique_ptr<QSocketNotifier> writing;
    };

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *, long milliseconds, void *self);

    void listenTo(curl_socket_t socket, int what);
    void listen(std::unique_ptr<QSocketNotifier> &ear, curl_socket_t socket, QSocketNotifier::Type type, bool wanted);
    void act(curl_socket_t socket, int what);
    void collect();
    void lookForOverdue();
    void lookAgainBy(QDeadlineTimer when);

    CURLM *m_multi;
    QTimer m_timer;  ///< libcurl's
    QTimer m_watch;  ///< for what is overdue
    QDeadlineTimer m_watchedUntil{QDeadlineTimer::Forever};
    std::unordered_map<curl_socket_t, Ears> m_ears;
    std::vector<HttpTransfer *> m_transfers;
};

}  // namespace carillon
