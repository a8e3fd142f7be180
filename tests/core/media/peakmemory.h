// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <sys/resource.h>

namespace carillon::test {

/// The KiB that this process (RUSAGE_SELF) or the largest one that it started (RUSAGE_CHILDREN) ever held. None where
/// the address sanitizer keeps what was freed: its size says nothing there.
inline std::optional<qint64> peakMemory(int whose)
{
#ifdef __SANITIZE_ADDRESS__
    Q_UNUSED(whose);
    return {};
#else
    rusage used{};
    return ::getrusage(whose, &used) == 0 ? used.ru_maxrss : 0;
#endif
}

}  // namespace carillon::test
