// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptBody = qsizetype{64} * 1024;

QByteArray pathOf(const QByteArray &target)
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

SeenRequest parseHead(const QByteArray &head)
{
    SeenRequest request;
    const auto lines = head.split('\n');
    const auto words = lines.first().trimmed().split(' ');
    request.verb = words.value(0);
    request.target = words.value(1);
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers += {line.left(colon).trimmed(), line.mid(colon + 1).trimmed()};
    }
    return request;
}

}  // namespace

Reaction answer(int status, const QList<HttpHeader> &headers, const QByteArray &body)
{
    Reaction reaction;
    reaction.status = status;
    reaction.headers = headers;
    reaction.body = body;
    return reaction;
}

Reaction lateAnswer(std::chrono::milliseconds after)
{
    Reaction reaction;
    reaction.after = after;
    return reaction;
}

Reaction misbehave(Reaction::Kind kind, std::chrono::milliseconds after)
{
    Reaction reaction;
    reaction.kind = kind;
    reaction.after = after;
    return reaction;
}

/// Reads the requests of one connection, one after the other.
class FaultConnection final : public QObject
{
public:
    FaultConnection(FaultServer &server, QTcpSocket *socket)
        : QObject{socket},
          m_server{server},
          m_socket{socket},
          m_number{server.noteConnection()}
    {
        m_socket->setReadBufferSize(256 * 1024);  // a fast client is to wait, not to fill this process
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (server.m_options.closesOnAccept)
            close();
        else
            read();
    }

private:
    void read()
    {
        if (m_isDone)
            return;
        m_buffer += m_socket->readAll();
        if (!m_hasHead && !readHead())
            return;
        if (m_isDone)
            return;
        const auto taken = std::min<qint64>(m_buffer.size(), m_bodyLeft);
        m_request.body += m_buffer.left(std::min<qint64>(taken, keptBody - m_request.body.size()));
        m_buffer.remove(0, taken);
        m_request.bodyBytes += taken;
        m_bodyLeft -= taken;
        if (m_bodyLeft > 0)
            return;
        m_hasHead = false;
        m_server.noteWhole(m_request);
        if (m_reaction.kind == Reaction::Kind::Drip || m_reaction.after.count() == 0)
            react();
        else
            QTimer::singleShot(m_reaction.after, this, [this] { react(); });
    }

    bool readHead()
    {
        const auto end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        m_hasHead = true;
        m_request = parseHead(m_buffer.left(end));
        m_request.connection = m_number;
        m_buffer.remove(0, end + 4);
        m_bodyLeft = headerValue(m_request.headers, "Content-Length").toLongLong();
        m_reaction = m_server.noteRequest(m_request);
        if (m_reaction.kind == Reaction::Kind::AnswerUnread)
            m_socket->write(head(m_reaction.body.size()) + m_reaction.body);
        if (m_reaction.kind == Reaction::Kind::CloseUnread || m_reaction.kind == Reaction::Kind::AnswerUnread)
            close();
        return true;
    }

    void react()
    {
        if (m_reaction.kind != Reaction::Kind::Hang && m_reaction.kind != Reaction::Kind::Drip)
            m_server.noteAnswered();
        switch (m_reaction.kind) {
        case Reaction::Kind::Answer:
            m_socket->write(head(m_reaction.body.size()) + m_reaction.body);
            break;
        case Reaction::Kind::AnswerAndClose:
            m_socket->write(head(m_reaction.body.size()) + m_reaction.body);
            close();
            break;
        case Reaction::Kind::CloseByRst: {
            const linger rudely{1, 0};
            setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &rudely, sizeof(rudely));
            m_isDone = true;
            m_socket->abort();
            break;
        }
        case Reaction::Kind::StopServer:
            m_server.m_server->close();
            close();
            break;
        case Reaction::Kind::CloseByFin:
        case Reaction::Kind::CloseUnread:
        case Reaction::Kind::AnswerUnread:
            close();
            break;
        case Reaction::Kind::Hang:
            break;
        case Reaction::Kind::Drip:
            m_socket->write(head(1'000'000));
            drip();
            break;
        case Reaction::Kind::BreakOff:
            m_socket->write(head(m_reaction.body.size() * 2) + m_reaction.body);
            close();
            break;
        }
    }

    void drip()
    {
        m_socket->write(".");
        QTimer::singleShot(m_reaction.after, this, [this] { drip(); });
    }

    [[nodiscard]] QByteArray head(qsizetype length) const
    {
        auto text = "HTTP/1.1 " + QByteArray::number(m_reaction.status)
            + " As told\r\nContent-Length: " + QByteArray::number(length) + "\r\n";
        for (const auto &header : m_reaction.headers)
            text += header.name + ": " + header.value + "\r\n";
        return text + "\r\n";
    }

    void close()
    {
        m_isDone = true;
        m_socket->disconnectFromHost();
    }

    FaultServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_buffer;
    SeenRequest m_request;
    Reaction m_reaction;
    qint64 m_bodyLeft = 0;
    bool m_hasHead = false;
    bool m_isDone = false;
};

