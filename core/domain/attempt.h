// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace carillon {

/// One try to publish a platform post, as it was put down.
struct AttemptRecord
{
    int number = 0;
    Instant startedAt;
    std::optional<Instant> endedAt;
    QString outcome;  ///< 'published', an error class, or empty while it runs
    QString detail;
    QJsonObject exchange;  ///< what was sent and answered last, without secrets
};

}  // namespace carillon
