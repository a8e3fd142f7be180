// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestorage.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray between(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const auto at = text.indexOf(from);
    if (at < 0)
        return {};
    const auto rest = text.mid(at + from.size());
    return to.isEmpty() || !rest.contains(to) ? rest : rest.left(rest.indexOf(to));
}

QByteArray problem(const QByteArray &code)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>";
}

}  // namespace

FakeStorage::FakeStorage(const Clock &clock) : m_clock{clock}
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the storage");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (auto *const socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_unread.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

FakeStorage::~FakeStorage()
{
    for (auto *const socket : m_server.findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

QUrl FakeStorage::url(const QString &path) const
{
    return QUrl{u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path)};
}

void FakeStorage::read(QTcpSocket *socket)
{
    auto &bytes = m_unread[socket];
    bytes += socket->readAll();
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const auto lines = bytes.left(end).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    Request request{.verb = words.value(0),
                    .path = words.value(1).split('?').first(),
                    .query = between(words.value(1), "?", {}),
                    .headers = {},
                    .body = {}};
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const auto colon = lines[at].indexOf(':');
        request.headers[lines[at].left(colon).trimmed().toLower()] = lines[at].mid(colon + 1).trimmed();
    }
    const auto length = request.headers.value("content-length").toLongLong();
    const auto whole = end + 4 + length;
    if (bytes.size() < whole) {
        if (bytes.size() == end + 4 && request.headers.value("expect") == "100-continue")
            socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    request.body = bytes.mid(end + 4, length);
    bytes.remove(0, whole);
    serve(socket, request);
}

void FakeStorage::serve(QTcpSocket *socket, const Request &request)
{
    ++m_counts[request.verb];
    auto &queued = faults[request.verb];
    std::optional<Fault> fault;
    if (!queued.isEmpty())
        fault = queued.dequeue();
    else if (always.contains(request.verb))
        fault = always.value(request.verb);
    Reply reply;
    if (!fault || fault->kind == Fault::Kind::CloseAfter)
        reply = done(request);
    if (fault && fault->kind == Fault::Kind::Hang)
        return;
    if (fault && fault->kind != Fault::Kind::Answer) {
        socket->abort();
        return;
    }
    if (fault)
        reply = {.status = fault->status, .body = fault->body};
    socket->write("HTTP/1.1 " + QByteArray::number(reply.status)
                  + " Said\r\nContent-Length: " + QByteArray::number(reply.body.size())
                  + "\r\nContent-Type: " + reply.type + "\r\n\r\n" + reply.body);
}

FakeStorage::Reply FakeStorage::done(const Request &request)
{
    const auto name = request.path.mid(request.path.lastIndexOf('/') + 1);
    const auto why = whyNot(request);
    if (!why.isEmpty()) {
        refusals += why;
        const bool isFolder = request.path.startsWith("/dav/");
        return {.status = isFolder ? 401 : 403, .body = problem(why)};
    }
    if (request.verb == "PUT") {
        objects[name] = {request.body, request.headers.value("content-type")};
        return {.status = 201};
    }
    if (!objects.contains(name))
        return {.status = 404, .body = problem("NoSuchKey")};
    if (request.verb == "DELETE") {
        objects.remove(name);
        return {.status = 204};
    }
    const auto &object = objects[name];
    const bool isRange = request.headers.contains("range");
    return {.status = isRange ? 206 : 200,
            .type = typeShown.isEmpty() ? object.type : typeShown,
            .body = isRange ? object.content.left(1) : object.content};
}

/// Empty when it may.
QByteArray FakeStorage::whyNot(const Request &request) const
{
    if (request.path.startsWith("/public/"))
        return request.verb == "GET" ? QByteArray{} : "ReadOnly";
    if (request.path.startsWith("/dav/"))
        return request.headers.value("authorization") == "Basic " + (user + ':' + secret).toBase64() ? QByteArray{}
                                                                                                     : "WrongPassword";
    if (!request.path.startsWith("/posts/"))
        return "NoSuchBucket";
    return request.query.contains("X-Amz-Signature=") ? whyNotPresigned(request) : whyNotSigned(request);
}

QByteArray FakeStorage::whyNotSigned(const Request &request) const
{
    const auto authorization = request.headers.value("authorization");
    const auto credential = between(authorization, "Credential=", ",").split('/');
    const auto signedHeaders = between(authorization, "SignedHeaders=", ",");
    const auto moment = request.headers.value("x-amz-date");
    if (credential.value(0) != user)
        return "InvalidAccessKeyId";
    const auto then = QDateTime::fromString(QString::fromLatin1(moment), u"yyyyMMddTHHmmssZ"_s).toString();
    const auto now = toUtcDateTime(m_clock.now()).toString(u"yyyyMMddTHHmmssZ"_s);
    if (then.isEmpty() || now.left(11) != QString::fromLatin1(moment).left(11))
        return "RequestTimeTooSkewed";
    auto canonical = request.verb + '\n' + request.path + '\n' + request.query + '\n';
    for (const auto &name : signedHeaders.split(';'))
        canonical += name + ':' + request.headers.value(name) + '\n';
    canonical += '\n' + signedHeaders + '\n' + request.headers.value("x-amz-content-sha256");
    const auto isRight
        = between(authorization, "Signature=", {}) == signatureOf(canonical, moment, credential.value(1));
    return isRight && credential.value(2) == region ? QByteArray{} : "SignatureDoesNotMatch";
}

QByteArray FakeStorage::whyNotPresigned(const Request &request) const
{
    auto items = request.query.split('&');
    const auto signature = between(request.query, "X-Amz-Signature=", "&");
    items.removeIf([](const QByteArray &item) { return item.startsWith("X-Amz-Signature="); });
    std::sort(items.begin(), items.end());
    const auto credential
        = QByteArray::fromPercentEncoding(between(request.query, "X-Amz-Credential=", "&")).split('/');
    const auto moment = between(request.query, "X-Amz-Date=", "&");
    auto then = QDateTime::fromString(QString::fromLatin1(moment), u"yyyyMMddTHHmmssZ"_s);
    then.setTimeSpec(Qt::UTC);
    if (toUtcDateTime(m_clock.now()) > then.addSecs(between(request.query, "X-Amz-Expires=", "&").toLongLong()))
        return "AccessDenied";
    const auto canonical = "GET\n" + request.path + '\n' + items.join('&') + "\nhost:" + request.headers.value("host")
        + "\n\nhost\nUNSIGNED-PAYLOAD";
    return signature == signatureOf(canonical, moment, credential.value(1)) ? QByteArray{} : "SignatureDoesNotMatch";
}

QByteArray FakeStorage::signatureOf(const QByteArray &canonical, const QByteArray &moment, const QByteArray &day) const
{
    const auto scope = day + '/' + region + "/s3/aws4_request";
    const auto toSign = "AWS4-HMAC-SHA256\n" + moment + '\n' + scope + '\n'
        + QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
    const auto key = hmac(hmac(hmac(hmac("AWS4" + secret, day), region), "s3"), "aws4_request");
    return hmac(key, toSign).toHex();
}

}  // namespace carillon::test
