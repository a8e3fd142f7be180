// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/fetching.h"

#include <QDeadlineTimer>
#include <QSslSocket>

#include <algorithm>
#include <memory>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Trouble = Fetched::Trouble;

namespace {

constexpr auto patience = 10s;
constexpr qsizetype mostBytes = qsizetype{310} * 1000 * 1000;

int left(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

/// HTTP/1.0, so that nothing comes in chunks.
QByteArray requestFor(const QUrl &url)
{
    auto target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    auto host = url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() > 0)
        host += ':' + QByteArray::number(url.port());
    return "GET " + (target.isEmpty() ? QByteArray{"/"} : target) + " HTTP/1.0\r\nHost: " + host
        + "\r\nUser-Agent: facebookexternalhit/1.1\r\nAccept: */*\r\nConnection: close\r\n\r\n";
}

/// The length that the head tells; -1 = none.
qint64 lengthIn(const QByteArray &head)
{
    for (const auto &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return -1;
}

}  // namespace

Fetched fetchMedium(const QString &address)
{
    const bool isPlain
        = std::all_of(address.begin(), address.end(), [](QChar letter) { return letter.unicode() < 128; });
    const QUrl url{address, QUrl::StrictMode};
    const bool isSecure = url.scheme() == "https"_L1;
    if (!isPlain || !url.isValid() || url.host().isEmpty() || (!isSecure && url.scheme() != "http"_L1))
        return {.trouble = Trouble::Refused};
    QSslSocket socket;
    const QDeadlineTimer deadline{patience};
    const auto port = static_cast<quint16>(url.port(isSecure ? 443 : 80));
    if (isSecure)
        socket.connectToHostEncrypted(url.host(), port);
    else
        socket.connectToHost(url.host(), port);
    const bool stands = isSecure ? socket.waitForEncrypted(left(deadline)) : socket.waitForConnected(left(deadline));
    if (!stands)
        return {.trouble = deadline.hasExpired() ? Trouble::TimedOut : Trouble::Refused};
    socket.write(requestFor(url));

    QByteArray answer;
    qsizetype headEnd = -1;
    qint64 length = -1;
    while (answer.size() < mostBytes) {
        const bool isWhole = headEnd >= 0 && length >= 0 && answer.size() >= headEnd + 4 + length;
        if (isWhole)
            break;
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(left(deadline))) {
            if (deadline.hasExpired())
                return {.trouble = Trouble::TimedOut};
            break;
        }
        answer += socket.readAll();
        if (headEnd < 0) {
            headEnd = answer.indexOf("\r\n\r\n");
            length = headEnd < 0 ? -1 : lengthIn(answer.left(headEnd));
        }
    }
    const bool isTaken = headEnd >= 0 && answer.startsWith("HTTP/1.") && answer.mid(9, 3) == "200";
    const auto content = answer.mid(headEnd + 4);
    if (!isTaken || content.isEmpty() || (length >= 0 && content.size() < length))
        return {.trouble = Trouble::Refused};
    return {.content = content};
}

double jpegRatio(const QByteArray &picture)
{
    const auto byteAt = [&](qsizetype at) {
        return at < picture.size() ? static_cast<quint8>(picture[at]) : 0;
    };
    const auto wordAt = [&](qsizetype at) {
        return byteAt(at) * 256 + byteAt(at + 1);
    };
    for (qsizetype at = 2; at + 9 < picture.size() && byteAt(at) == 0xff; at += 2 + wordAt(at + 2)) {
        const int marker = byteAt(at + 1);
        const bool isTable = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        if (marker >= 0xc0 && marker <= 0xcf && !isTable)
            return wordAt(at + 5) > 0 ? double(wordAt(at + 7)) / wordAt(at + 5) : 0;
    }
    return 0;
}

}  // namespace carillon::sandbox::instagram
