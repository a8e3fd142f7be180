// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stepplay.h"

#include "tests/support/stepwords.h"

namespace carillon::test {

NextStep StepPlay::next(Instant now) const
{
    return nextStep(spanOf(journal), now);
}

Step StepPlay::step(Instant now) const
{
    const auto move = next(now);
    const auto *step = std::get_if<Step>(&move);
    return step != nullptr ? *step : Step{.kind = StepKind::Card};
}

void StepPlay::end(StepState state, const QJsonObject &result, Instant at)
{
    journal += StepRecord{.step = step(at), .state = state, .result = result, .intendedAt = at, .endedAt = at};
}

void StepPlay::doneUntil(StepKind kind, Instant at)
{
    for (int calls = 0; calls < 100 && step(at).kind != kind; ++calls)
        done(at);
}

void discardHarmless(QList<StepRecord> &journal)
{
    for (auto &record : journal) {
        if (!record.step.creates && record.state == StepState::Done)
            record.state = StepState::NotSent;
    }
}

QStringList kindsOf(const QList<StepRecord> &journal)
{
    QStringList kinds;
    for (const auto &record : journal)
        kinds += toWord(record.step.kind);
    return kinds;
}

StepContext contextOf(FrozenPost post, StepKind kind, const QJsonObject &payload)
{
    StepContext context;
    context.post = std::move(post);
    context.step.kind = kind;
    context.step.creates = kind == StepKind::Publish || kind == StepKind::PublishPart || kind == StepKind::FirstComment;
    context.step.payload = payload;
    context.askedAt = noon;
    return context;
}

Error errorOf(const Result<QJsonObject> &result)
{
    return result ? Error{ErrorKind::Conflict, QStringLiteral("It did not fail.")} : result.error();
}

}  // namespace carillon::test
