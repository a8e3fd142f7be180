// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitywords.h"

#include "core/messages/limitwords.h"
#include "core/messages/postwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;
using enum EventKind;

namespace {

/// The context of what is said here.
struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

/// In the largest unit that says enough.
QString lengthWords(milliseconds length)
{
    if (length < 1min)
        return ActivityWords::tr("%Ln second(s)", nullptr, int(length / 1s));
    if (length < 1h)
        return ActivityWords::tr("%Ln minute(s)", nullptr, int(length / 1min));
    return ActivityWords::tr("%Ln hour(s)", nullptr, int(length / 1h));
}

/// Why, after `what`; the platform's own words where it said some.
QString withCause(const QString &what, const Event &event)
{
    const auto message = event.detail["message"_L1].toString();
    const auto cause = event.error ? attemptSentence(toWord(*event.error), message) : message;
    return cause.isEmpty() ? what : what + u' ' + cause;
}

QString momentOf(const QString &iso, const QTimeZone &zone)
{
    const auto moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return moment.isValid() ? momentPhrase(toInstant(moment), zone) : iso;
}

QString published(const Event &event)
{
    const milliseconds late{event.detail["late_ms"_L1].toInteger()};
    const int attempt = event.detail["attempt"_L1].toInt();
    QString sentence = late < 2s ? ActivityWords::tr("Published on time.")
                                 //: %1 is "5 minutes"
                                 : ActivityWords::tr("Published, late by %1.").arg(lengthWords(late));
    if (attempt > 1)
        sentence += u' ' + ActivityWords::tr("It took %Ln attempt(s).", nullptr, attempt);
    for (const auto &warning : event.detail["warnings"_L1].toArray())
        sentence += u' ' + warning.toString();
    return sentence;
}

QString retrying(const Event &event, const QTimeZone &zone)
{
    const auto again = event.detail["again_at"_L1].toString();
    return withCause(again.isEmpty()
                         ? ActivityWords::tr("An attempt failed; another one follows by itself.")
                         //: %1 is a moment
                         : ActivityWords::tr("An attempt failed; the next one is on %1.").arg(momentOf(again, zone)),
                     event);
}

QString outage(const Event &event)
{
    if (event.detail["offline"_L1].toBool())
        return ActivityWords::tr("This computer had no network. Posts waited for it.");
    //: %1 is the address of a server
    return ActivityWords::tr("%1 gave no answer. It is asked again and again, and posts wait.")
        .arg(event.detail["host"_L1].toString());
}

QString paused(const Event &event)
{
    const auto reason = event.detail["reason"_L1].toString();
    return reason.isEmpty() ? ActivityWords::tr("The account was paused.")
                            //: %1 is what somebody wrote
                            : ActivityWords::tr("The account was paused: %1").arg(reason);
}

}  // namespace

ActivityLook lookOf(EventKind kind)
{
    switch (kind) {
    case PostPublished:
        return {Token::Published, Glyph::TickCircle};
    case PostPublishFailed:
    case PostDeleteFailed:
    case PostEditFailed:
    case PostRecallFailed:
        return {Token::Failed, Glyph::Triangle};
    case PostHandedOver:
        return {Token::Scheduled, Glyph::TickCircle};
    case PostHandOverDeclined:
    case PostRecalled:
        return {Token::Scheduled, Glyph::Clock};
    case PostRetrying:
        return {Token::Publishing, Glyph::ArrowUpCircle};
    case PostUnconfirmed:
        return {Token::Unconfirmed, Glyph::QuestionCircle};
    case PostLate:
        return {Token::Unconfirmed, Glyph::Clock};
    case PostExpired:
    case PostCanceled:
        return {Token::Expired, Glyph::DashCircle};
    case PostConfirmed:
        return {Token::Muted, Glyph::Eye};
    case PostDeleted:
        return {Token::Muted, Glyph::Trash};
    case PostEdited:
        return {Token::Muted, Glyph::Pencil};
    case AccountConnected:
    case AccountRemoved:
        return {Token::Muted, Glyph::Person};
    case AccountNeedsLogin:
    case AccountRestricted:
    case TokenRefreshFailed:
        return {Token::Failed, Glyph::Lock};
    case AccountLimited:
        return {Token::Publishing, Glyph::Clock};
    case AccountPaused:
        return {Token::Muted, Glyph::Pause};
    case AccountResumed:
        return {Token::Muted, Glyph::Play};
    case TokenRefreshed:
        return {Token::Muted, Glyph::Refresh};
    case MetricsRefused:
        return {Token::Muted, Glyph::Eye};
    case HostUnreachable:
        return {Token::Publishing, Glyph::Offline};
    case HostReachable:
        return {Token::Muted, Glyph::Tick};
    case EngineStarted:
    case EngineTookOver:
    case EngineStopped:
    case MachineSlept:
        return {Token::Muted, Glyph::Activity};
    }
    Q_UNREACHABLE();
}

