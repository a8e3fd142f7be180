// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// The context of what is said here.
struct QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

QString holdSentence(const EffectiveHold &hold)
{
    const auto reason = hold.reason.isEmpty() ? QString{} : u" ("_s + hold.reason + u')';
    switch (hold.hold) {
    case Hold::None:
        return {};
    case Hold::Paused:
        return hold.tag.isEmpty()
            ? QueueWords::tr("The account is paused%1. Resume it to let the post go.").arg(reason)
            : QueueWords::tr("Posts tagged %1 are paused%2. Resume the tag to let the post go.").arg(hold.tag, reason);
    case Hold::Offline:
        return QueueWords::tr("This computer is offline. The post goes when it is back.");
    case Hold::Login:
        return QueueWords::tr("The account must be connected again before anything can go.");
    case Hold::Keyring:
        return QueueWords::tr("The keyring is locked or missing. Unlock it to let the post go.");
    case Hold::Limit:
        return QueueWords::tr("The account's limits leave no room yet. The post goes when they do.");
    case Hold::Review:
        return QueueWords::tr(
            "It fell due while it could not be sent: Carillon was not running, this computer slept or was offline, the "
            "account was paused or its limits were used up. Now it is late, and it waits for your word: publish it, "
            "give it another time, or cancel it.");
    case Hold::Act:
        return {};  // said with what has failed
    case Hold::Unreachable:
        return QueueWords::tr(
            "The server gives no answer. It is asked again and again, and the post goes when it does.");
    }
    return {};
}

QString failedSentence(const PlatformPost &copy)
{
    const auto why = copy.error ? errorNote(copy.error->kind) : QString{};
    if (copy.comment == CommentState::Missing)
        return QueueWords::tr(
                   "The post is live; its first comment is not: %1. Mend what stopped it and retry: only the comment "
                   "is sent. To do without it, empty the comment and retry.")
            .arg(why);
    if (copy.liveParts > 0)
        return QueueWords::tr(
                   "The first %n part(s) of the thread are live, the rest is not: %1. Mend what stopped it and retry: "
                   "only the rest is sent.",
                   nullptr, copy.liveParts)
            .arg(why);
    return QueueWords::tr("Nothing was published: %1. Mend it and retry, or cancel it.").arg(why);
}

/// Of a post that is out: what is done to it there.
QString actSentence(const PlatformPost &copy, const EffectiveHold &hold)
{
    if (!copy.act)
        return {};
    const auto why = copy.error ? errorNote(copy.error->kind) : QString{};
    const bool deletes = copy.act->purpose == Purpose::Delete;
    if (copy.hold == Hold::Act)
        return deletes
            ? QueueWords::tr("It is live still: %1. Try again, or leave it as it is.").arg(why)
            : QueueWords::tr("What is live still reads as before: %1. Try again, or leave it as it is.").arg(why);
    if (hold.hold != Hold::None)
        return holdSentence(hold);
    if (copy.error)
        return QueueWords::tr("It is live still: %1. Carillon tries again by itself.").arg(why);
    return deletes ? QueueWords::tr("It is live until the platform has deleted it. A thread goes from its end.")
                   : QueueWords::tr("It reads as before until the platform has taken the change.");
}

QString recallHeading(RecallAim aim)
{
    switch (aim) {
    case RecallAim::TakeBack:
        return QueueWords::tr("Being taken back from its platform");
    case RecallAim::Move:
        return QueueWords::tr("Being moved at its platform");
    case RecallAim::Delete:
        return QueueWords::tr("Being taken back from its platform, to be deleted");
    }
    return {};
}

QString recallSentence(const PlatformPost &copy)
{
    const bool isMove = copy.act->aim == RecallAim::Move;
    if (copy.error)
        return (isMove
                    ? QueueWords::tr("Its platform has not taken the new time yet: %1. Carillon tries again by itself.")
                    : QueueWords::tr("It has not been taken back yet: %1. Carillon tries again by itself."))
            .arg(errorNote(copy.error->kind));
    switch (copy.act->aim) {
    case RecallAim::Move:
        return QueueWords::tr("The new time counts once its platform has taken it.");
    case RecallAim::Delete:
        return QueueWords::tr(
            "It is deleted here once its platform has it no more. If the platform does not give it up, "
            "it stays here and goes out at its time.");
    case RecallAim::TakeBack:
        break;
    }
    return QueueWords::tr("What you want counts once its platform has it no more.");
}

}  // namespace

