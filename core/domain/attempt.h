// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace carillon {

/// How attempts end that failed in nothing.
inline constexpr std::array attemptEnds{QLatin1StringView{"published"}, QLatin1StringView{"deleted"},
                                        QLatin1StringView{"edited"},    QLatin1StringView{"handed_over"},
                                        QLatin1StringView{"recalled"},  QLatin1StringView{"canceled"}};

/// One try to publish a platform post, as it was put down.
struct AttemptRecord
{
    int number = 0;
    Instant startedAt;
    std::optional<Instant> endedAt;
    QString outcome;  ///< one of attemptEnds, an error's word, or empty while it runs
    QString detail;
    QJsonObject exchange;  ///< what was sent and answered last, without secrets
};

}  // namespace carillon
