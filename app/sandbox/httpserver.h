// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpconnection.h"
#include "core/base/result.h"

#include <QTcpServer>

namespace carillon::sandbox {

/// A small HTTP/1.1 server for loopback, on the thread it lives on. It exists because it must be able to close before
/// reading, after reading without an answer, and in the middle of one; QHttpServer of Qt 6.4 can't.
class HttpServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpServer(HttpHandler &handler) : m_handler{handler} {}

    /// On 127.0.0.1 only; port 0 picks a free one. Unavailable when the port is taken.
    Result<quint16> open(quint16 port);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    HttpHandler &m_handler;
    quint64 m_lastExchange = 0;
};

}  // namespace carillon::sandbox
