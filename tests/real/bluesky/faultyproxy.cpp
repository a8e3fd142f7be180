// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/real/bluesky/faultyproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <memory>
#include <optional>

namespace carillon::test {

namespace {

constexpr QByteArrayView headersEnd{"\r\n\r\n"};

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const auto &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// Nothing while some of it is still to come.
std::optional<QByteArray> wholeRequest(const QByteArray &received)
{
    const auto end = received.indexOf(headersEnd);
    if (end < 0)
        return {};
    const auto size = end + headersEnd.size() + headerOf(received.left(end), "content-length").toLongLong();
    return received.size() >= size ? std::optional{received.left(size)} : std::nullopt;
}

QByteArray methodOf(const QByteArray &request)
{
    const auto path = request.left(request.indexOf('\r')).split(' ').value(1);
    return path.mid(path.lastIndexOf('/') + 1).split('?').first();
}

}  // namespace

FaultyProxy::FaultyProxy(const QUrl &server) : m_server{server}
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(m_listener.errorString()));
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (auto *client = m_listener.nextPendingConnection())
            take(client);
    });
}

QUrl FaultyProxy::url() const
{
    return QUrl{QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort())};
}

int FaultyProxy::count(const QByteArray &method, int status) const
{
    return static_cast<int>(std::count_if(m_seen.begin(), m_seen.end(), [&](const ForwardedRequest &request) {
        return request.method == method && (status == 0 || request.status == status);
    }));
}

void FaultyProxy::take(QTcpSocket *client)
{
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void FaultyProxy::read(QTcpSocket *client)
{
    const auto request = wholeRequest(client->peek(client->bytesAvailable()));
    if (!request)
        return;
    client->skip(request->size());
    const auto bearer = headerOf(request->left(request->indexOf(headersEnd)), "authorization");
    m_seen += ForwardedRequest{.method = methodOf(*request), .token = bearer.mid(bearer.indexOf(' ') + 1)};
    if (m_witness)
        m_witness(m_seen.last());
    passOn(client, *request, m_seen.size() - 1);
}

void FaultyProxy::passOn(QTcpSocket *client, const QByteArray &request, qsizetype number)
{
    const auto loss = lossOf(m_seen[number].method);
    if (loss == Loss::Request) {
        client->abort();
        return;
    }
    auto *server = new QTcpSocket{client};
    const auto answer = std::make_shared<QByteArray>();
    connect(server, &QTcpSocket::readyRead, this, [server, answer] { *answer += server->readAll(); });
    connect(server, &QTcpSocket::disconnected, this, [this, client, number, answer, loss] {
        m_seen[number].status = answer->mid(9, 3).toInt();
        if (loss == Loss::Answer) {
            client->abort();
            return;
        }
        client->write(*answer);
        client->disconnectFromHost();
    });
    // So that the end of the connection is the end of the answer, whatever its form.
    auto closing = request;
    closing.insert(closing.indexOf('\n') + 1, "Connection: close\r\n");
    server->connectToHost(m_server.host(), quint16(m_server.port()));
    server->write(closing);
}

std::optional<FaultyProxy::Loss> FaultyProxy::lossOf(const QByteArray &method)
{
    const auto at = std::find_if(m_losses.begin(), m_losses.end(),
                                 [&](const PlannedLoss &planned) { return planned.method == method; });
    if (at == m_losses.end())
        return {};
    const auto what = at->what;
    m_losses.erase(at);
    return what;
}

}  // namespace carillon::test
