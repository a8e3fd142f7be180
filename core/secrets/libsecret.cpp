// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/libsecret.h"

#include <utility>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int sessionBus = 2;  // G_BUS_TYPE_SESSION

using BusGetSync = void *(*)(int type, void *cancellable, void **error);
using SetExitOnClose = void (*)(void *connection, int exits);
using ObjectUnref = void (*)(void *object);
using ServiceDisconnect = void (*)();

template <class Function>
Function symbol(QLibrary &library, const char *name)
{
    return reinterpret_cast<Function>(library.resolve(name));
}

}  // namespace

Libsecret::Libsecret() : m_secret{u"secret-1"_s, 0}, m_gio{u"gio-2.0"_s, 0} {}

Libsecret::~Libsecret()
{
    dropConnection();
}

bool Libsecret::isInstalled()
{
    return m_secret.isLoaded() || m_secret.load();
}

void Libsecret::surviveBusLoss()
{
    if (m_connection)
        return;
    const auto busGetSync = symbol<BusGetSync>(m_gio, "g_bus_get_sync");
    const auto setExitOnClose = symbol<SetExitOnClose>(m_gio, "g_dbus_connection_set_exit_on_close");
    if (!busGetSync || !setExitOnClose)
        return;
    m_connection = busGetSync(sessionBus, nullptr, nullptr);
    if (m_connection)
        setExitOnClose(m_connection, 0);
}

void Libsecret::disconnect()
{
    if (const auto serviceDisconnect = symbol<ServiceDisconnect>(m_secret, "secret_service_disconnect"))
        serviceDisconnect();
    // A closed connection is handed out again for as long as anybody holds it.
    dropConnection();
}

void Libsecret::dropConnection()
{
    if (!m_connection)
        return;
    if (const auto unref = symbol<ObjectUnref>(m_gio, "g_object_unref"))
        unref(std::exchange(m_connection, nullptr));
}

}  // namespace carillon
