// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/fetching.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <optional>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Trouble = Fetched::Trouble;

namespace {

constexpr auto patience = 10s;
constexpr qint64 mostHeadBytes = 65'536;

int left(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

bool isOpen(QSslSocket &socket, const QUrl &address, const QDeadlineTimer &deadline)
{
    const bool isSecret = address.scheme() == "https"_L1;
    const auto port = static_cast<quint16>(address.port(isSecret ? 443 : 80));
    if (isSecret) {
        socket.connectToHostEncrypted(address.host(), port);
        return socket.waitForEncrypted(left(deadline));
    }
    socket.connectToHost(address.host(), port);
    return socket.waitForConnected(left(deadline));
}

/// HTTP/1.0, so that nothing comes in chunks.
QByteArray question(const QUrl &address)
{
    auto path = address.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (address.hasQuery())
        path += '?' + address.query(QUrl::FullyEncoded).toLatin1();
    auto host = address.host(QUrl::FullyEncoded).toLatin1();
    if (address.port() > 0)
        host += ':' + QByteArray::number(address.port());
    return "GET " + path + " HTTP/1.0\r\nHost: " + host
        + "\r\nUser-Agent: facebookexternalhit/1.1\r\nAccept: */*\r\nConnection: close\r\n\r\n";
}

/// What of an answer is there so far. A server may keep the connection in spite of what it was told.
struct Answer
{
    QByteArray bytes{};
    qsizetype headEnd = -1;
    std::optional<qint64> promised{};

    void take(const QByteArray &more)
    {
        bytes += more;
        if (headEnd >= 0)
            return;
        headEnd = bytes.indexOf("\r\n\r\n");
        for (const auto &line : bytes.left(std::max<qsizetype>(headEnd, 0)).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                promised = line.mid(15).trimmed().toLongLong();
        }
    }
    [[nodiscard]] bool isWhole() const { return promised && bytes.size() >= headEnd + 4 + *promised; }
    /// Empty unless it is a success, and all of it.
    [[nodiscard]] QByteArray content() const
    {
        const bool isSuccess = headEnd >= 0 && bytes.startsWith("HTTP/1.") && bytes.mid(9, 3) == "200";
        if (!isSuccess || (promised && !isWhole()))
            return {};
        return bytes.mid(headEnd + 4, promised.value_or(-1));
    }
};

}  // namespace

Fetched fetchMedium(const QUrl &address, qint64 mostBytes)
{
    const bool isWeb = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
    if (!address.isValid() || !isWeb || address.host().isEmpty())
        return {.trouble = Trouble::Refused};
    QSslSocket socket;
    const QDeadlineTimer deadline{patience};
    const auto failed = [&deadline] {
        return Fetched{.trouble = deadline.hasExpired() ? Trouble::TimedOut : Trouble::Refused};
    };
    if (!isOpen(socket, address, deadline))
        return failed();
    socket.write(question(address));
    Answer answer;
    while (!answer.isWhole() && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(left(deadline)))) {
        answer.take(socket.readAll());
        if (answer.bytes.size() > mostBytes + mostHeadBytes)
            return {.trouble = Trouble::Refused};
    }
    const auto content = answer.content();
    return content.isEmpty() ? failed() : Fetched{.content = content};
}

}  // namespace carillon::sandbox::graph
