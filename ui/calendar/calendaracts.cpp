// SPDX-License-Identifier: GPL-3.0-or-later
// What the page has the desk do.
#include "core/planner/plannedtime.h"
#include "ui/calendar/calendarpage.h"
#include "ui/widgets/deletionask.h"

#include <algorithm>

namespace carillon {

namespace {

QString withNotes(const QString &sentence, const QStringList &notes)
{
    // The toast is short: the first of them says that something was left.
    return notes.isEmpty() ? sentence : sentence + QStringLiteral(". ") + notes.first();
}

}  // namespace

void CalendarPage::move(const CalendarEntry &entry, Instant due)
{
    // The post keeps the zone it was planned in; the calendar only says which instant is meant.
    const auto zone = entry.card.zone.isEmpty() ? m_model.zone().id() : entry.card.zone;
    const auto plan = planFor(due, zone);
    m_model.place(entry.key(), due);
    m_view->modelChanged();
    if (const auto place = m_model.find(entry.key()))
        m_view->select(*place);
    if (entry.card.state == PlatformPostState::Draft) {
        moveDraft(entry, plan);
        return;
    }
    const auto to = wallTimeAt(due, m_model.zone());
    m_desk.move({entry.card.postKey}, plan).then(this, [this, entry, to](const Result<Act> &act) {
        finishMove(entry, act, to);
    });
}

/// Desk::move() would schedule it; a draft stays one.
void CalendarPage::moveDraft(const CalendarEntry &entry, const PlannedTime &plan)
{
    const auto to = wallTimeAt(plan.due, m_model.zone());
    m_desk.post(entry.card.postKey).then(this, [this, entry, plan, to](const Result<PostDetails> &details) {
        if (!details) {
            finishMove(entry, details.error(), to);
            return;
        }
        const auto &copies = details->copies;
        const bool isAllDraft = std::all_of(copies.begin(), copies.end(), [](const CopyDetails &one) {
            return one.copy.state == PlatformPostState::Draft;
        });
        if (!isAllDraft) {
            finishMove(entry,
                       Error{ErrorKind::Conflict,
                             tr("Some copies of this post are planned already. Open it to change its time.")},
                       to);
            return;
        }
        const auto &post = details->post;
        NewPost wanted{.key = post.key,
                       .content = post.content,
                       .accounts = {},
                       .plan = plan,
                       .draft = true,
                       .priority = post.priority,
                       .tags = post.tags,
                       .extra = post.extra};
        for (const auto &one : copies)
            wanted.accounts += one.copy.account;
        m_desk.save(post.key, wanted).then(this, [this, entry, to](const Result<Act> &act) {
            finishMove(entry, act, to);
        });
    });
}

void CalendarPage::finishMove(const CalendarEntry &entry, const Result<Act> &act, const WallTime &to)
{
    if (act) {
        emit acted(withNotes(m_view->words().moved(entry, to), act->notes), act->batch);
        return;
    }
    emit troubled(act.error());
    refresh();  // the card goes back
}

void CalendarPage::askToDeleteLive(const PostCard &card)
{
    QStringList keys;
    QStringList names;
    for (const auto &copy : card.copies) {
        keys += copy.key;
        const auto name = m_view->accounts().value(copy.account.row()).name;
        names += name.isEmpty() ? tr("An account that was removed") : name;
    }
    auto *ask = new DeletionAsk{CalendarWords::snippet(card), 1, names, this};
    connect(ask, &DeletionAsk::decided, this, [this, keys] {
        m_desk.deleteLive(keys).then(this, [this](const Result<Act> &act) {
            if (act)
                emit acted(withNotes(tr("Being deleted from the network"), act->notes), act->batch);
            else
                emit troubled(act.error());
        });
    });
    ask->open();
}

void CalendarPage::publishNow(const PostCard &card)
{
    QStringList keys;
    for (const auto &copy : card.copies)
        keys += copy.key;
    m_desk.publishNow(keys).then(this, [this](const Result<Act> &act) {
        if (act)
            emit acted(withNotes(tr("Being published now"), act->notes), act->batch);
        else
            emit troubled(act.error());
    });
}

}  // namespace carillon
