// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace carillon {

/// Why nothing may be published from the workspace at `path`, as whole sentences: it lies on a network drive or in a
/// folder that a program keeps in sync. SQLite's locks are not reliable there, and a second machine would publish the
/// same posts. Nothing when it lies in an ordinary local folder.
std::optional<QString> whyUnsafe(const QString &path);

/// The file system that holds `path` by the text of /proc/self/mountinfo (proc(5)), when it is a network's.
std::optional<QString> networkFileSystem(const QString &mountInfo, const QString &path);

/// The program that keeps `folder` or one above it in sync, known by the marks it leaves there.
std::optional<QString> syncProgram(const QString &folder);

}  // namespace carillon
