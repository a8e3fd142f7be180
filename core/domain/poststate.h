// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"

#include <QList>

namespace carillon {

/// The state of a whole post in one word, for lists: that of its platform posts where they agree, else
/// "partially-published" where some are out, else what a person should see first. Computed, never stored.
QString postStateWord(const QList<PlatformPost> &copies);

}  // namespace carillon
