// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphtime.h"

#include <QRegularExpression>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

std::optional<Instant> graphTime(const QString &text)
{
    // Qt 6.4 reads an offset without a colon as local time.
    static const QRegularExpression bareOffset{u"([+-]\\d{2})(\\d{2})$"_s};
    auto written = text.trimmed();
    written.replace(bareOffset, u"\\1:\\2"_s);
    const auto moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return {};
    return toInstant(moment);
}

}  // namespace carillon::graphapi
