// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <array>
#include <ctime>

namespace carillon {

using namespace std::chrono;

namespace {

milliseconds read(clockid_t which)
{
    timespec reading{};
    clock_gettime(which, &reading);
    return duration_cast<milliseconds>(seconds{reading.tv_sec} + nanoseconds{reading.tv_nsec});
}

constexpr int lastYearOfFour = 9999;

/// From `at` on, and past it what comes between this figure and the next.
void write(char *&at, qint64 figure, int digits, char then)
{
    for (int place = digits - 1; place >= 0; --place) {
        at[place] = char('0' + figure % 10);
        figure /= 10;
    }
    at[digits] = then;
    at += digits + 1;
}

}  // namespace

QString toIsoUtc(Instant instant)
{
    const auto midnight = floor<days>(instant);
    const year_month_day date{midnight};
    if (int{date.year()} < 1 || int{date.year()} > lastYearOfFour)
        return toUtcDateTime(instant).toString(Qt::ISODateWithMs);
    const hh_mm_ss time{instant - midnight};
    std::array<char, sizeof "2026-11-23T09:00:00.000Z"> text{};
    auto *at = text.data();
    write(at, int{date.year()}, 4, '-');
    write(at, unsigned{date.month()}, 2, '-');
    write(at, unsigned{date.day()}, 2, 'T');
    write(at, time.hours().count(), 2, ':');
    write(at, time.minutes().count(), 2, ':');
    write(at, time.seconds().count(), 2, '.');
    write(at, time.subseconds().count(), 3, 'Z');
    return QString::fromLatin1(text.data(), at - text.data());
}

Instant SystemClock::now() const
{
    return time_point_cast<milliseconds>(system_clock::now());
}

milliseconds SystemClock::elapsed() const
{
    return read(CLOCK_BOOTTIME);
}

milliseconds SystemClock::slept() const
{
    return read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC);
}

}  // namespace carillon
