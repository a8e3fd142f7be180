// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/fetching.h"

#include <QDeadlineTimer>
#include <QSslSocket>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 10'000;

bool isOpen(QSslSocket &socket, const QUrl &address)
{
    const bool isSecret = address.scheme() == "https"_L1;
    const auto port = static_cast<quint16>(address.port(isSecret ? 443 : 80));
    if (isSecret) {
        socket.connectToHostEncrypted(address.host(), port);
        return socket.waitForEncrypted(longestWait);
    }
    socket.connectToHost(address.host(), port);
    return socket.waitForConnected(longestWait);
}

/// HTTP/1.0: the answer ends with the connection and is in one piece.
QByteArray question(const QUrl &address)
{
    auto path = address.path(QUrl::FullyEncoded).toUtf8();
    if (path.isEmpty())
        path = "/";
    if (address.hasQuery())
        path += '?' + address.query(QUrl::FullyEncoded).toUtf8();
    auto host = address.host(QUrl::FullyEncoded).toUtf8();
    if (address.port() > 0)
        host += ':' + QByteArray::number(address.port());
    return "GET " + path + " HTTP/1.0\r\nHost: " + host
        + "\r\nUser-Agent: facebookexternalhit/1.1\r\nAccept: */*\r\nConnection: close\r\n\r\n";
}

/// What of an answer is there so far. A server may keep the connection in spite of what it was told.
struct Answer
{
    QByteArray bytes{};

    [[nodiscard]] qsizetype headEnd() const { return bytes.indexOf("\r\n\r\n"); }
    [[nodiscard]] std::optional<qint64> promised() const
    {
        const auto head = bytes.left(headEnd()).toLower() + "\r\n";
        const auto at = head.indexOf("\r\ncontent-length:");
        if (headEnd() < 0 || at < 0)
            return {};
        const auto from = at + qsizetype{17};
        return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
    }
    [[nodiscard]] bool isWhole() const { return promised() && bytes.size() >= headEnd() + 4 + *promised(); }
    [[nodiscard]] std::optional<QByteArray> content() const
    {
        const bool isSuccess = bytes.left(bytes.indexOf("\r\n")).split(' ').value(1) == "200";
        if (headEnd() < 0 || !isSuccess || (promised() && !isWhole()))
            return {};
        return bytes.mid(headEnd() + 4, promised().value_or(-1));
    }
};

}  // namespace

std::optional<QByteArray> fetched(const QUrl &address, qint64 mostBytes, const SimulationHost &host)
{
    const auto own = host.origin() + u"/_sandbox/blobs/"_s;
    if (const auto text = address.toString(QUrl::FullyEncoded); text.startsWith(host.origin() + u'/')) {
        const auto blob = text.startsWith(own) ? host.blob(text.mid(own.size()).toLatin1()) : QByteArray{};
        return blob.isEmpty() ? std::nullopt : std::optional{blob};
    }
    QSslSocket socket;
    if (!isOpen(socket, address))
        return {};
    socket.write(question(address));
    Answer answer;
    const QDeadlineTimer deadline{longestWait};
    while (!answer.isWhole() && socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        answer.bytes += socket.readAll();
        if (answer.bytes.size() > mostBytes + 65'536)
            return {};
    }
    answer.bytes += socket.readAll();
    return answer.content();
}

}  // namespace carillon::sandbox::threads
