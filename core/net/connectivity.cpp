// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectivity.h"

#include <utility>

#undef signals  // a member's name in GIO
#include <gio/gio.h>

namespace carillon {

Connectivity::Connectivity(QObject *parent) : QObject{parent}, m_monitor{g_network_monitor_get_default()}
{
    const auto tell = +[](GNetworkMonitor *, gboolean, gpointer self) {
        static_cast<Connectivity *>(self)->look();
    };
    m_connection = g_signal_connect(m_monitor, "network-changed", G_CALLBACK(tell), this);
    m_isOffline = !g_network_monitor_get_network_available(m_monitor);
}

Connectivity::~Connectivity()
{
    g_signal_handler_disconnect(m_monitor, m_connection);
}

void Connectivity::look()
{
    const bool offline = !g_network_monitor_get_network_available(m_monitor);
    if (std::exchange(m_isOffline, offline) != offline)
        emit changed(offline);
}

}  // namespace carillon
