// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace carillon::test {

/// Names the file that holds the WorldControl of the program.
constexpr const char *worldControlVariable = "CARILLON_TROUBLED_WORLD";

/// What is wrong in the world of a program that runs with troubledworld, told to it through a file that both map.
struct WorldControl
{
    std::atomic<std::int64_t> clockOffBySeconds{0};  ///< its wall clock goes before the machine's
    std::atomic<std::int32_t> diskError{0};          ///< errno of every write, sync and open for writing; 0: none
    char folder[1024]{};                             ///< below which the disk fails
};
static_assert(std::atomic<std::int64_t>::is_always_lock_free && std::atomic<std::int32_t>::is_always_lock_free);

}  // namespace carillon::test
