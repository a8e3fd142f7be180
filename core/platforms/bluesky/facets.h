// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity.h"

#include <QList>
#include <QStringView>

namespace carillon::bluesky {

/// What Bluesky's own client would mark in `text`: links, mentions, hashtags and cashtags, sorted by their place. A
/// mention's value is the handle, which must still be resolved to a DID; a bare domain's value begins with https://.
/// Follows detectFacets() of @atproto/api 0.19.19 (src/rich-text/detection.ts, MIT), read 2026-11-21, its oddities
/// included: two entities may overlap, as "#look(example.com" does.
QList<TextEntity> findEntities(QStringView text);

/// The same without any entity that begins inside the one before it: what a record may carry.
QList<TextEntity> withoutOverlaps(QList<TextEntity> entities);

}  // namespace carillon::bluesky
