// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engine/receiver.h"

#include <QTimer>

#include <algorithm>

namespace carillon::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono;

double Received::late(double share) const
{
    if (lateMs.empty())
        return 0;
    const auto at = static_cast<size_t>(share * double(lateMs.size()));
    return lateMs[std::min(at, lateMs.size() - 1)];
}

Receiver::Receiver(milliseconds latency, QHash<QByteArray, Limits> limits) : m_latency{latency}
{
    for (auto at = limits.cbegin(); at != limits.cend(); ++at)
        m_accounts.insert(at.key(), Account{.limits = at.value()});
    m_server = std::make_unique<sandbox::HttpServer>(*this);
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server.get(),
        [this] {
            const auto opened = m_server->open(0);
            if (!opened)
                qFatal("%s", qPrintable(opened.error().detail));
            m_port = *opened;
        },
        Qt::BlockingQueuedConnection);
}

Receiver::~Receiver()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString Receiver::address(const QString &account) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(account);
}

Received Receiver::received() const
{
    const std::scoped_lock lock{m_mutex};
    auto received = m_received;
    received.created = m_keys.size();
    received.spanSeconds = duration<double>{m_last - m_first}.count();
    std::sort(received.lateMs.begin(), received.lateMs.end());
    return received;
}

double Receiver::firstSince(double instant) const
{
    const std::scoped_lock lock{m_mutex};
    const auto first = std::upper_bound(m_arrivals.begin(), m_arrivals.end(), instant);
    return first == m_arrivals.end() ? -1 : *first - instant;
}

bool Receiver::admits(const sandbox::HttpRequest &head, quint64 exchange)
{
    const std::scoped_lock lock{m_mutex};
    m_exchanges.insert(exchange, head.path.mid(1));
    auto &account = m_accounts[head.path.mid(1)];
    ++account.inFlight;
    m_received.maxInFlight = std::max(m_received.maxInFlight, account.inFlight);
    if (account.limits.concurrency > 0 && account.inFlight > account.limits.concurrency)
        ++m_received.overConcurrency;
    noteArrival(account);
    const auto due = head.header("x-due-us").toLongLong();
    if (due > 0) {
        const auto now = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
        m_received.lateMs.push_back(double(now - due) / 1000);
    }
    return true;
}

void Receiver::noteArrival(Account &account)
{
    const auto now = steady_clock::now();
    m_arrivals.push_back(duration<double>{now.time_since_epoch()}.count());
    if (m_received.requests++ == 0)
        m_first = now;
    if (account.limits.amount == 0)
        return;
    account.arrived.push_back(now);
    while (account.arrived.front() <= now - account.limits.window)
        account.arrived.pop_front();
    const auto inWindow = static_cast<int>(account.arrived.size());
    m_received.worstWindow = std::max(m_received.worstWindow, inWindow);
    if (inWindow > account.limits.amount)
        ++m_received.overWindow;
}

void Receiver::handle(const sandbox::HttpRequest &request, const sandbox::Exchange &exchange)
{
    {
        const std::scoped_lock lock{m_mutex};
        if (m_keys[request.header("idempotency-key")]++ > 0)
            ++m_received.again;
    }
    const auto answer = [exchange, key = request.header("idempotency-key")] {
        exchange.reply(sandbox::jsonReply({{u"id"_s, QString::fromLatin1(key)}}));
    };
    if (m_latency == 0ms)
        answer();
    else
        QTimer::singleShot(m_latency, Qt::PreciseTimer, m_server.get(), answer);
}

void Receiver::ended(quint64 exchange)
{
    const std::scoped_lock lock{m_mutex};
    --m_accounts[m_exchanges.take(exchange)].inFlight;
    m_last = steady_clock::now();
}

}  // namespace carillon::bench
