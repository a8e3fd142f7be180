// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace carillon::bluesky {

/// The key of a record: 13 letters of 2-7 and a-z, sorting like its time. 53 bits of microseconds since 1970, then 10
/// of `clockId`, which keeps apart what different writers make in the same microsecond.
/// Source: https://atproto.com/specs/tid, read 2026-11-21. A PDS refuses any other key for a post.
QString tidAt(std::chrono::microseconds sinceEpoch, unsigned clockId);

/// The clock id of everything made for the post with this key: the same on every try.
unsigned clockIdOf(const QString &postKey);

/// Where in its millisecond the first record of the post with this key stands, the same on every try: below 700. What
/// several posts make within one millisecond would else have 1,024 keys among them.
std::chrono::microseconds momentOf(const QString &postKey);

}  // namespace carillon::bluesky
