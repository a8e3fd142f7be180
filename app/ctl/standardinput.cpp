// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/standardinput.h"

#include <cerrno>
#include <unistd.h>

namespace carillon::ctl {

qint64 StandardInput::readData(char *data, qint64 maxSize)
{
    for (;;) {
        const auto size = ::read(STDIN_FILENO, data, size_t(maxSize));
        if (size > 0)
            return size;
        if (size == 0 || errno != EINTR)
            return -1;  // the end, as a sequential device says it
    }
}

qint64 StandardInput::writeData(const char *, qint64)
{
    return -1;
}

}  // namespace carillon::ctl
