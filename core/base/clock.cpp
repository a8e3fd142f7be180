// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

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

}  // namespace

QString toIsoUtc(Instant instant)
{
    return toUtcDateTime(instant).toString(Qt::ISODateWithMs);
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
