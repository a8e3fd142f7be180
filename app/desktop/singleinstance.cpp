// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longestRequest = 1 << 20;  // bytes
constexpr auto acceptance = "ok\n";

/// The same for every way to write one path, also through links, and before the file is made.
QString oneNameFor(const QString &path)
{
    const QFileInfo file{path};
    if (const auto whole = file.canonicalFilePath(); !whole.isEmpty())
        return whole;
    const auto folder = QFileInfo{file.absolutePath()}.canonicalFilePath();
    return (folder.isEmpty() ? file.absolutePath() : folder) + u'/' + file.fileName();
}

bool isOurOwn(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::getuid();
}

QByteArray toLine(const StartRequest &request)
{
    const QJsonObject fields{{u"arguments"_s, QJsonArray::fromStringList(request.arguments)},
                             {u"folder"_s, request.folder},
                             {u"token"_s, QString::fromLatin1(request.activationToken)}};
    return QJsonDocument{fields}.toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StartRequest> fromLine(const QByteArray &line)
{
    const auto fields = QJsonDocument::fromJson(line);
    if (!fields.isObject())
        return {};
    StartRequest request;
    for (const auto &argument : fields[u"arguments"_s].toArray())
        request.arguments += argument.toString();
    request.folder = fields[u"folder"_s].toString();
    request.activationToken = fields[u"token"_s].toString().toLatin1();
    return request;
}

}  // namespace

StartRequest StartRequest::ofThisProcess(int argc, char **argv)
{
    StartRequest request{
        .arguments = {}, .folder = QDir::currentPath(), .activationToken = qgetenv("XDG_ACTIVATION_TOKEN")};
    if (request.activationToken.isEmpty())
        request.activationToken = qgetenv("DESKTOP_STARTUP_ID");
    for (int at = 1; at < argc; ++at)
        request.arguments += QFile::decodeName(argv[at]);
    return request;
}

SingleInstance::SingleInstance(const QString &workspace, SingleInstanceOptions options, QObject *parent)
    : QObject{parent},
      m_folder{options.folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                        : options.folder},
      m_patience{options.patience}
{
    const auto hash = QCryptographicHash::hash(oneNameFor(workspace).toUtf8(), QCryptographicHash::Sha256).toHex();
    // Short: a socket's path has 107 bytes at most.
    m_name = m_folder + u"/carillon-"_s + QString::fromLatin1(hash.first(16));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection())
            answer(socket);
    });
}

SingleInstance::~SingleInstance()
{
    release();
}

Result<SingleInstance::Role> SingleInstance::claim(const StartRequest &request)
{
    QDeadlineTimer deadline{m_patience};
    for (;;) {
        m_lock = ::open(QFile::encodeName(m_name + u".lock"_s).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (m_folder.isEmpty() || m_lock < 0)
            return Error{ErrorKind::Storage, u"There is no runtime folder to meet a first Carillon in."_s};
        if (::flock(m_lock, LOCK_EX | LOCK_NB) == 0)
            return lead();
        const bool held = errno == EWOULDBLOCK;
        ::close(std::exchange(m_lock, -1));
        if (!held)
            return Error{ErrorKind::Storage, u"The runtime folder takes no locks."_s};
        auto followed = follow(request);
        if (followed || deadline.hasExpired())
            return followed;
        // It starts or ends just now: it holds the lock and does not listen yet, or not any more.
        QThread::msleep(50);
    }
}

Result<SingleInstance::Role> SingleInstance::lead()
{
    const auto socket = m_name + u".socket"_s;
    QLocalServer::removeServer(socket);  // of one that was killed: who holds the lock is alone
    if (!m_server.listen(socket))
        return Error{ErrorKind::Storage, m_server.errorString()};
    return Role::First;
}

Result<SingleInstance::Role> SingleInstance::follow(const StartRequest &request)
{
    QLocalSocket socket;
    const auto wait = int(m_patience.count());
    socket.connectToServer(m_name + u".socket"_s);
    if (!socket.waitForConnected(wait))
        return Error{ErrorKind::Locked, u"Carillon runs already, but does not answer."_s};
    if (!isOurOwn(socket))
        return Error{ErrorKind::Locked, u"Another user's program stands where this workspace's Carillon should."_s};
    socket.write(toLine(request));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(wait))
            return Error{ErrorKind::Locked, u"Carillon runs already, but does not answer."_s};
    }
    if (socket.readLine() != acceptance)
        return Error{ErrorKind::Locked, u"Carillon runs already, and did not understand this start."_s};
    return Role::Second;
}

void SingleInstance::answer(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (!isOurOwn(*socket)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    QTimer::singleShot(m_patience, socket, [socket] { socket->abort(); });
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestRequest)
                socket->abort();
            return;
        }
        const auto request = fromLine(socket->readLine());
        socket->write(request ? acceptance : "no\n");
        socket->disconnectFromServer();
        if (request)
            emit startedAgain(*request);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

void SingleInstance::release()
{
    m_server.close();
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

}  // namespace carillon::desktop
