// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>

namespace carillon {

class Database;

struct UndoReport
{
    struct Kept
    {
        QString key;  ///< of a post
        QString reason;
    };
    int removed = 0;    ///< posts that are gone again
    int reverted = 0;   ///< posts that are what they were before
    QList<Kept> kept;   ///< posts that stay as they are, and why
    QList<Kept> noted;  ///< reverted, but not quite: what is otherwise than before
};

/// Takes an import back by the key of its batch, after any restart. When none of its posts has moved on, they all
/// vanish in one small transaction; else those that have stay, and the others are deleted in short commits. What its
/// platform has by now is taken back from there, and canceled. Undoing
/// again after a death in between goes on where it stopped.
///
/// NotFound: no import has this key. Conflict: it was undone already, or never finished.
Result<UndoReport> undoImport(Database &database, const QString &batchKey, const Clock &clock);

}  // namespace carillon
