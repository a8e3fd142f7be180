// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QStringList>

namespace carillon::bluesky {

inline constexpr QLatin1String platformId{"bluesky"};
inline constexpr QLatin1String postCollection{"app.bsky.feed.post"};

/// What the steps before the publishing one gave.
struct Ingredients
{
    QJsonObject dids{};             ///< DID by handle, as the text writes it; a handle nobody knows is absent
    QList<QJsonObject> blobs{};     ///< of the media, in their order
    QList<QJsonObject> captions{};  ///< blobs of captionsOf(), in their order
    QJsonObject card{};             ///< "external" of the link card; empty = none
};

/// What is chosen once for a post and kept on every try.
struct RecordKeys
{
    QStringList rkeys;  ///< one a part, ascending
    QString createdAt;
};

RecordKeys chooseKeys(const FrozenPost &post, Instant now);

/// Of the film that the post shows; none where it shows none.
QList<FrozenCaptions> captionsOf(const FrozenPost &post);

/// Handles that the parts mention, each once.
QStringList mentionedHandles(const QStringList &parts);

/// The languages that the post, or else its account, says it is written in, as BCP 47 tags.
QStringList languagesOf(const FrozenPost &post);

/// at://DID/app.bsky.feed.post/RKEY
QString recordUri(const FrozenAccount &account, const QString &rkey);

/// The embed of the first part; empty = none.
QJsonObject embedOf(const FrozenPost &post, const Ingredients &ingredients);

/// One {"rkey", "cid", "record"} a part: images, card and what their author warns of on the first, each later one a
/// reply to the one before it. Content when a text cannot be put into a record.
Result<QJsonArray> buildRecords(const FrozenPost &post, const Ingredients &ingredients, const RecordKeys &keys);

/// When the first comment is made, and under which key: another one than any part's, even of the same moment.
RecordKeys chooseCommentKeys(const FrozenPost &post, Instant now);

/// One {"rkey", "cid", "record"}: the first comment, a reply to `first`, the {"uri", "cid"} of the first part as the
/// server has it. Content when the text cannot be put into a record.
Result<QJsonArray> buildComment(const FrozenPost &post, const QJsonObject &dids, const RecordKeys &keys,
                                const QJsonObject &first);

}  // namespace carillon::bluesky
