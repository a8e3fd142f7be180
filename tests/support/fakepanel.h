// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QObject>
#include <QStringList>

namespace carillon::test {

/// A panel with a place for icons: watcher and host of StatusNotifierItem in one. Talks to the item's process, so that
/// must not be the test's own one.
class FakePanel final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    // Qt takes a watcher for none that doesn't declare it.
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)

public:
    explicit FakePanel(const QDBusConnection &bus);
    ~FakePanel() override;

    /// Takes the watcher's name; false when somebody has it. A panel without a host is one that is still starting.
    [[nodiscard]] bool start(bool withHost = true);
    void addHost();
    void stop();

    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    [[nodiscard]] QStringList items() const { return m_items; }
    [[nodiscard]] int protocolVersion() const { return 0; }

    // The one item
    [[nodiscard]] QVariant property(const QString &name) const;
    [[nodiscard]] QString toolTip() const;
    /// As they can be seen now, separators as "-", what cannot be chosen in brackets.
    [[nodiscard]] QStringList menu() const;
    [[nodiscard]] bool choose(const QString &label);
    void activate();

public slots:
    void RegisterStatusNotifierItem(const QString &service);
    void RegisterStatusNotifierHost(const QString &service);

signals:
    void StatusNotifierItemRegistered(const QString &service);
    void StatusNotifierItemUnregistered(const QString &service);
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

private:
    struct Entry
    {
        int id = 0;
        QString label;
    };
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] QString service() const { return m_items.value(0); }

    QDBusConnection m_bus;
    bool m_hasHost = false;
    QStringList m_items;
};

}  // namespace carillon::test
