// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/postwords.h"

#include "core/messages/postsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString holdAdvice(const EffectiveHold &hold)
{
    switch (hold.hold) {
    case Hold::None:
        return {};
    case Hold::Paused:
        return hold.tag.isEmpty()
            ? PostSentences::tr("The account is paused. Resume it to let the post go.")
            : PostSentences::tr("Posts tagged %1 are paused. Resume the tag to let the post go.").arg(hold.tag);
    case Hold::Offline:
        return PostSentences::tr("This machine is offline. The post goes when it is back.");
    case Hold::Login:
        return PostSentences::tr("The account must be connected again before anything can go.");
    case Hold::Keyring:
        return PostSentences::tr("The keyring is locked or missing. Unlock it to let the post go.");
    case Hold::Limit:
        return PostSentences::tr("The account's limits leave no room yet. The post goes when they do.");
    case Hold::Review:
        return PostSentences::tr("It fell due while it could not be sent, and is late now. Publish it, give it another "
                                 "time, or cancel it.");
    case Hold::Act:
        return PostSentences::tr(
            "It is live still: what was to be done to it there has failed. Retry that, or cancel it "
            "to leave the post as it is.");
    case Hold::Unreachable:
        return PostSentences::tr("The server gives no answer. It is asked again and again, and the post goes when it "
                                 "does.");
    }
    return {};
}

QString errorSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
        return PostSentences::tr("It did not reach the platform.");
    case ErrorKind::Ambiguous:
        return PostSentences::tr("The answer was lost, so nobody could say whether the post arrived.");
    case ErrorKind::RateLimited:
        return PostSentences::tr("The platform asked to wait.");
    case ErrorKind::Quota:
        return PostSentences::tr("The account's quota is used up.");
    case ErrorKind::Auth:
        return PostSentences::tr("The platform no longer accepts the login.");
    case ErrorKind::Scope:
        return PostSentences::tr("The login lacks a permission.");
    case ErrorKind::Content:
        return PostSentences::tr("The platform refused the text.");
    case ErrorKind::Media:
        return PostSentences::tr("The platform refused a file.");
    case ErrorKind::Duplicate:
        return PostSentences::tr("The platform says that it has this post already.");
    case ErrorKind::Restricted:
        return PostSentences::tr("The platform does not let this account post.");
    case ErrorKind::NotReady:
        return PostSentences::tr("The platform was still working on it.");
    case ErrorKind::Rebuild:
        return PostSentences::tr("The platform had forgotten what was uploaded.");
    case ErrorKind::Config:
        return PostSentences::tr("An address or a setting is wrong.");
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return PostSentences::tr("The keyring could not be read.");
    case ErrorKind::Cancelled:
        return PostSentences::tr("It was stopped before it was sent.");
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
        return PostSentences::tr("The disk or the workspace file failed.");
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        return PostSentences::tr("It failed.");
    }
    return {};
}

}  // namespace

EffectiveHold effectiveHold(const PlatformPost &post, const Account &account, const std::optional<PausedTag> &tag)
{
    // "Paused" is only the engine's note of what it found; why stands with the tag.
    if (post.hold != Hold::None && post.hold != Hold::Paused)
        return {post.hold, {}};
    // What its platform has goes out whatever holds here; what is to be taken back is no exception.
    if ((isFinal(post.state) && !post.act) || post.state == PlatformPostState::Draft
        || (post.state == PlatformPostState::HandedOver && !post.act))
        return {};
    if (account.paused && post.state != PlatformPostState::HandedOver)
        return {.hold = Hold::Paused, .reason = account.pauseReason, .until = account.pauseUntil};
    if (tag && post.state != PlatformPostState::Publishing && !post.act)
        return {.hold = Hold::Paused, .reason = tag->reason, .tag = tag->tag, .until = tag->until};
    if (account.state != AccountState::Connected)
        return {Hold::Login, account.stateReason};
    if (account.outage && post.state != PlatformPostState::Scheduled)
        return {account.outage->offline ? Hold::Offline : Hold::Unreachable, {}};
    return {};
}

IsLive isLive(const PlatformPost &post)
{
    if (post.liveParts > 0 && post.state != PlatformPostState::Published)
        return IsLive::Partly;
    switch (post.state) {
    case PlatformPostState::Published:
        return IsLive::Yes;
    case PlatformPostState::Publishing:
    case PlatformPostState::Unconfirmed:
        return IsLive::Unknown;
    case PlatformPostState::Draft:
    case PlatformPostState::Scheduled:
    case PlatformPostState::Queued:
    case PlatformPostState::Retrying:
    case PlatformPostState::Failed:
    case PlatformPostState::Expired:
    case PlatformPostState::Canceled:
    case PlatformPostState::HandedOver:
        return IsLive::No;
    }
    return IsLive::Unknown;
}

