// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::youtube {

/// What an answer of the API says about its failure: the first error's reason and the sentence
/// (https://developers.google.com/youtube/v3/docs/errors, read November 2026). HTML says nothing. `call` is the word of
/// the step's kind, or "thumbnail", "playlist", "channels".
ErrorTable::Answer failureOf(const HttpReply &reply, const QString &call, bool creates);

/// Why a call failed; nothing when it did not. A spent budget says when it is there again: the project's at the next
/// midnight of California, a channel's after a day.
std::optional<Error> errorIn(const HttpReply &reply, const QString &call, bool creates, Instant askedAt,
                             const ErrorTable &errors);

/// When the project's daily quota counts anew.
Instant nextQuotaReset(Instant now);

/// The exchange and the rate headers of `reply`, with no result yet.
StepOutcome outcomeOf(HttpReply &reply, Instant askedAt);

}  // namespace carillon::youtube
