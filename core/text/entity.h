// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// A stretch of a text that a platform shows as a link, a mention or a tag.
struct TextEntity
{
    enum class Kind { Link, Mention, Tag };

    Kind kind{};
    qsizetype start = 0;      ///< UTF-16 index of the first unit
    qsizetype end = 0;        ///< UTF-16 index behind the last unit
    qsizetype byteStart = 0;  ///< the same in bytes of UTF-8
    qsizetype byteEnd = 0;
    QString value;  ///< the whole URL; the handle without "@"; the tag without "#", a cashtag with its "$"

    bool operator==(const TextEntity &) const = default;
};

}  // namespace carillon
