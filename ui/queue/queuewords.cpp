// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuewords.h"

#include <QCoreApplication>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("QueueWords", text, nullptr, count);
}

QString holdSentence(const EffectiveHold &hold)
{
    const auto reason = hold.reason.isEmpty() ? QString{} : u" ("_s + hold.reason + u')';
    switch (hold.hold) {
    case Hold::None:
        return {};
    case Hold::Paused:
        return tr("The account is paused%1. Resume it to let the post go.").arg(reason);
    case Hold::Offline:
        return tr("This computer is offline. The post goes when it is back.");
    case Hold::Login:
        return tr("The account must be connected again before anything can go.");
    case Hold::Keyring:
        return tr("The keyring is locked or missing. Unlock it to let the post go.");
    case Hold::Limit:
        return tr("The account's limits leave no room yet. The post goes when they do.");
    case Hold::Review:
        return tr("The post waits for somebody's approval.");
    }
    return {};
}

QString failedSentence(const PlatformPost &copy)
{
    const auto why = copy.error ? errorNote(copy.error->kind) : QString{};
    if (copy.liveParts > 0)
        return tr("The first %n part(s) of the thread are live, the rest is not: %1. Mend what stopped it and retry: "
                  "only the rest is sent.",
                  copy.liveParts)
            .arg(why);
    return tr("Nothing was published: %1. Mend it and retry, or cancel it.").arg(why);
}

}  // namespace

QString errorNote(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
        return tr("it did not reach the platform");
    case ErrorKind::Ambiguous:
        return tr("the answer was lost");
    case ErrorKind::RateLimited:
        return tr("the platform asked to wait");
    case ErrorKind::Quota:
        return tr("the quota is used up");
    case ErrorKind::Auth:
        return tr("the login is no longer accepted");
    case ErrorKind::Scope:
        return tr("the login lacks a permission");
    case ErrorKind::Content:
        return tr("the platform refused the text");
    case ErrorKind::Media:
        return tr("the platform refused a file");
    case ErrorKind::Duplicate:
        return tr("the platform says it has this post already");
    case ErrorKind::Restricted:
        return tr("the platform does not let this account post");
    case ErrorKind::NotReady:
        return tr("the platform was still working on it");
    case ErrorKind::Rebuild:
        return tr("the platform had forgotten what was uploaded");
    case ErrorKind::Config:
        return tr("an address or a setting is wrong");
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return tr("the keyring could not be read");
    case ErrorKind::Cancelled:
        return tr("it was held back before it was sent");
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
        return tr("the disk or the workspace file failed");
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        return tr("it failed");
    }
    return {};
}

QString stateSentence(const PlatformPost &copy)
{
    using enum PlatformPostState;
    switch (copy.state) {
    case Draft:
        return tr("A draft");
    case Scheduled:
    case Queued:
        return tr("Scheduled");
    case Publishing:
        return tr("Going out now");
    case Retrying:
        return tr("It will be tried again");
    case Published:
        return tr("Published");
    case Failed:
        return copy.liveParts > 0 ? tr("Only a part of this is live") : tr("This was not published");
    case Unconfirmed:
        return tr("We can't tell whether this is live");
    case Expired:
        return tr("This was too late to be sent");
    case Canceled:
        return tr("Canceled");
    }
    return {};
}

QString explanation(const PlatformPost &copy, const EffectiveHold &hold)
{
    using enum PlatformPostState;
    switch (copy.state) {
    case Scheduled:
    case Queued:
        return holdSentence(hold);
    case Retrying:
        return copy.error
            ? tr("Nothing is live yet: %1. Carillon tries again by itself.").arg(errorNote(copy.error->kind))
            : QString{};
    case Failed:
        return failedSentence(copy);
    case Unconfirmed:
        return tr("The connection broke after the post was sent, and the platform could not be asked whether it "
                  "arrived. Carillon will not send it again by itself. Look at the account, then say what you see.");
    case Expired:
        return tr("Nothing was published. Carillon was not running at its time, or something held it back for too "
                  "long. Publish it now, give it another time, or cancel it.");
    case Draft:
    case Publishing:
    case Published:
    case Canceled:
        return {};
    }
    return {};
}

QString attemptLine(const AttemptRecord &attempt)
{
    if (attempt.outcome == "published"_L1)
        return tr("published");
    if (attempt.outcome.isEmpty())
        return attempt.endedAt ? tr("ended") : tr("under way");
    return errorNote(errorKindFromWord(attempt.outcome));
}

}  // namespace carillon
