// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>

namespace carillon {

/// What a platform takes of one kind of medium. 0 and empty lists stand for "anything".
struct MediumRules
{
    int maxCount = 0;  ///< in one post; 0 = it takes none of this kind
    QStringList mimes;
    qint64 maxBytes = 0;
    int minWidth = 0;
    int maxWidth = 0;
    int minHeight = 0;
    int maxHeight = 0;
    double minRatio = 0;  ///< width by height
    double maxRatio = 0;
    qint64 maxPixels = 0;  ///< width times height
    std::chrono::milliseconds minDuration{};
    std::chrono::milliseconds maxDuration{};
    double minFps = 0;
    double maxFps = 0;
    QStringList videoCodecs;    ///< "h264"
    QStringList audioCodecs;    ///< "aac"; a film without sound is taken anyway
    bool needsAddress = false;  ///< the platform takes no file, only an address at which it reads it itself
};

/// What a platform takes of captions along with a film.
struct CaptionsRule
{
    int maxCount = 0;        ///< languages of one film; 0 = it takes none through Carillon
    qint64 maxBytes = 0;     ///< of one file as it is kept here, which is WebVTT; 0 = any
    bool codesOnly = false;  ///< a language is its code of two letters there; a region only tells whom it is for
};

/// What of media a platform takes in one post. Plain data of its limits.json.
struct MediaRules
{
    /// How an animated picture is counted, and beside what it may stand.
    enum class AnimationAs { Image, Video };

    bool areGiven = false;  ///< false: the platform's own code checks, or nothing is known
    int minCount = 0;       ///< of all kinds together
    int maxCount = 0;       ///< 0 = as many as the kinds allow
    bool mixes = false;     ///< pictures and films may stand in one post
    AnimationAs animationAs = AnimationAs::Image;
    bool shrinksImages = false;  ///< pictures are made to fit in bytes, pixels and type before they are sent
    MediumRules image;
    MediumRules animation;
    MediumRules video;
    MediumRules audio;
    MediumRules document;
    CaptionsRule captions;
};

}  // namespace carillon
