// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/figureswish.h"

#include "core/planner/plannersentences.h"
#include "core/planner/sentences.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/database.h"
#include "core/store/metricrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// The platform posts that a key stands for.
Result<QList<PlatformPost>> meantBy(Database &database, const QString &key)
{
    const PlatformPostRepository copies{database};
    const auto copy = copies.find(key);
    if (!copy)
        return copy.error();
    if (*copy)
        return QList<PlatformPost>{**copy};
    const auto post = PostRepository{database}.find(key);
    if (!post)
        return post.error();
    if (!*post)
        return Error{ErrorKind::NotFound, PlannerSentences::tr("There is no post %1.").arg(key)};
    return copies.ofPost((*post)->id);
}

/// Why nothing can be read of it; empty when it can.
Result<QString> obstacleTo(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                           const QList<Account> &accounts, const PlatformPost &copy)
{
    const auto name = nameOf(copy.account, accounts);
    if (copy.state != PlatformPostState::Published)
        return PlannerSentences::tr("%1: only what is live has figures.").arg(name);
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == copy.account; });
    const auto *platform = account == accounts.end() ? nullptr : findPlatform(platforms, account->platform);
    if (!platform)
        return PlannerSentences::tr("%1: it is not connected any more.").arg(name);
    if (platform->traits().metrics.told.isEmpty())
        return PlannerSentences::tr("%1: %2 tells no figures.").arg(name, platform->traits().displayName);
    const auto pieces = ActRepository{database}.livePieces(copy.id);
    if (!pieces)
        return pieces.error();
    if (pieces->isEmpty() || copy.remoteId.isEmpty())
        return PlannerSentences::tr("%1: nobody here knows the post's id there, since it was confirmed by hand.")
            .arg(name);
    return QString{};
}

}  // namespace

Result<FiguresWish> wantFigures(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                const QStringList &keys)
{
    return inTransaction(database, [&]() -> Result<FiguresWish> {
        const auto accounts = AccountRepository{database}.all();
        if (!accounts)
            return accounts.error();
        FiguresWish wish;
        for (const auto &key : keys) {
            const auto meant = meantBy(database, key);
            if (!meant)
                return meant.error();
            for (const auto &copy : *meant) {
                const auto obstacle = obstacleTo(database, platforms, *accounts, copy);
                if (!obstacle)
                    return obstacle.error();
                if (!obstacle->isEmpty()) {
                    wish.notes += *obstacle;
                    continue;
                }
                if (auto done = MetricRepository{database}.want(copy.id, copy.account); !done)
                    return done.error();
                ++wish.asked;
            }
        }
        if (wish.asked == 0)
            return Error{ErrorKind::Conflict,
                         wish.notes.isEmpty() ? PlannerSentences::tr("The post has no account.")
                                              : wish.notes.join(u'\n')};
        return wish;
    });
}

}  // namespace carillon
