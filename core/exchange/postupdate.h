// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/knownpost.h"
#include "core/store/changerepository.h"

namespace carillon {

/// Why an import may not change `known`, as a whole sentence; nothing when it may. What is out or on its way stays as
/// it is, and so is what its platform publishes at this moment by itself; neither is a post brought back to life of
/// which every copy failed, expired or was canceled.
std::optional<QString> obstacleToUpdate(const KnownPost &known, Instant now);

/// True when `wanted` is what the post is already.
bool isSameAs(const KnownPost &known, const NewPost &wanted);

/// Copies that an update leaves as they are, since it never sends again what ended.
QList<PlatformPost> endedCopies(const KnownPost &known);

/// Makes the post what `wanted` says (what its platform has and would be something else is taken back from there, as
/// after an edit by hand), and returns what it was and is. Conflict when the post may not be changed any
/// more. Call inside a Transaction.
Result<Change> updatePost(Database &database, const NewPost &wanted, Instant now);

struct Reverted
{
    std::optional<QString> key{};  ///< of the post, when there is something to say about it
    QString reason{};              ///< why it stays as it is, or what is otherwise than before
    bool becameDraft = false;      ///< reverted, but its time before has gone by, so that it is not scheduled again
};

/// Gives the post back what updatePost() took, unless it has moved on since. Call inside a Transaction.
Result<Reverted> revertUpdate(Database &database, const Change &change, Instant now);

}  // namespace carillon
