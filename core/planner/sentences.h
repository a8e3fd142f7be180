// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"
#include "core/planner/postcheck.h"

namespace carillon {

/// What is done to posts, as finely as the history tells it.
enum class Deed {
    Add,
    Duplicate,
    Edit,
    Move,
    PublishNow,
    Retry,
    BackToDraft,
    Cancel,
    Delete,
    ConfirmLive,
    SendAgain,
    DeleteLive,
    EditLive,
};

/// What a batch of changes is called in the history: `Move "The first words"`, `Cancel 5 posts`. It is stored so.
QString labelFor(Deed deed, const PostContent &content, int posts);

/// `platform:handle` of an account, also of one that is gone.
QString nameOf(AccountId id, const QList<Account> &accounts);

/// Why an act leaves a platform post in this state as it is, as a whole sentence.
QString whyLeft(PlatformPostState state, const QString &account);

/// What becomes of a platform post that is deleted while its platform has it, as a whole sentence.
QString takenBackFirst(const QString &account);

/// Why an act can't be undone any more.
Error movedOn(const QString &what);

/// The errors among `problems` as one refusal.
Error refusalFor(const QList<PostProblem> &problems, const QList<Account> &accounts);

}  // namespace carillon
