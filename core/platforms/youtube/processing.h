// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QJsonObject>

#include <optional>

namespace carillon::youtube {

/// What became of a video after its upload.
struct VideoState
{
    enum class Stage {
        Processing,
        Ready,
        Rejected,  ///< or failed, or gone: nobody can watch it
    };
    Stage stage = Stage::Processing;
    QString why{};  ///< of Rejected: a sentence
};

/// Reads a video resource (its part status); an empty one is a video that is no longer there.
VideoState stateOf(const QJsonObject &video);

/// The looks at a video that YouTube is working on: 1, 5 and 15 minutes after its upload, since it is rejected as a
/// duplicate or as too long only then. The one that comes after `age`; nothing after the last.
std::optional<std::chrono::milliseconds> nextLook(std::chrono::milliseconds age);

/// The first look.
constexpr std::chrono::minutes firstLook{1};

}  // namespace carillon::youtube
