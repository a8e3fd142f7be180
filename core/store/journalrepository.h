// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/domain/step.h"

#include <QList>

#include <optional>

namespace carillon {

class Database;

/// A platform post that the engine has taken in hand, and all that decides what happens next.
struct Claim
{
    PlatformPostId platformPost;
    PublicationId publication;
    AttemptId attempt;
    AccountId account;
    int attemptNumber = 1;
    Instant attemptStartedAt;
    int tries = 0;
    QString key;  ///< of the publication
    Instant due;
    Instant plannedAt;
    Instant claimedAt;    ///< when this content was first taken in hand
    PostContent content;  ///< what this account gets
    QStringList tags;
    std::optional<Instant> handOverAt{};  ///< its platform is to publish it then by itself
    Purpose purpose = Purpose::Publish;
    QList<LivePiece> live;      ///< of an act: what it is done to
    QList<StepId> stepIds;      ///< of `journal`, line by line
    QList<StepRecord> journal;  ///< oldest first
};

/// What the publishing engine reads and writes: heads of the accounts' lines, claims, the journal of steps, attempts.
/// Call inside a Transaction; each write is a compare-and-set, so that a second engine can never undo a first one's
/// work.
class JournalRepository final
{
public:
    explicit JournalRepository(Database &database) : m_database{database} {}

    /// What is known of a platform post before it is claimed.
    struct Candidate
    {
        PlatformPostState state = PlatformPostState::Scheduled;
        PostId post;
        AccountId account;
        QString key;
        Instant due;
        Instant plannedAt;
        int tries = 0;
        int liveParts = 0;
        bool hasTags = false;
        RevisionId revision;   ///< what its post says now
        int publications = 0;  ///< that it has had
        std::optional<PublicationId> publication{};
    };
    /// Nothing when it may not be claimed at `now`: moved on, held, deleted, not due, of a tag that is paused, or of an
    /// import that is not live.
    [[nodiscard]] Result<std::optional<Candidate>> candidate(PlatformPostId id, Instant now) const;

    /// Publishing from now on. Makes or finds the publication (a key for each content, never renewed) and the attempt.
    /// A new content takes over the parts that are live, so that none of them is sent again. `handOverAt`: it is handed
    /// over to be published then; what is on its way stays what it was.
    Result<Claim> claim(PlatformPostId id, const Candidate &candidate, Instant now,
                        std::optional<Instant> handOverAt = {});

    /// The journal of the claim's publication so far, unless nothing `wasBegun` of it, and the attempt that its next
    /// steps belong to: the open one, or another.
    Result<void> beginAttempt(Claim &claim, bool wasBegun, Instant now);
    /// The publication of a platform post's latest claim with its content and its journal, as they are; nothing is
    /// claimed, and there is no attempt. Nothing where it was never claimed.
    [[nodiscard]] Result<std::optional<Claim>> look(const PlatformPost &post) const;
    /// For the next publication of a platform post with this `key`; never one that was used.
    [[nodiscard]] Result<QString> nextKey(PlatformPostId id, const QString &key) const;

    /// The intent, before the call. Appends to the claim's journal.
    Result<StepId> intend(Claim &claim, const Step &step, qint64 epoch, Instant now);
    /// The outcome, before the next call.
    Result<void> conclude(StepId id, StepState state, const QJsonObject &result, const std::optional<Error> &error,
                          Instant now);
    /// So many of its parts are live from now on.
    Result<void> noteLiveParts(PlatformPostId id, int parts);
    /// The post is live as `post`, and only its first comment is not, or not known to be.
    Result<void> noteCommentMissing(PlatformPostId id, const Publication &post);
    /// The intent to ask about the doubtful step, which may take `calls`; before the first of them.
    Result<ProbeId> ask(StepId step, AccountId account, int calls, Instant now);
    /// It took so many calls.
    Result<void> concludeProbe(ProbeId id, int calls, Instant now);
    /// Voids the ids of harmless steps (uploads, look-ups), so that they are made again.
    Result<void> discardHarmless(PublicationId id);

    /// The publication of a platform post's latest claim.
    [[nodiscard]] Result<std::optional<PublicationId>> publicationOf(PlatformPostId id) const;
    /// Remote ids of other platform posts of the account that went out since.
    [[nodiscard]] Result<QStringList> remoteIdsBeside(PlatformPostId id, AccountId account, Instant since) const;
    /// A person has looked and says that nothing is there: the doubtful creating steps did not happen, so that the
    /// engine sends again instead of asking once more. Says which steps that were.
    Result<QList<StepId>> declareAbsent(PublicationId id, Instant now);
    /// Takes that word back, or that one of them did happen (conclude()).
    Result<void> doubtAgain(const QList<StepId> &steps);

    /// What is known of an attempt so far; with `endedAt`, the next one is another. `exchange` is JSON; nothing leaves
    /// what was noted before.
    Result<void> noteAttempt(AttemptId id, std::optional<Instant> endedAt, const QString &outcome,
                             const QString &detail, const QString &exchange);

    struct Verdict
    {
        PlatformPostState state = PlatformPostState::Publishing;
        std::optional<Instant> actAt{};
        int tries = 0;
        std::optional<Error> error{};
        std::optional<Publication> published{};
        bool withComment = false;                 ///< what is published has a first comment
        std::optional<Instant> publishedAt = {};  ///< where that was not now
        std::optional<int> liveParts{};           ///< nothing: as many as before
    };
    /// Publishing -> what came of it (or Publishing still, to be looked at again at actAt). Conflict when it is not
    /// Publishing any more.
    Result<void> settle(PlatformPostId id, const Verdict &verdict, Instant now);
    /// Scheduled, Queued or Retrying -> Expired or Failed, without a claim.
    Result<void> giveUp(PlatformPostId id, PlatformPostState to, const Error &error);

private:
    Result<void> publicationFor(PlatformPostId id, const Candidate &candidate, Instant now,
                                std::optional<Instant> handOverAt, Claim *claim);
    Result<void> inheritLiveParts(PublicationId from, PublicationId to);
    Result<void> readJournal(Claim &claim) const;

    Database &m_database;
};

}  // namespace carillon
