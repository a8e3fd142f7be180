// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakenotifications.h"

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

const auto serviceName = u"org.freedesktop.Notifications"_s;
const auto servicePath = u"/org/freedesktop/Notifications"_s;

}  // namespace

FakeNotifications::FakeNotifications(const QDBusConnection &bus) : m_bus{bus} {}

FakeNotifications::~FakeNotifications()
{
    stop();
}

bool FakeNotifications::start()
{
    return m_bus.registerObject(servicePath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(serviceName);
}

void FakeNotifications::stop()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(servicePath);
}

uint FakeNotifications::Notify(const QString & /*program*/, uint replaces, const QString & /*icon*/,
                               const QString &title, const QString &body, const QStringList &actions,
                               const QVariantMap &hints, int milliseconds)
{
    const uint id = replaces > 0 ? replaces : ++m_last;
    m_shown += Shown{id, replaces, title, body, actions, hints, milliseconds};
    return id;
}

QStringList FakeNotifications::GetCapabilities()
{
    ++m_timesAsked;
    return m_capabilities;
}

void FakeNotifications::CloseNotification(uint id)
{
    m_closed += id;
    constexpr uint byTheProgram = 3;
    emit NotificationClosed(id, byTheProgram);
}

void FakeNotifications::press(uint id, const QString &action, const QString &token)
{
    if (!token.isEmpty())
        emit ActivationToken(id, token);
    emit ActionInvoked(id, action);
}

void FakeNotifications::close(uint id, uint reason)
{
    emit NotificationClosed(id, reason);
}

}  // namespace carillon::test
