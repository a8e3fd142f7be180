// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QJsonObject>
#include <QStringList>

// What an author says of the post's pictures, so that clients hide them until somebody wants to look: values of
// com.atproto.label.defs#selfLabels. The option has the words of Bluesky's own app for them. Sources: that lexicon,
// labels of app.bsky.feed.post, https://atproto.com/guides/labels (the four lie over media, not over a text) and
// bluesky-social/social-app, src/view/com/composer/labels; read 2026-11-23.
namespace carillon::bluesky {

/// The values that the post, or else its account, asks for; none where it has nothing that they could lie over.
QStringList labelsOf(const FrozenPost &post);

/// The member "labels" of a record, or an empty object.
QJsonObject labelsObject(const FrozenPost &post);

/// A word that is none of the option's, and a warning that would lie over nothing.
QList<Problem> labelProblems(const FrozenPost &post);

}  // namespace carillon::bluesky
