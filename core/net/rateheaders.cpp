// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rateheaders.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// Below this a reset counts seconds to go, above it seconds since 1970 (September 2001).
constexpr qint64 smallestUnixTime = 1'000'000'000;

std::optional<int> toCount(const QByteArray &value)
{
    // Some send "100, 100;w=900": the first figure is the one that counts now.
    const auto first = value.left(value.indexOf(',') < 0 ? value.size() : value.indexOf(',')).trimmed();
    bool isNumber = false;
    const auto count = first.left(first.indexOf(';') < 0 ? first.size() : first.indexOf(';')).toInt(&isNumber);
    return isNumber && count >= 0 ? std::optional{count} : std::nullopt;
}

/// RFC 9110 5.6.7: IMF-fixdate, and the two obsolete forms that must be understood.
std::optional<Instant> toHttpDate(const QByteArray &value)
{
    static const std::array forms{u"ddd, dd MMM yyyy HH:mm:ss"_s, u"dddd, dd-MMM-yyyy HH:mm:ss"_s,
                                  u"ddd MMM d HH:mm:ss yyyy"_s};
    auto text = QString::fromLatin1(value).simplified();
    if (text.endsWith(" GMT"_L1))
        text.chop(4);
    // Two digits of a year would be read as 19xx, with which the day of the week does not agree.
    static const QRegularExpression shortYear{u"-(\\d\\d) "_s};
    text.replace(shortYear, u"-20\\1 "_s);
    for (const auto &form : forms) {
        auto moment = QLocale::c().toDateTime(text, form);
        if (!moment.isValid())
            continue;
        moment.setTimeSpec(Qt::UTC);
        return toInstant(moment);
    }
    return std::nullopt;
}

std::optional<seconds> toWait(const QByteArray &value, Instant now)
{
    bool isNumber = false;
    const auto count = value.toDouble(&isNumber);  // Discord sends fractions
    if (isNumber)
        return count >= 0 && count < 1e9 ? std::optional{ceil<seconds>(duration<double>{count})} : std::nullopt;
    const auto date = toHttpDate(value);
    if (!date)
        return std::nullopt;
    return std::max(ceil<seconds>(*date - now), 0s);
}

std::optional<Instant> toReset(const QByteArray &value, Instant now)
{
    bool isNumber = false;
    const auto count = value.toDouble(&isNumber);
    if (isNumber) {
        if (!(count >= 0 && count < 1e11))  // also when it is no number at all
            return std::nullopt;
        const auto span = ceil<milliseconds>(duration<double>{count});
        return count < static_cast<double>(smallestUnixTime) ? now + span : Instant{span};
    }
    const auto moment = QDateTime::fromString(QString::fromLatin1(value), Qt::ISODateWithMs);
    if (moment.isValid())
        return toInstant(moment);
    return toHttpDate(value);
}

/// The standard's name first, then the older one with X-.
QByteArray either(const QList<HttpHeader> &headers, const QByteArray &name)
{
    const auto value = headerValue(headers, name).trimmed();
    return value.isEmpty() ? headerValue(headers, "X-" + name).trimmed() : value;
}

}  // namespace

RateHeaders parseRateHeaders(const QList<HttpHeader> &headers, Instant now)
{
    RateHeaders rate;
    rate.limit = toCount(either(headers, "RateLimit-Limit"));
    rate.remaining = toCount(either(headers, "RateLimit-Remaining"));
    rate.reset = toReset(either(headers, "RateLimit-Reset"), now);
    rate.retryAfter = toWait(headerValue(headers, "Retry-After").trimmed(), now);
    return rate;
}

}  // namespace carillon
