// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/readingtimes.h"

namespace carillon {

using namespace std::chrono_literals;

std::optional<Instant> nextReading(const MetricsRule &rule, Instant publishedAt, Instant now)
{
    using std::chrono::days;
    static const QList<std::chrono::seconds> usual{1h, 6h, 23h, days{3}, days{7}, days{14}, days{30}};
    if (rule.told.isEmpty())
        return {};
    for (const auto after : rule.readAfter.isEmpty() ? usual : rule.readAfter) {
        if (rule.endsAfter.count() > 0 && after > rule.endsAfter)
            return {};
        if (publishedAt + after > now)
            return publishedAt + after;
    }
    return {};
}

}  // namespace carillon
