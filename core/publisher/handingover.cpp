// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/handingover.h"

#include "core/accounts/frozenaccount.h"
#include "core/domain/handover.h"
#include "core/store/handoverrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"

namespace carillon {

Result<bool> mayHandOver(const PublisherTools &tools, const Platform &platform, const RunOrder &order,
                         const JournalRepository::Candidate &candidate)
{
    const auto now = tools.clock.now();
    const auto rule = handOverOf(order.account, platform.traits());
    if (!rule || candidate.state != PlatformPostState::Scheduled || candidate.liveParts > 0
        || now > latestHandOver(candidate.due, *rule))
        return false;
    auto &database = tools.workspace.database();
    HandOverRepository handOvers{database};
    const auto held = handOvers.held(order.account.id, candidate.due);
    if (!held)
        return held.error();
    const auto content = PostRepository{database}.contentFor(candidate.revision, order.account.id);
    if (!content)
        return content.error();
    FrozenPost post{.account = freeze(order.account),
                    .parts = content->parts,
                    .link = content->link,
                    .title = content->title,
                    .firstComment = content->firstComment.trimmed(),
                    .options = content->options,
                    .due = candidate.due};
    for (const auto &media : content->media)
        post.media += freeze(media, tools.workspace.mediaFolder());
    const bool hasRoom = (rule->mostWaiting == 0 || held->all < rule->mostWaiting)
        && (rule->mostPerDay == 0 || held->sameDay < rule->mostPerDay);
    if (hasRoom && platform.mayHandOver(post))
        return true;
    if (auto done = handOvers.putOff(order.platformPost, candidate.due); !done)
        return done.error();
    return false;
}

}  // namespace carillon
