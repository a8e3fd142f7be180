// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpserver.h"

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

Result<quint16> HttpServer::open(quint16 port)
{
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost, port))
        return Error{ErrorKind::Unavailable, u"Can't listen on port %1: %2"_s.arg(port).arg(errorString())};
    return serverPort();
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket;
    socket->setSocketDescriptor(descriptor);
    auto *connection = new HttpConnection{socket, m_handler, m_lastExchange};
    connection->setParent(this);
}

}  // namespace carillon::sandbox
