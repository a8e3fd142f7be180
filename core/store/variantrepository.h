// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/post.h"

#include <optional>

namespace carillon {

class Database;

/// What single accounts get of a revision instead of what all get. As immutable as the revision.
class VariantRepository final
{
public:
    explicit VariantRepository(Database &database) : m_database{database} {}

    /// Call inside a Transaction, before the revision becomes a post's current one: the search is filled then.
    /// Invalid: there is no such account.
    Result<void> add(RevisionId revision, const QMap<QString, PostVariant> &variants);

    [[nodiscard]] Result<QMap<QString, PostVariant>> of(RevisionId revision) const;
    /// What this account alone gets; nothing when it follows the others.
    [[nodiscard]] Result<std::optional<PostVariant>> find(RevisionId revision, AccountId account) const;

private:
    Result<void> addCaptions(RevisionId revision, const QString &account, const PostVariant &variant);
    [[nodiscard]] Result<QList<PostMedia>> media(RevisionId revision, AccountId account) const;

    Database &m_database;
};

}  // namespace carillon