FaultServer::FaultServer(Options options) : m_options{std::move(options)}
{
    m_thread.setObjectName(u"faultserver"_s);
    m_thread.start();
    auto *entry = new QObject;
    entry->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        entry, [this] { listen(); }, Qt::BlockingQueuedConnection);
    entry->deleteLater();
}

FaultServer::~FaultServer()
{
    QMetaObject::invokeMethod(
        m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FaultServer::listen()
{
    const auto adopt = [this] {
        while (auto *socket = m_server->nextPendingConnection())
            new FaultConnection{*this, socket};
    };
    if (m_options.tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_options.tls);
        QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(), adopt);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), adopt);
    }
    m_server->setListenBacklogSize(200);
    m_server->setMaxPendingConnections(200);
    if (m_server->listen(QHostAddress::LocalHost))
        m_port = m_server->serverPort();
}

void FaultServer::react(const QByteArray &path, const Reaction &reaction)
{
    const QMutexLocker locker{&m_mutex};
    m_reactions[path] = reaction;
}

QUrl FaultServer::url(const QString &pathAndQuery, const QString &host) const
{
    const auto scheme = m_options.tls ? u"https"_s : u"http"_s;
    return QUrl{u"%1://%2:%3%4"_s.arg(scheme, host).arg(m_port).arg(pathAndQuery)};
}

QList<SeenRequest> FaultServer::seen() const
{
    const QMutexLocker locker{&m_mutex};
    return m_seen;
}

int FaultServer::count(const QByteArray &path) const
{
    const QMutexLocker locker{&m_mutex};
    return static_cast<int>(std::count_if(m_seen.begin(), m_seen.end(),
                                          [&](const SeenRequest &request) { return pathOf(request.target) == path; }));
}

int FaultServer::connections() const
{
    const QMutexLocker locker{&m_mutex};
    return m_connections;
}

int FaultServer::mostInFlight() const
{
    const QMutexLocker locker{&m_mutex};
    return m_mostInFlight;
}

int FaultServer::noteConnection()
{
    const QMutexLocker locker{&m_mutex};
    return ++m_connections;
}

Reaction FaultServer::noteRequest(const SeenRequest &request)
{
    const QMutexLocker locker{&m_mutex};
    m_seen += request;
    // A proxy is asked for a whole address.
    const auto path
        = request.target.startsWith('/') ? pathOf(request.target) : QUrl::fromEncoded(request.target).path().toUtf8();
    const auto known = m_reactions.find(path);
    if (known != m_reactions.end())
        return known->second;
    Reaction fine;
    fine.body = "ok";
    return fine;
}

void FaultServer::noteWhole(const SeenRequest &request)
{
    const QMutexLocker locker{&m_mutex};
    for (auto &seen : m_seen) {
        if (seen.connection == request.connection && seen.target == request.target && seen.bodyBytes == 0) {
            seen.body = request.body;
            seen.bodyBytes = request.bodyBytes;
        }
    }
    m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
}

void FaultServer::noteAnswered()
{
    const QMutexLocker locker{&m_mutex};
    --m_inFlight;
}

}  // namespace carillon::test
