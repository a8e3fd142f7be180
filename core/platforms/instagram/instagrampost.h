// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/text/entity.h"

namespace carillon::instagram {

/// What a post becomes: one picture, one film (all films are reels), two to ten of both, or a story.
enum class Shape { Picture, Reel, Carousel, Story };

Shape shapeOf(const FrozenPost &post);

/// By its kind, or where that is not known by its type.
bool isFilm(const FrozenMedia &medium);

/// True when the bytes of this film go to the upload host; else Instagram fetches it at its address. By the account's
/// option "films"; without one films are uploaded, but where Instagram's own login is used and the film has an address:
/// only of the login through Facebook do the documents say that uploading works.
bool isUploaded(const FrozenPost &post, int part);

/// The text as it is sent: with the link below it, where the post has one. Stories have none.
QString captionOf(const FrozenPost &post);

/// As Instagram may give a text back: line ends of one kind, no white space at the ends, nor at those of lines.
QString normalized(const QString &text);

/// Mentions and tags of a text, by place. Links in captions are plain text.
QList<TextEntity> captionEntities(const QString &text);

QString optionOf(const FrozenPost &post, const QString &key);

/// Names in an option: separated by white space or commas, without "@".
QStringList namesIn(const QString &text);

/// A person who is tagged, and where in a picture (0 to 1 from the left and from the top).
struct TaggedPerson
{
    QString name;
    double x = 0.5;
    double y = 0.5;
};

/// What the option "user_tags" says: "name" or "name@0.2,0.7", separated by white space; nothing when it says anything
/// else.
std::optional<QList<TaggedPerson>> taggedIn(const QString &text);

}  // namespace carillon::instagram
