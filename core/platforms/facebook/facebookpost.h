// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon::facebook {

/// How a post goes out: in the page's feed with any photos, as a film there, as a reel, or as a story: a photo or a
/// film alone, shown for a day.
enum class Shape { Feed, Video, Reel, PhotoStory, FilmStory };

Shape shapeOf(const FrozenPost &post);
bool isStory(const FrozenPost &post);
/// As payloads have it ("shape"): "reel", "story", "video"; of the feed none.
QString wordOf(Shape shape);

/// By its kind, or where that is not known by its type.
bool isFilm(const FrozenMedia &medium);

/// The film of a post that has one, as the number of its medium; -1 = none.
int filmIndex(const FrozenPost &post);

/// The text as it is sent: with the link below it where the link has no place of its own (beside media).
QString messageOf(const FrozenPost &post);

/// The link that Facebook makes a preview of; empty beside media.
QString previewLink(const FrozenPost &post);

/// As Facebook may give a text back: line ends of one kind, no white space at the ends, nor at those of lines.
QString normalized(const QString &text);

QString optionOf(const FrozenPost &post, const QString &key);

}  // namespace carillon::facebook
