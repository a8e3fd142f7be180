// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/base/log.h"
#include "core/base/paintingthread.h"
#include "core/net/httpflight.h"
#include "core/net/netsentences.h"
#include "core/net/originpool.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QThread>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress{host}.isLoopback();
}

QString originOf(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host() + u':'
        + QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

/// Set on each manager: QNetworkProxyFactory::setUseSystemConfiguration would change the whole process.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy{QNetworkProxy::NoProxy}};
        return systemProxyForQuery(query);
    }
};

HttpReply refused(ErrorKind kind, const QString &detail)
{
    HttpReply reply;
    reply.failure = Error{kind, detail};
    return reply;
}

}  // namespace

HttpClient::HttpClient(const Clock &clock, HttpClientOptions options, QObject *parent)
    : QObject{parent},
      m_clock{clock},
      m_options{std::move(options)},
      m_sleptSeen{clock.slept()},
      m_sweptAt{clock.elapsed()}
{
    if (m_options.extraCaCertificates.isEmpty())
        return;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.addCaCertificates(m_options.extraCaCertificates);
}

HttpClient::~HttpClient()
{
    m_isClosed = true;
    abortAll();
    const auto flights = std::exchange(m_flights, {});
    for (const auto &[raw, entry] : flights)
        entry.flight->wake();
}

QCoro::Task<HttpReply> HttpClient::send(HttpRequest request)
{
    if (isPaintingThread()) {
        qCCritical(logNet) << "a request was sent on the painting thread";
        co_return refused(ErrorKind::Invalid,
                          NetSentences::tr("A window must not use the network on its own thread. Nothing was sent."));
    }
    if (QThread::currentThread() != thread()) {
        qCCritical(logNet) << "HttpClient was called from a thread that is not its own";
        co_return refused(
            ErrorKind::Invalid,
            NetSentences::tr("The HTTP client was called from a thread that is not its own. Nothing was sent."));
    }
    if (m_isClosed)
        co_return refused(ErrorKind::Cancelled, NetSentences::tr("The HTTP client is closing. Nothing was sent."));
    auto flight = std::make_shared<HttpFlight>(std::move(request), m_clock, m_tls);
    m_flights.emplace(flight.get(), Entry{flight});
    connect(flight.get(), &HttpFlight::landed, this, [this, raw = flight.get()] { onLanded(raw); });
    begin(flight);
    // From here on the client may be gone.
    HttpLanding landing{flight};
    co_await landing;
    co_return flight->takeReply();
}

void HttpClient::begin(const std::shared_ptr<HttpFlight> &flight)
{
    if (const auto problem = refusal(flight->url())) {
        flight->refuse(*problem);
        return;
    }
    noticeSleep();
    dropIdleConnections();
    const auto pool = poolFor(flight->url());
    m_flights.at(flight.get()).pool = pool;
    pool->add(flight);
    departAll(*pool);
}

void HttpClient::departAll(OriginPool &pool)
{
    while (pool.departNext(m_clock.elapsed(), m_era)) {}
}

void HttpClient::onLanded(HttpFlight *flight)
{
    const auto at = m_flights.find(flight);
    if (at == m_flights.end())
        return;
    const auto entry = at->second;
    if (entry.pool && entry.pool->release(flight, m_clock.elapsed())) {
        // Queued, so that many which land while departing do not nest.
        QMetaObject::invokeMethod(
            this, [this, pool = entry.pool] { departAll(*pool); }, Qt::QueuedConnection);
    }
    if (flight->isRedirected()) {
        begin(entry.flight);
        return;
    }
    // Queued, so that what the awaiting code does next never runs inside a signal of Qt's reply.
    QMetaObject::invokeMethod(
        this,
        [this, held = entry.flight] {
            m_flights.erase(held.get());
            held->wake();
        },
        Qt::QueuedConnection);
}

void HttpClient::abortAll()
{
    const auto flights = m_flights;
    for (const auto &[raw, entry] : flights)
        entry.flight->abort();
}

void HttpClient::networkChanged()
{
    ++m_era;
}

void HttpClient::noticeSleep()
{
    // The two clocks behind slept() are read one after the other: a few milliseconds are no sleep.
    const auto slept = m_clock.slept();
    if (slept - m_sleptSeen > 500ms)
        networkChanged();
    m_sleptSeen = slept;
}

void HttpClient::dropIdleConnections()
{
    const auto now = m_clock.elapsed();
    if (now - m_sweptAt < m_options.maxIdle)
        return;
    m_sweptAt = now;
    std::erase_if(m_pools, [now](const auto &entry) { return entry.second->dropIdle(now); });
}

std::optional<Error> HttpClient::refusal(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty())
        return Error{ErrorKind::Config, NetSentences::tr("This is not a usable address. Nothing was sent.")};
    if (url.scheme() == "https"_L1)
        return std::nullopt;
    if (url.scheme() != "http"_L1)
        return Error{ErrorKind::Config,
                     NetSentences::tr("Addresses must begin with https, not %1. Nothing was sent.").arg(url.scheme())};
    if (m_options.allowsPlainHttpAnywhere || isThisMachine(url.host()))
        return std::nullopt;
    return Error{
        ErrorKind::Config,
        NetSentences::tr("Plain http to %1 is refused: only https is safe. Nothing was sent.").arg(url.host())};
}

std::shared_ptr<OriginPool> HttpClient::poolFor(const QUrl &url)
{
    auto &pool = m_pools[originOf(url)];
    if (!pool) {
        const OriginPool::Limits limits{m_options.maxInFlightPerOrigin, m_options.maxIdle};
        pool = std::make_shared<OriginPool>(limits, [this] { return newNetwork(); });
    }
    return pool;
}

std::unique_ptr<QNetworkAccessManager> HttpClient::newNetwork() const
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setAutoDeleteReplies(false);
    if (m_options.usesSystemProxy)
        network->setProxyFactory(new SystemProxies);
    else
        network->setProxy(QNetworkProxy{QNetworkProxy::NoProxy});
    return network;
}

}  // namespace carillon
