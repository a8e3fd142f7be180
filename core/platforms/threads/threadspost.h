// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon::threads {

/// What is published by itself: the parts of a post in their order, and the first comment behind them. Each is a
/// container of its own; of a carousel each medium has one too.
struct Piece
{
    int part = 0;            ///< of the post; of the comment behind the last one
    bool isComment = false;  ///< the first comment
    QString text;            ///< as it is sent
};

/// Each with its text as it is sent: the first part with the link below it where that has no place of its own.
QList<Piece> piecesOf(const FrozenPost &post);

/// By its kind, or where that is not known by its type.
bool isFilm(const FrozenMedia &medium);
/// Two or more media in one post.
bool isCarousel(const FrozenPost &post);

/// The link that Threads makes a card of: only a post of text has one, and none beside a poll.
QString attachedLink(const FrozenPost &post);

/// The answers of the poll; empty = none.
QStringList pollOf(const FrozenPost &post);
/// The topic without its "#".
QString topicOf(const FrozenPost &post);
QString longTextOf(const FrozenPost &post);
bool hidesText(const FrozenPost &post);
bool hidesMedia(const FrozenPost &post);
bool isGhost(const FrozenPost &post);
/// Empty: everyone.
QString replyControlOf(const FrozenPost &post);
QString optionOf(const FrozenPost &post, const QString &key);

}  // namespace carillon::threads
