// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

using GNetworkMonitor = struct _GNetworkMonitor;

namespace carillon {

/// Whether this machine has a network at all, by the word of the system (NetworkManager, else the kernel's routes, as
/// GIO tells them; QNetworkInformation of Qt 6.4 does not say when the routes change). No proof that a host can be
/// reached, and a host nearby can be reached without: only a reason to try again soon, or to blame nobody. Main thread.
class Connectivity final : public QObject
{
    Q_OBJECT

public:
    explicit Connectivity(QObject *parent = nullptr);
    ~Connectivity() override;
    Q_DISABLE_COPY_MOVE(Connectivity)

    [[nodiscard]] bool isOffline() const { return m_isOffline; }

signals:
    void changed(bool offline);

private:
    void look();

    GNetworkMonitor *m_monitor;
    unsigned long m_connection = 0;
    bool m_isOffline = false;
};

}  // namespace carillon
