// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/sleepinhibitor.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>

#include <functional>

namespace carillon {

/// systemd-logind, or elogind, which speaks the same. A lock is a file descriptor: closed, it is given up, also by
/// death.
///
/// Source: org.freedesktop.login1(5), https://systemd.io/INHIBITOR_LOCKS/
class Logind final : public SleepInhibitor
{
    Q_OBJECT

public:
    explicit Logind(const QDBusConnection &bus, QObject *parent = nullptr);

    void keepAwake(bool awake) override;
    void letSleep() override;

private slots:
    void prepareForSleep(bool begins);

private:
    enum class Mode { Block, Delay };
    using Taken = std::function<void(const QDBusUnixFileDescriptor &)>;

    void inhibit(Mode mode, const Taken &taken, const std::function<void(const QString &)> &failed);
    void takeDelay();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_block;
    QDBusUnixFileDescriptor m_delay;
    bool m_wantsBlock = false;
    bool m_asksForBlock = false;  ///< the answer is on its way
    bool m_sleeps = false;
};

}  // namespace carillon
