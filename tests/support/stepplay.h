// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QList>

#include <span>

namespace carillon::test {

/// When nothing says another time.
inline constexpr Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{12}};

/// A journal that is written as the engine writes it, over a platform's pure nextStep() and answers like the network's.
class StepPlay
{
public:
    virtual ~StepPlay() = default;

    NextStep next(Instant now = noon) const;
    /// A card, which no post has, where none is next.
    Step step(Instant now = noon) const;

    void end(StepState state, const QJsonObject &result = {}, Instant at = noon);
    void done(Instant at = noon) { end(StepState::Done, answerTo(step(at)), at); }
    /// As far as the next step of this kind.
    void doneUntil(StepKind kind, Instant at = noon);

    QList<StepRecord> journal;

protected:
    explicit StepPlay(FrozenPost post) : m_post{std::move(post)} {}

    virtual NextStep nextStep(std::span<const StepRecord> records, Instant now) const = 0;
    virtual QJsonObject answerTo(const Step &step) = 0;

    FrozenPost m_post;
};

/// As the engine does when an id that the platform gave is void.
void discardHarmless(QList<StepRecord> &journal);
/// "create_container", "publish"
QStringList kindsOf(const QList<StepRecord> &journal);

/// One step of `post` as it is performed, or looked for.
StepContext contextOf(FrozenPost post, StepKind kind, const QJsonObject &payload = {});
/// What failed; a conflict where nothing did.
Error errorOf(const Result<QJsonObject> &result);

}  // namespace carillon::test
