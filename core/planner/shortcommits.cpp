// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/shortcommits.h"

#include "core/store/database.h"

#include <thread>

namespace carillon {

namespace {

enum class Ending {
    Commit,
    CommitWhenAll,  ///< else nothing is kept
    RollBack,
};

/// Works on from `from` until the time is up; says how far it came.
Result<qsizetype> workOn(Database &database, const Clock &clock, const ManyPosts &work, qsizetype from, Ending ending)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto began = clock.elapsed();
    auto at = from;
    do {
        if (at == work.count)
            break;
        if (auto done = work.each(at++); !done)
            return done.error();
    } while (clock.elapsed() - began < maxCommitTime);

    if (ending == Ending::RollBack || (ending == Ending::CommitWhenAll && at < work.count))
        return at;
    if (auto closed = work.close(at == work.count); !closed)
        return closed.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return at;
}

/// SQLite's waiters look again every few milliseconds: without a pause the lock would be taken again before they do.
void letOthersWrite()
{
    std::this_thread::sleep_for(maxCommitTime);
}

}  // namespace

Result<void> inShortCommits(Database &database, const Clock &clock, const ManyPosts &work)
{
    auto ending = Ending::CommitWhenAll;
    qsizetype tried = 0;
    do {
        const auto reached = workOn(database, clock, work, tried, ending);
        if (!reached)
            return reached.error();
        if (ending == Ending::CommitWhenAll && *reached == work.count)
            return {};
        letOthersWrite();
        tried = *reached;
        ending = Ending::RollBack;
    } while (tried < work.count);
    work.forget();
    for (qsizetype done = 0; done < work.count;) {
        const auto reached = workOn(database, clock, work, done, Ending::Commit);
        if (!reached)
            return reached.error();
        done = *reached;
        if (done < work.count)
            letOthersWrite();
    }
    return {};
}

}  // namespace carillon
