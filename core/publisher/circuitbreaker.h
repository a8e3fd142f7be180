// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <optional>

namespace carillon {

/// Spares a host that is down, and the posts that would use up their tries on it. Pure: no clock, no store.
///
/// Closed, everything may start. After five failures in a row, or at the first one while this machine is offline, it
/// opens: nothing starts until a pause has passed. Then one thing at a time may try (half open): its success closes,
/// its failure opens again for twice as long, 1 to 15 minutes.
class CircuitBreaker final
{
public:
    CircuitBreaker() = default;
    /// As the store remembers it.
    explicit CircuitBreaker(const std::optional<HostOutage> &outage) : m_outage{outage} {}

    [[nodiscard]] bool isOpen() const { return m_outage.has_value(); }
    [[nodiscard]] const std::optional<HostOutage> &outage() const { return m_outage; }

    /// How many more may start at `now`, with `inFlight` on their way; nothing = as many as like.
    [[nodiscard]] std::optional<int> room(int inFlight, Instant now) const;

    /// The host gave an answer, whatever it said. True when that ends an outage.
    bool answered();
    /// It gave none, or said that it cannot now. `offline`: this machine has no network. True when the outage is new or
    /// goes on for longer.
    bool failed(Instant now, bool offline);
    /// The network is back: no reason to wait. True when something changed.
    bool tryAtOnce(Instant now);

private:
    std::optional<HostOutage> m_outage;
    std::chrono::milliseconds m_pause{};
    int m_failures = 0;  ///< in a row
};

}  // namespace carillon
