// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/publishnotices.h"

#include "core/messages/postwords.h"

#include <QCoreApplication>
#include <QSet>
#include <QTextBoundaryFinder>

namespace carillon::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PublishNotices)
};

/// What is gathered together. The order of PublishNotices::m_gatherings.
enum class Kind { Published, Failed, Unconfirmed, Expired, NotDeleted, NotEdited, NotRecalled, TooLate };

std::optional<Kind> kindOf(const PutDown &event)
{
    if (event.failedAct == Purpose::Recall)
        return event.state == PlatformPostState::Published ? Kind::TooLate : Kind::NotRecalled;
    if (event.failedAct)
        return *event.failedAct == Purpose::Delete ? Kind::NotDeleted : Kind::NotEdited;
    switch (event.state) {
    case PlatformPostState::Published:
        return Kind::Published;
    case PlatformPostState::Failed:
        return Kind::Failed;
    case PlatformPostState::Unconfirmed:
        return Kind::Unconfirmed;
    case PlatformPostState::Expired:
        return Kind::Expired;
    case PlatformPostState::Draft:
    case PlatformPostState::Scheduled:
    case PlatformPostState::Queued:
    case PlatformPostState::Publishing:
    case PlatformPostState::Retrying:
    case PlatformPostState::Canceled:
    case PlatformPostState::HandedOver:
        return {};
    }
    return {};
}

QString keyOf(const PutDown &event)
{
    return u"%1/%2/%3"_s.arg(toWord(event.state), event.copyKey).arg(event.version);
}

/// The beginning of the text on one line, never in the middle of a character.
QString excerpt(const QString &text)
{
    constexpr qsizetype longest = 90;
    const auto line = text.simplified();
    if (line.size() <= longest)
        return line;
    QTextBoundaryFinder finder{QTextBoundaryFinder::Grapheme, line};
    finder.setPosition(longest);
    const auto cut = finder.isAtBoundary() ? longest : finder.toPreviousBoundary();
    return line.first(cut).trimmed() + u'…';
}

QString joined(const QStringList &lines)
{
    QStringList filled = lines;
    filled.removeAll(QString{});
    return filled.join(u'\n');
}

QString reason(const PutDown &event)
{
    return event.error ? attemptSentence(toWord(event.error->kind), event.error->detail) : QString{};
}

/// Of what was to be done to a post that is out.
QString whatFailed(const PutDown &event)
{
    return joined({reason(event), Words::tr("Try again, or leave it as it is."), excerpt(event.text)});
}

QString failedTitle(const PutDown &event)
{
    if (event.comment == CommentState::Missing)
        //: %1 is an account
        return Words::tr("Published without its first comment: %1").arg(event.account);
    //: %1 is an account
    return event.liveParts > 0 ? Words::tr("Only partly published: %1").arg(event.account)
                               //: %1 is an account
                               : Words::tr("Not published: %1").arg(event.account);
}

Notice single(Kind kind, const PutDown &event)
{
    Notice notice{.key = keyOf(event), .place = {}, .title = {}, .body = {}, .copies = {event.copyKey}};
    switch (kind) {
    case Kind::Published:
        notice.urgency = Urgency::Low;
        //: %1 is an account
        notice.title = Words::tr("Published: %1").arg(event.account);
        notice.body = excerpt(event.text);
        notice.permalink = event.permalink;
        if (!event.permalink.isEmpty())
            notice.actions = {NoticeAction::Show};
        break;
    case Kind::Failed:
        notice.urgency = Urgency::Critical;
        notice.title = failedTitle(event);
        notice.body = joined({reason(event), excerpt(event.text)});
        notice.actions = {NoticeAction::Open, NoticeAction::Retry};
        break;
    case Kind::Unconfirmed:
        notice.urgency = Urgency::Critical;
        notice.title = event.comment == CommentState::Missing
            //: %1 is an account
            ? Words::tr("We can't tell whether the first comment is live: %1").arg(event.account)
            //: %1 is an account
            : Words::tr("We can't tell whether this is live: %1").arg(event.account);
        notice.body
            = joined({Words::tr("Look at the account, then say in Carillon what you found."), excerpt(event.text)});
        notice.actions = {NoticeAction::Open};
        break;
    case Kind::NotDeleted:
        notice.urgency = Urgency::Critical;
        //: Of a post that is out and was to be deleted there; %1 is an account
        notice.title = Words::tr("Not deleted, still live: %1").arg(event.account);
        notice.body = whatFailed(event);
        notice.actions = {NoticeAction::Open, NoticeAction::Retry};
        break;
    case Kind::NotEdited:
        notice.urgency = Urgency::Critical;
        //: Of a post that is out and was to be changed there; %1 is an account
        notice.title = Words::tr("Not updated, still live: %1").arg(event.account);
        notice.body = whatFailed(event);
        notice.actions = {NoticeAction::Open, NoticeAction::Retry};
        break;
    case Kind::NotRecalled:
        notice.urgency = Urgency::Critical;
        //: Of a post that its platform is to publish by itself and that was wanted back; %1 is an account
        notice.title = Words::tr("Not taken back, not live yet: %1").arg(event.account);
        notice.body = joined({reason(event),
                              Words::tr("Its platform still publishes it at its time, as it was. Try again, or delete "
                                        "it there."),
                              excerpt(event.text)});
        notice.actions = {NoticeAction::Open};
        break;
    case Kind::TooLate:
        notice.urgency = Urgency::Critical;
        //: Of a post that its platform published by itself before it could be taken back; %1 is an account
        notice.title = Words::tr("Not taken back in time, live as it was: %1").arg(event.account);
        notice.body = joined({Words::tr("Its platform was faster, so your change is not in it. Delete it or change it "
                                        "where it is live."),
                              excerpt(event.text)});
        notice.actions = {NoticeAction::Open};
        break;
    case Kind::Expired:
        //: %1 is an account
        notice.title = Words::tr("Too late to send: %1").arg(event.account);
        notice.body
            = joined({Words::tr("It was not sent. Give it another time, or send it now."), excerpt(event.text)});
        notice.actions = {NoticeAction::Open, NoticeAction::Retry};
        break;
    }
    return notice;
}

