// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>

namespace carillon::test {

/// Stands where at-spi2-core stands: tells a program that somebody reads its windows, and has it register. There is no
/// bus of its own for that, the session's does.
///
/// A program that starts waits for the answers, so the test's event loop must turn meanwhile.
///
/// Source: the interfaces of at-spi2-core, https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
class AccessibilityBus final : public QDBusVirtualObject
{
public:
    /// `address` is that of the bus behind `bus`.
    AccessibilityBus(const QDBusConnection &bus, QString address);
    ~AccessibilityBus() override;

    /// Takes the names; false when somebody has them.
    [[nodiscard]] bool start();
    /// The bus name of the program that registered last, empty before.
    [[nodiscard]] QString program() const { return m_program; }
    /// The next program is another one.
    void forgetProgram() { m_program.clear(); }

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus;
    QString m_address;
    QString m_program;
};

}  // namespace carillon::test
