// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpwire.h"

#include "core/net/httptransfer.h"

#include <algorithm>
#include <csignal>

namespace carillon {

namespace {

constexpr long mostIdleConnections = 128;

/// Once for the process. Its TLS library may write to a connection that is gone, which must not end the program.
void begin()
{
    static const bool done = [] {
        std::signal(SIGPIPE, SIG_IGN);
        return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }();
    Q_ASSERT(done);
}

CURLM *newMulti()
{
    begin();
    return curl_multi_init();
}

}  // namespace

HttpWire::HttpWire() : m_multi{newMulti()}
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &HttpWire::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &HttpWire::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, mostIdleConnections);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_watch.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    connect(&m_watch, &QTimer::timeout, this, &HttpWire::lookForOverdue);
}

HttpWire::~HttpWire()
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, nullptr);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, nullptr);
    curl_multi_cleanup(m_multi);
}

void HttpWire::start(HttpTransfer &transfer)
{
    m_transfers.push_back(&transfer);
    lookAgainBy(transfer.nextLook());
    curl_multi_add_handle(m_multi, transfer.handle());
}

void HttpWire::stop(HttpTransfer &transfer)
{
    if (std::erase(m_transfers, &transfer) == 0)
        return;
    curl_multi_remove_handle(m_multi, transfer.handle());
    if (m_transfers.empty()) {
        m_watch.stop();
        m_watchedUntil = QDeadlineTimer{QDeadlineTimer::Forever};
    }
}

int HttpWire::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<HttpWire *>(self)->listenTo(socket, what);
    return 0;
}

int HttpWire::onTimer(CURLM *, long milliseconds, void *self)
{
    auto &timer = static_cast<HttpWire *>(self)->m_timer;
    if (milliseconds < 0)
        timer.stop();
    else
        timer.start(static_cast<int>(milliseconds));
    return 0;
}

void HttpWire::listenTo(curl_socket_t socket, int what)
{
    // Those of a socket that is gone stay, silent: the next one will have its number.
    auto &ears = m_ears[socket];
    listen(ears.reading, socket, QSocketNotifier::Read, (what & CURL_POLL_IN) != 0 && what != CURL_POLL_REMOVE);
    listen(ears.writing, socket, QSocketNotifier::Write, (what & CURL_POLL_OUT) != 0 && what != CURL_POLL_REMOVE);
}

void HttpWire::listen(std::unique_ptr<QSocketNotifier> &ear, curl_socket_t socket, QSocketNotifier::Type type,
                      bool wanted)
{
    if (!ear && !wanted)
        return;
    if (!ear) {
        const int action = type == QSocketNotifier::Read ? CURL_CSELECT_IN : CURL_CSELECT_OUT;
        ear = std::make_unique<QSocketNotifier>(socket, type);
        connect(ear.get(), &QSocketNotifier::activated, this, [this, socket, action] { act(socket, action); });
    }
    ear->setEnabled(wanted);
}

void HttpWire::act(curl_socket_t socket, int what)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, what, &running);
    collect();
}

/// Those that are told may start others and be deleted meanwhile: all are off the wire before the first is told.
void HttpWire::collect()
{
    struct End
    {
        HttpTransfer *transfer;
        CURLcode code;
    };
    std::vector<End> ends;
    int left = 0;
    while (const auto *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        char *self = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
        ends.push_back({reinterpret_cast<HttpTransfer *>(self), message->data.result});
    }
    for (const auto &end : ends)
        stop(*end.transfer);
    for (const auto &end : ends)
        end.transfer->end(end.code);
}

void HttpWire::lookForOverdue()
{
    m_watchedUntil = QDeadlineTimer{QDeadlineTimer::Forever};
    std::vector<HttpTransfer *> overdue;
    for (auto *transfer : m_transfers) {
        if (const auto cut = transfer->overdue(); cut != HttpCut::None) {
            transfer->setCut(cut);
            overdue.push_back(transfer);
        } else {
            lookAgainBy(transfer->nextLook());
        }
    }
    for (auto *transfer : overdue)
        stop(*transfer);
    for (auto *transfer : overdue)
        transfer->end(CURLE_OPERATION_TIMEDOUT);
}

void HttpWire::lookAgainBy(QDeadlineTimer when)
{
    if (!(when < m_watchedUntil))
        return;
    m_watchedUntil = when;
    m_watch.start(static_cast<int>(std::clamp<qint64>(when.remainingTime() + 1, 0, 60'000)));
}

}  // namespace carillon
