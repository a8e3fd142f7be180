// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/post.h"
#include "core/domain/step.h"
#include "core/platforms/platform.h"

#include <memory>
#include <vector>

namespace carillon {

/// A problem of a post on one account.
struct PostProblem
{
    QString account;  ///< key
    Problem problem;
};

/// What the platforms of `accounts` would refuse or change about what each gets of `content`, found without a network.
/// `mediaFolder` is the workspace's; `hasMediaHost`: it has a place from which networks can fetch media. The same check
/// serves the composer, the command line and every import. Beside the platforms' own: unknown_platform,
/// no_first_comment, needs_media_host, and those of captionscheck.h and mentioncheck.h.
QList<PostProblem> checkPost(const PostContent &content, const QList<Account> &accounts,
                             const std::vector<std::unique_ptr<Platform>> &platforms, const QString &mediaFolder,
                             bool hasMediaHost);

/// What the post would use up of the account's windows, as its platform reckons it; nothing of an unknown platform.
Cost costOn(const Account &account, const PostContent &content,
            const std::vector<std::unique_ptr<Platform>> &platforms);

/// True when one of them forbids scheduling.
bool hasError(const QList<PostProblem> &problems);

}  // namespace carillon
