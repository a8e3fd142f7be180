// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publisher/nextmove.h"
#include "core/publisher/publishingrun.h"

namespace carillon {

/// A platform post in hand: what is written about it, and where it stands. Copied before a transaction that may have to
/// run twice, and kept only when that is on disk.
struct InHand
{
    Claim claim;
    FrozenPost post;
    bool tooLate = false;   ///< it has lain longer than it is worth sending: doubts are settled, nothing more is sent
    bool onlyAsks = false;  ///< there is room for the question about a doubt, and not for what comes after it
    NextMove move{};
    std::optional<StepId> intent{};                ///< of the step in `move`
    std::optional<ProbeId> question{};             ///< of the probe in `move`
    std::optional<PlatformPostState> putDownAs{};  ///< it is out of our hands
    bool lacksOnlyComment = false;                 ///< the post is out, its first comment is not known to be
    std::optional<RunReport::End> ended{};         ///< the act, that is
    bool accountChanged = false;
};

/// Why what was never sent is not sent any more.
QString tooLateSentence();

/// What came back of a step or a probe.
struct Findings
{
    qsizetype record = 0;  ///< the line of the journal it is about
    StepVerdict verdict;
    QJsonObject result;
    Exchange exchange;
    int probeCalls = 0;
    QUrl service{};  ///< that asked to wait, see StepVerdict::serviceLimitedUntil
};

/// Writes within one transaction what an outcome means, and the next intent with it. On the publisher's thread.
class Scribe final
{
public:
    Scribe(const PublisherTools &tools, const Platform &platform);

    /// Decides the next move and commits to it.
    Result<void> goOn(InHand &hand);

    /// For good, without a call.
    Result<void> fail(InHand &hand, const Error &error);

    /// The outcome of the step or probe in hand; then the next move, unless the verdict puts it down.
    Result<void> conclude(InHand &hand, const Findings &findings);

private:
    Result<void> noteComment(InHand &hand);
    Result<void> proceed(InHand &hand, const StepVerdict &verdict);
    Result<void> writeStep(InHand &hand, const Findings &findings);
    Result<void> giveUpLate(InHand &hand);
    Result<void> waitForRoom(InHand &hand);
    Result<void> putDown(InHand &hand, const JournalRepository::Verdict &row);
    Result<void> followChange(const InHand &hand, Instant now);
    Result<void> planFigures(const InHand &hand, const JournalRepository::Verdict &row, Instant now);
    Result<void> close(InHand &hand, const JournalRepository::Verdict &row, const QString &outcome,
                       const QString &detail, bool ends = true);
    Result<void> stepDown(InHand &hand);
    Result<void> putDownPost(InHand &hand, const JournalRepository::Verdict &row);
    Result<void> putDownRecall(InHand &hand, const JournalRepository::Verdict &row);
    [[nodiscard]] bool isTooLateToHandOver(const InHand &hand) const;
    Result<void> putDownAct(InHand &hand, const JournalRepository::Verdict &row);
    [[nodiscard]] Result<bool> isStillWanted(const InHand &hand) const;
    Result<void> letGo(InHand &hand);
    Result<void> tellAccount(InHand &hand, const StepVerdict &verdict);
    Result<void> noteWaits(const InHand &hand, const Findings &findings);

    const PublisherTools &m_tools;
    const Platform &m_platform;
    JournalRepository m_journal;
    Exchange m_lastExchange;
    std::optional<int> m_liveParts;  ///< still to be written
};

}  // namespace carillon