QString titleOfMany(Kind kind, const QList<PutDown> &events)
{
    const auto copies = int(events.size());
    switch (kind) {
    case Kind::Published: {
        QSet<QString> posts;
        for (const auto &event : events)
            posts += event.postKey;
        return posts.size() == 1 ? Words::tr("Published on %n account(s)", nullptr, copies)
                                 : Words::tr("%n post(s) published", nullptr, int(posts.size()));
    }
    case Kind::Failed:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) not published", nullptr, copies);
    case Kind::Unconfirmed:
        //: After a first one that was told of alone
        return Words::tr("We can't tell whether %n more post(s) are live", nullptr, copies);
    case Kind::Expired:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) were too late to send", nullptr, copies);
    case Kind::NotDeleted:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) not deleted, still live", nullptr, copies);
    case Kind::NotEdited:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) not updated, still live", nullptr, copies);
    case Kind::NotRecalled:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) not taken back, not live yet", nullptr, copies);
    case Kind::TooLate:
        //: After a first one that was told of alone
        return Words::tr("%n more post(s) not taken back in time, live as they were", nullptr, copies);
    }
    Q_UNREACHABLE();
}

Notice ofMany(Kind kind, const QList<PutDown> &events)
{
    auto notice = single(kind, events.first());
    notice.title = titleOfMany(kind, events);
    notice.permalink.clear();
    notice.copies.clear();
    QStringList accounts;
    QSet<QString> posts;
    for (const auto &event : events) {
        notice.copies += event.copyKey;
        posts += event.postKey;
        if (!accounts.contains(event.account))
            accounts += event.account;
    }
    notice.body = joined({accounts.join(u", "_s), posts.size() == 1 ? excerpt(events.first().text) : QString{}});
    notice.actions = {NoticeAction::Open};
    if (kind == Kind::Failed || kind == Kind::NotDeleted || kind == Kind::NotEdited)
        notice.actions += NoticeAction::Retry;
    return notice;
}

}  // namespace

QList<Notice> PublishNotices::add(const PutDown &event, Instant now)
{
    const auto kind = kindOf(event);
    if (!kind || (kind == Kind::Published && !m_tellsPublished))
        return {};
    auto notices = due(now);
    auto &gathering = m_gatherings[size_t(*kind)];
    if (gathering.seen.contains(keyOf(event)))
        return notices;
    gathering.seen += keyOf(event);
    // What went well can wait for others; what didn't can't, but the next ones of the kind can.
    const bool waits = kind == Kind::Published || gathering.until;
    if (!gathering.until)
        gathering.until = now + gatherFor;
    if (waits)
        gathering.events += event;
    else
        notices += single(*kind, event);
    return notices;
}

QList<Notice> PublishNotices::due(Instant now)
{
    QList<Notice> notices;
    for (size_t at = 0; at < m_gatherings.size(); ++at) {
        if (!m_gatherings[at].until || *m_gatherings[at].until > now)
            continue;
        const auto events = std::exchange(m_gatherings[at], {}).events;
        if (events.size() == 1)
            notices += single(Kind(at), events.first());
        else if (!events.isEmpty())
            notices += ofMany(Kind(at), events);
    }
    return notices;
}

std::optional<Instant> PublishNotices::dueAt() const
{
    std::optional<Instant> first;
    for (const auto &gathering : m_gatherings) {
        if (gathering.until && (!first || *gathering.until < *first))
            first = gathering.until;
    }
    return first;
}

QString loginNoticeKey(const Account &account)
{
    return u"account/"_s + account.key;
}

std::optional<Notice> noticeOf(const Account &account)
{
    Notice notice{.key = loginNoticeKey(account),
                  .place = loginNoticeKey(account),
                  .urgency = Urgency::Critical,
                  .title = {},
                  .body = {},
                  .actions = {NoticeAction::Open}};
    switch (account.state) {
    case AccountState::Connected:
        return {};
    case AccountState::NeedsLogin:
        //: %1 is an account
        notice.title = Words::tr("%1 must be connected again").arg(account.name);
        notice.body = Words::tr("Its posts wait until then.");
        return notice;
    case AccountState::Restricted:
        //: %1 is an account
        notice.title = Words::tr("%1 may not post just now").arg(account.name);
        notice.body = joined({account.stateReason, Words::tr("Its posts wait. See to it at the platform.")});
        return notice;
    }
    return {};
}

Notice lateNotice(int platformPosts)
{
    return {.key = u"late"_s,
            .place = u"late"_s,
            .urgency = Urgency::Critical,
            .title = Words::tr("%n post(s) fell due while you were away", nullptr, platformPosts),
            .body = Words::tr("They were not sent, and wait for your word."),
            .actions = {NoticeAction::Review}};
}

Notice keyringNotice()
{
    return {.key = u"keyring"_s,
            .place = u"keyring"_s,
            .urgency = Urgency::Critical,
            .title = Words::tr("The keyring is locked"),
            .body = Words::tr("Posts are due and wait until you unlock it."),
            .actions = {NoticeAction::Open}};
}

}  // namespace carillon::desktop
