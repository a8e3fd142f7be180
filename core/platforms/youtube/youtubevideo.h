// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QJsonObject>

namespace carillon::youtube {

constexpr int maxTitleLength = 100;             ///< characters
constexpr int maxDescriptionBytes = 5000;       ///< of UTF-8
constexpr int maxTagsLength = 500;              ///< as tagsLength() counts
constexpr qint64 maxVideoBytes = 274877906944;  ///< 256 GB
constexpr int maxCommentLength = 10000;

bool isVideo(const FrozenMedia &medium);
bool isPicture(const FrozenMedia &medium);

/// Which of the post's media is the video; -1 = none.
int videoIndex(const FrozenPost &post);
/// Which is the picture shown before it plays; -1 = none.
int thumbnailIndex(const FrozenPost &post);

/// The value of one of the platform's options: the post's, else the account's, else `fallback`.
QString optionOf(const FrozenPost &post, const QString &key, const QString &fallback = {});

/// The text, and below it the post's link unless it stands there already.
QString descriptionOf(const FrozenPost &post);

/// The option "tags", cut at commas.
QStringList tagsOf(const FrozenPost &post);
/// As YouTube counts them: with the commas between them, and quotes around each that holds a space
/// (https://developers.google.com/youtube/v3/docs/videos#snippet.tags[], read November 2026).
int tagsLength(const QStringList &tags);

/// The number of a category by its English name (limits.json, "categoryIds"); empty when there is no such name.
QString categoryId(const QString &name);

/// What a description and a title may not hold.
bool hasAngleBrackets(const QString &text);

/// The video resource of a post, for videos.insert: its parts snippet and status. One that is handed over is private
/// until YouTube publishes it.
QJsonObject videoResource(const FrozenPost &post);

/// `live`, the snippet that YouTube has, with what a post says now; without the members that only YouTube may write.
/// What is left out of it would be cleared (videos.update).
QJsonObject editedSnippet(const QJsonObject &live, const FrozenPost &post);

/// `live`, the status that YouTube has, for another time: all that may be written of it, since the rest would be
/// cleared.
QJsonObject movedStatus(const QJsonObject &live, Instant due);

}  // namespace carillon::youtube
