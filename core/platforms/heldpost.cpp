// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/heldpost.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So shortly before its time a post is not touched.
constexpr auto tooClose = 30s;

}  // namespace

bool mayBeOnItsWay(Instant due, Instant now)
{
    return now > due - 5s && now < due + longestChange;
}

bool isGoingOut(std::optional<Instant> at, Instant now)
{
    return at && now > *at - tooClose && now < *at + longestChange;
}

bool isRefusedForGood(ErrorKind kind)
{
    return kind == ErrorKind::Content || kind == ErrorKind::NotFound || kind == ErrorKind::Conflict
        || kind == ErrorKind::Invalid || kind == ErrorKind::Unknown;
}

Publication publicationIn(const QJsonObject &result)
{
    return {.remoteId = result["id"_L1].toString(), .permalink = result["url"_L1].toString()};
}

QString publishedId(const FrozenPost &post)
{
    const auto piece = std::find_if(post.live.begin(), post.live.end(),
                                    [](const LivePiece &one) { return one.kind == StepKind::Publish; });
    return piece == post.live.end() ? QString{} : piece->result["id"_L1].toString();
}

NextStep nextLook(const FrozenPost &post, const StepJournal &journal, Instant now,
                  const std::function<Step(int part)> &look, const std::function<Error(const QJsonObject &seen)> &gone)
{
    for (const int part : {lookBefore, lookAfterwards}) {
        if (part == lookAfterwards && now < *post.handOverAt)
            return Held{};
        const auto *seen = journal.done(StepKind::ReadBack, part);
        if (seen == nullptr)
            return look(part);
        if (seen->result.contains("id"_L1))
            return publicationIn(seen->result);
        if (seen->result["gone"_L1].toBool())
            return gone(seen->result);
    }
    return gone({});
}

NextStep nextOfRecall(const FrozenPost &post, const StepJournal &journal, const RecallSteps &steps)
{
    const bool isMove = post.handOverAt && post.due != *post.handOverAt;
    const auto *moved = journal.done(StepKind::Edit);
    if (isMove && moved == nullptr)
        return steps.move;
    if (isMove && moved->result["moved"_L1].toBool())
        return Held{};
    if (moved != nullptr && moved->result.contains("id"_L1))
        return publicationIn(moved->result);
    const auto *removed = journal.done(StepKind::Delete);
    if (removed == nullptr)
        return steps.remove;
    if (removed->result.contains("id"_L1))
        return publicationIn(removed->result);
    const auto *look = journal.done(StepKind::ReadBack);
    if (look == nullptr)
        return steps.look(*removed);
    return look->result.contains("id"_L1) ? publicationIn(look->result) : Publication{};
}

}  // namespace carillon
