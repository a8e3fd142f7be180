// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/base/log.h"
#include "core/base/paintingthread.h"
#include "core/net/httpflight.h"
#include "core/net/netsentences.h"
#include "core/net/originpool.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QThread>

#include <curl/curl.h>

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

/// The address of `proxy` as libcurl reads it; empty when it is none.
QByteArray addressOf(const QNetworkProxy &proxy)
{
    QUrl address;
    if (proxy.type() == QNetworkProxy::Socks5Proxy)
        address.setScheme(u"socks5h"_s);
    else if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy)
        address.setScheme(u"http"_s);
    else
        return {};
    address.setHost(proxy.hostName());
    address.setPort(proxy.port());
    address.setUserName(proxy.user());
    address.setPassword(proxy.password());
    return address.toEncoded();
}

QByteArray toPem(const QList<QSslCertificate> &certificates)
{
    QByteArray pem;
    for (const auto &certificate : certificates)
        pem += certificate.toPem();
    return pem;
}

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
    m_authorities = toPem(m_options.extraCaCertificates);
    // They take the place of the file of the system's own, not of its folder, which is looked through only as needed.
    if (curl_version_info(CURLVERSION_NOW)->capath == nullptr)
        m_authorities += toPem(QSslConfiguration::systemCaCertificates());
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
    auto flight
        = std::make_shared<HttpFlight>(std::move(request), m_clock, [this](HttpFlight *landed) { onLanded(landed); });
    m_flights.emplace(flight.get(), Entry{flight});
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

/// What the awaiting code does next never runs from inside the wire, and many that land while departing do not nest.
void HttpClient::onLanded(HttpFlight *flight)
{
    const auto at = m_flights.find(flight);
    if (at == m_flights.end())
        return;
    const auto entry = at->second;
    if (m_landed.empty() && m_freed.empty())
        QMetaObject::invokeMethod(this, &HttpClient::wakeLanded, Qt::QueuedConnection);
    if (entry.pool && entry.pool->release(flight, m_clock.elapsed()))
        m_freed.push_back(entry.pool);
    if (flight->isRedirected())
        begin(entry.flight);
    else
        m_landed.push_back(entry.flight);
}

/// The client may be gone after any of them.
void HttpClient::wakeLanded()
{
    const auto freed = std::exchange(m_freed, {});
    const auto landed = std::exchange(m_landed, {});
    for (const auto &pool : freed)
        departAll(*pool);
    for (const auto &flight : landed)
        m_flights.erase(flight.get());
    for (const auto &flight : landed)
        flight->wake();
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
        pool = std::make_shared<OriginPool>(
            limits, [this, url] { return HttpRoute{.proxy = proxyFor(url), .authorities = m_authorities}; });
    }
    return pool;
}

/// As the desktop or the environment names it.
QByteArray HttpClient::proxyFor(const QUrl &url) const
{
    if (!m_options.usesSystemProxy || isThisMachine(url.host()))
        return {};
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery{url});
    return proxies.isEmpty() ? QByteArray{} : addressOf(proxies.first());
}

}  // namespace carillon
