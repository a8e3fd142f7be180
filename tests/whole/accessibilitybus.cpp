// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/accessibilitybus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// (so)
struct ObjectReference
{
    QString service;
    QDBusObjectPath path;
};

/// (ss)
struct EventListener
{
    QString service;
    QString event;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const ObjectReference &reference)
{
    argument.beginStructure();
    argument << reference.service << reference.path;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, ObjectReference &reference)
{
    argument.beginStructure();
    argument >> reference.service >> reference.path;
    argument.endStructure();
    return argument;
}

static QDBusArgument &operator<<(QDBusArgument &argument, const EventListener &listener)
{
    argument.beginStructure();
    argument << listener.service << listener.event;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, EventListener &listener)
{
    argument.beginStructure();
    argument >> listener.service >> listener.event;
    argument.endStructure();
    return argument;
}

namespace {

const auto busName = u"org.a11y.Bus"_s;
const auto registryName = u"org.a11y.atspi.Registry"_s;
const auto allPaths = u"/org/a11y"_s;
const auto rootPath = u"/org/a11y/atspi/accessible/root"_s;

}  // namespace

AccessibilityBus::AccessibilityBus(const QDBusConnection &bus, QString address)
    : m_bus{bus},
      m_address{std::move(address)}
{
    qDBusRegisterMetaType<ObjectReference>();
    qDBusRegisterMetaType<EventListener>();
    qDBusRegisterMetaType<QList<EventListener>>();
}

AccessibilityBus::~AccessibilityBus()
{
    m_bus.unregisterService(registryName);
    m_bus.unregisterService(busName);
    m_bus.unregisterObject(allPaths, QDBusConnection::UnregisterTree);
}

bool AccessibilityBus::start()
{
    return m_bus.registerVirtualObject(allPaths, this, QDBusConnection::SubPath) && m_bus.registerService(registryName)
        && m_bus.registerService(busName);
}

QString AccessibilityBus::introspect(const QString & /*path*/) const
{
    return {};
}

bool AccessibilityBus::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const auto answer = [&](const QVariant &value) {
        return connection.send(message.createReply(value));
    };
    const auto method = message.member();
    if (method == "GetAddress"_L1)
        return answer(m_address);
    if (method == "Get"_L1)  // whether accessibility is wanted, and whether a screen reader runs
        return answer(QVariant::fromValue(QDBusVariant{true}));
    if (method == "Embed"_L1) {
        m_program = message.service();
        return answer(QVariant::fromValue(ObjectReference{m_bus.baseService(), QDBusObjectPath{rootPath}}));
    }
    if (method == "GetRegisteredEvents"_L1)  // it is looked at when there is a question, so nothing need be told
        return answer(QVariant::fromValue(QList<EventListener>{}));
    if (method == "NotifyListenersSync"_L1)  // a key was pressed: nobody takes it away
        return answer(false);
    return false;
}

}  // namespace carillon::test
