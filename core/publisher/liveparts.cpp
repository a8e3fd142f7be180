// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/liveparts.h"

namespace carillon {

int liveParts(const FrozenPost &post, const QList<StepRecord> &journal)
{
    // What was handed over is live when its platform says so, which is the end of its way.
    if (post.handOverAt)
        return 0;
    int parts = 0;
    for (const auto &record : journal) {
        if (record.state != StepState::Done)
            continue;
        if (record.step.kind == StepKind::Publish)
            return static_cast<int>(post.parts.size());
        if (record.step.kind == StepKind::PublishPart)
            ++parts;
    }
    return parts;
}

std::optional<Publication> liveWithoutComment(const Platform &platform, const FrozenPost &post,
                                              const QList<StepRecord> &journal, Instant now)
{
    if (post.purpose != Purpose::Publish || post.firstComment.isEmpty())
        return {};
    const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
    for (const auto &record : records) {
        if (record.step.kind == StepKind::FirstComment && record.state == StepState::Done)
            return {};
    }
    auto bare = post;
    bare.firstComment.clear();
    const auto next = platform.nextStep(bare, records, now);
    const auto *live = std::get_if<Publication>(&next);
    return live ? std::optional{*live} : std::nullopt;
}

}  // namespace carillon