QString errorNote(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Transient:
        return QueueWords::tr("it did not reach the platform");
    case ErrorKind::Ambiguous:
        return QueueWords::tr("the answer was lost");
    case ErrorKind::RateLimited:
        return QueueWords::tr("the platform asked to wait");
    case ErrorKind::Quota:
        return QueueWords::tr("the quota is used up");
    case ErrorKind::Auth:
        return QueueWords::tr("the login is no longer accepted");
    case ErrorKind::Scope:
        return QueueWords::tr("the login lacks a permission");
    case ErrorKind::Content:
        return QueueWords::tr("the platform refused the text");
    case ErrorKind::Media:
        return QueueWords::tr("the platform refused a file");
    case ErrorKind::Duplicate:
        return QueueWords::tr("the platform says it has this post already");
    case ErrorKind::Restricted:
        return QueueWords::tr("the platform does not let this account post");
    case ErrorKind::NotReady:
        return QueueWords::tr("the platform was still working on it");
    case ErrorKind::Rebuild:
        return QueueWords::tr("the platform had forgotten what was uploaded");
    case ErrorKind::Config:
        return QueueWords::tr("an address or a setting is wrong");
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return QueueWords::tr("the keyring could not be read");
    case ErrorKind::Cancelled:
        return QueueWords::tr("it was held back before it was sent");
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
        return QueueWords::tr("the disk or the workspace file failed");
    case ErrorKind::Conflict:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::TooNew:
    case ErrorKind::Unknown:
        return QueueWords::tr("it failed");
    }
    return {};
}

QString stateSentence(const PlatformPost &copy)
{
    using enum PlatformPostState;
    if (copy.hold == Hold::Review)
        return QueueWords::tr("This is late and waits for your word");
    switch (copy.state) {
    case Draft:
        return QueueWords::tr("A draft");
    case Scheduled:
    case Queued:
        return QueueWords::tr("Scheduled");
    case Publishing:
        return QueueWords::tr("Going out now");
    case Retrying:
        return QueueWords::tr("It will be tried again");
    case HandedOver:
        return copy.act ? recallHeading(copy.act->aim) : QueueWords::tr("Scheduled at its platform");
    case Published:
        if (!copy.act)
            return QueueWords::tr("Published");
        if (copy.hold == Hold::Act)
            return copy.act->purpose == Purpose::Delete ? QueueWords::tr("This could not be deleted")
                                                        : QueueWords::tr("This could not be updated");
        return copy.act->purpose == Purpose::Delete ? QueueWords::tr("Being deleted from the network")
                                                    : QueueWords::tr("Being updated");
    case Failed:
        if (copy.comment == CommentState::Missing)
            return QueueWords::tr("Live, but without its first comment");
        return copy.liveParts > 0 ? QueueWords::tr("Only a part of this is live")
                                  : QueueWords::tr("This was not published");
    case Unconfirmed:
        return copy.comment == CommentState::Missing
            ? QueueWords::tr("Live, but we can't tell whether its first comment is")
            : QueueWords::tr("We can't tell whether this is live");
    case Expired:
        return QueueWords::tr("This was too late to be sent");
    case Canceled:
        return copy.removedAt ? QueueWords::tr("Deleted from the network") : QueueWords::tr("Canceled");
    }
    return {};
}

QString explanation(const PlatformPost &copy, const EffectiveHold &hold)
{
    using enum PlatformPostState;
    switch (copy.state) {
    case Scheduled:
        return holdSentence(hold);
    case Queued:
        // What it was put off for, as for the storage that its network fetches media from.
        return hold.hold == Hold::None && copy.error ? copy.error->detail : holdSentence(hold);
    case Retrying:
        if (copy.error && copy.comment == CommentState::Missing)
            return QueueWords::tr("The post is live; its first comment is not yet: %1. Carillon tries again by itself.")
                .arg(errorNote(copy.error->kind));
        return copy.error ? QueueWords::tr("Nothing is live yet: %1. Carillon tries again by itself.")
                                .arg(errorNote(copy.error->kind))
                          : QString{};
    case Failed:
        return failedSentence(copy);
    case Unconfirmed:
        if (copy.comment == CommentState::Missing)
            return QueueWords::tr(
                "The post is live. The connection broke after its first comment was sent, and the platform could not "
                "be asked whether it arrived. Carillon will not send it again by itself. Look at the account, then say "
                "what you see.");
        if (copy.liveParts > 0)
            return QueueWords::tr(
                "The first %n part(s) of the thread are live. The connection broke after the next one was sent, and "
                "the platform could not be asked whether it arrived; what follows was not sent. Look at the account, "
                "then say what you see.",
                nullptr, copy.liveParts);
        return QueueWords::tr(
            "The connection broke after the post was sent, and the platform could not be asked whether it "
            "arrived. Carillon will not send it again by itself. Look at the account, then say what you see.");
    case Expired:
        return QueueWords::tr(
            "Nothing was published. Carillon was not running at its time, or something held it back for too "
            "long. Publish it now, give it another time, or cancel it.");
    case HandedOver:
        if (!copy.act)
            return QueueWords::tr(
                "Its platform publishes it at its time, also while this computer is off. Carillon looks then what "
                "became of it. Change, cancel or delete it here, and it is taken back from there first.");
        return recallSentence(copy);
    case Published:
        return actSentence(copy, hold);
    case Canceled:
        return copy.removedAt
            ? QueueWords::tr("It was live and is deleted there. Given another time, it goes out again as "
                             "a new post.")
            : QString{};
    case Draft:
    case Publishing:
        return {};
    }
    return {};
}

