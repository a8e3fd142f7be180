// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon::bluesky {

// Whom a text may mention. Source: lexicon app.bsky.actor.searchActorsTypeahead of @atproto/api 0.20, read 2026-11-22.
// A server hands the question on to its application view; one without such a view answers 400.

/// The name of the call in errors.json.
inline constexpr QLatin1String findMentionsCall{"find_mentions"};

HttpRequest peopleRequest(const FrozenAccount &account, const QString &beginning, const QString &accessToken);

/// What the search tells, in its order; entries without a handle or a DID are left out.
QList<MentionCandidate> peopleIn(const QJsonObject &answer);
/// Somebody of whom no more than this is known.
MentionCandidate personOf(const QString &handle, const QString &did);

/// `beginning` is a whole handle, which resolveHandle can be asked about.
bool isWholeHandle(const QString &beginning);
/// Of the mentions in `handles` those that somebody chose in the composer, with their DIDs; handles as in the text.
QJsonObject chosenDids(const QJsonObject &options, const QStringList &handles);

}  // namespace carillon::bluesky
