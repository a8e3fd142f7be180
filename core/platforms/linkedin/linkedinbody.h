// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace carillon::linkedin {

// What a post says, as https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api has
// it, read November 2026. Pure.

/// A poll as the post's options have it.
struct Poll
{
    QString question;
    QStringList answers;
    QString duration;  ///< "THREE_DAYS"
};
/// Nothing when the post has none; what is wrong with it is the checks' to say.
std::optional<Poll> pollOf(const FrozenPost &post);

/// True when the link goes out as a card; a post has one content only.
bool hasCard(const FrozenPost &post);
/// A title that is none of the person's, within LinkedIn's 400 characters.
QString shortenedTitle(const QString &title);

/// The text as a person reads it. A link that is no card stands below it, unless it is in it.
QString shownText(const FrozenPost &post, bool linkIsCard);
/// The same as little text.
QString commentaryOf(const FrozenPost &post, bool linkIsCard);

/// The body of POST /rest/posts; `media` are the urns of the post's media, `card` what its link's page offers
/// (linkedincard.h), which the person's own title and description go before. The same for the same post: a lost one is
/// sent again byte by byte.
QByteArray postBody(const FrozenPost &post, const QStringList &media, const QJsonObject &card = {});
/// The body of the first comment under `urn`; plain text.
QByteArray commentBody(const FrozenPost &post, const QString &urn);
/// The body that gives a post another text.
QByteArray editBody(const FrozenPost &post, bool linkIsCard);

/// The urns of the media that a post carries, by its "content".
QStringList mediaIn(const QJsonObject &content);

}  // namespace carillon::linkedin
