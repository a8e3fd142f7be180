// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace carillon::test {

/// Stands still until told otherwise. May be read from any thread.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const char *isoUtc = "2026-11-21T09:00:00Z")
        : m_now{toInstant(QDateTime::fromString(QLatin1String{isoUtc}, Qt::ISODate)).time_since_epoch().count()}
    {
    }

    [[nodiscard]] Instant now() const override { return Instant{std::chrono::milliseconds{m_now}}; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds{m_elapsed}; }
    [[nodiscard]] std::chrono::milliseconds slept() const override { return std::chrono::milliseconds{m_slept}; }

    /// Time passes.
    void advance(std::chrono::milliseconds step)
    {
        m_now += step.count();
        m_elapsed += step.count();
    }
    /// The machine sleeps for `step`.
    void sleep(std::chrono::milliseconds step)
    {
        advance(step);
        m_slept += step.count();
    }
    /// Somebody sets the clock; no time passes.
    void set(Instant now) { m_now = now.time_since_epoch().count(); }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_elapsed{0};
    std::atomic<qint64> m_slept{0};
};

}  // namespace carillon::test
