// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"

namespace carillon {

/// By which key the composer opens the post of a card. A card that shows what one account alone gets names that copy,
/// so that its text is what is opened; of what is out that would mean what is live.
inline QString keyToEdit(const PostCard &card)
{
    const bool isOneAccounts = card.common.has_value() && card.copies.size() == 1;
    return isOneAccounts && card.state != PlatformPostState::Published ? card.copies.first().key : card.postKey;
}

}  // namespace carillon
