// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"
#include "ui/theme/glyph.h"

#include <QList>
#include <QString>

namespace carillon {

/// What a person can do to a post from the queue.
enum class QueueAction {
    Open,  ///< see it at its platform
    CopyLink,
    Edit,
    Schedule,  ///< a draft, for a time that is asked for
    Move,      ///< to another time
    PublishNow,
    Retry,
    ConfirmLive,  ///< "It is live"
    SendAgain,
    Unschedule,
    Cancel,
    Duplicate,
    Delete,
    EditLive,    ///< what is out, at its platform
    DeleteLive,  ///< the same
    StopAct,     ///< that one or this, before it is done
    LeaveLive,   ///< it has failed: the post stays as it is
};

/// Those copies that can be seen at their platform.
QList<CardCopy> liveCopies(const PostCard &card);

/// What makes sense for a card in this state, what is most wanted first.
QList<QueueAction> actionsFor(const PostCard &card);

/// What makes sense for all of them.
QList<QueueAction> actionsFor(const QList<PostCard> &cards);

/// "Publish now", for buttons and menus.
QString actionText(QueueAction action);

/// For menus.
Glyph actionGlyph(QueueAction action);

/// "Canceled 3 posts": what a toast says when it is done.
QString doneText(QueueAction action, int posts);

/// The keys by which the planner finds what is meant: the copies, or the post where it has none.
QStringList keysOf(const PostCard &card);

}  // namespace carillon
