// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/av/avfile.h"

namespace carillon::av {

struct PacketCheck
{
    bool isTruncated = false;
    bool isDamaged = false;
};

/// Decodes as much of the first video and sound as the budget allows.
PacketCheck checkPackets(AvFile &file, const media::ProcessorBudget &budget);

/// Whether a sample that the file's own table names lies behind its end: found without reading any.
bool samplesLieBehind(const AvFile &file);

}  // namespace carillon::av
