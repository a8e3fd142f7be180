// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before everything else into a program under test (LD_PRELOAD): its wall clock may go wrong and its disk may
// fail, both at any moment, while the machine's own stay as they are. See control.h.
#include "tests/torture/world/control.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <mutex>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace {

using carillon::test::WorldControl;

constexpr useconds_t glance = 20'000;  ///< microseconds between two looks at the clock's state

template <class Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

const WorldControl *mapped()
{
    const char *path = std::getenv(carillon::test::worldControlVariable);
    const int file = path ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC)) : -1;
    if (file < 0)
        return nullptr;
    void *memory = ::mmap(nullptr, sizeof(WorldControl), PROT_READ, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<const WorldControl *>(memory);
}

const WorldControl *world()
{
    static const WorldControl *const control = mapped();
    return control;
}

std::int64_t clockIsOffBy()
{
    return world() ? world()->clockOffBySeconds.load() : 0;
}

/// The error that a change of the file fails with; 0: it works.
int troubleOf(const char *path)
{
    const int trouble = world() ? world()->diskError.load() : 0;
    return trouble != 0 && std::strncmp(path, world()->folder, std::strlen(world()->folder)) == 0 ? trouble : 0;
}

int troubleOf(int file)
{
    if (!world() || world()->diskError.load() == 0)
        return 0;
    std::array<char, PATH_MAX> path{};
    std::array<char, 40> link{};
    (void)std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    return ::readlink(link.data(), path.data(), path.size() - 1) > 0 ? troubleOf(path.data()) : 0;
}

template <class Call>
auto unlessTroubled(int trouble, Call &&call) -> decltype(call())
{
    if (trouble == 0)
        return call();
    errno = trouble;
    return -1;
}

bool changes(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
}

/// Timers at an instant of the wrong clock. When the clock is set, the kernel ends the waiting of those who asked for
/// that; so does this.
class WallTimers final
{
public:
    void add(int file)
    {
        const std::lock_guard guard{m_mutex};
        at(file) = true;
        if (!m_watches)
            std::thread{[this] {
                watch();
            }}.detach();
        m_watches = true;
    }
    bool holds(int file)
    {
        const std::lock_guard guard{m_mutex};
        return at(file);
    }

private:
    bool &at(int file) { return m_files.at(static_cast<std::size_t>(file) % m_files.size()); }

    [[noreturn]] void watch()
    {
        auto before = clockIsOffBy();
        for (;;) {
            ::usleep(glance);
            if (const auto now = clockIsOffBy(); now != std::exchange(before, now))
                ringAll();
        }
    }
    void ringAll()
    {
        const std::lock_guard guard{m_mutex};
        const itimerspec atOnce{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_nsec = 1}};
        for (std::size_t file = 0; file < m_files.size(); ++file) {
            if (m_files.at(file))
                ::syscall(SYS_timerfd_settime, static_cast<int>(file), 0, &atOnce, nullptr);
        }
    }

    std::mutex m_mutex;
    std::array<bool, 1024> m_files{};
    bool m_watches = false;
};

WallTimers &wallTimers()
{
    static auto *const timers = new WallTimers;  // its thread outlives what is static
    return *timers;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t which, timespec *reading) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, which, reading));
    if (result == 0 && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE))
        reading->tv_sec += clockIsOffBy();
    return result;
}

int gettimeofday(timeval *reading, void *) noexcept
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    *reading = {.tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *reading) noexcept
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    if (reading)
        *reading = now.tv_sec;
    return now.tv_sec;
}

int timerfd_create(clockid_t which, int flags) noexcept
{
    const auto file = static_cast<int>(::syscall(SYS_timerfd_create, which, flags));
    if (file >= 0 && which == CLOCK_REALTIME)
        wallTimers().add(file);
    return file;
}

int timerfd_settime(int file, int flags, const itimerspec *wanted, itimerspec *before) noexcept
{
    auto when = *wanted;
    const bool isArmed = when.it_value.tv_sec != 0 || when.it_value.tv_nsec != 0;
    if ((flags & TFD_TIMER_ABSTIME) != 0 && isArmed && wallTimers().holds(file)) {
        when.it_value.tv_sec -= clockIsOffBy();
        if (when.it_value.tv_sec < 0)
            when.it_value = {.tv_sec = 0, .tv_nsec = 1};
    }
    return static_cast<int>(::syscall(SYS_timerfd_settime, file, flags, &when, before));
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t where)
{
    static const auto call = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return unlessTroubled(troubleOf(file), [&] { return call(file, bytes, size, where); });
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto call = real<ssize_t (*)(int, const void *, size_t)>("write");
    return unlessTroubled(troubleOf(file), [&] { return call(file, bytes, size); });
}

int ftruncate64(int file, off64_t size) noexcept
{
    static const auto call = real<int (*)(int, off64_t)>("ftruncate64");
    return unlessTroubled(troubleOf(file), [&] { return call(file, size); });
}

int fdatasync(int file)
{
    static const auto call = real<int (*)(int)>("fdatasync");
    return unlessTroubled(troubleOf(file), [&] { return call(file); });
}

int fsync(int file)
{
    static const auto call = real<int (*)(int)>("fsync");
    return unlessTroubled(troubleOf(file), [&] { return call(file); });
}

int open64(const char *path, int flags, ...)
{
    static const auto call = real<int (*)(const char *, int, ...)>("open64");
    va_list rest;
    va_start(rest, flags);
    const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : mode_t{};
    va_end(rest);
    return unlessTroubled(changes(flags) ? troubleOf(path) : 0, [&] { return call(path, flags, mode); });
}

}  // extern "C"
