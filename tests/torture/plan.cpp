// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/plan.h"

#include "core/base/key.h"
#include "core/platforms/platform.h"
#include "core/store/accountrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/torture/album.h"

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

/// Posts of a platform for each of one that allows little.
int shareOf(const QString &platform)
{
    static const QHash<QString, int> shares{{u"instagram"_s, 1}, {u"youtube"_s, 1}, {u"facebook"_s, 2},
                                            {u"linkedin"_s, 3},  {u"discord"_s, 3}, {u"threads"_s, 3},
                                            {u"x"_s, 3}};
    return shares.value(platform, 4);
}

/// The platforms take turns, and on each its accounts.
QList<PlannedAccount> inTurn(const QList<PlannedAccount> &accounts, int count)
{
    QMap<QString, QList<PlannedAccount>> byPlatform;
    int mostTurns = 0;
    for (const auto &account : accounts) {
        byPlatform[account.platform] += account;
        mostTurns = std::max(mostTurns, shareOf(account.platform));
    }
    QMap<QString, int> served;
    QList<PlannedAccount> turns;
    for (int round = 0; turns.size() < count; ++round) {
        for (auto own = byPlatform.cbegin(); own != byPlatform.cend() && turns.size() < count; ++own) {
            if (round % mostTurns < shareOf(own.key()))
                turns += own.value()[served[own.key()]++ % own.value().size()];
        }
    }
    return turns;
}

int partsOf(QRandomGenerator &random)
{
    const auto dice = random.bounded(10);
    return dice == 0 ? 3 : dice == 1 ? 2 : 1;
}

/// Whether `account` may get a thread. A webhook gets it as one post.
bool takesThreads(const PlannedAccount &account, const PlatformTraits &traits, bool hasPerson)
{
    const bool isSplit = account.platform != u"webhook"_s;
    return traits.takesThreads && !(hasPerson && isSplit && account.certainty == Certainty::None);
}

}  // namespace

QList<PlannedPost> planPosts(Workspace &workspace, const QList<PlannedAccount> &accounts, const PlanSize &size,
                             QRandomGenerator &random)
{
    const auto now = SystemClock{}.now();
    const auto platforms = makePlatforms();
    Album album{workspace};
    const auto stored = AccountRepository{workspace.database()}.all();
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail));
    const auto rowOf = [&](const QString &key) {
        const auto at
            = std::find_if(stored->begin(), stored->end(), [&](const Account &account) { return account.key == key; });
        return at == stored->end() ? AccountId::fromRow(-1) : at->id;
    };

    const auto turns = inTurn(accounts, size.posts);
    QList<PlannedPost> planned;
    const auto done = inTransaction(workspace.database(), [&]() -> Result<void> {
        for (int number = 0; number < size.posts; ++number) {
            const auto &account = turns[number];
            const auto &traits = findPlatform(platforms, account.platform)->traits();
            PlannedPost one{.key = newKey(), .account = account, .markers = {}};
            const bool wantsPicture = random.bounded(10) == 0;
            NewPost post{
                .key = one.key,
                .accounts = {rowOf(account.key)},
                .plan = PlannedTime{
                    .due = now, .date = toUtcDateTime(now).date(), .time = toUtcDateTime(now).time(), .zone = "UTC"}};
            const int dice = partsOf(random);
            const int parts = takesThreads(account, traits, size.hasPerson) ? dice : 1;
            for (int part = 0; part < parts; ++part) {
                one.markers += u"⟦t%1.%2⟧"_s.arg(number).arg(part);
                post.content.parts += u"%1 part %2 of post %3"_s.arg(one.markers.last()).arg(part + 1).arg(number);
            }
            album.complete(post.content, account.platform);
            if (post.content.media.isEmpty() && wantsPicture)
                post.content.media = {album.dot()};
            one.media = int(post.content.media.size());
            if (auto added = PostRepository{workspace.database()}.add(post, now); !added)
                return added.error();
            planned += one;
        }
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return planned;
}

}  // namespace carillon::test
