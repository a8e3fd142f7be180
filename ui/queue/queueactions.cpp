// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queueactions.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace carillon {

namespace {

/// The context of what is said here.
struct QueueActions
{
    Q_DECLARE_TR_FUNCTIONS(QueueActions)
};

QList<QueueAction> actionsForLive(const PostCard &card)
{
    using enum QueueAction;
    QList<QueueAction> actions;
    if (card.act)
        actions += card.hold == Hold::Act ? QList{Retry, LeaveLive} : QList{StopAct};
    if (!liveCopies(card).isEmpty())
        actions += {Open, CopyLink};
    if (card.mayEditLive && card.act != Purpose::Delete)
        actions += EditLive;
    actions += Duplicate;
    if (card.mayDeleteLive && (card.act != Purpose::Delete || card.hold == Hold::Act))
        actions += DeleteLive;
    return actions;
}

}  // namespace

QList<CardCopy> liveCopies(const PostCard &card)
{
    QList<CardCopy> live;
    std::copy_if(card.copies.begin(), card.copies.end(), std::back_inserter(live),
                 [](const CardCopy &copy) { return !copy.permalink.isEmpty(); });
    return live;
}

QList<QueueAction> actionsFor(const PostCard &card)
{
    using enum PlatformPostState;
    using enum QueueAction;
    switch (card.state) {
    case Draft:
        return card.copies.isEmpty() ? QList{Edit, Duplicate, Delete}
                                     : QList{Edit, Schedule, PublishNow, Duplicate, Delete};
    case Scheduled:
    case Queued:
        if (card.hold == Hold::Review)
            return {PublishNow, Move, Edit, Unschedule, Cancel, Duplicate, Delete};
        return {Edit, Move, PublishNow, Unschedule, Cancel, Duplicate, Delete};
    case Retrying:
        return {Edit, Move, PublishNow, Cancel, Duplicate};
    case HandedOver:
        return {Edit, Move, PublishNow, Cancel, Duplicate, Delete};
    case Publishing:
        return {Duplicate};
    case Published:
        return actionsForLive(card);
    case Failed:
        return {Retry, Edit, Move, Cancel, Duplicate, Delete};
    case Unconfirmed:
        return {ConfirmLive, SendAgain, Cancel, Duplicate};
    case Expired:
        return {PublishNow, Move, Edit, Cancel, Duplicate, Delete};
    case Canceled:
        return {Edit, Move, PublishNow, Duplicate, Delete};
    }
    return {};
}

QList<QueueAction> actionsFor(const QList<PostCard> &cards)
{
    if (cards.isEmpty())
        return {};
    auto common = actionsFor(cards.first());
    for (const auto &card : cards) {
        const auto its = actionsFor(card);
        common.removeIf([&](QueueAction action) { return !its.contains(action); });
    }
    if (cards.size() > 1) {
        // One at a time.
        for (const auto single : {QueueAction::Open, QueueAction::CopyLink, QueueAction::Edit, QueueAction::Schedule,
                                  QueueAction::Move, QueueAction::Duplicate, QueueAction::EditLive})
            common.removeAll(single);
    }
    return common;
}

QString actionText(QueueAction action)
{
    switch (action) {
    case QueueAction::Open:
        return QueueActions::tr("Open the post");
    case QueueAction::CopyLink:
        return QueueActions::tr("Copy link");
    case QueueAction::Edit:
        return QueueActions::tr("Edit");
    case QueueAction::Schedule:
        //: Verb, asks for a time
        return QueueActions::tr("Schedule...");
    case QueueAction::Move:
        //: To another time
        return QueueActions::tr("Move...");
    case QueueAction::PublishNow:
        return QueueActions::tr("Publish now");
    case QueueAction::Retry:
        return QueueActions::tr("Retry");
    case QueueAction::ConfirmLive:
        return QueueActions::tr("It is live");
    case QueueAction::SendAgain:
        return QueueActions::tr("Send again");
    case QueueAction::Unschedule:
        return QueueActions::tr("Back to drafts");
    case QueueAction::Cancel:
        return QueueActions::tr("Cancel the post");
    case QueueAction::Duplicate:
        return QueueActions::tr("Duplicate");
    case QueueAction::Delete:
        return QueueActions::tr("Delete");
    case QueueAction::EditLive:
        return QueueActions::tr("Edit what is live...");
    case QueueAction::DeleteLive:
        return QueueActions::tr("Delete from the network...");
    case QueueAction::StopAct:
        //: Stops deleting or updating a post that is live
        return QueueActions::tr("Stop it");
    case QueueAction::LeaveLive:
        //: A post that is live, and could not be deleted or updated
        return QueueActions::tr("Leave it as it is");
    }
    return {};
}

Glyph actionGlyph(QueueAction action)
{
    switch (action) {
    case QueueAction::Open:
        return Glyph::External;
    case QueueAction::CopyLink:
        return Glyph::Link;
    case QueueAction::Edit:
        return Glyph::Pencil;
    case QueueAction::Schedule:
    case QueueAction::Move:
        return Glyph::Clock;
    case QueueAction::PublishNow:
        return Glyph::Send;
    case QueueAction::Retry:
    case QueueAction::SendAgain:
        return Glyph::Refresh;
    case QueueAction::ConfirmLive:
        return Glyph::TickCircle;
    case QueueAction::Unschedule:
        return Glyph::DashedCircle;
    case QueueAction::Cancel:
        return Glyph::DashCircle;
    case QueueAction::Duplicate:
        return Glyph::Copy;
    case QueueAction::Delete:
    case QueueAction::DeleteLive:
        return Glyph::Trash;
    case QueueAction::EditLive:
        return Glyph::Pencil;
    case QueueAction::StopAct:
        return Glyph::DashCircle;
    case QueueAction::LeaveLive:
        return Glyph::TickCircle;
    }
    return Glyph::More;
}

QString doneText(QueueAction action, int posts)
{
    switch (action) {
    case QueueAction::PublishNow:
        return QueueActions::tr("%n post(s) go out now", nullptr, posts);
    case QueueAction::Retry:
        return QueueActions::tr("%n post(s) go out again now", nullptr, posts);
    case QueueAction::ConfirmLive:
        return QueueActions::tr("%n post(s) marked as live", nullptr, posts);
    case QueueAction::SendAgain:
        return QueueActions::tr("%n post(s) are sent again", nullptr, posts);
    case QueueAction::Unschedule:
        return QueueActions::tr("%n post(s) are drafts again", nullptr, posts);
    case QueueAction::Cancel:
        return QueueActions::tr("%n post(s) canceled", nullptr, posts);
    case QueueAction::Duplicate:
        return QueueActions::tr("Duplicated as a draft");
    case QueueAction::Delete:
        return QueueActions::tr("%n post(s) deleted", nullptr, posts);
    case QueueAction::DeleteLive:
        return QueueActions::tr("%n post(s) are being deleted from the network", nullptr, posts);
    case QueueAction::StopAct:
        return QueueActions::tr("Stopped");
    case QueueAction::LeaveLive:
        return QueueActions::tr("%n post(s) stay as they are", nullptr, posts);
    case QueueAction::Open:
    case QueueAction::CopyLink:
    case QueueAction::Edit:
    case QueueAction::Schedule:
    case QueueAction::Move:
    case QueueAction::EditLive:
        return {};
    }
    return {};
}

QStringList keysOf(const PostCard &card)
{
    if (card.copies.isEmpty())
        return {card.postKey};
    QStringList keys;
    for (const auto &copy : card.copies)
        keys += copy.key;
    return keys;
}

}  // namespace carillon