QString activitySentence(const Event &event, const QTimeZone &zone)
{
    switch (event.kind) {
    case PostPublished:
        return published(event);
    case PostPublishFailed:
        return withCause(ActivityWords::tr("Not published."), event);
    case PostRetrying:
        return retrying(event, zone);
    case PostUnconfirmed:
        return withCause(ActivityWords::tr("We can't tell whether it is live."), event);
    case PostExpired:
        return event.detail["skipped"_L1].toBool()
            ? ActivityWords::tr("It was late, and was skipped as late posts are set to be.")
            : ActivityWords::tr("It was too late to be worth sending.");
    case PostLate:
        return ActivityWords::tr("It fell due while it could not be sent, and waited for your word.");
    case PostCanceled:
        return ActivityWords::tr("Canceled.");
    case PostConfirmed:
        return event.detail["live"_L1].toBool() ? ActivityWords::tr("You looked: it is live.")
                                                : ActivityWords::tr("You looked: it is not live.");
    case PostDeleted:
        return ActivityWords::tr("Deleted from the network.");
    case PostDeleteFailed:
        return withCause(ActivityWords::tr("Not deleted from the network, still live."), event);
    case PostEdited:
        return ActivityWords::tr("Updated where it is live.");
    case PostEditFailed:
        return withCause(ActivityWords::tr("Not updated where it is live."), event);
    case PostHandedOver:
        return ActivityWords::tr("Handed over: its platform publishes it at its time.");
    case PostHandOverDeclined:
        return withCause(ActivityWords::tr("Not handed over: Carillon publishes it at its time."), event);
    case PostRecalled:
        return ActivityWords::tr("Taken back from its platform.");
    case PostRecallFailed:
        return withCause(ActivityWords::tr("Not taken back: its platform still publishes it at its time."), event);
    case AccountConnected:
        return ActivityWords::tr("The account was connected.");
    case AccountRemoved:
        return ActivityWords::tr("The account was removed.");
    case AccountNeedsLogin:
        return withCause(ActivityWords::tr("The account must be connected again."), event);
    case AccountRestricted:
        return withCause(ActivityWords::tr("The platform does not let the account post."), event);
    case AccountLimited:
        //: %1 is a moment
        return ActivityWords::tr("The platform asked to wait until %1.")
            .arg(momentOf(event.detail["until"_L1].toString(), zone));
    case AccountPaused:
        return paused(event);
    case AccountResumed:
        return ActivityWords::tr("The account publishes again.");
    case TokenRefreshed:
        return ActivityWords::tr("The login was renewed.");
    case TokenRefreshFailed:
        return withCause(ActivityWords::tr("The login could not be renewed."), event);
    case MetricsRefused:
        return withCause(ActivityWords::tr("The platform does not let the figures of posts be read."), event);
    case HostUnreachable:
        return outage(event);
    case HostReachable:
        //: %1 is the address of a server
        return ActivityWords::tr("%1 answers again.").arg(event.detail["host"_L1].toString());
    case EngineStarted:
        return ActivityWords::tr("Carillon began to publish.");
    case EngineTookOver:
        return ActivityWords::tr("Carillon took over from a program that had not ended in order.");
    case EngineStopped:
        return ActivityWords::tr("Carillon stopped publishing.");
    case MachineSlept:
        //: %1 is "3 hours"
        return ActivityWords::tr("The computer slept for %1.")
            .arg(lengthWords(seconds{event.detail["slept_s"_L1].toInteger()}));
    }
    Q_UNREACHABLE();
}

QString activitySubject(const ActivityEntry &entry)
{
    const auto account = entry.accountName.isEmpty() ? entry.handle : entry.accountName;
    const auto words = (entry.title.isEmpty() ? entry.text : entry.title).simplified();
    if (account.isEmpty() || words.isEmpty())
        return account + words;
    //: %1 is an account, %2 the beginning of a post
    return ActivityWords::tr("%1 · %2").arg(account, words);
}

QList<ActivityGroup> activityGroups()
{
    return {{ActivityWords::tr("Everything"), {}},
            //: A choice of events: posts that went out
            {ActivityWords::tr("Published"), {PostPublished}},
            //: A choice of events
            {ActivityWords::tr("What went wrong"),
             {PostPublishFailed, PostRetrying, PostUnconfirmed, PostExpired, PostLate, PostDeleteFailed, PostEditFailed,
              PostHandOverDeclined, PostRecallFailed}},
            //: A choice of events: of posts, by a person's wish
            {ActivityWords::tr("Deleted, changed, canceled"),
             {PostDeleted, PostEdited, PostCanceled, PostConfirmed, PostRecalled}},
            //: A choice of events
            {ActivityWords::tr("Accounts and logins"),
             {AccountConnected, AccountRemoved, AccountNeedsLogin, AccountRestricted, AccountLimited, AccountPaused,
              AccountResumed, TokenRefreshed, TokenRefreshFailed, MetricsRefused}},
            //: A choice of events
            {ActivityWords::tr("Servers and network"), {HostUnreachable, HostReachable}},
            //: A choice of events: when the publishing program ran
            {ActivityWords::tr("Carillon itself"), {EngineStarted, EngineTookOver, EngineStopped, MachineSlept}}};
}

ActivityLead leadOf(const ActivityEntry &entry)
{
    if (!entry.post.isEmpty())
        return ActivityLead::ToPost;
    const bool ofAccount = !entry.accountKey.isEmpty() && !entry.event.platformPost;
    return ofAccount && entry.event.kind != AccountRemoved ? ActivityLead::ToAccounts : ActivityLead::Nowhere;
}

}  // namespace carillon