QString commentHeading(const PlatformPost &copy)
{
    if (copy.removedAt && copy.comment == CommentState::Live)
        return QueueWords::tr("First comment, deleted with the post");
    const bool isSettled = copy.state == PlatformPostState::Failed || copy.state == PlatformPostState::Retrying;
    switch (copy.comment) {
    case CommentState::None:
        return QueueWords::tr("First comment");
    case CommentState::Missing:
        return isSettled ? QueueWords::tr("First comment, not live")
                         : QueueWords::tr("First comment, not known to be live");
    case CommentState::Live:
        return QueueWords::tr("First comment, live");
    }
    return {};
}

QString mediaLine(const QList<PostMedia> &media)
{
    int pictures = 0;
    int videos = 0;
    int sounds = 0;
    int documents = 0;
    for (const auto &medium : media) {
        switch (medium.asset.kind) {
        case MediaKind::Image:
        case MediaKind::Animation:
            ++pictures;
            break;
        case MediaKind::Video:
            ++videos;
            break;
        case MediaKind::Audio:
            ++sounds;
            break;
        case MediaKind::Document:
            ++documents;
            break;
        }
    }
    QStringList counted;
    if (pictures > 0)
        counted += QueueWords::tr("%n picture(s)", nullptr, pictures);
    if (videos > 0)
        counted += QueueWords::tr("%n video(s)", nullptr, videos);
    if (sounds > 0)
        counted += QueueWords::tr("%n sound(s)", nullptr, sounds);
    if (documents > 0)
        counted += QueueWords::tr("%n document(s)", nullptr, documents);
    return QLocale{}.createSeparatedList(counted);
}

QString priorityLine(Priority priority)
{
    switch (priority) {
    case Priority::High:
        return QueueWords::tr("High priority: goes before others of its account that are due too.");
    case Priority::Normal:
        return {};
    case Priority::Low:
        return QueueWords::tr("Low priority: lets others go first, for half an hour at most.");
    }
    return {};
}

QString uploadLine(const UploadProgress &upload)
{
    const QLocale locale;
    const auto size = [&locale](qint64 bytes) {
        return locale.formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
    };
    const auto sentence = upload.kind == MediaKind::Video
        //: %1 and %2 are sizes: "34.0 MB"
        ? QueueWords::tr("Uploading the film: %1 of %2")
        : QueueWords::tr("Uploading the picture: %1 of %2");
    return sentence.arg(size(upload.sent), size(upload.total));
}

QString attemptLine(const AttemptRecord &attempt)
{
    if (attempt.outcome == "published"_L1)
        return QueueWords::tr("published");
    if (attempt.outcome == "deleted"_L1)
        return QueueWords::tr("deleted from the network");
    if (attempt.outcome == "edited"_L1)
        return QueueWords::tr("updated");
    if (attempt.outcome == "handed_over"_L1)
        return QueueWords::tr("given to its platform for its time");
    if (attempt.outcome == "recalled"_L1)
        return QueueWords::tr("taken back from its platform");
    if (attempt.outcome == "canceled"_L1)
        return QueueWords::tr("stopped");
    if (attempt.outcome.isEmpty())
        return attempt.endedAt ? QueueWords::tr("ended") : QueueWords::tr("under way");
    return errorNote(errorKindFromWord(attempt.outcome));
}

}  // namespace carillon
