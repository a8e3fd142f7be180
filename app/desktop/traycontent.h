// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/trayicon.h"
#include "core/base/clock.h"
#include "core/desk/deskviews.h"

#include <QHash>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace carillon::desktop {

/// What the tray is about.
struct TrayFacts
{
    Overview overview;
    QTimeZone zone;                     ///< of the workspace
    QHash<qint64, QString> platformOf;  ///< display name by the row of the account
    QString trouble;                    ///< why nothing goes out, in a sentence; empty = nothing stands in the way
};

struct TrayLine
{
    QString text;
    QString postKey;

    friend bool operator==(const TrayLine &, const TrayLine &) = default;
};

/// What the icon shows and its menu says, in the language of the window.
struct TrayContent
{
    TrayState state = TrayState::Normal;
    QString toolTip;
    TrayLine next;          ///< no key: there is none
    QList<TrayLine> today;  ///< what goes out today, at most eight
    bool isPaused = false;
    bool mayPause = false;  ///< there is an account to pause or to resume
    /// When the words above are no longer true; nothing = not before something changes.
    std::optional<Instant> changesAt;

    friend bool operator==(const TrayContent &, const TrayContent &) = default;
};

TrayContent trayContent(const TrayFacts &facts, Instant now);

/// "14:30" today, "Tue 14:30" within a week, a date with it beyond.
QString momentWords(Instant moment, Instant now, const QTimeZone &zone);

}  // namespace carillon::desktop
