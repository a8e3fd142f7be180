// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace carillon::desktop {

struct TrayHostTimes
{
    std::chrono::milliseconds grace = std::chrono::seconds{5};  ///< a panel that is started anew is back within it
    /// Between looks at the X server, which tells nobody. Without a tray the window is to be seen anyway.
    std::chrono::milliseconds lookWithout = std::chrono::seconds{10};
    std::chrono::milliseconds lookWith = std::chrono::seconds{60};
};

/// Is there a place for an icon in a panel? Watches for one that comes later, and for one that goes.
///
/// Qt decides at the first call about QSystemTrayIcon, once for the whole process, which kind of tray it believes in.
/// So nobody makes such a call before this says Present, and from then on only the kind that was found then counts.
/// It asks the bus without waiting, and the X server, which answers at once. Main thread.
///
/// Source: StatusNotifierItem, https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/; System Tray
/// Protocol 0.3, https://specifications.freedesktop.org/systemtray-spec/
class TrayHost final : public QObject
{
    Q_OBJECT

public:
    enum class Presence { Unknown, Absent, Present };

    /// `hasXEmbed`: whether the X server has a tray of the old kind.
    explicit TrayHost(const QDBusConnection &bus, std::function<bool()> hasXEmbed = xServerHasTray,
                      TrayHostTimes times = {}, QObject *parent = nullptr);

    [[nodiscard]] Presence presence() const { return m_presence; }

    /// Whether the panel draws the menu from what we say over the bus.
    [[nodiscard]] bool drawsMenu() const { return m_kind == Kind::StatusNotifier; }

    /// False on anything but X11.
    static bool xServerHasTray();

signals:
    void presenceChanged(carillon::desktop::TrayHost::Presence presence);

private slots:
    // By name: QtDBus finds it so.
    void ask();

private:
    enum class Kind { StatusNotifier, XEmbed };

    void compare();
    void change(Presence presence);
    [[nodiscard]] std::optional<Kind> found() const;

    QDBusConnection m_bus;
    std::function<bool()> m_hasXEmbed;
    TrayHostTimes m_times;
    QTimer m_look;
    QTimer m_grace;
    std::optional<bool> m_hasStatusNotifier;
    std::optional<Kind> m_kind;  ///< that Qt has decided for
    int m_questions = 0;
    Presence m_presence = Presence::Unknown;
};

}  // namespace carillon::desktop
