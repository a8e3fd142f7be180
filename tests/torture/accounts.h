// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/plan.h"

namespace carillon::test {

/// An account that is still to be added, as `carillonctl accounts add` wants it.
struct AccountOrder
{
    PlannedAccount account;
    QStringList arguments{};  ///< "@" stands for the sandbox's address
    QByteArray secret{};      ///< for standard input; empty: none
};

/// The four kinds of webhooks: one with a look-up, one with a look-up and a secret, one that knows keys, one with
/// neither.
QList<AccountOrder> webhooks();

/// Enough accounts at Bluesky and Mastodon for their hourly limits, and webhooks(). In a long run a Mastodon account
/// gets as many posts as its three hours have room for.
QList<AccountOrder> threeNetworks(int posts, bool isLong);

/// Some accounts of every network; their limits are waited for.
QList<AccountOrder> allNetworks(bool isLong);

}  // namespace carillon::test
