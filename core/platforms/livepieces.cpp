// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/livepieces.h"

#include "core/platforms/platformsentences.h"

#include <algorithm>

namespace carillon {

namespace {

bool isDone(StepKind kind, int part, std::span<const StepRecord> journal)
{
    return std::any_of(journal.begin(), journal.end(), [&](const StepRecord &record) {
        return record.step.kind == kind && record.step.part == part && record.state == StepState::Done;
    });
}

NextStep nextOf(StepKind kind, const QList<ActCall> &calls, std::span<const StepRecord> journal, const Cost &cost)
{
    if (calls.isEmpty())
        return Error{ErrorKind::Config,
                     PlatformSentences::tr(
                         "Nobody here knows under which address this post is live, since it was confirmed by hand. "
                         "Change or delete it on the platform itself.")};
    for (const auto &call : calls) {
        if (!isDone(kind, call.part, journal))
            return Step{.kind = kind, .part = call.part, .cost = cost, .payload = call.payload};
    }
    return Publication{};
}

}  // namespace

QList<LivePiece> partsOf(const QList<LivePiece> &pieces)
{
    QList<LivePiece> parts;
    for (const auto &piece : pieces) {
        if (piece.kind != StepKind::FirstComment)
            parts += piece;
    }
    return parts;
}

NextStep nextDeletion(const QList<ActCall> &live, std::span<const StepRecord> journal, const Cost &cost)
{
    auto calls = live;
    std::reverse(calls.begin(), calls.end());
    return nextOf(StepKind::Delete, calls, journal, cost);
}

NextStep nextEdition(const QList<ActCall> &live, std::span<const StepRecord> journal, const Cost &cost)
{
    return nextOf(StepKind::Edit, live, journal, cost);
}

}  // namespace carillon
