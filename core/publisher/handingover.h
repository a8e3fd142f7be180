// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publisher/publishingrun.h"

namespace carillon {

/// Whether a platform post that has its time still before it is handed over now. One that cannot be is not asked about
/// again before its time. Within a transaction.
Result<bool> mayHandOver(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                         const JournalRepository::Candidate &candidate);

}  // namespace carillon
