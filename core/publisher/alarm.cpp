// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/alarm.h"

#include <cstdint>
#include <sys/timerfd.h>
#include <unistd.h>

namespace carillon {

using namespace std::chrono;

namespace {

/// Far enough to mean "never", near enough for every kernel.
constexpr time_t never = time_t{1} << 40;

}  // namespace

RealTimeAlarm::RealTimeAlarm(QObject *parent)
    : Alarm{parent},
      m_timer{::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)},
      m_notifier{m_timer, QSocketNotifier::Read}
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &RealTimeAlarm::read);
    ringAt({});
}

RealTimeAlarm::~RealTimeAlarm()
{
    m_notifier.setEnabled(false);
    ::close(m_timer);
}

void RealTimeAlarm::ringAt(std::optional<Instant> instant)
{
    itimerspec when{};
    when.it_value.tv_sec = never;  // armed even so: a clock that is set must be noticed
    if (instant) {
        // All zeros would disarm it; an instant in the past rings at once.
        const auto since = std::max(instant->time_since_epoch(), milliseconds{1});
        when.it_value.tv_sec = static_cast<time_t>(duration_cast<seconds>(since).count());
        when.it_value.tv_nsec = static_cast<long>(nanoseconds{since % seconds{1}}.count());
    }
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
}

void RealTimeAlarm::read()
{
    std::uint64_t expirations = 0;
    // ECANCELED says that the clock was set; either way it is for the listener to look at the clock.
    (void)!::read(m_timer, &expirations, sizeof expirations);
    emit rang();
}

}  // namespace carillon
