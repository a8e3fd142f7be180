// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platformpost.h"

#include <QList>
#include <QString>

#include <optional>

namespace carillon {

class Database;

/// What became of one platform post that was due.
struct Outcome
{
    QString post;          ///< key
    QString platformPost;  ///< key
    QString text;          ///< as it was published, or as it stands now when it was not
    QString title;
    QString platform;
    QString account;  ///< what its owner calls it
    bool sandbox = false;
    PlatformPostState state = PlatformPostState::Scheduled;
    Instant dueAt;
    Instant plannedAt;
    std::optional<Instant> publishedAt;
    QString permalink;
    QString error;  ///< empty = none

    /// From max(due, planned) to published: what is planned for a time gone by is not late from the start. Negative
    /// never; absent while it is not published.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lateBy() const;
};

/// Looks back at what was due.
class OutcomeRepository final
{
public:
    explicit OutcomeRepository(Database &database) : m_database{database} {}

    /// Platform posts due in [from, to], drafts left out, by due time. At most `limit`, the latest ones.
    [[nodiscard]] Result<QList<Outcome>> between(Instant from, Instant to, int limit) const;

private:
    Database &m_database;
};

}  // namespace carillon