QString advice(const PlatformPost &post, const EffectiveHold &hold)
{
    switch (post.state) {
    case PlatformPostState::Draft:
        return PostSentences::tr("Give it a time, or publish it now.");
    case PlatformPostState::Scheduled:
    case PlatformPostState::Queued:
    case PlatformPostState::Retrying:
        return holdAdvice(hold);
    case PlatformPostState::Published:
        return post.act ? holdAdvice(hold) : QString{};
    case PlatformPostState::HandedOver:
        if (post.act)
            return holdAdvice(hold);
        return PostSentences::tr("Nothing: its platform publishes it at its time, also while this computer is off. "
                                 "Move, change or cancel it here, and Carillon does so there first.");
    case PlatformPostState::Publishing:
        return {};
    case PlatformPostState::Failed:
        if (post.comment == CommentState::Missing)
            return PostSentences::tr(
                "The post is live; its first comment is not. Mend what stopped it and retry: only the comment is "
                "sent. To do without it, empty the comment and retry.");
        if (post.liveParts > 0)
            return PostSentences::tr(
                "A part of the thread is live. Mend what stopped it and retry: only the rest is sent. Or delete "
                "the live part at the platform and cancel it here.");
        return PostSentences::tr("Mend what the platform refused, then retry it; or cancel it.");
    case PlatformPostState::Unconfirmed:
        if (post.comment == CommentState::Missing)
            return PostSentences::tr(
                "The post is live. Look at the account whether its first comment is: then confirm that, or have the "
                "comment sent again.");
        if (post.liveParts > 0)
            return PostSentences::tr("Look at the account for the part after those that are live. If it is missing, "
                                     "have it sent again; if it is there, confirm that. Either way the rest of the "
                                     "thread follows it.");
        return PostSentences::tr("Look at the account. Then confirm that the post is live, or have it sent again.");
    case PlatformPostState::Expired:
        return PostSentences::tr(
            "It was too late to be worth sending. Retry it now, give it another time, or cancel it.");
    case PlatformPostState::Canceled:
        if (post.comment == CommentState::Missing)
            return PostSentences::tr("The post is live without its first comment. Give it a time to send that.");
        if (post.liveParts > 0)
            return PostSentences::tr(
                "A part of the thread is live. Delete it at the platform, or give it a time to send the rest.");
        if (post.removedAt)
            return PostSentences::tr(
                "It was live and is deleted there. Given a time, it goes out again as a new post.");
        return PostSentences::tr("Give it a time if it is wanted after all.");
    }
    return {};
}

QString doubtName(const Doubt &doubt)
{
    if (doubt.kind == StepKind::FirstComment)
        //: What nobody can say whether it is live; stands within a sentence
        return PostSentences::tr("the first comment");
    if (doubt.kind == StepKind::PublishPart && doubt.parts > 1)
        //: What nobody can say whether it is live; stands within a sentence
        return PostSentences::tr("part %1 of %2").arg(doubt.part + 1).arg(doubt.parts);
    //: What nobody can say whether it is live; stands within a sentence
    return PostSentences::tr("the post");
}

QString doubtSentence(const Doubt &doubt)
{
    if (!doubt.goesOn)
        return {};
    const auto address = doubt.wantsAddress
        ? PostSentences::tr("If it is there, give its address: what follows is then sent behind it.")
        : PostSentences::tr("If it is there, say so: what follows is then sent behind it.");
    //: %1 is such as "part 2 of 3", %2 a sentence
    return PostSentences::tr(
               "In doubt is %1. %2 If it is missing, have it sent again, and it goes out with what follows.")
        .arg(doubtName(doubt), address);
}

QString attemptSentence(const QString &outcome, const QString &detail)
{
    if (outcome == "published"_L1)
        return PostSentences::tr("It was published.");
    if (outcome == "deleted"_L1)
        return PostSentences::tr("It was deleted at its platform.");
    if (outcome == "edited"_L1)
        return PostSentences::tr("What is live was changed.");
    if (outcome == "handed_over"_L1)
        return PostSentences::tr("It was handed over to its platform.");
    if (outcome == "recalled"_L1)
        return PostSentences::tr("It was taken back from its platform.");
    if (outcome == "canceled"_L1)
        return PostSentences::tr("Nobody wanted that any more.");
    if (outcome.isEmpty())
        return PostSentences::tr("It is under way.");
    const auto sentence = errorSentence(errorKindFromWord(outcome));
    return detail.isEmpty() ? sentence : u"%1 %2"_s.arg(sentence, detail);
}

}  // namespace carillon
