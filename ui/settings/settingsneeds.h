// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/actions.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <functional>

namespace carillon {

/// What the settings work on. The references outlive the page; a callback that is empty is not offered.
struct SettingsNeeds
{
    Desk &desk;
    Settings &settings;
    Actions &actions;
    QStringList languages;  ///< codes of those that there are, such as "de"
    QString version;
    /// Shows the window so, at once. The choice is kept under "theme".
    std::function<void(ThemeChoice)> showTheme{};
    /// Whether the desktop starts Carillon, hidden, when the person logs in.
    std::function<QFuture<Result<bool>>()> startsAtLogin{};
    std::function<QFuture<Result<bool>>(bool on)> setStartsAtLogin{};
    /// Whether events are told by the desktop's notifications. Kept under "notifications"; on unless it says no.
    std::function<void(bool on)> setNotifications{};
    /// Whether this computer is kept awake around due posts. Kept under "keeps_awake"; off unless it says yes.
    std::function<void(bool on)> setKeepsAwake{};
    bool hasBattery = false;  ///< so it most likely goes to sleep by itself
};

namespace settingskey {
inline constexpr QLatin1StringView theme{"theme"};
inline constexpr QLatin1StringView language{"language"};  ///< empty = the system's
inline constexpr QLatin1StringView notifications{"notifications"};
inline constexpr QLatin1StringView keepsAwake{"keeps_awake"};
}  // namespace settingskey

}  // namespace carillon
