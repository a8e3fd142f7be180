// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

namespace carillon::sandbox {

class HttpConnection;

/// The one answer to one request. Does nothing once the client is gone.
class Exchange final
{
public:
    Exchange(HttpConnection *connection, quint64 id);

    /// Never the same for two requests of a server.
    [[nodiscard]] quint64 id() const { return m_id; }
    void reply(const HttpReply &reply) const;
    /// Half of the answer, then the end of the connection.
    void replyHalf(const HttpReply &reply) const;
    /// Closes the connection without a word.
    void drop() const;

private:
    QPointer<HttpConnection> m_connection;
    quint64 m_id;
};

/// Who answers. All calls on the server's thread.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// The head has arrived; false closes the connection before the body is read.
    virtual bool admits(const HttpRequest &head, quint64 exchange) = 0;
    /// The whole request has arrived. Answer now or later, on the same thread.
    virtual void handle(const HttpRequest &request, const Exchange &exchange) = 0;
    /// Answered, dropped or lost; called once for every exchange that was admitted or refused by admits().
    virtual void ended(quint64 exchange) = 0;
};

/// One client's connection: reads HTTP/1.1 requests, one at a time, also when they come pipelined.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxHead = 32 * 1024;
    static constexpr qsizetype maxBody = 128 * 1024 * 1024;

    /// Takes over `socket`; deletes itself when the client leaves. `handler` must outlive it.
    HttpConnection(QTcpSocket *socket, HttpHandler &handler, quint64 &lastExchange);
    ~HttpConnection() override;

    void write(const HttpReply &reply, quint64 exchange, bool onlyHalf);
    void drop(quint64 exchange);

private:
    enum class State { Head, Body, Chunks, Trailer, Answering, Closing };

    void read();
    void proceed();
    /// False when more bytes are needed.
    bool readHead();
    bool readBody();
    bool readChunk();
    bool readTrailer();
    bool beginBody();
    void refuse(int status, const QByteArray &reason);
    void finishRequest();
    void endExchange();
    void closeSoon();

    QTcpSocket *m_socket;
    HttpHandler &m_handler;
    quint64 &m_lastExchange;
    State m_state = State::Head;
    QByteArray m_buffer;
    HttpRequest m_request;
    qint64 m_bodyLeft = 0;
    quint64 m_exchange = 0;  ///< of the request being read or answered; 0 between requests
    bool m_keepAlive = true;
};

}  // namespace carillon::sandbox
