// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpconnection.h"

#include <algorithm>

namespace carillon::sandbox {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 413:
        return "Payload Too Large";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

/// False when `head` is no HTTP/1.x request.
bool parseHead(const QByteArray &head, HttpRequest &request)
{
    const auto lines = head.split('\n');
    const auto first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1.") || !first[1].startsWith('/'))
        return false;
    request.method = first[0];
    const auto question = first[1].indexOf('?');
    request.path = question < 0 ? first[1] : first[1].left(question);
    request.query = question < 0 ? QByteArray{} : first[1].mid(question + 1);
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const auto &line = lines[at];
        const auto colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        request.headers.emplaceBack(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return true;
}

}  // namespace

Exchange::Exchange(HttpConnection *connection, quint64 id) : m_connection{connection}, m_id{id} {}

void Exchange::reply(const HttpReply &reply) const
{
    if (m_connection)
        m_connection->write(reply, m_id, false);
}

void Exchange::replyHalf(const HttpReply &reply) const
{
    if (m_connection)
        m_connection->write(reply, m_id, true);
}

void Exchange::drop() const
{
    if (m_connection)
        m_connection->drop(m_id);
}

HttpConnection::HttpConnection(QTcpSocket *socket, HttpHandler &handler, quint64 &lastExchange)
    : m_socket{socket},
      m_handler{handler},
      m_lastExchange{lastExchange}
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        endExchange();
        deleteLater();
    });
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    endExchange();
}

void HttpConnection::read()
{
    m_buffer += m_socket->readAll();
    proceed();
    // What is pipelined behind a request that waits for its answer is kept, but not without end.
    if (m_state == State::Answering && m_buffer.size() > maxBody)
        closeSoon();
}

void HttpConnection::proceed()
{
    bool more = true;
    while (more) {
        switch (m_state) {
        case State::Head:
            more = readHead();
            break;
        case State::Body:
            more = readBody();
            break;
        case State::Chunks:
            more = readChunk();
            break;
        case State::Trailer:
            more = readTrailer();
            break;
        case State::Answering:
            return;
        case State::Closing:
            m_buffer.clear();
            return;
        }
    }
}

bool HttpConnection::readHead()
{
    while (m_buffer.startsWith("\r\n"))  // RFC 9112 section 2.2
        m_buffer.remove(0, 2);
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end > maxHead || (end < 0 && m_buffer.size() > maxHead)) {
        refuse(431, "The head is too long");
        return true;
    }
    if (end < 0)
        return false;
    m_request = {};
    const bool understood = parseHead(m_buffer.left(end), m_request);
    m_buffer.remove(0, end + 4);
    if (!understood) {
        refuse(400, "This is no HTTP/1.1 request");
        return true;
    }
    m_keepAlive = m_request.header("connection").toLower() != "close";
    m_exchange = ++m_lastExchange;
    if (!m_handler.admits(m_request, m_exchange)) {
        drop(m_exchange);
        return true;
    }
    return beginBody();
}

bool HttpConnection::beginBody()
{
    bool isNumber = true;
    m_bodyLeft = m_request.hasHeader("content-length") ? m_request.header("content-length").toLongLong(&isNumber) : 0;
    if (!isNumber || m_bodyLeft < 0) {
        refuse(400, "The Content-Length is no number");
        return true;
    }
    if (m_bodyLeft > maxBody) {
        refuse(413, "The body is too large");
        return true;
    }
    const bool chunked = m_request.header("transfer-encoding").toLower().endsWith("chunked");
    m_state = chunked ? State::Chunks : State::Body;
    if (m_request.header("expect").toLower() == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

bool HttpConnection::readBody()
{
    const auto taken = std::min<qsizetype>(m_buffer.size(), m_bodyLeft);
    if (m_request.body.isEmpty() && taken == m_buffer.size()) {
        m_request.body = std::exchange(m_buffer, {});
    } else {
        m_request.body += QByteArrayView{m_buffer}.first(taken);
        m_buffer.remove(0, taken);
    }
    m_bodyLeft -= taken;
    if (m_bodyLeft > 0)
        return false;
    finishRequest();
    return true;
}

bool HttpConnection::readChunk()
{
    const auto lineEnd = m_buffer.indexOf("\r\n");
    if (lineEnd < 0)
        return false;
    bool isNumber = false;
    const auto line = m_buffer.left(lineEnd);
    const auto size = line.split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0 || m_request.body.size() + size > maxBody) {
        refuse(isNumber && size >= 0 ? 413 : 400, "The chunk is too large or has no size");
        return true;
    }
    if (size == 0) {
        m_buffer.remove(0, lineEnd + 2);
        m_state = State::Trailer;
        return true;
    }
    if (m_buffer.size() < lineEnd + 2 + size + 2)
        return false;
    m_request.body += QByteArrayView{m_buffer}.sliced(lineEnd + 2, size);
    m_buffer.remove(0, lineEnd + 2 + size + 2);
    return true;
}

bool HttpConnection::readTrailer()
{
    const auto lineEnd = m_buffer.indexOf("\r\n");
    if (lineEnd < 0)
        return false;
    m_buffer.remove(0, lineEnd + 2);
    if (lineEnd == 0)
        finishRequest();
    return true;
}

void HttpConnection::finishRequest()
{
    m_state = State::Answering;
    m_handler.handle(m_request, Exchange{this, m_exchange});
}

void HttpConnection::refuse(int status, const QByteArray &reason)
{
    m_keepAlive = false;
    m_state = State::Answering;
    write({.status = status, .contentType = "text/plain; charset=utf-8", .body = reason + '\n'}, m_exchange, false);
}

void HttpConnection::write(const HttpReply &reply, quint64 exchange, bool onlyHalf)
{
    if (exchange != m_exchange || m_state != State::Answering)
        return;
    auto bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    if (!reply.contentType.isEmpty())
        bytes += "Content-Type: " + reply.contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    if (!m_keepAlive)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (onlyHalf)
        bytes += reply.body.left(reply.body.size() / 2);
    else if (m_request.method != "HEAD")
        bytes += reply.body;
    m_socket->write(bytes);
    endExchange();
    if (onlyHalf || !m_keepAlive) {
        closeSoon();
        return;
    }
    m_state = State::Head;
    // Not from here: the handler may answer from inside handle(), which proceed() called.
    if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::proceed, Qt::QueuedConnection);
}

void HttpConnection::drop(quint64 exchange)
{
    if (exchange != m_exchange)
        return;
    endExchange();
    closeSoon();
}

void HttpConnection::closeSoon()
{
    m_state = State::Closing;
    m_socket->disconnectFromHost();
}

void HttpConnection::endExchange()
{
    if (const auto exchange = std::exchange(m_exchange, 0); exchange != 0)
        m_handler.ended(exchange);
}

}  // namespace carillon::sandbox
