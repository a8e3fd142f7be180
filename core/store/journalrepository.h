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
    int tries = 0;
    QString key;  ///< of the publication
    Instant due;
    Instant plannedAt;
    Instant claimedAt;  ///< when this content was first taken in hand
    PostContent content;
    QStringList tags;
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

    struct Head
    {
        PlatformPostId id;
        Instant actAt;
        bool onItsWay = false;  ///< Publishing already: a doubt to settle, a medium to wait for
    };
    /// The next of an account's platform posts that the engine has to look at, due or not, earliest first.
    [[nodiscard]] Result<QList<Head>> heads(AccountId account, int limit) const;

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
        std::optional<PublicationId> publication;
    };
    /// Nothing when it may not be claimed at `now`: moved on, held, deleted, not due, or of an import that is not live.
    [[nodiscard]] Result<std::optional<Candidate>> candidate(PlatformPostId id, Instant now) const;

    /// Publishing from now on. Makes or finds the publication (a key for each content, never renewed) and the attempt.
    Result<Claim> claim(PlatformPostId id, const Candidate &candidate, Instant now);

    /// The intent, before the call. Appends to the claim's journal.
    Result<StepId> intend(Claim &claim, const Step &step, qint64 epoch, Instant now);
    /// The outcome, before the next call.
    Result<void> conclude(StepId id, StepState state, const QJsonObject &result, const std::optional<Error> &error,
                          Instant now);
    /// Voids the ids of harmless steps (uploads, look-ups), so that they are made again.
    Result<void> discardHarmless(PublicationId id);

    /// The publication of a platform post's latest claim.
    [[nodiscard]] Result<std::optional<PublicationId>> publicationOf(PlatformPostId id) const;
    /// A person has looked and says that nothing is there: the doubtful creating steps did not happen, so that the
    /// engine sends again instead of asking once more. Says which steps that were.
    Result<QList<StepId>> declareAbsent(PublicationId id, Instant now);
    /// Takes that word back.
    Result<void> doubtAgain(const QList<StepId> &steps);

    /// What is known of an attempt so far; with `endedAt`, the next one is another.
    Result<void> noteAttempt(AttemptId id, std::optional<Instant> endedAt, const QString &outcome,
                             const QString &detail, const QJsonObject &exchange);

    struct Verdict
    {
        PlatformPostState state = PlatformPostState::Publishing;
        std::optional<Instant> actAt{};
        int tries = 0;
        std::optional<Error> error{};
        std::optional<Publication> published{};
    };
    /// Publishing -> what came of it (or Publishing still, to be looked at again at actAt). Conflict when it is not
    /// Publishing any more.
    Result<void> settle(PlatformPostId id, const Verdict &verdict, Instant now);
    /// Scheduled, Queued or Retrying -> Expired or Failed, without a claim.
    Result<void> giveUp(PlatformPostId id, PlatformPostState to, const Error &error);
    /// Scheduled and due -> Queued, at most `limit` of one account.
    Result<int> queueDue(AccountId account, Instant now, int limit);

    /// After taking over: everything that a dead engine left Publishing is looked at now.
    Result<int> recover(Instant now);
    /// Releases everything that the engine itself held back for `hold`.
    Result<void> release(Hold hold);

    struct Use
    {
        Instant at;  ///< when the call ended, at the latest
        Cost cost;
    };
    /// What an account used since `since`, in the order of time: steps that may have reached the platform. A call
    /// without an outcome was made by an engine that is dead `now`: it reached the platform at any moment until then.
    [[nodiscard]] Result<QList<Use>> uses(AccountId account, Instant since, Instant now) const;
    /// When an account's latest publication was last taken up.
    [[nodiscard]] Result<std::optional<Instant>> lastStart(AccountId account) const;

    [[nodiscard]] Result<qint64> epoch() const;
    Result<qint64> raiseEpoch();

    /// Deletes raw answers of attempts before `before`, at most `limit`; says how many.
    Result<int> forgetExchanges(Instant before, int limit);

private:
    Result<void> publicationFor(PlatformPostId id, const Candidate &candidate, Instant now, Claim *claim);
    Result<void> readJournal(Claim &claim) const;

    Database &m_database;
};

}  // namespace carillon
