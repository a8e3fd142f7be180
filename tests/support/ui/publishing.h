// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <thread>

namespace carillon::test {

/// Does `work` with the database of an open workspace on a thread of its own, since nothing opens one on the thread
/// that paints.
template <class Work>
void withStore(Desk &desk, Work work)
{
    std::thread{[&] {
        const auto database = Database::open(desk.facts()->path);
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        work(**database);
    }}.join();
    desk.lookAgain();
}

/// Publishes a platform post that is planned as the engine does, with its journal; it is live at `permalink`.
inline void publish(Database &database, const PlatformPost &copy, Instant now, const QString &permalink)
{
    JournalRepository journal{database};
    const auto due = std::max(now, copy.dueAt.value_or(now));
    const auto candidate = journal.candidate(copy.id, due);
    if (!candidate || !*candidate)
        qFatal("there is nothing to publish");
    auto claim = journal.claim(copy.id, **candidate, due);
    const auto step = journal.intend(*claim, {.kind = StepKind::Publish, .creates = true}, 1, now);
    const JournalRepository::Verdict verdict{.state = PlatformPostState::Published,
                                             .published
                                             = Publication{.remoteId = QStringLiteral("1"), .permalink = permalink}};
    if (!journal.conclude(*step, StepState::Done, {}, {}, now)
        || !journal.noteAttempt(claim->attempt, now, QStringLiteral("published"), {}, {})
        || !journal.settle(copy.id, verdict, now))
        qFatal("not published");
}

/// All platform posts of a post, live at example.org/0, /1 and so on.
inline void publishAll(Desk &desk, const QString &key)
{
    withStore(desk, [&](Database &database) {
        const auto now = desk.clock().now();
        const auto post = PostRepository{database}.find(key).value();
        const auto copies = PlatformPostRepository{database}.ofPost(post->id);
        for (int number = 0; number < copies->size(); ++number)
            publish(database, copies->at(number), now, QStringLiteral("https://example.org/%1").arg(number));
    });
}

/// What was to be done to whatever is out fails for good, as the engine puts it down.
inline void failAct(Desk &desk)
{
    withStore(desk, [](Database &database) {
        const auto done = database.runOnce(QStringLiteral(
            "UPDATE platform_post SET hold = 'act', act_at = NULL, error_kind = 'scope', error_detail = 'Not yours.', "
            "version = version + 1 WHERE act_id IS NOT NULL"));
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    });
}

}  // namespace carillon::test
