// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>

namespace carillon {

/// Tells the workspace's engine, in whatever program it runs, that something was committed. A byte to a datagram socket
/// whose abstract name comes from the workspace's key; lost when nobody listens, and nothing is left behind by a death
/// (unix(7), abstract sockets).
void signalChange(const QString &workspaceKey);

/// The engine's ear. Only the engine that holds the workspace's lock listens.
class ChangeListener final : public QObject
{
    Q_OBJECT

public:
    /// Conflict when another process listens already.
    static Result<std::unique_ptr<ChangeListener>> listen(const QString &workspaceKey);
    ~ChangeListener() override;
    Q_DISABLE_COPY_MOVE(ChangeListener)

signals:
    void changed();

private:
    explicit ChangeListener(int socket);
    void drain();

    int m_socket;
    QSocketNotifier m_notifier;
};

}  // namespace carillon
