// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace carillon::test {

/// What the proxy has seen of a request.
struct ForwardedRequest
{
    QByteArray method;  ///< of XRPC, such as "com.atproto.repo.putRecord"
    QByteArray token;   ///< what stands after "Bearer"
    int status = 0;     ///< of the server's answer; 0: it was not asked, or has not answered
};

/// Stands on 127.0.0.1 before a server and passes on what it gets, until it is told to lose something. On the thread
/// that made it; one request a connection.
class FaultyProxy final : public QObject
{
    Q_OBJECT

public:
    enum class Loss {
        Request,  ///< the connection ends, and the server has heard nothing
        Answer,   ///< the server has answered, and nobody hears it
    };

    explicit FaultyProxy(const QUrl &server);

    [[nodiscard]] QUrl url() const;
    /// Once, with the next request for `method`.
    void lose(const QByteArray &method, Loss what) { m_losses += {method, what}; }
    /// Called with each request before it is passed on.
    void setWitness(std::function<void(const ForwardedRequest &)> witness) { m_witness = std::move(witness); }

    [[nodiscard]] const QList<ForwardedRequest> &seen() const { return m_seen; }
    /// Requests for `method` that were answered with `status`; with any at all when that is 0.
    [[nodiscard]] int count(const QByteArray &method, int status = 0) const;

private:
    struct PlannedLoss
    {
        QByteArray method;
        Loss what;
    };
    void take(QTcpSocket *client);
    void read(QTcpSocket *client);
    void passOn(QTcpSocket *client, const QByteArray &request, qsizetype number);
    std::optional<Loss> lossOf(const QByteArray &method);

    QTcpServer m_listener;
    QUrl m_server;
    QList<PlannedLoss> m_losses;
    QList<ForwardedRequest> m_seen;
    std::function<void(const ForwardedRequest &)> m_witness;
};

}  // namespace carillon::test
