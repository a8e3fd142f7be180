// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalrepository.h"

#include <optional>

namespace carillon {

class Database;

/// What is done to platform posts that are out: the wish, the engine's claim of it, and its end. The platform post
/// stays Published meanwhile and names the act; one is open at a time. Call writes inside a Transaction.
class ActRepository final
{
public:
    explicit ActRepository(Database &database) : m_database{database} {}

    /// From now on `post` is to be deleted at its platform, or to get the content `revision`. An act that is open
    /// already is void. Conflict when the post has moved on since it was read.
    Result<OpenAct> open(const PlatformPost &post, Purpose purpose, RevisionId revision, Instant now);
    /// One that has failed goes again. Conflict as above.
    Result<void> tryAgain(const PlatformPost &post, Instant now);
    /// Nobody wants the open act of `post` any more; what was done of it stays done. Conflict as above.
    Result<void> withdraw(const PlatformPost &post, Instant now);
    /// Whether an act counts, for what is written back by an undo.
    Result<void> setVoid(const OpenAct &act, bool isVoid, Instant now);

    /// How many pieces of what is out its open act has dealt with, and how many there were.
    struct Progress
    {
        int done = 0;
        int all = 0;
    };
    [[nodiscard]] Result<Progress> progress(const PlatformPost &post) const;
    /// What is out of a platform post, in the order in which it was made; nothing when only a person's word says so.
    [[nodiscard]] Result<QList<LivePiece>> livePieces(PlatformPostId id) const;
    /// The content that is out.
    [[nodiscard]] Result<std::optional<RevisionId>> liveRevision(PlatformPostId id) const;
    /// The content that a post has now.
    [[nodiscard]] Result<RevisionId> currentRevision(PostId id) const;
    /// How many acts have failed and wait for a person.
    [[nodiscard]] Result<int> failed() const;

    /// Takes a platform post's open act in hand. Nothing when it may not be claimed at `now`: withdrawn, held, not due.
    /// A recall that is for nothing but another time is due then; any other when its platform would publish it.
    [[nodiscard]] Result<std::optional<Claim>> claim(PlatformPostId id, Instant now);
    /// It is still wanted.
    [[nodiscard]] Result<bool> isOpen(const Claim &claim) const;

    /// The post is deleted there, also when nobody wanted that any more in the end.
    Result<void> noteRemoved(const Claim &claim, Instant now);
    /// The claim's content is the one that is out, also when nobody wanted that any more in the end.
    Result<void> noteEdited(const Claim &claim);
    /// It is looked at again at `at`.
    Result<void> postpone(const Claim &claim, Instant at, int tries, const std::optional<Error> &why);
    /// For good, until a person says otherwise.
    Result<void> fail(const Claim &claim, int tries, const Error &why);

private:
    Database &m_database;
};

}  // namespace carillon
