// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpflight.h"

#include "core/base/log.h"
#include "core/net/httptransfer.h"
#include "core/net/httpwire.h"
#include "core/net/netsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool hasSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

/// For the record, which is to hold no password, and for a redirect, which is not to take it elsewhere.
void moveLoginToHeader(HttpRequest &request)
{
    if (request.url.userInfo().isEmpty())
        return;
    const auto login = request.url.userName(QUrl::FullyDecoded) + u':' + request.url.password(QUrl::FullyDecoded);
    if (headerValue(request.headers, "Authorization").isEmpty())
        request.headers += {"Authorization", "Basic " + login.toUtf8().toBase64()};
    request.secrets += request.url.password(QUrl::FullyDecoded).toUtf8();
    request.url.setUserInfo({});
}

}  // namespace

HttpFlight::HttpFlight(HttpRequest request, const Clock &clock, std::function<void(HttpFlight *)> landed)
    : m_request{std::move(request)},
      m_clock{clock},
      m_landed{std::move(landed)},
      m_asked{clock.elapsed()}
{
    moveLoginToHeader(m_request);
}

HttpFlight::~HttpFlight()
{
    if (m_transfer)
        m_wire->stop(*m_transfer);
}

void HttpFlight::depart(HttpWire &wire, const HttpRoute &route)
{
    m_isRedirected = false;
    if (!m_departed) {
        m_departed = m_clock.elapsed();
        m_end = QDeadlineTimer{m_request.deadline, Qt::PreciseTimer};
    }
    if (m_request.stillWanted && !m_request.stillWanted()) {
        cutBeforeSending(HttpCut::HeldBack);
        return;
    }
    const HttpTransfer::Limits limits{m_end, m_request.inactivity};
    auto transfer = std::make_unique<HttpTransfer>(m_request, route, isOneShot(), limits);
    if (const auto ready = transfer->prepare(); !ready) {
        land(ready.error());
        return;
    }
    m_wire = &wire;
    m_transfer = std::move(transfer);
    m_transfer->tellEndTo([this] { onEnded(); });
    wire.start(*m_transfer);
}

void HttpFlight::cutBeforeSending(HttpCut why)
{
    HttpLoss loss;
    loss.cut = why;
    land(explain(loss));
}

void HttpFlight::abort()
{
    if (!m_transfer) {
        cutBeforeSending(HttpCut::Aborted);
        return;
    }
    m_wire->stop(*m_transfer);
    m_transfer->setCut(HttpCut::Aborted);
    m_transfer->end(CURLE_ABORTED_BY_CALLBACK);
}

void HttpFlight::refuse(const Error &error)
{
    land(error);
}

void HttpFlight::onEnded()
{
    const auto transfer = std::move(m_transfer);
    m_reply.status = transfer->status();
    m_reply.headers = transfer->takeHeaders();
    m_reply.body = transfer->takeBody();
    std::optional<Error> failure;
    if (const auto loss = transfer->loss())
        failure = explain(*loss);
    if (!failure && followRedirect())
        return;
    land(failure);
}

bool HttpFlight::followRedirect()
{
    const auto location = m_reply.header("Location");
    if (!m_request.followRedirects || isOneShot() || !isRedirect(m_reply.status) || location.isEmpty())
        return false;
    const auto target = m_request.url.resolved(QUrl::fromEncoded(location));
    if (m_request.url.scheme() == "https"_L1 && target.scheme() != "https"_L1) {
        land(Error{ErrorKind::Config,
                   NetSentences::tr("The server redirects from https to %1, which is refused.").arg(target.scheme())});
        return true;
    }
    if (++m_redirects > mostRedirects) {
        land(
            Error{ErrorKind::Unknown, NetSentences::tr("The server redirects more than %1 times.").arg(mostRedirects)});
        return true;
    }
    if (!hasSameOrigin(m_request.url, target))
        m_request.headers.removeIf([](const HttpHeader &header) {
            return header.name.compare("Authorization", Qt::CaseInsensitive) == 0
                || header.name.compare("Cookie", Qt::CaseInsensitive) == 0;
        });
    m_request.url = target;
    moveLoginToHeader(m_request);
    m_reply = {};
    m_isRedirected = true;
    m_landed(this);
    return true;
}

void HttpFlight::land(const std::optional<Error> &failure)
{
    if (std::exchange(m_hasLanded, true))
        return;
    const auto now = m_clock.elapsed();
    const auto departed = m_departed.value_or(now);
    m_reply.failure = failure;
    m_reply.exchange
        = Exchange{{toVerb(m_request.method), m_request.url, m_request.headers, m_request.body}, m_request.secrets};
    m_reply.exchange.setAnswer({m_reply.status, m_reply.headers, m_reply.body}, {departed - m_asked, now - departed});
    if (failure) {
        m_reply.exchange.setFailure(failure->detail);
        qCDebug(logNet) << toVerb(m_request.method) << m_request.url.host() << toWord(failure->kind);
    }
    m_landed(this);
}

void HttpFlight::wake()
{
    m_isAwake = true;
    if (auto sleeper = std::exchange(m_sleeper, {}))
        sleeper.resume();
}

HttpReply HttpFlight::takeReply()
{
    return std::move(m_reply);
}

}  // namespace carillon
