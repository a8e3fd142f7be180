// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/step.h"

#include <QHash>

namespace carillon {

/// What of an account was asked to wait while all else of it goes on, and until when: by the names below.
using AccountWaits = QHash<QString, Instant>;

/// Everything that uploads.
QString waitOfUploads();
/// What asks this server, which has limits of its own.
QString waitOf(const QUrl &service);

/// The server, another than the account's own and with limits of its own, that a step asks ("service" in its payload);
/// empty: none.
QUrl serviceOf(const Step &step);

}  // namespace carillon
