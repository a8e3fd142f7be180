// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/postcard.h"

namespace carillon {

class Database;

/// Cards for lists and the calendar. Reads only; a read-only connection will do.
class CardRepository final
{
public:
    explicit CardRepository(Database &database) : m_database{database} {}

    /// One page. Scheduled by time, what needs attention and all by time, the latest first; published, the latest
    /// first; drafts, the newest first.
    [[nodiscard]] Result<CardPage> page(const CardFilter &filter) const;

    /// All that is planned for [from, to), by time; canceled posts are left out.
    [[nodiscard]] Result<QList<PostCard>> between(Instant from, Instant to, std::optional<AccountId> account) const;

    [[nodiscard]] Result<CardCounts> counts(std::optional<AccountId> account) const;

private:
    Database &m_database;
};

}  // namespace carillon
