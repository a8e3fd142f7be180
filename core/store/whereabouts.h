// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace carillon {

/// Why a folder is no place to publish from, as a phrase: "a network drive (nfs4)", "a folder that Dropbox keeps in
/// sync". SQLite's locks are not reliable there, and a second machine would publish the same posts. Nothing when it is
/// an ordinary local folder.
std::optional<QString> unsafePlace(const QString &folder);

/// The file system that holds `path` by the text of /proc/self/mountinfo (proc(5)), when it is a network's.
std::optional<QString> networkFileSystem(const QString &mountInfo, const QString &path);

/// The program that keeps `folder` or one above it in sync, known by the marks it leaves there.
std::optional<QString> syncProgram(const QString &folder);

}  // namespace carillon
