// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/activity.h"

#include <QVariantList>

namespace carillon {

class Database;

/// Events as a list shows them, a stretch at a time. Each question costs the same however many events there are.
class ActivityRepository final
{
public:
    /// How many events of one account are looked through for those of a few kinds, before the answer says "go on here".
    static constexpr int mostLookedThrough = 20'000;

    explicit ActivityRepository(Database &database, int lookedThrough = mostLookedThrough)
        : m_database{database},
          m_lookedThrough{lookedThrough}
    {
    }

    [[nodiscard]] Result<ActivityStretch> stretch(const ActivityFilter &filter) const;

private:
    struct Source
    {
        QString sql;  ///< gives the numbers of events, at most as many as asked for
        QVariantList values;
    };
    [[nodiscard]] Source sourceOf(const ActivityFilter &filter) const;
    [[nodiscard]] Result<std::optional<ActivityCursor>> endOfLook(const ActivityFilter &filter) const;

    Database &m_database;
    int m_lookedThrough;
};

}  // namespace carillon
