// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpbody.h"

#include <QMutex>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

class QTcpServer;

namespace carillon::test {

struct SeenRequest
{
    QByteArray verb;
    QByteArray target;  ///< path and query as sent
    QList<HttpHeader> headers{};
    QByteArray body{};  ///< its first 64 KiB
    qint64 bodyBytes = 0;
    int connection = 0;  ///< counted from 1
};

/// What the server does once it has read a request.
struct Reaction
{
    enum class Kind {
        Answer,       ///< and keep the connection
        CloseByFin,   ///< without a byte of an answer
        CloseByRst,   ///< the same, rudely
        CloseUnread,  ///< after the headers, leaving the body unread
        Hang,         ///< for ever
        Drip,         ///< headers at once, then one byte each `after`, for ever
        BreakOff,     ///< half of the promised body, then FIN
        StopServer,   ///< close without an answer and refuse all that comes later
    };
    Kind kind = Kind::Answer;
    int status = 200;
    QList<HttpHeader> headers{};
    QByteArray body{};
    std::chrono::milliseconds after{0};
};

/// An HTTP/1.1 server on 127.0.0.1 and a thread of its own that misbehaves as told and remembers what it saw. Its
/// functions may be called from any thread.
class FaultServer
{
public:
    struct Options
    {
        std::optional<QSslConfiguration> tls{};
        bool closesOnAccept = false;  ///< each connection is closed before a byte of it is read
    };

    FaultServer() : FaultServer{Options{}} {}
    explicit FaultServer(Options options);
    ~FaultServer();
    Q_DISABLE_COPY_MOVE(FaultServer)

    /// What happens to requests for `path` (without the query); others are answered 200 with "ok".
    void react(const QByteArray &path, const Reaction &reaction);

    [[nodiscard]] QUrl url(const QString &pathAndQuery, const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] QList<SeenRequest> seen() const;
    /// Requests for `path` of which at least the headers were read.
    [[nodiscard]] int count(const QByteArray &path) const;
    [[nodiscard]] int connections() const;
    /// The most requests that were read whole and not yet answered at one time.
    [[nodiscard]] int mostInFlight() const;

private:
    friend class FaultConnection;

    void listen();
    int noteConnection();
    Reaction noteRequest(const SeenRequest &request);
    void noteWhole(const SeenRequest &request);
    void noteAnswered();

    Options m_options;
    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server;  ///< lives on m_thread
    quint16 m_port = 0;
    mutable QMutex m_mutex;  ///< guards what follows
    std::map<QByteArray, Reaction> m_reactions;
    QList<SeenRequest> m_seen;
    int m_connections = 0;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
};

}  // namespace carillon::test
