// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace carillon {

/// Key of one database row. `Tag` keeps a PostId from being passed where an AccountId is meant.
///
/// There is no null id: write std::optional<PostId> where a row may be absent.
template <class Tag>
class Id final
{
public:
    /// `key` is an SQLite rowid, always positive.
    static constexpr Id fromRow(qint64 key)
    {
        Q_ASSERT(key > 0);
        return Id{key};
    }

    [[nodiscard]] constexpr qint64 row() const noexcept { return m_key; }

    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_key, seed); }
    friend QDebug operator<<(QDebug debug, Id id) { return debug.nospace() << '#' << id.m_key; }

private:
    explicit constexpr Id(qint64 key) noexcept : m_key{key} {}

    qint64 m_key;
};

using AccountId = Id<struct AccountTag>;
using AppCredentialId = Id<struct AppCredentialTag>;
using AttemptId = Id<struct AttemptTag>;
using BatchId = Id<struct BatchTag>;
using MediaAssetId = Id<struct MediaAssetTag>;
using MetricQuestionId = Id<struct MetricQuestionTag>;
using PlatformPostId = Id<struct PlatformPostTag>;
using PostId = Id<struct PostTag>;
using PublicationId = Id<struct PublicationTag>;
using RevisionId = Id<struct RevisionTag>;
using StepId = Id<struct StepTag>;
using ProbeId = Id<struct ProbeTag>;

}  // namespace carillon
