// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>
#include <qcorotask.h>

#include <chrono>
#include <coroutine>
#include <memory>
#include <optional>

class QTcpSocket;

namespace carillon {

/// Receives the one redirect that ends an OAuth login in the system browser (RFC 8252, 7.3), on this machine's loopback
/// address and nowhere else. Good for one login. Lives on the thread that made it, which needs an event loop.
class LoopbackRedirect final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 0;                            ///< 0: any free one
        QString host = QStringLiteral("127.0.0.1");  ///< as the address says it; "localhost" is the same machine
        QString path = QStringLiteral("/callback");
        std::chrono::milliseconds life{std::chrono::minutes{10}};
        std::chrono::milliseconds requestTime{std::chrono::seconds{5}};  ///< for one connection to send its request
    };

    /// `state` is what the redirect must bring back.
    explicit LoopbackRedirect(QByteArray state) : LoopbackRedirect{std::move(state), Options{}} {}
    LoopbackRedirect(QByteArray state, Options options);
    /// A wait that goes on ends with Cancelled.
    ~LoopbackRedirect() override;
    Q_DISABLE_COPY_MOVE(LoopbackRedirect)

    /// Starts to listen; call before redirectUri(). Unavailable when the port is taken.
    [[nodiscard]] Result<void> listen();
    /// "http://127.0.0.1:PORT/callback", with the options' host and path.
    [[nodiscard]] QUrl redirectUri() const;

    /// The query of the first request for the path whose `state` is ours; it may hold `error` instead of `code`. All
    /// others are answered 400 or 404 and the wait goes on. Cancelled after cancel() and at the end of life; Invalid
    /// when asked twice. May be called once, before or after the redirect came.
    [[nodiscard]] QCoro::Task<Result<QUrlQuery>> wait();
    void cancel();

private:
    struct Outcome;
    struct Waiting;

    void accept();
    void read(QTcpSocket *socket);
    void finish(Result<QUrlQuery> result);

    QByteArray m_state;
    Options m_options;
    QTcpServer m_server;
    QTimer m_life;
    QUrl m_redirectUri;
    std::shared_ptr<Outcome> m_outcome;
};

}  // namespace carillon
