// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopbackredirect.h"

#include "core/net/netsentences.h"

#include <QPointer>
#include <QTcpSocket>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRequestBytes = qint64{8} * 1024;
constexpr int mostConnections = 20;

/// Self-contained: the browser loads nothing else.
constexpr auto page = "<!doctype html><html lang=\"%1\"><meta charset=\"utf-8\"><title>Carillon</title>"
                      "<style>body{font:1.1em/1.5 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 1em;"
                      "color-scheme:light dark}</style><h1>%2</h1><p>%3</p></html>"_L1;

QByteArray answer(int status, const QByteArray &phrase, const QString &title, const QString &text)
{
    const auto body = QString{page}
                          .arg(NetSentences::tr("en", "the language of this page, as in HTML's lang"), title, text)
                          .toUtf8();
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body;
}

/// Says it and hangs up once it is written.
void say(QTcpSocket *socket, const QByteArray &words)
{
    socket->disconnect();
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(words);
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

/// The query of "GET /callback?... HTTP/1.1"; nothing when the request is for anything but `path`.
std::optional<QUrlQuery> callbackQuery(const QByteArray &request, const QString &path)
{
    const auto words = request.left(request.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[2].startsWith("HTTP/1."))
        return std::nullopt;
    const auto url = QUrl::fromEncoded("http://127.0.0.1" + words[1], QUrl::StrictMode);
    if (!url.isValid() || url.path() != path || url.host() != "127.0.0.1"_L1)
        return std::nullopt;
    // Forms write a space as "+", which QUrlQuery leaves as it is.
    return QUrlQuery{url.query(QUrl::FullyEncoded).replace(u'+', "%20"_L1)};
}

/// In the same time wherever they differ.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype at = 0; at < a.size(); ++at)
        difference |= a[at] ^ b[at];
    return difference == 0;
}

}  // namespace

/// Where the wait sleeps; outlives the listener if need be.
struct LoopbackRedirect::Outcome
{
    std::optional<Result<QUrlQuery>> result;
    std::coroutine_handle<> sleeper;
    bool isAsked = false;

    void settle(Result<QUrlQuery> settled)
    {
        if (result)
            return;
        result = std::move(settled);
        if (auto handle = std::exchange(sleeper, {}))
            handle.resume();
    }
};

/// A handle that may be copied: g++ 12.2 copies what is awaited through a dereferenced pointer.
struct LoopbackRedirect::Waiting
{
    explicit Waiting(std::shared_ptr<Outcome> awaited) : outcome{std::move(awaited)} {}

    [[nodiscard]] bool await_ready() const { return outcome->result.has_value(); }
    void await_suspend(std::coroutine_handle<> handle) const { outcome->sleeper = handle; }
    void await_resume() const {}

    std::shared_ptr<Outcome> outcome;
};

LoopbackRedirect::LoopbackRedirect(QByteArray state, Options options)
    : m_state{std::move(state)},
      m_options{std::move(options)},
      m_outcome{std::make_shared<Outcome>()}
{
    m_server.setMaxPendingConnections(mostConnections);
    m_life.setSingleShot(true);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackRedirect::accept);
    connect(&m_life, &QTimer::timeout, this, [this] {
        finish(Error{ErrorKind::Cancelled, NetSentences::tr("Nobody finished the login in the browser in time.")});
    });
}

LoopbackRedirect::~LoopbackRedirect()
{
    cancel();
}

Result<void> LoopbackRedirect::listen()
{
    if (m_state.isEmpty())
        return Error{ErrorKind::Invalid, NetSentences::tr("A login needs a state to recognise its answer by.")};
    if (!m_server.listen(QHostAddress::LocalHost, m_options.port))
        return Error{ErrorKind::Unavailable,
                     NetSentences::tr("Port %1 of 127.0.0.1 cannot be listened on: %2")
                         .arg(m_options.port)
                         .arg(m_server.errorString())};
    m_redirectUri.setScheme(u"http"_s);
    m_redirectUri.setHost(m_options.host);
    m_redirectUri.setPort(m_server.serverPort());
    m_redirectUri.setPath(m_options.path);
    m_life.start(m_options.life);
    return {};
}

QUrl LoopbackRedirect::redirectUri() const
{
    return m_redirectUri;
}

QCoro::Task<Result<QUrlQuery>> LoopbackRedirect::wait()
{
    const auto outcome = m_outcome;
    if (std::exchange(outcome->isAsked, true))
        co_return Error{ErrorKind::Invalid, NetSentences::tr("A login is waited for once.")};
    // From here on the listener may be gone.
    const Waiting waiting{outcome};
    co_await waiting;
    co_return *outcome->result;
}

void LoopbackRedirect::cancel()
{
    finish(Error{ErrorKind::Cancelled, NetSentences::tr("The login was stopped.")});
}

void LoopbackRedirect::accept()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(m_options.requestTime, socket, [socket] { socket->abort(); });
        if (m_server.findChildren<QTcpSocket *>().size() > mostConnections)
            socket->abort();
    }
}

void LoopbackRedirect::read(QTcpSocket *socket)
{
    const auto request = socket->peek(mostRequestBytes);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() >= mostRequestBytes)
            say(socket,
                answer(431, "Request Header Fields Too Large", NetSentences::tr("Too much"),
                       NetSentences::tr("This is not a login.")));
        return;
    }
    const auto query = callbackQuery(request, m_options.path);
    if (!query) {
        say(socket,
            answer(404, "Not Found", NetSentences::tr("Nothing here"),
                   NetSentences::tr("Carillon waits for a login and nothing else.")));
        return;
    }
    if (!isSame(query->queryItemValue(u"state"_s, QUrl::FullyDecoded).toUtf8(), m_state)) {
        say(socket,
            answer(400, "Bad Request", NetSentences::tr("Not this login"),
                   NetSentences::tr("This answer belongs to another login. Please start again from Carillon.")));
        return;
    }
    const bool isRefused = query->hasQueryItem(u"error"_s);
    // The listener takes its sockets along when it goes, so this one must stand alone to finish its answer.
    socket->setParent(nullptr);
    say(socket,
        isRefused ? answer(200, "OK", NetSentences::tr("Not connected"),
                           NetSentences::tr("The login was refused. You can close this page."))
                  : answer(200, "OK", NetSentences::tr("Connected"),
                           NetSentences::tr("You can close this page and go back to Carillon.")));
    finish(*query);
}

void LoopbackRedirect::finish(Result<QUrlQuery> result)
{
    m_server.close();
    m_life.stop();
    // Nothing of this object may be touched once the wait has woken.
    const auto outcome = m_outcome;
    outcome->settle(std::move(result));
}

}  // namespace carillon
