// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpflight.h"

#include "core/base/log.h"
#include "core/net/netsentences.h"
#include "core/net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = qint64{256} * 1024;  // without a bound Qt keeps whatever the network delivers
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

/// Qt would send it only after a 401, by sending the request a second time.
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

HttpFlight::HttpFlight(HttpRequest request, const Clock &clock, const QSslConfiguration &tls)
    : m_request{std::move(request)},
      m_clock{clock},
      m_tls{tls},
      m_asked{clock.elapsed()}
{
    moveLoginToHeader(m_request);
    m_deadline.setSingleShot(true);
    m_inactivity.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { cut(HttpCut::Deadline); });
    connect(&m_inactivity, &QTimer::timeout, this, [this] { cut(HttpCut::Inactivity); });
}

HttpFlight::~HttpFlight() = default;

QNetworkRequest HttpFlight::networkRequest(qint64 bodyLength) const
{
    QNetworkRequest request{m_request.url};
    if (!m_tls.isNull())
        request.setSslConfiguration(m_tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Carillon/" CARILLON_VERSION));
    if (!m_request.body.contentType().isEmpty())
        request.setRawHeader("Content-Type", m_request.body.contentType());
    for (const auto &header : m_request.headers)
        request.setRawHeader(header.name, header.value);
    if (isOneShot()) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, bodyLength);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

void HttpFlight::depart(QNetworkAccessManager &manager)
{
    m_isRedirected = false;
    if (!m_departed) {
        m_departed = m_clock.elapsed();
        m_end.setRemainingTime(m_request.deadline);
    }
    if (m_request.stillWanted && !m_request.stillWanted()) {
        HttpLoss loss;
        loss.cut = HttpCut::HeldBack;
        land(explain(loss));
        return;
    }
    if (isOneShot()) {
        auto opened = m_request.body.open();
        if (!opened) {
            land(opened.error());
            return;
        }
        m_body = opened->release();
        m_body->setGate(m_request.stillWanted);
        // Queued: the gate is asked from inside Qt's own reading.
        connect(
            m_body, &OneShotBody::heldBack, this, [this] { cut(HttpCut::HeldBack); }, Qt::QueuedConnection);
        m_network = manager.sendCustomRequest(networkRequest(m_body->length()), toVerb(m_request.method), m_body);
        m_body->setParent(m_network);
    } else {
        m_network = manager.get(networkRequest(0));
    }
    watch();
}

void HttpFlight::watch()
{
    m_network->setReadBufferSize(readBuffer);
    connect(m_network, &QNetworkReply::finished, this, &HttpFlight::onFinished);
    connect(m_network, &QNetworkReply::readyRead, this, &HttpFlight::drain);
    connect(m_network, &QNetworkReply::metaDataChanged, this, &HttpFlight::touch);
    connect(m_network, &QNetworkReply::uploadProgress, this, &HttpFlight::touch);
    connect(m_network, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(m_network, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const auto &error : errors)
            m_tlsProblems += error.errorString();
    });
    m_deadline.start(static_cast<int>(m_end.remainingTime()));
    m_inactivity.start(m_request.inactivity);
}

void HttpFlight::touch()
{
    if (m_network != nullptr)
        m_inactivity.start(m_request.inactivity);
}

void HttpFlight::drain()
{
    touch();
    if (m_network == nullptr || m_cut != HttpCut::None)
        return;
    m_reply.body += m_network->readAll();
    if (m_reply.body.size() > m_request.maxAnswerBytes)
        cut(HttpCut::TooLarge);
}

void HttpFlight::cut(HttpCut why)
{
    if (m_network == nullptr || m_cut != HttpCut::None)
        return;
    m_cut = why;
    m_network->abort();  // emits finished() at once
}

void HttpFlight::abort()
{
    if (m_network != nullptr) {
        cut(HttpCut::Aborted);
        return;
    }
    HttpLoss loss;
    loss.cut = HttpCut::Aborted;
    land(explain(loss));
}

void HttpFlight::refuse(const Error &error)
{
    land(error);
}

HttpLoss HttpFlight::loss() const
{
    HttpLoss loss;
    loss.error = m_network->error();
    loss.errorText = m_network->errorString();
    loss.tlsProblems = m_tlsProblems.join("; "_L1);
    loss.cut = m_cut;
    loss.creates = m_request.creates;
    loss.bodyBroke = m_body && m_body->isBroken();
    loss.status = m_reply.status;
    // Without a body to watch, only an error that belongs to connecting says that nothing went out. Qt may have tried
    // again after it had sent, so that alone is not enough.
    loss.mayHaveArrived
        = m_body && m_body->length() > 0 ? m_body->wasRead() : m_wasSent || !isBeforeConnection(m_network->error());
    return loss;
}

void HttpFlight::onFinished()
{
    if (m_network == nullptr)
        return;
    drain();
    m_deadline.stop();
    m_inactivity.stop();
    if (m_network == nullptr)
        return;  // drain() cut it, which came here and landed
    m_reply.status = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_reply.headers.clear();
    for (const auto &[name, value] : m_network->rawHeaderPairs())
        m_reply.headers += {name, value};
    std::optional<Error> failure;
    if (m_cut != HttpCut::None || !isWholeAnswer(m_network->error(), m_reply.status))
        failure = explain(loss());
    m_network->disconnect(this);
    std::exchange(m_network, nullptr)->deleteLater();
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
    emit landed();
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
    emit landed();
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
