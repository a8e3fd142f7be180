// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayhost.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"org.kde.StatusNotifierWatcher"_s;
const auto path = u"/StatusNotifierWatcher"_s;
const auto hostProperty = u"IsStatusNotifierHostRegistered"_s;
constexpr auto patience = 3s;

template <class T>
std::unique_ptr<T, decltype(&std::free)> owned(T *reply)
{
    return {reply, &std::free};
}

}  // namespace

TrayHost::TrayHost(const QDBusConnection &bus, std::function<bool()> hasXEmbed, TrayHostTimes times, QObject *parent)
    : QObject{parent},
      m_bus{bus},
      m_hasXEmbed{std::move(hasXEmbed)},
      m_times{times}
{
    auto *watcher = new QDBusServiceWatcher{service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this};
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::ask);
    m_bus.connect(service, path, service, u"StatusNotifierHostRegistered"_s, this, SLOT(ask()));
    m_bus.connect(service, path, service, u"StatusNotifierHostUnregistered"_s, this, SLOT(ask()));
    connect(&m_look, &QTimer::timeout, this, &TrayHost::compare);
    m_grace.setSingleShot(true);
    m_grace.setInterval(times.grace);
    connect(&m_grace, &QTimer::timeout, this, [this] { change(Presence::Absent); });
    ask();
}

void TrayHost::ask()
{
    auto question = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({service, hostProperty});
    question.setAutoStartService(false);
    const int number = ++m_questions;
    // Without a bus an asynchronous call never finishes.
    const auto pending = m_bus.isConnected()
        ? m_bus.asyncCall(question, int(std::chrono::milliseconds{patience}.count()))
        : QDBusPendingCall::fromError(QDBusError{QDBusError::Disconnected, u"There is no session bus."_s});
    auto *watcher = new QDBusPendingCallWatcher{pending, this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number != m_questions)
            return;
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        m_hasStatusNotifier = !reply.isError() && reply.value().variant().toBool();
        compare();
    });
}

std::optional<TrayHost::Kind> TrayHost::found() const
{
    if (m_hasStatusNotifier.value_or(false) && m_kind != Kind::XEmbed)
        return Kind::StatusNotifier;
    if (m_kind != Kind::StatusNotifier && m_hasXEmbed())
        return Kind::XEmbed;
    return {};
}

void TrayHost::compare()
{
    if (!m_hasStatusNotifier)
        return;  // the better kind has not answered yet
    if (const auto kind = found()) {
        m_kind = kind;
        m_grace.stop();
        change(Presence::Present);
    } else if (m_presence == Presence::Present) {
        if (!m_grace.isActive())
            m_grace.start();
    } else {
        change(Presence::Absent);
    }
}

void TrayHost::change(Presence presence)
{
    // The bus tells when its kind comes and goes.
    if (m_kind == Kind::StatusNotifier)
        m_look.stop();
    else
        m_look.start(presence == Presence::Present ? m_times.lookWith : m_times.lookWithout);
    if (std::exchange(m_presence, presence) != presence)
        emit presenceChanged(presence);
}

bool TrayHost::xServerHasTray()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    if (!x11)
        return false;
    auto *connection = x11->connection();
    int screen = 0;
    char *host = nullptr;
    int display = 0;
    if (xcb_parse_display(nullptr, &host, &display, &screen) != 0)
        std::free(host);
    const auto name = "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen);
    const auto atom = owned(
        xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 1, uint16_t(name.size()), name.data()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const auto owner
        = owned(xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

}  // namespace carillon::desktop
