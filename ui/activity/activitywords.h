// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/activity.h"
#include "ui/theme/glyph.h"

#include <QTimeZone>

namespace carillon {

/// How an event is shown beside its words.
struct ActivityLook
{
    Token token;
    Glyph glyph;
};

ActivityLook lookOf(EventKind kind);

/// What happened and why, as whole sentences: "Not published. The platform refused the text. Too long." Times in it are
/// those of clocks in `zone`.
QString activitySentence(const Event &event, const QTimeZone &zone);

/// Whom and what it is about: "Northwind Coffee · New tiles are here". Empty for what is about the engine.
QString activitySubject(const ActivityEntry &entry);

/// Kinds that are looked for together.
struct ActivityGroup
{
    QString title;
    QList<EventKind> kinds;  ///< none: all
};

/// In the order of a list to choose from; the first one is everything.
QList<ActivityGroup> activityGroups();

/// Where a click on the entry leads.
enum class ActivityLead { Nowhere, ToPost, ToAccounts };
ActivityLead leadOf(const ActivityEntry &entry);

}  // namespace carillon
