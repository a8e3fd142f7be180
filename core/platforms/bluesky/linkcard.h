// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linkcard/linkpreview.h"

#include <QJsonObject>

namespace carillon::bluesky {

/// The lexicon's limit for app.bsky.embed.external#thumb.
inline constexpr qint64 maxThumbBytes = 1'000'000;

/// The `external` of the card; what the preview lacks comes from the link. Without a thumb.
QJsonObject externalOf(const QUrl &link, const LinkPreview &preview);

}  // namespace carillon::bluesky
