// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notice.h"
#include "core/base/clock.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <optional>

namespace carillon {
class Settings;
}

namespace carillon::desktop {

/// Says notices on the desktop, by whatever is there: its notification service, else the tray, else nobody, and then
/// unsaid() lets the window say it. No call waits for the bus. Main thread.
///
/// What was said is remembered for a day in the settings, so that the same event is not told again after a restart.
///
/// Source: Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec/
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Notifier(const QDBusConnection &bus, Settings &settings, const Clock &clock, QObject *parent = nullptr);
    ~Notifier() override;

    /// Does nothing when its key was told of within a day.
    void notify(const Notice &notice);
    /// Takes it off the screen when it is still there: somebody has seen to it.
    void withdraw(const QString &key);
    /// The event may happen again: its key may be told of again.
    void forget(const QString &key);

    /// For desktops without a notification service. Answers whether it could say it.
    void setFallback(std::function<bool(const Notice &)> say) { m_fallback = std::move(say); }

signals:
    /// `activationToken` may be empty; see raiseWindow().
    void acted(const carillon::desktop::Notice &notice, carillon::desktop::NoticeAction action,
               const QByteArray &activationToken);
    /// Nobody could say it.
    void unsaid(const carillon::desktop::Notice &notice);

private slots:
    // By name and signature: QtDBus finds them so.
    void actionInvoked(uint id, const QString &action);
    void activationToken(uint id, const QString &token);
    void closed(uint id, uint reason);

private:
    struct Shown
    {
        Notice notice;
        QByteArray token{};
    };

    void askWhatItCan();
    void sayNext();
    void say(const Notice &notice);
    void sayOtherwise(const Notice &notice);
    void noteSaid(const QString &key);
    [[nodiscard]] bool wasSaid(const QString &key) const;
    template <class Answered>
    void call(const QString &method, const QVariantList &arguments, Answered answered);
    [[nodiscard]] uint idAt(const Notice &notice) const;
    [[nodiscard]] bool can(const QString &capability) const { return m_can && m_can->contains(capability); }

    QDBusConnection m_bus;
    Settings &m_settings;
    const Clock &m_clock;
    std::function<bool(const Notice &)> m_fallback;
    std::optional<QSet<QString>> m_can;  ///< what the service that runs now can do; nothing = not asked yet
    std::deque<Notice> m_waiting;
    bool m_isCalling = false;  ///< one at a time, so that each knows the number of the one whose place it takes
    QHash<uint, Shown> m_shown;
};

}  // namespace carillon::desktop
