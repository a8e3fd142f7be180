// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace carillon::media {

/// Whether files of this type are called so; those without a suffix are not. Nothing for types that nobody posts.
std::optional<bool> extensionMatches(const QString &suffix, const QString &mime);

}  // namespace carillon::media
