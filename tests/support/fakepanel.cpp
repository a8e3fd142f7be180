// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakepanel.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

const auto watcherName = u"org.kde.StatusNotifierWatcher"_s;
const auto watcherPath = u"/StatusNotifierWatcher"_s;
const auto itemPath = u"/StatusNotifierItem"_s;
const auto itemInterface = u"org.kde.StatusNotifierItem"_s;
const auto menuInterface = u"com.canonical.dbusmenu"_s;
constexpr int patience = 5'000;

}  // namespace

FakePanel::FakePanel(const QDBusConnection &bus) : m_bus{bus} {}

FakePanel::~FakePanel()
{
    stop();
}

bool FakePanel::start(bool withHost)
{
    m_hasHost = withHost;
    return m_bus.registerObject(watcherPath, this,
                                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                                    | QDBusConnection::ExportAllProperties)
        && m_bus.registerService(watcherName);
}

void FakePanel::addHost()
{
    m_hasHost = true;
    emit StatusNotifierHostRegistered();
}

void FakePanel::stop()
{
    m_items.clear();
    m_hasHost = false;
    m_bus.unregisterService(watcherName);
    m_bus.unregisterObject(watcherPath);
}

void FakePanel::RegisterStatusNotifierItem(const QString &service)
{
    const auto item = service.startsWith(u'/') ? message().service() : service;
    if (!m_items.contains(item))
        m_items += item;
    emit StatusNotifierItemRegistered(item);
}

void FakePanel::RegisterStatusNotifierHost(const QString & /*service*/)
{
    addHost();
}

QVariant FakePanel::property(const QString &name) const
{
    auto question = QDBusMessage::createMethodCall(service(), itemPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({itemInterface, name});
    return m_bus.call(question, QDBus::Block, patience).arguments().value(0).value<QDBusVariant>().variant();
}

QString FakePanel::toolTip() const
{
    // (s icon name, a(iiay) pixmaps, s title, s text)
    const auto argument = property(u"ToolTip"_s).value<QDBusArgument>();
    if (argument.currentType() != QDBusArgument::StructureType)
        return {};
    QString name;
    QString title;
    QString text;
    argument.beginStructure();
    argument >> name;
    argument.beginArray();
    while (!argument.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray pixels;
        argument.beginStructure();
        argument >> width >> height >> pixels;
        argument.endStructure();
    }
    argument.endArray();
    argument >> title >> text;
    argument.endStructure();
    return title + text;
}

QList<FakePanel::Entry> FakePanel::entries() const
{
    const auto path = property(u"Menu"_s).value<QDBusObjectPath>().path();
    auto open = QDBusMessage::createMethodCall(service(), path, menuInterface, u"AboutToShow"_s);
    open.setArguments({0});
    m_bus.call(open, QDBus::Block, patience);
    auto question = QDBusMessage::createMethodCall(service(), path, menuInterface, u"GetLayout"_s);
    question.setArguments({0, -1, QStringList{}});
    const auto reply = m_bus.call(question, QDBus::Block, patience);
    // u revision, (i id, a{sv} properties, av children)
    QList<Entry> found;
    const auto root = reply.arguments().value(1).value<QDBusArgument>();
    if (root.currentType() != QDBusArgument::StructureType)
        return found;
    int id = 0;
    QVariantMap properties;
    root.beginStructure();
    root >> id >> properties;
    root.beginArray();
    while (!root.atEnd()) {
        QDBusVariant child;
        root >> child;
        const auto entry = child.variant().value<QDBusArgument>();
        entry.beginStructure();
        entry >> id >> properties;
        entry.endStructure();
        if (!properties.value(u"visible"_s, true).toBool())
            continue;
        auto label = properties.value(u"label"_s).toString();
        if (properties.value(u"type"_s).toString() == "separator"_L1)
            label = u"-"_s;
        else if (!properties.value(u"enabled"_s, true).toBool())
            label = u'[' + label + u']';
        found += Entry{id, label};
    }
    root.endArray();
    root.endStructure();
    return found;
}

QStringList FakePanel::menu() const
{
    QStringList labels;
    for (const auto &entry : entries())
        labels += entry.label;
    return labels;
}

bool FakePanel::choose(const QString &label)
{
    const auto path = property(u"Menu"_s).value<QDBusObjectPath>().path();
    for (const auto &entry : entries()) {
        if (entry.label != label)
            continue;
        auto event = QDBusMessage::createMethodCall(service(), path, menuInterface, u"Event"_s);
        event.setArguments({entry.id, u"clicked"_s, QVariant::fromValue(QDBusVariant{QString{}}), 0U});
        return m_bus.call(event, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
    }
    return false;
}

void FakePanel::activate()
{
    auto click = QDBusMessage::createMethodCall(service(), itemPath, itemInterface, u"Activate"_s);
    click.setArguments({0, 0});
    m_bus.call(click, QDBus::Block, patience);
}

}  // namespace carillon::test
