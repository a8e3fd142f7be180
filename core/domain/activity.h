// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QList>

namespace carillon {

/// One event with what a list of them shows beside it.
struct ActivityEntry
{
    qint64 id = 0;
    Event event;
    QString accountKey;  ///< empty = of no account; that of one that was removed stays
    QString platform;
    QString accountName;
    QString handle;
    QString post;          ///< key; empty = of no post, or of one that was deleted
    QString platformPost;  ///< key
    QString text;          ///< the beginning of the post's first part
    QString title;         ///< of the post

    friend bool operator==(const ActivityEntry &one, const ActivityEntry &other) { return one.id == other.id; }
};

/// Where a stretch of the list ended.
struct ActivityCursor
{
    Instant at;
    qint64 id = 0;
};

struct ActivityFilter
{
    std::optional<AccountId> account{};
    QList<EventKind> kinds{};  ///< none: all
    int limit = 100;
    std::optional<ActivityCursor> before{};
};

/// Newest first.
struct ActivityStretch
{
    QList<ActivityEntry> entries;          ///< may be fewer than asked for, or none, and yet not the last ones
    std::optional<ActivityCursor> next{};  ///< nothing: this was the end
};

}  // namespace carillon
