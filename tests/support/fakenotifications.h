// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace carillon::test {

/// A notification service that shows nothing and remembers everything.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;  ///< word, label, word, label
        QVariantMap hints;
        int milliseconds = 0;  ///< -1 as the service likes, 0 for ever
    };

    explicit FakeNotifications(const QDBusConnection &bus);
    ~FakeNotifications() override;

    /// Takes the service's name; false when somebody has it.
    [[nodiscard]] bool start();
    void stop();
    void setCapabilities(const QStringList &words) { m_capabilities = words; }

    [[nodiscard]] const QList<Shown> &shown() const { return m_shown; }
    [[nodiscard]] const QList<uint> &closed() const { return m_closed; }
    [[nodiscard]] int timesAsked() const { return m_timesAsked; }
    void press(uint id, const QString &action, const QString &token = {});
    void close(uint id, uint reason);

public slots:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int milliseconds);
    QStringList GetCapabilities();
    void CloseNotification(uint id);

signals:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    QStringList m_capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup"),
                               QStringLiteral("persistence")};
    QList<Shown> m_shown;
    QList<uint> m_closed;
    uint m_last = 0;
    int m_timesAsked = 0;
};

}  // namespace carillon::test
