// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/doubt.h"

#include "core/accounts/frozenaccount.h"
#include "core/store/database.h"
#include "core/store/postrepository.h"

namespace carillon {

namespace {

bool isInDoubt(const StepRecord &record)
{
    return record.step.creates && (record.state == StepState::Intended || record.state == StepState::Doubtful);
}

FrozenPost freezeAgain(const Claim &claim, const PostContent &content, const Account &account)
{
    FrozenPost post{.key = claim.key,
                    .account = freeze(account),
                    .parts = content.parts,
                    .link = content.link,
                    .title = content.title,
                    .firstComment = content.firstComment.trimmed(),
                    .options = content.options,
                    .due = claim.due};
    for (const auto &media : content.media)
        post.media += freeze(media, {});
    return post;
}

bool saysMore(const FrozenPost &post, const Step &step)
{
    if (step.kind == StepKind::FirstComment)
        return false;
    return !post.firstComment.isEmpty()
        || (step.kind == StepKind::PublishPart && step.part + 1 < static_cast<int>(post.parts.size()));
}

}  // namespace

NextStep OpenDoubt::nextAfter(const QJsonObject &result, Instant now) const
{
    auto journal = claim.journal;
    journal[record].state = StepState::Done;
    journal[record].result = result;
    journal[record].endedAt = now;
    return platform->nextStep(post, {journal.constData(), static_cast<size_t>(journal.size())}, now);
}

int OpenDoubt::livePartsThen() const
{
    if (step().kind == StepKind::Publish)
        return static_cast<int>(claim.content.parts.size());
    int parts = 0;
    for (qsizetype at = 0; at < claim.journal.size(); ++at) {
        const auto &one = claim.journal[at];
        if (one.step.kind == StepKind::PublishPart && (at == record || one.state == StepState::Done))
            ++parts;
    }
    return parts;
}

Result<std::optional<OpenDoubt>> openDoubt(Database &database, const PlatformPost &copy, const Account &account,
                                           const std::vector<std::unique_ptr<Platform>> &platforms, Instant now)
{
    const auto *platform = findPlatform(platforms, account.platform);
    if (copy.state != PlatformPostState::Unconfirmed || !platform)
        return std::optional<OpenDoubt>{};
    auto claim = JournalRepository{database}.look(copy);
    if (!claim)
        return claim.error();
    if (!*claim || (*claim)->handOverAt)
        return std::optional<OpenDoubt>{};
    auto at = (*claim)->journal.size() - 1;
    while (at >= 0 && !isInDoubt((*claim)->journal[at]))
        --at;
    if (at < 0)
        return std::optional<OpenDoubt>{};
    const auto post = PostRepository{database}.byId(copy.post);
    if (!post)
        return post.error();
    if (!*post)
        return std::optional<OpenDoubt>{};
    OpenDoubt open{.claim = **std::move(claim), .record = at, .platform = platform, .post = {}};
    open.post = freezeAgain(open.claim, contentFor((*post)->content, account.key), account);
    const auto &sent = open.claim.content;
    const auto &step = open.step();
    open.doubt = {.kind = step.kind,
                  .part = step.part,
                  .parts = static_cast<int>(sent.parts.size()),
                  .text = step.kind == StepKind::FirstComment ? sent.firstComment : sent.parts.value(step.part)};
    if (!saysMore(open.post, open.step()))
        return std::optional{std::move(open)};
    const auto untold = platform->found(open.post, open.step(), {});
    // Where the platform takes the comment with the post, nothing is to follow.
    open.doubt.goesOn = !std::holds_alternative<Publication>(open.nextAfter(untold ? *untold : QJsonObject{}, now));
    open.doubt.wantsAddress = open.doubt.goesOn && !untold;
    return std::optional{std::move(open)};
}

}  // namespace carillon
