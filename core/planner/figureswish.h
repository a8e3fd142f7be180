// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/platforms/platform.h"

#include <QStringList>

namespace carillon {

class Database;

/// What became of a person's wish to have figures read now.
struct FiguresWish
{
    int asked = 0;        ///< platform posts that the engine reads next
    QStringList notes{};  ///< whole sentences: what was left out, and why
};

/// The figures of these posts are to be read now. They are named as for PostPlanner. NotFound: there is no such post;
/// Conflict, with the reasons: nothing of them can be read. It changes nothing that could be undone. Blocks on the
/// database; whoever calls it tells the engine afterwards.
Result<FiguresWish> wantFigures(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                const QStringList &keys);

}  // namespace carillon
