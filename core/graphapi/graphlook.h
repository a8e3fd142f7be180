// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QJsonObject>

// Looks at what is out, or is worked on: how long that has lasted, and what a look that failed means. Nobody fails a
// post that is out because it cannot be read. Pure.
namespace carillon::graphapi {

/// Since the instant in the member "since" (ISO) of a step's payload; endless where it says none.
std::chrono::milliseconds waitedSince(const QJsonObject &payload, Instant now);

/// It concerns the account rather than the post: the login, its standing, its limits, or our own end.
bool isForThePerson(const Error &error);

/// Another look may succeed.
bool mayPass(const Error &error);

}  // namespace carillon::graphapi
