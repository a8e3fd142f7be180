// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postcheck.h"

#include "core/accounts/frozenaccount.h"
#include "core/domain/handover.h"
#include "core/planner/plannersentences.h"
#include "core/platforms/captionscheck.h"
#include "core/platforms/mediacheck.h"
#include "core/platforms/mentioncheck.h"

#include <QDir>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

FrozenPost freezeForCheck(const PostContent &content, const Account &account, const QString &mediaFolder)
{
    FrozenPost post{.account = freeze(account),
                    .parts = content.parts,
                    .link = content.link,
                    .title = content.title,
                    .firstComment = content.firstComment.trimmed(),
                    .options = content.options};
    for (const auto &media : content.media)
        post.media += freeze(media, mediaFolder);
    return post;
}

}  // namespace

QList<PostProblem> checkPost(const PostContent &content, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms, const QString &mediaFolder,
                             bool hasMediaHost)
{
    QList<PostProblem> problems;
    for (const auto &account : accounts) {
        const auto *platform = findPlatform(platforms, account.platform);
        if (!platform) {
            problems += PostProblem{
                account.key,
                {.code = u"unknown_platform"_s,
                 .message
                 = PlannerSentences::tr("This Carillon does not know the platform %1.").arg(account.platform)}};
            continue;
        }
        const auto own = contentFor(content, account.key);
        if (!own.firstComment.trimmed().isEmpty() && !platform->traits().takesFirstComment) {
            problems += PostProblem{
                account.key,
                {.code = u"no_first_comment"_s,
                 .message = PlannerSentences::tr("%1 has no first comment. Write it as a thread part, or leave it out.")
                                .arg(platform->traits().displayName)}};
        }
        const auto post = freezeForCheck(own, account, mediaFolder);
        if (!hasMediaHost && needsAddress(post.media, platform->mediaFor(post.account))) {
            problems += PostProblem{
                account.key,
                {.code = u"needs_media_host"_s,
                 .message = PlannerSentences::tr("%1 fetches pictures and videos from an address of yours, and none is "
                                                 "set. Set a storage for media in the settings of the workspace, or "
                                                 "leave them out.")
                                .arg(platform->traits().displayName)}};
        }
        if (handOverOf(account, platform->traits()) && !platform->mayHandOver(post)) {
            problems += PostProblem{
                account.key,
                {.severity = Severity::Warning,
                 .code = u"stays_here"_s,
                 .message = PlannerSentences::tr("%1 cannot publish this post by itself: when it is scheduled, it goes "
                                                 "out only while Carillon runs.")
                                .arg(platform->traits().displayName)}};
        }
        for (const auto &problem :
             platform->check(post) + captionsProblems(*platform, post) + mentionProblems(*platform, post))
            problems += PostProblem{account.key, problem};
    }
    return problems;
}

Cost costOn(const Account &account, const PostContent &content, const std::vector<std::unique_ptr<Platform>> &platforms)
{
    const auto *platform = findPlatform(platforms, account.platform);
    return platform ? platform->cost(freezeForCheck(contentFor(content, account.key), account, {})) : Cost{};
}

bool hasError(const QList<PostProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const PostProblem &found) { return found.problem.severity == Severity::Error; });
}

}  // namespace carillon
