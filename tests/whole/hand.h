// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcessEnvironment>
#include <QStringList>

namespace carillon::test {

/// Keyboard and mouse of a private display, through the X server: a program cannot tell them from a person's. All
/// functions return false when xdotool fails, and let the event loop turn.
class Hand final
{
public:
    /// `environment` names the display.
    explicit Hand(QProcessEnvironment environment) : m_environment{std::move(environment)} {}

    [[nodiscard]] bool click(QPoint where) const;
    /// Presses at `from`, moves in steps, and lets go at `to`.
    [[nodiscard]] bool drag(QPoint from, QPoint to) const;
    /// ASCII, into whatever has the focus.
    [[nodiscard]] bool type(const QString &text) const;
    /// Such as "ctrl+Return"; several are pressed one after the other.
    [[nodiscard]] bool press(const QStringList &keys) const;
    /// How many windows of the program are on the screen, menus among them. An open menu is in no tree for screen
    /// readers before something in it has the focus.
    [[nodiscard]] int windows() const;
    /// There is a window manager that says which window is in front.
    [[nodiscard]] bool hasWindowManager() const;

private:
    [[nodiscard]] bool run(const QStringList &arguments, QByteArray *output = nullptr) const;

    QProcessEnvironment m_environment;
};

}  // namespace carillon::test
