// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/av/avfile.h"

#include <QByteArray>

namespace carillon::av {

/// What is seen at a third of a video, upright or not as it is stored, no side longer than `maxSide`, as a binary PPM
/// whose second line is "# orientation N"; empty when nothing can be decoded.
QByteArray stillOf(AvFile &file, const media::ProcessorBudget &budget, int maxSide);

}  // namespace carillon::av
