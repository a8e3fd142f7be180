// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/postwords.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString holdAdvice(const EffectiveHold &hold)
{
    switch (hold.hold) {
    case Hold::None:
        return {};
    case Hold::Paused:
        return u"The account is paused. Resume it to let the post go."_s;
    case Hold::Offline:
        return u"This machine is offline. The post goes when it is back."_s;
    case Hold::Login:
        return u"The account must be connected again before anything can go."_s;
    case Hold::Keyring:
        return u"The keyring is locked or missing. Unlock it to let the post go."_s;
    case Hold::Limit:
        return u"The account's limits leave no room yet. The post goes when they do."_s;
    case Hold::Review:
        return u"The post waits for somebody's approval."_s;
    }
    return {};
}

QString errorSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
        return u"It did not reach the platform."_s;
    case ErrorKind::Ambiguous:
        return u"The answer was lost, so nobody could say whether the post arrived."_s;
    case ErrorKind::RateLimited:
        return u"The platform asked to wait."_s;
    case ErrorKind::Quota:
        return u"The account's quota is used up."_s;
    case ErrorKind::Auth:
        return u"The platform no longer accepts the login."_s;
    case ErrorKind::Scope:
        return u"The login lacks a permission."_s;
    case ErrorKind::Content:
        return u"The platform refused the text."_s;
    case ErrorKind::Media:
        return u"The platform refused a file."_s;
    case ErrorKind::Duplicate:
        return u"The platform says that it has this post already."_s;
    case ErrorKind::Restricted:
        return u"The platform does not let this account post."_s;
    case ErrorKind::NotReady:
        return u"The platform was still working on it."_s;
    case ErrorKind::Rebuild:
        return u"The platform had forgotten what was uploaded."_s;
    case ErrorKind::Config:
        return u"An address or a setting is wrong."_s;
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return u"The keyring could not be read."_s;
    case ErrorKind::Cancelled:
        return u"It was stopped before it was sent."_s;
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
        return u"The disk or the workspace file failed."_s;
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        return u"It failed."_s;
    }
    return {};
}

}  // namespace

EffectiveHold effectiveHold(const PlatformPost &post, const Account &account)
{
    if (post.hold != Hold::None)
        return {post.hold, {}};
    if (isFinal(post.state) || post.state == PlatformPostState::Draft)
        return {};
    if (account.paused)
        return {Hold::Paused, account.pauseReason};
    if (account.state != AccountState::Connected)
        return {Hold::Login, account.stateReason};
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
        return IsLive::No;
    }
    return IsLive::Unknown;
}

QString advice(const PlatformPost &post, const EffectiveHold &hold)
{
    switch (post.state) {
    case PlatformPostState::Draft:
        return u"Give it a time, or publish it now."_s;
    case PlatformPostState::Scheduled:
    case PlatformPostState::Queued:
    case PlatformPostState::Retrying:
        return holdAdvice(hold);
    case PlatformPostState::Publishing:
    case PlatformPostState::Published:
        return {};
    case PlatformPostState::Failed:
        if (post.liveParts > 0)
            return u"A part of the thread is live. Mend what stopped it and retry: only the rest is sent. Or delete "
                   "the live part at the platform and cancel it here."_s;
        return u"Mend what the platform refused, then retry it; or cancel it."_s;
    case PlatformPostState::Unconfirmed:
        return u"Look at the account. Then confirm that the post is live, or have it sent again."_s;
    case PlatformPostState::Expired:
        return u"It was too late to be worth sending. Retry it now, give it another time, or cancel it."_s;
    case PlatformPostState::Canceled:
        if (post.liveParts > 0)
            return u"A part of the thread is live. Delete it at the platform, or give it a time to send the rest."_s;
        return u"Give it a time if it is wanted after all."_s;
    }
    return {};
}

QString attemptSentence(const QString &outcome, const QString &detail)
{
    if (outcome == "published"_L1)
        return u"It was published."_s;
    if (outcome.isEmpty())
        return u"It is under way."_s;
    const auto sentence = errorSentence(errorKindFromWord(outcome));
    return detail.isEmpty() ? sentence : u"%1 %2"_s.arg(sentence, detail);
}

}  // namespace carillon
