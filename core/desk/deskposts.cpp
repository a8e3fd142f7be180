// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to posts.
#include "core/desk/deskcalls.h"
#include "core/desk/desksentences.h"
#include "core/exchange/importundo.h"
#include "core/store/changerepository.h"

namespace carillon {

namespace {

constexpr int searchedActs = 100;

Result<std::optional<LastAct>> lastAct(Database &database)
{
    const auto batches = ChangeRepository{database}.recent(searchedActs);
    if (!batches)
        return batches.error();
    for (const auto &batch : *batches) {
        if (batch.live && !batch.undoneAt)
            return std::optional{LastAct{batch.key, batch.kind == ChangeKind::Import, batch.label, batch.madeAt}};
    }
    return std::optional<LastAct>{};
}

}  // namespace

Reply<Result<Act>> Desk::plan(std::function<Result<Act>(PostPlanner &)> work)
{
    return act([work = std::move(work)](DeskWorker::Tools &tools) { return work(tools.planner); });
}

Reply<Result<Act>> Desk::add(const NewPost &post, PastPolicy past)
{
    return plan([=](PostPlanner &planner) { return planner.add(post, past); });
}

Reply<Result<Act>> Desk::save(const QString &key, const NewPost &post, PastPolicy past)
{
    return plan([=](PostPlanner &planner) { return planner.save(key, post, past); });
}

Reply<Result<Act>> Desk::duplicate(const QString &key)
{
    return plan([key](PostPlanner &planner) { return planner.duplicate(key); });
}

Reply<Result<Act>> Desk::move(const QStringList &keys, const PlannedTime &time)
{
    return plan([=](PostPlanner &planner) { return planner.move(keys, time); });
}

Reply<Result<Act>> Desk::unschedule(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.unschedule(keys); });
}

Reply<Result<Act>> Desk::publishNow(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.publishNow(keys); });
}

Reply<Result<Act>> Desk::retry(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.retry(keys); });
}

Reply<Result<Act>> Desk::cancel(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.cancel(keys); });
}

Reply<Result<Act>> Desk::remove(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.remove(keys); });
}

Reply<Result<Act>> Desk::deleteLive(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.deleteLive(keys); });
}

Reply<Result<Act>> Desk::editLive(const QString &key, const PostEdit &edit)
{
    return plan([key, edit](PostPlanner &planner) { return planner.editLive(key, edit); });
}

Reply<Result<Act>> Desk::confirmLive(const QStringList &keys, const LiveWord &word)
{
    return plan([=](PostPlanner &planner) { return planner.confirmLive(keys, word); });
}

Reply<Result<Act>> Desk::confirmSendAgain(const QStringList &keys)
{
    return plan([keys](PostPlanner &planner) { return planner.confirmSendAgain(keys); });
}

Reply<Result<FiguresWish>> Desk::readFigures(const QStringList &keys)
{
    return act(
        [this, keys](DeskWorker::Tools &tools) { return wantFigures(tools.workspace.database(), m_platforms, keys); });
}

Reply<Result<Act>> Desk::pause(const QList<AccountId> &accounts, const QString &reason, std::optional<Instant> until)
{
    return plan([=](PostPlanner &planner) { return planner.pause(accounts, reason, until); });
}

Reply<Result<Act>> Desk::pauseTags(const QStringList &tags, const QString &reason, std::optional<Instant> until)
{
    return plan([=](PostPlanner &planner) { return planner.pauseTags(tags, reason, until); });
}

Reply<Result<Act>> Desk::resumeTags(const QStringList &tags)
{
    return plan([tags](PostPlanner &planner) { return planner.resumeTags(tags); });
}

Reply<Result<Act>> Desk::resume(const QList<AccountId> &accounts)
{
    return plan([accounts](PostPlanner &planner) { return planner.resume(accounts); });
}

Reply<Result<LastAct>> Desk::undo(const std::optional<LastAct> &which)
{
    return act([this, which](DeskWorker::Tools &tools) -> Result<LastAct> {
        auto last = which;
        if (!last) {
            const auto found = lastAct(tools.workspace.database());
            if (!found)
                return found.error();
            last = *found;
        }
        if (!last)
            return Error{ErrorKind::NotFound, DeskSentences::tr("There is nothing to undo.")};
        if (last->isImport) {
            const auto undone = undoImport(tools.workspace.database(), last->batch, m_clock);
            return undone ? Result<LastAct>{*last} : undone.error();
        }
        const auto undone = tools.planner.undo(last->batch);
        if (!undone)
            return undone.error();
        last->notes = undone->notes;
        return *last;
    });
}

}  // namespace carillon
