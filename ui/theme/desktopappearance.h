// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;

namespace carillon {

/// What the desktop asks of every application, read from the portal's settings: its answer comes later, or never, and
/// nothing waits for it. Source: flatpak.github.io/xdg-desktop-portal, org.freedesktop.portal.Settings.
class DesktopAppearance final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopAppearance(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Empty while nobody has said: no portal, or no preference.
    [[nodiscard]] std::optional<bool> dark() const { return m_dark; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }

signals:
    void changed();

private slots:
    // By name and signature: QtDBus finds it so.
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void take(const QString &key, QVariant value);

    QDBusConnection m_bus;
    std::optional<bool> m_dark;
    bool m_highContrast = false;
};

}  // namespace carillon
