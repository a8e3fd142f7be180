// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publisher/publishingrun.h"
#include "core/publisher/scribe.h"

namespace carillon {

/// The media of a post on their way to be sent.
struct Luggage
{
    QList<FrozenMedia> unready;    ///< set by a claim that was given up for it
    QList<FrozenMedia> unplaced;   ///< the same: as they are sent, and not yet where the platform fetches them
    std::optional<Error> refusal;  ///< why they never will be
};

/// The claim, with the first move, within a transaction. Leaves `hand` empty when there is nothing to do. NotReady, and
/// nothing is claimed, while media are still to be prepared, or to be put where the platform fetches them: `luggage`
/// says which.
Result<void> takeInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                        std::optional<InHand> &hand, RunReport &report, Luggage &luggage);

/// The same of what is to be done to a post that is out, which has no time to miss.
Result<void> takeActInHand(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                           std::optional<InHand> &hand);

/// Addresses for the call in `hand`: those of an earlier one may have ended. Cancelled when a medium must be put there
/// first, which the next claim does: it lay nowhere as long as only a doubt was to be settled.
Result<void> renewAddresses(const PublisherTools &tools, const Platform &platform, InHand &hand);

}  // namespace carillon
