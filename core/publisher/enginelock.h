// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace carillon {

/// One engine publishes per workspace: it holds this lock, which the kernel frees at its death, however it dies.
///
/// An open-file-description lock (fcntl(2), F_OFD_SETLK) on a file of its own beside the workspace: closing another
/// descriptor of the same process does not free it, and SQLite's own locks are not touched.
class EngineLock final
{
public:
    /// Locked when another engine holds it. Storage when the file cannot be opened.
    static Result<std::unique_ptr<EngineLock>> take(const QString &workspacePath);
    /// True while some engine holds the lock. Only looks; an engine that comes to take it meanwhile is not disturbed.
    static bool isHeld(const QString &workspacePath);
    ~EngineLock();
    Q_DISABLE_COPY_MOVE(EngineLock)

private:
    explicit EngineLock(int file) : m_file{file} {}

    int m_file;
};

}  // namespace carillon
