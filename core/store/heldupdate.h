// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace carillon {

/// Of a statement whose rows nobody wants.
Result<void> succeeded(const Result<Rows> &done);

/// Of an update of one platform post that holds it to what was read of it before. Conflict when it has moved on since.
Result<void> exactlyOne(const Result<Rows> &updated);

}  // namespace carillon
