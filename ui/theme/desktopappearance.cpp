// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktopappearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;
constexpr auto contrastKey = "contrast"_L1;

}  // namespace

DesktopAppearance::DesktopAppearance(const QDBusConnection &bus, QObject *parent) : QObject{parent}, m_bus{bus}
{
    if (!m_bus.isConnected())
        return;
    // connect() finds the type of a slot by its name, which nobody may have registered yet.
    qRegisterMetaType<QDBusVariant>();
    // From whomever: with a name, QtDBus would stand still here until the bus has said who owns it.
    m_bus.connect({}, path, interface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(colorScheme);
    ask(contrastKey);
}

void DesktopAppearance::ask(const QString &key)
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    message << QString{appearance} << key;
    auto *watcher = new QDBusPendingCallWatcher{m_bus.asyncCall(message), this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(key, reply.value().variant());
    });
}

void DesktopAppearance::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{

    if (space == appearance)
        take(key, value.variant());
}

void DesktopAppearance::take(const QString &key, QVariant value)
{
    // Read() of the first version of the interface wraps the value once more.
    if (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const auto number = value.toUInt();
    const auto darkBefore = m_dark;
    const bool contrastBefore = m_highContrast;
    if (key == colorScheme)
        m_dark = number == 1 ? std::optional{true} : number == 2 ? std::optional{false} : std::nullopt;
    else if (key == contrastKey)
        m_highContrast = number == 1;
    if (m_dark != darkBefore || m_highContrast != contrastBefore)
        emit changed();
}

}  // namespace carillon
