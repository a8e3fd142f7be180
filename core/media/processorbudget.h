// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <ctime>

namespace carillon::media {

/// How long one thread may still compute on a file that somebody else made. Of the processor, not of the day: on a busy
/// machine a file waits for longer than it costs. To be asked on the thread that made it.
class ProcessorBudget final
{
public:
    explicit ProcessorBudget(std::chrono::milliseconds allowed) : m_end{used() + allowed} {}

    [[nodiscard]] bool isSpent() const { return used() >= m_end; }

private:
    static std::chrono::nanoseconds used()
    {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
    }

    std::chrono::nanoseconds m_end;
};

}  // namespace carillon::media
