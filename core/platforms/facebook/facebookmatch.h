// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon::facebook {

/// What a post of the page's feed must be to be the doubtful one.
struct SoughtPost
{
    QString message;
    QString link;             ///< of a preview; empty = it has none
    QStringList photos;       ///< their ids: the strong key
    QStringList known;        ///< ids of posts that were there before
    Instant notBefore;        ///< by Facebook's clock, with some tolerance
    qint64 scheduledFor = 0;  ///< Unix time; 0 = any
};

/// `step` is the doubtful Publish, begun at `intendedAt`.
SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt);

/// The same among posts that Facebook is to publish: by its time, whenever it was made.
SoughtPost soughtAmongWaiting(SoughtPost sought, const Step &step);

enum class Likeness {
    Other,
    Alike,  ///< the text and nothing to tell by, or another link, which may be ours by a redirect
    Same,
};

/// `post` is an entry of /published_posts.
Likeness likeness(const QJsonObject &post, const SoughtPost &sought);

/// True for a comment of the page `page` that says `text`. When it was made says nothing: the post is younger than the
/// wish to comment on it.
bool isSoughtComment(const QJsonObject &comment, const QString &page, const QString &text);

/// How far back is looked, for clocks that differ.
constexpr std::chrono::seconds lookBack{120};

}  // namespace carillon::facebook
