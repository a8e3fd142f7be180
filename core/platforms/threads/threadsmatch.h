// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon::threads {

/// What an own post must be to be the doubtful one.
struct SoughtPost
{
    QString text;
    QString type;       ///< as Threads calls what it lists: TEXT_POST, IMAGE, VIDEO, CAROUSEL_ALBUM
    QString replyTo;    ///< empty: it answers none
    QStringList known;  ///< ids of other parts of the same post
    Instant notBefore;  ///< by Threads' clock, with some tolerance
};

/// `step` is the doubtful PublishPart or FirstComment, begun at `intendedAt`.
SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt);

/// True when an entry of /me/threads or /me/replies is the one: made since, of the same type, answering the same, and
/// with the same text but for white space and the sign of the topic.
bool isSought(const QJsonObject &entry, const SoughtPost &sought);

/// How far back is looked: an answer's time and a post's are both Threads' own, and whole seconds.
constexpr std::chrono::seconds lookBack{5};
/// The same where Threads told no time.
constexpr std::chrono::seconds lookBackByOurClock{120};

}  // namespace carillon::threads
