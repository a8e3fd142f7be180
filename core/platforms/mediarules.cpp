// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mediarules.h"

#include <QJsonArray>
#include <QJsonObject>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list += entry.toString();
    return list;
}

MediumRules mediumRules(const QJsonObject &object)
{
    if (object.isEmpty())
        return {};
    return {.maxCount = object["maxCount"_L1].toInt(1),
            .mimes = strings(object["types"_L1]),
            .maxBytes = object["maxBytes"_L1].toInteger(),
            .minWidth = object["minWidth"_L1].toInt(),
            .maxWidth = object["maxWidth"_L1].toInt(),
            .minHeight = object["minHeight"_L1].toInt(),
            .maxHeight = object["maxHeight"_L1].toInt(),
            .minRatio = object["minRatio"_L1].toDouble(),
            .maxRatio = object["maxRatio"_L1].toDouble(),
            .maxPixels = object["maxPixels"_L1].toInteger(),
            .minDuration = std::chrono::milliseconds{object["minDuration_ms"_L1].toInteger()},
            .maxDuration = std::chrono::milliseconds{object["maxDuration_ms"_L1].toInteger()},
            .minFps = object["minFps"_L1].toDouble(),
            .maxFps = object["maxFps"_L1].toDouble(),
            .videoCodecs = strings(object["videoCodecs"_L1]),
            .audioCodecs = strings(object["audioCodecs"_L1]),
            .needsAddress = object["needsAddress"_L1].toBool()};
}

}  // namespace

MediaRules loadMediaRules(const QJsonObject &media)
{
    MediaRules rules;
    rules.areGiven = !media.isEmpty();
    rules.minCount = media["minCount"_L1].toInt();
    rules.maxCount = media["maxCount"_L1].toInt();
    rules.mixes = media["mixes"_L1].toBool();
    rules.shrinksImages = media["shrinksImages"_L1].toBool();
    if (media["animationAs"_L1].toString() == "video"_L1)
        rules.animationAs = MediaRules::AnimationAs::Video;
    rules.image = mediumRules(media["image"_L1].toObject());
    rules.animation = mediumRules(media[media.contains("animation"_L1) ? "animation"_L1 : "image"_L1].toObject());
    rules.video = mediumRules(media["video"_L1].toObject());
    rules.audio = mediumRules(media["audio"_L1].toObject());
    rules.document = mediumRules(media["document"_L1].toObject());
    const auto captions = media["captions"_L1].toObject();
    rules.captions = {.maxCount = captions["maxCount"_L1].toInt(),
                      .maxBytes = captions["maxBytes"_L1].toInteger(),
                      .codesOnly = captions["codesOnly"_L1].toBool()};
    return rules;
}

}  // namespace carillon
