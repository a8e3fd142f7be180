// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/post.h"

#include <optional>

namespace carillon {

class Database;

/// The captions that belong to the films of a revision: those that all get, or one account's own (`account`).
class CaptionsRepository final
{
public:
    explicit CaptionsRepository(Database &database) : m_database{database} {}

    /// Call inside a Transaction, once for a new revision.
    Result<void> add(RevisionId revision, std::optional<AccountId> account, const QList<PostMedia> &media);
    /// Puts them beside the films of `media`, which are as the store has them. Asks nothing where there is no film.
    Result<void> attach(RevisionId revision, std::optional<AccountId> account, QList<PostMedia> &media) const;

private:
    Database &m_database;
};

}  // namespace carillon
