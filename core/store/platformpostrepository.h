// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/attempt.h"
#include "core/domain/platformpost.h"
#include "core/domain/uploadprogress.h"

#include <QList>
#include <QMap>

#include <optional>

namespace carillon {

class Database;

/// Platform posts as a person sees and moves them. The engine's own moves are in JournalRepository.
class PlatformPostRepository final
{
public:
    explicit PlatformPostRepository(Database &database) : m_database{database} {}

    [[nodiscard]] Result<QList<PlatformPost>> ofPost(PostId post) const;
    [[nodiscard]] Result<std::optional<PlatformPost>> find(const QString &key) const;
    [[nodiscard]] Result<std::optional<PlatformPost>> find(PlatformPostId id) const;

    /// One move of the state table, as a compare-and-set on `post.state` and `post.version`; `post` holds the state it
    /// was read with and, for the rest, what is to be written (dueAt, actAt, hold, tries, error). Conflict when
    /// somebody was faster, or when the table forbids the move.
    Result<void> move(const PlatformPost &post, PlatformPostState to);

    /// Writes the same fields without leaving the state.
    Result<void> rewrite(const PlatformPost &post);

    /// Takes a move back: writes `before` over `current`, compared as in move(). Goes where the state table leads in
    /// either direction, since it only undoes what the table allowed; never from or to Publishing.
    Result<void> takeBack(const PlatformPost &current, const PlatformPost &before);

    /// A further account for a post that exists.
    Result<void> add(PostId post, AccountId account, PlatformPostState state, std::optional<Instant> due, Instant now);

    /// Soft; only what is not being published.
    Result<void> remove(const PlatformPost &post, Instant now);
    Result<void> restore(PlatformPostId id);

    /// Those that were due at `now`, by state; drafts are not among them.
    [[nodiscard]] Result<QMap<PlatformPostState, int>> countsOfDue(Instant now) const;

    [[nodiscard]] Result<QList<AttemptRecord>> attempts(PlatformPostId id) const;
    /// What its platform said of its latest publication that did not stop it (the member `warning` of steps' results),
    /// in sentences, oldest first.
    [[nodiscard]] Result<QStringList> warnings(PlatformPostId id) const;
    /// By the journal; nothing while no medium of it goes up in pieces.
    [[nodiscard]] Result<std::optional<UploadProgress>> uploading(const PlatformPost &post) const;

private:
    Result<void> write(const PlatformPost &post, PlatformPostState to);

    Database &m_database;
};

}  // namespace carillon
