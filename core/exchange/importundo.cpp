// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importundo.h"

#include "core/exchange/exchangesentences.h"
#include "core/exchange/heldcopy.h"
#include "core/exchange/postupdate.h"
#include "core/store/changerepository.h"
#include "core/store/database.h"
#include "core/store/importrepository.h"
#include "core/store/platformpostrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int takenBackACommit = 100;
constexpr int quickTries = 3;

Result<ChangeBatch> findImport(Database &database, const QString &key)
{
    const auto batch = ChangeRepository{database}.find(key);
    if (!batch)
        return batch.error();
    if (!*batch || (*batch)->kind != ChangeKind::Import)
        return Error{ErrorKind::NotFound,
                     ExchangeSentences::tr("There is no import \"%1\". Importing prints the batch to undo.").arg(key)};
    if ((*batch)->undoneAt)
        return Error{ErrorKind::Conflict, ExchangeSentences::tr("The import %1 was undone already.").arg(key)};
    if (!(*batch)->live)
        return Error{ErrorKind::Conflict,
                     ExchangeSentences::tr("The import %1 never finished, so that there is nothing to undo.").arg(key)};
    return **batch;
}

Result<void> revertUpdates(Database &database, const QList<Change> &updates, Instant now, UndoReport &report)
{
    for (const auto &change : updates) {
        const auto reverted = revertUpdate(database, change, now);
        if (!reverted)
            return reverted.error();
        const bool stays = reverted->key && !reverted->becameDraft;
        if (reverted->key)
            (stays ? report.kept : report.noted) += UndoReport::Kept{*reverted->key, reverted->reason};
        if (!stays)
            ++report.reverted;
    }
    return {};
}

/// Hides the whole batch, when nothing of it has moved on. The look at all its posts is too long for the write lock: it
/// is taken before, and holds when nobody has committed since.
Result<bool> hideAtOnce(Database &database, const ChangeBatch &batch, const QList<Change> &updates, Instant now,
                        UndoReport &report)
{
    const ImportRepository imports{database};
    for (int attempt = 0; attempt < quickTries; ++attempt) {
        const auto version = imports.dataVersion();
        const auto moved = imports.movedOn(batch.id);
        const auto size = imports.sizeOf(batch.id);
        for (const auto *error :
             {version ? nullptr : &version.error(), moved ? nullptr : &moved.error(), size ? nullptr : &size.error()}) {
            if (error)
                return *error;
        }
        if (!moved->isEmpty())
            return false;
        UndoReport done;
        const auto hidden = inTransaction(database, [&]() -> Result<bool> {
            const auto still = imports.dataVersion();
            if (!still)
                return still.error();
            if (*still != *version)
                return false;
            if (auto reverted = revertUpdates(database, updates, now, done); !reverted)
                return reverted.error();
            if (auto marked = ChangeRepository{database}.markUndone(batch.id, false, now); !marked)
                return marked.error();
            return true;
        });
        if (!hidden)
            return hidden.error();
        if (*hidden) {
            done.removed = *size;
            report = done;
            return true;
        }
    }
    return false;
}

Result<void> takeBackOneByOne(Database &database, const ChangeBatch &batch, Instant now, UndoReport &report)
{
    ImportRepository imports{database};
    for (qint64 after = 0;;) {
        const auto posts = imports.livingPosts(batch.id, after, takenBackACommit);
        if (!posts)
            return posts.error();
        if (posts->isEmpty())
            return {};
        const auto taken = inTransaction(database, [&]() -> Result<int> {
            int count = 0;
            for (const auto post : *posts) {
                const auto gone = imports.takeBack(post, now);
                if (!gone)
                    return gone.error();
                count += *gone ? 1 : 0;
                if (*gone)
                    continue;
                if (const auto canceled = cancelHeld(database, post, now); !canceled)
                    return canceled.error();
            }
            return count;
        });
        if (!taken)
            return taken.error();
        report.removed += *taken;
        after = posts->back().row();
    }
}

Result<QString> whyKept(Database &database, const ImportRepository::MovedOn &post)
{
    if (post.edited)
        return ExchangeSentences::tr("it was changed since the import");
    const auto copies = PlatformPostRepository{database}.ofPost(post.post);
    if (!copies)
        return copies.error();
    const bool comesBack = std::any_of(copies->begin(), copies->end(), [](const PlatformPost &copy) {
        return copy.state == PlatformPostState::HandedOver && meantState(copy) == PlatformPostState::Canceled;
    });
    return comesBack ? ExchangeSentences::tr("its platform has it: it is taken back from there, and is canceled then")
                     : ExchangeSentences::tr("it is published or on its way");
}

}  // namespace

Result<UndoReport> undoImport(Database &database, const QString &batchKey, const Clock &clock)
{
    const auto batch = findImport(database, batchKey);
    if (!batch)
        return batch.error();
    auto updates = ImportRepository{database}.updates(batch->id);
    if (!updates)
        return updates.error();
    const auto now = clock.now();
    UndoReport report;
    const auto hidden = hideAtOnce(database, *batch, *updates, now, report);
    if (!hidden)
        return hidden.error();
    if (*hidden)
        return report;

    if (auto taken = takeBackOneByOne(database, *batch, now, report); !taken)
        return taken.error();
    const auto moved = ImportRepository{database}.movedOn(batch->id);
    if (!moved)
        return moved.error();
    for (const auto &post : *moved) {
        const auto reason = whyKept(database, post);
        if (!reason)
            return reason.error();
        report.kept += UndoReport::Kept{post.key, *reason};
    }
    const auto finished = inTransaction(database, [&]() -> Result<void> {
        if (auto reverted = revertUpdates(database, *updates, now, report); !reverted)
            return reverted;
        return ChangeRepository{database}.markUndone(batch->id, true, now);
    });
    return finished ? Result<UndoReport>{report} : finished.error();
}

}  // namespace carillon
