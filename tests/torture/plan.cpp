// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/plan.h"

#include "core/base/key.h"
#include "core/media/medialibrary.h"
#include "core/store/accountrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/sandbox/sandboxclient.h"

#include <QDir>
#include <QFile>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

PostMedia picture(const Workspace &workspace)
{
    const auto path = QFileInfo{workspace.path()}.dir().filePath(u"dot.png"_s);
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0)
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    const auto stored = importMedia(path, workspace.mediaFolder());
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail));
    return {.asset = assetOf(stored->probe, stored->fileName), .alt = u"a dot"_s};
}

/// The platforms take turns, and on each its accounts.
QList<PlannedAccount> inTurn(const QList<PlannedAccount> &accounts, int count)
{
    QMap<QString, QList<PlannedAccount>> byPlatform;
    for (const auto &account : accounts)
        byPlatform[account.platform] += account;
    const auto platforms = byPlatform.values();
    QList<PlannedAccount> turns;
    for (int number = 0; number < count; ++number) {
        const auto &own = platforms[number % platforms.size()];
        turns += own[number / platforms.size() % own.size()];
    }
    return turns;
}

int partsOf(QRandomGenerator &random)
{
    const auto dice = random.bounded(10);
    return dice == 0 ? 3 : dice == 1 ? 2 : 1;
}

}  // namespace

QList<PlannedPost> planPosts(Workspace &workspace, const QList<PlannedAccount> &accounts, int count,
                             QRandomGenerator &random)
{
    const auto now = SystemClock{}.now();
    const auto dot = picture(workspace);
    const auto stored = AccountRepository{workspace.database()}.all();
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail));
    const auto rowOf = [&](const QString &key) {
        const auto at
            = std::find_if(stored->begin(), stored->end(), [&](const Account &account) { return account.key == key; });
        return at == stored->end() ? AccountId::fromRow(-1) : at->id;
    };

    const auto turns = inTurn(accounts, count);
    QList<PlannedPost> planned;
    const auto done = inTransaction(workspace.database(), [&]() -> Result<void> {
        for (int number = 0; number < count; ++number) {
            const auto &account = turns[number];
            PlannedPost one{.key = newKey(), .account = account, .markers = {}, .media = random.bounded(10) == 0};
            NewPost post{
                .key = one.key,
                .accounts = {rowOf(account.key)},
                .plan = PlannedTime{
                    .due = now, .date = toUtcDateTime(now).date(), .time = toUtcDateTime(now).time(), .zone = "UTC"}};
            const int parts = partsOf(random);
            for (int part = 0; part < parts; ++part) {
                one.markers += u"⟦t%1.%2⟧"_s.arg(number).arg(part);
                post.content.parts += u"%1 part %2 of post %3"_s.arg(one.markers.last()).arg(part + 1).arg(number);
            }
            if (one.media > 0)
                post.content.media = {dot};
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
