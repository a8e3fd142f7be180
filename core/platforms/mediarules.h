// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"

class QJsonObject;

namespace carillon {

/// Reads the member "media" of a limits.json: {"minCount", "maxCount", "mixes", "animationAs": "image|video",
/// "shrinksImages", and for each of "image", "animation", "video", "audio", "document" that is taken {"maxCount" (1),
/// "types", "maxBytes", "minWidth", "maxWidth", "minHeight", "maxHeight", "minRatio", "maxRatio", "maxPixels",
/// "minDuration_ms", "maxDuration_ms", "minFps", "maxFps", "videoCodecs", "audioCodecs"}}. Where "animation" is left
/// out, the rules of images hold for it. Empty: nothing is given.
MediaRules loadMediaRules(const QJsonObject &media);

}  // namespace carillon
