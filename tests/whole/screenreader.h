// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QRect>
#include <QStringList>

#include <optional>

namespace carillon::test {

/// What a screen reader is told of one part of a window.
struct Seen
{
    QString path;         ///< on the bus
    QString role;         ///< "push button"; the words of AT-SPI
    QString name;         ///< "Schedule"
    quint64 states = 0;   ///< bits, by AtspiStateType
    QStringList parents;  ///< roles and names around it, the window first

    [[nodiscard]] bool isActive() const;
    [[nodiscard]] bool isChecked() const;
    [[nodiscard]] bool isEnabled() const;
    [[nodiscard]] bool isFocused() const;
    [[nodiscard]] bool isSelected() const;
};

/// Reads a program's windows as a screen reader does: over AT-SPI, by roles and names. What is not named for a screen
/// reader is not found here either.
///
/// It asks again each time, and lets the event loop turn while it waits for answers.
class ScreenReader final
{
public:
    explicit ScreenReader(const QDBusConnection &bus) : m_bus{bus} {}

    /// All that is shown by the program of this bus name, windows first.
    [[nodiscard]] QList<Seen> look(const QString &program) const;
    /// On the screen, in pixels.
    [[nodiscard]] QRect place(const QString &program, const Seen &seen) const;
    /// What stands in a field.
    [[nodiscard]] QString text(const QString &program, const Seen &seen) const;
    [[nodiscard]] QString description(const QString &program, const Seen &seen) const;

private:
    [[nodiscard]] QList<QDBusMessage> ask(const QList<QDBusMessage> &questions) const;
    [[nodiscard]] QList<Seen> children(const QString &program, const QList<Seen> &parents) const;

    QDBusConnection m_bus;
};

}  // namespace carillon::test
